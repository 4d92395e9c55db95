"""A run of capitalised words, cut into names: titles, days, openers of sentences and registered names taken off."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from generator.link.candidates.runs import Run, Word
from generator.link.candidates.taken import Taken
from generator.link.candidates.words import GENERIC, NO_PERSON, PARTICLES, Sort, Words

_TITLE_WORDS = Sort.TITLE | Sort.OFFICE
_SHOUTED = 7
"""Capitals of this many letters are no acronym."""


class Part(NamedTuple):
    """A possible name. `opens` a sentence; `titled` comes after a person's title; `beside` a registered name."""

    words: Sequence[Word]
    opens: bool = False
    titled: bool = False
    beside: bool = False

    @property
    def start(self) -> int:
        return self.words[0].start

    @property
    def end(self) -> int:
        last = self.words[-1]
        return last.end - (last.text[-1] == "." and last.text.count(".") == 1)

    @property
    def single(self) -> bool:
        return len(self.words) == 1 or sum(not word.small for word in self.words) == 1

    @property
    def sorts(self) -> int:
        together = 0
        for word in self.words:
            together |= word.sort
        return together


def parts(run: Run, taken: Taken, language: Words) -> Iterator[Part]:
    """What may be names in a run, in order."""
    for part in _apart(run, taken, language):
        for piece in _untitled(part):
            yield from _bare(piece)


def is_acronym(word: str) -> bool:
    """`NATO`, `G7`, `U.N.`; neither an initial nor a shout."""
    letters = word.replace(".", "")
    return 2 <= len(letters) < _SHOUTED and letters.isupper() and letters[0].isalpha() and letters.isalnum()


def _apart(run: Run, taken: Taken, language: Words) -> Iterator[Part]:
    """The run without registered names, days and the small words that join no name."""
    words, opens, beside = run.words, run.opens, False
    piece: list[Word] = []
    for number, word in enumerate(words):
        is_taken = taken.touches(word.start, word.end)
        if is_taken or (language.sorts and _parts_names(words, number, piece, language)):
            if piece:
                yield Part(_without_small_end(piece), opens, beside=beside or is_taken)
            piece, opens, beside = [], False, is_taken
        else:
            piece.append(word)
    if piece:
        yield Part(piece, opens, beside=beside)


def _parts_names(words: Sequence[Word], number: int, piece: Sequence[Word], language: Words) -> bool:
    """Whether this word belongs to no name and ends the one before it."""
    word = words[number]
    if not word.small:
        return bool(word.sort & Sort.CALENDAR) or (
            bool(piece) and piece[-1].text.endswith(".") and bool(word.sort & Sort.OPENER)
        )
    if word.text in PARTICLES and not (piece and piece[-1].sort & Sort.TITLE):
        return False
    if not piece:
        return True
    if piece[-1].small:
        return word.text != "the" or piece[-1].text in PARTICLES
    if word.text not in language.links:
        return True
    before, after = language.links[word.text]
    following = words[number + 1] if not words[number + 1].small else words[min(number + 2, len(words) - 1)]
    if piece[-1].sort & Sort.TITLE and word.text in ("of", "for"):
        return not following.sort & Sort.SUBJECT
    if word.text == "of" and any(earlier.text in language.links for earlier in piece):
        return not any(earlier.sort & NO_PERSON for earlier in piece)  # Institute for the Study of War
    return bool(before and not piece[-1].sort & before) or bool(after and not following.sort & after)


def _without_small_end(piece: list[Word]) -> list[Word]:
    while piece[-1].small and len(piece) > 1:
        piece = piece[:-1]
    return piece


def _untitled(part: Part) -> Iterator[Part]:
    """What stands before and after each title; `White House Press Secretary Jen Psaki` gives two names."""
    words = part.words
    start, opens, titled = 0, part.opens, False
    number = 0
    while number < len(words):
        if not words[number].sort & Sort.TITLE or _belongs_to_name(words, number, start):
            number += 1
            continue
        first = number
        while first > start and words[first - 1].sort & _TITLE_WORDS:
            first -= 1
        while number < len(words) and _is_of_title(words, number):
            number += 1
        if first > start:
            yield Part(_without_small_end(list(words[start:first])), opens, titled, part.beside)
        start, opens, titled = number, False, True
    if start < len(words):
        yield Part(words[start:], opens, titled, part.beside and not titled)


def _is_of_title(words: Sequence[Word], number: int) -> bool:
    """Whether a word goes on with the title before it: `Secretary of State`, `Minister for Foreign Affairs`."""
    word = words[number]
    if word.small:
        return word.text not in PARTICLES
    follows = number > 0 and (words[number - 1].small or words[number - 1].sort & Sort.SUBJECT)
    return bool(word.sort & _TITLE_WORDS or (follows and word.sort & Sort.SUBJECT))


def _belongs_to_name(words: Sequence[Word], number: int, start: int) -> bool:
    """Whether a title is none: before an organisation's noun (Justice Department) or as surname (Stephen King)."""
    following = words[number + 1] if number + 1 < len(words) else None
    if following and following.sort & Sort.ORGANISATION and not following.sort & _TITLE_WORDS:
        return True
    before = words[number - 1] if number > start else None
    is_surname = bool(words[number].sort & Sort.SURNAME_TOO) and not following
    return is_surname and before is not None and not before.sort


def _bare(part: Part) -> Iterator[Part]:
    """The name without what the sentence put around it; nothing where no name is left."""
    words, opens = list(part.words), part.opens
    if len(words) > 1 and all(_is_shout(word) for word in words):
        if all(is_acronym(word.text) and not word.sort for word in words):
            yield from (Part([word], opens, False, part.beside) for word in words)
        return
    while words and words[0].sort & Sort.OPENER:
        follows = words[0].sort & Sort.BEFORE_MONTH
        words, opens = words[1:], opens and len(words) == 1
        if follows and len(words) > 1 and words[0].sort & Sort.MONTH_AND_NAME:
            words = words[1:]
    while len(words) > 1 and words[0].sort & Sort.PEOPLE and _is_only_people(words[1:]):
        words, opens = words[1:], False
    while words and (words[-1].sort & (Sort.OPENER | Sort.SEVERAL) or words[-1].small):
        words = words[:-1]
    while words and words[0].small and words[0].text not in PARTICLES:
        words = words[1:]
    if not words or all(word.small for word in words):
        return
    found = Part(words, opens, part.titled, part.beside)
    if not _is_generic(found):
        yield found


def _is_only_people(rest: Sequence[Word]) -> bool:
    """Whether an adjective before these words is none of the name: `French Emmanuel Macron`, not `British Museum`."""
    return len(rest) > 1 and not any(word.sort & NO_PERSON for word in rest)


def _is_shout(word: Word) -> bool:
    return word.small or (len(word.text.replace(".", "")) > 1 and word.text.isupper())


def _is_generic(part: Part) -> bool:
    """Whether these words name nobody: ordinary ones, peoples, offices, treaties and wars."""
    full = [word for word in part.words if not word.small]
    if len(full) == 1:
        sort = full[0].sort
        return bool(sort & ~Sort.MONTH_AND_NAME & ~Sort.SURNAME_TOO) if part.titled else bool(sort)
    if full[-1].sort & Sort.DEED:
        return not part.sorts & Sort.ORGANISATION
    has_noun = any(word.sort & NO_PERSON for word in full)
    return not has_noun and all(word.sort & GENERIC or _is_number(word.text) for word in full)


def _is_number(word: str) -> bool:
    """Whether a word counts things: `Gate B`, `Flight A12`."""
    return len(word.rstrip(".")) == 1 or any(letter.isdigit() for letter in word)
