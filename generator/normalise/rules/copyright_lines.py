"""Copyright lines: `© 2021 Example News, Inc. All rights reserved.`; their owner is the outlet or an agency."""

from collections.abc import Iterator, Sequence

import regex

from generator.normalise import agencies
from generator.normalise.piece import Context, Finding, Piece, Rule, Verdict
from generator.normalise.shape import length, pattern, plain

_LONGEST = 90
_SIGN = r"(?:©|\(c\)|&copy;|copyright|urheberrecht|droits d'auteur|derechos de autor|ⓒ|版权所有|版權所有|저작권)"
_YEARS = r"(?:(?:19|20)\d\d(?:\s*[-–—,]\s*(?:(?:19|20)?\d\d))?)"
_LINE = regex.compile(
    rf"(?P<lead>[^©]{{0,25}}?){_SIGN}[\s:©]*(?P<rest>.*)|"
    rf"(?P<lead>.{{0,60}}\b)?all rights (?:are )?reserved\b.*|"
    r".{0,60}\b(?:alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|"
    r"todos os direitos reservados|tutti i diritti riservati|"
    r"alle rechten voorbehouden|все права защищены|всі права захищені|tüm hakları saklıdır|"
    r"جميع الحقوق محفوظة)\b.*",
    regex.IGNORECASE,
)
_CLAIM = regex.compile(
    rf"©|\(c\)|ⓒ|copyright\W+(?:©\W*)?(?:{_YEARS}|by\b|(?-i:\p{{Lu}}))|rights|rechte|droits|derechos|"
    rf"direitos|diritti|"
    r"rechten|права|hakları|الحقوق|版权所有|版權所有",
    regex.IGNORECASE,
)
_HINTS = (
    "© ⓒ (c) &copy; copyright urheber auteur autor rights recht droits derechos direitos diritti права haklar حقوق "
    "版权所有 版權所有 저작권"
).split()
"""One of these is in any such line."""
_FOOT = regex.compile(rf"{_SIGN}[\s:©]*(?P<rest>(?:{_YEARS})?[^©]{{2,200}}?)(?:©|$)", regex.IGNORECASE)
_FOOT_END = regex.compile(r"\s+[|·•—–]\s+|\s(?:未经|無断|무단|·)|。")
_TERMS = pattern(
    r"(?:this material|this content|no part of this|unauthori[sz]ed|reproduction|"
    r"republication).{0,60}(?:may not be|is prohibited|is forbidden|"
    r"without (?:the )?(?:prior |express |written )*(?:permission|consent)).{0,300}"
)
_OWNER = regex.compile(
    rf"^\W*(?:{_YEARS})?[\s,.:|-]*(?:by\s+)?(?P<name>\p{{L}}.*?)(?:\s*[,|]?\s*{_YEARS})?$", regex.IGNORECASE
)
_RIGHTS = regex.compile(
    r"\W*(?:all (?:content )?rights (?:are )?reserved|alle rechte|tous droits|todos los derechos|reserved).*$",
    regex.IGNORECASE,
)
_LEGAL_FORM = regex.compile(
    r",?\s+(?:an? (?-i:\p{Lu})[\w .&-]+ (?:company|brand|business)|inc|incorporated|ltd|limited|llc|llp|plc|"
    r"corp|corporation|co|company|gmbh(?: & co\.? kg)?|"
    r"ag|kg|se|s\.?a\.?s?|s\.?r\.?l|s\.?p\.?a|b\.?v|n\.?v|ab|a/s|as|oy|oyj|pty|pvt|p\.?l\.?c|sp\. z o\.o|"
    r"ооо|зао|sdn bhd|bhd|pte)\.?$",
    regex.IGNORECASE,
)


def _judge(pieces: Sequence[Piece], context: Context) -> Iterator[Verdict]:
    for index, piece in enumerate(pieces):
        if piece.kind in ("title", "caption") or length(piece.text) > _LONGEST:
            continue
        if _TERMS.fullmatch(plain(piece.text)):
            yield Verdict(index)
        elif _may_be_line(piece.text) and (match := _LINE.fullmatch(piece.text)) and _is_line(piece.text):
            yield Verdict(index, None, _owner(match.groupdict().get("rest") or "", piece.text))


def _may_be_line(text: str) -> bool:
    """A quick look before slow patterns."""
    low = plain(text)
    return any(hint in low for hint in _HINTS)


def _is_line(text: str) -> bool:
    """Whether the sign comes with a year, a name or a claim: copyright may also be what a story is about."""
    return _CLAIM.search(text) is not None


def owner(printed: str) -> str | None:
    """The name in what follows a copyright sign, without years, claims and its legal form."""
    text = _RIGHTS.sub("", printed.split(". ")[0] if not regex.search(r"\b\w\. ", printed[:40]) else printed).strip(
        " .,|-–—"
    )
    text = regex.sub(rf"^(?:\W*{_SIGN}[\s:©]*)+", "", text, flags=regex.IGNORECASE)
    match = _OWNER.match(text)
    return without_legal_form(match["name"]) if match and length(match["name"]) <= 12 else None


def without_legal_form(name: str) -> str:
    """A company's name as people say it: `Harbour News Network, Inc., a Norland Media Company` is the network."""
    short = name.strip(" .,|-–—")
    while (less := _LEGAL_FORM.sub("", short).strip(" .,")) != short and less:
        short = less
    return short


def holder(line: str) -> str | None:
    """Who holds the copyright by a line of the page's foot; None when the line is none, or names an agency."""
    if length(line) > _LONGEST or not (match := _FOOT.search(line)):
        return None
    name = owner(_FOOT_END.split(match["rest"], maxsplit=1)[0])
    return None if name is None or agencies.lookup(name) or not any(sign.isalpha() for sign in name) else name


def _owner(rest: str, passage: str) -> tuple[Finding, ...]:
    name = owner(rest)
    if not name:
        return ()
    if id := agencies.lookup(name):
        return (Finding("agencies.text", id, passage),)
    return (Finding("outlet", name, passage),)


RULE = Rule("copyright", "A copyright line of the outlet.", _judge)
