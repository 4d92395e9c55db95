"""The time line that runs from left to right: marks over a scale, each with its name beside it."""

from collections.abc import Sequence
from datetime import date
from math import ceil, floor

from babel import Locale

from generator.publish.pictures.glyphs import width, wrapped
from generator.publish.pictures.lanes import stacked
from generator.publish.pictures.marks import Timed, extent, mark, reach
from generator.publish.pictures.scale import TICK, Scale, scale, ticks
from generator.publish.pictures.shapes import Box, Drawing, Linked, Mark, Shape, Stroke, Words, drawing, lines

SIZE = 12.5
LEADING = 15
ROOM = 172
"""A name is broken into lines of this length,"""
MOST_LINES = 3
"""so many at most; the whole of it stands in the table and is said to whoever points at it."""
HEIGHT = 26
"""The least height of a name with its mark, so that fingers find it."""
EDGE = 36
HEAD = 22
FOOT = 36


def timeline_wide(events: Sequence[Timed], today: date | None, long: float, locale: Locale) -> Drawing:
    """The events, in the order of time, over a scale that is so long."""
    days = {day for one in events for day in one.ends if day}
    at = scale(days | ({today} if today else set()), EDGE, long - EDGE)
    boxes = stacked([_box(one, at, today, long) for one in events])
    low = max(box.y + box.height for box in boxes) + 8
    shapes: list[Shape] = []
    for tick in ticks(at, locale):
        shapes.append(Stroke(((tick.place, HEAD), (tick.place, low)), "grid"))
        place = _inside(tick.place, tick.text, long)
        shapes += lines([tick.text, tick.year][: 1 + bool(tick.year)], place, low + 17, LEADING, "tick", "middle")
    shapes += _axis(at, low, long)
    if today:
        shapes += _today(at.at(today.toordinal() + 0.5), low, long)
    shapes += [_linked(one, box, at, today) for one, box in zip(events, boxes, strict=True)]
    return drawing(long, low + FOOT, shapes)


def _name(one: Timed) -> tuple[str, ...]:
    return wrapped(one.event.name, ROOM, SIZE, MOST_LINES)


def _box(one: Timed, at: Scale, today: date | None, long: float) -> Box:
    """What the mark and the name take, in whole pixels.

    The name stands to the right of the mark, to its left, or over a mark too long.
    """
    start, end = reach(one, *extent(one, at, today))
    name, high = _measured(one)
    low = max(HEIGHT, high + 10)
    if end + 4 + name <= long:
        return _whole(start, end + 4 + name, low)
    if start - 4 - name >= 0:
        return _whole(start - 4 - name, end, low)
    left = min(start, long - name)
    return _whole(left, max(end, left + name), high + HEIGHT)


def _whole(start: float, end: float, high: float) -> Box:
    return Box(floor(start), HEAD, ceil(end) - floor(start), high)


def _measured(one: Timed) -> tuple[float, float]:
    name = _name(one)
    return max(width(line, SIZE) for line in name), LEADING * len(name)


def _linked(one: Timed, box: Box, at: Scale, today: date | None) -> Linked:
    start, end = extent(one, at, today)
    left, right = reach(one, start, end)
    name, high = _measured(one)
    look = "words struck" if one.look == "cancelled" else "words"
    text: list[Mark]
    if right + 4 + name <= box.x + box.width:
        text, across = lines(_name(one), right + 4, box.y + 17, LEADING, look), box.y + 13
    elif box.x + 4 + name <= left:
        text, across = lines(_name(one), left - 4, box.y + 17, LEADING, look, "end"), box.y + 13
    else:
        text, across = lines(_name(one), box.x, box.y + 13, LEADING, look), box.y + high + 10
    return Linked(one.event.url, _said(one), box, (*mark(one, start, end, across), *text))


def _said(one: Timed) -> str:
    """The whole event in words, beginning with those that are seen: its name, its date, what became of it."""
    when = one.event.date.text if one.event.date else ""
    return ", ".join(part for part in (one.event.name, when, one.event.outcome) if part)


def _axis(at: Scale, low: float, long: float) -> list[Shape]:
    """The line, interrupted where it is not to scale."""
    shapes: list[Shape] = []
    start = EDGE - 16.0
    for one in at.breaks:
        middle = (one.start + one.end) / 2
        shapes.append(Stroke(((start, low), (middle - 4, low)), "axis"))
        shapes += [Stroke(((x - 3, low + 5), (x + 3, low - 5)), "axis") for x in (middle - 4, middle + 4)]
        start = middle + 4
    return [*shapes, Stroke(((start, low), (long - EDGE + 16, low)), "axis")]


def _today(place: float, low: float, long: float) -> list[Shape]:
    """The line of the day as of which all is told; its words lie to the side that has room."""
    right = place > long / 2
    return [
        Stroke(((place, 4), (place, low)), "today"),
        Words(place + (-5 if right else 5), 13, "", "today", "end" if right else "start"),
    ]


def _inside(place: float, text: str, long: float) -> float:
    half = width(text, TICK) / 2
    return min(max(place, half), long - half)
