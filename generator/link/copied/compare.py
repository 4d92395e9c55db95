"""Two articles side by side: the stretches that one has of the other, small edits bridged."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np

from generator.link.copied.corpus import Corpus, Numbers
from generator.link.copied.grams import GRAM, Grams

EDIT = 4
"""An edit of so many words or fewer, on either side, does not part a stretch."""
COPIED = 20
"""A stretch of so many shared words is copied: stock phrases and facts told in the same words are shorter."""
PIECE, PIECES, BESIDE = 10, 30, 20
"""So are shorter ones of `PIECE` words, `PIECES` in all, with no more than `BESIDE` words between one and the next."""
COMMON, MUCH = 25, 100
"""What more than `COMMON` articles have may be an outlet's notice: it ties those that share `MUCH` in all, or half of
the shorter one."""


@dataclass(slots=True)
class _Stretch:
    """Runs of equal words in order: position in the one, position in the other, count of words."""

    runs: list[tuple[int, int, int]] = field(default_factory=list)
    words: int = 0
    common: int = 0
    """How many of the words many articles have."""

    @property
    def ends(self) -> tuple[int, int]:
        one, other, count = self.runs[-1]
        return one + count, other + count

    def add(self, one: int, other: int, count: int, common: bool) -> None:
        over = max(0, self.ends[0] - one, self.ends[1] - other) if self.runs else 0
        if count > over:
            self.runs.append((one + over, other + over, count - over))
            self.words += count - over
            self.common += (count - over) * common


def copies(words: Corpus, found: Grams, pair: tuple[int, int]) -> tuple[Numbers, Numbers]:
    """The positions of equal words in what the pair of articles copied, in the one and in the other."""
    earlier, later = pair
    stretches = list(_copied(_stretches(_runs(found, earlier, later))))
    total = sum(stretch.words for stretch in stretches)
    shorter = min(int(words.bounds[one + 1] - words.bounds[one]) for one in pair)
    if total < MUCH and total * 2 < shorter:
        stretches = [stretch for stretch in stretches if stretch.common * 2 <= stretch.words]
    runs = [run for stretch in stretches for run in stretch.runs]
    ones, others = ([(run[side], run[2]) for run in runs] for side in (0, 1))
    return _positions(ones), _positions(others)


def _runs(found: Grams, earlier: int, later: int) -> Iterator[tuple[int, int, int, bool]]:
    """Runs of equal words in the order of the earlier article; whether most articles of the site have them."""
    a, b = slice(*found.bounds[earlier : earlier + 2]), slice(*found.bounds[later : later + 2])
    grams, wanted = found.grams[a], found.grams[b]
    at = np.minimum(np.searchsorted(grams, wanted), len(grams) - 1)
    both = grams[at] == wanted
    ones, others = found.positions[a][at[both]].astype(np.int64), found.positions[b][both].astype(np.int64)
    order = np.lexsort((ones, ones - others))
    ones, others = ones[order], others[order]
    many = np.append(0, np.cumsum(found.carriers[wanted[both][order]] > COMMON))
    parted = (np.diff(ones - others) != 0) | (np.diff(ones) > GRAM)
    starts = np.append(0, np.flatnonzero(parted) + 1)
    ends = np.append(starts[1:], len(ones))
    runs = zip(
        ones[starts].tolist(),
        others[starts].tolist(),
        (ones[ends - 1] - ones[starts] + GRAM).tolist(),
        (2 * (many[ends] - many[starts]) > ends - starts).tolist(),
        strict=True,
    )
    yield from sorted(runs)


def _stretches(runs: Iterable[tuple[int, int, int, bool]]) -> list[_Stretch]:
    """Runs joined over small edits. A phrase that stands elsewhere, too, does not part the runs around it."""
    done: list[_Stretch] = []
    current: list[_Stretch] = []
    for one, other, count, common in runs:
        for stretch in [stretch for stretch in current if one - stretch.ends[0] > EDIT]:
            current.remove(stretch)
            done.append(stretch)
        fitting = (stretch for stretch in current if _follows(stretch, one, other, count))
        nearest = min(fitting, key=lambda stretch: abs(other - stretch.ends[1]), default=None)
        if nearest is None:
            nearest = _Stretch()
            current.append(nearest)
        nearest.add(one, other, count, common)
    return sorted(done + current, key=lambda stretch: stretch.runs[0])


def _follows(stretch: _Stretch, one: int, other: int, count: int) -> bool:
    """Whether a run goes on where the stretch ends, in both articles, but for an edit."""
    ends = stretch.ends
    return other - ends[1] <= EDIT and min(one - ends[0], other - ends[1]) > -min(count, GRAM)


def _copied(stretches: Sequence[_Stretch]) -> Iterator[_Stretch]:
    """The stretches that nobody writes twice: long ones, and shorter ones beside each other."""
    group: list[_Stretch] = []
    for stretch in [*stretches, None]:
        if stretch is not None and stretch.words < PIECE:
            continue
        if stretch is None or not group or not _beside(group[-1], stretch):
            enough = sum(one.words for one in group) >= PIECES
            yield from (one for one in group if enough or one.words >= COPIED)
            group = []
        if stretch is not None:
            group.append(stretch)


def _beside(one: _Stretch, other: _Stretch) -> bool:
    first, second, _ = other.runs[0]
    return first - one.ends[0] <= BESIDE and 0 <= second - one.ends[1] <= BESIDE


def _positions(runs: Sequence[tuple[int, int]]) -> Numbers:
    if not runs:
        return np.zeros(0, np.int64)
    starts, counts = (np.array(column, np.int64) for column in zip(*runs, strict=True))
    before = np.cumsum(counts) - counts
    return np.repeat(starts - before, counts) + np.arange(int(counts.sum()))
