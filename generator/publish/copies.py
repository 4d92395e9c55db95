"""The passages of an article that stand in others, too: marked in its text, and listed by the other article."""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from generator.model import Copied, Passage
from generator.publish import dates, urls
from generator.publish.items import article_item
from generator.publish.parts import AlsoView, ArticleItem, Link
from generator.publish.places import address, place
from generator.publish.relations import Relations
from generator.publish.versions import family

NEARLY_ALL = 0.8
"""A block is copied when so much of it is: then it has one rule at its side, not lines under its words."""
MOST = 10
"""So many articles are listed, at the text's end and beside it,"""
MOST_PLACES = 8
"""and so many places of each."""


@dataclass(frozen=True, slots=True)
class CopyView:
    """Another article with the same passages: how many words they have, and where they stand here.

    `more` of these places are not listed.
    """

    article: ArticleItem
    words: int
    passages: int
    places: tuple[Link, ...]
    more: int


@dataclass(frozen=True, slots=True)
class Copies:
    """What an article shares. `passages` are its own stretches, sorted and apart; `also` stands below a block."""

    passages: tuple[Passage, ...] = ()
    blocks: frozenset[str] = frozenset()
    """Those that are copied nearly whole."""
    also: tuple[tuple[str, AlsoView], ...] = ()
    elsewhere: tuple[CopyView, ...] = ()
    """Those that share most words first."""
    more: int = 0
    """Articles that are not listed."""


Others = dict[str, Passage]
"""By other article, the first passage there."""


def copies(id: str, found: Relations) -> Copies:
    """What an article, its own other captures apart, shares with others."""
    shared = _shared(id, found)
    if not shared:
        return Copies()
    passages = _passages(id, found)
    elsewhere = _elsewhere(id, shared, found)
    return Copies(
        passages,
        frozenset(_nearly_whole(id, passages, found)),
        tuple(_also(id, shared, found)),
        elsewhere[:MOST],
        max(0, len(elsewhere) - MOST),
    )


def _shared(id: str, found: Relations) -> list[tuple[Copied, Others]]:
    own = set(family(id, found))
    return [
        (one, others)
        for one in found.copied.get(id, ())
        if (others := {article: at for article, at in reversed(one.places) if article not in own})
    ]


def _passages(id: str, found: Relations) -> tuple[Passage, ...]:
    places = (place for one, _ in _shared(id, found) for place in one.places)
    return found.once("copied", id, lambda: _apart(at for article, at in places if article == id))


def _apart(passages: Iterable[Passage]) -> tuple[Passage, ...]:
    """The stretches that these cover, those that touch or overlap as one."""
    merged: list[Passage] = []
    for one in sorted(passages):
        last = merged[-1] if merged else None
        if last and last.block == one.block and one.start <= last.end:
            merged[-1] = Passage(one.block, last.start, max(last.end, one.end))
        else:
            merged.append(one)
    return tuple(merged)


def _nearly_whole(id: str, passages: Iterable[Passage], found: Relations) -> Iterable[str]:
    covered: dict[str, int] = {}
    for one in passages:
        covered[one.block] = covered.get(one.block, 0) + one.end - one.start
    return (block for block, length in covered.items() if length >= NEARLY_ALL * len(found.block(id, block).text))


def _also(id: str, shared: list[tuple[Copied, Others]], found: Relations) -> Iterable[tuple[str, AlsoView]]:
    """A note for each run of blocks that share words with the same articles, by the last block of the run.

    A run holds no block whose copied words are all withheld, and not the headline.
    """
    shown = found.shown[id]
    by_block: dict[str, Others] = {}
    for one, others in shared:
        for article, at in one.places:
            if article == id and shown.of(at.block, at.start, at.end):
                by_block[at.block] = {**others, **by_block.get(at.block, {})}
    run: list[str] = []
    for block in [block for block in found.site.articles[id].article.blocks if block.kind != "title"] + [None]:
        here = by_block.get(block.id) if block else None
        if run and (here is None or set(here) != set(by_block[run[0]])):
            yield run[-1], _note(by_block[run[0]], len(run), found)
            run = []
        if here and block:
            run.append(block.id)


def _note(others: Others, blocks: int, found: Relations) -> AlsoView:
    """Articles by who published them and when; by their headline where that is unknown or told of two of them."""
    ordered = sorted(others, key=found.rank)
    labels = [_label(other, found) for other in ordered]
    links = (
        Link(
            _address(other, others[other], found),
            label if label and labels.count(label) == 1 else f"“{found.site.articles[other].title}”",
        )
        for other, label in list(zip(ordered, labels, strict=True))[:MOST]
    )
    return AlsoView(tuple(links), max(0, len(ordered) - MOST), blocks)


def _address(id: str, at: Passage, found: Relations) -> str:
    """The address of the stretch of copied words there in which the passage lies."""
    passages = _passages(id, found)
    number = bisect_right(passages, (at.block, at.start), key=lambda one: (one.block, one.start)) - 1
    return address(id, passages[number], found)


def _label(id: str, found: Relations) -> str:
    day = dates.moment(found.site.articles[id].published, found.words)
    source = ", ".join(link.label for link in article_item(id, found).source)
    return f"{source}, {day.text}" if day and source else source


def _elsewhere(id: str, shared: list[tuple[Copied, Others]], found: Relations) -> tuple[CopyView, ...]:
    by_article: dict[str, list[Copied]] = {}
    for one, others in shared:
        for other in others:
            by_article.setdefault(other, []).append(one)
    ordered = sorted(by_article, key=lambda other: (-sum(one.words for one in by_article[other]), found.rank(other)))
    views = []
    for other in ordered:
        here = sorted(
            {at for one in by_article[other] for article, at in one.places if article == id},
            key=lambda at: (found.number(id, at.block), at),
        )
        blocks = dict.fromkeys(at.block for at in here)
        places = tuple(Link(f"{urls.article(id)}#{block}", place(id, block, found)) for block in blocks)
        words = sum(one.words for one in by_article[other])
        more = max(0, len(places) - MOST_PLACES)
        views.append(CopyView(article_item(other, found), words, len(here), places[:MOST_PLACES], more))
    return tuple(views)
