"""Where in its document each word stands: what phrases are looked up in."""

import numpy as np

from generator.publish.search.codes import Codes, Numbers, empty, gamma, rice, texts, width_of_gaps
from generator.publish.search.counting import Counted
from generator.publish.search.scripts import runs, script

POSITIONS_LIMIT = 16_000
"""About how many characters one file takes."""


def position_files(found: Counted, lengths: Numbers, files: dict[str, bytes]) -> str:
    """Writes the files of positions; gives the first term of each.

    The terms have the order of the term files, and their positions the order of the postings there; those within one
    field of one document are ascending. If a term stands for several words, the word follows each position.
    """
    forms, form_of_word = _forms(found)
    codes, starts = _codes(found, lengths, form_of_word, np.array([len(words) for words in forms], np.int64))
    ends = np.concatenate([np.zeros(1, np.int64), np.cumsum(codes.bits, dtype=np.int64)])[starts]
    sizes = np.diff(ends) // 6 + np.array([sum(len(word) + 1 for word in words) for words in forms], np.int64)
    firsts = []
    for number, (start, end) in enumerate(runs(sizes.tolist(), POSITIONS_LIMIT)):
        first = int(starts[start])
        written = texts(codes.part(first, int(starts[end])), starts[start : end + 1] - first)
        words = " ".join("/".join(words) for words in forms[start:end])
        files[f"search/positions/{number}.js"] = script(f"positions/{number}", words, " ".join(written))
        firsts.append(found.terms[start])
    return " ".join(firsts)


def _forms(found: Counted) -> tuple[list[list[str]], Numbers]:
    """By term its words, the commonest first; and by word its place among them."""
    often = np.bincount(found.stream, minlength=len(found.words))
    forms: list[list[str]] = [[] for _ in found.terms]
    place = np.zeros(len(found.words), np.int32)
    for word in np.argsort(-often, kind="stable").tolist():
        words = forms[found.term_of_word[word]]
        place[word] = len(words)
        words.append(found.words[word])
    return forms, place


def _codes(found: Counted, lengths: Numbers, form_of_word: Numbers, forms: Numbers) -> tuple[Codes, Numbers]:
    """The code words of all positions, term by term, and where each term's begin and at last all end."""
    fields = len(lengths)
    key = (found.term_of_word[found.stream] * fields + found.field).astype(np.int32)
    order = np.argsort(key, kind="stable").astype(np.int32)
    key, document, place = key[order], found.document[order], found.places[order].astype(np.int32)
    form = form_of_word[found.stream[order]]
    del order
    term, field = np.divmod(key, fields)
    begins = np.ones(len(key) + 1, bool)
    begins[1:-1] = (key[1:] != key[:-1]) | (document[1:] != document[:-1])
    del key
    first = np.flatnonzero(begins)
    often = np.diff(first)
    gaps = np.diff(place, prepend=0) - 1
    first = first[:-1]
    gaps[first] = place[first] - found.begins[field[first], document[first]]
    widths = np.repeat(width_of_gaps(lengths[field[first], document[first]], often).astype(np.int8), often)
    del place, document, field, first, begins, often
    several = forms[term] > 1
    at = np.arange(len(term)) + np.cumsum(several) - several
    codes = empty(len(term) + int(several.sum()))
    codes.put(at, rice(gaps, widths))
    codes.put(at[several] + 1, gamma(form[several] + 1))
    counts = np.bincount(term, weights=None, minlength=len(forms)) * np.where(forms > 1, 2, 1)
    return codes, np.concatenate([np.zeros(1, np.int64), np.cumsum(counts)])
