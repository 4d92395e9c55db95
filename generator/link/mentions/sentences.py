"""The sentence in which a mention stands."""

from bisect import bisect_right
from functools import lru_cache

from generator.model import Passage
from generator.text import Span, sentence_spans


def sentence_of(block_text: str, passage: Passage) -> Span:
    """Start and end of the sentence in its block; of several where the passage runs across them."""
    spans = _sentences(block_text)
    first = max(0, bisect_right(spans, passage.start, key=lambda span: span[0]) - 1)
    last = max(first, bisect_right(spans, passage.end - 1, key=lambda span: span[0]) - 1)
    if not spans:
        return passage.start, passage.end
    return min(spans[first][0], passage.start), max(spans[last][1], passage.end)


@lru_cache(maxsize=32)
def _sentences(text: str) -> tuple[Span, ...]:
    """Those of one block: all its mentions ask, one after the other."""
    return tuple(sentence_spans(text))
