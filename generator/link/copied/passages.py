"""Passages of words that were copied: each cut so that all of it stands in the same articles."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np

from generator.link.copied.compare import EDIT
from generator.link.copied.corpus import Corpus, Numbers
from generator.model import Passage

CORE = 8
"""No passage is cut into pieces of fewer words than these only because another article has a few more or fewer."""

Place = tuple[int, Passage]


@dataclass(frozen=True, slots=True)
class _Stretch:
    """Copied words of one part of an article, beside the same ones in one part of the first that has them."""

    article: int
    positions: Sequence[int]
    firsts: Sequence[int]
    """Increasing, like the positions."""
    since: int
    until: int
    """The positions of its first and last word, a few beside it that only others have included."""

    @property
    def start(self) -> int:
        return self.firsts[0]

    @property
    def end(self) -> int:
        return self.firsts[-1] + 1


def passages(words: Corpus, same: Numbers) -> Iterator[tuple[int, list[Place]]]:
    """Passages with the number of words that all their places share; `same` is each copied word's first place.

    What one part of a text gives to many is cut where some of them begin or end. No word is in two passages of its
    article, so that all passages together are no longer than the text; a few words at an edge may be in none.
    """
    sources: defaultdict[int, list[_Stretch]] = defaultdict(list)
    for stretch in _stretches(words, same):
        sources[int(words.parts[stretch.start])].append(stretch)
    for _, stretches in sorted(sources.items()):
        for members in _cut(stretches):
            if len({stretch.article for stretch in members}) > 1:
                shared = set.intersection(*(set(stretch.firsts) for stretch in members))
                places = ((one.article, words.passage(one.since, one.until)) for one in members)
                yield len(shared), sorted(places)


def _stretches(words: Corpus, same: Numbers) -> Iterator[_Stretch]:
    positions = np.flatnonzero(same >= 0)
    if not len(positions):
        return
    firsts = same[positions]
    parts, sources = words.parts[positions], words.parts[firsts]
    parted = (np.diff(parts) != 0) | (np.diff(sources) != 0) | (np.diff(firsts) <= 0)
    parted |= (np.diff(positions) > EDIT + 1) | (np.diff(firsts) > EDIT + 1)
    starts = np.append(0, np.flatnonzero(parted) + 1).tolist()
    ends = [*starts[1:], len(positions)]
    articles = words.article(positions[starts]).tolist()
    every, of_every = positions.tolist(), firsts.tolist()
    joined: list[_Stretch] = []
    for article, start, end in zip(articles, starts, ends, strict=True):
        one = _Stretch(article, every[start:end], of_every[start:end], every[start], every[end - 1])
        while joined and _is_edge(words, joined[-1], one):
            last = joined.pop()
            longer = one if len(last.positions) < len(one.positions) else last
            one = replace(longer, since=last.since, until=one.until)
        joined.append(one)
    yield from joined


def _is_edge(words: Corpus, one: _Stretch, following: _Stretch) -> bool:
    """Whether two stretches are one but for a few words, which the passage has from elsewhere."""
    few = min(len(one.positions), len(following.positions)) < CORE
    beside = words.parts[one.until] == words.parts[following.since]
    return few and bool(beside) and following.since - one.until <= EDIT + 1


def _cut(stretches: Sequence[_Stretch]) -> list[list[_Stretch]]:
    """The stretches of one source, cut so that in each piece the same articles take part."""
    cuts = sorted({edge for stretch in stretches for edge in (stretch.start, stretch.end)})
    cores = [(start, end) for start, end in pairwise(cuts) if end - start >= CORE]
    for stretch in stretches:
        if not any(stretch.start <= start and end <= stretch.end for start, end in cores):
            within = [edge for edge in cuts if stretch.start <= edge <= stretch.end]
            cores.append(max(pairwise(within), key=lambda core: (core[1] - core[0], -core[0])))
    cores.sort()
    members: list[list[int]] = [[] for _ in cores]
    for number, stretch in enumerate(stretches):
        for core, (start, end) in enumerate(cores):
            if stretch.start <= start and end <= stretch.end:
                members[core].append(number)
    joined: list[tuple[int, list[int]]] = []
    for core, numbers in enumerate(members):
        if not joined or joined[-1][1] != numbers:
            joined.append((core, numbers))
    return [piece for piece in _pieces(stretches, [(cores[core][0], numbers) for core, numbers in joined]) if piece]


def _pieces(stretches: Sequence[_Stretch], cores: Sequence[tuple[int, Sequence[int]]]) -> list[list[_Stretch]]:
    """By core, the pieces of its members; what lies between two cores of a stretch goes with the earlier one."""
    of_stretch: Mapping[int, list[int]] = defaultdict(list)
    for core, (_, numbers) in enumerate(cores):
        for number in numbers:
            of_stretch[number].append(core)
    pieces: list[list[_Stretch]] = [[] for _ in cores]
    for number, stretch in enumerate(stretches):
        at = 0
        mine = of_stretch[number]
        for core, following in zip(mine, [*mine[1:], None], strict=True):
            end = len(stretch.firsts) if following is None else _before(stretch, cores[following][0])
            if end > at:
                positions = stretch.positions[at:end]
                since = stretch.since if at == 0 else positions[0]
                until = stretch.until if following is None else positions[-1]
                piece = replace(stretch, positions=positions, firsts=stretch.firsts[at:end], since=since, until=until)
                pieces[core].append(piece)
            at = end
    return pieces


def _before(stretch: _Stretch, edge: int) -> int:
    """How many of the stretch's words stand before the edge."""
    return int(np.searchsorted(stretch.firsts, edge))
