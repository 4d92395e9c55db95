"""The language of a text by its commonest words: named only when it is certain."""

import tomllib
from collections import Counter
from functools import cache
from pathlib import Path

import regex

_TABLE = Path(__file__).with_name("languages.toml")
_SAMPLE = 20_000
_LEAST_WORDS = 30
_LEAST_SHARE = 0.15
_AHEAD = 1.3
"""The likeliest language has this many times the words of the next; neighbours share many."""
_WORD = regex.compile(r"[\p{L}\p{M}]+(?:-[\p{L}]+)*")


def detect(text: str) -> str | None:
    """The BCP 47 tag of the text's language; None where it is too short or not surely one of those that we know."""
    sample = text[:_SAMPLE]
    words = [word.lower() for word in _WORD.findall(sample)]
    letters = sum(map(len, words))
    for script, tag in _scripts().items():
        count = len(_script(script).findall(sample))
        # Japanese mixes Hiragana with Han, so a fifth of the letters is enough for any of these.
        if letters >= 40 and count * 5 >= letters:
            return tag
    if len(words) < _LEAST_WORDS:
        return None
    counts = Counter(words)
    scores = sorted(((sum(counts[w] for w in known), tag) for tag, known in _words().items()), reverse=True)
    (best, tag), (second, _) = scores[0], scores[1]
    return tag if best >= _LEAST_SHARE * len(words) and best >= _AHEAD * second else None


@cache
def _table() -> dict[str, dict[str, str]]:
    return tomllib.loads(_TABLE.read_text(encoding="utf-8"))


@cache
def _words() -> dict[str, frozenset[str]]:
    return {tag: frozenset(known.split()) for tag, known in _table()["words"].items()}


@cache
def _scripts() -> dict[str, str]:
    return _table()["scripts"]


@cache
def _script(name: str) -> regex.Pattern[str]:
    return regex.compile(rf"\p{{{name}}}")
