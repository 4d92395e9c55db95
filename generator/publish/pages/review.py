"""What a reviewer should look at: drafts, undated articles, and articles that nothing cites."""

from dataclasses import dataclass

from generator.publish import urls
from generator.publish.items import article_item
from generator.publish.pages.base import Page
from generator.publish.parts import ArticleItem, Link
from generator.publish.relations import Relations


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewPage(Page):
    drafts: tuple[tuple[str, tuple[Link, ...]], ...]
    """(kind in the plural, the drafts), kinds without any left out."""
    undated: tuple[ArticleItem, ...]
    uncited: tuple[ArticleItem, ...]


def review_page(found: Relations) -> ReviewPage:
    site = found.site
    kinds = (
        ("articles", [Link(urls.article(a.id), a.title) for a in site.articles.values() if a.draft]),
        ("actors", [Link(urls.actor(a.id), a.name) for a in site.actors.values() if a.draft]),
        ("events", [Link(urls.event(e.id), e.name) for e in site.events.values() if e.draft]),
        ("outlets", [Link(urls.outlet(o.id), o.name) for o in site.outlets.values() if o.draft]),
        ("briefings", [Link(urls.briefing(b.id), b.title) for b in site.briefings.values() if b.draft]),
    )
    return ReviewPage(
        template="review",
        url="review.html",
        title="Review",
        drafts=tuple((kind, tuple(links)) for kind, links in kinds if links),
        undated=tuple(article_item(a.id, found) for a in site.articles.values() if a.published is None),
        uncited=tuple(article_item(id, found) for id in site.articles if not found.cited.get(id)),
    )
