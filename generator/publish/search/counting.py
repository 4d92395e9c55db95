"""The words of all documents as numbers: what every kind of index is made of."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from generator.publish.search.codes import Numbers
from generator.publish.search.documents import SearchDocument
from generator.publish.search.fields import BOOSTS, FIELDS, WITHHELD, fields_of
from generator.publish.search.scripts import runs
from generator.publish.search.tokenise import BIGRAMS, cut, term, tokens, words

_ORDERED = re.compile(f"[{BIGRAMS}]")


@dataclass(frozen=True, slots=True)
class Counted:
    """The words of documents, and where they stand: in the order of the term, the field, the document and the place."""

    documents: int
    fields: Mapping[str, float]
    """The boost of each field, in lunr's order."""
    words: list[str]
    """All distinct words in JavaScript's order."""
    often: Numbers
    """How often each word stands in all documents."""
    terms: list[str]
    """All distinct terms in JavaScript's order, after the stop words, each of which counts as a term with a full stop
    before it: no query asks for that, but phrases do."""
    stops: int
    """How many of the terms are stop words."""
    numbers: Numbers
    """The number that lunr's builder gives each term: its rank by first appearance."""
    term_of_word: Numbers
    lengths: Numbers
    """How many terms each field of each document has, by field and document."""
    rooms: Numbers
    """How many places each field of each document has: one a word, and one between two stretches of text."""
    entry: Numbers
    """Of each place the number of its term times the number of fields, plus that of its field."""
    word: Numbers
    document: Numbers
    place: Numbers
    """Counted from 0 in each field of each document."""

    def blocks(self) -> Iterator[tuple[int, int]]:
        """Neighbouring terms, by their numbers, that stand at about a million places together: few enough to hold
        all that is made of them."""
        return runs(np.bincount(self.entry // len(self.fields), minlength=len(self.terms)).tolist(), 1 << 20)

    def shown(self) -> "Counted":
        """The same with those places alone that may be shown."""
        if len(self.fields) == WITHHELD:
            return self
        kept = self.entry % len(self.fields) < WITHHELD
        entry, word, document, place = (part[kept] for part in (self.entry, self.word, self.document, self.place))
        return replace(self, entry=entry, word=word, document=document, place=place)


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
        for field, text in fields_of(document):
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
    del stretches
    stretch = np.array(stretch_field, np.int32) * len(documents) + np.array(stretch_document, np.int32)
    rooms = np.bincount(stretch, sizes + 1, minlength=len(fields) * len(documents)).astype(np.int64)
    rooms = np.maximum(rooms - 1, 0).reshape(len(fields), len(documents))
    term_of_word = np.array([number[term] for term in found], np.int32)
    stops = sum(term[0] == "." for term in terms)
    term_of = term_of_word[stream]
    held = np.repeat(stretch, sizes)
    lengths = np.bincount(held[term_of >= stops], minlength=rooms.size).reshape(rooms.shape)
    ranks = _ranks(term_of, len(terms))
    entry = term_of * np.int32(len(fields)) + held // np.int32(max(len(documents), 1))
    del term_of
    by_entry = np.argsort(entry, kind="stable").astype(np.int32)
    return Counted(
        documents=len(documents),
        fields=fields,
        words=ordered,
        often=np.bincount(stream, minlength=len(ordered)),
        terms=terms,
        stops=stops,
        numbers=ranks,
        term_of_word=term_of_word,
        lengths=lengths,
        rooms=rooms,
        entry=entry[by_entry],
        word=stream[by_entry],
        document=held[by_entry] % np.int32(max(len(documents), 1)),
        place=_places(sizes, stretch)[by_entry],
    )


def _ranks(terms: Numbers, count: int) -> Numbers:
    """The rank of each term by first appearance."""
    first = np.zeros(count, np.int64)
    first[terms[::-1]] = np.arange(len(terms))[::-1]
    ranks = np.zeros(count, np.int64)
    ranks[np.argsort(first)] = np.arange(count)
    return ranks


def _places(sizes: Numbers, stretch: Numbers) -> Numbers:
    """The place of each word in its field of its document, of which `stretch` tells for each stretch of text."""
    begins = np.cumsum(sizes + 1) - sizes - 1
    goes_on = np.diff(stretch, prepend=-1) == 0
    first = np.maximum.accumulate(np.where(goes_on, 0, begins))
    within = np.arange(int(sizes.sum()), dtype=np.int32)
    return within + np.repeat((np.arange(len(sizes)) - first).astype(np.int32), sizes)
