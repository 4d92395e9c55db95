"""What each named actor does in its sentence: speak, take part, or only be mentioned."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

import regex

from generator.link.mentions.grammar import ANY, BODY, PERSON, QUALIFIER, WORD, Grammar, grammar
from generator.link.sentences import sentence_of
from generator.model import Block, Mention, MentionRole, Quotation
from generator.text import Span, fold

_LONGEST = 1_500
"""How many characters of a sentence are looked at; what is longer is a list or no sentence."""

_SLOT = regex.compile(f"[{ANY}]")
_BESIDE = 3  # characters between a quotation and the sentence that says whose it is


def with_roles(
    mentions: Sequence[Mention], quotations: Sequence[Quotation], blocks: Iterable[Block], language: str
) -> list[Mention]:
    """The mentions, each with its role.

    A speaker is who says the words of a quotation beside the mention, or the subject of a verb of saying; a
    participant is the subject or object of a meeting, a call, a deployment. A state whose name only qualifies an office
    (`US secretary of state`) is mentioned.
    """
    texts, words = {block.id: block.text for block in blocks}, grammar(language)
    sentences: dict[tuple[str, Span], list[int]] = {}
    for number, mention in enumerate(mentions):
        at = mention.passage
        sentences.setdefault((at.block, sentence_of(texts[at.block], at)), []).append(number)
    spoken = _spoken(quotations)
    result = list(mentions)
    for (block, span), numbers in sentences.items():
        roles = _roles(texts[block], span, [mentions[n] for n in numbers], words) if words else {}
        near = spoken.get(block, [])
        speakers = {who for who, start, end in near if start < span[1] + _BESIDE and span[0] - _BESIDE < end}
        for place, number in enumerate(numbers):
            said = mentions[number].actor in speakers and not _inside(mentions[number], near)
            role: MentionRole = "speaker" if said else roles.get(place, "mentioned")
            if role != mentions[number].role:
                result[number] = replace(mentions[number], role=role)
    return result


def _spoken(quotations: Iterable[Quotation]) -> dict[str, list[tuple[str, int, int]]]:
    """By block: who speaks, from where to where."""
    found: dict[str, list[tuple[str, int, int]]] = {}
    for quotation in quotations:
        for passage in quotation.passages:
            found.setdefault(passage.block, []).append((quotation.speaker or "", passage.start, passage.end))
    return found


def _inside(mention: Mention, spoken: Iterable[tuple[str, int, int]]) -> bool:
    """Whether a name stands within the words of a quotation: no one names himself as its speaker there."""
    return any(start <= mention.passage.start < end for _, start, end in spoken)


def _roles(text: str, span: Span, mentions: Sequence[Mention], words: Grammar) -> dict[int, MentionRole]:
    """The roles of a sentence's mentions that its words tell, by their numbers."""
    skeleton = _skeleton(text, span, mentions)
    held = frozenset(WORD.findall(skeleton))
    participant, speaker = (
        [one.pattern for one in kind if not one.signs.isdisjoint(held)] for kind in (words.participant, words.speaker)
    )
    roles: dict[int, MentionRole] = {}
    if participant or speaker:
        skeleton = words.qualifier.sub(QUALIFIER, skeleton)
    for pattern in participant:
        roles.update(dict.fromkeys(_matched(pattern, skeleton), "participant"))
    for pattern in speaker:
        roles.update(dict.fromkeys(_matched(pattern, skeleton), "speaker"))
    return roles


def _skeleton(text: str, span: Span, mentions: Sequence[Mention]) -> str:
    """The sentence in lower case, each name in it as one character."""
    at, end = span[0], min(span[1], span[0] + _LONGEST)
    parts = []
    for mention in mentions:
        if at <= mention.passage.start and mention.passage.end <= end:
            parts += [_SLOT.sub(" ", text[at : mention.passage.start]), PERSON if mention.rule == "surname" else BODY]
            at = mention.passage.end
    parts.append(_SLOT.sub(" ", text[at:end]))
    return fold("".join(parts)).lower()


def _matched(pattern: "regex.Pattern[str]", skeleton: str) -> Iterator[int]:
    """The numbers of the names that have a part in what a pattern finds."""
    for match in pattern.finditer(skeleton):
        number = len(_SLOT.findall(skeleton, 0, match.start()))
        first, last = match.span("apart") if "apart" in pattern.groupindex else (-1, -1)
        for slot in _SLOT.finditer(skeleton, match.start(), match.end()):
            if slot[0] != QUALIFIER and not first <= slot.start() < last:
                yield number
            number += 1
