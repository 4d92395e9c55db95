"""Who reports what: events down, outlets across; who is alone with an event, and whose words for it others have too."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from generator.link.origins import first_version
from generator.model import Passage
from generator.publish import status
from generator.publish.items import article_item, event_item, outlet_link
from generator.publish.parts import ArticleItem, EventItem, Link
from generator.publish.relations import Relations

FEWEST_EVENTS = 3
FEWEST_SOURCES = 2
"""Less than this is no comparison."""
MOST_EVENTS = 30
MOST_SOURCES = 20
"""The events reported most widely, and the sources that report most of them; the rest is counted."""


@dataclass(frozen=True, slots=True)
class Source:
    """A column: an outlet, or an article whose outlet is unknown."""

    outlet: Link | None
    article: ArticleItem | None


@dataclass(frozen=True, slots=True)
class Report:
    """What a source has on an event: how many articles. `copied`: all its cited words stand with other sources, too."""

    articles: int
    copied: bool


@dataclass(frozen=True, slots=True)
class CoverageRow:
    """An event; `reports` by column, None where the source has nothing of it. `sources` counts all, shown or not."""

    event: EventItem
    reports: tuple[Report | None, ...]
    sources: int


@dataclass(frozen=True, slots=True)
class Coverage:
    sources: tuple[Source, ...]
    rows: tuple[CoverageRow, ...]
    more_sources: int
    more_events: int

    @property
    def copied(self) -> bool:
        """Whether any report has only words that others have, too."""
        return any(report and report.copied for row in self.rows for report in row.reports)


def coverage(ids: Iterable[str], found: Relations) -> Coverage | None:
    """The events, in the order of time, by source; None where there is too little to compare."""
    events = found.site.events
    by_event = {id: _sources(id, found) for id in ids if id in found.articles}
    widest = sorted(by_event, key=lambda id: (-len(by_event[id]), status.order(events[id], events)))[:MOST_EVENTS]
    reported = Counter(source for id in widest for source in by_event[id])
    every = {source for sources in by_event.values() for source in sources}
    most = sorted(reported, key=lambda source: (-reported[source], _label(source, found)))[:MOST_SOURCES]
    told = (id for id in widest if not by_event[id].keys().isdisjoint(most))
    shown = sorted(told, key=lambda id: status.order(events[id], events))
    if len(shown) < FEWEST_EVENTS or len(most) < FEWEST_SOURCES:
        return None
    return Coverage(
        tuple(_source(source, found) for source in most),
        tuple(
            CoverageRow(
                event_item(id, found),
                tuple(_report(id, by_event[id].get(source, ()), found) for source in most),
                len(by_event[id]),
            )
            for id in shown
        ),
        len(every) - len(most),
        len(by_event) - len(shown),
    )


def _sources(event: str, found: Relations) -> dict[str, list[str]]:
    """The articles that report an event, by outlet, or by themselves where no outlet is stated."""
    by_source: dict[str, list[str]] = {}
    for id in found.articles[event]:
        by_source.setdefault(_source_of(id, found), []).append(id)
    return by_source


def _source_of(article: str, found: Relations) -> str:
    """The id of its outlet, else of its first version: ids are unique across all kinds of records."""
    first = first_version(found.site.articles[article], found.site)
    return found.site.articles[article].outlet or first


def _label(source: str, found: Relations) -> tuple[bool, str, str]:
    outlet = found.site.outlets.get(source)
    return outlet is None, outlet.name.casefold() if outlet else "", source


def _source(id: str, found: Relations) -> Source:
    return Source(outlet_link(id, found), None) if id in found.site.outlets else Source(None, article_item(id, found))


def _report(event: str, articles: Iterable[str], found: Relations) -> Report | None:
    ids = list(articles)
    if not ids:
        return None
    cited = [(id, at) for id in ids for at in _cited(event, id, found)]
    return Report(found.count(ids), bool(cited) and all(_elsewhere(id, at, found) for id, at in cited))


def _cited(event: str, article: str, found: Relations) -> list[Passage]:
    """The passages of the article on which something about the event rests."""
    about = {claim.ref for claim in found.about.get(event, ())}
    passages = found.cited.get(article, {})
    return [at for at, rest in passages.items() if any(one.event.id == event or one.ref in about for one in rest)]


def _elsewhere(article: str, at: Passage, found: Relations) -> bool:
    """Whether words of the passage stand in an article of another source, too."""
    own = _source_of(article, found)
    return any(
        any(id == article and _meet(place, at) for id, place in one.places)
        and any(_source_of(id, found) != own for id, _ in one.places)
        for one in found.copied.get(article, ())
    )


def _meet(one: Passage, other: Passage) -> bool:
    return one.block == other.block and one.start < other.end and other.start < one.end
