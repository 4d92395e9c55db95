"""`data/mentions`: every mention of an actor, with its place and sentence."""

from collections.abc import Iterator
from typing import Any

from generator.publish import urls
from generator.publish.findings import REVIEWED
from generator.publish.relations import Relations
from generator.publish.sentences import published, sentence

COLUMNS = "id article actor surface block start end sentence role rule reviewed url"


def mentions(found: Relations) -> Iterator[dict[str, Any]]:
    """A row a mention. `surface` is absent where rights withhold it; in `sentence` what they withhold is […]."""
    for article in found.site.articles.values():
        shown = found.shown[article.id]
        page = urls.article(article.id)
        sentences: dict[tuple[str, int, int], str] = {}
        for mention in article.linked.mentions:
            at = mention.passage
            span = sentence(article.id, at, found)
            if (at.block, *span) not in sentences:
                sentences[at.block, *span] = published(article.id, at.block, span, found)
            yield {
                "id": f"{article.id}#{at.mark}",
                "article": article.id,
                "actor": mention.actor,
                "surface": mention.surface if shown.whole(at) else None,
                "block": at.block,
                "start": at.start,
                "end": at.end,
                "sentence": sentences[at.block, *span],
                "role": mention.role,
                "rule": mention.rule,
                "reviewed": mention.rule == REVIEWED,
                "url": f"{page}#{at.block}",
            }
