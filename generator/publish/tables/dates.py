"""`data/dates`: every expression of an article's words that means a date, with its place."""

from collections.abc import Iterator
from typing import Any

from generator.publish import dates as views
from generator.publish import urls
from generator.publish.findings import REVIEWED
from generator.publish.relations import Relations

COLUMNS = "id article block start end text date rule certain reviewed url"


def dates(found: Relations) -> Iterator[dict[str, Any]]:
    """A row an expression; `text` is absent where rights withhold it."""
    for article in found.site.articles.values():
        shown = found.shown[article.id]
        for dated in article.linked.dates:
            at = dated.passage
            text = found.block(article.id, at.block).text[at.start : at.end]
            yield {
                "id": f"{article.id}#{at.mark}",
                "article": article.id,
                "block": at.block,
                "start": at.start,
                "end": at.end,
                "text": text if shown.whole(at) else None,
                "date": views.data(dated.date),
                "rule": dated.rule,
                "certain": dated.certain,
                "reviewed": dated.rule == REVIEWED,
                "url": f"{urls.article(article.id)}#{at.block}",
            }
