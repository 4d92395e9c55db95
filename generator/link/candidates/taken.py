"""The places of registered names in a block: a name found there needs no record."""

from bisect import bisect_right
from collections.abc import Sequence

from generator.model import Passage


class Taken:
    """Places, in order and apart from each other."""

    def __init__(self, places: Sequence[Passage] = ()) -> None:
        self._starts = [place.start for place in places]
        self._ends = [place.end for place in places]

    def touches(self, start: int, end: int) -> bool:
        first = bisect_right(self._ends, start)
        return first < len(self._starts) and self._starts[first] < end

    def covers(self, start: int, end: int) -> bool:
        first = bisect_right(self._ends, start)
        return first < len(self._starts) and self._starts[first] <= start and self._ends[first] >= end
