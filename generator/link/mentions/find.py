"""The registry's names in an article, each with whom it means by the words around it."""

from collections.abc import Iterable, Sequence

from generator.link.mentions.around import Around, quiet
from generator.link.mentions.forms import Form, forms
from generator.link.mentions.grammar import Grammar, grammar
from generator.link.mentions.organisations import within
from generator.link.mentions.places import actor, another, people, place
from generator.link.mentions.surnames import Surnames
from generator.link.registry import Reading, Registry
from generator.model import Block, Mention, Passage

_BETWEEN = "\0"
"""What parts blocks while their names are looked for: it stands in no clean text and in no name."""


def mentions(blocks: Iterable[Block], registry: Registry, language: str) -> list[Mention]:
    """The mentions in reading order, none across another."""
    article = tuple(blocks)
    names, first_words, offices = forms(registry)
    text = _BETWEEN.join([block.text for block in article])
    found = names.spans(text)
    if not found:
        return []
    words = grammar(language)
    finder = _Finder(registry, words, Surnames(article, text, found, _named(found), first_words, offices, words))
    begin = at = 0
    for number, block in enumerate(article):
        end, first = begin + len(block.text), at
        while at < len(found) and found[at][0] < end:
            at += 1
        if first < at:
            finder.block(block, number, [(start - begin, stop - begin, form) for start, stop, form in found[first:at]])
        begin = end + len(_BETWEEN)
    return finder.mentions


Found = tuple[int, int, Form]


def _named(found: Sequence[Found]) -> dict[str, int]:
    """Who is named in full, each with the first place in the text of all blocks."""
    return {who: start for start, _, form in reversed(found) if (who := form.full)}


_JOINED = 3
"""How many names on either side share what is said of one."""


class _Finder:
    """Goes through an article from top to bottom."""

    def __init__(self, registry: Registry, words: Grammar | None, surnames: Surnames) -> None:
        self.states, self.words, self.surnames = registry.states, words, surnames
        self.mentions: list[Mention] = []
        self.elsewhere: set[str] = set()
        """The names of states that were part of somebody's name further up (`Jordan Mills`)."""

    def block(self, block: Block, number: int, found: Sequence[Found]) -> None:
        text, id, add = block.text, block.id, self.mentions.append
        sure = self.surnames.sure
        around: Around | None = None
        for which, (start, end, form) in enumerate(found):
            surface = text[start:end]
            if who := form.plain:
                add(Mention(who, Passage(id, start, end), surface))
                continue
            if (who := form.alone) and quiet(text, start, end) and self.clear(form, surface, sure):
                add(Mention(who, Passage(id, start, end), surface, form.readings[0].rule))
                continue
            around = around or Around(text, number)
            if not (form.shouted or form.capitals) or self.cased(start, end, form, around):
                for reading in self.readings(form, start, end, around):
                    if named := self.meant(reading, found, which, around):
                        add(Mention(named, Passage(id, start, end), surface, reading.rule))
                        break

    def clear(self, form: Form, surface: str, sure: "dict[str, bool]") -> bool:
        """Whether a state's name or a surname means nothing else in this article."""
        if form.readings[0].rule == "name":
            return surface not in self.elsewhere
        return sure[surface] if surface in sure else self.surnames.is_sure(form.alone, surface)

    def cased(self, start: int, end: int, form: Form, around: Around) -> bool:
        """Whether the capital letters of a match are those of a name."""
        shouted = around.shouted(start, end)
        if form.shouted:
            return shouted
        word = around.text[start:end]
        return not shouted or (self.words is not None and word not in self.words.words["shouted"])

    def readings(self, form: Form, start: int, end: int, around: Around) -> Sequence[Reading]:
        """The readings that the words around a match leave: of a person's surname and a place's name, only one."""
        if form.double is None:
            return form.readings
        if self.surnames.is_person(form.double, start, end, around):
            return (form.double,)
        others = tuple(reading for reading in form.readings if reading is not form.double)
        if not self.surnames.owner(form.double, start, around):
            return others
        return others if others[0].rule == "name" and self.is_place(start, end, around) else ()

    def is_place(self, start: int, end: int, around: Around) -> bool:
        return self.words is not None and place(around, start, end, self.words)

    def meant(self, reading: Reading, found: Sequence[Found], number: int, around: Around) -> str | None:
        """The actor whom a match means when it is read like this."""
        if not reading.actors:
            return None
        start, end, form = found[number]
        if reading.rule == "surname":
            return self.surnames.meant(reading, start, end, around, form.double is not None)
        if reading.rule == "name":
            who = reading.actors[0]
            return who if who not in self.states or self.is_state(found, number, around) else None
        if len(reading.actors) > 1 or self.words is None or within(around, start, end, self.words):
            return None
        if reading.rule == "demonym":
            return reading.actors[0] if people(around, start, end, self.words) else None
        if another(around, start, end, self.words):
            return None
        group, own = self.group(found, number, around.text)
        return reading.actors[0] if actor(around, group, own, self.words) else None

    def is_state(self, found: Sequence[Found], number: int, around: Around) -> bool:
        """Whether a state's name is no part of a longer name, be it an organisation's or a person's."""
        if self.words is None:
            return True
        start, end, form = found[number]
        surface = around.text[start:end]
        if within(around, start, end, self.words):
            return False
        if " " in surface or surface.isupper() or "." in surface:
            return True
        above = number > 0 and found[number - 1][1] == start - 1
        below = number + 1 < len(found) and found[number + 1][0] == end + 1
        if another(around, start, end, self.words, form.double is not None, (above, below)):
            self.elsewhere.add(surface)
            return False
        return surface not in self.elsewhere or self.is_place(start, end, around)

    def group(self, found: Sequence[Found], number: int, text: str) -> tuple[list[tuple[int, int]], int]:
        """The places of the names that are joined with this one, and which of them it is."""
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
