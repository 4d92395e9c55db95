"""A reviewer's word on what was found in an article's text: it goes before what a rule found at the same place."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TypeVar

from generator.link.quote import Miss, Quotes
from generator.model import Block, DatedPassage, Fault, Mention, Passage, Quotation
from generator.read import schema

Found = TypeVar("Found", Mention, DatedPassage)
Chosen = TypeVar("Chosen", schema.MentionSelector, schema.DateSelector)

NONE = "none"
"""What a reviewer writes for nobody."""


class Overrules:
    """The selectors of an article's record, each at its one place; `faults` are those that have none or several."""

    def __init__(self, blocks: tuple[Block, ...], record: schema.ArticleRecord) -> None:
        self.faults: list[Fault] = []
        self._texts = {block.id: block.text for block in blocks}
        self._quotes = Quotes(blocks) if record.mentions or record.dates or record.speakers else None
        self._mentions = list(self._placed(record.mentions, "mentions"))
        self._dates = list(self._placed(record.dates, "dates"))
        self._speakers = list(self._placed(record.speakers, "speakers"))

    def mentions(self, found: Iterable[Mention]) -> list[Mention]:
        said = [Mention(s.is_, at, self._words(at), rule="reviewed") for s, at in self._mentions if s.is_ != NONE]
        return said + _elsewhere(found, [at for _, at in self._mentions])

    def dates(self, found: Iterable[DatedPassage]) -> list[DatedPassage]:
        said = [DatedPassage(at, selector.is_, "reviewed", True) for selector, at in self._dates]
        return said + _elsewhere(found, [at for _, at in self._dates])

    def quotations(self, found: Iterable[Quotation]) -> list[Quotation]:
        """The quotations, those that a reviewer's selector touches with the speaker that it names.

        Words that no rule took for a quotation are one because a reviewer says whose they are.
        """
        kept = list(found)
        for selector, at in self._speakers:
            speaker = None if selector.is_ == NONE else selector.is_
            touched = [n for n, one in enumerate(kept) if any(overlap(passage, at) for passage in one.passages)]
            for n in touched:
                kept[n] = replace(kept[n], speaker=speaker, described=None, rule="reviewed")
            if speaker and not touched:
                kept.append(Quotation((at,), self._words(at), speaker, rule="reviewed"))
        return kept

    def _words(self, at: Passage) -> str:
        return self._texts[at.block][at.start : at.end]

    def _placed(self, selectors: Iterable[Chosen], name: str) -> Iterator[tuple[Chosen, Passage]]:
        for number, selector in enumerate(selectors):
            assert self._quotes
            found = self._quotes.one(selector.quote, selector.prefix, selector.suffix)
            if isinstance(found, Miss):
                self.faults.append(Fault((name, number, "quote"), found.message, found.hint))
            else:
                yield selector, found


def overlap(one: Passage, other: Passage) -> bool:
    return one.block == other.block and one.start < other.end and other.start < one.end


def _elsewhere(found: Iterable[Found], reviewed: list[Passage]) -> list[Found]:
    return [one for one in found if not any(overlap(one.passage, at) for at in reviewed)]
