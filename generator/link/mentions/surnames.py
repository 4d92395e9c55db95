"""A surname by itself: of the actor who has it, or of the one of several who is named in full, or has the office."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import accumulate, islice

import regex

from generator.link.mentions.around import Around, starts_sentence
from generator.link.mentions.grammar import Grammar
from generator.link.mentions.organisations import within
from generator.link.registry import Reading
from generator.model import Block
from generator.text import fold

_NEXT = regex.compile(r" (\p{Lu}[\w-]*+)")
_PLAIN = 8
"""How many letters a surname has at most that this article's own words are asked for: longer words are seldom one."""
_ASKED = 50
"""How many names of a headline are looked for in the article, and how often a surname in each of its blocks."""


class Surnames:
    """What an article tells about the surnames in it.

    `text` is that of all blocks, `found` are the names that stand in it, `named` those who are named in full anywhere,
    each with the first place.
    """

    def __init__(
        self,
        blocks: Sequence[Block],
        text: str,
        found: Sequence[tuple[int, int, object]],
        named: Mapping[str, int],
        first_words: Mapping[str, str],
        offices: Mapping[str, frozenset[str]],
        words: Grammar | None,
    ) -> None:
        self.blocks, self.text, self.found, self.named, self.words = blocks, text, found, named, words
        self.first_words, self.offices = first_words, offices
        self.asked: dict[str, bool] = {}
        self.sure: dict[str, bool] = {}
        self._begins: list[int] = []
        self.surfaces: Counter[str] = Counter()

    def owner(self, reading: Reading, start: int, around: Around) -> str | None:
        """The one of those with a surname who is named in full: further up, else anywhere in the article."""
        several = {*reading.actors, *reading.rivals} & self.named.keys()
        if len(several) > 1:
            several = {who for who in several if self.is_above(who, start, around)}
        one = next(iter(several)) if len(several) == 1 else None
        return one if one in reading.actors else None

    def is_above(self, who: str, start: int, around: Around) -> bool:
        """Whether somebody's full name stands before this place."""
        return self.named.get(who, len(self.text)) < self.begins()[around.number] + start

    def begins(self) -> list[int]:
        """Where each block begins in the text of all, and where a further one would."""
        if not self._begins:
            self._begins = list(accumulate((len(block.text) + 1 for block in self.blocks), initial=0))
        return self._begins

    def is_sure(self, who: str, surface: str) -> bool:
        """Whether a surname is no plain word in this article, nor that of somebody else who is named first."""
        if surface not in self.sure:
            self.sure[surface] = not self.is_plain(surface) and not self.is_anothers(who, surface)
        return self.sure[surface]

    def is_plain(self, surface: str) -> bool:
        """Whether a surname is a word or month as well: by the table, or as this article has it in lower case."""
        low = surface.lower()
        if self.words is not None and low in self.words.words["plain"]:
            return True
        return len(low) <= _PLAIN and low != surface and low in self.text and f" {low} " in self.text

    def is_anothers(self, who: str, surface: str) -> bool:
        """Whether somebody else's given name stands before the surname further up than its owner's full name."""
        if not self.surfaces:
            self.surfaces = Counter([self.text[start:end] for start, end, _ in self.found])
        if self.surfaces[surface] < 2:
            return False
        initial, until = self.first_words.get(who, "")[:1], self.named.get(who, len(self.text))
        places = (start for start, end, _ in self.found if start < until and self.text[start:end] == surface)
        return any(self.is_other(start, initial) for start in islice(places, _ASKED))

    def is_other(self, place: int, initial: str) -> bool:
        """Whether somebody else's given name stands before this place in the text of all blocks."""
        number = bisect_right(self.begins(), place) - 1
        return bool(given_name(Around(self.blocks[number].text), place - self.begins()[number], initial, self.words))

    def title(self, around: Around, start: int) -> str:
        """The title directly before a surname, in lower case."""
        word = around.word_before(start)
        low = word.rstrip(".").lower()
        return low if self.words and word[:1].isupper() and low in self.words.words["titles"] else ""

    def meant(self, reading: Reading, start: int, end: int, around: Around, double: bool) -> str | None:
        """The actor whom a surname means here."""
        title = self.title(around, start)
        who = self.one(reading, title, start, around)
        if who is None or not self.is_surname(who, start, end, around):
            return None
        surface = around.text[start:end]
        own = around.word_before(start).rstrip(".") == self.first_words.get(who, "")[:1]
        if title or double or own or self.is_sure(who, surface):
            return who
        plain = who in self.named and not self.is_anothers(who, surface)
        return who if plain and not self.is_word(start, end, around) else None

    def one(self, reading: Reading, title: str, start: int, around: Around) -> str | None:
        """Of several with a surname the only one named in full, else the only one who has had this office."""
        several = {*reading.actors, *reading.rivals}
        if len(several) == 1:
            return reading.actors[0]
        fitting = [who for who in sorted(several) if title in self.offices.get(who, ())]
        if len(fitting) == 1:
            return fitting[0]
        return self.owner(reading, start, around)

    def is_person(self, reading: Reading, start: int, end: int, around: Around) -> bool:
        """Whether a form that is a place's name too means the person here."""
        if self.title(around, start):
            return self.one(reading, self.title(around, start), start, around) is not None
        if self.words is None:
            return False
        rules, before, after = self.words.persons, around.before(start), around.after(end)
        who = self.owner(reading, start, around)
        if who is None or not self.is_above(who, start, around) or rules.place_before.match(before):
            return False
        return rules.after.match(after) is not None or rules.before.match(before) is not None

    def is_word(self, start: int, end: int, around: Around) -> bool:
        """Whether a surname that is a word too is the word here: in a date, or at the start of a sentence."""
        if self.words is None:
            return False
        rules, after = self.words.persons, around.after(end)
        if rules.date_before.match(around.before(start)) or rules.date_after.match(after):
            return True
        opens = starts_sentence(around.text, start) and after[:1] == " " and around.text[end + 1 : end + 2].islower()
        return opens and not rules.goes_on.match(after)

    def is_surname(self, who: str, start: int, end: int, around: Around) -> bool:
        """Whether nobody else's given name stands beside the surname."""
        first, surname = self.first_words.get(who, ""), around.text[start:end]
        if self.words and within(around, start, end, self.words):
            return False
        if fold(first) == fold(surname):
            return not another_given_name(around, end, self.words) and not given_name(around, start, "", self.words)
        word = around.word_before(start)
        if not word[:1].isupper() or self.words is None or word.lower() in self.words.no_given_names:
            return True
        if not surname.isupper() and not around.titled:
            return not given_name(around, start, first[:1], self.words)
        return not self.is_another(word, surname)

    def is_another(self, word: str, surname: str) -> bool:
        """Whether the running text has this word as a given name: what tells `Jill Biden` from `Warns Biden`."""
        name = f"{word} {surname}".title()
        if name not in self.asked and len(self.asked) < _ASKED:
            running = (block for block in self.blocks if name in block.text)
            self.asked[name] = any(not Around(block.text).titled for block in running)
        return self.asked.get(name, False)


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
