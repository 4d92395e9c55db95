"""The quote ledger as pages show it: what somebody said, each article's wording beside the others'."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import partial

from generator.link.utterances import Utterance, Wording, utterances
from generator.model import Passage, Quotation
from generator.publish.annotate import Annotation, annotate
from generator.publish.findings import REVIEWED
from generator.publish.items import actor_link, article_item
from generator.publish.parts import ArticleItem, Link, Segment, Segments
from generator.publish.places import address, place
from generator.publish.prose import flat
from generator.publish.relations import Relations
from generator.publish.versions import family, is_first
from generator.publish.wordings import apart
from generator.text import fold, word_list

MOST = 50
"""So many utterances are shown, those with most wordings first."""
MOST_WORDINGS = 12
"""So many wordings of one."""


@dataclass(frozen=True, slots=True)
class Printed:
    """A place in an article where a wording stands: its address, and that in words."""

    article: ArticleItem
    url: str
    place: str


@dataclass(frozen=True, slots=True)
class WordingView:
    """An utterance as one article gives it, with the words that not all wordings have; gaps where rights withhold some.

    `url` leads to its mark, under its place in words. `voice` is who says it there, where that is not the actor.
    `again` are the other places of the same words.
    """

    article: ArticleItem
    segments: Segments
    url: str
    place: str
    reviewed: bool
    """Whether a reviewer gave its speaker."""
    voice: str = ""
    again: tuple[Printed, ...] = ()


@dataclass(frozen=True, slots=True)
class UtteranceView:
    """What somebody said once. `of` is the part of the actor at hand that said it, None when that is himself."""

    id: str
    of: Link | None
    reviewed: bool
    """Whether a reviewer gave the speaker of every wording."""
    wordings: tuple[WordingView, ...]
    more: int
    """Wordings that are not listed, for want of room or of rights."""

    @property
    def several(self) -> bool:
        return len(self.wordings) > 1


@dataclass(frozen=True, slots=True)
class Quoted:
    """`total` counts what may be shown, `withheld` what rights leave no word of."""

    utterances: tuple[UtteranceView, ...]
    total: int
    withheld: int = 0


def quoted(id: str, found: Relations) -> Quoted:
    """What an actor and its parts are found to have said."""
    by_speaker = utterances_by_speaker(found)
    speakers: dict[str, tuple[Utterance, str]] = {}
    for actor in found.whole(id):
        for one in by_speaker.get(actor, ()):
            speakers.setdefault(one.id, (one, actor))
    known = [pair for pair in speakers.values() if any(_is_shown(wording, found) for wording in pair[0].wordings)]
    every = sorted(
        known,
        key=lambda pair: (-_articles(pair[0], found), found.rank(pair[0].wordings[0].article), pair[0].id),
    )
    first = [_utterance(one, actor, id, found) for one, actor in every[:MOST]]
    once = _once(first)
    return Quoted(once, len(every) - len(first) + len(once), len(speakers) - len(every))


def ledger(found: Relations) -> tuple[Utterance, ...]:
    """All utterances of the view."""
    return found.once("utterances", "", lambda: utterances(found.site.articles.values()))


def utterances_by_speaker(found: Relations) -> dict[str, list[Utterance]]:
    """By actor, what it is found to have said."""
    return found.once("quoted", "", partial(_by_speaker, found))


def reviewed(utterance: Utterance) -> bool:
    return all(wording.quotation.rule == REVIEWED for wording in utterance.wordings)


def described(wording: Wording, found: Relations) -> str | None:
    """The speaker as printed, where rights allow to show words of that paragraph that hold it."""
    quotation = wording.quotation
    return quotation.described if quotation.described and _shows(wording, quotation.described, found) else None


def verb(wording: Wording, found: Relations) -> str | None:
    quotation = wording.quotation
    return quotation.verb if quotation.verb and _shows(wording, quotation.verb, found) else None


def _shows(wording: Wording, words: str, found: Relations) -> bool:
    shown = found.shown[wording.article]
    if shown.spans is None:
        return True
    for id in {passage.block for passage in wording.quotation.passages}:
        text = found.block(wording.article, id).text
        if any(words in text[start:end] for start, end in shown.of(id, 0, len(text))):
            return True
    return False


def _by_speaker(found: Relations) -> dict[str, list[Utterance]]:
    """Articles may differ on who said it: it is then under each actor that any of them names."""
    speakers: dict[str, list[Utterance]] = {}
    for one in ledger(found):
        for actor in dict.fromkeys(wording.quotation.speaker for wording in one.wordings):
            if actor:
                speakers.setdefault(actor, []).append(one)
    return speakers


def _articles(utterance: Utterance, found: Relations) -> int:
    return found.count(wording.article for wording in utterance.wordings)


def _utterance(utterance: Utterance, actor: str, id: str, found: Relations) -> UtteranceView:
    """The utterance of `actor`, for the page of `id`."""
    wordings = [wording for wording in utterance.wordings if _stands(wording, utterance, found)]
    wordings.sort(key=lambda wording: (found.rank(wording.article), wording.quotation.passages))
    listed = [wording for wording in wordings if _is_shown(wording, found)][:MOST_WORDINGS]
    return UtteranceView(
        utterance.id,
        actor_link(actor, found) if actor != id else None,
        reviewed(utterance),
        _equal_once(
            _wording(wording, words, actor, found) for wording, words in zip(listed, apart(listed, found), strict=True)
        ),
        len(wordings) - len(listed),
    )


def _is_shown(wording: Wording, found: Relations) -> bool:
    """Whether rights allow to show any of its words."""
    shown = found.shown[wording.article]
    return any(shown.of(piece.block, piece.start, piece.end) for piece in wording.quotation.passages)


def _equal_once(wordings: Iterable[WordingView]) -> tuple[WordingView, ...]:
    """Equal wordings as one that has the places of all."""
    kept: dict[tuple[str, str, bool], WordingView] = {}
    for one in wordings:
        key = (_compared(one), one.voice, one.reviewed)
        known = kept.setdefault(key, one)
        if known is not one:
            kept[key] = replace(known, again=(*known.again, Printed(one.article, one.url, one.place), *one.again))
    return tuple(kept.values())


def _once(utterances: Iterable[UtteranceView]) -> tuple[UtteranceView, ...]:
    """Words in one wording only, that were found apart since they are few, are told once with all their places."""
    kept: dict[tuple[str, ...], UtteranceView] = {}
    for one in utterances:
        alone = not one.several and not one.more
        first = one.wordings[0]
        key = (one.of.url if one.of else "", _compared(first), first.voice, str(first.reviewed)) if alone else (one.id,)
        known = kept.setdefault(key, one)
        if known is not one:
            kept[key] = replace(known, wordings=_equal_once((*known.wordings, *one.wordings)))
    return tuple(kept.values())


def _compared(wording: WordingView) -> str:
    """The words as they are compared, with the gaps: neither case nor typography counts."""
    gaps = ["…" for segment in wording.segments if segment.kind == "gap"]
    return " ".join([fold(word).casefold() for word in word_list(flat(wording.segments))] + gaps)


def _stands(wording: Wording, utterance: Utterance, found: Relations) -> bool:
    """Whether the wording is listed: a later capture's is not where the first one has one, too."""
    first = family(wording.article, found)[0]
    return is_first(wording.article, found) or all(other.article != first for other in utterance.wordings)


def _wording(wording: Wording, other: Sequence[Passage], actor: str, found: Relations) -> WordingView:
    first = wording.quotation.passages[0]
    return WordingView(
        article_item(wording.article, found),
        _segments(wording.article, wording.quotation, other, found),
        address(wording.article, first, found),
        place(wording.article, first.block, found),
        wording.quotation.rule == REVIEWED,
        _voice(wording, actor, found),
    )


def _voice(wording: Wording, actor: str, found: Relations) -> str:
    speaker = wording.quotation.speaker
    if speaker == actor:
        return ""
    return (
        found.site.actors[speaker].name
        if speaker
        else described(wording, found) or found.words.gettext("speaker not found")
    )


def _segments(article: str, quotation: Quotation, other: Sequence[Passage], found: Relations) -> Segments:
    """The pieces of a quotation in their order; between two of them stands what is not the speaker's."""
    shown = found.shown[article]
    segments: list[Segment] = []
    for piece in quotation.passages:
        marks = [Annotation(p.start, p.end, Segment("differs")) for p in other if p.block == piece.block]
        made = annotate(found.block(article, piece.block).text, marks, shown, piece.block, piece.start, piece.end)
        segments += [Segment("text", " … ")] if segments else []
        segments += made
    return tuple(segments)
