"""The place at the start of a story: `WASHINGTON — `, `MOSCOW, Dec 29 (Reuters) - `; it stays as printed."""

from collections.abc import Iterator, Sequence
from functools import cache

import regex

from generator.normalise import agencies
from generator.normalise.piece import Context, Finding, Piece, Rule, Verdict
from generator.normalise.shape import is_prose

_FIRST = 6
"""A dateline opens one of the first paragraphs."""


@cache
def _dateline() -> regex.Pattern[str]:
    names = agencies.pattern()
    capitals = r"\p{Lu}[\p{Lu}.'’\-]+(?:[\s/-]+\p{Lu}[\p{Lu}.'’\-]*){0,3}"
    place = r"\p{Lu}[\p{L}.'’\-]+(?:[\s/-]+\p{Lu}[\p{L}.'’\-]*){0,3}"
    when = r"(?:,?\s+\(?\p{L}{3,9}\.?\s+\d{1,2}(?:,?\s+\d{4})?\)?|,?\s+\d{1,2}\.?\s+\p{L}{3,9}\.?(?:\s+\d{4})?)?"
    wire = rf"\s*[(\[/](?P<wire>(?:{names})(?:\s*/\s*[\p{{L}} ]{{2,30}})?)[)\]/]"
    dash = r"\s*(?:[—–]|--?|:)\s*"
    return regex.compile(
        rf"(?:(?P<place>{capitals}(?:,\s+{place})?){when}(?:{wire})?(?:\s+[—–-]{{1,2}}\s*|\s*[—–]\s*|--\s*|"
        rf":\s+)"
        rf"|(?P<place>{place}(?:,\s+{place})?){when}{wire}(?:{dash}|\s+)"
        rf"|(?P<place>{place}(?:,\s+{place})?){when}\s+[—–]\s+)(?=\S)"
    )


def _judge(pieces: Sequence[Piece], context: Context) -> Iterator[Verdict]:
    prose = [(i, piece) for i, piece in enumerate(pieces) if piece.kind == "paragraph" and is_prose(piece.text)]
    for index, piece in prose[:_FIRST]:
        if match := _dateline().match(piece.text):
            passage = match[0].strip()
            found = [Finding("dateline", match["place"], passage)]
            if match["wire"]:
                found += [Finding("agencies.text", id, passage) for id in agencies.identify(match["wire"])]
            yield Verdict(index, "paragraph", tuple(found))
            return


RULE = Rule("datelines", "The place of reporting; it became metadata too.", _judge)
