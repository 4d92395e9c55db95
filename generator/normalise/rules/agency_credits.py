"""Credits to agencies below a story: `Additional reporting by …`, `Sources: AP and PA media`, `(Reuters)`."""

from collections.abc import Iterator, Sequence

import regex

from generator.normalise import agencies
from generator.normalise.piece import Context, Finding, Piece, Rule, Verdict
from generator.normalise.shape import length, pattern, plain
from generator.text import fold

_LONGEST = 60
_REPORTING = regex.compile(
    r"\W*(?:additional|further|extra|contributing) (?:reporting|reports?|research|writing|material|input|"
    r"contributions?)"
    r"(?: and (?:writing|research|editing))?\s*(?:by|from|:)\s*(?P<who>.+)|"
    r"\W*(?:with|using|includes?|including) (?:additional |extra |further |some )?(?:reporting|reports?|"
    r"inputs?|material|information|files?|contributions?|"
    r"writing)\s*(?:by|from|of|:)\s*(?P<who>.+)|"
    r"\W*(?P<who>(?-i:\p{Lu}).{2,120}?) (?:also )?contributed(?: (?:to|reporting|additional|research|in|"
    r"from)\b.{0,80})?\W*|"
    r"\W*(?:mit material (?:von|der)|avec|con información de|com informações d[aeo]s?|"
    r"с использованием материалов)\s+(?P<who>.+)",
    regex.IGNORECASE,
)
_SIGNED = pattern(r"\W*(?:reporting|writing|editing|compiled|edited|translated|produced|written) (?:and \w+ )?by\b.+")
_SOURCES = regex.compile(
    r"\W*(?:sources?|agenc(?:y|ies)|quellen?|fuentes?|fontes?|fonte|bron|källa|kilde|źródło|zdroj|источник|"
    r"джерело|kaynak|来源|المصدر)"
    r"\s*[:：-]\s*(?P<who>.+)",
    regex.IGNORECASE,
)
_SIGN_OFF = regex.compile(
    r"\s*[(\[/]\s*(?P<who>[^()\[\]]{2,60}?)\s*[)\]/]\W*$|\s+[-–—/]{1,2}\s?(?P<who>[^()\s][^()—–]{1,40})$"
)


def _judge(pieces: Sequence[Piece], context: Context) -> Iterator[Verdict]:
    last = len(pieces) - 1
    for index, piece in enumerate(pieces):
        text = piece.text
        if length(text) > _LONGEST:
            if last - index < 4 and (found := _signed_off(text)):
                yield Verdict(index, piece.kind, found)
            continue
        folded = fold(text)
        if match := _REPORTING.fullmatch(folded):
            ids = agencies.identify(match["who"])
            if ids or (match["who"] and index > last // 2 and not _long_prose(folded, match)):
                yield Verdict(index, None, _found("agencies.reporting", ids, text))
        elif match := _SOURCES.fullmatch(folded):
            if ids := agencies.identify(match["who"]):
                yield Verdict(index, None, _found("agencies.text", ids, text))
        elif _SIGNED.fullmatch(plain(text)) and index > last // 2:
            yield Verdict(index)
        elif index > 0 and index > last // 2 and (ids := _bare(text)):
            yield Verdict(index, None, _found("agencies.text", ids, text))
        elif last - index < 4 and (found := _signed_off(text)):
            yield Verdict(index, piece.kind, found)


def _long_prose(text: str, match: regex.Match[str]) -> bool:
    """`The storm contributed to …` is a sentence of the story; `Jane Doe contributed to this report` is not."""
    contributed = text.find(" contributed")
    return contributed > 0 and not regex.search(
        r"contributed(?: \w+)* (?:to|from|in) (?:this|the) (?:report|story|article)|contributed"
        r"(?: reporting| research)?\W*$",
        text,
    )


def _found(field: str, ids: tuple[str, ...], passage: str) -> tuple[Finding, ...]:
    return tuple(Finding(field, id, passage) for id in ids)


def _bare(text: str) -> tuple[str, ...]:
    """A line that is nothing but agencies: `AFP`, `(AP/Reuters)`, `— dpa`."""
    ids: list[str] = []
    for name in agencies.parts(text.strip(" ()[]-–—/.")):
        if (id := agencies.lookup(name)) is None:
            return ()
        ids.append(id)
    return tuple(ids)


def _signed_off(text: str) -> tuple[Finding, ...]:
    """The agency that signs the last paragraph, after its full stop: `… he said. (PTI)`."""
    match = _SIGN_OFF.search(text[-80:])
    if match is None or not text[: len(text) - len(match[0])].rstrip().endswith((".", '."', ".”", "”", '"', "।", "。")):
        return ()
    return _found("agencies.text", _bare(match["who"]), match[0].strip())


RULE = Rule("credits", "Credits agencies or colleagues; it became metadata.", _judge)
