"""Names in an article that no record has: the tool suggests them, a reviewer decides."""

from collections.abc import Iterable, Sequence

from generator.link.registry import Registry
from generator.model import Block, Candidate, Mention


def candidates(
    blocks: Iterable[Block], mentions: Sequence[Mention], registry: Registry, language: str
) -> list[Candidate]:
    """The names, in the order of their first places."""
    return []
