"""The own words of all articles as one row of numbers, and each word's place in its text."""

import re
from array import array
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from hashlib import blake2b
from typing import Any

import numpy as np
from numpy.typing import NDArray

from generator.link.copied.quoted import own_parts
from generator.model import Block, LinkedArticle, Passage
from generator.text import Span, fold

Numbers = NDArray[Any]

# A word, an apostrophe in it included. In scripts that do not part words by spaces, each character counts as one.
_UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_WORD = re.compile(rf"[{_UNSPACED}]|[^\W_{_UNSPACED}]+(?:'[^\W_{_UNSPACED}]+)*")


def own_words(linked: LinkedArticle) -> int:
    """How many words of the article's body stand outside quotations."""
    return sum(len(_WORD.findall(text, *span)) for _, text, span in own_parts(linked))


@dataclass(frozen=True, slots=True)
class Corpus:
    """Words by position, articles one after the other. A part is a stretch of one block without a quotation in it."""

    hashes: Numbers
    """The same for the same word, whatever its case, in every corpus."""
    parts: Numbers
    """The part of each word."""
    begins: Numbers
    """The position of each part's first word."""
    bounds: Numbers
    """The position of each article's first word, and the end."""
    articles: Sequence[str]
    places: Sequence[tuple[Block, Span]]
    """The block of each part, and the part's place in it."""
    _spans: dict[int, Numbers] = field(default_factory=dict)
    """By part: its words' places in its block, found when first asked for, as they are of copied parts alone."""

    def article(self, positions: Numbers) -> Numbers:
        """The articles, by number, in which words at these positions stand."""
        return np.searchsorted(self.bounds, positions, side="right") - 1

    def article_id(self, position: int) -> str:
        return self.articles[bisect_right(self.bounds, position) - 1]

    def passage(self, first: int, last: int) -> Passage:
        """The passage from one word to another of the same part."""
        part = int(self.parts[first])
        begin, spans = int(self.begins[part]), self.spans(part)
        return Passage(self.places[part][0].id, int(spans[first - begin, 0]), int(spans[last - begin, 1]))

    def spans(self, part: int) -> Numbers:
        """Where each word of a part stands in its block."""
        if part not in self._spans:
            block, span = self.places[part]
            found = [match.span() for match in _WORD.finditer(fold(block.text), *span)]
            self._spans[part] = np.array(found, np.int32)
        return self._spans[part]


class _Hashes(dict[str, int]):
    """64 bits by word; Python's own hash differs from run to run."""

    def __missing__(self, word: str) -> int:
        digest = blake2b(word.lower().encode(errors="surrogatepass"), digest_size=8).digest()
        self[word] = found = int.from_bytes(digest, "little")
        return found


def corpus(articles: Sequence[tuple[str, LinkedArticle]]) -> Corpus:
    """The own words of articles, given in the order of their ids."""
    known = _Hashes()
    hashes, begins, bounds = array("Q"), array("q"), array("q", [0])
    places: list[tuple[Block, Span]] = []
    for _, linked in articles:
        for block, text, span in own_parts(linked):
            begins.append(len(hashes))
            hashes.extend(map(known.__getitem__, _WORD.findall(text, *span)))
            places.append((block, span))
        bounds.append(len(hashes))
    return Corpus(
        hashes=np.frombuffer(hashes, np.uint64) if hashes else np.zeros(0, np.uint64),
        parts=np.repeat(np.arange(len(begins), dtype=np.int32), np.diff(begins, append=len(hashes))),
        begins=np.array(begins, np.int64),
        bounds=np.array(bounds, np.int64),
        articles=[id for id, _ in articles],
        places=places,
    )
