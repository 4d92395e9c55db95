"""What most rules share: lines that go because of their words alone."""

from collections.abc import Iterator, Sequence

import regex

from generator.normalise.piece import Context, Judge, Piece, Verdict
from generator.normalise.shape import LONGEST_LINE
from generator.text import fold


def pattern(*alternatives: str) -> regex.Pattern[str]:
    """One pattern that must match a whole folded line, whatever its case; white space in it is written out."""
    return regex.compile(r"\W{0,3}(?:" + "|".join(alternatives) + r")[\s.!:>|»…\-→]*", regex.IGNORECASE)


def matches(line: regex.Pattern[str], text: str) -> bool:
    """Whether a whole line matches; longer text than any leftover is not tried."""
    return len(text) <= LONGEST_LINE and line.fullmatch(fold(text)) is not None


def lines_like(line: regex.Pattern[str]) -> Judge:
    """The judge of a rule by which every line that matches goes."""

    def judge(pieces: Sequence[Piece], context: Context) -> Iterator[Verdict]:
        for index, piece in enumerate(pieces):
            if matches(line, piece.text):
                yield Verdict(index)

    return judge
