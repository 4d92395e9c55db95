"""The sentence around a place, and the words of a stretch as far as rights allow."""

from bisect import bisect_right
from functools import partial

from generator.model import Passage
from generator.publish.relations import Relations
from generator.text import Span, sentence_spans


def sentence(article: str, passage: Passage, found: Relations) -> Span:
    """The sentence in which the passage begins, lengthened where the passage ends beyond it."""
    text = found.block(article, passage.block).text
    spans = found.once("sentences", f"{article}#{passage.block}", partial(sentence_spans, text))
    number = bisect_right(spans, passage.start, key=lambda span: span[0]) - 1
    start, end = spans[max(number, 0)] if spans else (0, len(text))
    return min(start, passage.start), max(end, passage.end)


def published(article: str, block: str, span: Span, found: Relations) -> str:
    """The words of a stretch of a block as published: what rights withhold is […]."""
    text, (start, end) = found.block(article, block).text, span
    at, parts = start, []
    for left, right in found.shown[article].of(block, start, end):
        parts += ["[…]"] * (left > at) + [text[left:right].strip()]
        at = right
    return " ".join(parts + ["[…]"] * (at < end))
