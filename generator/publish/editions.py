"""What changed between two editions: what one view shows and the earlier one did not, with the articles behind it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from generator.model import Cite, Event, Step
from generator.publish import dates, status, urls
from generator.publish.items import article_item, event_item, event_link
from generator.publish.parts import ArticleItem, DateView, Link
from generator.publish.relations import Relations, Statement, statements
from generator.publish.versions import is_first
from generator.publish.view import withdrawn_by

MOST = 40
"""So many articles, and so many events, are named; of the others the number is given."""


@dataclass(frozen=True, slots=True)
class Added:
    """A step or claim that the earlier view did not have, and the articles that it rests on."""

    statement: Link
    articles: tuple[Link, ...]
    withdrawn: DateView | None = None
    """Set where it has been withdrawn since, after the later view's day."""


@dataclass(frozen=True, slots=True)
class Moved:
    """That an event's status, date or place is another than it was; `was` or `now` is empty where nothing is said."""

    what: Literal["status", "date", "place"]
    was: str
    now: str
    articles: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class EventChange:
    """`new` where the earlier view did not have the event at all; then nothing of it has `moved`."""

    event: Link
    new: bool
    moved: tuple[Moved, ...]
    added: tuple[Added, ...]


@dataclass(frozen=True, slots=True)
class Withdrawal:
    claim: Link
    on: DateView | None
    because: str
    articles: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Changes:
    """Everything that differs; false when nothing does."""

    articles: tuple[ArticleItem, ...]
    more_articles: int
    events: tuple[EventChange, ...]
    more_events: int
    withdrawn: tuple[Withdrawal, ...]

    def __bool__(self) -> bool:
        return bool(self.articles or self.events or self.withdrawn)


def changes(earlier: Relations, later: Relations) -> Changes:
    """What `later` shows that `earlier` did not, in the order of time."""
    new = [id for id in later.site.articles if id not in earlier.site.articles and is_first(id, later)]
    articles = [article_item(id, later) for id in sorted(new, key=later.rank)]
    events = [change for id in _in_time(later) if (change := _event(id, earlier, later))]
    return Changes(
        tuple(articles[:MOST]),
        len(articles[MOST:]),
        tuple(events[:MOST]),
        len(events[MOST:]),
        tuple(_withdrawn(earlier, later)),
    )


def article_link(id: str, found: Relations) -> Link:
    """An article by outlet and day: `AFP, 29 December 2021`; by its headline where no outlet is stated."""
    item = article_item(id, found)
    name = ", ".join(source.label for source in item.source) or f"“{item.title}”"
    return Link(item.url, f"{name}, {item.published.text if item.published else found.words.gettext('undated')}")


def _in_time(found: Relations) -> list[str]:
    """Events as every chronology has them."""
    events = found.site.events
    return [event.id for event in sorted(events.values(), key=lambda event: status.order(event, events))]


def _event(id: str, earlier: Relations, later: Relations) -> EventChange | None:
    event, known = later.site.events[id], earlier.site.events.get(id)
    had = {statement.ref for statement in statements(known, later.words)} if known else set()
    stated = (one for one in statements(event, later.words) if one.ref not in had and _stands(one, later))
    added = tuple(_added(one, event, later) for one in stated)
    moved = tuple(_moved(event, earlier, later)) if known else ()
    return EventChange(event_link(id, later), known is None, moved, added) if added or moved or not known else None


def _stands(statement: Statement, found: Relations) -> bool:
    """Whether it is no claim that was withdrawn by the view's own day."""
    claim = statement.event.claim(statement.id)
    return claim is None or not withdrawn_by(claim, found.site.as_of)


def _added(statement: Statement, event: Event, found: Relations) -> Added:
    claim = event.claim(statement.id)
    withdrawn = dates.moment(claim.withdrawn.on, found.words) if claim and claim.withdrawn else None
    return Added(Link(urls.statement(statement.ref), statement.text), _articles(statement.cites, found), withdrawn)


def _moved(event: Event, earlier: Relations, later: Relations) -> Iterator[Moved]:
    was, now = event_item(event.id, earlier), event_item(event.id, later)
    behind = _articles((cite for step in _new_steps(event, earlier, later) for cite in step.cites), later)
    if was.outcome != now.outcome:
        yield Moved("status", was.outcome, now.outcome, behind)
    if (was.date and was.date.edtf) != (now.date and now.date.edtf):
        yield Moved("date", was.date.text if was.date else "", now.date.text if now.date else "", behind)
    if was.place != now.place:
        yield Moved("place", was.place, now.place, behind)


def _new_steps(event: Event, earlier: Relations, later: Relations) -> list[Step]:
    """The steps that the earlier view did not have, of the event or, as a series moves with them, of its parts."""
    steps: list[Step] = []
    for one in (event, *_parts(event, later)):
        known = earlier.site.events.get(one.id)
        had = {step.id for step in known.lifecycle} if known else set()
        steps += [step for step in one.lifecycle if step.id not in had]
    return steps


def _parts(event: Event, found: Relations) -> list[Event]:
    """Parts of a series at any remove, each once."""
    if event.kind != "series":
        return []
    known: dict[str, Event] = {event.id: event}
    nearest = [event]
    while nearest:
        wholes = {one.id for one in nearest}
        nearest = [one for one in found.site.events.values() if one.part_of in wholes and one.id not in known]
        known.update({one.id: one for one in nearest})
    return list(known.values())[1:]


def _withdrawn(earlier: Relations, later: Relations) -> Iterator[Withdrawal]:
    for id in _in_time(later):
        for claim in later.site.events[id].claims:
            if claim.withdrawn and withdrawn_by(claim, later.site.as_of):
                if withdrawn_by(claim, earlier.site.as_of):
                    continue
                link = Link(urls.statement(claim.ref), claim.text)
                on = dates.moment(claim.withdrawn.on, later.words)
                yield Withdrawal(link, on, claim.withdrawn.because, _articles(claim.cites, later))


def _articles(cites: Iterable[Cite], found: Relations) -> tuple[Link, ...]:
    ids = sorted({cite.article for cite in cites}, key=found.rank)
    return tuple(article_link(id, found) for id in ids)
