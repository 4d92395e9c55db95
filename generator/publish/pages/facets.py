"""What an index can be narrowed by: its facets, their values, and the pages that show the rows of one value."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from generator.edtf import Date, parse
from generator.publish import dates, status, urls
from generator.publish.relations import Relations
from generator.publish.words import N_, Words

FacetName = Literal["outlet", "month", "language", "kind", "status"]

UNKNOWN = "unknown"
"""The value of rows that have none; no record can have it for an id."""

LISTED = 30
"""So many outlets are listed, those that most rows have, and all that fill more than one page."""

FEWEST = 12
"""A list of fewer rows is read faster than it is narrowed."""

_YEAR = 12  # months

_YEARS = 10  # A date that leaves more of them open has none: each would be a page, and all would link to all.

_STATUS = {
    "proposed": N_("proposed"),
    "requested": N_("requested"),
    "expected": N_("expected"),
    "announced": N_("announced"),
    "confirmed": N_("confirmed"),
    "occurred": N_("took place"),
    "ongoing": N_("going on"),
    "ended": N_("ended"),
    "postponed": N_("postponed"),
    "cancelled": N_("cancelled"),
    UNKNOWN: N_("status not stated"),
}
_KIND = {
    "person": N_("person"),
    "organisation": N_("organisation"),
    "state": N_("state"),
    "group": N_("group"),
    "newspaper": N_("newspaper"),
    "broadcaster": N_("broadcaster"),
    "agency": N_("news agency"),
    "magazine": N_("magazine"),
    "government": N_("government"),
    "website": N_("website"),
    "call": N_("call"),
    "meeting": N_("meeting"),
    "talks": N_("talks"),
    "vote": N_("vote"),
    "statement": N_("statement"),
    "deployment": N_("deployment"),
    "situation": N_("situation"),
    "series": N_("series"),
    "other": N_("other"),
}


@dataclass(frozen=True, slots=True)
class Value:
    """A value of a facet: its id, its words, and how many rows have it."""

    id: str
    label: str
    rows: int


@dataclass(frozen=True, slots=True)
class Facet:
    """One question by which rows differ. `of` gives by row the ids of its values: several where it is not certain."""

    name: FacetName
    of: Mapping[str, tuple[str, ...]]
    values: tuple[Value, ...]
    more: int
    """How many values are not listed."""

    def ids(self, value: str, ids: Iterable[str]) -> list[str]:
        """The rows that have the value, in the order of all."""
        return [id for id in ids if value in self.of[id]]


@dataclass(frozen=True, slots=True)
class ValueView:
    """A value as a page shows it; `url` is the list of its rows."""

    url: str
    label: str
    count: int
    chosen: bool


@dataclass(frozen=True, slots=True)
class FacetView:
    """A facet as a page shows it.

    `rows` says for each row of the page, as numbers into `values`, which of these it has, so that a script can narrow
    the rows in place; empty where the page does not hold all rows of its list, or where they are narrowed by it.
    """

    name: FacetName
    values: tuple[ValueView, ...]
    rows: tuple[tuple[int, ...], ...]
    more: int = 0
    """How many values are not listed."""

    @property
    def chosen(self) -> str:
        """The words of the chosen value; empty if none is."""
        return next((value.label for value in self.values if value.chosen), "")


def facets(kind: str, ids: Sequence[str], found: Relations) -> tuple[Facet, ...]:
    """The facets of an index in which its rows differ; a short one has none."""
    if len(ids) < FEWEST:
        return ()
    made = (_facet(name, {id: values(id, found) for id in ids}, found) for name, values in _VALUES.get(kind, ()))
    return tuple(facet for facet in made if len(facet.values) > 1)


def shown(
    kind: str, all_facets: Iterable[Facet], narrowed: tuple[FacetName, str] | None, rows: Sequence[str]
) -> tuple[FacetView, ...]:
    """The facets on a page that holds these rows, all of its list or none; `narrowed` is the value that these share."""
    return tuple(_view(kind, facet, narrowed, rows) for facet in all_facets)


def _view(kind: str, facet: Facet, narrowed: tuple[FacetName, str] | None, rows: Sequence[str]) -> FacetView:
    values = tuple(
        ValueView(urls.narrowed(kind, facet.name, one.id), one.label, one.rows, (facet.name, one.id) == narrowed)
        for one in facet.values
    )
    if narrowed and narrowed[0] == facet.name:
        return FacetView(facet.name, values, (), facet.more)
    numbers = {value.id: number for number, value in enumerate(facet.values)}
    in_place = tuple(tuple(numbers[value] for value in facet.of[id] if value in numbers) for id in rows)
    return FacetView(facet.name, values, in_place, facet.more)


def _facet(name: FacetName, of: Mapping[str, tuple[str, ...]], found: Relations) -> Facet:
    counts = Counter(value for values in of.values() for value in values)
    counted = sorted(counts, key=lambda value: (-counts[value], value))
    if name == "outlet":
        counted = [value for n, value in enumerate(counted) if n < LISTED or counts[value] > urls.ROWS]
    values = [Value(value, _label(name, value, found), counts[value]) for value in counted]
    if name == "month":
        values.sort(key=lambda value: value.id, reverse=True)
    values.sort(key=lambda value: value.id == UNKNOWN)
    return Facet(name, of, tuple(values), len(counts) - len(counted))


def _label(name: FacetName, value: str, found: Relations) -> str:
    words = found.words
    if name == "status":
        return words.gettext(_STATUS[value])
    if name == "kind":
        return words.gettext(kind_word(value))
    if name == "outlet":
        return words.gettext("outlet not stated") if value == UNKNOWN else found.site.outlets[value].name
    if name == "language":
        return words.gettext("language not stated") if value == UNKNOWN else words.language_name(value)
    return words.gettext("undated") if value == UNKNOWN else month(value, words)


def kind_word(kind: str) -> str:
    """The word for a kind of record, to be looked up in the site's language."""
    return _KIND.get(kind, kind)


def month(value: str, words: Words) -> str:
    """`January 2022`, of `2022-01`; `2022`, of `2022`."""
    view = dates.moment(parse(value), words)
    return view.text if view else value


def months(date: Date | None) -> tuple[str, ...]:
    """The month in which it lies, both where it may lie in either of two, else its years, if these are few.

    Of an open end it is the other.
    """
    start, stop = date.ends if date else (None, None)
    start, stop = start or stop, stop or start
    first, last = start and start.first_day, stop and stop.last_day
    if not first or not last:
        return (UNKNOWN,)
    begin, end = first.year * _YEAR + first.month - 1, last.year * _YEAR + last.month - 1
    if last.year - first.year >= _YEARS:
        return (UNKNOWN,)
    if end > begin + 1:
        return tuple(f"{year:04}" for year in range(first.year, last.year + 1))
    return tuple(f"{number // _YEAR:04}-{number % _YEAR + 1:02}" for number in range(begin, end + 1))


def _outlet(id: str, found: Relations) -> tuple[str, ...]:
    return (found.site.articles[id].outlet or UNKNOWN,)


def _language(id: str, found: Relations) -> tuple[str, ...]:
    """The language without its country or script."""
    return ((found.site.articles[id].language or UNKNOWN).partition("-")[0].lower(),)


def _of_article(id: str, found: Relations) -> tuple[str, ...]:
    return months(found.site.articles[id].seen)


def _of_event(id: str, found: Relations) -> tuple[str, ...]:
    return months(status.when(found.site.events[id], found.site.events))


def _status(id: str, found: Relations) -> tuple[str, ...]:
    return (status.current(found.site.events[id], found.site.events) or UNKNOWN,)


_VALUES: dict[str, tuple[tuple[FacetName, Callable[[str, Relations], tuple[str, ...]]], ...]] = {
    "articles": (("outlet", _outlet), ("month", _of_article), ("language", _language)),
    "events": (
        ("kind", lambda id, found: (found.site.events[id].kind,)),
        ("month", _of_event),
        ("status", _status),
    ),
    "actors": (("kind", lambda id, found: (found.site.actors[id].kind,)),),
    "outlets": (("kind", lambda id, found: (found.site.outlets[id].kind,)),),
}
