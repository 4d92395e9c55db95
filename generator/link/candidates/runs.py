"""Runs of capitalised words: what the script alone says of names, in any language that knows capital letters."""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from generator.link.candidates.taken import Taken
from generator.link.candidates.words import PARTICLES, Words

_CASED_SCRIPTS = 0x3000


def _class(categories: tuple[str, ...]) -> str:
    """A character class of all letters of these categories in the scripts that have cases."""
    points = [n for n in range(_CASED_SCRIPTS) if unicodedata.category(chr(n)) in categories]
    ranges: list[list[int]] = []
    for point in points:
        if ranges and ranges[-1][1] == point - 1:
            ranges[-1][1] = point
        else:
            ranges.append([point, point])
    return "[" + "".join(rf"{re.escape(chr(a))}-{re.escape(chr(b))}" for a, b in ranges) + "]"


_CAPITAL = _class(("Lu", "Lt"))
# An address, an account or the rest of a word may stand before; a dash of a name's own prefix, too (el-Sisi).
_BEGINS = r"(?:(?<![\w@#/&.'’\-‐‑].)|(?<=\b[AaEe][lnst]-.)|(?<=\b[dDlL]['’].))"
_PREFIX = r"(?:\b[dDlL]['’]|\b[AaEe][lnst]-)?+"
_INNER = r"(?:(?:au|aux|de|la|le|les|en|sur|upon|on|al|el|ul)-)?+"
_REST = rf"\w*+(?:['’](?!s\b)\w++|[-‐‑]{_INNER}{_CAPITAL}\w*+|(?<=\bCo)-\w++)*+"


class Word(NamedTuple):
    """A word of a run, or a small word within it; `sort` is what the language's lists know it as."""

    text: str
    start: int
    end: int
    sort: int
    small: bool


class Run(NamedTuple):
    """Capitalised words one after the other; `opens` where the sentence's rules may have capitalised the first."""

    words: list[Word]
    opens: bool


@cache
def _pattern(links: frozenset[str], abbreviated: tuple[str, ...]) -> re.Pattern[str]:
    """A run: words, each with the full stop of an initial or abbreviation, and up to three small words between two."""
    dotted = "|".join([rf"(?<=\b{_CAPITAL}\.)", *(rf"(?<=\b{re.escape(word)}\.)" for word in abbreviated)])
    rest = rf"{_REST}(?:\.(?:{dotted}))?+"
    small = "|".join(map(re.escape, sorted(links, key=lambda word: (-len(word), word))))
    between = rf"(?:[ \xa0](?:(?:{small})[ \xa0]){{0,3}}+|(?<=\.))" if small else r"(?:[ \xa0]|(?<=\.))"
    return re.compile(rf"{_CAPITAL}{_BEGINS}{rest}(?:{between}{_PREFIX}{_CAPITAL}{rest})*+")


_LEADING = re.compile(rf"(?<![\w’'-])(?:(?:{'|'.join(sorted(PARTICLES))})[ \xa0])+\Z")
_LEADING_LIMIT = 20
_ENDS_SMALL = tuple(PARTICLES)
_HYPHENS, _APOSTROPHES, _SPACES = ({"-", "‐", "‑"}, {"'", "’"}, {" ", "\xa0"})
_ADDRESSES = {"@", "/", "."}
_MARKS_BEFORE = " \xa0\"'“”‘’«»„([–—-*•"
_ENDS_BEFORE = ".!?…:;|"


def runs(text: str, taken: Taken, language: Words) -> Iterator[Run]:
    """The runs of a text, in order, but for registered names and for a word of the language's lists alone.

    Time is linear in any text.
    """
    sorts = language.sorts
    for match in _pattern(language.small, language.abbreviated).finditer(text):
        run = match[0]
        start, end = match.span()
        if run.lower() in sorts or taken.covers(start, end):
            continue
        before = text[start - 1] if start else ""
        if before in _HYPHENS:
            start -= 3
        elif before in _APOSTROPHES:
            start -= 2
        elif before in _SPACES and sorts and text.endswith(_ENDS_SMALL, 0, start - 1):
            leading = _LEADING.search(text, max(0, start - _LEADING_LIMIT), start)
            start = leading.start() if leading else start
        found = _parted(text[start:end], start, language)
        if text[end : end + 1] in _ADDRESSES and (text[end] != "." or text[end + 1 : end + 2].isalnum()):
            found.pop()
        if found:
            yield Run(found, _opens(text, start))


def _parted(run: str, start: int, language: Words) -> list[Word]:
    if " " not in run and "\xa0" not in run:
        return [Word(run, start, start + len(run), language.sort(run), False)]
    found = []
    for text in run.replace("\xa0", " ").split(" "):
        is_small = text in language.small
        end = start + len(text)
        found.append(Word(text, start, end, 0 if is_small else language.sort(text), is_small))
        start = end + 1
    return found


def _opens(text: str, start: int) -> bool:
    """Whether a sentence, a quotation or a line begins here."""
    before = text[max(0, start - 6) : start]
    bare = before.rstrip(_MARKS_BEFORE)
    return not bare or bare[-1] in _ENDS_BEFORE or before[-1] in "\"'“‘«„"
