"""Which cited articles copied what they are cited for, one from another or all from a third."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

from generator.link.copied.places import Shared
from generator.model import Block, Cite, Copied, Passage, SiteArticle

_ASIDE = ("caption", "notice")


@dataclass(frozen=True, slots=True)
class Link:
    """Articles that share words where they are cited, or two of which one has half of its words from the other."""

    articles: tuple[str, ...]
    words: int
    longest: Copied
    """The longest passage that they share."""


def links(
    cites: Iterable[Cite],
    articles: Mapping[str, SiteArticle],
    shared: Mapping[str, Sequence[Shared]],
    size: Callable[[str], int],
) -> list[Link]:
    """The links between cited articles, sorted; `shared` are the site's copied passages by article.

    `size` gives how many own words an article has.
    """
    cited: defaultdict[str, list[Passage]] = defaultdict(list)
    for cite in cites:
        cited[cite.article] += cite.passages
    together: dict[int, Copied] = {}
    counts: defaultdict[int, list[str]] = defaultdict(list)
    near: defaultdict[int, set[str]] = defaultdict(set)
    for article in sorted(cited):
        if article not in shared:
            continue
        beside = _beside(articles[article].article.blocks, {passage.block for passage in cited[article]})
        for one in shared[article]:
            key = id(one.copied)
            together[key] = one.copied
            counts[key].append(article)
            if one.passage.block in beside:
                near[key].add(article)
    found: defaultdict[tuple[str, ...], list[Copied]] = defaultdict(list)
    pairs: defaultdict[tuple[str, ...], list[Copied]] = defaultdict(list)
    for key, copied in together.items():
        if len(near[key]) > 1:
            found[tuple(sorted(near[key]))].append(copied)
        for pair in combinations(sorted(set(counts[key])), 2):
            pairs[pair].append(copied)
    for two, passages in pairs.items():
        if 2 * _words(passages) >= min(map(size, two)):
            found[two] = passages
    return [
        Link(tied, _words(passages), min(passages, key=lambda one: (-one.words, one.places)))
        for tied, passages in sorted(found.items())
    ]


def _words(passages: Iterable[Copied]) -> int:
    return sum(passage.words for passage in passages)


def _beside(blocks: Sequence[Block], cited: Iterable[str]) -> set[str]:
    """The cited blocks and those before and after them; captions and notices do not come between."""
    names = set(cited)
    order = [block.id for block in blocks if block.kind not in _ASIDE or block.id in names]
    beside = set(names)
    for before, after in pairwise(order):
        if before in names or after in names:
            beside |= {before, after}
    return beside
