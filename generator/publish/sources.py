"""The articles that a briefing rests on: which it lists, how its notes call each, where the publisher has it."""

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass

from generator.publish import status
from generator.publish.items import article_item, source
from generator.publish.parts import ArticleItem
from generator.publish.relations import Relations

MOST = 50
"""So many articles are listed, cited or not; where there are more, the cited ones alone."""


@dataclass(frozen=True, slots=True)
class Source:
    """An article; `address` is the publisher's, empty where it is not stated.

    `alone` where no other article is of its outlet, so that the outlet's name is enough to call it by.
    """

    article: ArticleItem
    alone: bool
    address: str = ""


def sources(cited: Collection[str], found: Relations) -> tuple[Source, ...]:
    """All articles in the order of time, or those with an id in `cited` where all are too many."""
    articles = found.site.articles.values()
    names = Counter(source(article, found) for article in articles)
    listed = [article for article in articles if len(articles) <= MOST or article.id in cited]
    return tuple(
        Source(article_item(article.id, found), names[source(article, found)] == 1, article.url or "")
        for article in sorted(listed, key=status.time_order)
    )
