"""Whether a date's sentence speaks of what is past or of what is to come, by its words alone."""

from dataclasses import dataclass
from typing import Literal

import regex

from generator.link.dates.grammar import Tenses

Tense = Literal["past", "future"]

_WORD = regex.compile(r"'ll\b|[\w-]+|[\";:]")
_NEAR = 5  # words: as many as make one phrase
_BEFORE, _AFTER = 400, 200  # characters: longer than the clauses of newswire
_STOPS = frozenset('";:')


@dataclass(frozen=True, slots=True)
class Reading:
    """A tense, and whether the words leave no doubt of it; without any sign it is the past, which news is made of."""

    tense: Tense
    sure: bool


def tense(sentence: str, start: int, end: int, tables: Tenses) -> Reading:
    """The tense that governs what stands at `start` to `end`: the nearest sign before it, else the first after it."""
    before, after = sentence[max(0, start - _BEFORE) : start], sentence[end : end + _AFTER]
    if tables.ahead.search(before):
        return Reading("future", tables.past_be.isdisjoint(before.lower().split()[-_NEAR:]))
    if tables.behind.search(before):
        return Reading("past", True)
    left = _WORD.findall(before)
    right = _WORD.findall(tables.aside.sub(" ", after))
    if right and not after.lstrip().startswith(",") and not (left and _sign(left, len(left) - 1, tables)):
        touching = _sign(right, 0, tables)
        if touching and touching.sure:
            return touching
    for at in range(len(left) - 1, -1, -1):
        if left[at] in _STOPS and any(_sign(right, ahead, tables) for ahead in range(len(right))):
            break
        if found := _sign(left, at, tables):
            afterwards = found.tense == "future" and not tables.after.isdisjoint(left[at:])
            return Reading("past", False) if afterwards else found
    for at, word in enumerate(right):
        if word in _STOPS:
            break
        if found := _sign(right, at, tables):
            return found
    return Reading("past", False)


def _sign(words: list[str], at: int, tables: Tenses) -> Reading | None:
    """What the word at this place says of the tense."""
    word = words[at].lower()
    following = words[at + 1] if at + 1 < len(words) else ""
    previous = words[at - 1] if at else ""
    if word == tables.infinitive:
        return _infinitive(words, at, tables)
    if word in tables.modal:
        return Reading("past", True) if following in tables.perfect else Reading("future", word != "can")
    if word in tables.future:
        return Reading("future", previous.lower() not in tables.past_be)
    if word in tables.progressive and following.endswith("ing"):
        return Reading("future", False)
    if _is_past(word, tables):
        return Reading("past", True)
    return None


def _infinitive(words: list[str], at: int, tables: Tenses) -> Reading | None:
    """`to meet`: to come after a plan or without any other sign, else of the tense of what stands before it."""
    following = words[at + 1] if at + 1 < len(words) else ""
    if (
        not following.isalpha()
        or not following.islower()
        or following in tables.not_infinitive
        or following.endswith("ing")
    ):
        return None
    if at and words[at - 1] in tables.planning:
        return Reading("future", at < 2 or words[at - 2] not in tables.past_be)
    for before in range(at - 1, -1, -1):
        if words[before] in _STOPS:
            break
        if words[before] != tables.infinitive and (found := _sign(words, before, tables)):
            return Reading(found.tense, False)
    return Reading("future", False)


def _is_past(word: str, tables: Tenses) -> bool:
    return word in tables.past or (word.endswith("ed") and len(word) > 4 and word not in tables.not_past)
