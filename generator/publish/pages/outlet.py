"""The page of an outlet: what it is, what it published and supplied, what it leans on, and what it alone has."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.publish import urls
from generator.publish.items import actor_link, article_item, reviewed
from generator.publish.pages.actor import EventClaims, by_event
from generator.publish.pages.base import Page
from generator.publish.parts import ArticleItem, Link
from generator.publish.relations import Relations
from generator.publish.reliance import NOTHING, Reliance, only_there, reliance
from generator.publish.versions import family

MOST = 50
"""So many articles are listed, and so many of each role in others; and so many claims."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OutletPage(Page):
    id: str
    name: str
    kind: str
    aliases: tuple[str, ...]
    sites: tuple[str, ...]
    country: str
    owner: str
    actor: Link | None
    articles: tuple[ArticleItem, ...]
    """The newest first."""
    more_articles: int = 0
    """Articles that are not listed."""
    supplied: tuple[tuple[str, tuple[ArticleItem, ...], int], ...]
    """(`text` | `reporting` | `photos`, the articles of others, how many more), roles without any left out."""
    reliance: Reliance = NOTHING
    alone: tuple[EventClaims, ...] = ()
    """Claims that no article of others is cited for, by event."""
    more_alone: int = 0
    reviewed: str


def outlet_page(id: str, found: Relations) -> OutletPage:
    outlet = found.site.outlets[id]
    articles = _once(found.by_outlet.get(id, ()), found)
    alone = only_there(id, found)
    return OutletPage(
        template="outlet",
        url=urls.outlet(id),
        title=outlet.name,
        draft=outlet.draft,
        id=id,
        name=outlet.name,
        kind=outlet.kind,
        aliases=outlet.aliases,
        sites=outlet.sites,
        country=found.words.country_name(outlet.country) if outlet.country else "",
        owner=outlet.owner or "",
        actor=actor_link(outlet.actor, found) if outlet.actor else None,
        articles=_newest(articles, found),
        more_articles=max(0, len(articles) - MOST),
        supplied=tuple(
            (role, _newest(once, found), max(0, len(once) - MOST))
            for role, others in found.supplied.get(id, {}).items()
            if (once := _once(others, found))
        ),
        reliance=reliance(id, found),
        alone=by_event(alone[:MOST], found),
        more_alone=max(0, len(alone) - MOST),
        reviewed=reviewed(outlet.reviewed, found.words),
    )


def _once(articles: Iterable[str], found: Relations) -> list[str]:
    """Each article once, by the first of the versions among them."""
    firsts: dict[str, str] = {}
    for id in articles:
        firsts.setdefault(family(id, found)[0], id)
    return list(firsts.values())


def _newest(articles: list[str], found: Relations) -> tuple[ArticleItem, ...]:
    """The newest first, undated ones last."""
    dated = [id for id in articles if found.site.articles[id].seen]
    undated = [id for id in articles if not found.site.articles[id].seen]
    ordered = [*sorted(dated, key=found.rank, reverse=True), *sorted(undated, key=found.rank)]
    return tuple(article_item(id, found) for id in ordered[:MOST])
