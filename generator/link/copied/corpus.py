"""The own words of all articles as one row of numbers, and each word's place in its text."""

import re
from array import array
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import blake2b
from typing import Any

import numpy as np
from numpy.typing import NDArray

from generator.link.copied.quoted import own_parts
from generator.model import LinkedArticle, Passage

Numbers = NDArray[Any]

# A word, an apostrophe in it included. In scripts that do not part words by spaces, each character counts as one.
_UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_WORD = re.compile(rf"[{_UNSPACED}]|[^\W_{_UNSPACED}]+(?:'[^\W_{_UNSPACED}]+)*")


def own_words(linked: LinkedArticle) -> int:
    """How many words of the article's body stand outside quotations."""
    return sum(1 for _, text, (start, end) in own_parts(linked) for _ in _WORD.finditer(text, start, end))


@dataclass(frozen=True, slots=True)
class Corpus:
    """Words by position, articles one after the other. A part is a stretch of one block without a quotation in it."""

    hashes: Numbers
    """The same for the same word, whatever its case, in every corpus."""
    starts: Numbers
    ends: Numbers
    """Where the word stands in its block."""
    parts: Numbers
    """The part of each word."""
    bounds: Numbers
    """The position of each article's first word, and the end."""
    articles: Sequence[str]
    blocks: Sequence[str]
    """The block of each part."""

    def article(self, positions: Numbers) -> Numbers:
        """The articles, by number, in which words at these positions stand."""
        return np.searchsorted(self.bounds, positions, side="right") - 1

    def article_id(self, position: int) -> str:
        return self.articles[bisect_right(self.bounds, position) - 1]

    def passage(self, first: int, last: int) -> Passage:
        """The passage from one word to another of the same part."""
        return Passage(self.blocks[self.parts[first]], int(self.starts[first]), int(self.ends[last]))


class _Hashes(dict[str, int]):
    """64 bits by word; Python's own hash differs from run to run."""

    def __missing__(self, word: str) -> int:
        digest = blake2b(word.lower().encode(errors="surrogatepass"), digest_size=8).digest()
        self[word] = found = int.from_bytes(digest, "little")
        return found


def corpus(articles: Sequence[tuple[str, LinkedArticle]]) -> Corpus:
    """The own words of articles, given in the order of their ids."""
    known = _Hashes()
    hashes, starts, ends, parts, bounds = array("Q"), array("i"), array("i"), array("i"), array("q", [0])
    blocks: list[str] = []
    for _, linked in articles:
        for block, text, (start, end) in own_parts(linked):
            before = len(starts)
            for match in _WORD.finditer(text, start, end):
                hashes.append(known[match[0]])
                starts.append(match.start())
                ends.append(match.end())
            parts.extend([len(blocks)] * (len(starts) - before))
            blocks.append(block)
        bounds.append(len(starts))
    return Corpus(
        hashes=np.frombuffer(hashes, np.uint64) if hashes else np.zeros(0, np.uint64),
        starts=np.array(starts, np.int32),
        ends=np.array(ends, np.int32),
        parts=np.array(parts, np.int32),
        bounds=np.array(bounds, np.int64),
        articles=[id for id, _ in articles],
        blocks=blocks,
    )
