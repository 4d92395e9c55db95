"""Sorted words in one text, each without the letters that it shares with the one before it."""

from collections.abc import Iterable, Sequence
from itertools import repeat, takewhile

_A = ord("A")
_MOST = 25
"""What one capital letter can say; folded words hold none of A to Z."""


def fronts(words: Iterable[str], marks: Sequence[str] | None = None) -> str:
    """Of each word a capital letter, `A` for none, that counts the UTF-16 code units it shares with the one before
    it, its mark if any, and its other letters."""
    written, last = [], ""
    for word, mark in zip(words, marks or repeat(""), strict=marks is not None):
        shared = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(word[:_MOST], last, strict=False)))
        while units(word[:shared]) > _MOST:
            shared -= 1
        written.append(f"{chr(_A + units(word[:shared]))}{mark}{word[shared:]}")
        last = word
    return "".join(written)


def units(word: str) -> int:
    """How many UTF-16 code units JavaScript counts in a word."""
    return len(word) + sum(letter > "\uffff" for letter in word)
