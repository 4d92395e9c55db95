"""What of an article is somebody else's words: quotations found, and what stands between quotation marks, even broken.

Two articles that quote one speech share words without copying each other. So where a mark is lost, all that may be
quoted is taken for quoted: up to the paragraph's end without a closing mark, from its start without an opening one.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping

from generator.model import BODY_KINDS, Block, LinkedArticle
from generator.text import Span, fold

_MARK = re.compile('"')
_BEFORE, _AFTER = "([{-'", ".,;:!?)]}-'"


def own_parts(linked: LinkedArticle) -> Iterable[tuple[Block, str, Span]]:
    """The stretches of an article's body that are its own words: the block, its folded text, and the span in it."""
    quoted = _quotations(linked)
    for block in linked.article.blocks:
        if block.kind not in BODY_KINDS or block.kind == "quote":
            continue
        text = fold(block.text)
        at = 0
        for start, end in sorted(quoted.get(block.id, ())):
            if start > at:
                yield block, text, (at, start)
            at = max(at, end)
        if at < len(text):
            yield block, text, (at, len(text))


def _quotations(linked: LinkedArticle) -> Mapping[str, list[Span]]:
    """Quoted spans by block, in no order; they may overlap."""
    quoted: defaultdict[str, list[Span]] = defaultdict(list)
    for quotation in linked.quotations:
        for passage in quotation.passages:
            quoted[passage.block].append((passage.start, passage.end))
    unclosed = False
    unmarked: list[tuple[str, int]] = []  # paragraphs without marks after one that did not close
    for block in linked.article.blocks:
        if block.kind not in BODY_KINDS:
            continue
        spans, closes_first, open_last = marked(block.text)
        quoted[block.id] += spans
        if unclosed and not spans:
            unmarked.append((block.id, len(block.text)))
            continue
        if unclosed and closes_first:
            for id, length in unmarked:
                quoted[id].append((0, length))
        unclosed, unmarked = open_last, []
    return quoted


def marked(text: str) -> tuple[list[Span], bool, bool]:
    """Spans between the double marks of a paragraph; whether it begins, and whether it ends, within a quotation."""
    folded = fold(text)
    spans: list[Span] = []
    opened: int | None = None
    closes_first = False
    for match in _MARK.finditer(folded):
        at = match.start()
        opens = _opens(text, folded, at, within=opened is not None)
        if opened is None and opens:
            opened = at
        elif opened is None:
            closes_first = closes_first or not spans
            spans.append((spans[-1][1] if spans else 0, at + 1))
        elif opens:  # the one before was not closed
            spans.append((opened, at))
            opened = at
        else:
            spans.append((opened, at + 1))
            opened = None
    if opened is not None:
        spans.append((opened, len(text)))
    return spans, closes_first, opened is not None


def _opens(text: str, folded: str, at: int, within: bool) -> bool:
    """Whether a mark opens, by what stands beside it: marks of one shape open in one language and close in another."""
    before, after = folded[at - 1 : at] if at else "", folded[at + 1 : at + 2]
    free = not before or before.isspace() or before in _BEFORE
    bound = bool(after) and not after.isspace() and after not in _AFTER
    if free == bound:
        return free
    if text[at] in "«„":
        return True
    return text[at] not in "»”" and not within
