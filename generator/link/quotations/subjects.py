"""Whom a sentence is about: the persons whom a pronoun in it, or in the next, may mean."""

from collections.abc import Sequence

from generator.link.quotations.sentences import Sentence, Token
from generator.link.quotations.voices import NOBODY, People, Voice


class Subjects:
    """Reads the persons of a sentence of one block, outside its quotations."""

    def __init__(self, sentence: Sentence, block: str, people: People) -> None:
        self.sentence, self.block, self.people, self.tables = sentence, block, people, people.tables
        self.tokens: Sequence[Token] = sentence.tokens

    def until(self, end: int) -> list[Voice]:
        """Each person named before a place, in order; NOBODY for a name that may or may not be a person's.

        Somebody described or newly named as the subject is the only one: "A shopkeeper laughed at Lind."
        """
        opening = self._opening()
        subject = self._described(opening, end)
        if subject is not None:
            return [subject]
        found = [(at, Voice(actor, person=True)) for actor, at in self._registered(end)]
        for at, voice, place in self._new(end):
            if voice is not NOBODY and at == opening:
                return [voice]
            found.append((place, voice))
        return list(dict.fromkeys(voice for _, voice in sorted(found, key=lambda one: one[0])))

    def _registered(self, end: int) -> list[tuple[str, int]]:
        held = [token for token in self.tokens if token.quote is not None]
        return [
            (actor, at)
            for actor, at in self.people.named(self.block, self.sentence.start, end)
            if not any(token.start <= at < token.end for token in held)
        ]

    def _opening(self) -> int:
        """Where the subject may begin: the first word, or the first behind "In Porto,"."""
        if self.tokens and self.tokens[0].low in self.tables.prepositions:
            return next((n + 1 for n, token in enumerate(self.tokens[:9]) if token.low == ","), 0)
        return 0

    def _described(self, at: int, end: int) -> Voice | None:
        """The sentence's subject where it is a description of one person."""
        tables, start = self.tables, at
        if at >= len(self.tokens) or self.tokens[at].end > end:
            return None
        if self.tokens[at].low not in tables.determiners and not self.tokens[at].owner:
            return None
        while at < min(len(self.tokens), start + 8) and self.tokens[at].is_word and not self._is_verb(at, start):
            if self.tokens[at].low in tables.description_ends:
                break
            at += 1
        words = self.tokens[start:at]
        if len(words) < 2 or at >= len(self.tokens):
            return None
        if not self.people.speaks(words[-1]):
            is_new = words[0].low in tables.indefinite and not words[-1].is_capital
            return NOBODY if is_new and words[-1].low.endswith(tables.perhaps_people) else None
        if self.tokens[at].low == "," and at + 1 < len(self.tokens) and self.tokens[at + 1].is_capital:
            return None
        if not self.people.is_one_person(words):
            return None
        voice = self.people.voice(self.block, self.sentence.text, words)
        if voice is None or not voice.described or at == len(self.tokens):
            return voice
        return self.people.voice(self.block, self.sentence.text, self.tokens[start : self._reach(at)])

    def _reach(self, at: int) -> int:
        """The end of a description with where its person belongs: "a spokesman for the ministry"."""
        while at < len(self.tokens) and self.tokens[at].low in self.tables.belonging:
            at += 1
            while at < len(self.tokens) and self.tokens[at].low in self.tables.determiners:
                at += 1
            at += 1
        return min(at, len(self.tokens))

    def _is_verb(self, at: int, start: int) -> bool:
        low = self.tokens[at].low
        if low in self.tables.past or low in self.tables.auxiliaries or low in self.tables.adverbs:
            return True
        return at > start + 1 and self.people.speaks(self.tokens[at - 1]) and not self.people.speaks(self.tokens[at])

    def _new(self, end: int) -> list[tuple[int, Voice, int]]:
        """Names that no mention covers: the token where each begins, who it is, and its place."""
        tables, found, at = self.tables, list[tuple[int, Voice, int]](), 0
        while at < len(self.tokens) and self.tokens[at].end <= end:
            first = at
            while at < len(self.tokens) and self._is_part(at):
                at += 1
            while first < at and self.tokens[first].low in tables.before_names:
                first += 1
            if 2 <= at - first <= 4 and self._may_be_person(first):
                voice = self._judged(first, at)
                if voice is not None:
                    found.append((first, voice, self.tokens[first].start))
            at = max(at, first + 1)
        return found

    def _is_part(self, at: int) -> bool:
        token = self.tokens[at]
        return token.is_capital and token.low not in self.tables.no_name and not token.owner

    def _may_be_person(self, first: int) -> bool:
        before = self.tokens[first - 1].low if first else ""
        return before not in self.tables.prepositions and before not in self.tables.determiners

    def _judged(self, first: int, end: int) -> Voice | None:
        """The person of this name; NOBODY where it may be none, None where it is none or a mention's."""
        tables, text = self.tables, self.sentence.text
        name = text[self.tokens[first].start : self.tokens[end - 1].end]
        low = [token.low for token in self.tokens[end : end + 3]] + ["", "", ""]
        is_introduced = low[0] == "," and (
            low[1] == "who" or low[1] == "aged" or low[1].isdigit() or self._is_told(end + 1)
        )
        mention = self.people.ends.get((self.block, self.tokens[end - 1].end))
        starts = any((self.block, token.start) in self.people.starts for token in self.tokens[first : end - 1])
        if starts or (mention and mention.passage.start <= self.tokens[first].start):
            return None
        if mention and not (is_introduced and low[1] in tables.indefinite):
            return None
        titled = first > 0 and self.people.speaks(self.tokens[first - 1])
        if is_introduced or titled or self.people.full.get(self.tokens[end - 1].text) == name:
            return Voice(described=name, person=True)
        acts = low[0] in tables.finite_past or low[0].endswith("ed")
        return NOBODY if acts or (low[0] == "," and low[1] in tables.determiners) else None

    def _is_told(self, at: int) -> bool:
        """Whether an aside says what somebody is: "a teacher", "the former minister for ports"."""
        start = at
        while at < len(self.tokens) and self.tokens[at].is_word and at - start < 8:
            if at > start and self.tokens[at].low in self.tables.description_ends:
                break
            at += 1
        words = self.tokens[start:at]
        if not words:
            return False
        human = at < len(self.tokens) and self.tokens[at].low == "who"
        return (human or self.people.speaks(words[-1])) and words[0].low in self.tables.determiners
