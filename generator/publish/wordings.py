"""In what words several wordings of one utterance differ."""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from generator.link.utterances import Wording
from generator.model import Passage
from generator.publish.relations import Relations
from generator.text import fold, words

LONGEST = 600
"""Wordings of more words are not compared: difflib may take the square of the time."""


def apart(wordings: Sequence[Wording], found: Relations) -> list[list[Passage]]:
    """For each wording its words that not all have, as far as comparing each with the first can tell.

    Case and typography do not count. Neighbouring words are one passage.
    """
    every = [list(_words(wording, found)) for wording in wordings]
    if len(every) < 2 or max(map(len, every)) > LONGEST:
        return [[] for _ in wordings]
    first, *others = ([key for key, _ in inside] for inside in every)
    pairs = [{n: n for n in range(len(first))}]
    for keys in others:
        blocks = SequenceMatcher(None, first, keys, autojunk=False).get_matching_blocks()
        pairs.append({block.a + n: block.b + n for block in blocks for n in range(block.size)})
    common = set.intersection(*(set(pair) for pair in pairs))
    return [
        _runs([place for _, place in inside], set(range(len(inside))) - {pair[n] for n in common})
        for inside, pair in zip(every, pairs, strict=True)
    ]


def _words(wording: Wording, found: Relations) -> Iterator[tuple[str, Passage]]:
    """Each word as it is compared, and its place."""
    for passage in wording.quotation.passages:
        text = found.block(wording.article, passage.block).text[passage.start : passage.end]
        for start, end in words(text):
            place = Passage(passage.block, passage.start + start, passage.start + end)
            yield fold(text[start:end]).casefold(), place


def _runs(places: Sequence[Passage], numbers: set[int]) -> list[Passage]:
    runs: list[Passage] = []
    for n in sorted(numbers):
        here = places[n]
        if n - 1 in numbers and runs[-1].block == here.block:
            runs[-1] = Passage(here.block, runs[-1].start, here.end)
        else:
            runs.append(here)
    return runs
