"""Who a few words of a sentence mean: an actor, a name as printed, a description, or a pronoun's person."""

from collections.abc import Container, Sequence
from dataclasses import dataclass

import regex

from generator.link.quotations.sentences import Token
from generator.link.quotations.tables import Tables
from generator.link.quotations.titles import Titles
from generator.model import Mention


@dataclass(frozen=True, slots=True)
class Voice:
    """A speaker: an actor, or the words that name one. Neither where a pronoun could not be resolved."""

    speaker: str | None = None
    described: str | None = None
    person: bool = False
    """Whether it is one man or woman, so that "he" or "she" may mean them later."""
    titled: bool = False
    """Whether the actor is known by a title alone: "the prime minister"."""

    @property
    def known(self) -> bool:
        return self.speaker is not None or self.described is not None


NOBODY = Voice()
_TOLD_OF_PEOPLE = regex.compile(r", (?:who\b|aged? |[1-9]\d,)")


class People:
    """The article's names and how they are introduced; reads noun phrases against them."""

    def __init__(
        self, mentions: Sequence[Mention], texts: dict[str, str], tables: Tables, persons: Container[str] | None
    ) -> None:
        self.tables = tables
        self.ends = {(one.passage.block, one.passage.end): one for one in mentions}
        self.borders: dict[str, set[int]] = {}
        for one in mentions:
            self.borders.setdefault(one.passage.block, set()).add(one.passage.end)
        self.starts = {(one.passage.block, one.passage.start): one for one in mentions}
        self.persons = {
            one.actor for one in mentions if (self._is_person(one, texts) if persons is None else one.actor in persons)
        }
        self.places: dict[str, list[tuple[int, str]]] = {}
        """By block: where persons are named, but for "the Lind administration"."""
        for one in mentions:
            before = texts[one.passage.block][max(0, one.passage.start - 4) : one.passage.start].lower()
            if one.actor in self.persons and before != "the ":
                self.places.setdefault(one.passage.block, []).append((one.passage.start, one.actor))
        self.full: dict[str, str] = {}
        """By last word: the fullest printed name of a person nobody registered."""
        self.titles = Titles([one for one in mentions if one.actor in self.persons], texts, tables)
        self.described: list[Voice] = []

    def _is_person(self, mention: Mention, texts: dict[str, str]) -> bool:
        words = mention.surface.split()
        text = texts[mention.passage.block]
        before = text[max(0, mention.passage.start - 24) : mention.passage.start].lower().replace(".", "").split()
        if before and (before[-1] in self.tables.honorifics or before[-1] in self.tables.titles):
            return mention.surface[:1].isupper() and words[-1].lower() not in self.tables.bodies
        if _TOLD_OF_PEOPLE.match(text, mention.passage.end):
            return True
        if len(words) < 2 or (before and before[-1] in self.tables.determiners):
            return False
        return words[-1][:1].isupper() and not any(word.lower() in self.tables.bodies for word in words)

    def voice(
        self, block: str, text: str, words: Sequence[Token], possessive: bool = False, sure: bool = False
    ) -> Voice | None:
        """Whom a noun phrase means; None where it is none that could speak.

        Where it is `sure` that it speaks, it may be called anything: "said a waiter".
        """
        tables = self.tables
        if not words or not all(word.is_word or word.low in "-,." for word in words):
            return None
        last = words[-1]
        is_name = (block, last.end) in self.ends
        if len(words) == 1 and not is_name and last.low in tables.unnamed:
            return None
        end = last.start + len(last.owner) if possessive and last.owner else last.end
        held = self._held_in_document(block, text, words, possessive)
        if held is not None:
            return held
        mention = self.ends.get((block, end))
        if mention and mention.passage.start >= words[0].start and self._heads(words, mention):
            return Voice(mention.actor, person=mention.actor in self.persons)
        first = self.starts.get((block, words[0].start))
        if first and first.actor in self.persons and self._goes_on_with_preposition(words, first):
            return Voice(first.actor, person=True)
        phrase = Voice(described=text[words[0].start : end], person=self.is_one_person(words, sure))
        name = self._name(words, text, end)
        if name is not None:
            return self._known(name)
        return self._noun(words, phrase, sure and words[0].low in tables.determiners)

    def _goes_on_with_preposition(self, words: Sequence[Token], first: Mention) -> bool:
        """Whether what follows a name only says where its bearer belongs: "Lind of the Harbour Office"."""
        after = next((word for word in words if word.start >= first.passage.end), None)
        return after is not None and after.low in self.tables.prepositions

    def _heads(self, words: Sequence[Token], mention: Mention) -> bool:
        """Whether the phrase is about the mention at its end: "Foreign Minister X", not "the minister of X"."""
        tables = self.tables
        before = [word for word in words if word.end <= mention.passage.start]
        for number in range(len(before) - 1, -1, -1):
            word = before[number]
            if word.low not in tables.prepositions:
                continue
            behind = before[number + 1 :]
            if word.low == "of" and behind and behind[0].low in tables.of_titles:
                continue
            return any(w.is_capital and w.low not in tables.titles for w in behind) and not any(
                w.low in tables.determiners for w in behind
            )
        return not (before and before[-1].low == "and")

    def _held_in_document(self, block: str, text: str, words: Sequence[Token], possessive: bool) -> Voice | None:
        """Whose a document is: "a readout from Price", "the ministry's statement"."""
        tables = self.tables
        for number, word in enumerate(words[:-1]):
            if word.low in tables.documents and words[number + 1].low in tables.document_of:
                return self.voice(block, text, words[number + 2 :], possessive)
        return None

    def _name(self, words: Sequence[Token], text: str, end: int) -> str | None:
        """A person's name at the end of the phrase, without the titles before it."""
        tables = self.tables
        first = len(words)
        while first and (words[first - 1].is_capital or words[first - 1].low in tables.name_particles):
            first -= 1
        if first and words[first - 1].low == "and":
            return None
        while first < len(words) and not words[first].is_capital:
            first += 1
        run = list(words[first:])
        opened = first > 0 and words[0].low in tables.determiners
        if run and run[0].low in tables.determiners:
            run, opened = run[1:], True
        after_preposition = first > 0 and words[first - 1].low in tables.prepositions
        for number in range(len(run) - 1, -1, -1):
            if run[number].low.rstrip(".") in tables.titles or run[number].low.rstrip(".") in tables.honorifics:
                titled, run = True, run[number + 1 :]
                after_preposition = False
                break
        else:
            titled = first > 0 and words[first - 1].low in tables.titles_and_voices
        if not run or run[0].is_capital is False or after_preposition:
            return None
        if any(word.low in tables.bodies or word.owner or word.low in tables.times for word in run):
            return None
        if opened and not titled:
            return None
        if not titled and (len(run) < 2 or len(run) > 4) and not (len(run) == 1 and run[0].text in self.full):
            return None
        return text[run[0].start : end]

    def _known(self, name: str) -> Voice:
        last = name.split()[-1]
        if " " in name:
            self.full[last] = name
        return Voice(described=self.full.get(last, name), person=True)

    def _noun(self, words: Sequence[Token], phrase: Voice, speaks: bool) -> Voice | None:
        tables = self.tables
        definite = words[0].low == "the" and len(words) > 1
        head = self._head(words)
        if definite and head:
            actor = self.titles.holder([word.low for word in words[1:]])
            if actor is not None:
                return Voice(actor, person=True, titled=True)
            if len(words) == 2:
                for earlier in reversed(self.described):
                    if earlier.described and head.low in earlier.described.lower().split():
                        return earlier
        capital = any(word.is_capital for word in words[1:]) or (
            words[0].is_capital and words[0].low not in tables.before_nouns
        )
        speaks = speaks or any(self.speaks(word) for word in words[: self._reach(words)])
        if not capital and not speaks:
            return None
        self.described.append(phrase)
        return phrase

    def _head(self, words: Sequence[Token]) -> Token | None:
        """The noun that a phrase is about: the last one before its first preposition."""
        return words[self._reach(words) - 1] if words else None

    def _reach(self, words: Sequence[Token]) -> int:
        """How many words come before the first preposition."""
        return next((n for n, word in enumerate(words) if n and word.low in self.tables.prepositions), len(words))

    def is_one_person(self, words: Sequence[Token], sure: bool = False) -> bool:
        """Whether a description is of one man or woman: "a shopkeeper of Turkish descent", no office and no thing."""
        tables, head = self.tables, self._head(words)
        if head is None or (head.is_capital and head.low not in tables.titles):
            return False
        low = head.low.rpartition("-")[2]
        if low in tables.nobody or low.endswith("men"):
            return False
        if low.endswith("s") and not low.endswith("ss"):
            return False
        return sure or self.speaks(head)

    def speaks(self, word: Token) -> bool:
        low, tables = word.low, self.tables
        singular = low[:-3] + "y" if low.endswith("ies") else low.removesuffix("s")
        parts = low.rpartition("-")[2]
        return any(w in tables.speaking for w in (low, singular, parts)) or low.endswith("men")

    def names(self, block: str, tokens: Sequence[Token]) -> frozenset[int]:
        """The tokens with which a mention ends."""
        ends = self.borders.get(block, ())
        return frozenset(at for at, token in enumerate(tokens) if token.end in ends) if ends else frozenset()

    def named(self, block: str, start: int, end: int) -> list[tuple[str, int]]:
        """The persons mentioned in a stretch of a block, with their places."""
        return [(actor, at) for at, actor in self.places.get(block, []) if start <= at < end]
