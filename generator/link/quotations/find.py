"""The quotations of an article, with their speakers as far as rules find them."""

from collections.abc import Iterable, Sequence

from generator.model import Block, Mention, Quotation


def quotations(blocks: Iterable[Block], mentions: Sequence[Mention], language: str) -> list[Quotation]:
    """The quotations in reading order."""
    return []
