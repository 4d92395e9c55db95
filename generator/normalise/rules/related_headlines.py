"""Headlines of other stories between the paragraphs, told from the story's own subheadings.

A subheading names what follows: a few words, often a phrase. A related headline tells a whole story: seven words or
more, with a verb in the present tense of headlines or a colon, and no full stop. Questions and quotations are
subheadings of explainers, and where several such lines part the text into sections they are its own. Lines with a
bullet, and lines that follow a colon or stand with other short lines, are the items of a list. In doubt the line stays.
"""

from collections.abc import Iterator, Sequence

import regex

from generator.normalise.piece import Context, Piece, Rule, Verdict
from generator.normalise.shape import ends_sentence, is_prose, length
from generator.text import fold, words

_LEAST, _MOST = 7, 22
_COLON = regex.compile(r"^\S+(?: \S+){0,5}: \S+(?: \S+){2,}$")
_PRESENT = regex.compile(r"^[a-z]{2,}(?:[^s]s|sses|shes|ches|ies)$")
_AUXILIARY = frozenset(
    {"is", "are", "will", "says", "say", "has", "have", "was", "were", "could", "may", "faces", "to"}
)
# After these a word in -s is a noun (`the talks`), and so it is before one.
_BEFORE_NOUN = frozenset(
    "the a an of in on for with and or to by from at as its his her their our your this that these those some many "
    "more all new no two three four five six seven eight nine ten hundreds thousands millions".split()
)
_BULLET = regex.compile(r"[-–—•*·▪●‣]\s")
_SECTIONS = 3
"""This many unlinked lines of the kind are the sections of a long story."""


def _judge(pieces: Sequence[Piece], context: Context) -> Iterator[Verdict]:
    if context.markup:
        yield from (
            Verdict(i) for i, p in enumerate(pieces) if p.linked and _stands_between(pieces, i) and length(p.text) >= 5
        )
        return
    found = [
        i
        for i, piece in enumerate(pieces)
        if _is_headline(piece) and _stands_between(pieces, i) and not _is_item(pieces, i)
    ]
    prose = sum(1 for piece in pieces if is_prose(piece.text))
    if len(found) < _SECTIONS or len(found) * 8 <= prose:
        yield from map(Verdict, found)


def _stands_between(pieces: Sequence[Piece], index: int) -> bool:
    """Whether prose stands above, and prose or a caption follows: a headline below the last paragraph is no heading."""
    above = any(is_prose(piece.text) for piece in pieces[max(0, index - 3) : index])
    below = any(is_prose(piece.text) for piece in pieces[index + 1 : index + 4])
    return above and below


def _is_item(pieces: Sequence[Piece], index: int) -> bool:
    """Whether the line is an item of a list that the text does not mark as one."""
    if _BULLET.match(pieces[index].text):
        return True
    for piece in reversed(pieces[:index]):
        if is_prose(piece.text) or piece.kind == "caption":
            return piece.text.rstrip().endswith((":", "："))
        if _is_headline(piece):  # as several related headlines follow each other
            return False
    return False


def _is_headline(piece: Piece) -> bool:
    if piece.kind not in ("paragraph", "heading") or piece.marked or ends_sentence(piece.text):
        return False
    text = fold(piece.text)
    if not _LEAST <= length(text) <= _MOST or text[:1] in "\"'":
        return False
    return _COLON.match(text) is not None or _tells(text)


def _tells(text: str) -> bool:
    """Whether the second to sixth word is a verb in the present tense, after what can be its subject."""
    tokens = [text[start:end] for start, end in words(text)]
    for before, token, after in zip(tokens, tokens[1:6], [*tokens[2:7], ""], strict=False):
        if before.lower() in _BEFORE_NOUN or after.lower() in ("of", ""):
            continue
        if token in _AUXILIARY and token != "to":
            return True
        if _PRESENT.match(token) and after and after.lower() not in ("and", "or", "in", "at"):
            return True
    return False


RULE = Rule("related-headlines", "Looks like the headline of another story between the paragraphs.", _judge)
