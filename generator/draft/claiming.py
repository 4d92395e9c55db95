"""The command `suggest claims`: drafts of claims and differences, to paste into an event. It writes nothing."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import Any, TextIO, TypeVar

from generator.draft.agreement import Agreed, Comparison, Figures, Piece
from generator.draft.evidence import Evidence, cited
from generator.errors import LONGEST, one_line
from generator.link.copied.places import by_article
from generator.link.quote import selector_for
from generator.model import Event, Passage, Site
from generator.read.emit import emit
from generator.read.records import reserved
from generator.text import slug

Found = TypeVar("Found", Agreed, Figures)

MOST = 12
"""So many claims are drafted of each event, and so many differences."""
EVENTS = 20
"""Of so many events, where none is asked for."""
_ID_WORDS = 40


@dataclass(frozen=True, slots=True)
class _Drafts:
    """What there is to suggest of one event."""

    event: Event
    figures: list[Figures]
    agreed: list[Agreed]

    @property
    def order(self) -> tuple[int, int, str]:
        """Sort key: what most origins tell of first."""
        every = [*(one.origins for one in self.figures), *(one.origins for one in self.agreed)]
        return -max(every, default=0), -len(every), self.event.id


def run(site: Site, content: Path, event: str | None, out: TextIO, err: TextIO) -> int:
    """Draft claims of one event, or of those on which most articles agree."""
    evidence, shared = Evidence(site), by_article(site.copied)
    asked = [site.events[event]] if event else [one for one in site.events.values() if one.kind != "series"]
    every = []
    for one in asked:
        comparison = Comparison(evidence, one, shared)
        figures = comparison.figures()
        agreed = comparison.agreed(figures)
        every.append(_Drafts(one, _untold(figures, one, site), _untold(agreed, one, site)))
    drafts = _once(sorted(every, key=lambda one: one.order))
    for number, drafted in enumerate(drafts[:EVENTS]):
        out.write("\n---\n" if number else "")
        out.write(_draft(drafted, content, site))
    if not drafts:
        err.write("There is nothing to suggest: no articles of different origins agree on what no claim has.\n")
    elif len(drafts) > EVENTS:
        err.write(f"{len(drafts) - EVENTS:,} more events have something to suggest; --event ID shows one.\n")
    return 0


def _once(every: Iterable[_Drafts]) -> list[_Drafts]:
    """Drafts in this order, each of the first event alone of which it might tell; events without any are left out."""
    told: set[frozenset[tuple[str, Passage]]] = set()
    kept = []
    for one in every:
        fresh = _Drafts(one.event, _fresh(one.figures, told), _fresh(one.agreed, told))
        if fresh.figures or fresh.agreed:
            kept.append(fresh)
    return kept


def _fresh(found: Iterable[Found], told: set[frozenset[tuple[str, Passage]]]) -> list[Found]:
    kept = []
    for one in found:
        places = frozenset((piece.sentence.article, piece.sentence.passage) for piece in one.pieces)
        if places not in told:
            told.add(places)
            kept.append(one)
    return kept


def _untold(found: Iterable[Found], event: Event, site: Site) -> list[Found]:
    """What was found, without that of which another event cites every sentence."""
    every = list(found)
    articles = {piece.sentence.article for one in every for piece in one.pieces}
    others = [other for other in site.events.values() if other.id != event.id]
    places = {article: {other.id: cited(other, article) for other in others} for article in articles}
    return [one for one in every if not _told(one.pieces, places)]


def _told(pieces: Iterable[Piece], places: Mapping[str, Mapping[str, list[Passage]]]) -> bool:
    telling = [
        {other for other, found in places[piece.sentence.article].items() if _meets(piece.sentence.passage, found)}
        for piece in pieces
    ]
    return bool(set.intersection(*telling))


def _meets(at: Passage, found: Iterable[Passage]) -> bool:
    return any(one.block == at.block and one.start < at.end and at.start < one.end for one in found)


def _draft(drafts: _Drafts, content: Path, site: Site) -> str:
    event, figures, agreed = drafts.event, drafts.figures, drafts.agreed
    path = content / "events" / f"{event.id}.yaml"
    lines = [f"{path}: add these to its claims and differences; write the empty texts"]
    for kind, number in (("figures that differ", len(figures)), ("groups that agree", len(agreed))):
        lines += [f"{number - MOST:,} more {kind} are left out"] if number > MOST else []
    taken = (
        {one.id for one in event.lifecycle} | {one.id for one in event.claims} | {one.id for one in event.differences}
    )
    claims: list[str] = []
    differences: list[str] = []
    for one in figures[:MOST]:
        ids: list[str] = []
        for value in one.values:
            ids.append(value.claim or _id(value.given, taken))
            if not value.claim:
                note = f"draft: a figure that differs, in {_counted(value.pieces)}"
                claims.append(_claim(ids[-1], value.pieces, [note], site))
        id = _id(" or ".join(one.given), taken)
        item = {"id": id, "question": "", "kind": "precision", "claims": ids}
        differences.append(
            _item(item, "question", ["draft: the figures differ; say in a note whether they can both be right"])
        )
    for group in agreed[:MOST]:
        shared = ", ".join(group.shared)
        note = f"draft: {_counted(group.pieces)} of {group.origins} origins; words in common: {shared}"
        claims.append(_claim(_id(" ".join(group.shared), taken), group.pieces, [note], site))
    body = "claims:\n" + "".join(claims) + ("differences:\n" + "".join(differences) if differences else "")
    return "".join(f"# {one_line(line)}\n" for line in lines) + body


def _claim(id: str, pieces: Iterable[Piece], notes: list[str], site: Site) -> str:
    every = list(pieces)
    shortest = min((piece.words for piece in every), key=lambda words: (len(words), words))
    speakers = set.intersection(*(set(piece.sentence.speakers) for piece in every))
    notes += [f"in their words: {shortest}"]
    notes += [f"perhaps by: {', '.join(sorted(speakers))}"] if speakers else []
    cites = {piece.sentence.article: _cite(piece, site) for piece in every}
    return _item({"id": id, "text": "", "cites": cites}, "text", notes)


def _cite(piece: Piece, site: Site) -> str | Mapping[str, str]:
    passage: Passage = piece.passage
    quote, prefix, suffix = selector_for(site.articles[piece.sentence.article].article.blocks, passage)
    around = {key: value for key, value in (("prefix", prefix), ("suffix", suffix)) if value}
    return {"quote": quote, **around} if around else quote


def _item(item: Mapping[str, Any], empty: str, notes: Iterable[str]) -> str:
    """An item of a list in block style, below comments; what is empty says that it waits."""
    lines = list(_indented(item))
    waits = f'    {empty}: ""'
    said = [f"{line}  # write it in your own words" if line == waits else line for line in lines]
    return "".join(f"  # {_short(one_line(note))}\n" for note in notes) + "".join(f"{line}\n" for line in said)


def _indented(item: Mapping[str, Any]) -> Iterator[str]:
    yield from emit({"items": [dict(item)]}).splitlines()[1:]


def _short(text: str) -> str:
    return text if len(text) <= 2 * LONGEST else text[: 2 * LONGEST] + " …"


def _counted(pieces: Iterable[Piece]) -> str:
    number = len({piece.sentence.article for piece in pieces})
    return f"{number:,} article{'' if number == 1 else 's'}"


def _id(text: str, taken: set[str]) -> str:
    """A slug that nothing else of the event has; it is added to those taken."""
    stem = slug(text, _ID_WORDS) or "draft"
    for number in count(1):
        id = stem if number == 1 else f"{stem}-{number}"
        if id not in taken and not reserved(id):
            taken.add(id)
            return id
    raise AssertionError
