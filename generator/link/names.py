"""Names in a text: the leftmost, then longest printed form of the registry that stands between borders of words."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

import ahocorasick
import regex

from generator.text import fold, is_border

Owner = TypeVar("Owner")

# Scripts that put no spaces between words: a name in them may begin and end beside other letters. Katakana spells
# foreign names, letter by letter, so that a run of it is parted from its surroundings but not within itself
# (マリ, Mali, stands in ソマリア, Somalia); nor is a letter parted from its marks.
_UNSPACED = r"[\p{Han}\p{Hiragana}\p{Katakana}ー\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}]"
_PARTED = regex.compile(
    rf"(?!(?<=[\p{{Katakana}}ー])[\p{{Katakana}}ー])(?!\p{{M}})(?:(?<={_UNSPACED})|(?={_UNSPACED}))", regex.V1
)


@dataclass(frozen=True, slots=True)
class Match(Generic[Owner]):
    start: int
    end: int
    owner: Owner


class Names(Generic[Owner]):
    """An automaton over folded names; one pass finds all of them. Case counts: `US` is no pronoun."""

    def __init__(self, names: Iterable[tuple[str, Owner]]) -> None:
        self._automaton = ahocorasick.Automaton()
        for name, owner in names:
            if name:
                self._automaton.add_word(fold(name), (len(name), owner))
        if len(self._automaton):
            self._automaton.make_automaton()

    def find(self, text: str) -> Iterator[Match[Owner]]:
        """Matches in order, none inside or across another."""
        if not len(self._automaton):
            return
        found: list[tuple[int, int, Owner]] = []
        for last, (length, owner) in self._automaton.iter(fold(text)):
            start, end = last + 1 - length, last + 1
            if _is_border(text, start) and _is_border(text, end):
                found.append((start, -end, owner))
        taken = 0
        for start, negative, owner in sorted(found, key=lambda match: match[:2]):
            if start >= taken:
                taken = -negative
                yield Match(start, taken, owner)


def _is_border(text: str, offset: int) -> bool:
    return is_border(text, offset) or _PARTED.match(text, offset) is not None
