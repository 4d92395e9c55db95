"""Lines set large that only repeat what a paragraph says: pull quotes. The words stay where the story has them."""

from collections.abc import Iterator, Sequence

from generator.normalise.piece import Context, Piece, Rule, Verdict
from generator.normalise.shape import ends_firmly, key, length

_SHORTEST = 5
_LONGEST = 60


def _judge(pieces: Sequence[Piece], context: Context) -> Iterator[Verdict]:
    candidates = [
        index
        for index, piece in enumerate(pieces)
        if piece.kind in ("paragraph", "quote")
        and len(piece.text) <= 500
        and (not ends_firmly(piece.text) or piece.kind == "quote" or "pull" in piece.around)
        and _SHORTEST <= length(piece.text) <= _LONGEST
    ]
    if not candidates:
        return
    paragraphs = {i: f" {key(p.text, len(p.text))} " for i, p in enumerate(pieces) if p.kind == "paragraph"}
    for index in candidates:
        words = f" {key(pieces[index].text)} "
        if any(words in text and len(text) > len(words) for i, text in paragraphs.items() if i != index):
            yield Verdict(index)


RULE = Rule("pull-quotes", "Repeats words of a paragraph, set large.", _judge)
