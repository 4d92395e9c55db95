"""Numbers, dates and quotations in a briefing's prose that stand in nothing that its paragraph cites.

What is found is for people to look at: a sentence may be right, and its paragraph only cite too little.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from functools import partial

import regex

from generator.edtf import Date
from generator.errors import Place
from generator.link.dates.expressions import expressions
from generator.link.dates.resolve import resolve
from generator.model import Briefing, Cite, Passage, Prose
from generator.publish.numerals import DEFAULT, Number, numbers
from generator.publish.parts import ProseBlock, Segments
from generator.publish.prose import Notes, Writer, flat
from generator.publish.relations import Relations
from generator.publish.statements import sourcing
from generator.text import fold, sentence_spans

_QUOTED = regex.compile(r'“([^“”]+)”|"([^"]+)"|«([^«»]+)»|„([^„“”]+)[“”]|(?<!\w)‘([^‘’“”]+(?:’\w[^‘’“”]*)*)’(?!\w)')
_LEFT_OUT = regex.compile(r"\[[^\[\]]*\]|…|\.\.\.")
_EDGES = " .,;:!?"


@dataclass(frozen=True, slots=True)
class Unsupported:
    """Words of a briefing (`what`, in its `sentence`) that no cited statement and none of their quotes has.

    `section` is the heading; empty for a bottom line.
    """

    briefing: str
    place: Place
    section: str
    sentence: str
    what: str


@dataclass(slots=True)
class _Support:
    """What the statements cited by a paragraph say: words in folded form, numbers, dates, and counts of articles."""

    words: list[str] = field(default_factory=list)
    numbers: set[Decimal | str] = field(default_factory=set)
    counts: set[Decimal | str] = field(default_factory=set)
    dates: list[Date] = field(default_factory=list)
    claims: list[str] = field(default_factory=list)
    """The texts of claims, whose dates depend on the day on which they are read."""
    articles: set[str] = field(default_factory=set)

    def add(self, text: str, language: str | None = None) -> None:
        self.words.append(_plain(text))
        self.numbers.update(number.value for number in numbers(text, language))

    def number(self, of: Number) -> bool:
        years = {Decimal(day.year) for date in self.dates for day in (date.first_day, date.last_day) if day}
        return of.value in self.numbers or of.value in years or (of.counts and of.value in self.counts)

    def date(self, said: Date) -> bool:
        """Whether a date that is cited lies within what is said: what is cited may be more exact, not less."""
        return any(_within(date, said) for known in self.dates for date in (known, *known.ends) if date)

    def quotation(self, words: str) -> bool:
        """Whether all parts of it, between what was left out or put in by brackets, stand somewhere as they are."""
        parts = [part for raw in _LEFT_OUT.split(words) if (part := _plain(raw).strip(_EDGES))]
        return all(any(part in known for known in self.words) for part in parts)


def unsupported(briefing: Briefing, found: Relations) -> list[Unsupported]:
    """What no citation of its paragraph covers, in reading order: of the bottom line and the sections' `text`."""
    writer = Writer(found, Notes(found))
    prose: list[tuple[str, Prose]] = [("", line) for line in briefing.bottom_line]
    prose += [(section.heading, section.text) for section in briefing.sections if section.text]
    listed = []
    for section, text in prose:
        for segments, refs in _paragraphs(writer.blocks(text)):
            support = _together(refs, briefing, found)
            place = next((ref.place for ref in text.refs if ref.target in refs), text.place)
            words = flat(segments)
            for at, end in _bare(words, briefing.as_of, support):
                listed.append(Unsupported(briefing.id, place, section, _sentence(words, at), words[at:end]))
    return listed


def _paragraphs(blocks: Iterable[ProseBlock]) -> Iterator[tuple[Segments, tuple[str, ...]]]:
    """Each paragraph and list item with what it cites; an item that cites nothing has the citations of its list."""
    for block in blocks:
        if block.kind == "heading":
            continue
        items = block.items or (block.segments,)
        every = tuple(ref for item in items for ref in _cited(item))
        for item in items:
            yield item, tuple(_cited(item)) or every


def _cited(segments: Segments) -> Iterator[str]:
    for segment in segments:
        if segment.kind == "cite":
            yield segment.ref
        yield from _cited(segment.children)


def _together(refs: Iterable[str], briefing: Briefing, found: Relations) -> _Support:
    """What all of these say, the dates of claims read on the day of the briefing."""
    whole = _Support()
    for ref in dict.fromkeys(refs):
        one = found.once("support", ref, partial(_support, ref, found))
        whole.words += one.words
        whole.numbers |= one.numbers
        whole.counts |= one.counts
        whole.dates += one.dates
        whole.articles |= one.articles
        for text in one.claims:
            whole.dates += [date for _, _, date in _dates(text, briefing.as_of)]
    whole.counts.add(Decimal(found.count(whole.articles)))
    return whole


def _support(ref: str, found: Relations) -> _Support:
    """What a statement says, or a difference and the claims that it compares."""
    support = _Support()
    event, _, id = ref.partition("#")
    difference = found.difference(ref)
    if difference:
        support.add(f"{difference.question} {difference.note or ''}")
    support.add(found.site.events[event].name)
    cites: list[Cite] = []
    for part in difference.claims if difference else (id,):
        if step := found.step(f"{event}#{part}"):
            support.dates += [date for date in (step.on, step.for_) if date]
            support.add(f"{step.as_ or ''} {step.place or ''}")
            cites += step.cites
        if claim := found.claim(f"{event}#{part}"):
            support.add(claim.text)
            support.claims.append(claim.text)
            counted = sourcing(claim, found)
            support.counts |= {Decimal(counted.origins), Decimal(counted.voices)}
            cites += claim.cites
    for cite in cites:
        _quote(cite, support, found)
    support.articles = {cite.article for cite in cites}
    support.counts.add(Decimal(found.count(support.articles)))
    return support


def _quote(cite: Cite, support: _Support, found: Relations) -> None:
    article = found.site.articles[cite.article]
    support.dates += [article.published] if article.published else []  # "as one outlet had it on 29 December"
    for passage in cite.passages:
        support.add(found.block(cite.article, passage.block).text[passage.start : passage.end], article.language)
        support.dates += [one.date for one in article.linked.dates if _meet(one.passage, passage)]


def _bare(text: str, as_of: Date, support: _Support) -> Iterator[tuple[int, int]]:
    """Where something stands that is not supported; a number within a quotation or a date is looked at with it."""
    taken: list[tuple[int, int]] = []
    bare: list[tuple[int, int]] = []
    for match in _QUOTED.finditer(text):
        taken.append(match.span())
        if not support.quotation(next(group for group in match.groups() if group)):
            bare.append(match.span())
    for start, end, date in _dates(text, as_of):
        if _free(start, end, taken):
            taken.append((start, end))
            if not support.date(date):
                bare.append((start, end))
    loose = (number for number in numbers(text, DEFAULT) if _free(number.start, number.end, taken))
    bare += [(number.start, number.end) for number in loose if not support.number(number)]
    yield from sorted(bare)


def _dates(text: str, as_of: Date) -> Iterator[tuple[int, int, Date]]:
    """The dates that an editor writes, read on the day of the briefing; a relative day (`the day after`) is none."""
    for one in resolve(expressions(text, DEFAULT), as_of, DEFAULT):
        said = one.expression
        if any(character.isdecimal() for character in text[said.start : said.end]):
            yield said.start, said.end, one.date


def _within(inner: Date, outer: Date) -> bool:
    if not (inner.earliest and inner.latest and outer.earliest and outer.latest):
        return inner.earliest == outer.earliest and inner.latest == outer.latest
    return outer.earliest <= inner.earliest and inner.latest <= outer.latest


def _meet(one: Passage, other: Passage) -> bool:
    return one.block == other.block and one.start < other.end and other.start < one.end


def _free(start: int, end: int, taken: Iterable[tuple[int, int]]) -> bool:
    return all(end <= first or last <= start for first, last in taken)


def _sentence(text: str, at: int) -> str:
    return next((text[start:end] for start, end in sentence_spans(text) if start <= at < end), text).strip()


def _plain(text: str) -> str:
    return fold(text).casefold()
