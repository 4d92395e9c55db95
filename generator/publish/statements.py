"""Claims and differences with their voices, citations and sourcing, as pages show them."""

from collections.abc import Iterable, Iterator
from functools import partial

from generator.link.copied.corpus import own_words
from generator.link.copied.places import by_article
from generator.link.origins import Origins, Tie, origins
from generator.link.voices import UNSTATED, Voice, voices
from generator.model import Cite, Claim, Difference, Event, Passage
from generator.publish import dates, urls
from generator.publish.items import actor_link, article_item, event_link, outlet_link
from generator.publish.parts import (
    CiteView,
    ClaimView,
    DifferenceView,
    Link,
    PassageView,
    Sourcing,
    VoiceView,
)
from generator.publish.passages import at_publisher, rest_of_sentence
from generator.publish.places import place
from generator.publish.relations import Relations
from generator.publish.versions import gone
from generator.text import first_words

SHARED_WORDS = 20
"""How many words of a copied passage are shown as a reason."""

_LABELS = {
    "title": "headline",
    "standfirst": "standfirst",
    "heading": "subheading",
    "caption": "caption",
    "notice": "notice",
    "list": "list item",
    "quote": "block quote",
}


def cite_view(cite: Cite, found: Relations, voice: str = "") -> CiteView:
    return CiteView(
        article=article_item(cite.article, found),
        passages=tuple(passage_view(cite.article, passage, found) for passage in cite.passages),
        voice=voice,
    )


def passage_view(article_id: str, passage: Passage, found: Relations) -> PassageView:
    """The passage with its words, where rights allow; `metadata` names the block and shows none."""
    article = found.site.articles[article_id]
    block = found.block(article_id, passage.block)
    whole = found.shown[article_id].whole(passage)
    labels = [_LABELS[block.kind]] if whole and block.kind in _LABELS else []
    before, after = rest_of_sentence(article_id, passage, found) if whole else ("", "")
    return PassageView(
        url=urls.mark(article_id, passage) if whole else f"{urls.article(article_id)}#{block.id}",
        quote=block.text[passage.start : passage.end] if whole else "",
        block=place(article_id, block.id, found),
        label=", ".join(labels),
        gone=gone(article_id, passage, found),
        before=before,
        after=after,
        publisher=at_publisher(article, passage, found) if whole else "",
    )


def claim_view(claim: Claim, found: Relations) -> ClaimView:
    return found.once("claim", claim.ref, lambda: _claim_view(claim, found))


def _claim_view(claim: Claim, found: Relations) -> ClaimView:
    withdrawn = claim.withdrawn
    return ClaimView(
        id=claim.id,
        ref=claim.ref,
        url=urls.statement(claim.ref),
        event=event_link(claim.event, found),
        text=claim.text,
        voices=tuple(view for voice in voices(claim, found.site) for view in _voices(voice, found)),
        cites=tuple(cite_view(cite, found, _named(cite, found)) for cite in claim.cites),
        sourcing=sourcing(claim, found),
        about=tuple(event_link(id, found) for id in claim.about),
        withdrawn=dates.moment(withdrawn.on) if withdrawn else None,
        withdrawn_because=withdrawn.because if withdrawn else "",
    )


def difference_view(difference: Difference, event: Event, found: Relations) -> DifferenceView:
    claims = (claim for id in difference.claims if (claim := event.claim(id)))
    return DifferenceView(
        id=difference.id,
        ref=difference.ref,
        url=urls.statement(difference.ref),
        event=event_link(event.id, found),
        question=difference.question,
        kind=difference.kind,
        note=difference.note or "",
        claims=tuple(claim_view(claim, found) for claim in claims),
    )


def sourcing(claim: Claim, found: Relations) -> Sourcing:
    """How many articles, origins and voices stand behind a claim; versions of one article count once."""
    site = found.site
    articles = found.count({cite.article for cite in claim.cites})
    traced = traced_origins(claim, found)
    heard = len(voices(claim, site))
    known, unknown = len(traced.known), len(traced.unknown)
    fewest = f" ({traced.fewest} if shared contributors count)" if traced.fewest < known else ""
    parts = [f"{_count(known, 'origin')}{fewest}"] if known else []
    parts += [f"{unknown} unknown" if known else "origin unknown"] if unknown else []
    text = f"{_count(articles, 'article')} · {', '.join(parts)} · {_count(heard, 'voice')}"
    return Sourcing(articles, known, unknown, heard, text, tuple(_reasons(traced.ties, found)))


def traced_origins(claim: Claim, found: Relations) -> Origins:
    """The origins of what a claim cites, traced once."""
    shared = found.once("copied by article", "", lambda: by_article(found.site.copied))
    return found.once("origins", claim.ref, lambda: origins(claim.cites, found.site, shared, partial(_size, found)))


def _size(found: Relations, article: str) -> int:
    """How many own words an article has, counted once for all the claims that cite it."""
    return found.once("own words", article, lambda: own_words(found.site.articles[article].linked))


def _reasons(ties: Iterable[Tie], found: Relations) -> Iterator[str]:
    site = found.site
    for tie in ties:
        outlet = site.outlets.get(tie.shared)
        shared = outlet.name if outlet else site.agencies.get(tie.shared, tie.shared)
        why = {
            "version": "are versions of one article",
            "outlet": f"are of {shared}",
            "agency": f"carry the text of {shared}",
            "copied": f"share {'up to ' * (len(tie.articles) > 2)}{tie.words} words{_shared_words(tie, found)}",
            "reporting": f"credit additional reporting to {shared}",
            "owner": f"are of outlets with one owner, {tie.shared}",
        }[tie.kind]
        if not tie.strong:
            several = tie.kind in ("outlet", "agency")
            why += " (several agencies wrote some of them: not one origin)" if several else " (not one origin by that)"
        yield f"{_listed(site.articles[id].title for id in tie.articles)} {why}"


def _shared_words(tie: Tie, found: Relations) -> str:
    """The first words of the passage, as far as the rights in one of its places allow."""
    places = tie.copied.places if tie.copied else ()
    for article, passage in (one for one in places if one[0] in tie.articles):
        text = found.block(article, passage.block).text
        end = passage.start + first_words(text[passage.start : passage.end], SHARED_WORDS)
        parts, at = [], passage.start
        for start, stop in found.shown[article].of(passage.block, passage.start, end):
            parts += ["[…]"] * (start > at) + [text[start:stop].strip()]
            at = stop
        if parts:
            return f": “{' '.join(parts)}{' […]' * (at < end)}{' …' * (at == end < passage.end)}”"
    return ""


def _listed(titles: Iterable[str]) -> str:
    *most, last = (f"“{title}”" for title in titles)
    return f"{', '.join(most)} and {last}"


def _voices(voice: Voice, found: Relations) -> Iterator[VoiceView]:
    """A voice as pages show it: one that passes on a joint statement once for each of those who made it."""
    link = None
    if voice.actor:
        link = actor_link(voice.actor, found)
    elif voice.outlet:
        link = outlet_link(voice.outlet, found)
    elif voice.article:
        link = _unsigned(voice.article, found)
    if voice.passed_on:
        speakers = [actor_link(actor, found) for actor in voice.of]
        for speaker in speakers or (None,):
            yield VoiceView(speaker, voice.of_description, via=link, via_description=voice.description)
    else:
        yield VoiceView(link, voice.description)


def _unsigned(article: str, found: Relations) -> Link:
    """An article that speaks for itself, since its outlet is not known: its headline is not the name of a voice."""
    item = article_item(article, found)
    wrote = ", ".join(one.label for one in item.source)
    return Link(item.url, f"an article by {wrote}" if wrote else "an article, outlet unknown")


def _named(cite: Cite, found: Relations) -> str:
    """How this article names who says it, and through whom, where that differs from the claim's own voice."""
    who = [", ".join(found.site.actors[actor].name for actor in cite.by or ()), cite.as_ or ""]
    if cite.via == UNSTATED:
        through = "does not say through whom"
    else:
        via = [found.site.actors[cite.via].name if cite.via else "", cite.via_as or ""]
        through = ", ".join(part for part in via if part)
        through = f"through {through}" if through and any(who) else through
    return "; ".join(part for part in (", ".join(part for part in who if part), through) if part)


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
