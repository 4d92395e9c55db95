"""The places of a sentence that say who speaks."""

from collections.abc import Callable
from dataclasses import dataclass

from generator.link.quotations.phrases import Phrases, Stretch
from generator.link.quotations.sentences import Sentence
from generator.link.quotations.tables import Tables
from generator.link.quotations.voices import NOBODY, People, Voice

Resolve = Callable[[int, "list[Attribution]"], Voice]
"""Whom a pronoun at this place of the sentence's block means, after those who speak before it in the sentence."""


@dataclass(frozen=True, slots=True)
class Attribution:
    """Words that say who speaks: `verb` at a token, with its subject, from `start` to `end` (tokens)."""

    verb: str
    at: int
    start: int
    end: int
    voice: Voice
    rule: str
    closes: bool = False
    """Whether nothing that was said follows in its clause: "…, he said on Friday."."""


class Attributions:
    """All attributions of a sentence."""

    def __init__(
        self, sentence: Sentence, block: str, text: str, people: People, tables: Tables, resolve: Resolve, title: bool
    ) -> None:
        self.tokens = sentence.tokens
        self.block, self.text = block, text
        self.people, self.tables, self.resolve = people, tables, resolve
        names = people.names(block, self.tokens)
        self.phrases = Phrases(self.tokens, tables, names)
        self.found: list[Attribution] = []
        self.blocked: list[int] = []
        """Verbs of speech that have no speaker: what follows is nobody's that we know."""
        for at, token in enumerate(self.tokens):
            one = self._at(at, title) if token.low in tables.triggers else None
            if one is not None:
                self.found.append(one)

    def _at(self, at: int, title: bool) -> Attribution | None:
        tables, low = self.tables, self.tokens[at].low
        for phrase in tables.by_phrases:
            if low == phrase[0] and all(self.phrases.low(at + n) == word for n, word in enumerate(phrase)):
                return self._by(at, at + len(phrase), " ".join(phrase), "according to")
        if low == ":" and title and 0 < at <= 5:
            return self._made("", at, (0, at), "colon", at + 1)
        if low in tables.speech_nouns and at and self.tokens[at - 1].owner:
            return self._noun(at)
        if low in tables.past or low in tables.beside:
            return self._verb(at)
        if low in tables.present and self._is_present(at):
            return self._verb(at)
        if low in tables.participles:
            return self._participle(at)
        return None

    def _is_present(self, at: int) -> bool:
        if not at or self.tokens[at].is_capital:
            return False
        before = at - 1
        while self.phrases.low(before) in self.tables.adverbs:
            before -= 1
        if before < 0 or self.tokens[before].quote is not None or self.phrases.low(before) in (",", ")"):
            return True
        word = self.tokens[before]
        speaks = word.is_capital or word.low in self.tables.pronouns or self.people.speaks(word)
        return speaks and not word.owner and word.low not in self.tables.small

    def _helpers(self, at: int) -> list[str]:
        """The auxiliaries and adverbs right before a verb."""
        found = []
        while self.phrases.low(at - 1) in self.tables.helpers:
            if at - 1 in self.phrases.names:
                break
            at -= 1
            found.append(self.phrases.low(at))
        return found

    def _verb(self, at: int) -> Attribution | None:
        tables, low = self.tables, self.tokens[at].low
        helpers = self._helpers(at)
        if any(word in tables.modals for word in helpers):
            return None
        if self.phrases.low(at + 1) != tables.only_before.get(low, self.phrases.low(at + 1)):
            return None
        passive = any(word in tables.to_be for word in helpers) or (
            self.phrases.low(at + 1) in tables.passive_before.get(low, ()) and not self._follows_what(at)
        )
        if passive:
            return self._passive(at)
        inverted = self._inverted(at)
        if inverted is not None:
            return inverted
        subject = self.phrases.before(at)
        if low in tables.beside and not (subject and subject[1] == at and self._is_beside(subject[0])):
            return None
        if subject is None and self.phrases.low(at - 1) in ("and", "but", "then"):
            return self._same(at)
        made = self._made(low, at, subject, "said", at + 1) if subject else None
        names = low in tables.naming and self.phrases.low(at + 1) not in tables.prepositions
        if made is not None and names and not self._may_name(made, subject):
            made = None
        if made is None:
            self.blocked.append(at)
        return made

    def _is_beside(self, at: int) -> bool:
        """Whether a quotation is right before this token: what says who speaks comes next."""
        return self.phrases.low(at - 1 - (self.phrases.low(at - 1) == ",")) == "“"

    def _follows_what(self, at: int) -> bool:
        """Whether the verb ends a clause like "what an official described as …"."""
        subject = self.phrases.before(at)
        return subject is not None and self.phrases.low(subject[0] - 1) == "what"

    def _may_name(self, made: Attribution, subject: Stretch | None) -> bool:
        """Whether the subject is one who may call a thing by a name, rather than the thing that is called so."""
        if made.voice.speaker or made.voice.person or made.voice is NOBODY:
            return True
        return subject is not None and any(self.people.speaks(word) for word in self.tokens[subject[0] : subject[1]])

    def _inverted(self, at: int) -> Attribution | None:
        """“…,” said Lind."""
        before = at - 1
        while self.phrases.low(before) in self.tables.adverbs:
            before -= 1
        if self.phrases.low(before) == ",":
            before -= 1
        if before < 0 or self.tokens[before].quote is None:
            return None
        subject = self.phrases.behind(at + 1)
        if subject is None:
            return None
        return self._made(self.tokens[at].low, at, subject, "said", subject[1], start=at)

    def _passive(self, at: int) -> Attribution | None:
        for by in range(at + 1, min(at + 8, len(self.tokens))):
            if self.phrases.low(by) == "by":
                subject = self.phrases.behind(by + 1)
                made = self._made(self.tokens[at].low, at, subject, "passive", subject[1]) if subject else None
                if made is not None and (made.voice.person or made.voice.speaker or self._may_name(made, subject)):
                    return made
        self.blocked.append(at)
        return None

    def _participle(self, at: int) -> Attribution | None:
        if self.phrases.low(at - 1) == "as" and self.phrases.low(at - 2) in self.tables.quoted_as_saying:
            subject = self.phrases.before(at - 2)
            return self._made(self.tokens[at].low, at, subject, "said", at + 1) if subject else None
        helpers = self._helpers(at)
        if any(word in self.tables.to_be for word in helpers):
            subject = self.phrases.before(at)
            return self._made(self.tokens[at].low, at, subject, "said", at + 1) if subject else None
        first = at - 1
        while first >= 0 and not self.phrases.is_border(first):
            if self.phrases.low(first) == "with":
                subject = self.phrases.before(at)
                return self._made(self.tokens[at].low, at, subject, "said", at + 1) if subject else None
            first -= 1
        if self.phrases.low(at - 1) in (",", "and", "") or self.tokens[at - 1].quote is not None:
            return self._same(at) or self._of_clause(at)
        return None

    def _of_clause(self, at: int) -> Attribution | None:
        """The Harbour Office tried to calm the town, calling the crack “a scratch”."""
        subject = self.phrases.clause_of(at - 2) if self.phrases.low(at - 1) == "," else None
        return self._made(self.tokens[at].low, at, subject, "said", at + 1) if subject else None

    def _same(self, at: int) -> Attribution | None:
        """A verb that goes on from the one before it: its subject is theirs."""
        for earlier in reversed(self.found):
            return Attribution(self.tokens[at].low, at, at, at + 1, earlier.voice, "same subject")
        subject = self.phrases.before(at)
        return self._made(self.tokens[at].low, at, subject, "said", at + 1) if subject else None

    def _noun(self, at: int) -> Attribution | None:
        first = at - 1
        if self.phrases.low(at + 1) not in ("that", "of", ":", "“"):
            return None
        while not self.phrases.is_border(first - 1) and self.phrases.low(first - 1) not in self.tables.no_owner:
            first -= 1
        voice = self.people.voice(self.block, self.text, self.tokens[first:at], possessive=True)
        if voice is None:
            return None
        return Attribution(self.tokens[at].low, at, first, at + 1, voice, "noun")

    def _by(self, start: int, at: int, verb: str, rule: str) -> Attribution | None:
        subject = self.phrases.behind(at, whole=True)
        made = self._made(verb, start, subject, rule, subject[1], start=start) if subject else None
        if made is None:
            self.blocked.append(start)
        return made

    def _made(
        self, verb: str, at: int, subject: Stretch | None, rule: str, end: int, start: int | None = None
    ) -> Attribution | None:
        if subject is None:
            return None
        words = self.tokens[subject[0] : subject[1]]
        tables = self.tables
        if len(words) == 1 and words[0].low in tables.pronouns:
            voice: Voice | None = self._other_than_whom(subject[0]) or self.resolve(words[0].start, self.found)
            rule = "pronoun"
            if voice is NOBODY:
                voice = self._who_reports()
        elif len(words) == 1 and words[0].low in tables.plural_pronouns:
            voice, rule = self._who_reports(), "pronoun"
        else:
            sure = verb in tables.surely_said or self._is_beside(min(subject[0], at))
            voice = self.people.voice(self.block, self.text, words, sure=sure)
            if voice and voice.titled and rule == "said":
                rule = "title"
        if voice is None:
            return None
        first = min(subject[0], at) if start is None else start
        return Attribution(verb, at, first, max(end, subject[1]), voice, rule, self._closes(max(end, at + 1), verb))

    def _other_than_whom(self, at: int) -> Voice | None:
        """Lind in "Lind met Haddad, whom she called “…”": of two persons named, the one who is not "whom"."""
        if self.phrases.low(at - 1) not in self.tables.object_relatives or self.phrases.low(at - 2) != ",":
            return None
        named = self.people.named(self.block, self.tokens[0].start, self.tokens[at].start)
        one = list(dict.fromkeys(actor for actor, _ in named))
        whom = self.people.ends.get((self.block, self.tokens[at - 3].end)) if at > 2 else None
        if whom is None or len(one) != 2 or whom.actor not in one:
            return None
        return Voice(next(actor for actor in one if actor != whom.actor), person=True)

    def _who_reports(self) -> Voice:
        """The sentence's last speaker, whom a pronoun in what is reported most likely means: "Lind said she had …"."""
        return self.found[-1].voice if self.found and self.found[-1].rule != "according to" else NOBODY

    def _closes(self, end: int, verb: str) -> bool:
        tables = self.tables
        at = end
        while at < len(self.tokens) and self.tokens[at].is_word:
            low = self.phrases.low(at)
            if low in ("that", "whether", "how", "why", "what") or low in tables.pronouns:
                return False
            if (
                at == end
                and verb not in tables.telling
                and not (
                    low in tables.prepositions
                    or low in tables.adverbs
                    or low in tables.times
                    or low in tables.conjunctions
                )
            ):
                return False
            at += 1
        return not (at < len(self.tokens) and self.phrases.low(at) == ":")
