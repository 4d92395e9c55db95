"""How a line looks, in any language: its length in words, whether it ends a sentence."""

import re
from functools import lru_cache

import regex

from generator.text import fold, latin_or_cyrillic, word_list, words

_UNSPACED = regex.compile(r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}]")
_WORD = regex.compile(r"\w[\w'’.,]*")
_COMMON_WORD = re.compile(_WORD.pattern)
_ENDS = tuple(".!?…。！？؟۔।॥:;")
_FULL_STOP = tuple(".…。۔।॥!！")
_CLOSERS = " \xa0\u202f\"')]}」』”’»›"
_BEYOND_ALPHABETS = re.compile("[\u0e00-\u1fff\u2e80-\U0010ffff]")
_STOP_INSIDE = regex.compile(r"""[.!?。！？؟।۔]["'”’»)]*\s+\p{Lu}|[。！？]""")

LONGEST_LINE = 400
"""No leftover line is longer, in characters: patterns are not tried on more."""


_COUNTED = 4_000
_REMEMBERED = 1_024
"""Every rule asks the same of the same pieces: so many are remembered, of short texts only, for memory stays flat."""


def beyond_alphabets(text: str) -> bool:
    """Whether a text may hold East Asian letters, or others that are written without spaces: a quick look."""
    return _BEYOND_ALPHABETS.search(text) is not None


@lru_cache(maxsize=_REMEMBERED)
def plain(text: str) -> str:
    """The folded text in small letters, places unmoved: patterns that take case into account are much slower."""
    return fold(text).replace("İ", "i").lower().replace("ı", "i")


def pattern(written: str) -> re.Pattern[str]:
    """A pattern to try on `plain` text."""
    return re.compile(written.replace("ı", "i"))


def parted(by: re.Pattern[str], text: str) -> list[str]:
    """A text in its own letters, parted where a pattern stands in its plain form."""
    parts, at = [], 0
    for match in by.finditer(plain(text)):
        parts.append(text[at : match.start()])
        at = match.end()
    return [*parts, text[at:]]


def length(text: str) -> int:
    """The number of words; scripts without spaces count two characters to a word. Counted in the first 4,000."""
    return _length(text[:_COUNTED])


@lru_cache(maxsize=_REMEMBERED)
def _length(text: str) -> int:
    if latin_or_cyrillic(text):
        return len(_COMMON_WORD.findall(text))
    unspaced = len(_UNSPACED.findall(text))
    if unspaced > 4:
        return unspaced // 2
    return len(_WORD.findall(text))


def ends_sentence(text: str) -> bool:
    """Whether the text ends as a sentence or a lead-in to a quotation or list does."""
    return text[-12:].rstrip(_CLOSERS).endswith(_ENDS)


def ends_firmly(text: str) -> bool:
    """Whether the text ends in a full stop or exclamation mark: headlines do not."""
    return text[-12:].rstrip(_CLOSERS).endswith(_FULL_STOP)


def is_prose(text: str) -> bool:
    """Whether this is surely a paragraph of a story: a long sentence, or several."""
    count = length(text)
    return ends_sentence(text) and (count >= 20 or (count >= 8 and _STOP_INSIDE.search(text) is not None))


def key(text: str, limit: int = 1_000) -> str:
    """What two lines with the same words have in common: case, spaces and punctuation do not count.

    Only the first `limit` characters are looked at: lines that agree so far are the same.
    """
    start = text[:limit]
    return _key(start) if len(start) <= _COUNTED else _words_of(start)


def begins(text: str, wanted: str) -> bool:
    """Whether the first word of a text is that of a `wanted` key too: a quick look before its key is made."""
    first = next(words(text[:_COUNTED]), (0, 0))
    return wanted.startswith(_words_of(text[slice(*first)]))


@lru_cache(maxsize=_REMEMBERED)
def _key(text: str) -> str:
    return _words_of(text)


def _words_of(text: str) -> str:
    return " ".join(word_list(fold(text))).casefold()
