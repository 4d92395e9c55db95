"""How a line looks, in any language: its length in words, whether it ends a sentence."""

from functools import lru_cache

import regex

from generator.text import fold, word_list

_UNSPACED = regex.compile(r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}]")
_WORD = regex.compile(r"\w[\w'’.,]*")
_ENDS = regex.compile(r"""[.!?…。！？؟۔।॥:;][\s"')\]}」』”’»›]*$""")
_FULL_STOP = regex.compile(r"""[.…。۔।॥!！][\s"')\]}」』”’»›]*$""")
_STOP_INSIDE = regex.compile(r"""[.!?。！？؟।۔]["'”’»)]*\s+\p{Lu}|[。！？]""")

LONGEST_LINE = 400
"""No leftover line is longer, in characters: patterns are not tried on more."""


_COUNTED = 4_000
_REMEMBERED = 1_024
"""Every rule asks the same of the same pieces: so many are remembered, of short texts only, for memory stays flat."""


def length(text: str) -> int:
    """The number of words; scripts without spaces count two characters to a word. Counted in the first 4,000."""
    return _length(text[:_COUNTED])


@lru_cache(maxsize=_REMEMBERED)
def _length(text: str) -> int:
    unspaced = 0 if text.isascii() else len(_UNSPACED.findall(text))
    if unspaced > 4:
        return unspaced // 2
    return len(_WORD.findall(text))


def ends_sentence(text: str) -> bool:
    """Whether the text ends as a sentence or a lead-in to a quotation or list does."""
    return _ENDS.search(text[-12:]) is not None


def ends_firmly(text: str) -> bool:
    """Whether the text ends in a full stop or exclamation mark: headlines do not."""
    return _FULL_STOP.search(text[-12:]) is not None


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


@lru_cache(maxsize=_REMEMBERED)
def _key(text: str) -> str:
    return _words_of(text)


def _words_of(text: str) -> str:
    return " ".join(word_list(fold(text))).casefold()
