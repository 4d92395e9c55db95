"""What most rules share: lines that go because of their words alone."""

import re
from collections.abc import Iterator, Sequence

from generator.normalise import shape
from generator.normalise.piece import Context, Judge, Piece, Verdict
from generator.normalise.shape import LONGEST_LINE, plain


def pattern(*alternatives: str) -> re.Pattern[str]:
    """One pattern that must match a whole plain line; white space in it is written out."""
    return shape.pattern(r"\W{0,3}(?:" + "|".join(alternatives) + r")[\s.!:>|»…\-→]*")


def matches(line: re.Pattern[str], text: str) -> bool:
    """Whether a whole line matches; longer text than any leftover is not tried."""
    return len(text) <= LONGEST_LINE and line.fullmatch(plain(text)) is not None


def lines_like(line: re.Pattern[str]) -> Judge:
    """The judge of a rule by which every line that matches goes."""

    def judge(pieces: Sequence[Piece], context: Context) -> Iterator[Verdict]:
        for index, piece in enumerate(pieces):
            if matches(line, piece.text):
                yield Verdict(index)

    return judge
