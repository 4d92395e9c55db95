"""The words of all documents as numbers: what every kind of index is made of."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from generator.publish.search.codes import Numbers
from generator.publish.search.documents import SearchDocument
from generator.publish.search.tokenise import BIGRAMS, cut, term, tokens, words

FIELDS = ("title", "aliases", "text")
BOOSTS = (3, 3, 1)
"""The fields of the index, in lunr's order, and how much a match in each counts."""
WITHHELD = len(FIELDS)
"""The number of a field after these, which is there only if a document has words that may not be shown."""

_ORDERED = re.compile(f"[{BIGRAMS}]")


@dataclass(frozen=True, slots=True)
class Counted:
    """The words of documents, one after another: title, aliases and text of the first, of the second, and so on."""

    documents: int
    fields: Mapping[str, float]
    """The boost of each field, in lunr's order."""
    words: list[str]
    """All distinct words in JavaScript's order."""
    terms: list[str]
    """All distinct terms in JavaScript's order, after the stop words, each of which counts as a term with a full stop
    before it: no query asks for that, but phrases do."""
    stops: int
    """How many of the terms are stop words."""
    term_of_word: Numbers
    stream: Numbers
    """The number of each word of the documents, in order."""
    places: Numbers
    """For each of the stream its place, where a step of more than one parts one stretch of text from the next."""
    begins: Numbers
    """By field and document the place at which it begins."""
    document: Numbers
    field: Numbers
    """For each of the stream its document and field."""

    def shown(self) -> "Counted":
        """The same with the stream of those words alone that may be shown."""
        if len(self.fields) == WITHHELD:
            return self
        kept = self.field < WITHHELD
        stream, places, document, field = (part[kept] for part in (self.stream, self.places, self.document, self.field))
        return replace(self, stream=stream, places=places, document=document, field=field)


class _Words(dict[str, int]):
    """Numbers of tokens by first appearance; a token of no or several words has a negative one."""

    def __init__(self) -> None:
        self.words: dict[str, int] = {}
        self.several: list[list[int]] = []

    def __missing__(self, token: str) -> int:
        found = [self.words.setdefault(word, len(self.words)) for word in cut(token)]
        if len(found) != 1:
            self.several.append(found)
            found = [-len(self.several)]
        self[token] = found[0]
        return found[0]

    def of(self, text: str) -> list[int]:
        numbers = list(map(self.__getitem__, tokens(text)))
        if self.several and numbers and min(numbers) < 0:
            return [one for number in numbers for one in (self.several[~number] if number < 0 else [number])]
        return numbers

    def unordered(self, text: str) -> list[int]:
        """The numbers of a text's words in the order of the alphabet, since numbers tell what came first."""
        held = sorted(word for word in words(text) if term(word) and not _ORDERED.search(word))
        return [self.words.setdefault(word, len(self.words)) for word in held]


def utf16(word: str) -> bytes:
    """The key that sorts as JavaScript does, by UTF-16 code units; lunr.js refuses any other order."""
    return word.encode("utf-16-be", "surrogatepass")


def counted(documents: Sequence[SearchDocument]) -> Counted:
    known = _Words()
    stretches: list[np.ndarray] = []
    stretch_document: list[int] = []
    stretch_field: list[int] = []
    for place, document in enumerate(documents):
        for field, text in _stretches(document):
            if numbers := known.unordered(text) if field == WITHHELD else known.of(text):
                stretches.append(np.array(numbers, np.int32))
                stretch_document.append(place)
                stretch_field.append(field)
    fields = dict(zip(FIELDS, BOOSTS, strict=True))
    if WITHHELD in stretch_field:
        fields["withheld"] = fields["text"]
    ordered = sorted(known.words, key=utf16)
    order = np.zeros(len(ordered), np.int32)
    order[[known.words[word] for word in ordered]] = np.arange(len(ordered))
    found = [term(word) or f".{word}" for word in ordered]
    terms = sorted(set(found), key=utf16)
    number = {term: place for place, term in enumerate(terms)}
    sizes = np.array([len(stretch) for stretch in stretches], np.int64)
    stream = order[np.concatenate(stretches)] if stretches else np.zeros(0, np.int32)
    document_of = np.repeat(np.array(stretch_document, np.int32), sizes)
    del stretches
    places = np.arange(len(stream), dtype=np.int32) + np.repeat(np.arange(len(sizes), dtype=np.int32), sizes)
    begins = np.zeros((len(fields), len(documents)), np.int64)
    # The first stretch of a field is assigned last, and stays.
    begins[stretch_field[::-1], stretch_document[::-1]] = (np.cumsum(sizes + 1) - sizes - 1)[::-1]
    return Counted(
        documents=len(documents),
        fields=fields,
        words=ordered,
        terms=terms,
        stops=sum(term[0] == "." for term in terms),
        term_of_word=np.array([number[term] for term in found], np.int64),
        stream=stream,
        places=places,
        begins=begins,
        document=document_of,
        field=np.repeat(np.array(stretch_field, np.int8), sizes),
    )


def _stretches(document: SearchDocument) -> Iterator[tuple[int, str]]:
    yield 0, document.title
    for alias in document.aliases:
        yield 1, alias
    yield 2, document.text
    if document.withheld:
        yield WITHHELD, document.withheld
