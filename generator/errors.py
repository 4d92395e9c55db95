"""Problems in the content: where, what and how to mend it; never a traceback for a reviewer."""

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field, replace
from difflib import get_close_matches
from typing import Literal

Format = Literal["text", "github", "json"]

LONGEST = 200
"""How many characters of a value a reader needs to know it by."""


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


def choices(given: str, known: Iterable[str], lead: str) -> str:
    """A hint that names the likeliest of what is known, else all of it (`lead` before it)."""
    options = sorted(known)
    close = get_close_matches(given[:LONGEST], options, n=1)
    return f'did you mean "{close[0]}"?' if close else f"{lead} {', '.join(options)}" if options else ""


def report(problems: Iterable[Problem], form: Format = "text") -> str:
    """The problems as text for people, as workflow commands of GitHub Actions, or as one JSON object."""
    ordered = [replace(problem, message=_short(problem.message)) for problem in sorted(set(problems))]
    if form == "json":
        text = json.dumps({"problems": [_flat(p) for p in ordered]}, ensure_ascii=False, indent=2)
        return encodable(text) + "\n"
    return "".join((_github if form == "github" else _text)(p) for p in ordered)


def _short(message: str) -> str:
    """The message, without the middle of a value that goes on for pages."""
    return message if len(message) <= 2 * LONGEST else f"{message[:LONGEST]} … {message[-LONGEST // 4 :]}"


def summary(count: int) -> str:
    """The last line after a list of problems, as design and tests quote it."""
    return f"{count} problem{'' if count == 1 else 's'}; nothing was written.\n"


def _flat(problem: Problem) -> dict[str, str | int]:
    return {**asdict(problem.place), "message": problem.message, "hint": problem.hint}


def one_line(text: str) -> str:
    """`text` on one line, without control characters: captured text and file names must not steer a terminal."""
    return "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in " ".join(text.splitlines()))


def encodable(text: str) -> str:
    """`text` without lone surrogates, which Python puts for bytes of file names that are not UTF-8."""
    return "".join("\N{REPLACEMENT CHARACTER}" if "\ud800" <= c <= "\udfff" else c for c in text)


def _text(problem: Problem) -> str:
    lines = [f"{one_line(str(problem.place))}: {one_line(problem.message)}\n"]
    if problem.hint:
        first, *rest = problem.hint.split("\n")
        lines += [f"  hint: {one_line(first)}\n", *(f"    {one_line(line)}\n" for line in rest)]
    return "".join(lines)


def _github(problem: Problem) -> str:
    """A workflow command; the escapes are those of the Actions toolkit."""

    def data(text: str) -> str:
        return "\n".join(map(one_line, text.split("\n"))).replace("%", "%25").replace("\n", "%0A")

    def prop(text: str) -> str:
        return data(text).replace(":", "%3A").replace(",", "%2C")

    place = problem.place
    message = problem.message + (f"\nhint: {problem.hint}" if problem.hint else "")
    return f"::error file={prop(place.path)},line={place.line},col={place.col}::{data(message)}\n"
