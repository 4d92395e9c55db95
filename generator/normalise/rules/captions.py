"""Captions of pictures, told by their credit: `… on December 22. Photo: AP`, `… (AFP photo)`, `FILE PHOTO: …`."""

from collections.abc import Iterator, Sequence
from functools import cache

import regex

from generator.normalise import agencies
from generator.normalise.piece import Context, Finding, Piece, Rule, Verdict
from generator.normalise.shape import ends_sentence, length, pattern, plain
from generator.text import fold

_LONGEST = 130
_NOUN = (
    r"(?:photo(?:graph)?s?|pictures?|pics?|images?|fotos?|bild(?:er)?|imagen|imágenes|crédito|immagine|"
    r"kuva|obraz|zdjęcie|фото|fotoğraf|video|illustration|"
    r"graphic|map|photo illustration|file (?:photo|picture|image)|صورة|صور|图片|图|写真)"
)
_LABELLED = regex.compile(
    rf"(?:^|[\s.(\[|/\"'!?)])(?P<credit>(?:{_NOUN}(?: ?credit| ?source| courtesy(?: of)?| by| von| par|"
    rf" de)?|credits?|courtesy(?: of)?|"
    rf"(?:image|photo|picture) (?:source|copyright|"
    rf"credit))\s*[:：]\s*(?P<who>[^:.]{{2,100}}(?:\.\w{{2,4}})?))[\s).\]]*$",
    regex.IGNORECASE,
)
_BY = regex.compile(
    rf"(?P<credit>[(\[]\s*(?:{_NOUN}\s+)?(?:{_NOUN} (?:by|credit|courtesy of|via)|"
    rf"courtesy(?: of)?)[:\s]+(?P<who>[^()\[\]]{{2,120}})[)\]])\W*$",
    regex.IGNORECASE,
)
_OPENING = pattern(
    r"(?:file (?:photo|picture|image|pic)|(?:image|photo|picture) (?:source|caption|copyright|credit)|"
    r"caption|pictured|in this (?:photo|image|picture|"
    r"handout|file photo|screengrab|undated|combination)|this (?:combination of|file|handout|undated|combo|"
    r"photo|picture|image)"
    r"(?: [\w-]+){0,3}? (?:photos?|pictures?|images?|shows|taken|provided|released|created)|"
    r"handout)\b(?P<sign>\s*[:,-])?"
)
_BARE_NOUN = regex.compile(rf"(?:{_NOUN})\s*[:：]\s*.{{2,80}}", regex.IGNORECASE)


@cache
def _agency_at_end() -> regex.Pattern[str]:
    """`(AP)`, `(AFP photo)`, `[Jane Doe/Reuters]`, `REUTERS/Jane Doe`, `© Getty Images`, `/ AFP`, `- Reuters pic`."""
    names = f"(?-i:{agencies.pattern()})"
    photo = rf"(?:\s+(?:{_NOUN}))?"
    return regex.compile(
        rf"(?P<credit>[(\[](?P<who>(?:[^()\[\]]{{1,60}}[\s/,|-]+)?(?:{names})(?:\s?[/,|"
        rf"]\s?[^()\[\]]{{1,60}}|\s+via\s+[^()\[\]]{{1,40}}|{photo}))[)\]]"
        rf"|(?P<who>(?:{names})\s?/\s?(?-i:\p{{Lu}})[^/.()]{{2,60}})"
        rf"|[©/–—-]\s?(?P<who>(?:(?-i:\p{{Lu}})[^/.()]{{2,40}}[/,]\s?)?(?:{names}){photo})"
        rf"|\b(?P<who>(?:(?-i:\p{{Lu}})[\w.'’-]+\s){{1,3}}/\s?(?:{names})|(?:{names})\s(?:{_NOUN})|"
        rf"(?:\w+/)?(?:\w+ )?via (?:{names})))\W*$",
        regex.IGNORECASE,
    )


# What an agency's credit at the end cannot do without; looking for all their names takes long.
_HINT = pattern(rf"[)\]]\W*$|/|©|\bvia\b|-\s?[^-]{{2,60}}$|\b{_NOUN}\W*$")


def _agency(tail: str) -> regex.Match[str] | None:
    return _agency_at_end().search(tail) if _HINT.search(plain(tail)) and agencies.named(tail) else None


def _by(tail: str) -> regex.Match[str] | None:
    return _BY.search(tail) if ")" in tail or "]" in tail else None


def _labelled(tail: str) -> regex.Match[str] | None:
    return _LABELLED.search(tail) if ":" in tail or "：" in tail else None


def _judge(pieces: Sequence[Piece], context: Context) -> Iterator[Verdict]:
    last = max((i for i, piece in enumerate(pieces) if length(piece.text) > 20), default=-1)
    for index, piece in enumerate(pieces):
        if (piece.kind == "caption" and piece.marked) or (
            piece.kind != "title" and length(piece.text) <= _LONGEST and _is_caption(piece.text, index == last)
        ):
            yield Verdict(index, "caption", _credits(piece.text))


@cache
def _agency_at_start() -> regex.Pattern[str]:
    """`Getty Images A road split open`, as a picture's source and caption are copied in one line."""
    return regex.compile(rf"(?P<credit>(?P<who>{agencies.pattern()}))\s+(?=\p{{Lu}})")


def _is_caption(text: str, last: bool) -> bool:
    folded = fold(text)
    if not ends_sentence(text) and length(text) >= 4 and _agency_at_start().match(folded):
        return True
    if (opened := _OPENING.match(plain(text))) and (opened["sign"] or opened[0].startswith(("this", "in this"))):
        return opened["sign"] is not None or _credit(text) is not None
    tail = folded[-160:]
    if _labelled(tail) or _by(tail):
        return True
    match = _agency(tail)
    if match is None:
        return False
    before = folded[: len(folded) - len(match[0])].rstrip()
    # After a full stop an agency may sign a whole text: that is the last paragraph's, not a picture's.
    signs = before.endswith((".", '."', "'", '"')) and (last or length(before) > 45)
    bare_dash = match["credit"][:1] in "-/" and length(before) > 30
    return bool(before) and not signs and not bare_dash


def _credit(text: str) -> regex.Match[str] | None:
    if not ends_sentence(text) and (match := _agency_at_start().match(fold(text))):
        return match
    tail = fold(text)[-160:]
    return _by(tail) or _labelled(tail) or _agency(tail)


def _credits(text: str) -> tuple[Finding, ...]:
    """The agencies that a caption credits; photographers are people and stay in the caption alone."""
    match = _credit(text)
    if match is None:
        return ()
    who = regex.sub(rf"\b(?:{_NOUN})\b", "", match["who"], flags=regex.IGNORECASE)
    ids = [id for name in agencies.parts(who) if (id := agencies.lookup(name))]
    start = fold(text).rfind(match["credit"])
    passage = text[start : start + len(match["credit"])] if start >= 0 else text
    return tuple(Finding("agencies.photos", id, passage) for id in dict.fromkeys(ids))


RULE = Rule("captions", "The caption of a picture.", _judge)
