"""The one question of rights: which stretches of an article's text may be shown.

`full`: all. `excerpt`: the headline, the first 60 words of the text, and each cited quote. `metadata`: the headline.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.model import BODY_KINDS, Passage, SiteArticle
from generator.text import Span, counted, first_words

EXCERPT_WORDS = 60


@dataclass(frozen=True, slots=True)
class Shown:
    """What may be shown of one article: all of it (`spans` is None), or spans by block, sorted and apart."""

    spans: Mapping[str, tuple[Span, ...]] | None = None

    def of(self, block: str, start: int, end: int) -> tuple[Span, ...]:
        """The parts of a stretch that may be shown."""
        if self.spans is None:
            return ((start, end),) if start < end else ()
        cut = ((max(start, a), min(end, b)) for a, b in self.spans.get(block, ()))
        return tuple((a, b) for a, b in cut if a < b)

    def whole(self, passage: Passage) -> bool:
        """Whether all of a passage may be shown."""
        return self.of(passage.block, passage.start, passage.end) == ((passage.start, passage.end),)


def shown(article: SiteArticle, cited: Iterable[Passage]) -> Shown:
    """What may be shown of `article`, of which the passages `cited` are quoted somewhere on the site."""
    if article.rights == "full":
        return Shown()
    spans: dict[str, list[Span]] = {}
    left = EXCERPT_WORDS if article.rights == "excerpt" else 0
    for block in article.article.blocks:
        if block.kind == "title":
            spans[block.id] = [(0, len(block.text))]
        elif left and block.kind in BODY_KINDS:
            spans[block.id] = [(0, first_words(block.text, left))]
            left = max(0, left - sum(1 for _ in counted(block.text)))
    if article.rights == "excerpt":
        for passage in cited:
            spans.setdefault(passage.block, []).append((passage.start, passage.end))
    return Shown({block: _merged(found) for block, found in spans.items()})


def _merged(spans: Iterable[Span]) -> tuple[Span, ...]:
    merged: list[Span] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], end))
        elif start < end:
            merged.append((start, end))
    return tuple(merged)
