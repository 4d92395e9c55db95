"""What a site says of its author below or above a story: `Jane Doe is a reporter in Leeds.`"""

from collections.abc import Iterator, Sequence

import regex

from generator.normalise import people
from generator.normalise.piece import Context, Piece, Rule, Verdict
from generator.normalise.rules import bylines
from generator.normalise.shape import key, length

_LONGEST = 90
_HEAD, _FOOT = 12, 6
_SAYS = regex.compile(
    r"(?:is|was|has been|covers|reports|writes|joined|works|edits|ist|schreibt|arbeitet|berichtet|est|écrit|"
    r"travaille|es|escribe|"
    r"cubre|trabaja|é|è|escreve|trabalha|scrive|lavora|si occupa|is een|schrijft|werkt|är|skriver|er|jest|pisze|"
    r"пишет|работает)\b",
    regex.IGNORECASE,
)
_LABEL = regex.compile(
    r"\W*(?:about (?:the )?(?:authors?|writer|reporter)|über (?:den|die) autor(?:in|en)?|zur person|"
    r"à propos de l'auteur\w*|"
    r"sobre (?:el|la|o|a) autor[a]?|l'autore|over de auteur|о[б]? авторе|om författaren|o autorze)\W*",
    regex.IGNORECASE,
)


def _judge(pieces: Sequence[Piece], context: Context) -> Iterator[Verdict]:
    """Only what begins with a whole name that signs the story goes, and only at its head or foot."""
    foot = range(max(0, len(pieces) - _FOOT), len(pieces))
    for index in foot:
        if len(pieces[index].text) < 60 and _LABEL.fullmatch(pieces[index].text):
            yield Verdict(index)
    signed = context.people | _signed(pieces)
    names = [name for name in signed if " " in name]
    for index in foot if names else ():
        piece = pieces[index]
        if piece.kind in ("paragraph", "quote", "notice") and index > 2 and length(piece.text) <= _LONGEST:
            start = key(piece.text[:120])
            if any(start.startswith(name) and _SAYS.match(start[len(name) :].lstrip()) for name in names):
                yield Verdict(index)


def _signed(pieces: Sequence[Piece]) -> set[str]:
    """The keys of people that a line of the head or foot names as authors."""
    found: set[str] = set()
    for piece in (*pieces[:_HEAD], *pieces[-_FOOT:]):
        if piece.kind != "title" and people.without_opening(piece.text[:80]) is not None:
            found |= {key(f.value) for f in bylines.read(piece.text, Context()) or () if f.field == "byline"}
    return found


RULE = Rule("about-author", "Says who the author is; no part of the story.", _judge)
