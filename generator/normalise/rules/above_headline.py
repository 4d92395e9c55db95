"""Short lines above the headline: the site's name, a section, `BREAKING`."""

from collections.abc import Iterator, Sequence

from generator.normalise.piece import Context, Piece, Rule, Verdict
from generator.normalise.shape import ends_firmly, length

_LONGEST = 16


def _judge(pieces: Sequence[Piece], context: Context) -> Iterator[Verdict]:
    title = next((index for index, piece in enumerate(pieces) if piece.kind == "title"), 0)
    for index, piece in enumerate(pieces[:title]):
        if piece.kind not in ("caption", "notice") and length(piece.text) <= _LONGEST and not ends_firmly(piece.text):
            yield Verdict(index)


RULE = Rule("above-headline", "Stands above the headline and is no sentence of the story.", _judge)
