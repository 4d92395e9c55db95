"""The other names under which an actor is written."""

from collections.abc import Iterable

from generator.publish.search.documents import SearchDocument
from generator.publish.search.tokenise import terms

OTHERS_AT_MOST = 6


def other_names(documents: Iterable[SearchDocument]) -> dict[str, list[tuple[str, list[str]]]]:
    """By the first term of a name: all terms of the name, and the names that find what it does not find."""
    others: dict[str, dict[str, None]] = {}
    for document in documents:
        if document.kind == "actor" and document.aliases:
            named: dict[str, str] = {}
            for name in (document.title, *document.aliases):
                if key := " ".join(terms(name)):
                    named.setdefault(key, name)
            for key in named:
                if found := _finding_more(key, named):
                    others.setdefault(key, {}).update(dict.fromkeys(found))
    by_first: dict[str, list[tuple[str, list[str]]]] = {}
    for key in sorted(others):
        by_first.setdefault(key.split(" ")[0], []).append((key, list(others[key])[:OTHERS_AT_MOST]))
    return by_first


def _finding_more(key: str, named: dict[str, str]) -> list[str]:
    """Names without all the words of the key; of two, one within the other, the shorter finds as much."""
    held = {other: set(other.split(" ")) for other in named}
    rest = [other for other in named if not held[other] >= held[key]]
    return [named[other] for other in rest if not any(held[one] < held[other] for one in rest)]
