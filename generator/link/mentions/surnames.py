"""A surname by itself: of the actor who has it, or of the one of several whose full name stands earlier."""

from collections.abc import Collection

import regex

from generator.link.mentions.around import Around
from generator.link.mentions.grammar import Grammar
from generator.link.registry import Reading

_NEXT = regex.compile(r" (\p{Lu}[\w-]*+)")


def meant(reading: Reading, named: Collection[str]) -> str | None:
    """The actor whom a surname means after those `named` in full earlier in the article."""
    several = {*reading.actors, *reading.rivals}
    if len(several) > 1:
        several = {one for one in several if one in named}
    one = next(iter(several)) if len(several) == 1 else None
    return one if one in reading.actors else None


def given_name(around: Around, start: int, initial: str, grammar: Grammar | None) -> str:
    """The given name of somebody else that stands directly before a surname; empty where none does.

    A capital letter makes it one, unless it is an office, a nation or what opens a sentence; a single letter does where
    it is not the actor's own `initial`. Headlines in capital letters tell nothing, nor does a language without a table:
    German writes every noun with one.
    """
    word = around.word_before(start)
    if grammar is None or not word[:1].isupper():
        return ""
    stem = word.rstrip(".").replace("’", "'").removesuffix("'s")
    if len(stem) == 1:
        if stem == initial:
            return ""
        return "" if (stem in "AI" and not word.endswith(".")) or around.titled else word
    if word.endswith((".", "'s", "’s", "'", "’")) or "." in stem or stem.isupper():
        return ""  # a sentence's end, an office cut short, initials, or the owner of what follows
    low = stem.lower()
    known = low in grammar.no_given_names or low.rpartition("-")[2] in grammar.no_given_names
    return "" if known or around.titled else word


def another_given_name(around: Around, end: int, grammar: Grammar | None) -> bool:
    """Whether a given name follows a surname that stands first (`Kim Yo Jong`)."""
    found = _NEXT.match(around.text, end)
    if grammar is None or found is None or found[1].isupper() or found[1].lower() in grammar.no_given_names:
        return False
    return not around.titled
