"""Goes through an article's sentences in order and gives each quotation its speaker, if a rule is sure of one."""

from collections.abc import Container, Sequence
from dataclasses import dataclass
from itertools import dropwhile, takewhile

from generator.link.quotations.attribution import Attribution, Attributions
from generator.link.quotations.choice import Choice
from generator.link.quotations.sentences import Sentence, sentences
from generator.link.quotations.spans import Quoted
from generator.link.quotations.subjects import Subjects
from generator.link.quotations.tables import tables
from generator.link.quotations.voices import NOBODY, People, Voice
from generator.model import Block, Mention

_LOOK_BACK = 6
"""Sentences over which a pronoun may reach back."""


@dataclass(frozen=True, slots=True)
class Said:
    """One quotation with its speaker; `joins` when it goes on with the words of the one before it."""

    quote: int
    voice: Voice = NOBODY
    verb: str | None = None
    rule: str = "unattributed"
    fragment: bool = False
    joins: bool = False


def speakers(
    blocks: Sequence[Block],
    places: Sequence[Quoted],
    mentions: Sequence[Mention],
    language: str,
    persons: Container[str] | None,
) -> list[Said]:
    """One for each place, in order."""
    texts = {block.id: block.text for block in blocks}
    return _Reader(blocks, places, People(mentions, texts, tables(language), persons)).read()


class _Reader:
    def __init__(self, blocks: Sequence[Block], places: Sequence[Quoted], people: People) -> None:
        self.blocks, self.places = blocks, places
        self.people, self.tables = people, people.tables
        self.said: list[Said] = []
        self.past: list[tuple[Sentence, Sequence[Attribution]]] = []

    def read(self) -> list[Said]:
        held: dict[int, list[tuple[int, Quoted]]] = {}
        for number, one in enumerate(self.places):
            held.setdefault(one.block, []).append((number, one))
        last = max(held)
        for number, block in enumerate(self.blocks[: last + 1]):
            for sentence in sentences(number, block.text, held.get(number, [])):
                self._sentence(sentence, block)
        heard = {one.quote: one for one in self.said}
        return [heard.get(number) or Said(number) for number in range(len(self.places))]

    def _sentence(self, sentence: Sentence, block: Block) -> None:
        def resolve(at: int, heard: Sequence[Attribution]) -> Voice:
            return self._pronoun(sentence, at, heard)

        is_head = block.kind in ("title", "heading")
        if not sentence.has_quote and not is_head and not sentence.holds(self.tables.signs):
            self.past.append((sentence, ()))
            return
        read = Attributions(sentence, block.id, block.text, self.people, self.tables, resolve, is_head)
        if sentence.has_quote:
            choice = Choice(read)
            for at, token in enumerate(sentence.tokens):
                if token.quote is not None:
                    self._quote(sentence, choice, at, block)
        self.past.append((sentence, read.found))

    def _quote(self, sentence: Sentence, choice: Choice, at: int, block: Block) -> None:
        token = sentence.tokens[at]
        assert token.quote is not None
        number, place = token.quote, self.places[token.quote]
        words = block.text[place.inner[0] : place.inner[1]]
        before = sentence.tokens[at - 1].low if at else ""
        opens = at == 0 or before in (":", ",")
        fragment = words[:1].islower() or not opens
        if self._is_name(words, sentence, at, choice):
            self.said.append(Said(number, fragment=not (at == 0 and not fragment)))
            return
        one = choice.of(at, not fragment)
        if one and fragment and choice.is_scare(words, at, one):
            one = None
        if one is None and at == 0 and not words[:1].islower():
            self._without(number, sentence, block, fragment)
            return
        if one is None or not one.voice.known:
            joins = bool(one and self._same_attribution(one, sentence, at))
            self.said.append(Said(number, fragment=fragment, joins=joins))
            return
        joins = self._same_attribution(one, sentence, at)
        self.said.append(Said(number, one.voice, one.verb or None, one.rule, fragment, joins))

    def _same_attribution(self, one: Attribution, sentence: Sentence, at: int) -> bool:
        """“…,” he said, “…”: nothing but who speaks is between the two."""
        earlier = at - 1
        while earlier >= 0 and sentence.tokens[earlier].quote is None:
            earlier -= 1
        if earlier < 0 or one.start <= earlier or one.end > at or not self.said or self.said[-1].fragment:
            return False
        if one.start - earlier > 2 or sentence.tokens[at - 1].low == ":":
            return False
        between = [token.low for token in sentence.tokens[one.end : at]]
        return not any(low in self.tables.verbs or low == "that" for low in between) and between[-1:] in ([","], [])

    def _is_name(self, words: str, sentence: Sentence, at: int, choice: Choice) -> bool:
        """Whether the marks hold a name or a title and no speech."""
        tables = self.tables
        before = sentence.tokens[at - 1].low if at else ""
        if before in tables.names_follow:
            return True
        parts = words.split()
        if at == 0 or before in (":", ",") or choice.behind(at) is not None:
            return False
        return len(parts) > 1 and all(
            part[:1].isupper() or part[:1].isdigit() or (number and part.lower() in tables.small_words)
            for number, part in enumerate(parts)
        )

    def _without(self, number: int, sentence: Sentence, block: Block, fragment: bool) -> None:
        """A quotation that is a whole sentence, or opens one, and says nothing of its speaker."""
        alone = len([token for token in sentence.tokens if token.is_word]) == 0
        voice, verb, rule, joins = NOBODY, None, "unattributed", False
        earlier = self.past[-1] if self.past else None
        if alone and earlier is not None:
            introduced = earlier[0].tokens[-1:] and earlier[0].tokens[-1].low == ":"
            same = earlier[0].block == sentence.block
            last = earlier[1][-1] if earlier[1] else None
            if introduced or (block.kind == "quote" and not same):
                if last and last.voice.known:
                    voice, verb, rule = last.voice, last.verb, "introduced"
            elif same and last is not None:
                joins = self._ended_with_speaker(earlier[0], earlier[1])
                voice, rule = self.said[-1].voice if joins else last.voice, "continued"
            elif same and self.said and self._just_before(number):
                voice, rule, joins = self.said[-1].voice, "continued", True
            elif (
                not same
                and self.said
                and ((self._closes_previous_block(number) and self._is_all_of(number)) or self._resumes(number))
            ):
                voice, rule = self.said[-1].voice, "continued"
        if not voice.known:
            verb, rule = None, "unattributed"
        self.said.append(Said(number, voice, verb, rule, fragment, joins))

    def _just_before(self, number: int) -> bool:
        one, other = self.places[number - 1], self.places[number]
        between = self.blocks[other.block].text[one.outer[1] : other.outer[0]]
        return number > 0 and one.block == other.block and not between.strip()

    def _ended_with_speaker(self, sentence: Sentence, found: Sequence[Attribution]) -> bool:
        """Whether the sentence before was “…,” Lind said, and whoever else it names came after that."""
        quotes = [at for at, token in enumerate(sentence.tokens) if token.quote is not None]
        if quotes != [0] or not self.said or self.said[-1].fragment:
            return False
        verb = self.said[-1].verb
        return any(0 < one.start <= 2 and verb == (one.verb if one.voice.known else None) for one in found)

    def _closes_previous_block(self, number: int) -> bool:
        """Whether the last quotation is somebody's, and of the paragraph right before."""
        last = self.said[-1]
        before = self.places[last.quote].block
        return last.voice.known and not last.fragment and before == self.places[number].block - 1

    def _is_all_of(self, number: int) -> bool:
        place = self.places[number]
        return place.outer[0] == 0

    def _resumes(self, number: int) -> bool:
        """Whether the paragraph between tells of nobody but who spoke before it: then they speak again."""
        last, block = self.said[-1], self.places[number].block
        before = self.places[last.quote]
        if not last.voice.person or last.fragment or before.block != block - 2 or not self._is_all_of(number):
            return False
        back = dropwhile(lambda one: one[0].block == block, reversed(self.past))
        between = list(takewhile(lambda one: one[0].block == block - 1, back))[::-1]
        if not between or any(found for _, found in between) or any(one.has_quote for one, _ in between):
            return False
        named = [voice for one, _ in between for voice in self._subjects(one).until(one.end)]
        opening = between[0][0].tokens[0].low
        return set(named) <= {last.voice} and (bool(named) or opening in self.tables.pronouns)

    def _pronoun(self, sentence: Sentence, at: int, heard: Sequence[Attribution]) -> Voice:
        """The person last heard or, failing that, the only one whom the last sentence that tells of any tells of."""
        own = self._subjects(sentence).until(at)
        if own:
            return own[0] if len(own) == 1 else NOBODY
        for one in reversed(heard):
            if one.voice.person and one.rule != "according to":
                return one.voice
        for earlier, found in reversed(self.past[-_LOOK_BACK:]):
            spoke = [one.voice for one in found if one.voice.person]
            if spoke:
                return spoke[-1]
            named = self._subjects(earlier).until(earlier.end)
            if named:
                return named[0] if len(named) == 1 else NOBODY
        return NOBODY

    def _subjects(self, sentence: Sentence) -> Subjects:
        return Subjects(sentence, self.blocks[sentence.block].id, self.people)
