"""The headline printed again, alone or with the site's name behind it."""

from collections.abc import Iterator, Sequence

from generator.normalise.piece import Context, Piece, Rule, Verdict
from generator.normalise.shape import begins, key, length

_MOST_BEHIND = 6
"""A site's name behind the headline has at most this many words."""


def _judge(pieces: Sequence[Piece], context: Context) -> Iterator[Verdict]:
    if not context.title:
        return
    title = key(context.title)
    for index, piece in enumerate(pieces):
        if piece.kind == "title" or not title or not begins(piece.text, title):
            continue
        text = key(piece.text)
        longer = text.startswith(title + " ") and not piece.text.rstrip().endswith((".", "?", "!"))
        if text == title or (longer and length(title) >= 4 and length(text) - length(title) <= _MOST_BEHIND):
            yield Verdict(index)


RULE = Rule("repeated-headline", "Repeats the headline.", _judge)
