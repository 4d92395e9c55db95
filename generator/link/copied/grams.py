"""Which articles have word n-grams in common, without comparing each with each.

All grams are sorted by hash, so that those that are equal stand together. Articles are paired over a gram that few
have; of one that many have, each is paired with the first and with the one before it, so that a story carried by 300
outlets makes 600 pairs and not 45,000.
"""

from dataclasses import dataclass

import numpy as np

from generator.link.copied.corpus import Corpus, Numbers

GRAM = 5
"""Words of a gram: fewer meet by chance, more lose what stands between two edits."""
FEW = 8
"""Up to so many articles over one gram are all paired with each other."""
DENSE, WINDOW = 6, 24
"""Two articles are worth comparing where so many grams begin within so many words."""

_PRIME = np.uint64(0x9E3779B97F4A7C15)


@dataclass(frozen=True, slots=True)
class Grams:
    """Grams that stand in two articles or more, each at its first place in an article, in order of article and gram.

    A gram is a number; the same in two articles is the same words.
    """

    grams: Numbers
    positions: Numbers
    carriers: Numbers
    """By gram: how many articles have it."""
    bounds: Numbers
    """Where each article's begin in `grams`, and the end."""


def shared_grams(words: Corpus) -> tuple[Grams, list[tuple[int, int]]]:
    """The shared grams, and the pairs of articles, by number, the earlier one first, that deserve comparison."""
    hashes, positions = _hashed(words)
    order = np.argsort(hashes, kind="stable")
    hashes, positions = hashes[order], positions[order]
    del order
    articles = words.article(positions)
    again = np.zeros(len(hashes), bool)
    again[1:] = (hashes[1:] == hashes[:-1]) & (articles[1:] == articles[:-1])
    hashes, positions, articles = hashes[~again], positions[~again], articles[~again]
    begins = np.ones(len(hashes), bool)
    begins[1:] = hashes[1:] != hashes[:-1]
    firsts = np.flatnonzero(begins)
    sizes = np.diff(np.append(firsts, len(hashes)))
    kept = np.repeat(sizes > 1, sizes)
    positions, articles = positions[kept], articles[kept]
    carriers = sizes[sizes > 1].astype(np.int32)
    grams = np.repeat(np.arange(len(carriers), dtype=np.int32), carriers)
    pairs = _pairs(grams, positions, articles.astype(np.int32), carriers, words)
    order = np.lexsort((grams, articles))
    bounds = np.searchsorted(articles[order], np.arange(len(words.articles) + 1))
    return Grams(grams[order], positions[order], carriers, bounds), pairs


def _hashed(words: Corpus) -> tuple[Numbers, Numbers]:
    """The hash of each gram and the position of its first word; none runs over the end of a part."""
    count = max(0, len(words.hashes) - GRAM + 1)
    hashes = np.zeros(count, np.uint64)
    for place in range(GRAM):
        hashes *= _PRIME
        hashes += words.hashes[place : place + count]
    hashes ^= hashes >> np.uint64(29)
    whole = np.flatnonzero(words.parts[:count] == words.parts[GRAM - 1 : GRAM - 1 + count])
    return hashes[whole], whole.astype(np.int32)


def _pairs(
    grams: Numbers, positions: Numbers, articles: Numbers, carriers: Numbers, words: Corpus
) -> list[tuple[int, int]]:
    """Pairs with many grams close together; a few stock phrases here and there are not enough."""
    bits = max(1, len(words.hashes).bit_length())
    count = len(words.articles)
    links = []
    size = carriers[grams] if len(grams) else grams
    for back in range(1, FEW):
        later = np.flatnonzero((grams[back:] == grams[:-back]) & ((size[back:] <= FEW) | (back == 1))) + back
        links.append(_links(articles[later], articles[later - back], positions[later], count, bits))
    first = np.repeat(np.append(0, np.cumsum(carriers))[:-1], carriers) if len(carriers) else grams
    later = np.flatnonzero((size > FEW) & (np.arange(len(grams)) > first + 1))
    links.append(_links(articles[later], articles[first[later]], positions[later], count, bits))
    every = np.concatenate(links)
    del links
    every.sort()
    pair, at = every >> np.uint64(bits), (every & np.uint64((1 << bits) - 1)).astype(np.int64)
    reach = DENSE - 1
    near = (pair[reach:] == pair[:-reach]) & (at[reach:] - at[:-reach] <= WINDOW)
    found = np.unique(pair[reach:][near])
    return [(int(one) % count, int(one) // count) for one in found]


def _links(later: Numbers, earlier: Numbers, positions: Numbers, count: int, bits: int) -> Numbers:
    """Two articles and a place in the later one as one number, which sorts by the pair, then by the place."""
    pair = later.astype(np.uint64) * np.uint64(count) + earlier.astype(np.uint64)
    return (pair << np.uint64(bits)) | positions.astype(np.uint64)
