"""Finding quotes: the one kind of selector that citations, evidence and `normalise` share.

The standard is the Web Annotation TextQuoteSelector; text is compared after `generator.text.fold`.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.model import Block, Passage
from generator.text import clean, fold


@dataclass(frozen=True, slots=True)
class Selector:
    """A quote, and where need be what stands right before and after it. `loc` is its path in the record.

    White space where quote, prefix and suffix meet does not count.
    """

    quote: str
    prefix: str = ""
    suffix: str = ""
    loc: tuple[str | int, ...] = ()


class Quotable:
    """Texts in reading order, folded once, in which many selectors can be found."""

    __slots__ = ("_ends", "_folded", "_ids", "_starts")

    def __init__(self, texts: Iterable[tuple[str, str]]) -> None:
        """`texts` are pairs of an id and a clean text."""
        pairs = list(texts)
        self._ids = [id for id, _ in pairs]
        self._folded = " ".join(fold(text) for _, text in pairs)
        self._starts: list[int] = []
        self._ends: list[int] = []
        at = 0
        for _, text in pairs:
            self._starts.append(at)
            self._ends.append(at + len(text))
            at += len(text) + 1

    @classmethod
    def of(cls, blocks: Iterable[Block]) -> "Quotable":
        return cls((block.id, block.text) for block in blocks)

    def find(self, selector: Selector) -> list[Passage]:
        """Every place of the quote, within one text, between its prefix and suffix, in reading order."""
        quote, prefix, suffix = (_plain(part) for part in (selector.quote, selector.prefix, selector.suffix))
        return [
            Passage(self._ids[index], at - self._starts[index], at - self._starts[index] + len(quote))
            for index, at in self._occurrences(quote)
            if self._follows(prefix, at) and self._precedes(suffix, at + len(quote))
        ]

    def start(self, id: str) -> int:
        """Where a text begins in all of them, joined by single spaces."""
        return self._starts[self._ids.index(id)]

    def once(self, start: int, end: int) -> bool:
        """Whether what stands between two places of the joined texts stands there only."""
        piece = self._folded[start:end]
        return self._folded.find(piece, self._folded.find(piece) + 1) < 0

    def across(self, quote: str) -> tuple[str, str] | None:
        """The texts in which a quote begins and ends that runs on from one into others."""
        plain = _plain(quote)
        at = self._folded.find(plain) if plain else -1
        if at < 0:
            return None
        first, last = (self._ids[bisect_right(self._starts, place) - 1] for place in (at, at + len(plain) - 1))
        return (first, last) if first != last else None

    def _occurrences(self, quote: str) -> Iterator[tuple[int, int]]:
        """Index of the text and place in the joined texts; places may overlap."""
        if not quote:
            return
        at = self._folded.find(quote)
        while at >= 0:
            index = bisect_right(self._starts, at) - 1
            if at + len(quote) <= self._ends[index]:
                yield index, at
            at = self._folded.find(quote, at + 1)

    def _follows(self, prefix: str, at: int) -> bool:
        before = self._folded[max(0, at - len(prefix) - 1) : at].rstrip(" ")
        return before.endswith(prefix)

    def _precedes(self, suffix: str, at: int) -> bool:
        after = self._folded[at : at + len(suffix) + 1].lstrip(" ")
        return after.startswith(suffix)


def find(blocks: Sequence[Block], selector: Selector) -> list[Passage]:
    """Every place of one selector; for many selectors of one article make a `Quotable`."""
    return Quotable.of(blocks).find(selector)


def _plain(quote: str) -> str:
    return fold(clean(quote)).strip(" ")
