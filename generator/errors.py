"""Problems in the content: where, what and how to mend it; never a traceback for a reviewer."""

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field
from typing import Literal

Format = Literal["text", "github", "json"]


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A position in a file below the content folder's parent, line and column counted from 1, in characters."""

    path: str
    line: int = 1
    col: int = 1

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.col}"


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One fault in the content. `hint` says what to do; empty when the message says it already."""

    place: Place
    message: str
    hint: str = ""


class ContentError(Exception):
    """The content has problems; nothing may be published. `problems` is sorted and free of repetition."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(set(problems)))
        super().__init__(f"{len(self.problems)} problems")


@dataclass(slots=True)
class Problems:
    """A collector, so that a stage can report everything it found and not only the first fault."""

    found: list[Problem] = field(default_factory=list)

    def add(self, place: Place, message: str, hint: str = "") -> None:
        self.found.append(Problem(place, message, hint))

    def raise_any(self) -> None:
        """Raise `ContentError` if anything was found."""
        if self.found:
            raise ContentError(self.found)


def report(problems: Iterable[Problem], form: Format = "text") -> str:
    """The problems as text for people, as workflow commands of GitHub Actions, or as one JSON object."""
    ordered = sorted(set(problems))
    if form == "json":
        return json.dumps({"problems": [_flat(p) for p in ordered]}, ensure_ascii=False, indent=2) + "\n"
    if form == "github":
        return "".join(_github(p) for p in ordered)
    return "".join(_text(p) for p in ordered)


def summary(count: int) -> str:
    """The last line after a list of problems, as design and tests quote it."""
    return f"{count} problem{'' if count == 1 else 's'}; nothing was written.\n"


def _flat(problem: Problem) -> dict[str, str | int]:
    return {**asdict(problem.place), "message": problem.message, "hint": problem.hint}


def _text(problem: Problem) -> str:
    lines = [f"{_plain(str(problem.place))}: {_plain(problem.message)}\n"]
    if problem.hint:
        lines += [f"  {'hint: ' if not n else '  '}{_plain(line)}\n" for n, line in enumerate(problem.hint.split("\n"))]
    return "".join(lines)


def _plain(text: str) -> str:
    """`text` on one line, without control characters: captured text must not steer a terminal."""
    return "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in " ".join(text.splitlines()))


def _github(problem: Problem) -> str:
    """A workflow command; the escapes are those of the Actions toolkit."""

    def data(text: str) -> str:
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")

    def prop(text: str) -> str:
        return data(text).replace(":", "%3A").replace(",", "%2C")

    place = problem.place
    message = problem.message + (f"\nhint: {problem.hint}" if problem.hint else "")
    return f"::error file={prop(place.path)},line={place.line},col={place.col}::{data(message)}\n"
