"""Terms and where they stand, as numbers: lunr's inverted index without its weights, which the browser computes."""

from dataclasses import dataclass

import numpy as np

from generator.publish.search.codes import Codes, Numbers, empty, gamma, rice, width_of_gaps
from generator.publish.search.counting import Counted


@dataclass(frozen=True, slots=True)
class Postings:
    """Code words, term by term: the term's number in lunr, the count of its documents by field, then by field its
    documents, ascending, each with how often."""

    codes: Codes
    starts: Numbers
    """Where each term's code words begin, and at last where all end."""
    lengths: Numbers
    """How many terms each field of each document has, by field and document."""


def postings(found: Counted) -> Postings:
    size, fields, count = found.documents, len(found.fields), len(found.terms)
    term = found.term_of_word[found.stream]
    stretch = found.field * np.int64(size) + found.document
    lengths = np.bincount(stretch[term >= found.stops], minlength=fields * size).reshape(fields, size)
    numbers = _by_first_appearance(term, count)
    keys, often = np.unique(term * np.int64(fields * size) + stretch, return_counts=True)
    del term, stretch
    place, document = (part.astype(np.int32) for part in np.divmod(keys, max(size, 1)))
    often = often.astype(np.int32)
    del keys
    documents_by_field = np.bincount(place, minlength=count * fields)
    gaps = np.diff(document, prepend=0)
    first = np.cumsum(documents_by_field) - documents_by_field
    used = documents_by_field > 0
    gaps[first[used]] = document[first[used]] + 1
    del document
    widths = width_of_gaps(size, np.maximum(documents_by_field, 1))[place]
    term = place // fields
    starts = np.zeros(count + 1, np.int64)
    np.cumsum(1 + fields + 2 * documents_by_field.reshape(count, fields).sum(axis=1), out=starts[1:])
    codes = empty(int(starts[-1]))
    codes.put(starts[:-1], rice(numbers, max(count.bit_length() - 1, 0)))
    for one in range(fields):
        codes.put(starts[:-1] + 1 + one, gamma(documents_by_field[one::fields] + 1))
    at = (1 + fields) * (term + 1) + 2 * np.arange(len(gaps))
    codes.put(at, rice(gaps - 1, widths))
    codes.put(at + 1, gamma(often))
    return Postings(codes, starts, lengths)


def _by_first_appearance(term: Numbers, count: int) -> Numbers:
    """The number that lunr's builder gives each term: its rank by first appearance."""
    first = np.zeros(count, np.int64)
    first[term[::-1]] = np.arange(len(term))[::-1]
    numbers = np.zeros(count, np.int64)
    numbers[np.argsort(first)] = np.arange(count)
    return numbers
