"""A record's own selectors over a capture: `normalise.keep`, `normalise.drop` and `evidence`."""

from collections.abc import Sequence
from dataclasses import replace

from generator.model import Fault, Passage, Removed
from generator.normalise.piece import Piece
from generator.normalise.reading import Reading
from generator.normalise.select import Quotable, Selector

Loc = tuple[str | int, ...]

_SHOWN = 5
_AROUND = 30


def overruled(
    pieces: Sequence[Piece], keep: Sequence[Selector], drop: Sequence[Selector]
) -> tuple[list[Piece], list[Removed], list[Fault]]:
    """The pieces with those that `keep` holds back into the story, without those that `drop` names.

    A selector speaks of the whole piece (line, paragraph, list item) that its quote lies in.
    """
    result = list(pieces)
    if not keep and not drop:
        return result, [], []
    quotable = Quotable((str(index), piece.text) for index, piece in enumerate(result))
    faults: list[Fault] = []
    gone: set[int] = set()
    for selector, keeps in [*((s, True) for s in keep), *((s, False) for s in drop)]:
        places = quotable.find(selector)
        if len(places) != 1:
            faults.append(_fault(selector, places, result))
        elif keeps:
            index = int(places[0].block)
            result[index] = replace(result[index], kept=True, element=0)
        else:
            gone.add(int(places[0].block))
    removed = [Removed(result[i].line, result[i].text, "drop", "A reviewer's record drops it.") for i in sorted(gone)]
    return [piece for index, piece in enumerate(result) if index not in gone], removed, faults


def _fault(selector: Selector, places: Sequence[Passage], pieces: Sequence[Piece]) -> Fault:
    if not places:
        return Fault(
            selector.loc,
            f"nothing in the capture reads “{selector.quote}”",
            "copy the words from the capture; they must lie within one line or paragraph",
        )
    shown = [_surroundings(pieces[int(place.block)], place) for place in places[:_SHOWN]]
    return Fault(
        selector.loc,
        f"“{selector.quote}” stands in {len(places)} places of the capture",
        "\n".join(["add a prefix or suffix that only one of them has:", *shown]),
    )


def _surroundings(piece: Piece, place: Passage) -> str:
    start, end = max(0, place.start - _AROUND), place.end + _AROUND
    return f"line {piece.line}: {'…' if start else ''}{piece.text[start:end]}{'…' if end < len(piece.text) else ''}"


def unfounded(reading: Reading, evidence: Sequence[tuple[Loc, str]]) -> list[Fault]:
    """The evidence that is nowhere in the capture, neither in its text nor in its metadata."""
    if not evidence:
        return []
    pieces = [(str(index), piece.text) for index, piece in enumerate(reading.pieces)]
    apart = Quotable([*pieces, *((f"value {index}", value) for index, value in enumerate(reading.values))])
    # A passage may run across the lines of a text.
    whole = Quotable([("", " ".join(text for _, text in pieces))])
    return [
        Fault(loc, f"nothing in the capture reads “{quote}”", "copy the words that the value rests on from the capture")
        for loc, quote in evidence
        if not apart.find(Selector(quote)) and not whole.find(Selector(quote))
    ]
