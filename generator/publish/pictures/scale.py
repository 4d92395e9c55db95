"""Where days stand along a line: to scale, but for long stretches without anything, which are broken off."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import partial
from itertools import pairwise
from math import inf

from babel import Locale

from generator.publish.pictures import calendar
from generator.publish.pictures.glyphs import width

BREAK = 44
"""How much of the line a break takes."""
MOST_BREAKS = 4
APART = 10
"""Two neighbouring days nearer than this to each other cannot be told apart; then breaks are looked for,"""
LONGER = 4
"""where a stretch is so many times as long as any that is not broken off."""
TICK = 11
"""Size of the words at ticks."""


@dataclass(frozen=True, slots=True)
class Break:
    """A stretch of so many days that is not drawn to scale."""

    start: float
    end: float
    days: int


@dataclass(frozen=True, slots=True)
class Scale:
    """Known places of days, as ordinals, along a line from `start` to `end`; between them it is even."""

    days: tuple[float, ...]
    places: tuple[float, ...]
    breaks: tuple[Break, ...]

    def at(self, day: float) -> float:
        """The place of a day's beginning; days outside of the line stand at its ends."""
        number = bisect_right(self.days, day)
        if number == 0:
            return self.places[0]
        if number == len(self.days):
            return self.places[-1]
        before, after = self.days[number - 1], self.days[number]
        part = (day - before) / (after - before)
        return self.places[number - 1] + part * (self.places[number] - self.places[number - 1])


@dataclass(frozen=True, slots=True)
class Tick:
    """A word under the line, and under that the year where it is new and not yet said."""

    place: float
    text: str
    year: str = ""


def scale(days: Iterable[date], start: float, end: float) -> Scale:
    """The scale on which these days stand, the first one's beginning at `start`, the last one's end at `end`."""
    borders = sorted({float(n) for day in days for n in (day.toordinal(), day.toordinal() + 1)})
    gaps = [after - before for before, after in pairwise(borders)]
    broken = _broken(gaps, end - start) if len(borders) > 4 else set()
    room = end - start - BREAK * len(broken)
    shown = sum(gap for number, gap in enumerate(gaps) if number not in broken)
    places, breaks = [start], []
    for number, gap in enumerate(gaps):
        places.append(places[-1] + (BREAK if number in broken else gap / shown * room))
        if number in broken:
            breaks.append(Break(places[-2], places[-1], int(gap)))
    return Scale(tuple(borders), tuple(places), tuple(breaks))


def _broken(gaps: Sequence[float], room: float) -> set[int]:
    """The longest stretches, where they leave too little room for the others and are far longer than these."""
    order = sorted(range(len(gaps)), key=lambda number: (-gaps[number], number))
    found: set[int] = set()
    for count in range(min(MOST_BREAKS, len(gaps) - 2) + 1):
        rest = sum(gaps[number] for number in order[count:])
        if count and gaps[order[count - 1]] >= LONGER * max(gaps[order[count]], 7):
            found = set(order[:count])
        if len(found) == count and room - BREAK * count >= APART * rest:
            break
    return found


def ticks(of: Scale, locale: Locale) -> list[Tick]:
    """Days, months or years along the line, as closely as their words allow; each stretch between breaks has one."""
    found: list[Tick] = []
    free, said = -inf, ""
    for first, last in _stretches(of):
        for day, tick in _regular(first, last, of, locale) or _single(first, last, of, locale):
            half = width(tick.text, TICK) / 2
            if tick.place - half >= free + APART and of.places[0] <= tick.place <= of.places[-1]:
                year = calendar.year(day)
                found.append(tick if year in tick.text or year == said else replace(tick, year=year))
                free, said = tick.place + half, year
    return found


def _stretches(of: Scale) -> list[tuple[date, date]]:
    """First and last days of what is drawn to scale."""
    cuts = {one.start for one in of.breaks}
    starts, ends = [of.days[0]], []
    for number, place in enumerate(of.places[:-1]):
        if place in cuts:
            ends.append(of.days[number])
            starts.append(of.days[number + 1])
    ends.append(of.days[-1])
    return [(_day(start), _day(end - 1)) for start, end in zip(starts, ends, strict=True)]


def _day(ordinal: float) -> date:
    return date.fromordinal(int(ordinal))


def _regular(first: date, last: date, of: Scale, locale: Locale) -> list[tuple[date, Tick]]:
    """Ticks at every day, week, month or year: the closest that leave room for their words."""
    begin, end = of.at(first.toordinal()), of.at(last.toordinal() + 1)
    count = (last - first).days + 1
    a_day = (end - begin) / count
    for step in (1, 2, 7, 14):
        if a_day * step >= 1.4 * width("30 Dec", TICK) and count > step:
            days = [first + timedelta(n) for n in range(count)]
            chosen = [day for day in days if day.toordinal() % step == (1 if step > 2 else 0)]
            return [(day, Tick(of.at(day.toordinal() + 0.5), calendar.day_and_month(day, locale))) for day in chosen]
    for months in (1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200):
        if a_day * months * 30.4 >= 1.3 * width("Dec 2021", TICK):
            words = calendar.year if months % 12 == 0 else partial(calendar.month, locale=locale)
            return [(day, Tick(of.at(day.toordinal()), words(day))) for day in _months(first, last, months)]
    return []


def _months(first: date, last: date, step: int) -> list[date]:
    """The first days of every so many months from January of the year 1 on."""
    begin, end = ((day.year - 1) * 12 + day.month - 1 for day in (first, last))
    numbers = (number for number in range(begin, end + 1) if number % step == 0)
    days = [date(number // 12 + 1, number % 12 + 1, 1) for number in numbers]
    return [day for day in days if first <= day <= last]


def _single(first: date, last: date, of: Scale, locale: Locale) -> list[tuple[date, Tick]]:
    """The one tick of a stretch that is too short for regular ones: its month, or the year that begins there.

    A lone last day of a month has none: it is the end of a bar.
    """
    if first == last != date.max and (last + timedelta(1)).day == 1:
        return []
    place = (of.at(first.toordinal()) + of.at(last.toordinal() + 1)) / 2
    new_year = first == last and (first.month, first.day) == (1, 1)
    return [(first, Tick(place, calendar.year(first) if new_year else calendar.month(first, locale)))]
