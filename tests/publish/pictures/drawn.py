"""What a drawing holds, for tests: its boxes of words, its marks, its links."""

from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

from generator.publish.pictures.glyphs import width
from generator.publish.pictures.shapes import Bar, Box, Dot, Drawing, Linked, Mark, Stroke, Words
from generator.publish.relations import Relations
from tests.sites import Files, related

SIZES = {"words": 12.5, "tick": 11, "count": 11}
ARTICLE: Files = {"articles/one.txt": "Harbour news\n\nIt was said that all of this took place or will."}
CITE = "cites: {one: took place or will}"


def event(name: str, *steps: str, kind: str = "talks", more: str = "") -> str:
    """A record whose steps are written as `occurred, on: 2031-03-03`; all rest on the one article."""
    written = "\n".join(f"  - {{id: s{number}, status: {step}, {CITE}}}" for number, step in enumerate(steps))
    return f"name: {name}\nkind: {kind}\n{more}lifecycle:\n{written}\n"


def story(root: Path, *events: str, as_of: str | None = None) -> Relations:
    """A site with these events, of which the first is `e0` (`e000` for the sake of the order)."""
    files = {f"events/e{number:03}.yaml": text for number, text in enumerate(events)}
    return related(root, {**ARTICLE, **files}, as_of)


def marks(of: Drawing) -> Iterator[Mark]:
    for shape in of.shapes:
        if isinstance(shape, Linked):
            yield from shape.marks
        else:
            yield shape


def links(of: Drawing) -> list[Linked]:
    return [shape for shape in of.shapes if isinstance(shape, Linked)]


def words(of: Drawing, look: str = "words") -> list[Words]:
    return [mark for mark in marks(of) if isinstance(mark, Words) and look in mark.look.split()]


def box(of: Words, size: float | None = None) -> Box:
    """About where a line of words lies."""
    size = size or SIZES[of.look.split()[0]]
    long = width(of.text, size)
    left = {"start": of.x, "middle": of.x - long / 2, "end": of.x - long}[of.anchor]
    return Box(left, of.y - size * 0.75, long, size * 0.95)


def overlapping(boxes: list[Box]) -> list[tuple[Box, Box]]:
    return [(one, other) for one, other in combinations(boxes, 2) if one.meets(other)]


def outside(of: Drawing) -> list[Mark]:
    """The marks of which something lies beyond the drawing."""

    def inside(x: float, y: float) -> bool:
        return -0.1 <= x <= of.width + 0.1 and -0.1 <= y <= of.height + 0.1

    wrong: list[Mark] = []
    for mark in marks(of):
        match mark:
            case Dot(x, y, radius, _):
                ends = [(x - radius, y - radius), (x + radius, y + radius)]
            case Bar(x, y, wide, high, _):
                ends = [(x, y), (x + wide, y + high)]
            case Stroke(points, _, _):
                ends = list(points)
            case Words() if mark.text:
                around = box(mark)
                ends = [(around.x, around.y), (around.x + around.width, around.y + around.height)]
            case _:
                ends = []
        if not all(inside(*end) for end in ends):
            wrong.append(mark)
    return wrong
