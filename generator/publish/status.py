"""What an event's visible steps say: its status, date and place, in data and in words."""

from collections.abc import Mapping
from datetime import UTC, date, datetime

from generator.edtf import Date, between, parse
from generator.model import Event, Site, SiteArticle, Status
from generator.publish.words import N_, Words

_WORDS: dict[Status, str] = {
    "proposed": N_("proposed"),
    "requested": N_("requested"),
    "expected": N_("expected"),
    "announced": N_("announced"),
    "confirmed": N_("confirmed"),
    "occurred": N_("took place"),
    "ongoing": N_("is going on"),
    "ended": N_("ended"),
    "postponed": N_("postponed"),
    "cancelled": N_("cancelled"),
}
_BY_KIND: dict[tuple[str, Status], str] = {
    ("statement", "occurred"): N_("was made"),
    ("vote", "occurred"): N_("was held"),
    ("deployment", "occurred"): N_("was carried out"),
}
# What a participle says of an event stands apart, for its name may be a plural.
_TOLD: dict[Status, str] = {
    "proposed": N_("%(event)s: proposed"),
    "requested": N_("%(event)s: requested"),
    "expected": N_("%(event)s: expected"),
    "announced": N_("%(event)s: announced"),
    "confirmed": N_("%(event)s: confirmed"),
    "occurred": N_("%(event)s took place"),
    "ongoing": N_("%(event)s: going on"),
    "ended": N_("%(event)s ended"),
    "postponed": N_("%(event)s: postponed"),
    "cancelled": N_("%(event)s: cancelled"),
}
_TOLD_BY_KIND: dict[tuple[str, Status], str] = {
    ("statement", "occurred"): N_("%(event)s: made"),
    ("vote", "occurred"): N_("%(event)s: held"),
    ("deployment", "occurred"): N_("%(event)s: carried out"),
}
_SILENCE: dict[str, str] = {
    "statement": N_("%(planned)s; no article here reports whether it was made"),
    "vote": N_("%(planned)s; no article here reports whether it was held"),
    "deployment": N_("%(planned)s; no article here reports whether it was carried out"),
}

PLANNED: frozenset[Status] = frozenset({"proposed", "requested", "expected", "announced", "confirmed", "postponed"})
"""The statuses of what has neither happened nor been called off."""


def in_words(kind: str, status: Status, words: Words) -> str:
    """A status as a page says it of an event of this kind."""
    return words.gettext(_BY_KIND.get((kind, status), _WORDS[status]))


def told(event: Event, status: Status, words: Words) -> str:
    """The same as a statement: `Talks in Geneva: announced`."""
    return words.gettext(_TOLD_BY_KIND.get((event.kind, status), _TOLD[status]), event=event.name)


def outcome(event: Event, today: date | None, events: Mapping[str, Event], words: Words) -> str:
    """What the newest visible step says, in words; what was planned for a day now past is not said to have happened."""
    newest = current(event, events)
    if newest is None:
        return ""
    if not unreported(event, today, events):
        return in_words(event.kind, newest, words)
    if newest not in PLANNED:
        return words.gettext("took place in part; no article here reports whether all of it did")
    planned = _WORDS[newest] if newest in ("proposed", "requested") else N_("planned")
    silence = _SILENCE.get(event.kind, N_("%(planned)s; no article here reports whether it took place"))
    return words.gettext(silence, planned=words.gettext(planned))


def unreported(event: Event, today: date | None, events: Mapping[str, Event]) -> bool:
    """Whether its planned day is past and no visible step says that it took place or did not; of a series, a part's."""
    if to_come(event, today, events):
        return False
    if event.kind == "series":
        every = parts(event, events)
        going_on = any(current(part, events) == "ongoing" for part in every)
        return not going_on and any(unreported(part, today, events) for part in every)
    return current(event, events) in PLANNED


def current(event: Event, events: Mapping[str, Event]) -> Status | None:
    """The status of the newest visible step, which is the last; a series has one for all its parts."""
    if event.kind == "series":
        found = [newest for part in parts(event, events) if (newest := current(part, events))]
        return _together(found)
    return event.lifecycle[-1].status if event.lifecycle else None


def _together(found: list[Status]) -> Status | None:
    """One status for all parts: what they share; over, or under way, where some took place; else the surest."""
    if len(set(found)) < 2:
        return found[0] if found else None
    if {"occurred", "ended", "ongoing"} & set(found):
        return "ended" if set(found) <= {"occurred", "ended", "cancelled"} else "ongoing"
    return next(
        status
        for status in ("confirmed", "announced", "expected", "requested", "proposed", "postponed")
        if status in found
    )


def when(event: Event, events: Mapping[str, Event]) -> Date | None:
    """The date that the newest visible step gives: the day on which it happened or ended, else the day planned.

    A situation's span is its newest `for`, else it was there by its earliest `on`. A series spans its parts.
    """
    if event.kind == "series":
        return _around([date for part in parts(event, events) if (date := when(part, events))])
    if event.kind == "situation":
        spans = [step.for_ for step in event.lifecycle if step.for_]
        moments = [step.on for step in event.lifecycle if step.on]
        by = min((moment.last_day for moment in moments if moment.last_day), default=None)
        return spans[-1] if spans else between(None, by) if by else None
    for step in reversed(event.lifecycle):
        given = step.on if step.status in ("occurred", "ended") and step.on else step.for_
        if given:
            return given
    return None


def _around(dates: list[Date]) -> Date | None:
    """From the start of the first to the end of the last, as exactly as they say; open where one of them is."""
    if not dates:
        return None
    first = min(dates, key=lambda date: date.earliest or _START).ends[0]
    last = max(dates, key=lambda date: date.latest or _END).ends[1]
    if first == last:
        return first
    return parse(f"{first.edtf if first else '..'}/{last.edtf if last else '..'}")


_START, _END = datetime.min.replace(tzinfo=UTC), datetime.max.replace(tzinfo=UTC)


def lasting(event: Event) -> bool:
    """Whether `when` is a span that lasts, and not one moment within its bounds."""
    if event.kind == "series":
        return True
    steps = [step for step in event.lifecycle if step.for_ or (step.status in ("occurred", "ended") and step.on)]
    if event.kind == "situation":
        return any(step.for_ for step in event.lifecycle)
    return bool(steps) and not (steps[-1].status in ("occurred", "ended") and steps[-1].on)


def where(event: Event) -> str | None:
    """The place that the newest visible step gives, else the event's own."""
    return next((step.place for step in reversed(event.lifecycle) if step.place), event.at)


def parts(event: Event, events: Mapping[str, Event]) -> list[Event]:
    """The events that are part of it, by date, undated ones last."""
    return sorted(
        (other for other in events.values() if other.part_of == event.id), key=lambda part: order(part, events)
    )


def order(event: Event, events: Mapping[str, Event]) -> tuple[bool, object, str]:
    """Sort key: by date, undated ones last, then by id."""
    moment = when(event, events)
    return moment is None, moment.order if moment else (), event.id


def to_come(event: Event, today: date | None, events: Mapping[str, Event]) -> bool:
    """Whether it still lies ahead: nothing says that it happened or will not, and its day is not past.

    What was postponed to no day is not past with the day that it had.
    """
    if event.kind == "series":
        return any(to_come(part, today, events) for part in parts(event, events))
    if current(event, events) not in PLANNED:
        return False
    if event.lifecycle[-1].status == "postponed" and not event.lifecycle[-1].for_:
        return True
    moment = when(event, events)
    return moment is None or today is None or moment.last_day is None or moment.last_day >= today


def today(site: Site) -> date | None:
    """The day from which past and to come are told; never the clock's."""
    if site.as_of:
        return site.as_of
    briefings = [briefing.as_of.last_day for briefing in site.briefings.values() if briefing.as_of.last_day]
    if briefings:
        return max(briefings)
    moments = (moment for a in site.articles.values() for moment in (a.seen, a.updated))
    return max((moment.last_day for moment in moments if moment and moment.last_day), default=None)


def time_order(article: SiteArticle) -> tuple[bool, object, str]:
    """Sort key: oldest first, undated ones last."""
    return article.seen is None, article.seen.order if article.seen else (), article.id
