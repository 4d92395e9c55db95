"""Terms and where they stand, as numbers: lunr's inverted index without its weights, which the browser computes."""

import numpy as np

from generator.publish.search.codes import Codes, Numbers, ascending, below, empty, gamma
from generator.publish.search.counting import Counted


def postings(found: Counted, start: int, end: int) -> tuple[Codes, Numbers]:
    """Code words of some neighbouring terms, and where each term's begin, and at last all end.

    Of a term its number in lunr, and by field how often it stands there; then by field the documents that hold it,
    each as many times. Such a list is a row of stars, the term, between bars, where one document ends and the next
    begins: the places of the stars in the row are written, or those of the bars where they are fewer.
    """
    size, fields, count = found.documents, len(found.fields), end - start
    here = slice(*np.searchsorted(found.entry, (start * fields, end * fields)))
    entry, document = found.entry[here] - start * fields, found.document[here]
    stars = np.bincount(entry, minlength=count * fields)
    begin = np.cumsum(stars) - stars
    written = np.where(stars < size, stars, size - 1)
    starts = np.zeros(count + 1, np.int64)
    np.cumsum(1 + fields + written.reshape(count, fields).sum(axis=1), out=starts[1:])
    codes = empty(int(starts[-1]))
    codes.put(starts[:-1], below(found.numbers[start:end], np.full(count, len(found.terms))))
    for field in range(fields):
        codes.put(starts[:-1] + 1 + field, gamma(stars[field::fields] + 1))
    at = np.cumsum(written) - written + (1 + fields) * (1 + np.arange(count * fields) // fields)
    sparse = np.flatnonzero(np.repeat(stars < size, stars))
    of = entry[sparse]
    before = sparse - begin[of]
    codes.put(at[of] + before, ascending(document[sparse] + before, size + stars[of] - 1, stars[of] - before))
    for dense in np.flatnonzero(stars >= size).tolist():
        often = np.bincount(document[begin[dense] : begin[dense] + stars[dense]], minlength=size)
        bars = (np.cumsum(often) + np.arange(size))[:-1]
        bars_codes = ascending(bars, size + int(stars[dense]) - 1, np.arange(size - 1, 0, -1))
        codes.put(slice(at[dense], at[dense] + size - 1), bars_codes)
    return codes, starts
