"""Quantities in a sentence: how many of what, or how long. A language is a table of `quantities.toml`."""

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from generator.text import Span, fold, words

STEM = 5
"""Words that begin with the same letters, so many, are taken for forms of one word, in any language."""
_HEAD, _NEAR = 3, 8
_DIGITS = re.compile(r"\d{1,15}(?:\.\d{1,3})?")
_YEAR = re.compile(r"(?:19|20)\d\d")


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number and what it counts. `minutes` when it is a time; else `heads` are stems of what may be counted."""

    start: int
    end: int
    value: float
    vague: bool
    """Whether it gives an order of magnitude alone: `tens of thousands`."""
    minutes: bool
    heads: frozenset[str]
    near: frozenset[str]
    """Stems of the words around it."""

    @property
    def key(self) -> tuple[float, bool]:
        return self.value, self.vague


@dataclass(frozen=True, slots=True)
class _Token:
    start: int
    end: int
    word: str
    breaks: bool
    """Whether more than a space or hyphen stands before it."""


@lru_cache(maxsize=1 << 16)
def stem(word: str) -> str:
    return fold(word).casefold().partition("'")[0][:STEM]


def quantities(text: str, span: Span, language: str, dated: Iterable[Span] = ()) -> Iterator[Quantity]:
    """The quantities of a sentence of `text`; `dated` are spans that mean dates. None in a language without a table."""
    table = _tables().get(language)
    if table is None:
        return
    taken = list(dated)
    tokens = list(_tokens(text, span))
    at = 0
    while at < len(tokens):
        stop, value, vague = _number(tokens, at, table)
        if value is None or any(a < tokens[stop - 1].end and tokens[at].start < b for a, b in taken):
            at += 1
            continue
        while stop < len(tokens) and tokens[stop].word in table["of"]:
            stop += 1
        minutes = table["minutes"].get(tokens[stop].word) if stop < len(tokens) else None
        near = tokens[max(0, at - _NEAR) : at] + tokens[stop + bool(minutes) : stop + _NEAR]
        around = frozenset(stem(token.word) for token in near)
        if minutes:
            yield Quantity(tokens[at].start, tokens[stop].end, value * minutes, vague, True, frozenset(), around)
            stop += 1
        elif heads := list(_heads(tokens, stop, table)):
            stems = frozenset(stem(token.word) for token in heads)
            yield Quantity(tokens[at].start, heads[-1].end, value, vague, False, stems, around)
        at = max(stop, at + 1)


def _tokens(text: str, span: Span) -> Iterator[_Token]:
    start, end = span
    sentence = fold(text[start:end])
    last = 0
    for a, b in words(sentence):
        yield _Token(start + a, start + b, sentence[a:b].lower(), sentence[last:a] not in (" ", "-", ""))
        last = b


def _number(tokens: list[_Token], at: int, table: Mapping[str, Any]) -> tuple[int, float | None, bool]:
    """Where a number that begins here ends, its value, and whether it is vague; no value where none begins."""
    word = tokens[at].word
    following = tokens[at + 1].word if at + 1 < len(tokens) and not tokens[at + 1].breaks else ""
    if word in table["vague"]:
        stop, value = at + 1, float(table["vague"][word])
        while stop + 1 < len(tokens) and tokens[stop].word in table["of"] and tokens[stop + 1].word in table["vague"]:
            value *= table["vague"][tokens[stop + 1].word]
            stop += 2
        return stop, value, True
    if word in table["minutes"] and following in table["long"] and not (at and _numeral(tokens[at - 1].word, table)):
        return at, 1.0, False
    if word in table["one"]:
        counts = following in table["minutes"] or following in table["scales"]
        value_of: float | None = 1.0 if counts else None
    else:
        value_of = _numeral(word, table)
    stop = at + 1
    if value_of is not None and value_of == 0.5 and following in table["one"]:
        stop += 1
    while value_of is not None and stop < len(tokens) and tokens[stop].word in table["scales"]:
        value_of *= table["scales"][tokens[stop].word]
        stop += 1
    return stop, value_of, False


def _numeral(word: str, table: Mapping[str, Any]) -> float | None:
    if word in table["numbers"]:
        return float(table["numbers"][word])
    plain = word.replace(table["group"], "")
    return float(plain) if _DIGITS.fullmatch(plain) and plain.isascii() and not _YEAR.fullmatch(word) else None


def _heads(tokens: list[_Token], at: int, table: Mapping[str, Any]) -> Iterator[_Token]:
    for token in tokens[at : at + _HEAD]:
        if token.breaks or token.word in table["apart"] or token.word in table["of"]:
            return
        yield token


@cache
def _tables() -> dict[str, Any]:
    return tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
