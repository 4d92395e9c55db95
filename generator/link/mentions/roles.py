"""What each named actor does in its sentence: speak, take part, or only be mentioned."""

from collections.abc import Iterable, Sequence

from generator.model import Block, Mention, Quotation


def with_roles(
    mentions: Sequence[Mention], quotations: Sequence[Quotation], blocks: Iterable[Block], language: str
) -> list[Mention]:
    """The mentions, each with its role."""
    return list(mentions)
