"""Boxes laid out so that none lies on another: each goes to the first place that is free."""

from collections.abc import Iterable
from dataclasses import replace

from generator.publish.pictures.shapes import Box


def stacked(boxes: Iterable[Box]) -> list[Box]:
    """The boxes in the order given, each as far up as it has room from its own `y` on, below some earlier one."""
    placed: list[Box] = []
    for box in boxes:
        free = box
        while in_the_way := [other.y + other.height for other in placed if free.meets(other)]:
            free = replace(free, y=_next(free, in_the_way))
        placed.append(free)
    return placed


def _next(box: Box, ends: list[float]) -> float:
    """The nearest end of what lies in the way; further down than before in any case."""
    return max(min(ends), box.y + 0.1)
