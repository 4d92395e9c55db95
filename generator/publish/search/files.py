"""All files of the search, of which a reader's browser loads only what a query touches. docs/search-index.md."""

from collections import Counter
from collections.abc import Sequence
from itertools import zip_longest

import numpy as np

from generator.publish.search.codes import Codes, Numbers, characters, empty, gamma, rice, text, texts
from generator.publish.search.counting import Counted, counted
from generator.publish.search.documents import SearchDocument
from generator.publish.search.facets import facet_files
from generator.publish.search.fields import K1, B
from generator.publish.search.fronts import fronts
from generator.publish.search.names import other_names
from generator.publish.search.positions import position_files
from generator.publish.search.postings import postings
from generator.publish.search.scripts import runs, script

TERMS_LIMIT = 5_000
WORDS_LIMIT = 6_000
"""About how many characters one file of terms or words takes."""

DOCUMENTS_EACH = 16
EXCERPT_AT_MOST = 160


def search_files(documents: Sequence[SearchDocument]) -> dict[str, bytes]:
    """The search files by their paths from the site's root.

    Documents that match equally well are shown in the order given here.
    """
    _check_refs(documents)
    found = counted(documents)
    files: dict[str, bytes] = {}
    firsts = {"terms": _term_files(found, documents, files), "words": _word_files(found, files)}
    files["search/places.js"] = script("places", text(_sizes(found.rooms)), position_files(found.shown(), files))
    for number, start in enumerate(range(0, len(documents), DOCUMENTS_EACH)):
        rows = _rows(documents[start : start + DOCUMENTS_EACH])
        files[f"search/documents/{number}.js"] = script(f"documents/{number}", rows)
    files.update(facet_files(documents))
    root = {
        "documents": len(documents),
        "terms": len(found.terms),
        "kinds": dict(sorted(Counter(document.kind for document in documents).items())),
        "fields": found.fields,
        "k1": K1,
        "b": B,
        "lengths": text(_sizes(found.lengths)),
        "each": DOCUMENTS_EACH,
        "files": firsts,
    }
    files["search/root.js"] = script("root", root)
    return files


def _check_refs(documents: Sequence[SearchDocument]) -> None:
    twice = sorted(ref for ref, count in Counter(document.ref for document in documents).items() if count > 1)
    if twice:
        raise ValueError(f"two search documents with one ref: {', '.join(twice)}")


def _term_files(found: Counted, documents: Sequence[SearchDocument], files: dict[str, bytes]) -> str:
    """Writes the files of terms; gives the first term of each."""
    others = other_names(documents)
    firsts: list[str] = []
    for start, end in found.blocks():
        codes, starts = postings(found, start, end)
        terms = found.terms[start:end]
        ends = np.concatenate([np.zeros(1, np.int64), np.cumsum(codes.bits, dtype=np.int64)])[starts]
        cuts = list(runs((characters(np.diff(ends)) + [len(term) + 1 for term in terms]).tolist(), TERMS_LIMIT))
        for (first, last), numbers in zip(cuts, texts(codes, starts[[0, *(last for _, last in cuts)]]), strict=True):
            held = terms[first:last]
            names = [(term, others[term]) for term in held if term in others]
            number = len(firsts)
            files[f"search/terms/{number}.js"] = script(f"terms/{number}", fronts(held), numbers, names)
            firsts.append(held[0])
    return " ".join(firsts)


def _word_files(found: Counted, files: dict[str, bytes]) -> str:
    """Writes the files of words, each with a digit for how common it is; gives the first word of each."""
    held = np.flatnonzero(found.term_of_word >= found.stops)
    words = [found.words[word] for word in held]
    digits = [str(min(often.bit_length() - 1, 9)) for often in found.often[held].tolist()]
    firsts = []
    for number, (start, end) in enumerate(runs([len(word) + 2 for word in words], WORDS_LIMIT)):
        files[f"search/words/{number}.js"] = script(f"words/{number}", fronts(words[start:end], digits[start:end]))
        firsts.append(words[start])
    return " ".join(firsts)


def _sizes(sizes: Numbers) -> Codes:
    """By field: the mean, a width, and by document how far its size is from the mean, the sign in the last bit."""
    fields, count = sizes.shape
    codes = empty(fields * (count + 2))
    for field in range(fields if count else 0):
        mean = int(sizes[field].sum()) // count
        apart = sizes[field] - mean
        folded = np.where(apart < 0, -2 * apart - 1, 2 * apart)
        width = min(range(24), key=lambda one: int((folded >> one).sum()) + one * count)
        start = field * (count + 2)
        codes.put(slice(start, start + 2), gamma(np.array([mean + 1, width + 1])))
        codes.put(slice(start + 2, start + 2 + count), rice(folded, width))
    return codes


def _rows(documents: Sequence[SearchDocument]) -> list[list[str | int]]:
    """What their results show, 0 for what is the same as in the row before."""
    rows = [_shown(document) for document in documents]
    return [
        [0 if value == above else value for value, above in zip_longest(row, before[: len(row)])]
        for row, before in zip(rows, [[], *rows], strict=False)
    ]


def _shown(document: SearchDocument) -> list[str]:
    """What a result shows: kind, id, title, url, date, outlet, excerpt; the url "" if it is the usual one."""
    id = document.ref.partition(":")[2]
    url = "" if document.url == f"{document.kind}s/{id}.html" else document.url
    row = [document.kind, id, document.title, url, document.date, document.outlet, _cut(document.excerpt)]
    while not row[-1]:
        row.pop()
    return row


def _cut(excerpt: str) -> str:
    if len(excerpt) <= EXCERPT_AT_MOST:
        return excerpt
    return excerpt[: EXCERPT_AT_MOST - 1].rsplit(" ", 1)[0].rstrip(" …") + " …"
