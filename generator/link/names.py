"""Names in a text: the leftmost, then longest printed form of the registry that stands between borders of words."""

import re
from collections.abc import Iterable
from typing import Generic, NamedTuple, TypeVar

import regex
from unidecode import unidecode

from generator.text import fold, is_border

Owner = TypeVar("Owner")

# Scripts that put no spaces between words: a name in them may begin and end beside other letters. Katakana spells
# foreign names, letter by letter, so that a run of it is parted from its surroundings but not within itself
# (マリ, Mali, stands in ソマリア, Somalia); nor is a letter parted from its marks.
_UNSPACED = r"[\p{Han}\p{Hiragana}\p{Katakana}ー\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}]"
_PARTED = regex.compile(
    rf"(?!(?<=[\p{{Katakana}}ー])[\p{{Katakana}}ー])(?!\p{{M}})(?:(?<={_UNSPACED})|(?={_UNSPACED}))", regex.V1
)
# The same scripts and their punctuation as plain ranges, which a search passes three times as fast.
_ALONE = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_HEAD = regex.compile(rf"[{_ALONE}]|[^\W_{_ALONE}]+|.", regex.DOTALL)
_OPEN = frozenset("\0 .,;:!?'\"()-’‘“”–—")
"""What is a border on either side of it, to look no further in most cases."""


class Match(NamedTuple, Generic[Owner]):
    start: int
    end: int
    owner: Owner


class Names(Generic[Owner]):
    """Names by their first word; one pass over the words that begin one finds all. Case counts: `US` is no pronoun.

    Accents do not: `Mélanie` and `Melanie` are one, unless two owners differ in nothing else.
    """

    def __init__(self, names: Iterable[tuple[str, Owner]]) -> None:
        self._owners = {fold(name): owner for name, owner in names if name}
        plain: dict[str, list[Owner]] = {}
        for name, owner in self._owners.items():
            if not name.isascii() and (bare := unaccented(name)) != name:
                plain.setdefault(bare, []).append(owner)
        for bare, owners in plain.items():
            if all(owner == owners[0] for owner in owners):
                self._owners.setdefault(bare, owners[0])
        lengths: dict[str, set[int]] = {}
        for name in self._owners:
            lengths.setdefault(_head(name), set()).add(len(name))
        self._lengths = {head: tuple(sorted(of, reverse=True)) for head, of in lengths.items()}
        self._heads = _heads(self._lengths)
        self._plain_heads = _plain_heads(self._lengths)

    def find(self, text: str) -> list[Match[Owner]]:
        """Matches in order, none inside or across another."""
        return [Match(*found) for found in self.spans(text)]

    def spans(self, text: str) -> list[tuple[int, int, Owner]]:
        """The same as bare tuples, for those in a hurry."""
        found: list[tuple[int, int, Owner]] = []
        taken, size, plain = 0, len(text), text.isascii()
        known, owners = self._lengths.get, self._owners
        heads = self._plain_heads if plain else self._heads
        if heads is None:
            return found
        begun = [
            (head.start(), lengths)
            for head in heads.finditer(text)
            if (lengths := known(head[0]))
            or (not plain and not head[0].isascii() and (lengths := known(unaccented(fold(head[0])))))
        ]
        for start, lengths in begun:
            if start < taken:
                continue
            for length in lengths:
                end = start + length
                form = text[start:end]
                if form not in owners and not plain and not form.isascii():
                    form = fold(form)
                    form = form if form in owners else unaccented(form)
                if form not in owners or end > size:
                    continue
                # What nearly all names stand between is told here, in a third of the time.
                apart = (not start or text[start - 1] in _OPEN) and (end == size or text[end] in _OPEN)
                if (apart and form[-1] != ".") or _stands_alone(text, start, end):
                    taken = end
                    found.append((start, end, owners[form]))
                    break
        return found


def unaccented(text: str) -> str:
    """The text with each accented Latin letter as its base (`é` as e, `ø` as o), one code point to one."""
    return text if text.isascii() else "".join(map(_base, text))


def _base(letter: str) -> str:
    if not ("\xc0" <= letter <= "\u024f" or "\u1e00" <= letter <= "\u1eff"):
        return letter
    plain = unidecode(letter)
    return plain if len(plain) == 1 and plain.isalpha() else letter


def _head(name: str) -> str:
    found = _HEAD.match(name)
    return found[0] if found else name


def _heads(heads: Iterable[str]) -> re.Pattern[str] | None:
    """What may be the first word of a name, by the characters with which names begin."""
    worded = {head[0] for head in heads if head[0].isalnum()}
    accented = {chr(code) for code in range(0xC0, 0x250) if _base(chr(code)) in worded}
    unspaced = {first for first in worded if regex.match(f"[{_ALONE}]", first)}
    single = unspaced | {head[0] for head in heads if not head[0].isalnum()}
    words = worded - unspaced | accented
    parts = []
    if words:
        parts.append(rf"[{_ranges(words)}][^\W_{_ALONE}]*+")
    if single:
        parts.append(rf"[{_ranges(single)}]")
    return re.compile("|".join(parts)) if parts else None


def _plain_heads(heads: Iterable[str]) -> re.Pattern[str] | None:
    """The same for a text of ASCII, where the classes are small and quickly passed."""
    worded = {head[0] for head in heads if head[0].isascii() and head[0].isalnum()}
    single = {head[0] for head in heads if head[0].isascii() and not head[0].isalnum()}
    parts = [rf"[{_ranges(worded)}][A-Za-z0-9]*+"] if worded else []
    if single:
        parts.append(rf"[{_ranges(single)}]")
    return re.compile("|".join(parts)) if parts else None


def _ranges(characters: Iterable[str]) -> str:
    """What stands in a class for these characters, runs of them as ranges."""
    runs: list[list[int]] = []
    for code in sorted(map(ord, characters)):
        if runs and code == runs[-1][1] + 1:
            runs[-1][1] = code
        else:
            runs.append([code, code])
    return "".join(f"\\U{first:08x}-\\U{last:08x}" for first, last in runs)


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Whether a name may begin and end here: not within a word, nor within longer initials (`U.S.` in `U.S.S.R.`)."""
    if start and text[start - 1] not in _OPEN and not _is_border(text, start):
        return False
    if end < len(text) and text[end] not in _OPEN and not _is_border(text, end):
        return False
    return text[end - 1] != "." or not (text[end : end + 1].isalpha() and text[end + 1 : end + 2] == ".")


def _is_border(text: str, offset: int) -> bool:
    return is_border(text, offset) or _PARTED.match(text, offset) is not None
