"""What results can be narrowed by and sorted by, each in a file of its own."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence

import numpy as np

from generator.publish.search.codes import below, listed, text
from generator.publish.search.documents import SearchDocument
from generator.publish.search.scripts import script

_DATE = re.compile(r"(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d\d))?)?")

VALUES: Mapping[str, Callable[[SearchDocument], Iterable[str]]] = {
    "kind": lambda document: [document.kind],
    "outlet": lambda document: [document.outlet_id] if document.outlet_id else [],
    "actor": lambda document: document.actors,
    "event": lambda document: document.events,
    "year": lambda document: [found[1]] if (found := _DATE.match(document.date_edtf)) else [],
    "month": lambda document: (
        [f"{found[1]}-{found[2]}"] if (found := _DATE.match(document.date_edtf)) and found[2] else []
    ),
}


def facet_files(documents: Sequence[SearchDocument]) -> dict[str, bytes]:
    """`facets/<name>.js`: by value its label and its documents; and `order.js`: their ranks, newest first."""
    labels = {document.ref: document.title for document in documents}
    made = {}
    for name, values_of in VALUES.items():
        held: dict[str, list[int]] = {}
        for place, document in enumerate(documents):
            for value in dict.fromkeys(values_of(document)):
                held.setdefault(value, []).append(place)
        rows = [
            [value, labels.get(f"{name}:{value}", value), listed(held[value], len(documents))] for value in sorted(held)
        ]
        made[f"search/facets/{name}.js"] = script(f"facets/{name}", rows)
    made["search/order.js"] = script("order", _ranks(documents))
    return made


def _ranks(documents: Sequence[SearchDocument]) -> str:
    newest = sorted(range(len(documents)), key=lambda place: _day(documents[place]), reverse=True)
    # A reversed sort keeps the order of equals.
    ranks = np.zeros(len(documents), np.int64)
    ranks[newest] = np.arange(len(documents))
    return text(below(ranks, np.full(len(ranks), len(ranks))))


def _day(document: SearchDocument) -> tuple[str, str, str]:
    found = _DATE.match(document.date_edtf)
    return (found[1], found[2] or "", found[3] or "") if found else ("", "", "")
