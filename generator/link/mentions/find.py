"""The registry's names in an article, each with whom it means by the words around it."""

from collections.abc import Iterable, Sequence

from generator.link.mentions.around import Around
from generator.link.mentions.forms import Form, forms
from generator.link.mentions.grammar import Grammar, grammar
from generator.link.mentions.organisations import within
from generator.link.mentions.places import actor, people
from generator.link.mentions.surnames import another_given_name, given_name, meant
from generator.link.registry import Reading, Registry
from generator.model import Block, Mention, Passage
from generator.text import fold


def mentions(blocks: Iterable[Block], registry: Registry, language: str) -> list[Mention]:
    """The mentions in reading order, none across another."""
    article = tuple(blocks)
    finder = _Finder(article, registry, grammar(language))
    for block in article:
        if found := finder.names.spans(block.text):
            finder.block(block, found)
    return finder.mentions


Found = tuple[int, int, Form]

_JOINED = 3
"""How many names on either side share what is said of one."""

_ASKED = 50
"""How many names of a headline are looked for in the article."""


class _Finder:
    """Goes through an article from top to bottom and remembers who was named."""

    def __init__(self, blocks: Sequence[Block], registry: Registry, words: Grammar | None) -> None:
        self.states, self.words = registry.states, words
        self.names, self.first_words = forms(registry)
        self.mentions: list[Mention] = []
        self.named: set[str] = set()
        self.blocks = blocks
        self.asked: dict[str, bool] = {}

    def block(self, block: Block, found: Sequence[Found]) -> None:
        text, id, add = block.text, block.id, self.mentions.append
        around = Around(text)
        for number, (start, end, form) in enumerate(found):
            if who := form.plain:
                self.named.add(who)
                add(Mention(who, Passage(id, start, end), text[start:end]))
            elif form.alone and around.quiet(start, end):
                self.named.add(form.alone)
                add(Mention(form.alone, Passage(id, start, end), text[start:end], form.readings[0].rule))
            elif not (form.shouted or form.capitals) or self.cased(start, end, form, around):
                for reading in form.readings:
                    if named := self.meant(reading, found, number, around):
                        add(Mention(named, Passage(id, start, end), text[start:end], reading.rule))
                        break

    def cased(self, start: int, end: int, form: Form, around: Around) -> bool:
        """Whether the capital letters of a match are those of a name."""
        shouted = around.shouted(start, end)
        if form.shouted:
            return shouted
        word = around.text[start:end]
        return not shouted or (self.words is not None and word not in self.words.words["shouted"])

    def meant(self, reading: Reading, found: Sequence[Found], number: int, around: Around) -> str | None:
        """The actor whom a match means when it is read like this."""
        if not reading.actors:
            return None
        start, end, _ = found[number]
        if reading.rule == "name":
            named = reading.actors[0]
            if named in self.states and self.words and within(around, start, end, self.words):
                return None
            self.named.add(named)
            return named
        if reading.rule == "surname":
            who = meant(reading, self.named)
            return who if who and self.is_surname(who, start, end, around) else None
        if len(reading.actors) > 1 or self.words is None or within(around, start, end, self.words):
            return None
        if reading.rule == "demonym":
            return reading.actors[0] if people(around, start, end, self.words) else None
        if given_name(around, start, "", self.words):
            return None
        group, own = self.group(found, number, around.text)
        return reading.actors[0] if actor(around, group, own, self.words) else None

    def is_surname(self, who: str, start: int, end: int, around: Around) -> bool:
        """Whether nobody else's given name stands beside the surname."""
        first, surname = self.first_words.get(who, ""), around.text[start:end]
        if self.words and within(around, start, end, self.words):
            return False
        if fold(first) == fold(surname):
            return not another_given_name(around, end, self.words)
        if not around.titled and not surname.isupper():
            return not given_name(around, start, first[:1], self.words)
        word = around.word_before(start)
        if not word or self.words is None or word.lower() in self.words.no_given_names:
            return True
        return not self.is_another(word, surname)

    def is_another(self, word: str, surname: str) -> bool:
        """Whether the running text has this word as a given name: what tells `Jill Biden` from `Warns Biden`."""
        name = f"{word} {surname}".title()
        if name not in self.asked and len(self.asked) < _ASKED:
            running = (block for block in self.blocks if name in block.text)
            self.asked[name] = any(not Around(block.text).titled for block in running)
        return self.asked.get(name, False)

    def group(self, found: Sequence[Found], number: int, text: str) -> tuple[list[tuple[int, int]], int]:
        """The places of the names that are joined with this one, and which of them it is."""
        assert self.words
        first = last = number
        while number - first < _JOINED and first and self.joined(found[first - 1], found[first], text):
            first -= 1
        while last - number < _JOINED and last + 1 < len(found) and self.joined(found[last], found[last + 1], text):
            last += 1
        return [(start, end) for start, end, _ in found[first : last + 1]], number - first

    def joined(self, one: Found, other: Found, text: str) -> bool:
        assert self.words
        if other[0] - one[1] > 5:
            return False
        return self.words.metonyms.together.match(text[one[1] : other[0]]) is not None
