"""The unregistered names of an article, each with all its places."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from generator.link.candidates.forms import Form, fullest, joined
from generator.link.candidates.parts import Part, is_acronym, parts
from generator.link.candidates.runs import Run, runs
from generator.link.candidates.taken import Taken
from generator.link.candidates.words import NOUNS_CAPITALISED, Words, words
from generator.link.registry import Registry
from generator.model import Block, Candidate, Mention, Passage
from generator.text import fold, is_border

LEAST = 2
"""A single word is a name when this often capitalised within sentences, and nowhere written small."""
_LONG_WORD = re.compile(r"[^\W\d_]{4,}")
_ENDS = re.compile(r"[.!?…:][\"'”’»)]*\Z")
_DATELINE = re.compile(r"[,/]| \(| ?[-–—]")
_CREDIT = re.compile(r"\) ?[-–—]")
_LOUD = 0.85
_LONGEST_LINE = 200
_LONGEST_NAME = 100
_NOTHING = Taken()


def candidates(
    blocks: Iterable[Block], mentions: Sequence[Mention], registry: Registry, language: str
) -> list[Candidate]:
    """The names, in the order of their first places.

    Capital letters tell them, so that scripts without them give none, nor do languages that capitalise all nouns.
    A language without lists of words gives only names of several words that stand within a sentence somewhere.
    """
    if language in NOUNS_CAPITALISED:
        return []
    blocks = list(blocks)
    known = words(language)
    taken = _taken(mentions)
    small = frozenset[str]().union(*(block.text.split(" ") for block in blocks))
    found = [
        form
        for number, block in enumerate(blocks)
        if not _is_loud(block.text)
        for form in _forms(block.text, number, taken.get(block.id, _NOTHING), known, small)
    ]
    names = [places for places in joined(found, blocks) if _is_name(places, known, small)]
    if not names:
        return []
    registered = _registered(registry)
    names = [places for places in names if not any(fold(place.surface) in registered for place in places)]
    for number, block in enumerate(blocks):
        if block.kind == "title" and _is_loud(block.text):
            _add_loud(names, number, block.text, taken.get(block.id, _NOTHING))
    ordered = [sorted(places, key=lambda place: (place.block, place.start)) for places in names]
    return [
        Candidate(
            fullest(places).surface,
            tuple(Passage(blocks[place.block].id, place.start, place.end) for place in places),
        )
        for places in sorted(ordered, key=lambda places: (places[0].block, places[0].start))
    ]


def _forms(text: str, number: int, taken: Taken, known: Words, small: frozenset[str]) -> Iterator[Form]:
    """The possible names of a block, whose number this is."""
    for run in runs(text, taken, known):
        for part in _parts(run, taken, known):
            if part.opens and known.sorts and not part.single:
                part = _without_first(part, small)
            start, end, single = part.start, part.end, part.single
            if end - start > _LONGEST_NAME or (single and not known.sorts):
                continue
            surface = text[start:end]
            acronym = single and is_acronym(surface)
            if acronym and not _is_actor(text, start, end, known):
                continue
            if acronym or part.titled or not (single and part.beside):
                yield Form(number, start, end, surface, part.opens, part.titled, acronym, part.sorts)


def _parts(run: Run, taken: Taken, known: Words) -> Iterable[Part]:
    """The run's parts; for a single word, which is by far the commonest, without asking what concerns longer ones."""
    if len(run.words) > 1:
        return parts(run, taken, known)
    (word,) = run.words
    return () if word.sort or taken.touches(word.start, word.end) else (Part(run.words, run.opens),)


def _is_actor(text: str, start: int, end: int, known: Words) -> bool:
    """Whether capitals may be an actor's: no dateline's or credit's, and with a figure (G7) only after `the`."""
    acronym = text[start:end]
    if acronym.lower() in known.abbreviations or (not start and _DATELINE.match(text, end)) or _CREDIT.match(text, end):
        return False
    return acronym.replace(".", "").isalpha() or text.startswith("the ", max(0, start - 4))


def _without_first(part: Part, small: frozenset[str]) -> Part:
    """The name without a first word that the article writes small elsewhere: the sentence capitalised it."""
    first = part.words[0].text
    if first.lower() not in small:
        return part
    return Part(part.words[1:], False, part.titled, part.beside)


def _is_name(places: Sequence[Form], known: Words, small: frozenset[str]) -> bool:
    """Whether capital letters at these places can only be those of a name."""
    within = sum(not place.opens for place in places)
    if not known.sorts:
        return within > 0
    if any(" " in place.surface or place.titled for place in places):
        return True
    if any(place.acronym for place in places):
        return within > 0
    surface = places[0].surface
    return within >= LEAST and surface.lower() not in small


def _is_loud(text: str) -> bool:
    """Whether capitals say nothing here: a headline in title case, or a line in capitals."""
    if text.isupper():
        return True
    if len(text) > _LONGEST_LINE or _ENDS.search(text):
        return False
    long = _LONG_WORD.findall(text)
    return len(long) > 2 and sum(word[0].isupper() for word in long) >= _LOUD * len(long)


def _add_loud(names: Iterable[list[Form]], number: int, text: str, taken: Taken) -> None:
    """Add the places in a headline, where capitals say nothing, of names found elsewhere."""
    used: set[int] = set()
    for places in names:
        for surface in sorted({place.surface for place in places}, key=lambda surface: (-len(surface), surface)):
            start = text.find(surface)
            while start >= 0:
                end = start + len(surface)
                free = used.isdisjoint(range(start, end)) and not taken.touches(start, end)
                if free and is_border(text, start) and is_border(text, end):
                    used.update(range(start, end))
                    places.append(Form(number, start, end, surface))
                start = text.find(surface, end)


def _taken(mentions: Iterable[Mention]) -> dict[str, Taken]:
    places: dict[str, list[Passage]] = defaultdict(list)
    for mention in mentions:
        places[mention.passage.block].append(mention.passage)
    return {block: Taken(sorted(found)) for block, found in places.items()}


@lru_cache(maxsize=1)
def _registered(registry: Registry) -> frozenset[str]:
    """The forms that mean an actor, and the last words of those of several: no name to suggest, linked or not."""
    names = [form for form, readings in registry.forms if any(reading.actors for reading in readings)]
    return frozenset([*names, *(name.rpartition(" ")[2] for name in names)])
