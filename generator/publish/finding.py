"""What the search can find of a view: articles and records, with the words that may be published and no others."""

from collections.abc import Iterable, Iterator
from typing import Any

from generator.edtf import Date
from generator.link.utterances import Utterance, Wording
from generator.model import Claim, SiteArticle
from generator.publish import dates, status, urls
from generator.publish.items import actor_link, article_item, briefing_item, event_item
from generator.publish.pages.briefing import BriefingPage
from generator.publish.parts import ProseBlock
from generator.publish.places import address
from generator.publish.prose import flat
from generator.publish.quoted import described, ledger
from generator.publish.relations import Relations
from generator.publish.rights import Shown
from generator.publish.search import SearchDocument
from generator.publish.statements import claim_view
from generator.text import first_words

EXCERPT_WORDS = 30
TITLE_WORDS = 40
"""A longer quotation has its first words as its title and all of them as its text."""


def documents(
    found: Relations, briefings: Iterable[BriefingPage], unpublished: bool = False
) -> Iterator[SearchDocument]:
    """One document a page, claim and quotation, in the order in which equally good ones are shown.

    `unpublished`: an article is found by the words of all its text, whatever its rights.
    """
    yield from (_article(id, found, unpublished) for id in found.site.articles)
    yield from (_event(id, found) for id in found.site.events)
    yield from (_actor(id, found) for id in found.site.actors)
    yield from (_outlet(id, found) for id in found.site.outlets)
    yield from (_briefing(page, found) for page in briefings if not page.combined)
    for event in found.site.events.values():
        yield from (_claim(claim, found) for claim in event.claims if not claim.withdrawn)
    yield from (made for utterance in ledger(found) if (made := _quotation(utterance, found)))


def _article(id: str, found: Relations, unpublished: bool) -> SearchDocument:
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
        date_edtf=_edtf(article.published),
        outlet_id=article.outlet or "",
        actors=found.once("search-actors", "", lambda: _named(found)).get(id, ()),
        events=tuple(sorted(found.events.get(id, ()))),
        withheld=_withheld(article, shown) if unpublished else "",
    )


def _withheld(article: SiteArticle, shown: Shown) -> str:
    """The text that may not be shown."""
    stretches = []
    for block in article.article.blocks:
        end = 0
        for start, after in (*shown.of(block.id, 0, len(block.text)), (len(block.text), len(block.text))):
            stretches.append(block.text[end:start])
            end = after
    return " ".join(filter(None, stretches))


def _named(found: Relations) -> dict[str, tuple[str, ...]]:
    """The actors that each article mentions."""
    named: dict[str, list[str]] = {}
    for actor in sorted(found.mentions):
        for article in found.mentions[actor]:
            named.setdefault(article, []).append(actor)
    return {article: tuple(actors) for article, actors in named.items()}


def _actor(id: str, found: Relations) -> SearchDocument:
    actor = found.site.actors[id]
    roles = ". ".join(role.title for role in actor.roles if role.cites)
    return _record(
        "actor",
        id,
        actor.name,
        urls.actor(id),
        (*actor.aliases, *actor.surnames),
        (actor.summary or "", roles),
        actors=(id,),
        events=tuple(sorted(found.taking_part.get(id, ()))),
    )


def _event(id: str, found: Relations) -> SearchDocument:
    event, item = found.site.events[id], event_item(id, found)
    texts = (
        *(claim.text for claim in event.claims if not claim.withdrawn),
        *(difference.question for difference in event.differences),
        status.where(event) or "",
    )
    shown = ", ".join(part for part in (item.outcome, item.place) if part)
    return _record(
        "event",
        id,
        event.name,
        item.url,
        event.aliases,
        texts,
        excerpt=shown,
        date=item.date.text if item.date else "",
        date_edtf=_edtf(status.when(event, found.site.events)),
        actors=tuple(sorted({one.actor for one in event.participants})),
        events=(id,),
    )


def _outlet(id: str, found: Relations) -> SearchDocument:
    outlet = found.site.outlets[id]
    return _record(
        "outlet",
        id,
        outlet.name,
        urls.outlet(id),
        outlet.aliases,
        (outlet.owner or "",),
        excerpt=outlet.kind,
        outlet_id=id,
    )


def _briefing(page: BriefingPage, found: Relations) -> SearchDocument:
    prose: list[ProseBlock] = [block for line in page.bottom_line for block in line]
    texts = [_words(block) for block in prose]
    for section in page.sections:
        texts += [section.heading, *map(_words, section.text), *map(_words, section.assessment)]
    briefing = found.site.briefings[page.id]
    item = briefing_item(briefing, found)
    as_of = _edtf(briefing.as_of)
    return _record("briefing", page.id, page.title, page.url, (), texts, date=item.as_of.text, date_edtf=as_of)


def _words(block: ProseBlock) -> str:
    return " ".join([flat(block.segments), *map(flat, block.items)]).strip()


def _claim(claim: Claim, found: Relations) -> SearchDocument:
    view = claim_view(claim, found)
    said = (voice.link.label if voice.link else voice.description for voice in view.voices)
    speakers = {actor for cite in claim.cites for actor in cite.by or ()}.union(claim.by)
    return _record(
        "claim",
        claim.ref,
        claim.text,
        view.url,
        (),
        (),
        outlet=", ".join(dict.fromkeys(name for name in said if name)),
        excerpt=view.event.label,
        actors=tuple(sorted(speakers)),
        events=tuple(sorted({claim.event, *claim.about})),
        **_printed({cite.article for cite in claim.cites}, found),
    )


def _quotation(utterance: Utterance, found: Relations) -> SearchDocument | None:
    """An utterance by the longest of its wordings that may be shown whole; None where none may."""
    shown = [one for one in utterance.wordings if all(map(found.shown[one.article].whole, one.quotation.passages))]
    if not shown:
        return None
    shown.sort(key=lambda one: (-len(_said(one, found)), found.rank(one.article)))
    words = _said(shown[0], found)
    end = first_words(words, TITLE_WORDS)
    cut = end < len(words)
    speakers = {one.quotation.speaker for one in shown if one.quotation.speaker}
    return _record(
        "quote",
        utterance.id,
        words[:end] + (" …" if cut else ""),
        address(shown[0].article, shown[0].quotation.passages[0], found),
        (),
        (words,) if cut else (),
        outlet=_speaker(utterance, shown, found),
        actors=tuple(sorted(speakers)),
        **_printed({one.article for one in shown}, found),
    )


def _said(wording: Wording, found: Relations) -> str:
    """The words as printed; between two pieces of them stands what is not the speaker's."""
    passages = wording.quotation.passages
    return " … ".join(found.block(wording.article, one.block).text[one.start : one.end] for one in passages)


def _speaker(utterance: Utterance, shown: Iterable[Wording], found: Relations) -> str:
    if utterance.speaker:
        return actor_link(utterance.speaker, found).label
    return next((words for one in shown if (words := described(one, found))), "")


def _printed(articles: Iterable[str], found: Relations) -> dict[str, Any]:
    """The day on which one of these articles first printed it, and their outlet where it is one."""
    printed = [found.site.articles[id] for id in sorted(articles, key=found.rank)]
    day = next((article.published for article in printed if article.published), None)
    outlets = {article.outlet or "" for article in printed}
    view = dates.moment(day, found.words)
    return {
        "date": view.text if view else "",
        "date_edtf": _edtf(day),
        "outlet_id": outlets.pop() if len(outlets) == 1 else "",
    }


def _edtf(date: Date | None) -> str:
    return date.edtf if date else ""


def _record(
    kind: str,
    id: str,
    title: str,
    url: str,
    aliases: tuple[str, ...],
    texts: Iterable[str],
    excerpt: str = "",
    date: str = "",
    outlet: str = "",
    **facets: Any,
) -> SearchDocument:
    text = " ".join(text for text in texts if text)
    end = first_words(text, EXCERPT_WORDS)
    first = text[:end] + (" …" if end < len(text) else "")
    return SearchDocument(f"{kind}:{id}", kind, title, text, aliases, url, date, outlet, excerpt or first, **facets)
