"""`data/citations`: every citation of a step, claim or role, with its passages as W3C Web Annotation selectors."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from generator.model import Actor, Cite, Passage
from generator.publish.places import address
from generator.publish.relations import Relations
from generator.text import is_border, slug

COLUMNS = "id statement kind article parts by as via via_as url"
CONTEXT = 32
"""How many characters before and after a passage are given, as far as whole words fit."""


def citations(found: Relations) -> Iterator[dict[str, Any]]:
    """A row a citation: of the steps and claims of events, and of the roles of actors."""
    site = found.site
    for event in site.events.values():
        for step in event.lifecycle:
            yield from _rows(f"{event.id}#{step.id}", "step", step.cites, found)
        for claim in event.claims:
            yield from _rows(claim.ref, "claim", claim.cites, found)
    for actor in site.actors.values():
        for id, cites in _roles(actor):
            yield from _rows(f"{actor.id}#{id}", "role", cites, found)


def cite_row(cite: Cite, found: Relations) -> dict[str, Any]:
    """A citation within another row: its passages, and the voice where it overrules the statement's."""
    row = {
        "article": cite.article,
        "parts": [_part(cite.article, passage, found) for passage in cite.passages],
        "by": list(cite.by) if cite.by is not None else None,
        "as": cite.as_,
        "via": cite.via,
        "via_as": cite.via_as,
    }
    return {key: value for key, value in row.items() if value not in (None, "")}


def _rows(statement: str, kind: str, cites: Iterable[Cite], found: Relations) -> Iterator[dict[str, Any]]:
    for cite in cites:
        row = cite_row(cite, found)
        for part, passage in zip(row["parts"], cite.passages, strict=True):
            if "quote" in part:
                part["selector"] = _selector(cite.article, passage, found)
        url = address(cite.article, cite.passages[0], found) if cite.passages else None
        yield {"id": f"{statement}/{cite.article}", "statement": statement, "kind": kind, **row, "url": url}


def _roles(actor: Actor) -> Iterator[tuple[str, tuple[Cite, ...]]]:
    """The roles by the slug of their title, numbered where one recurs."""
    seen: Counter[str] = Counter()
    for role in actor.roles:
        id = slug(role.title) or "role"
        seen[id] += 1
        yield f"{id}-{seen[id]}" if seen[id] > 1 else id, role.cites


def _part(article: str, passage: Passage, found: Relations) -> dict[str, Any]:
    """A passage; without its mark and words where rights withhold any of them."""
    place = {"block": passage.block, "start": passage.start, "end": passage.end}
    if not found.shown[article].whole(passage):
        return place
    text = found.block(article, passage.block).text
    return {**place, "mark": passage.mark, "quote": text[passage.start : passage.end]}


def _selector(article: str, passage: Passage, found: Relations) -> dict[str, str]:
    """The passage as a TextQuoteSelector, with as much around it as rights and whole words allow."""
    text, (block, start, end) = found.block(article, passage.block).text, (passage.block, passage.start, passage.end)
    shown = found.shown[article]
    first = max((a for a, b in shown.of(block, max(0, start - CONTEXT), start) if b == start), default=start)
    last = min((b for a, b in shown.of(block, end, min(len(text), end + CONTEXT)) if a == end), default=end)
    while first < start and (text[first].isspace() or not is_border(text, first)):
        first += 1
    while last > end and (text[last - 1].isspace() or not is_border(text, last)):
        last -= 1
    return {
        "type": "TextQuoteSelector",
        "exact": text[start:end],
        "prefix": text[first:start],
        "suffix": text[end:last],
    }
