"""The registry's names in an article."""

from collections.abc import Iterable
from functools import lru_cache

from generator.link.names import Names
from generator.link.registry import Registry
from generator.model import Block, Mention, Passage


@lru_cache(maxsize=1)
def _automaton(registry: Registry) -> Names[str | None]:
    return Names(registry.names)


def mentions(blocks: Iterable[Block], registry: Registry, language: str) -> list[Mention]:
    """The mentions in reading order, none across another."""
    names = _automaton(registry)
    return [
        Mention(match.owner, Passage(block.id, match.start, match.end), block.text[match.start : match.end])
        for block in blocks
        for match in names.find(block.text)
        if match.owner is not None
    ]
