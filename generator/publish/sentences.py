"""The sentence around a place, of a very long one the words beside it, as far as rights allow."""

from bisect import bisect_right
from functools import partial

from generator.model import Passage
from generator.publish.relations import Relations
from generator.text import Span, sentence_spans

BESIDE = 400
"""So many characters of a sentence are shown beside the words that it is shown for. Text without full stops is one
sentence, however long it is."""


def sentence(article: str, passage: Passage, found: Relations) -> Span:
    """The sentence in which the passage begins, lengthened where the passage ends beyond it."""
    text = found.block(article, passage.block).text
    spans = found.once("sentences", f"{article}#{passage.block}", partial(sentence_spans, text))
    number = bisect_right(spans, passage.start, key=lambda span: span[0]) - 1
    start, end = spans[max(number, 0)] if spans else (0, len(text))
    return min(start, passage.start), max(end, passage.end)


def near(text: str, whole: Span, within: Span) -> Span:
    """The sentence; of a very long one the whole words beside a stretch within it, on both sides as far as there are.

    Text without spaces is cut between any characters.
    """
    start, end = whole
    first, last = within
    beside = end - start - (last - first)
    if beside <= BESIDE:
        return whole
    before = max(BESIDE // 2, BESIDE - (end - last))
    if first - start > before:
        start = text.find(" ", first - before - 1, first) + 1 or first - before
    after = BESIDE - (first - start)
    if end - last > after:
        space = text.rfind(" ", last, last + after + 1)
        end = space if space >= 0 else last + after
    return start, end


def ellipses(whole: Span, part: Span) -> tuple[str, str]:
    """What stands before and after a part of a sentence: a mark where that was cut."""
    return "… " if part[0] > whole[0] else "", " …" if part[1] < whole[1] else ""


def published(article: str, block: str, span: Span, found: Relations) -> str:
    """The words of a stretch of a block as published: what rights withhold is […]."""
    text, (start, end) = found.block(article, block).text, span
    at, parts = start, []
    for left, right in found.shown[article].of(block, start, end):
        parts += ["[…]"] * (left > at) + [text[left:right].strip()]
        at = right
    return " ".join(parts + ["[…]"] * (at < end))
