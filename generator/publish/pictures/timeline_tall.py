"""The time line that runs from top to bottom, for narrow screens: each event has its own line of words.

Words need equal room and days do not, so time is pressed together: a longer wait is a longer step, but not to scale.
A stretch of more than a year says how long it is.
"""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from math import log2

from babel import Locale

from generator.publish.pictures import calendar
from generator.publish.pictures.glyphs import wrapped
from generator.publish.pictures.marks import ARROW, SHORTEST, Timed, mark, reach
from generator.publish.pictures.shapes import Box, Drawing, Linked, Mark, Shape, Stroke, Words, drawing, lines, turned

WIDTH = 328
SIZE = 14
LEADING = 18
DATE = 12
MOST_LINES = 3
LANE = 15.0
RAIL = 9.0
MOST_LANES = 5
"""More bars than this beside each other are drawn as long as their own words alone."""
TODAY = 28
YEAR = 366


@dataclass(frozen=True, slots=True)
class _Row:
    top: float
    height: float

    @property
    def middle(self) -> float:
        """Where its mark stands: at the height of the first line of words."""
        return self.top + 12


def timeline_tall(events: Sequence[Timed], today: date | None, locale: Locale) -> Drawing:
    """The events, in the order of time, from top to bottom."""
    room = WIDTH - _indent(MOST_LANES if any(map(_long, events)) else 1)
    rows, notes, now, low = _rows(events, today, room, locale)
    spans, lanes = _lanes(events, _spans(events, rows, now or low))
    indent = _indent(max(lanes) + 1)
    shapes: list[Shape] = [Stroke(((RAIL, rows[0].middle - 8), (RAIL, low)), "axis")]
    for place, words in notes:
        shapes += [Stroke(((RAIL - 5, y + 3), (RAIL + 5, y - 3)), "axis") for y in (place - 6, place - 1)]
        shapes.append(Words(indent, place, words, "tick"))
    if now is not None:
        shapes += [Stroke(((0, now), (WIDTH, now)), "today"), Words(WIDTH, now - 8, "", "today", "end")]
    for one, row, span, lane in zip(events, rows, spans, lanes, strict=True):
        marks = turned(mark(one, *span, RAIL + LANE * lane))
        texts = _texts(one, room)
        text: list[Mark] = lines(texts[:1], indent, row.top + 16, LEADING, "tick")
        look = "words struck" if one.look == "cancelled" else "words"
        text += lines(texts[1:], indent, row.top + 16 + LEADING, LEADING, look)
        box = Box(indent, row.top, WIDTH - indent, row.height)
        shapes.append(Linked(one.event.url, _said(one), box, (*marks, *text)))
    return drawing(WIDTH, low + 4, shapes)


def _indent(lanes: int) -> float:
    return RAIL + LANE * (lanes - 1) + 14


def _said(one: Timed) -> str:
    """The whole event in words, beginning with those that are seen: its date, its name, what became of it."""
    seen = f"{one.event.date.text if one.event.date else ''} {one.event.name}".strip()
    return f"{seen}, {one.event.outcome}" if one.event.outcome else seen


def _texts(one: Timed, room: float) -> tuple[str, ...]:
    """The date in one line, then the name."""
    when = one.event.date.text if one.event.date else ""
    return (*wrapped(when, room, DATE, 1), *wrapped(one.event.name, room, SIZE, MOST_LINES))


def _rows(
    events: Sequence[Timed], today: date | None, room: float, locale: Locale
) -> tuple[list[_Row], list[tuple[float, str]], float | None, float]:
    """Where each event's words stand, where time is left out and how much, where today is, and where all ends."""
    rows: list[_Row] = []
    notes: list[tuple[float, str]] = []
    now: float | None = None
    y = 4.0
    known: date | None = None
    for one in events:
        gap = (one.anchor - known).days if known else 0
        if gap > 1:
            y += min(22.0, 4 * log2(gap))
        if gap > YEAR:
            notes.append((y + 4, calendar.length(gap, locale)))
            y += 16
        if today and now is None and one.anchor > today:
            now = y + TODAY - 6
            y += TODAY
        height = 10 + LEADING * len(_texts(one, room))
        rows.append(_Row(y, height))
        y += height
        known = one.anchor
    if today and now is None:
        now = y + TODAY - 6
        y += TODAY
    return rows, notes, now, y


def _long(one: Timed) -> bool:
    first, last = one.ends
    return first != last


def _spans(events: Sequence[Timed], rows: Sequence[_Row], now: float) -> list[tuple[float, float]]:
    """From where to where each mark runs: to the row of the last event that begins before its end.

    What lasts and has no end runs on to today.
    """
    days = [one.anchor for one in events]
    found = []
    for one, row in zip(events, rows, strict=True):
        first, last = one.ends
        start = row.middle
        if first and last and first == last:
            found.append((start, start))
        elif first and last:
            end = rows[bisect_right(days, last) - 1]
            found.append((start - 5, max(start - 5 + 2 * SHORTEST, end.middle if end.top > row.top else 0)))
        elif last:
            found.append((start - ARROW / 2 + 2, start + ARROW / 2 - 6))
        else:
            found.append((start - 5, max(start + ARROW - 5, now) if one.lasting else start + ARROW - 5))
    return found


def _lanes(
    events: Sequence[Timed], spans: Sequence[tuple[float, float]]
) -> tuple[list[tuple[float, float]], list[int]]:
    """A lane for each mark in which it meets no other: days stand on the rail, all that is longer beside it.

    What finds none free is drawn as long as its own words, in the last one.
    """
    taken: list[list[tuple[float, float]]] = [[] for _ in range(MOST_LANES)]
    cut, found = [], []
    for one, span in zip(events, spans, strict=True):
        start, end = reach(one, *span)
        lanes = range(1, MOST_LANES - 1) if _long(one) else range(1)
        free = [n for n in lanes if all(end <= other[0] or other[1] <= start for other in taken[n])]
        lane = free[0] if free else MOST_LANES - 1
        taken[lane].append((start, end))
        found.append(lane)
        cut.append(span if free else (span[0], min(span[1], span[0] + 2 * SHORTEST)))
    return cut, found
