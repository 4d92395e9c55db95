"""What a reader of one kind of capture hands on: all its pieces, what its tags say, and how it went about it."""

from dataclasses import dataclass

from generator.normalise.piece import Finding, Piece


@dataclass(frozen=True, slots=True)
class Reading:
    """A capture taken apart. `extraction` names the path that was taken.

    `pieces` are all pieces in reading order, those outside the story too (see `Piece.element`). `values` are the
    texts of metadata, in which evidence may be found. `title` is the headline that the capture's tags give, with the
    tag. `implied` holds what counts only where neither tags nor printed lines say it.
    """

    pieces: tuple[Piece, ...]
    extraction: str
    found: tuple[Finding, ...] = ()
    values: tuple[str, ...] = ()
    title: Finding | None = None
    markup: bool = False
    implied: tuple[Finding, ...] = ()
