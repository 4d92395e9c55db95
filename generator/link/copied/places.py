"""Copied passages by the article in which they stand."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.model import Copied, Passage


@dataclass(frozen=True, slots=True)
class Shared:
    """A passage of an article that also stands elsewhere."""

    article: str
    passage: Passage
    copied: Copied

    @property
    def words(self) -> int:
        """How many words all its places share."""
        return self.copied.words

    @property
    def others(self) -> tuple[tuple[str, Passage], ...]:
        """Where else it stands, sorted; made when asked for, for a story in 300 outlets has 90,000 in all."""
        return tuple(place for place in self.copied.places if place != (self.article, self.passage))


def by_article(copied: Iterable[Copied]) -> dict[str, list[Shared]]:
    """The passages of each article that has any, in the order of block ids and places in them; none cross."""
    found: dict[str, list[Shared]] = {}
    for one in copied:
        for article, passage in one.places:
            found.setdefault(article, []).append(Shared(article, passage, one))
    for passages in found.values():
        passages.sort(key=lambda shared: shared.passage)
    return dict(sorted(found.items()))
