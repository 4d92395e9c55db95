"""What the rules work on: pieces of a capture in reading order, and what a rule says of them."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from generator.model import BlockKind


@dataclass(frozen=True, slots=True)
class Piece:
    """A line, paragraph or list item of a capture; its text is clean.

    `line` counts from 1 in the decoded capture. `linked` says that all its words are one link, `marked` that the
    capture itself gives the kind (a tag, a Markdown sign, a bullet), `kept` that a reviewer wants it to stay.
    `around` holds the lower-case class and id names of the elements around it; empty for plain text. `element`
    numbers the outermost element that was left out with it as no part of the story; 0 for what may be the story.
    """

    text: str
    line: int
    kind: BlockKind = "paragraph"
    marked: bool = False
    linked: bool = False
    kept: bool = False
    around: str = ""
    element: int = 0


@dataclass(frozen=True, slots=True)
class Finding:
    """A value of a metadata field with the passage that it rests on."""

    field: str
    value: str
    passage: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a rule says of one piece: it goes (`kind` None) or is of a kind; and what it tells of the article."""

    index: int
    kind: BlockKind | None = None
    found: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Context:
    """What is known of an article before its lines are judged.

    `country` is the outlet's, ISO 3166-1 alpha-2; `people` and `outlet` are the keys of names that tags give.
    """

    title: str | None = None
    country: str | None = None
    furniture: frozenset[str] = frozenset()
    markup: bool = False
    people: frozenset[str] = frozenset()
    outlet: str = ""


Judge = Callable[[Sequence[Piece], Context], Iterator[Verdict]]


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule of cleaning; `reason` is what reviewers read in the ledger."""

    name: str
    reason: str
    judge: Judge
