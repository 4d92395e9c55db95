"""The files that the search page loads: classic scripts, which work from disk and under a strict CSP."""

import json
from collections.abc import Iterable, Sequence
from typing import Any

from generator.publish.search.documents import SearchDocument
from generator.publish.search.index import serialised_index, utf16
from generator.publish.search.tokenise import term, words

_SHOWN = ("ref", "kind", "title", "url", "date", "outlet", "excerpt")


def search_files(documents: Sequence[SearchDocument]) -> dict[str, bytes]:
    """The search files by their paths from the site's root.

    Documents that match equally well are shown in the order given here. `search/index.js` sets
    `readout.index`, lunr's serialised index, and `readout.words`, all words before stemming, in which typed
    beginnings are looked up; `search/documents.js` sets `readout.documents`, in the order of the refs.
    """
    _check_refs(documents)
    return {
        "search/index.js": _script(index=serialised_index(documents), words=_vocabulary(documents)),
        "search/documents.js": _script(documents=[_shown(document) for document in documents]),
    }


def _check_refs(documents: Sequence[SearchDocument]) -> None:
    refs = [document.ref for document in documents]
    if len(set(refs)) != len(refs):
        twice = sorted({ref for ref in refs if refs.count(ref) > 1})
        raise ValueError(f"two search documents with one ref: {', '.join(twice)}")


def _vocabulary(documents: Iterable[SearchDocument]) -> str:
    """All distinct words but stop words, joined by spaces, in JavaScript's order."""
    found: set[str] = set()
    for document in documents:
        for text in (document.title, document.text, *document.aliases):
            found.update(words(text))
    return " ".join(sorted(filter(term, found), key=utf16))


def _shown(document: SearchDocument) -> dict[str, str]:
    """What a result shows; absent values are left out."""
    return {name: value for name in _SHOWN if (value := getattr(document, name))}


def _script(**values: Any) -> bytes:
    """A script that sets properties of the global `readout`: ASCII, and harmless inside HTML too."""
    lines = ["window.readout = window.readout || {};"]
    for name, value in values.items():
        written = json.dumps(value, ensure_ascii=True, separators=(",", ":"), allow_nan=False)
        lines.append(f"window.readout.{name} = {_without_markup(written)};")
    return ("\n".join(lines) + "\n").encode("ascii")


def _without_markup(written: str) -> str:
    """JSON in which no tag can begin or end; these characters stand only within its strings."""
    return written.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")
