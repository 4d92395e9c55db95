"""lunr.py's index over search documents, as lunr.js 2.3.9 loads it."""

from collections.abc import Sequence
from typing import Any

from lunr.builder import Builder
from lunr.pipeline import Pipeline
from lunr.token import Token

from generator.publish.search.documents import SearchDocument
from generator.publish.search.tokenise import term, terms

BOOSTS = {"title": 3, "aliases": 3, "text": 1}
"""The fields of the index, in lunr's order, and how much a match in each counts."""

PIPELINE = "readout-term"
"""The name under which both languages register the step from a folded word to its term."""


def serialised_index(documents: Sequence[SearchDocument]) -> dict[str, Any]:
    """lunr's serialised index; its refs are the documents' places in the sequence, counted from 0."""
    builder = Builder()
    builder.search_pipeline.add(_term_of_token)
    for field, boost in BOOSTS.items():
        builder.field(field, boost)
    for place, document in enumerate(documents):
        # lunr.py takes a list of tokens as it is, where it would split and trim a text in its own way.
        builder.add(
            {
                "id": place,
                "title": list(terms(document.title)),
                "aliases": [found for alias in document.aliases for found in terms(alias)],
                "text": list(terms(document.text)),
            }
        )
    if not documents:
        return _empty(builder)
    index: dict[str, Any] = builder.build().serialize()
    index["invertedIndex"].sort(key=lambda entry: utf16(entry[0]))
    return index


def utf16(word: str) -> bytes:
    """The key that sorts as JavaScript does, by UTF-16 code units; lunr.js refuses any other order."""
    return word.encode("utf-16-be", "surrogatepass")


def _empty(builder: Builder) -> dict[str, Any]:
    """The index of no documents, which lunr.py cannot build: it divides by their number."""
    return {
        "version": "2.3.9",
        "fields": list(BOOSTS),
        "fieldVectors": [],
        "invertedIndex": [],
        "pipeline": builder.search_pipeline.serialize(),
    }


def _term_of_token(token: Token, place: int, tokens: list[Token]) -> Token | None:
    found = term(str(token))
    return token.update(lambda string, metadata: found) if found else None


Pipeline.register_function(_term_of_token, PIPELINE)
