"""The sentences of the site's articles, and which of them tell of an event."""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from math import log
from typing import Generic, TypeVar

from generator.draft.quantities import Quantity, quantities, stem
from generator.edtf import Date
from generator.link.link import spoken
from generator.model import BODY_KINDS, Cite, Event, Passage, Site, SiteArticle
from generator.text import sentence_spans, words

T = TypeVar("T")

LONGEST = 100
"""Words: what is longer is no sentence of prose."""
SHORTEST = 4
_TELLS = 0.6
"""A word counts as telling where its weight is at least this part of that of a word that stands twice."""
_MONTH = 31
_SHORT = 4
"""Letters: a shorter word tells nothing, in a language whose words have letters at all."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of an article: who is named in it, what dates it gives, and its words."""

    article: str
    passage: Passage
    text: str
    """Its whole block."""
    stems: dict[str, tuple[int, int]]
    """By stem, the first word of it, in code points of the block; names of actors are none."""
    actors: frozenset[str]
    speakers: frozenset[str]
    """Actors who say it, as far as the program can tell."""
    dates: tuple[Date, ...]
    quantities: tuple[Quantity, ...]

    @property
    def words(self) -> str:
        return self.text[self.passage.start : self.passage.end]


class Evidence:
    """All sentences of a site, and how much each word tells."""

    def __init__(self, site: Site) -> None:
        self.site = site
        self.by_article = {article.id: list(_sentences(article)) for article in site.articles.values()}
        counts = Counter(stem for found in self.by_article.values() for one in found for stem in one.stems)
        total = sum(map(len, self.by_article.values()))
        self.weights = {stem: log((1 + total) / count) for stem, count in counts.items()}
        self._rare = _TELLS * log((1 + total) / 2)

    def tells(self, stem: str) -> bool:
        """Whether a word is rare enough to tell what a sentence is about."""
        return len(stem) >= _SHORT and self.weights.get(stem, 0) >= self._rare and not stem.isdecimal()

    @cached_property
    def _naming(self) -> dict[str, list[str]]:
        """Articles by actor that they name."""
        found: defaultdict[str, list[str]] = defaultdict(list)
        for article, sentences in self.by_article.items():
            for actor in sorted({actor for one in sentences for actor in one.actors}):
                found[actor].append(article)
        return found

    @cached_property
    def _names(self) -> set[str]:
        """Stems of all actors' names."""
        actors = self.site.actors.values()
        return {stem(name[a:b]) for one in actors for name in (one.name, *one.aliases) for a, b in words(name)}

    def named(self, event: Event) -> set[str]:
        """Stems of the event's own names, without those of actors and those too short to tell."""
        names = " ".join((event.name, *event.aliases))
        return {stem(names[a:b]) for a, b in words(names) if b - a >= _SHORT} - self._names

    def of(self, event: Event) -> list[Sentence]:
        """The sentences that tell of an event: of the articles that it cites or that name all who take part.

        A sentence names two persons who take part, or somebody who does and the event or its day. The event's own
        words do in an article that it cites or that names all of several who take part. One that gives other days
        only is about something else.
        """
        who = {participant.actor for participant in event.participants}
        people = {one for one in who if one in self.site.actors and self.site.actors[one].kind == "person"}
        own = self.named(event)
        days = [date for step in event.lifecycle for date in (step.on, step.for_) if date and _short(date)]
        citing = {cite.article for cite in _cites(event)}
        naming = [set(self._naming.get(actor, ())) for actor in sorted(who)]
        together = set.intersection(*naming) if naming else set()
        telling = citing | together if len(who) > 1 else citing
        found = []
        for article in sorted(citing | together):
            for one in self.by_article.get(article, ()):
                on_day = any(_meet(date, day) for date in one.dates for day in days)
                met = len(people & one.actors) >= 2
                if days and one.dates and not on_day and not met:
                    continue
                says = bool(own & one.stems.keys())
                if met or (who & one.actors and (says or on_day)) or (says and article in telling):
                    found.append(one)
        return found


def _cites(event: Event) -> Iterator[Cite]:
    yield from (cite for step in event.lifecycle for cite in step.cites)
    yield from (cite for claim in event.claims for cite in claim.cites)


def _short(date: Date) -> bool:
    """Whether a date says when: it is no longer than a month."""
    return bool(date.first_day and date.last_day and (date.last_day - date.first_day).days <= _MONTH)


def same_day(one: Sentence, other: Sentence) -> bool:
    """Whether two sentences may speak of one day: some of their dates meet, or one of them gives none."""
    return not one.dates or not other.dates or any(_meet(a, b) for a in one.dates for b in other.dates)


def _meet(one: Date, other: Date) -> bool:
    first, last, begin, end = one.first_day, one.last_day, other.first_day, other.last_day
    return not (last and begin and last < begin) and not (end and first and end < first)


def _sentences(article: SiteArticle) -> Iterator[Sentence]:
    language = spoken(article.language or article.article.found.language)
    linked = article.linked
    mentions = _Placed((one.passage, one) for one in linked.mentions)
    dates = _Placed((one.passage, one) for one in linked.dates)
    quoted = _Placed((at, one) for one in linked.quotations for at in one.passages)
    for block in article.article.blocks:
        if block.kind not in BODY_KINDS or block.kind == "heading":
            continue
        for start, end in sentence_spans(block.text):
            spans = [(start + a, start + b) for a, b in islice(words(block.text[start:end]), LONGEST + 1)]
            if not SHORTEST <= len(spans) <= LONGEST:
                continue
            at = Passage(block.id, start, end)
            named, dated = mentions.within(at), dates.within(at)
            names = {place for one in named for place in range(one.passage.start, min(end, one.passage.end))}
            stems: dict[str, tuple[int, int]] = {}
            for a, b in spans:
                if a not in names:
                    stems.setdefault(stem(block.text[a:b]), (a, b))
            speakers = [one.actor for one in named if one.role == "speaker"]
            yield Sentence(
                article=article.id,
                passage=at,
                text=block.text,
                stems=stems,
                actors=frozenset(one.actor for one in named),
                speakers=frozenset([*speakers, *(one.speaker for one in quoted.within(at) if one.speaker)]),
                dates=tuple(one.date for one in dated),
                quantities=tuple(
                    quantities(block.text, (start, end), language, [(o.passage.start, o.passage.end) for o in dated])
                ),
            )


class _Placed(Generic[T]):
    """What was found in an article, by where it begins."""

    def __init__(self, found: Iterable[tuple[Passage, T]]) -> None:
        self._found = sorted(found, key=lambda one: one[0])

    def within(self, at: Passage) -> list[T]:
        first, last = (
            bisect_left(self._found, (at.block, place), key=lambda one: (one[0].block, one[0].start))
            for place in (at.start, at.end)
        )
        return [one for _, one in self._found[first:last]]


def cited(event: Event, article: str) -> list[Passage]:
    """The passages of an article that the event's steps and claims cite."""
    return [at for cite in _cites(event) if cite.article == article for at in cite.passages]
