"""The one tokeniser, in Python; `theme/static/js/tokenise.js` is the same in JavaScript.

The specification is `docs/search-tokeniser.md`. Both languages hold the same tables, written as explicit
ranges, so that they agree whatever edition of Unicode each was built with; a test compares them.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from unicodedata import normalize

from generator.publish.search.stemmer import stem

IGNORED = "\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff"
"""Characters without a look of their own; they are taken out before anything else."""

APOSTROPHES = "`\u00b4\u02b9-\u02bd\u2018\u2019\u201b\u2032\uff07"
"""Characters that are read as a straight apostrophe."""

SEPARATORS = (
    "\u0000-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00a9\u00ab-\u00b4\u00b6-\u00b9\u00bb-\u00bf\u00d7\u00f7"
    "\u02c2-\u02c5\u02d2-\u02df\u02e5-\u02eb\u037e\u0387\u055a-\u055f\u0589\u058a\u05be\u05c0\u05c3\u05c6"
    "\u05f3\u05f4\u0606-\u060f\u061b-\u061f\u066a-\u066d\u06d4\u06dd\u0700-\u070d\u0964\u0965\u0970\u0e2f\u0e3f"
    "\u0e4f\u0e5a\u0e5b\u0f01-\u0f17\u0f3a-\u0f3d\u104a-\u104f\u10fb\u1360-\u1368\u1400\u1680\u17d4-\u17db"
    "\u1800-\u180a\u1fbd-\u1fc1\u1fcd-\u1fcf\u1fdd-\u1fdf\u1fed-\u1fef\u1ffd\u1ffe"
    "\u2000-\u2bff\u2e00-\u2e7f\u2ff0-\u3004\u3008-\u3020\u3030\u303d-\u303f\u309b\u309c\u30a0\u30fb"
    "\ud800-\uf8ff\ufd3e\ufd3f\ufdfc-\ufdff\ufe10-\ufe1f\ufe30-\ufe6f\uff00-\uff0f\uff1a-\uff20\uff3b-\uff40"
    "\uff5b-\uff65\uffe0-\uffff\U0001f000-\U0001ffff\U000e0000-\U0010ffff"
)
"""Characters that end a word: white space, dashes, punctuation, symbols, emoji; all others belong to one."""

MARKS = (
    "\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670"
    "\u1ab0-\u1aff\u1dc0-\u1dff\ufe20-\ufe2f"
)
"""Diacritics and the vowel points of Hebrew and Arabic: taken off a word after decomposition (NFD)."""

LETTERS = {
    "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ħ": "h", "ı": "i",
    "ŋ": "n", "ŧ": "t", "ƒ": "f", "ə": "e", "ς": "σ",
}  # fmt: skip
"""Letters that decomposition leaves whole, and how they are also written."""

BIGRAMS = (
    "\u3005\u3007\u3041-\u3096\u30a1-\u30fa\u30fc\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uf900-\ufaff"
    "\uff66-\uff9d\U00020000-\U0003ffff"
)
"""Letters of Chinese, Japanese and Korean: no spaces part their words, so that a run is cut to pairs of neighbours."""

STOP_WORDS = frozenset(
    """
    a an the and or but nor if as at by for from in into of off on onto to up with than then so too very
    i me my we our ours you your yours he him his she her hers it its they them their theirs
    this that these those there here which whom whose what when where while how why
    am is are was were be been being has have had having do does did will would shall should can could
    not no about also just
    """.split()
)
"""Words that nearly every English text holds; `us`, `who` and `may` are not among them."""

_WORD = f"[^{SEPARATORS}]"
_LETTER = f"[^{SEPARATORS}0-9]"
_TOKEN = re.compile(
    f"(?:{_LETTER}(?:\\.{_LETTER})+(?!{_WORD})"
    f"|[0-9]+(?:,[0-9]{{3}}(?![0-9])|[.:][0-9]+)+{_WORD}*"
    f"|{_WORD}+(?:['&]{_WORD}+)*)"
    f"(?:\\.?'[sS](?!{_WORD}))?"
)
_IGNORED = re.compile(f"[{IGNORED}]")
_APOSTROPHE = re.compile(f"[{APOSTROPHES}]")
_POSSESSIVE = re.compile(r"\.?'[sS]\Z")
_INITIALS = re.compile(f"{_LETTER}(?:\\.{_LETTER})+\\Z")
_THOUSANDS = re.compile(r"(?<=[0-9]),(?=[0-9]{3})")
_MARK = re.compile(f"[{MARKS}]")
_ENGLISH = re.compile(r"[a-z]+\Z")
_BIGRAM = re.compile(f"[{BIGRAMS}]")
_RUN = re.compile(f"[{BIGRAMS}]+|[^{BIGRAMS}]+")
_FOLDED_LETTERS = str.maketrans(LETTERS)


def tokens(text: str) -> list[str]:
    """The tokens of a text, as written, in order; `cut` makes words of each."""
    clean = normalize("NFC", _IGNORED.sub("", text))
    found: list[str] = _TOKEN.findall(_APOSTROPHE.sub("'", clean))
    return found


@lru_cache(maxsize=1 << 18)
def cut(token: str) -> tuple[str, ...]:
    """The words of a token: itself, folded; a run of Chinese, Japanese or Korean letters in overlapping pairs."""
    if not _BIGRAM.search(token):
        pieces = [token]
    else:
        pieces = [
            run[start : start + 2] if paired else run
            for run in _RUN.findall(token)
            for paired in [bool(_BIGRAM.match(run)) and len(run) > 1]
            for start in range(len(run) - 1 if paired else 1)
        ]
    return tuple(filter(None, map(fold, pieces)))


def words(text: str) -> Iterator[str]:
    """The words of a text, folded, in order; stop words are among them."""
    for token in tokens(text):
        yield from cut(token)


def terms(text: str) -> Iterator[str]:
    """The terms of a text, in order: what the index holds and what a query asks for."""
    return filter(None, map(term, words(text)))


def fold(token: str) -> str:
    """A token without its possessive, its case and its diacritics; the United States is always `u.s.`."""
    token = _POSSESSIVE.sub("", token)
    if _INITIALS.match(token):
        token = token.replace(".", "")
        if token in ("US", "us", "Us"):
            return "u.s."
    elif token == "US":
        return "u.s."
    bare = _MARK.sub("", normalize("NFD", _THOUSANDS.sub("", token).lower()))
    return normalize("NFC", bare.translate(_FOLDED_LETTERS))


@lru_cache(maxsize=1 << 18)
def term(word: str) -> str:
    """The term of a folded word: its English stem, the word itself in other scripts, "" for a stop word."""
    if word in STOP_WORDS:
        return ""
    return stem(word) if _ENGLISH.match(word) else word
