"""Where a block stands in its article, in words: `headline`, `paragraph 4`, `caption`."""

from collections import Counter
from collections.abc import Iterable

from generator.model import Block, BlockKind, Passage
from generator.publish import urls
from generator.publish.relations import Relations
from generator.publish.words import N_, Words

_WORDS: dict[BlockKind, tuple[str, str]] = {
    "title": (N_("headline"), N_("headline %(number)s")),
    "standfirst": (N_("standfirst"), N_("standfirst %(number)s")),
    "paragraph": (N_("paragraph"), N_("paragraph %(number)s")),
    "heading": (N_("subheading"), N_("subheading %(number)s")),
    "list": (N_("list item"), N_("list item %(number)s")),
    "quote": (N_("block quote"), N_("block quote %(number)s")),
    "caption": (N_("caption"), N_("caption %(number)s")),
    "notice": (N_("notice"), N_("notice %(number)s")),
}
"""A kind of block alone, and one of several."""


def address(article: str, passage: Passage, found: Relations) -> str:
    """The address of a passage that its article's page marks: of its block where rights withhold any of it."""
    whole = found.shown[article].whole(passage)
    return urls.mark(article, passage) if whole else f"{urls.article(article)}#{passage.block}"


def place(article: str, block: str, found: Relations) -> str:
    """The block's kind, and its number among those of its kind; a caption that is the only one has no number."""
    return found.once("places", article, lambda: places(found.site.articles[article].article.blocks, found.words))[
        block
    ]


def places(blocks: Iterable[Block], words: Words) -> dict[str, str]:
    """By block, its place; paragraphs are always numbered."""
    every = list(blocks)
    count = Counter(block.kind for block in every)
    seen: Counter[BlockKind] = Counter()
    found = {}
    for block in every:
        seen[block.kind] += 1
        numbered = block.kind == "paragraph" or count[block.kind] > 1
        one, of_several = _WORDS[block.kind]
        found[block.id] = words.gettext(of_several, number=seen[block.kind]) if numbered else words.gettext(one)
    return found


def kind_in_words(kind: BlockKind, words: Words) -> str:
    """The kind of block alone: `caption`."""
    return words.gettext(_WORDS[kind][0])
