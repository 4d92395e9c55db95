"""Leftover lines that an outlet's own record lists (`furniture`)."""

from collections.abc import Iterator, Sequence

from generator.normalise.piece import Context, Piece, Rule, Verdict
from generator.normalise.shape import key


def _judge(pieces: Sequence[Piece], context: Context) -> Iterator[Verdict]:
    for index, piece in enumerate(pieces):
        if context.furniture and key(piece.text) in context.furniture:
            yield Verdict(index)


RULE = Rule("furniture", "The outlet's record lists this line as part of its pages.", _judge)
