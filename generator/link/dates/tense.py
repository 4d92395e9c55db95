"""Whether a date's sentence speaks of what is past or of what is to come, by its words alone.

The verb that governs a date in news is nearly always the nearest before it; what comes first are the prepositions that
settle it ("since", "ahead of") and the dates that open a clause, which the verb after them governs.
"""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from itertools import accumulate
from typing import Literal

from generator.link.dates.tenses import Tenses

Tense = Literal["past", "present", "future"]

_WORD = re.compile(r"'s\b|\w+(?:-\w+)*(?:'(?!s\b)\w+)*|'\w+|[\";:,()]")
_STOPS = frozenset('";:')
_BREAKS = frozenset(";:")
_NEAR = 4  # words: as many as make one phrase
_SUBJECT = 8  # words: a subject between the date that opens a clause and its verb
_FAR = 12  # words: how far a verb before a participle may stand


@dataclass(frozen=True, slots=True)
class Reading:
    """A tense (the present stands for what is arranged) and how firmly the words say it: 2 surely, 1 likely, 0 hardly.

    Without any sign it is the past, which news is made of, and 0.
    """

    tense: Tense
    strength: int


_NONE = Reading("past", 0)
_PAST, _LIKELY_PAST = Reading("past", 2), Reading("past", 1)
_FUTURE, _LIKELY_FUTURE = Reading("future", 2), Reading("future", 1)
_PRESENT, _LIKELY_PRESENT = Reading("present", 2), Reading("present", 1)


class Words:
    """The words of a text and what each says of time, looked up as it is asked for: linear in any text."""

    def __init__(self, text: str, tenses: Tenses) -> None:
        self._tables = tenses
        matches = list(_WORD.finditer(text))
        self._starts = [match.start() for match in matches]
        self._ends = [match.end() for match in matches]
        self._written = [match[0] for match in matches]
        self._lower = [word.lower() for word in self._written]
        self._breaks = list(accumulate(map(_BREAKS.__contains__, self._lower)))
        self._marks = list(accumulate(map('"'.__eq__, self._lower)))
        signs, endings = tenses.signs | {tenses.infinitive} | _STOPS, tenses.endings
        self._telling = [at for at, word in enumerate(self._lower) if word in signs or word.endswith(endings)]
        """The places of the words that may be a sign, an infinitive or a stop: no others need be looked at."""
        self._signs: dict[int, Reading | None] = {}
        self._left: dict[int, int] = {}
        self._right: dict[int, int] = {}
        self._at = 0

    def reading(self, start: int, end: int, first: int, last: int) -> Reading:
        """The tense that governs `start` to `end` in the sentence from `first` to `last`; ask from left to right."""
        while self._at < len(self._ends) and self._ends[self._at] <= start:
            self._at += 1
        left, right = self._at - 1, self._at
        while right < len(self._starts) and self._starts[right] < end:
            right += 1
        return self._governed(left, right, first, last)

    def _governed(self, left: int, right: int, first: int, last: int) -> Reading:
        tables = self._tables
        # Whatever stands before the sentence is no part of it; a date inside one word has nothing beside it.
        begins = left < 0 or self._starts[left] < first
        before = "" if begins else self._tail(left, first)
        after = self._after(right, last)
        if before.endswith(tables.behind):
            return _PAST
        sign = None if begins else self._leftward(left, first)
        if before.endswith(tables.ahead):
            return _FUTURE
        if self._is_name_of(left, right, first, last):
            return self._nominal(before, sign, left, right, first, last)
        if toward := self._preposition(before):
            return self._toward(toward, sign, left, first, after)
        opens = begins or self._lower[left] in tables.openers or self._lower[left] in _BREAKS
        touches = right < len(self._lower) and self._starts[right] < last and self._sign(right)
        if touches and touches.strength == 2 and (begins or self._sign(left) is None):
            return sign if sign and self._is_relative(left) else touches
        if opens and after and (begins or after[1] - right <= _SUBJECT):
            return after[0]
        if sign and self._is_beyond(left):
            return after[0] if after else Reading(sign.tense, 0)
        return sign or (after[0] if after else None) or _NONE

    def _is_relative(self, left: int) -> bool:
        """Whether the nearest sign before the date is a relative clause's (`a judge who blocked it Friday`)."""
        before = self._previous(self._nearest(left))
        return before >= 0 and self._lower[before] in self._tables.relative

    def _is_beyond(self, left: int) -> bool:
        """Whether the nearest sign before the date stands in another clause, or beyond a quotation mark."""
        at = self._nearest(left)
        apart = self._marks[left] - self._marks[at]
        return self._breaks[left] > self._breaks[at] or apart % 2 == 1

    def _tail(self, left: int, first: int) -> str:
        """The last words before a date, without articles and the like, each behind a space."""
        at = left
        while at >= 0 and left - at < 3 and self._lower[at] in self._tables.fillers:
            at -= 1
        words = [self._lower[n] for n in range(max(0, at - 3), at + 1) if self._starts[n] >= first]
        return "".join(f" {word}" for word in words)

    def _preposition(self, before: str) -> str:
        """The preposition, at the end of these words, that points to what is to come; empty where none does."""
        return next((phrase.strip() for phrase in self._tables.toward if before.endswith(phrase)), "")

    def _toward(
        self, word: str, sign: Reading | None, left: int, first: int, after: tuple[Reading, int] | None
    ) -> Reading:
        """`until`, `by`, `for`: what is to come, but where a past verb says how long or since when it was so."""
        tables = self._tables
        near = [self._lower[n] for n in range(max(0, left - _FAR), left) if self._starts[n] >= first]
        if word not in tables.open_ended:
            if sign is None:
                return after[0] if after and self._opens(left, first) else _FUTURE
            if after and self._opens(left, first):
                return after[0]
            if sign.tense != "past":
                return _FUTURE if sign.strength == 2 else _LIKELY_FUTURE
            return _LIKELY_FUTURE if tables.commitments.intersection(near) else _LIKELY_PAST
        if tables.lasting.intersection(near) and not (sign and sign.tense == "future"):
            return _LIKELY_PAST
        doubtful = sign is not None and sign.tense == "past" and not tables.deferring.intersection(near)
        return _LIKELY_FUTURE if doubtful else _FUTURE

    def _opens(self, at: int, first: int) -> bool:
        """Whether a word begins a clause."""
        return at == 0 or self._starts[at] == first or self._lower[at - 1] in _BREAKS | self._tables.openers

    def _is_name_of(self, left: int, right: int, first: int, last: int) -> bool:
        """Whether the date names something: `Friday's vote`, `a Friday hearing`."""
        if right >= len(self._lower) or self._starts[right] >= last:
            return False
        if self._lower[right] == self._tables.possessive:
            return True
        determined = left >= 0 and self._starts[left] >= first and self._lower[left] in self._tables.determiners
        return determined and self._written[right].isalpha() and self._written[right].islower()

    def _nominal(self, before: str, sign: Reading | None, left: int, right: int, first: int, last: int) -> Reading:
        tables = self._tables
        if before.endswith(tables.after):
            return _PAST if sign is None or sign.tense == "past" else _LIKELY_PAST
        named = []
        for at in range(right, min(right + _NEAR, len(self._lower))):
            if self._starts[at] >= last or self._lower[at] in _STOPS or self._lower[at] == ",":
                break
            named.append(self._lower[at])
        if tables.events.intersection(named):
            return _PAST
        if toward := self._preposition(before):
            return _LIKELY_FUTURE if sign and sign.tense == "past" and toward != "for" else _FUTURE
        if left >= 0 and self._lower[left] in tables.determiners:
            left -= 1
        is_subject = left < 0 or self._starts[left] < first or self._lower[left] in tables.openers
        after = self._after(right + len(named) if not is_subject else right, last)
        if (is_subject or (sign is not None and self._says(left, first))) and after and after[1] - right <= _SUBJECT:
            return after[0]
        if sign is None or sign.tense == "past":
            return _LIKELY_PAST if sign and sign.strength == 2 and not self._says(left, first) else _NONE
        return sign if sign.tense == "future" else Reading(sign.tense, min(sign.strength, 1))

    def _says(self, left: int, first: int) -> bool:
        """Whether the verb before the date only tells that somebody spoke."""
        at = self._nearest(left)
        return at >= 0 and self._starts[at] >= first and self._lower[at] in self._tables.reporting

    # --- Looking left and right ------------------------------------------------------------------

    def _leftward(self, left: int, first: int) -> Reading | None:
        """The nearest sign before the date; a participle that only tells which one (`led by`) gives way to a verb."""
        at = self._nearest(left)
        if at < 0 or self._starts[at] < first:
            return None
        if self._lower[at] == self._tables.infinitive:
            return self._infinitive(at, first)
        found = self._signs[at]
        if found == _NONE:
            further = self._nearest(at - 1) if at else -1
            if further >= 0 and self._starts[further] >= first and at - further <= _FAR:
                governing = (
                    self._infinitive(further, first)
                    if self._lower[further] == self._tables.infinitive
                    else self._signs[further]
                )
                return Reading(governing.tense, min(governing.strength, 1)) if governing else _LIKELY_PAST
            return _LIKELY_PAST
        return found

    def _nearest(self, left: int) -> int:
        """The place of the nearest sign or infinitive at or before a word; -1 where there is none."""
        number, passed, found = bisect_right(self._telling, left) - 1, [], -1
        while number >= 0:
            at = self._telling[number]
            if at in self._left or self._sign(at) or self._is_infinitive(at):
                found = self._left.setdefault(at, at)
                break
            passed.append(at)
            number -= 1
        for place in passed:
            self._left[place] = found
        return found

    def _after(self, right: int, last: int) -> tuple[Reading, int] | None:
        """The first finite verb after the date, in its clause, and its place."""
        number, passed, found = bisect_left(self._telling, right), [], -1
        while number < len(self._telling):
            at = self._telling[number]
            if at in self._right or self._lower[at] in _STOPS:
                found = self._right.setdefault(at, -1)
                break
            if self._sign(at) and not self._is_aside(at):
                found = self._right[at] = at
                break
            passed.append(at)
            number += 1
        for place in passed:
            self._right[place] = found
        if found < 0 or self._starts[found] >= last:
            return None
        sign = self._sign(found)
        return (sign, found) if sign else None

    def _is_aside(self, at: int) -> bool:
        """Whether the verb only tells who says so, between commas: it has no part in when."""
        return self._lower[at] in self._tables.reporting and self._lower[at + 1 : at + 2] == [","]

    def _infinitive(self, at: int, first: int) -> Reading:
        """`to meet`: to come where somebody plans it or nothing else stands before, else of the tense before it."""
        tables = self._tables
        before = self._previous(at)
        word = self._lower[before] if before >= 0 and self._starts[before] >= first else ""
        past = tables.be_past.union(tables.originally)
        if word in tables.be_present:
            return _FUTURE
        if word in past or word in tables.perfect:
            return _LIKELY_FUTURE if word not in tables.had else _LIKELY_PAST
        if word in tables.planning:
            return _LIKELY_FUTURE if past.intersection(self._lower[max(0, before - 3) : before]) else _FUTURE
        occasion = at + 1 < len(self._lower) and self._lower[at + 1] in tables.occasions
        if word in tables.commitments:
            return _LIKELY_FUTURE if occasion else _LIKELY_PAST
        if word and (sign := self._sign(before)):
            return sign
        place = self._nearest(at - 1) if at else -1
        while place >= 0 and self._lower[place] == tables.infinitive and at - place < _FAR:
            place = self._nearest(place - 1) if place else -1
        governing = self._signs.get(place) if place >= 0 and self._starts[place] >= first else None
        if governing is None:
            return _FUTURE if word in ("", ",") or self._written[before][0].isupper() else _LIKELY_FUTURE
        if governing.tense == "past" and self._lower[place] in tables.commitments:
            return _LIKELY_FUTURE
        return Reading(governing.tense, min(governing.strength, 1))

    def _is_infinitive(self, at: int) -> bool:
        if self._lower[at] != self._tables.infinitive or at + 1 >= len(self._lower):
            return False
        following = self._written[at + 1]
        return (
            following.isalpha()
            and following.islower()
            and following not in self._tables.not_infinitive
            and not following.endswith("ing")
        )

    # --- What one word says ----------------------------------------------------------------------

    def _sign(self, at: int) -> Reading | None:
        if at not in self._signs:
            word = self._lower[at]
            tables = self._tables
            known = word in tables.signs or word.endswith(tables.endings)
            self._signs[at] = self._said(at, word) if known else None
        return self._signs[at]

    def _previous(self, at: int) -> int:
        """The place of the word before, adverbs left out; -1 at the beginning."""
        place, adverbs = at - 1, self._tables.adverbs
        while (
            place >= 0 and at - place < _NEAR and (self._lower[place] in adverbs or self._lower[place].endswith("ly"))
        ):
            place -= 1
        return place

    def _said(self, at: int, word: str) -> Reading | None:
        tables = self._tables
        before = self._previous(at)
        previous = self._lower[before] if before >= 0 else ""
        following = self._lower[at + 1 : at + 4]
        if word in tables.modal or word in tables.doubtful_modal:
            return self._modal(word, following)
        if word in tables.planning:
            past = tables.be_past.union(tables.originally).union(tables.perfect)
            doubtful = word in tables.past_planning or past.intersection(self._lower[max(0, at - _NEAR) : at])
            if word in tables.needs_purpose and not tables.purpose.intersection(following[:1]):
                return None if self._bare(previous) or word not in tables.past else _PAST
            return _LIKELY_FUTURE if doubtful else _FUTURE
        is_planned = following[:1] == [tables.infinitive] or tables.planning.intersection(following[:1])
        if word in tables.be_past:
            return _LIKELY_FUTURE if is_planned else _PAST
        if self._bare(previous):
            return None
        if word in tables.be_present:
            return _FUTURE if is_planned else _LIKELY_PRESENT
        if word in tables.past or self._is_past(word):
            return self._participle(previous, following)
        return self._present(at, before, word, previous, following)

    def _bare(self, previous: str) -> bool:
        """Whether what follows is no finite verb of its own: after `will`, `to`, `did`, `not`."""
        tables = self._tables
        return previous in tables.modal or previous in tables.doubtful_modal or previous in tables.auxiliaries

    def _modal(self, word: str, following: list[str]) -> Reading:
        tables = self._tables
        rest = [one for one in following if one not in tables.adverbs]
        if len(rest) > 1 and rest[0] in tables.perfect and (rest[1] in tables.past or self._is_past(rest[1])):
            return _PAST if word not in tables.certain_modal else _FUTURE
        if word in tables.doubtful_modal:
            return _LIKELY_PAST if tables.negations.intersection(following[:1]) else _LIKELY_FUTURE
        return _FUTURE

    def _participle(self, previous: str, following: list[str]) -> Reading | None:
        tables = self._tables
        if previous in tables.determiners or previous in tables.be_bare or previous in tables.be_present:
            return None
        finite = previous in tables.be_past or previous in tables.perfect
        if not finite and following and following[0] in tables.agents:
            return _NONE
        return _PAST

    def _is_past(self, word: str) -> bool:
        tables = self._tables
        return word.endswith(tables.past_endings) and len(word) > 4 and word not in tables.not_past

    def _present(self, at: int, before: int, word: str, previous: str, following: list[str]) -> Reading | None:
        tables = self._tables
        if word.endswith(tables.future_endings) and len(word) > 4:
            return _FUTURE
        if word not in tables.verbs:
            inflected = previous in tables.present_subjects and word not in tables.not_present
            return _LIKELY_PRESENT if inflected and word.endswith(tables.present_endings) else None
        if previous in tables.determiners:
            return None
        if word in tables.present:
            return _PRESENT
        named = before >= 0 and (self._written[before][0].isupper() or previous in tables.subjects)
        closes_aside = (
            previous == ","
            and bool(following)
            and (following[0] in tables.aside_followers or self._written[at + 1][0].isupper())
        )
        if word in tables.present_or_noun:
            takes = bool(following) and (following[0] in tables.determiners or self._written[at + 1][0].isupper())
            dated = bool(following) and following[0] in tables.calendar
            return _PRESENT if named or closes_aside or (takes and not dated) else None
        plural = previous.endswith("s") and not previous.endswith("ss") and previous != tables.possessive
        return _PRESENT if named or plural or closes_aside else None
