"""The page of an outlet: what it is, its articles, and the articles of others to which it supplied something."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.publish import urls
from generator.publish.items import actor_link, article_item, reviewed
from generator.publish.pages.base import Page
from generator.publish.parts import ArticleItem, Link
from generator.publish.relations import Relations
from generator.publish.versions import family


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
    supplied: tuple[tuple[str, tuple[ArticleItem, ...]], ...]
    """(`text` | `reporting` | `photos`, the articles of others), roles without any left out."""
    reviewed: str


def outlet_page(id: str, found: Relations) -> OutletPage:
    outlet = found.site.outlets[id]
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
        country=outlet.country or "",
        owner=outlet.owner or "",
        actor=actor_link(outlet.actor, found) if outlet.actor else None,
        articles=_once(found.by_outlet.get(id, ()), found),
        supplied=tuple((role, _once(articles, found)) for role, articles in found.supplied.get(id, {}).items()),
        reviewed=reviewed(outlet.reviewed),
    )


def _once(articles: Iterable[str], found: Relations) -> tuple[ArticleItem, ...]:
    """Each article once, by the first of the versions among them."""
    firsts: dict[str, str] = {}
    for id in articles:
        firsts.setdefault(family(id, found)[0], id)
    return tuple(article_item(id, found) for id in firsts.values())
