"""What a piece is by its place: the headline, the standfirst below it, the headings between paragraphs."""

from collections.abc import Sequence
from dataclasses import replace
from difflib import SequenceMatcher

from generator.normalise.piece import Piece
from generator.normalise.shape import begins, ends_firmly, ends_sentence, is_prose, key, length

_HEAD = 16
_SHORTEST_HEADLINE = 4
_LONGEST_HEADLINE = 40
_LONGEST_HEADING = 14
_LONGEST_STANDFIRST = 60
_ALIKE = 0.9


def with_title(pieces: Sequence[Piece], title: str | None) -> list[Piece]:
    """The pieces with the one that prints the known `title` as their headline, if any does."""
    index = _printed(pieces, title) if title else None
    return [replace(piece, kind="title", marked=True) if i == index else piece for i, piece in enumerate(pieces)]


def _printed(pieces: Sequence[Piece], title: str) -> int | None:
    wanted = key(title)
    exact = [i for i, piece in enumerate(pieces) if begins(piece.text, wanted) and key(piece.text) == wanted]
    if exact:
        # The heading that a page marks as such is the headline; a link in a menu with the same words is not.
        return next((i for i in exact if pieces[i].kind in ("title", "heading") and not pieces[i].linked), exact[0])
    head = [i for i, piece in enumerate(pieces[:40]) if abs(len(piece.text) - len(title)) < 30 and not piece.linked]
    return next((i for i in head if _alike(key(pieces[i].text), wanted)), None)


def _alike(one: str, other: str) -> bool:
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    return matcher.real_quick_ratio() >= _ALIKE and matcher.quick_ratio() >= _ALIKE and matcher.ratio() >= _ALIKE


def guess_title(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces of a text with its first headline-like line above the first paragraph as headline, if there is one."""
    if any(piece.kind == "title" for piece in pieces):
        return list(pieces)
    candidates: list[int] = []
    for index, piece in enumerate(pieces[:_HEAD]):
        if piece.kind == "heading" and piece.marked:
            return _titled(pieces, index)
        if piece.kind != "paragraph":
            continue
        if is_prose(piece.text) or ends_firmly(piece.text):
            break
        if 2 <= length(piece.text) <= _LONGEST_HEADLINE:
            candidates.append(index)
    # The name of a site or section is shorter than nearly every headline.
    full = [index for index in candidates if length(pieces[index].text) >= _SHORTEST_HEADLINE]
    return _titled(pieces, (full or candidates)[0]) if candidates else list(pieces)


def _titled(pieces: Sequence[Piece], index: int) -> list[Piece]:
    return [replace(piece, kind="title", marked=True) if i == index else piece for i, piece in enumerate(pieces)]


def structured(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces of a text with standfirst and headings told by what surrounds them."""
    result = list(pieces)
    title = next((i for i, piece in enumerate(result) if piece.kind == "title"), None)
    first = next((i for i, p in enumerate(result) if p.kind == "paragraph" and is_prose(p.text)), len(result))
    for index, piece in enumerate(result):
        if title is not None and title < index < first and piece.kind in ("list", "paragraph"):
            if piece.kind == "list" or (not ends_firmly(piece.text) and length(piece.text) <= _LONGEST_STANDFIRST):
                result[index] = replace(piece, kind="standfirst")
        elif piece.kind == "paragraph" and not piece.marked and _is_heading(result, index):
            result[index] = replace(piece, kind="heading")
    return result


def _is_heading(pieces: Sequence[Piece], index: int) -> bool:
    piece, after = pieces[index], pieces[index + 1 : index + 2]
    short = length(piece.text) <= _LONGEST_HEADING
    open_end = not ends_sentence(piece.text) or piece.text.endswith("?")
    first = piece.text.lstrip("\"'“‘„«»")[:1]
    begins = first.isupper() or not first.isascii() or first.isdigit()
    return short and open_end and begins and bool(after) and after[0].kind in ("paragraph", "list", "quote", "caption")
