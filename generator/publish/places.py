"""Where a block stands in its article, in words: `headline`, `paragraph 4`, `caption`."""

from collections import Counter
from collections.abc import Iterable

from generator.model import Block, BlockKind
from generator.publish.relations import Relations

_WORDS: dict[BlockKind, str] = {
    "title": "headline",
    "heading": "subheading",
    "list": "list item",
    "quote": "block quote",
}


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
