"""Days put together into weeks, months or years, where there are too many to show each."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from typing import Literal

from babel import Locale

from generator.publish.pictures import calendar

Unit = Literal["day", "week", "month", "year"]
UNITS: tuple[Unit, ...] = ("day", "week", "month", "year")


@dataclass(frozen=True, slots=True)
class Period:
    """A day, a week from Monday to Sunday, a month or a year."""

    unit: Unit
    first: date

    @property
    def last(self) -> date:
        return self.next - timedelta(1) if self.first < date(9999, 1, 1) else date.max

    @property
    def next(self) -> date:
        """The first day of the period after it."""
        match self.unit:
            case "day":
                return self.first + timedelta(1)
            case "week":
                return self.first + timedelta(7)
            case "month":
                return date(self.first.year + self.first.month // 12, self.first.month % 12 + 1, 1)
            case "year":
                return date(self.first.year + 1, 1, 1)

    def text(self, locale: Locale) -> str:
        """The period in words: `3–9 Jan 2022`."""
        match self.unit:
            case "month":
                return calendar.month(self.first, locale)
            case "year":
                return calendar.year(self.first)
            case _:
                return calendar.days(self.first, self.last, locale)


def period(day: date, unit: Unit) -> Period:
    """The period that a day lies in."""
    match unit:
        case "day":
            return Period(unit, day)
        case "week":
            return Period(unit, max(day - timedelta(day.weekday()), date.min) if day.toordinal() > 6 else date.min)
        case "month":
            return Period(unit, day.replace(day=1))
        case "year":
            return Period(unit, day.replace(month=1, day=1))


@dataclass(frozen=True, slots=True)
class Row:
    """Periods in the order of time; `skipped` are the empty ones before each that are not among them."""

    unit: Unit
    periods: tuple[Period, ...]
    skipped: tuple[int, ...]


SINGLE = 3
"""So many empty periods between two others are shown as such; more are left out and counted."""


def row(days: Iterable[date], most: int, units: Iterable[Unit] = UNITS) -> Row:
    """The days by the shortest unit of which at most so many periods are shown; by the longest in any case."""
    known = sorted(set(days))
    found = Row("year", (), ())
    for unit in units:
        found = _row(Counter(period(day, unit) for day in known), unit)
        if len(found.periods) + sum(map(bool, found.skipped)) <= most:
            break
    return found


def _row(counted: Mapping[Period, int], unit: Unit) -> Row:
    order = sorted(counted, key=lambda one: one.first)
    shown, skipped = order[:1], [0]
    for before, after in pairwise(order):
        between = _between(before, after)
        if between <= SINGLE:
            for _ in range(between):
                shown.append(Period(unit, shown[-1].next))
                skipped.append(0)
        shown.append(after)
        skipped.append(between if between > SINGLE else 0)
    return Row(unit, tuple(shown), tuple(skipped))


def _between(before: Period, after: Period) -> int:
    """How many periods lie between two."""
    match before.unit:
        case "month":
            months = (after.first.year - before.first.year) * 12 + after.first.month - before.first.month
            return months - 1
        case "year":
            return after.first.year - before.first.year - 1
        case unit:
            return (after.first - before.first).days // (7 if unit == "week" else 1) - 1
