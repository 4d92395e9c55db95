"""What stands after the story's end: names of widgets and other short lines below the last paragraph."""

from collections.abc import Iterator, Sequence

from generator.normalise.piece import Context, Piece, Rule, Verdict
from generator.normalise.shape import ends_sentence, length

_LONGEST = 16


def _judge(pieces: Sequence[Piece], context: Context) -> Iterator[Verdict]:
    ends = [i for i, piece in enumerate(pieces) if _is_story(piece)]
    if not ends:
        return
    for index in range(ends[-1] + 1, len(pieces)):
        piece = pieces[index]
        if piece.kind in ("paragraph", "heading", "list") and length(piece.text) <= _LONGEST:
            yield Verdict(index)


def _is_story(piece: Piece) -> bool:
    """Whether the story can end here: with a sentence, a quotation, or a note."""
    if piece.kind in ("quote", "notice"):
        return True
    ends = ends_sentence(piece.text) and not piece.text.rstrip().endswith((":", ";"))
    if piece.kind == "list":
        return (ends and length(piece.text) >= 6) or length(piece.text) > _LONGEST
    return piece.kind in ("paragraph", "heading") and (
        (ends and length(piece.text) >= 2) or length(piece.text) > _LONGEST
    )


RULE = Rule("after-end", "Stands below the last paragraph and is no sentence of the story.", _judge)
