"""The quotations of an article, with their speakers as far as rules find them."""

from collections.abc import Container, Iterable, Sequence

from generator.link.quotations.spans import Quoted, passage, quoted
from generator.link.quotations.speakers import Said, speakers
from generator.link.quotations.tables import LANGUAGES
from generator.model import Block, Mention, Passage, Quotation

_MOST = 2_000
"""Quotations in an article that are read for their speakers: with more of them it is no article."""


def quotations(
    blocks: Iterable[Block], mentions: Sequence[Mention], language: str, persons: Container[str] | None = None
) -> list[Quotation]:
    """The quotations in reading order; a language without tables has none with a speaker.

    `persons` are the actors who are men and women; without them an actor is one by how the article introduces it.
    """
    article = tuple(blocks)
    places = quoted(article)
    if not places:
        return []
    if language in LANGUAGES and len(places) <= _MOST:
        said = speakers(article, places, mentions, language, persons)
    else:
        said = [Said(number, fragment=_begins_small(article, one)) for number, one in enumerate(places)]
    groups: list[list[Said]] = []
    for one in said:
        if groups and (one.joins or places[groups[-1][-1].quote].runs_on):
            groups[-1].append(one)
        else:
            groups.append([one])
    texts = {block.id: block.text for block in article}
    return [_quotation(texts, [passage(article, places[one.quote]) for one in group], group[0]) for group in groups]


def _quotation(texts: dict[str, str], passages: Sequence[Passage], first: Said) -> Quotation:
    return Quotation(
        tuple(passages),
        " ".join(texts[one.block][one.start : one.end] for one in passages),
        first.voice.speaker,
        first.voice.described if first.voice.speaker is None else None,
        first.verb,
        first.rule,
        first.fragment,
    )


def _begins_small(blocks: Sequence[Block], one: Quoted) -> bool:
    return blocks[one.block].text[one.inner[0]].islower()
