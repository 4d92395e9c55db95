"""The time line of events: one by one while they can be told apart, else counted by weeks, months or years."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from generator import edtf
from generator.model import Status
from generator.publish import dates, status, urls
from generator.publish.items import event_item
from generator.publish.parts import DateView, EventItem
from generator.publish.pictures.crowd import Count, counted, crowd_tall, crowd_wide
from generator.publish.pictures.marks import Sign, Timed, mark
from generator.publish.pictures.shapes import Drawing, drawing
from generator.publish.pictures.timeline_tall import timeline_tall
from generator.publish.pictures.timeline_wide import timeline_wide
from generator.publish.relations import Relations

FEWEST = 2
"""Fewer dated events than this are no line."""
MOST = 40
"""More than this are counted by periods."""
NEAR = 6
"""So many before and after today are near it."""
LONG = 1040
"""Where it has the page's whole width;"""
TEXT = 880
"""where it has that of running text and notes."""


@dataclass(frozen=True, slots=True)
class Timeline:
    """Both drawings say the same; `events` or, where these are too many, `counts` are its table.

    `today` is the day as of which it is drawn; `undated` events are not in it, nor are `more` others of the site.
    `legend` has the signs that occur.
    """

    wide: Drawing
    tall: Drawing
    events: tuple[EventItem, ...]
    counts: tuple[Count, ...]
    undated: int
    more: int
    today: DateView | None
    legend: tuple[tuple[Sign, Drawing], ...]


def timeline(
    ids: Iterable[str],
    found: Relations,
    long: float = LONG,
    index: Callable[[int], str] = lambda number: urls.listing("events", number // urls.ROWS + 1),
) -> Timeline | None:
    """The picture of these events; None where too few have a date.

    `index` gives the page of the index that has the event of a number, from 0, in the order of time.
    """
    locale = found.words.locale
    every = [found.site.events[id] for id in ids]
    events = found.site.events
    known = sorted((one for one in every if status.when(one, events)), key=lambda one: status.order(one, events))
    if len(known) < FEWEST:
        return None
    timed = [
        Timed(event_item(one.id, found), when, status.lasting(one))
        for one in known
        if (when := status.when(one, events))
    ]
    counts: tuple[Count, ...] = ()
    if len(timed) > MOST:
        counts = counted(timed, index, locale)
        wide, tall = crowd_wide(counts, found.today, long, locale), crowd_tall(counts, found.today, locale)
    else:
        wide, tall = timeline_wide(timed, found.today, long, locale), timeline_tall(timed, found.today, locale)
    return Timeline(
        wide,
        tall,
        () if counts else tuple(one.event for one in timed),
        counts,
        len(every) - len(timed),
        sum(status.when(one, events) is not None for one in events.values()) - len(timed),
        dates.moment(edtf.day(found.today), found.words) if found.today else None,
        tuple(_legend({one.look for one in timed} if counts else set[Sign]().union(*(one.signs for one in timed)))),
    )


def around_today(found: Relations) -> list[str]:
    """The newest events that are past, and the next to come, in the order of time."""
    past, coming = dated(found)
    return past[-NEAR:] + coming[:NEAR]


def dated(found: Relations) -> tuple[list[str], list[str]]:
    """The events with a date, in the order of time: those that are past, and those to come."""
    events = found.site.events
    ordered = [e.id for e in sorted(events.values(), key=lambda e: status.order(e, events)) if status.when(e, events)]
    coming = {id for id in ordered if status.to_come(events[id], found.today, events)}
    return [id for id in ordered if id not in coming], [id for id in ordered if id in coming]


_SIGNS: dict[Sign, tuple[str, bool, Status]] = {
    "held": ("2022-01-02", False, "occurred"),
    "planned": ("2022-01-02", False, "announced"),
    "cancelled": ("2022-01-02", False, "cancelled"),
    "within": ("2022-01", False, "occurred"),
    "lasts": ("2022-01", True, "occurred"),
    "open": ("../2022-01-02", False, "occurred"),
    "about": ("2022-01-02~", False, "occurred"),
    "uncertain": ("2022-01-02?", False, "occurred"),
}
"""A date and a status that each sign is drawn of."""


def _legend(used: set[Sign]) -> Iterable[tuple[Sign, Drawing]]:
    """The signs that occur, as small drawings; a solid dot alone needs no words."""
    for sign, (written, lasting, named) in _SIGNS.items():
        if sign in used and used != {"held"}:
            one = Timed(_example(named), edtf.parse(written), lasting)
            start, end = (17.0, 17.0) if one.ends[0] == one.ends[1] else (5.0, 29.0)
            yield sign, drawing(34, 18, mark(one, start, end, 9))


def _example(named: Status) -> EventItem:
    return EventItem("", "", "", "", named, "", None, "", False, 0, False)
