"""How a line looks, in any language: its length in words, whether it ends a sentence."""

from functools import lru_cache

import regex

from generator.text import fold, words

_UNSPACED = regex.compile(r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}]")
_WORD = regex.compile(r"\w[\w'’.,]*")
_ENDS = regex.compile(r"""[.!?…。！？؟۔।॥:;][\s"')\]}」』”’»›]*$""")
_FULL_STOP = regex.compile(r"""[.…。۔।॥!！][\s"')\]}」』”’»›]*$""")
_STOP_INSIDE = regex.compile(r"""[.!?。！？؟।۔]["'”’»)]*\s+\p{Lu}|[。！？]""")

LONGEST_LINE = 400
"""No leftover line is longer, in characters: patterns are not tried on more."""


_COUNTED = 4_000


@lru_cache(maxsize=4_096)
def length(text: str) -> int:
    """The number of words; scripts without spaces count two characters to a word. Counted in the first 4,000."""
    text = text[:_COUNTED]
    unspaced = len(_UNSPACED.findall(text))
    if unspaced > 4:
        return unspaced // 2
    return len(_WORD.findall(text))


@lru_cache(maxsize=4_096)
def ends_sentence(text: str) -> bool:
    """Whether the text ends as a sentence or a lead-in to a quotation or list does."""
    return _ENDS.search(text[-12:]) is not None


def ends_firmly(text: str) -> bool:
    """Whether the text ends in a full stop or exclamation mark: headlines do not."""
    return _FULL_STOP.search(text[-12:]) is not None


@lru_cache(maxsize=4_096)
def is_prose(text: str) -> bool:
    """Whether this is surely a paragraph of a story: a long sentence, or several."""
    count = length(text)
    return ends_sentence(text) and (count >= 20 or (count >= 8 and _STOP_INSIDE.search(text) is not None))


def key(text: str, limit: int = 1_000) -> str:
    """What two lines with the same words have in common: case, spaces and punctuation do not count.

    Only the first `limit` characters are looked at: lines that agree so far are the same.
    """
    text = fold(text[:limit])
    return " ".join(text[start:end] for start, end in words(text)).casefold()
