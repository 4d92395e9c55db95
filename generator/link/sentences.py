"""The sentences of a block, told once for all that asks: dates, quotations and roles do, one after the other."""

from bisect import bisect_right
from functools import lru_cache

from generator.model import Passage
from generator.text import Span, sentence_spans

_BLOCKS = 128
"""As many as most articles have; what came before is forgotten, so that memory does not grow with the corpus."""


@lru_cache(maxsize=_BLOCKS)
def sentences_in(text: str) -> tuple[Span, ...]:
    """The `sentence_spans` of a block's text."""
    return tuple(sentence_spans(text))


def sentence_of(block_text: str, passage: Passage) -> Span:
    """Start and end of the sentence in its block; of several where the passage runs across them."""
    spans = sentences_in(block_text)
    first = max(0, bisect_right(spans, passage.start, key=_start) - 1)
    last = max(first, bisect_right(spans, passage.end - 1, key=_start) - 1)
    if not spans:
        return passage.start, passage.end
    return min(spans[first][0], passage.start), max(spans[last][1], passage.end)


def _start(span: Span) -> int:
    return span[0]
