"""Numbers in a text by their value, in digits or words: `100,000` is `a hundred thousand`, and no `tens of thousands`.

A language is a table of `numerals.toml`. Ordinals, and digits that hang on letters (`G7`, `10th`), are no numbers.
"""

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import regex

from generator.text import fold

DEFAULT = "en"

_TOKEN = regex.compile(r"(?<![\w.,])\d[\d.,\u00a0\u202f]*(?<=\d)(?!\w)|(?<!\w)\p{L}+(?!\w)")
_GAP = regex.compile(r"[\s-]{1,2}")
_LONGEST = 40  # digits: what is longer is no number of anything


@dataclass(frozen=True, slots=True)
class Number:
    """A number where it stands; `value` is exact, or for a vague one its words (`tens thousands`)."""

    start: int
    end: int
    value: Decimal | str
    counts: bool = False
    """Whether it counts what articles are counted by: `three articles`, `two of the accounts`."""


@dataclass(frozen=True, slots=True)
class _Token:
    start: int
    end: int
    word: str


@dataclass(frozen=True, slots=True)
class _Table:
    group: str
    point: str
    joined: frozenset[str]
    article: frozenset[str]
    of: frozenset[str]
    vague: frozenset[str]
    counted: frozenset[str]
    small: Mapping[str, int]
    within: Mapping[str, int]
    scales: Mapping[str, int]


@cache
def _tables() -> dict[str, _Table]:
    found = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
    return {language: _table(table) for language, table in found.items()}


def _table(of: dict[str, Any]) -> _Table:
    return _Table(
        group=of["group"],
        point=of["point"],
        joined=frozenset(of["joined"]),
        article=frozenset(of["article"]),
        of=frozenset(of["of"]),
        vague=frozenset(of["vague"]),
        counted=frozenset(of["counted"]),
        small=of["small"],
        within=of["within"],
        scales=of["scales"],
    )


def numbers(text: str, language: str | None = None) -> list[Number]:
    """The numbers of a text in reading order; a language without a table is read as `DEFAULT`."""
    tables = _tables()
    table = tables.get((language or DEFAULT).split("-")[0].lower(), tables[DEFAULT])
    # Signs for spaces are folded, but not those between digits: 100 000 with a no-break space is one number.
    plain = "".join(raw if raw in "\u00a0\u202f" else new for raw, new in zip(text, fold(text), strict=True))
    tokens = [_Token(m.start(), m.end(), m[0].lower()) for m in _TOKEN.finditer(plain)]
    found, at = [], 0
    while at < len(tokens):
        stop, value = _number(plain, tokens, at, table)
        if value is None:
            at += 1
            continue
        counts = any(token.word in table.counted for token in tokens[stop : stop + 3])
        found.append(Number(tokens[at].start, tokens[stop - 1].end, value, counts))
        at = stop
    return found


def _number(text: str, tokens: Sequence[_Token], at: int, table: _Table) -> tuple[int, Decimal | str | None]:
    """The number that begins at a token, and the token after it; None where none begins."""
    run = list(_run(text, tokens, at, table))
    stop = at + len(run)
    words = [token.word for token in run]
    while words and words[-1] in table.joined | table.of | table.article:
        words.pop()
        stop -= 1
    if not words or (len(words) == 1 and words[0] in table.within):
        return stop, None
    if words[0] in table.vague:
        return stop, " ".join(word for word in words if word not in table.of)
    return stop, _value(words, table)


def _run(text: str, tokens: Sequence[_Token], at: int, table: _Table) -> Iterator[_Token]:
    """The tokens that follow each other as the parts of one number."""
    vague = tokens[at].word in table.vague
    for number in range(at, len(tokens)):
        token = tokens[number]
        if number > at and not _GAP.fullmatch(text, tokens[number - 1].end, token.start):
            return
        if vague:
            fits = token.word in table.vague or (number > at and token.word in table.of)
        elif number == at:
            following = tokens[at + 1].word if at + 1 < len(tokens) else ""
            starts = token.word in table.small or token.word in table.within or token.word[0].isdecimal()
            fits = starts or (token.word in table.article and following in table.scales)
        else:
            fits = _goes_on(tokens[number - 1].word, token.word, table)
        if not fits:
            return
        yield token


def _goes_on(before: str, word: str, table: _Table) -> bool:
    """Whether a word goes on with a number: `twenty|five`, `two|hundred`, `hundred|and`, `and|fifty`."""
    if word in table.scales:
        return before not in table.joined
    if word in table.joined:
        return before in table.scales
    if word in table.small or word in table.within:
        tens = table.small.get(before, 0) >= 20 and {**table.small, **table.within}[word] < 10
        return before in table.scales or before in table.joined or tens
    return False


def _value(words: Sequence[str], table: _Table) -> Decimal | None:
    small = {**table.small, **table.within, **dict.fromkeys(table.article, 1)}
    total, current = Decimal(0), Decimal(0)
    for word in words:
        if word[0].isdecimal():
            digits = _digits(word, table)
            if digits is None:
                return None
            current += digits
        elif word in table.scales:
            scale = table.scales[word]
            if scale == 100:
                current *= scale
            else:
                total, current = total + current * scale, Decimal(0)
        elif word in small:
            current += small[word]
    return total + current


def _digits(written: str, table: _Table) -> Decimal | None:
    """`100,000` and `1.5` by the language's signs; None for what is no number, such as `1.2.3` or `12,34`."""
    whole, _, fraction = written.partition(table.point)
    for sign in (table.group, "\u00a0", "\u202f"):
        first, *groups = whole.split(sign)
        if groups and len(first) <= 3 and all(len(group) == 3 for group in groups):
            whole = first + "".join(groups)
    plain = f"{whole}.{fraction}" if fraction else whole
    digits = plain.replace(".", "", 1)
    return Decimal(plain) if digits.isascii() and digits.isdecimal() and len(digits) <= _LONGEST else None
