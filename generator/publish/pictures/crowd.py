"""Events counted by periods, where they are too many to be drawn one by one; each count leads into the index."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from babel import Locale

from generator.publish.pictures import calendar
from generator.publish.pictures.glyphs import width
from generator.publish.pictures.marks import Look, Timed
from generator.publish.pictures.periods import Period, period, row
from generator.publish.pictures.scale import TICK
from generator.publish.pictures.shapes import (
    Bar,
    Box,
    Drawing,
    Linked,
    Mark,
    Shape,
    Stroke,
    Words,
    drawing,
    lines,
    turned,
)

LOOKS: tuple[Look, ...] = ("held", "planned", "cancelled")
MOST = 26
"""So many periods at most, if weeks, months or years allow it."""
HIGH = 110
HEAD = 34
FOOT = 36
NARROW = 328
LINE = 28
LEADING = 15
THICK = 12
GAP = 26
NUMBER = 34
"""Room for the figures of a count."""


@dataclass(frozen=True, slots=True)
class Count:
    """The events that begin in a period, by what became of them; `skipped` empty periods stand before it."""

    period: Period
    text: str
    url: str
    held: int
    planned: int
    cancelled: int
    skipped: int

    @property
    def total(self) -> int:
        return sum(self.parts)

    @property
    def parts(self) -> tuple[int, int, int]:
        return self.held, self.planned, self.cancelled


def counted(events: Sequence[Timed], index: Callable[[int], str], locale: Locale) -> tuple[Count, ...]:
    """The events, which are in the order of time, by the periods that they begin in."""
    rows = row((one.anchor for one in events), MOST, ("week", "month", "year"))
    inside: dict[Period, list[int]] = {}
    for number, event in enumerate(events):
        inside.setdefault(period(event.anchor, rows.unit), []).append(number)
    found = []
    for one, skipped in zip(rows.periods, rows.skipped, strict=True):
        numbers = inside.get(one, [])
        looks = [events[number].look for number in numbers]
        held, planned, cancelled = map(looks.count, LOOKS)
        url = index(numbers[0]) if numbers else ""
        found.append(Count(one, one.text(locale), url, held, planned, cancelled, skipped))
    return tuple(found)


def crowd_wide(counts: Sequence[Count], today: date | None, long: float, locale: Locale) -> Drawing:
    """Columns from left to right."""
    most = max(one.total for one in counts)
    step = (long - GAP * sum(bool(one.skipped) for one in counts)) / len(counts)
    low = HEAD + HIGH
    thick = min(34.0, step - 4)
    shapes: list[Shape] = [Stroke(((0, low), (long, low)), "axis")]
    x, free, said = 0.0, 0.0, ""
    for one in counts:
        if one.skipped:
            shapes += [
                Stroke(((x + at - 3, low + 5), (x + at + 3, low - 5)), "axis") for at in (GAP / 2 - 4, GAP / 2 + 4)
            ]
            x += GAP
        if today and one.period.first <= today <= one.period.last:
            shapes += [Stroke(((x + step / 2, 4), (x + step / 2, low)), "today"), _now(x + step / 2, long)]
        middle = x + step / 2
        text = _short(one.period, locale)
        half = width(text, TICK) / 2
        if middle - half >= free and middle + half <= long:
            year = calendar.year(one.period.first)
            shapes += lines(
                [text, year][: 1 + (year not in text and year != said)], middle, low + 17, 15, "tick", "middle"
            )
            free, said = middle + half + 8, year
        if one.total:
            high = one.total / most * HIGH
            marks = _stack(one, middle - thick / 2, low, thick, HIGH / most)
            marks.append(Words(middle, low - high - 5, str(one.total), "count", "middle"))
            box = Box(x, low - high - 18, step, high + 18)
            shapes.append(Linked(one.url, one.text, box, tuple(marks), one.total))
        x += step
    return drawing(long, low + FOOT, shapes, unit=0.1)


def crowd_tall(counts: Sequence[Count], today: date | None, locale: Locale) -> Drawing:
    """Lines from top to bottom."""
    most = max(one.total for one in counts)
    indent = max(width(one.text, 12) for one in counts) + 10
    room = NARROW - indent - NUMBER
    shapes: list[Shape] = []
    y = 4.0
    for one in counts:
        if one.skipped:
            shapes += turned(_cut(at, indent) for at in (y + 6, y + 11))
            y += 16
        if today and one.period.first <= today <= one.period.last:
            shapes += [Stroke(((0, y + 20), (NARROW, y + 20)), "today"), Words(NARROW, y + 12, "", "today", "end")]
            y += 26
        middle = y + LINE / 2
        words = Words(indent - 10, middle + 4, one.text, "tick", "end")
        if one.total:
            count = Words(indent + one.total / most * room + 6, middle + 4, str(one.total), "count")
            marks = [words, *_flat(one, indent, middle - THICK / 2, THICK, room / most), count]
            shapes.append(Linked(one.url, one.text, Box(0, y, NARROW, LINE), tuple(marks), one.total))
        else:
            shapes.append(words)
        y += LINE
    shapes.append(Stroke(((indent, 4), (indent, y)), "axis"))
    return drawing(NARROW, y + 4, shapes, unit=0.1)


def _cut(place: float, across: float) -> Mark:
    """One of the two strokes that part a line where empty periods are left out."""
    return Stroke(((place - 3, across + 5), (place + 3, across - 5)), "axis")


def _stack(of: Count, x: float, low: float, wide: float, unit: float) -> list[Mark]:
    """A bar of so many units from `low` upwards, in parts by what became of the events."""
    marks: list[Mark] = []
    for part, look in zip(of.parts, LOOKS, strict=True):
        if part:
            low -= part * unit
            marks.append(Bar(x, low, wide, part * unit, look))
    return marks


def _flat(of: Count, x: float, y: float, high: float, unit: float) -> list[Mark]:
    """The same from `x` to the right."""
    marks: list[Mark] = []
    for part, look in zip(of.parts, LOOKS, strict=True):
        if part:
            marks.append(Bar(x, y, part * unit, high, look))
            x += part * unit
    return marks


def _short(of: Period, locale: Locale) -> str:
    return calendar.day_and_month(of.first, locale) if of.unit == "week" else of.text(locale)


def _now(place: float, long: float) -> Words:
    right = place > long / 2
    return Words(place + (-5 if right else 5), 13, "", "today", "end" if right else "start")
