"""Where a block stands in its article, in words: `headline`, `paragraph 4`, `caption`."""

from collections import Counter
from collections.abc import Iterable

from generator.model import Block, BlockKind, Passage
from generator.publish import urls
from generator.publish.relations import Relations

_WORDS: dict[BlockKind, str] = {
    "title": "headline",
    "heading": "subheading",
    "list": "list item",
    "quote": "block quote",
}


def address(article: str, passage: Passage, found: Relations) -> str:
    """The address of a passage that its article's page marks: of its block where rights withhold any of it."""
    whole = found.shown[article].whole(passage)
    return urls.mark(article, passage) if whole else f"{urls.article(article)}#{passage.block}"


def place(article: str, block: str, found: Relations) -> str:
    """The block's kind, and its number among those of its kind; a caption that is the only one has no number."""
    return found.once("places", article, lambda: places(found.site.articles[article].article.blocks))[block]


def places(blocks: Iterable[Block]) -> dict[str, str]:
    """By block, its place; paragraphs are always numbered."""
    every = list(blocks)
    count = Counter(block.kind for block in every)
    seen: Counter[BlockKind] = Counter()
    found = {}
    for block in every:
        seen[block.kind] += 1
        numbered = block.kind == "paragraph" or count[block.kind] > 1
        found[block.id] = _WORDS.get(block.kind, block.kind) + (f" {seen[block.kind]}" if numbered else "")
    return found
