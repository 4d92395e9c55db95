"""What drawings are made of. Lengths are CSS pixels from the upper left corner; `look` names the theme's styles."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import ClassVar, Literal

Point = tuple[float, float]
Rounding = Callable[[float], float]
Anchor = Literal["start", "middle", "end"]


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle that is kept free, or that a finger can hit."""

    x: float
    y: float
    width: float
    height: float

    def meets(self, other: "Box") -> bool:
        """Whether the two overlap; boxes that only touch do not."""
        across = self.x < other.x + other.width and other.x < self.x + self.width
        return across and self.y < other.y + other.height and other.y < self.y + self.height


@dataclass(frozen=True, slots=True)
class Dot:
    kind: ClassVar[str] = "dot"
    x: float
    y: float
    radius: float
    look: str


@dataclass(frozen=True, slots=True)
class Bar:
    kind: ClassVar[str] = "bar"
    x: float
    y: float
    width: float
    height: float
    look: str


@dataclass(frozen=True, slots=True)
class Stroke:
    """A line through points; a closed one is a surface."""

    kind: ClassVar[str] = "stroke"
    points: tuple[Point, ...]
    look: str
    closed: bool = False


@dataclass(frozen=True, slots=True)
class Words:
    """One line of words; `x` is its start, middle or end, `y` its baseline."""

    kind: ClassVar[str] = "words"
    x: float
    y: float
    text: str
    look: str
    anchor: Anchor = "start"


Mark = Dot | Bar | Stroke | Words


@dataclass(frozen=True, slots=True)
class Linked:
    """Marks that lead somewhere together; `label` says all that they mean, `hit` is where they can be pressed.

    `count` is of the drawing's own unit, which the theme says after the label; 0 where nothing is counted.
    """

    kind: ClassVar[str] = "linked"
    url: str
    label: str
    hit: Box
    marks: tuple[Mark, ...]
    count: int = 0


Shape = Mark | Linked


@dataclass(frozen=True, slots=True)
class Drawing:
    width: float
    height: float
    shapes: tuple[Shape, ...]


def drawing(width: float, height: float, shapes: Iterable[Shape], unit: float = 1) -> Drawing:
    """A drawing in whole pixels, or in tenths where rows of bars need them: finer is not seen, and would be bytes."""
    at = partial(_nearest, decimals=0 if unit == 1 else 1)
    return Drawing(at(width), at(height), tuple(_rounded(shape, at) for shape in shapes))


def _nearest(length: float, decimals: int) -> float:
    """The rounded length, as a whole number where it is one."""
    rounded = round(length, decimals)
    return int(rounded) if rounded == int(rounded) else rounded


def turned(marks: Iterable[Mark]) -> list[Mark]:
    """Marks with across for down: what lay along a line from left to right stands along one from top to bottom."""
    found: list[Mark] = []
    for mark in marks:
        match mark:
            case Dot(x, y, radius, look):
                found.append(Dot(y, x, radius, look))
            case Bar(x, y, width, height, look):
                found.append(Bar(y, x, height, width, look))
            case Stroke(points, look, closed):
                found.append(Stroke(tuple((y, x) for x, y in points), look, closed))
            case Words():
                found.append(mark)
    return found


def lines(texts: Sequence[str], x: float, y: float, leading: float, look: str, anchor: Anchor = "start") -> list[Mark]:
    """Lines of words below each other, the first one's baseline at `y`."""
    return [Words(x, y + leading * number, text, look, anchor) for number, text in enumerate(texts)]


def _rounded(shape: Shape, at: Rounding) -> Shape:
    match shape:
        case Linked(url, label, hit, marks, count):
            box = Box(at(hit.x), at(hit.y), at(hit.width), at(hit.height))
            return Linked(url, label, box, tuple(_mark(mark, at) for mark in marks), count)
        case _:
            return _mark(shape, at)


def _mark(mark: Mark, at: Rounding) -> Mark:
    match mark:
        case Dot(x, y, radius, look):
            return Dot(at(x), at(y), _nearest(radius, 1), look)
        case Bar(x, y, width, height, look):
            return Bar(at(x), at(y), at(width), at(height), look)
        case Stroke(points, look, closed):
            return Stroke(tuple((at(x), at(y)) for x, y in points), look, closed)
        case Words(x, y, text, look, anchor):
            return Words(at(x), at(y), text, look, anchor)
