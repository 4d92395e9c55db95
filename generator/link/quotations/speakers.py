"""Goes through an article's sentences in order and gives each quotation its speaker, if a rule is sure of one."""

from collections.abc import Sequence
from dataclasses import dataclass

from generator.link.quotations.attribution import Attribution, Attributions
from generator.link.quotations.sentences import Sentence, sentences
from generator.link.quotations.spans import Quoted
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
    blocks: Sequence[Block], places: Sequence[Quoted], mentions: Sequence[Mention], language: str
) -> list[Said]:
    """One for each place, in order."""
    return _Reader(blocks, places, mentions, language).read()


class _Reader:
    def __init__(
        self, blocks: Sequence[Block], places: Sequence[Quoted], mentions: Sequence[Mention], language: str
    ) -> None:
        self.blocks = blocks
        self.places = places
        self.tables = tables(language)
        self.people = People(mentions, {block.id: block.text for block in blocks}, self.tables)
        self.said: list[Said] = []
        self.past: list[tuple[Sentence, list[Attribution]]] = []

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
        def resolve(at: int) -> Voice:
            return self._pronoun(sentence, at)

        read = Attributions(
            sentence, block.id, block.text, self.people, self.tables, resolve, block.kind in ("title", "heading")
        )
        first = True
        for at, token in enumerate(sentence.tokens):
            if token.quote is not None:
                self._quote(sentence, read, at, block, first)
                first = False
        self.past.append((sentence, read.found))

    def _quote(self, sentence: Sentence, read: Attributions, at: int, block: Block, first: bool) -> None:
        token = sentence.tokens[at]
        assert token.quote is not None
        number, place = token.quote, self.places[token.quote]
        words = block.text[place.inner[0] : place.inner[1]]
        before = sentence.tokens[at - 1].low if at else ""
        opens = at == 0 or before in (":", ",")
        fragment = words[:1].islower() or not opens
        if self._is_name(words, sentence, at, read):
            self.said.append(Said(number, fragment=not (at == 0 and not fragment)))
            return
        one = read.of(at, not fragment)
        if one is None and at == 0 and not words[:1].islower():
            self._without(number, sentence, block, fragment)
            return
        if one is None or not one.voice.known:
            joins = bool(one and self._same_attribution(one, read, sentence, at))
            self.said.append(Said(number, fragment=fragment, joins=joins))
            return
        joins = self._same_attribution(one, read, sentence, at)
        self.said.append(Said(number, one.voice, one.verb or None, one.rule, fragment, joins))

    def _same_attribution(self, one: Attribution, read: Attributions, sentence: Sentence, at: int) -> bool:
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

    def _is_name(self, words: str, sentence: Sentence, at: int, read: Attributions) -> bool:
        """Whether the marks hold a name or a title and no speech."""
        tables = self.tables
        before = sentence.tokens[at - 1].low if at else ""
        if before in tables.names_follow:
            return True
        parts = words.split()
        if at == 0 or before in (":", ",") or read._behind(at) is not None:
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
            elif not same and self.said and self._closes_previous_block(number) and self._is_all_of(number):
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

    def _pronoun(self, sentence: Sentence, at: int) -> Voice:
        """The person last heard or, failing that, the only one named."""
        own = list(dict.fromkeys(self._outside(sentence, sentence.start, at)))
        if len(own) == 1:
            return Voice(own[0], person=True)
        if own:
            return NOBODY
        for earlier, found in reversed(self.past[-_LOOK_BACK:]):
            spoke = [one.voice for one in found if one.voice.person]
            if spoke:
                return spoke[-1]
            named = list(dict.fromkeys(self._outside(earlier, earlier.start, earlier.end)))
            if len(named) == 1:
                return Voice(named[0], person=True)
            if named:
                return NOBODY
        return NOBODY

    def _outside(self, sentence: Sentence, start: int, end: int) -> list[str]:
        """The persons whom the reporter names in a stretch, not those within quotations."""
        block = self.blocks[sentence.block]
        held = [token for token in sentence.tokens if token.quote is not None]
        return [
            actor
            for actor, at in self.people.named(block.id, start, end)
            if not any(token.start <= at < token.end for token in held)
        ]
