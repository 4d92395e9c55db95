"""How a date is drawn along a line: its precision is its form, what became of it its look.

a day              a dot
within a time      a thin bar with an end at either side: one moment, somewhere in it
for a time         a thick bar
about              broken lines run on from both ends
by, or since       an arrow to the side on which nobody knows the end
planned            hollow; held is solid, cancelled is struck out
uncertain          a broken line around it
"""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from generator.edtf import Date
from generator.publish.parts import EventItem
from generator.publish.pictures.scale import Scale
from generator.publish.pictures.shapes import Bar, Dot, Mark, Stroke
from generator.publish.status import PLANNED

Look = Literal["held", "planned", "cancelled"]
Sign = Literal["held", "planned", "cancelled", "within", "lasts", "about", "open", "uncertain"]

RADIUS = 4.5
THICK = 8.0
THIN = 4.0
SHORTEST = 12.0
ARROW = 26.0
SOFT = 12.0
AROUND = 9.0


@dataclass(frozen=True, slots=True)
class Timed:
    """An event with its date, where it has one. `lasting`: it is so all the time, and not once within it."""

    event: EventItem
    when: Date
    lasting: bool

    @property
    def look(self) -> Look:
        if self.event.status == "cancelled":
            return "cancelled"
        return "planned" if self.event.status in PLANNED or self.event.status is None else "held"

    @property
    def anchor(self) -> date:
        """The day by which it is put into the order of time: its first, else its last."""
        day = self.when.first_day or self.when.last_day
        assert day
        return day

    @property
    def ends(self) -> tuple[date | None, date | None]:
        return self.when.first_day, self.when.last_day

    @property
    def signs(self) -> set[Sign]:
        """What a reader must know to read its mark."""
        first, last = self.ends
        found: set[Sign] = {self.look}
        if first is None or last is None:
            found.add("open")
        elif first != last:
            found.add("lasts" if self.lasting else "within")
        if self.when.approximate:
            found.add("about")
        if self.when.uncertain:
            found.add("uncertain")
        return found


def extent(one: Timed, at: Scale, today: date | None) -> tuple[float, float]:
    """From where to where its mark lies along the line, without what stands out at its ends.

    What lasts and has no end runs on to today.
    """
    first, last = one.ends
    if first and last and first == last:
        middle = at.at(first.toordinal() + 0.5)
        return middle, middle
    if first and last:
        start, end = at.at(first.toordinal()), at.at(last.toordinal() + 1)
        short = max(0.0, SHORTEST - (end - start)) / 2
        return start - short, end + short
    if last:
        end = at.at(last.toordinal() + 1)
        return end - ARROW, end
    start = at.at(one.anchor.toordinal())
    until = at.at(today.toordinal() + 0.5) if today and one.lasting else start
    return start, max(start + ARROW, until)


def reach(one: Timed, start: float, end: float) -> tuple[float, float]:
    """From where to where its mark lies with all that stands out at its ends."""
    out = max(SOFT + RADIUS if one.when.approximate else 0, AROUND if one.when.uncertain else 0, RADIUS + 1.5)
    return start - out, end + out


def mark(one: Timed, start: float, end: float, across: float) -> list[Mark]:
    """The mark of a date between two places of a line that runs to the right."""
    first, last = one.ends
    look = one.look
    marks: list[Mark] = []
    if one.when.approximate:
        out = RADIUS if first == last else 0.0
        marks += [
            Stroke(((start - out - SOFT, across), (start - out, across)), "soft"),
            Stroke(((end + out, across), (end + out + SOFT, across)), "soft"),
        ]
    if first and last and first == last:
        marks.append(Dot(start, across, RADIUS, look))
    elif first and last:
        thick = THICK if one.lasting else THIN
        marks.append(Bar(start, across - thick / 2, end - start, thick, look))
        if not one.lasting:
            marks += [_end(place, across) for place in (start, end)]
    elif last:
        marks += [*_arrow(end, start, across, look), _end(end, across)]
    else:
        marks += [*_arrow(start, end, across, look), _end(start, across)]
    if one.when.uncertain:
        around = end - start + 2 * (AROUND - 1)
        marks.append(Bar(start - AROUND + 1, across - AROUND + 1, around, 2 * (AROUND - 1), "unsure"))
    if one.look == "cancelled":
        middle = (start + end) / 2
        marks.append(Stroke(((middle - 7, across + 6), (middle + 7, across - 6)), "strike"))
    return marks


def _end(place: float, across: float) -> Mark:
    return Stroke(((place, across - 6), (place, across + 6)), "end")


def _arrow(start: float, end: float, across: float, look: str) -> list[Mark]:
    """A line to the open side; its head is solid or hollow as dots are."""
    back = 8.0 if end < start else -8.0
    head = ((end, across), (end + back, across - 5), (end + back, across + 5))
    return [Stroke(((start, across), (end + back, across)), "end"), Stroke(head, look, closed=True)]
