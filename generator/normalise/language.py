"""The language of a text by its commonest words: named only when it is certain."""

import re
import tomllib
from collections import Counter
from functools import cache
from pathlib import Path

import regex

from generator.text import latin_or_cyrillic

_TABLE = Path(__file__).with_name("languages.toml")
_SAMPLE = 20_000
_LEAST_WORDS = 30
_LEAST_SHARE = 0.15
_AHEAD = 1.3
"""The likeliest language has this many times the words of the next; neighbours share many."""
_BEYOND = regex.compile(r"[^\p{Latin}\p{Common}]")
"""No script that one language alone writes its news in is Latin."""
_WORD = regex.compile(r"[\p{L}\p{M}]+(?:-[\p{L}]+)*")
_COMMON_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


def detect(text: str) -> str | None:
    """The BCP 47 tag of the text's language; None where it is too short or not surely one of those that we know."""
    sample = text[:_SAMPLE]
    words = " ".join((_COMMON_WORD if latin_or_cyrillic(sample) else _WORD).findall(sample)).lower().split(" ")
    letters = sum(map(len, words))
    if letters >= 40 and _foreign(sample) * 5 >= letters and len(_BEYOND.findall(sample)) * 5 >= letters:
        for script, tag in _scripts().items():
            # Japanese mixes Hiragana with Han, so a fifth of the letters is enough for any of these.
            if len(_script(script).findall(sample)) * 5 >= letters:
                return tag
    if len(words) < _LEAST_WORDS:
        return None
    found = dict.fromkeys(_words(), 0)
    tags = _tags()
    for word, count in Counter(filter(tags.__contains__, words)).items():
        for tag in tags[word]:
            found[tag] += count
    (best, tag), (second, _) = sorted(((count, tag) for tag, count in found.items()), reverse=True)[:2]
    return tag if best >= _LEAST_SHARE * len(words) and best >= _AHEAD * second else None


def _foreign(text: str) -> int:
    """How many characters are beyond ASCII."""
    return len(text) - len(text.encode("ascii", "ignore"))


@cache
def _table() -> dict[str, dict[str, str]]:
    return tomllib.loads(_TABLE.read_text(encoding="utf-8"))


@cache
def _words() -> dict[str, frozenset[str]]:
    return {tag: frozenset(known.split()) for tag, known in _table()["words"].items()}


@cache
def _tags() -> dict[str, list[str]]:
    """The languages in which a word is common."""
    return {word: [tag for tag, known in _words().items() if word in known] for word in set().union(*_words().values())}


@cache
def _scripts() -> dict[str, str]:
    return _table()["scripts"]


@cache
def _script(name: str) -> regex.Pattern[str]:
    return regex.compile(rf"\p{{{name}}}")
