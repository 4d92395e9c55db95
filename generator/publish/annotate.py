"""Annotations of a block to one tree of segments: they nest, and where two cross the earlier one is split."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from generator.publish.parts import Segment, Segments
from generator.publish.rights import Shown


@dataclass(frozen=True, slots=True)
class Annotation:
    """A stretch of a block's text, and the segment (without text or children) that is to hold it."""

    start: int
    end: int
    segment: Segment


def annotate(
    text: str, annotations: Iterable[Annotation], shown: Shown, block: str, start: int = 0, end: int | None = None
) -> Segments:
    """The segments of `text[start:end]`; what rights withhold is a `gap`, and annotations that lie in it are left out.

    Of two that cover the same stretch the first given is the outer one.
    """
    end = len(text) if end is None else end
    spans = shown.of(block, start, end)
    segments: list[Segment] = []
    at = start
    inside = sorted((a for a in annotations if start <= a.start < a.end <= end), key=lambda a: (a.start, -a.end))
    for left, right in spans:
        if left > at:
            segments.append(Segment("gap"))
        segments += _tree(text, [a for a in inside if left <= a.start and a.end <= right], left, right)
        at = right
    if at < end:
        segments.append(Segment("gap"))
    return tuple(segments)


def _tree(text: str, annotations: Sequence[Annotation], start: int, end: int) -> Iterator[Segment]:
    """The segments between two places; `annotations` lie between them and are sorted, outer before inner."""
    queue = list(annotations)
    at = start
    while queue:
        outer = queue.pop(0)
        while crossing := next((a for a in queue if outer.start < a.start < outer.end < a.end), None):
            rest = replace(outer, start=crossing.start, segment=replace(outer.segment, id=""))
            outer = replace(outer, end=crossing.start)
            queue = sorted([*queue, rest], key=lambda a: (a.start, -a.end))
        inner = [a for a in queue if a.start < outer.end]
        queue = queue[len(inner) :]
        if outer.start > at:
            yield Segment("text", text[at : outer.start])
        yield replace(outer.segment, children=tuple(_tree(text, inner, outer.start, outer.end)))
        at = outer.end
    if at < end:
        yield Segment("text", text[at:end])
