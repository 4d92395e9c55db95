"""What drawings are made of. Lengths are CSS pixels from the upper left corner; `look` names the theme's styles."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import ClassVar, Literal

Point = tuple[float, float]
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


def drawing(width: float, height: float, shapes: Iterable[Shape]) -> Drawing:
    """A drawing in tenths of a pixel: finer is not seen, and would only be bytes."""
    return Drawing(tenth(width), tenth(height), tuple(_rounded(shape) for shape in shapes))


def tenth(length: float) -> float:
    """The length to one decimal, as a whole number where it is one."""
    rounded = round(length, 1)
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


def _rounded(shape: Shape) -> Shape:
    match shape:
        case Linked(url, label, hit, marks, count):
            box = Box(tenth(hit.x), tenth(hit.y), tenth(hit.width), tenth(hit.height))
            return Linked(url, label, box, tuple(map(_mark, marks)), count)
        case _:
            return _mark(shape)


def _mark(mark: Mark) -> Mark:
    match mark:
        case Dot(x, y, radius, look):
            return Dot(tenth(x), tenth(y), tenth(radius), look)
        case Bar(x, y, width, height, look):
            return Bar(tenth(x), tenth(y), tenth(width), tenth(height), look)
        case Stroke(points, look, closed):
            return Stroke(tuple((tenth(x), tenth(y)) for x, y in points), look, closed)
        case Words(x, y, text, look, anchor):
            return Words(tenth(x), tenth(y), text, look, anchor)
