"""The index of a kind of page, fifty to a page."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from generator.publish import status, urls
from generator.publish.items import actor_item, article_item, briefing_item, event_item, outlet_item
from generator.publish.pages.base import Page
from generator.publish.parts import ActorItem, ArticleItem, BriefingItem, EventItem, Link, OutletItem
from generator.publish.relations import Relations
from generator.publish.versions import is_first
from generator.publish.words import N_, Words

ROWS = 50


Kind = Literal["articles", "actors", "events", "outlets", "briefings"]
Item = ArticleItem | ActorItem | EventItem | OutletItem | BriefingItem


@dataclass(frozen=True, slots=True)
class Pager:
    """Where a page stands among the pages of its list, from 1; empty urls at the ends."""

    number: int
    count: int
    previous: str
    next: str
    pages: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ListingPage(Page):
    kind: Kind
    total: int
    """How many there are on all pages; versions of one article count once."""
    items: tuple[Item, ...]
    pager: Pager | None
    """None when one page holds all."""


def listing_pages(found: Relations) -> Iterator[ListingPage]:
    """The indexes: articles newest first, each by its first version, events in the order of time, others by name."""
    site, events = found.site, found.site.events
    articles = sorted((a for a in site.articles.values() if is_first(a.id, found)), key=status.time_order)
    newest = [a.id for a in articles if a.seen][::-1] + [a.id for a in articles if not a.seen]
    yield from _pages(found, "articles", newest, lambda id: article_item(id, found))
    actors = sorted(site.actors.values(), key=lambda actor: (actor.name.casefold(), actor.id))
    yield from _pages(found, "actors", [a.id for a in actors], lambda id: actor_item(id, found))
    timed = sorted(events.values(), key=lambda event: status.order(event, events))
    yield from _pages(found, "events", [e.id for e in timed], lambda id: event_item(id, found))
    outlets = sorted(site.outlets.values(), key=lambda outlet: (outlet.name.casefold(), outlet.id))
    yield from _pages(found, "outlets", [o.id for o in outlets], lambda id: outlet_item(id, found))
    briefings = sorted(site.briefings.values(), key=lambda b: (b.as_of.order, b.id), reverse=True)
    yield from _pages(
        found, "briefings", [b.id for b in briefings], lambda id: briefing_item(site.briefings[id], found)
    )


_KINDS: dict[Kind, str] = {
    "articles": N_("Articles"),
    "actors": N_("Actors"),
    "events": N_("Events"),
    "outlets": N_("Outlets"),
    "briefings": N_("Briefings"),
}


def kind_in_words(kind: Kind, words: Words) -> str:
    return words.gettext(_KINDS[kind])


def _pages(found: Relations, kind: Kind, ids: Sequence[str], item: Callable[[str], Item]) -> Iterator[ListingPage]:
    count = max(1, -(-len(ids) // ROWS))
    words, name = found.words, kind_in_words(kind, found.words)
    links = tuple(Link(urls.listing(kind, number), words.number(number)) for number in range(1, count + 1))
    for number in range(1, count + 1):
        pager = Pager(
            number,
            count,
            previous=urls.listing(kind, number - 1) if number > 1 else "",
            next=urls.listing(kind, number + 1) if number < count else "",
            pages=links,
        )
        yield ListingPage(
            template="listing",
            url=urls.listing(kind, number),
            title=name if number == 1 else words.gettext("%(list)s, page %(number)s", list=name, number=number),
            kind=kind,
            total=len(ids),
            items=tuple(item(id) for id in ids[(number - 1) * ROWS : number * ROWS]),
            pager=pager if count > 1 else None,
        )
