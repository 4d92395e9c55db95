"""Claims and differences with their voices, citations and sourcing, as pages show them."""

from collections.abc import Iterable, Iterator
from functools import partial

from generator.link.copied.corpus import own_words
from generator.link.copied.places import by_article
from generator.link.origins import Origins, Tie, origins
from generator.link.voices import UNSTATED, Voice, voices
from generator.model import BlockKind, Cite, Claim, Difference, Event, Passage
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
from generator.publish.places import kind_in_words, place
from generator.publish.relations import Relations
from generator.publish.versions import gone
from generator.publish.words import N_, NN_
from generator.text import first_words

SHARED_WORDS = 20
"""How many words of a copied passage are shown as a reason."""

_LABELED: frozenset[BlockKind] = frozenset({"title", "standfirst", "heading", "caption", "notice", "list", "quote"})
"""What is not running text, and is said to be none."""


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
    labels = [kind_in_words(block.kind, found.words)] if whole and block.kind in _LABELED else []
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
        withdrawn=dates.moment(withdrawn.on, found.words) if withdrawn else None,
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
    _, ngettext = found.words.gettext, found.words.ngettext
    parts = [ngettext("%(count)s article", "%(count)s articles", articles)]
    if known:
        origins_known = ngettext("%(count)s origin", "%(count)s origins", known)
        if traced.fewest < known:
            origins_known = _(
                "%(origins)s (%(fewest)s if shared contributors count)", origins=origins_known, fewest=traced.fewest
            )
        unknown_too = ngettext(
            "%(origins)s, %(count)s unknown", "%(origins)s, %(count)s unknown", unknown, origins=origins_known
        )
        parts.append(unknown_too if unknown else origins_known)
    elif unknown:
        parts.append(_("origin unknown"))
    parts.append(ngettext("%(count)s voice", "%(count)s voices", heard))
    return Sourcing(articles, known, unknown, heard, " · ".join(parts), tuple(_reasons(traced.ties, found)))


def traced_origins(claim: Claim, found: Relations) -> Origins:
    """The origins of what a claim cites, traced once."""
    shared = found.once("copied by article", "", lambda: by_article(found.site.copied))
    return found.once("origins", claim.ref, lambda: origins(claim.cites, found.site, shared, partial(_size, found)))


def _size(found: Relations, article: str) -> int:
    """How many own words an article has, counted once for all the claims that cite it."""
    return found.once("own words", article, lambda: own_words(found.site.articles[article].linked))


def _reasons(ties: Iterable[Tie], found: Relations) -> Iterator[str]:
    site, _ = found.site, found.words.gettext
    for tie in ties:
        outlet = site.outlets.get(tie.shared)
        shared = outlet.name if outlet else site.agencies.get(tie.shared, tie.shared)
        articles = found.words.listed(f"“{site.articles[id].title}”" for id in tie.articles)
        why = {
            "version": N_("%(articles)s are versions of one article"),
            "outlet": N_("%(articles)s are of %(shared)s"),
            "agency": N_("%(articles)s carry the text of %(shared)s"),
            "reporting": N_("%(articles)s credit additional reporting to %(shared)s"),
            "owner": N_("%(articles)s are of outlets with one owner, %(shared)s"),
        }.get(tie.kind)
        reason = _(why, articles=articles, shared=shared) if why else _copied(tie, articles, found)
        if tie.strong:
            yield reason
        elif tie.kind in ("outlet", "agency"):
            yield _("%(reason)s (several agencies wrote some of them: not one origin)", reason=reason)
        else:
            yield _("%(reason)s (not one origin by that)", reason=reason)


def _copied(tie: Tie, articles: str, found: Relations) -> str:
    """That they share words, of which some are shown as far as rights allow."""
    if len(tie.articles) > 2:
        said = NN_("%(articles)s share up to %(count)s word", "%(articles)s share up to %(count)s words")
    else:
        said = NN_("%(articles)s share %(count)s word", "%(articles)s share %(count)s words")
    shared, shown = found.words.ngettext(*said, tie.words, articles=articles), _shared_words(tie, found)
    return f"{shared}: {shown}" if shown else shared


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
            return f"“{' '.join(parts)}{' […]' * (at < end)}{' …' * (at == end < passage.end)}”"
    return ""


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
    _ = found.words.gettext
    return Link(item.url, _("an article by %(name)s", name=wrote) if wrote else _("an article, outlet unknown"))


def _named(cite: Cite, found: Relations) -> str:
    """How this article names who says it, and through whom, where that differs from the claim's own voice."""
    who = [", ".join(found.site.actors[actor].name for actor in cite.by or ()), cite.as_ or ""]
    if cite.via == UNSTATED:
        through = found.words.gettext("does not say through whom")
    else:
        via = [found.site.actors[cite.via].name if cite.via else "", cite.via_as or ""]
        through = ", ".join(part for part in via if part)
        through = found.words.gettext("through %(name)s", name=through) if through and any(who) else through
    return "; ".join(part for part in (", ".join(part for part in who if part), through) if part)
