"""Where in its document each word stands: what phrases are looked up in."""

import numpy as np

from generator.publish.search.codes import Codes, Numbers, ascending, empty, rice, texts
from generator.publish.search.counting import Counted
from generator.publish.search.fronts import fronts
from generator.publish.search.scripts import runs, script

POSITIONS_LIMIT = 16_000
"""About how many characters one file takes."""


def position_files(found: Counted, files: dict[str, bytes]) -> str:
    """Writes the files of positions; gives the first term of each.

    The terms have the order of the term files, and their positions the order of the postings there. If a term stands
    for several words, which of them it is follows the positions within one field of one document.
    """
    forms, form_of_word = _forms(found)
    firsts: list[str] = []
    for start, end in found.blocks():
        numbers = texts(*_codes(found, start, end, form_of_word, np.array([len(words) for words in forms[start:end]])))
        sizes = [len(text) + sum(map(len, words)) for text, words in zip(numbers, forms[start:end], strict=True)]
        for first, last in runs(sizes, POSITIONS_LIMIT):
            held = forms[start + first : start + last]
            marks = ["1" if place else "0" for words in held for place in range(len(words))]
            values = fronts([word for words in held for word in words], marks), " ".join(numbers[first:last])
            files[f"search/positions/{len(firsts)}.js"] = script(f"positions/{len(firsts)}", *values)
            firsts.append(found.terms[start + first])
    return " ".join(firsts)


def _forms(found: Counted) -> tuple[list[list[str]], Numbers]:
    """By term its words, the commonest first; and by word its place among them."""
    forms: list[list[str]] = [[] for _ in found.terms]
    place = np.zeros(len(found.words), np.int32)
    for word in np.argsort(-found.often, kind="stable").tolist():
        words = forms[found.term_of_word[word]]
        place[word] = len(words)
        words.append(found.words[word])
    return forms, place


def _codes(found: Counted, start: int, end: int, form_of_word: Numbers, forms: Numbers) -> tuple[Codes, Numbers]:
    """The code words of some neighbouring terms, and where each term's begin and at last all end; `forms` tells for
    how many words each stands."""
    fields = len(found.fields)
    here = slice(*np.searchsorted(found.entry, (start * fields, end * fields)))
    entry, document = found.entry[here], found.document[here]
    term, field = np.divmod(entry, fields)
    first = np.flatnonzero((np.diff(entry, prepend=-1) != 0) | (np.diff(document, prepend=-1) != 0))
    often = np.diff(first, append=len(entry))
    several = forms[term - start] > 1
    before = np.cumsum(several) - several
    at = np.arange(len(entry)) + np.repeat(before[first], often)
    codes = empty(len(entry) + int(several.sum()))
    left = np.repeat(first + often, often) - np.arange(len(entry))
    codes.put(at, ascending(found.place[here], found.rooms[field, document], left))
    codes.put((at + np.repeat(often, often))[several], rice(form_of_word[found.word[here][several]], 0))
    counts = np.bincount(term - start, minlength=end - start) * np.where(forms > 1, 2, 1)
    return codes, np.concatenate([np.zeros(1, np.int64), np.cumsum(counts)])
