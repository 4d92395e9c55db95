"""`data/mentions`: every mention of an actor, with its place and sentence."""

from collections.abc import Iterator
from typing import Any

from generator.publish import urls
from generator.publish.findings import REVIEWED
from generator.publish.relations import Relations
from generator.publish.sentences import ellipses, near, published, sentence
from generator.text import Span

COLUMNS = "id article actor surface block start end sentence role rule reviewed url"


def mentions(found: Relations) -> Iterator[dict[str, Any]]:
    """A row a mention. `surface` is absent where rights withhold it.

    In `sentence`, what rights withhold is […], and of a very long one the words beside the name are given.
    """
    for article in found.site.articles.values():
        shown = found.shown[article.id]
        page = urls.article(article.id)
        sentences: dict[tuple[str, Span, Span], str] = {}
        for mention in article.linked.mentions:
            at = mention.passage
            whole = sentence(article.id, at, found)
            part = near(found.block(article.id, at.block).text, whole, (at.start, at.end))
            if (at.block, whole, part) not in sentences:
                before, after = ellipses(whole, part)
                sentences[at.block, whole, part] = before + published(article.id, at.block, part, found) + after
            yield {
                "id": f"{article.id}#{at.mark}",
                "article": article.id,
                "actor": mention.actor,
                "surface": mention.surface if shown.whole(at) else None,
                "block": at.block,
                "start": at.start,
                "end": at.end,
                "sentence": sentences[at.block, whole, part],
                "role": mention.role,
                "rule": mention.rule,
                "reviewed": mention.rule == REVIEWED,
                "url": f"{page}#{at.block}",
            }
