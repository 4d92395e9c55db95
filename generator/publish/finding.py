"""What the search can find of a view: articles and records, with the words that may be published and no others."""

from collections.abc import Iterable, Iterator

from generator.publish import status, urls
from generator.publish.items import article_item, briefing_item, event_item
from generator.publish.pages.briefing import BriefingPage
from generator.publish.parts import ProseBlock
from generator.publish.prose import flat
from generator.publish.relations import Relations
from generator.publish.search import SearchDocument
from generator.text import first_words

EXCERPT_WORDS = 30


def documents(found: Relations, briefings: Iterable[BriefingPage]) -> Iterator[SearchDocument]:
    """One document a page, in the order in which equally good ones are shown."""
    yield from (_article(id, found) for id in found.site.articles)
    yield from (_event(id, found) for id in found.site.events)
    yield from (_actor(id, found) for id in found.site.actors)
    yield from (_outlet(id, found) for id in found.site.outlets)
    yield from (_briefing(page, found) for page in briefings if not page.combined)


def _article(id: str, found: Relations) -> SearchDocument:
    article, item = found.site.articles[id], article_item(id, found)
    shown = found.shown[id]
    text = " ".join(
        block.text[start:end]
        for block in article.article.blocks
        if block.kind != "title"
        for start, end in shown.of(block.id, 0, len(block.text))
    )
    return SearchDocument(
        ref=f"article:{id}",
        kind="article",
        title=article.title,
        text=text,
        aliases=(),
        url=item.url,
        date=item.published.text if item.published else "",
        outlet=", ".join(link.label for link in item.source),
        excerpt=item.excerpt,
    )


def _actor(id: str, found: Relations) -> SearchDocument:
    actor = found.site.actors[id]
    roles = ". ".join(role.title for role in actor.roles if role.cites)
    return _record(
        "actor", id, actor.name, urls.actor(id), (*actor.aliases, *actor.surnames), (actor.summary or "", roles)
    )


def _event(id: str, found: Relations) -> SearchDocument:
    event, item = found.site.events[id], event_item(id, found)
    texts = (
        *(claim.text for claim in event.claims if not claim.withdrawn),
        *(difference.question for difference in event.differences),
        status.where(event) or "",
    )
    shown = ", ".join(part for part in (item.outcome, item.place) if part)
    date = item.date.text if item.date else ""
    return _record("event", id, event.name, item.url, event.aliases, texts, date=date, excerpt=shown)


def _outlet(id: str, found: Relations) -> SearchDocument:
    outlet = found.site.outlets[id]
    return _record(
        "outlet", id, outlet.name, urls.outlet(id), outlet.aliases, (outlet.owner or "",), excerpt=outlet.kind
    )


def _briefing(page: BriefingPage, found: Relations) -> SearchDocument:
    prose: list[ProseBlock] = [block for line in page.bottom_line for block in line]
    texts = [_words(block) for block in prose]
    for section in page.sections:
        texts += [section.heading, *map(_words, section.text), *map(_words, section.assessment)]
    item = briefing_item(found.site.briefings[page.id], found)
    return _record("briefing", page.id, page.title, page.url, (), texts, date=item.as_of.text)


def _words(block: ProseBlock) -> str:
    return " ".join([flat(block.segments), *map(flat, block.items)]).strip()


def _record(
    kind: str,
    id: str,
    title: str,
    url: str,
    aliases: tuple[str, ...],
    texts: Iterable[str],
    date: str = "",
    excerpt: str = "",
) -> SearchDocument:
    text = " ".join(text for text in texts if text)
    end = first_words(text, EXCERPT_WORDS)
    first = text[:end] + (" …" if end < len(text) else "")
    return SearchDocument(f"{kind}:{id}", kind, title, text, aliases, url, date, "", excerpt or first)
