"""All files of the search, of which a reader's browser loads only what a query touches. docs/search-index.md."""

from collections import Counter
from collections.abc import Sequence

import numpy as np

from generator.publish.search.codes import Codes, Numbers, empty, gamma, rice, text
from generator.publish.search.counting import Counted, counted
from generator.publish.search.documents import SearchDocument
from generator.publish.search.facets import facet_files
from generator.publish.search.names import other_names
from generator.publish.search.positions import position_files
from generator.publish.search.postings import Postings, postings
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
    listed = postings(found)
    files: dict[str, bytes] = {}
    lengths = listed.lengths
    firsts = {"terms": _term_files(found, listed, documents, files), "words": _word_files(found, files)}
    del listed  # the largest of all lists, while the next one is made
    firsts["positions"] = position_files(found.shown(), lengths, files)
    for number, start in enumerate(range(0, len(documents), DOCUMENTS_EACH)):
        rows = [_shown(document) for document in documents[start : start + DOCUMENTS_EACH]]
        files[f"search/documents/{number}.js"] = script(f"documents/{number}", rows)
    files.update(facet_files(documents))
    root = {
        "documents": len(documents),
        "terms": len(found.terms),
        "kinds": dict(sorted(Counter(document.kind for document in documents).items())),
        "fields": found.fields,
        "lengths": text(_lengths(lengths)),
        "each": DOCUMENTS_EACH,
        "files": firsts,
    }
    files["search/root.js"] = script("root", root)
    return files


def _check_refs(documents: Sequence[SearchDocument]) -> None:
    twice = sorted(ref for ref, count in Counter(document.ref for document in documents).items() if count > 1)
    if twice:
        raise ValueError(f"two search documents with one ref: {', '.join(twice)}")


def _term_files(found: Counted, listed: Postings, documents: Sequence[SearchDocument], files: dict[str, bytes]) -> str:
    """Writes the files of terms; gives the first term of each."""
    starts = listed.starts
    ends = np.concatenate([np.zeros(1, np.int64), np.cumsum(listed.codes.bits)])[starts]
    sizes = np.diff(ends) // 6 + np.array([len(term) + 1 for term in found.terms], np.int64)
    others = other_names(documents)
    firsts = []
    for number, (start, end) in enumerate(runs(sizes.tolist(), TERMS_LIMIT)):
        terms = found.terms[start:end]
        names = {term: others[term] for term in terms if term in others}
        codes = listed.codes.part(int(starts[start]), int(starts[end]))
        files[f"search/terms/{number}.js"] = script(
            f"terms/{number}", " ".join(terms), text(codes), list(names.items())
        )
        firsts.append(terms[0])
    return " ".join(firsts)


def _word_files(found: Counted, files: dict[str, bytes]) -> str:
    """Writes the files of words, each after a digit for how common it is; gives the first word of each."""
    often = np.bincount(found.stream, minlength=len(found.words)).tolist()
    held = np.flatnonzero(found.term_of_word >= found.stops).tolist()
    firsts = []
    for number, (start, end) in enumerate(runs([len(found.words[word]) + 2 for word in held], WORDS_LIMIT)):
        words = [f"{min(often[word].bit_length() - 1, 9)}{found.words[word]}" for word in held[start:end]]
        files[f"search/words/{number}.js"] = script(f"words/{number}", " ".join(words))
        firsts.append(words[0][1:])
    return " ".join(firsts)


def _lengths(lengths: Numbers) -> Codes:
    """By field: the mean, a width, and by document how far its length is from the mean, the sign in the last bit."""
    fields, size = lengths.shape
    codes = empty(fields * (size + 2))
    for field in range(fields if size else 0):
        mean = int(lengths[field].sum()) // size
        apart = lengths[field] - mean
        folded = np.where(apart < 0, -2 * apart - 1, 2 * apart)
        width = min(range(24), key=lambda one: int((folded >> one).sum()) + one * size)
        start = field * (size + 2)
        codes.put(slice(start, start + 2), gamma(np.array([mean + 1, width + 1])))
        codes.put(slice(start + 2, start + 2 + size), rice(folded, width))
    return codes


def _shown(document: SearchDocument) -> list[str]:
    """What a result shows, in the order ref, title, url, date, outlet, excerpt; the url "" if it is the usual one."""
    id = document.ref.partition(":")[2]
    url = "" if document.url == f"{document.kind}s/{id}.html" else document.url
    row = [document.ref, document.title, url, document.date, document.outlet, _cut(document.excerpt)]
    while not row[-1]:
        row.pop()
    return row


def _cut(excerpt: str) -> str:
    if len(excerpt) <= EXCERPT_AT_MOST:
        return excerpt
    return excerpt[: EXCERPT_AT_MOST - 1].rsplit(" ", 1)[0].rstrip(" …") + " …"
