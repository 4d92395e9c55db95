"""How wide words are about to be, and where lines break: a guess, for only the browser knows its faces.

Widths are thousandths of the size, those of the widest of the common sans faces, so that the guess errs by room.
"""

import unicodedata
from functools import cache

_WIDTHS = {
    "ijlI|!.,:;'’‘ ": 320,
    'ftr()[]-“”"/*': 420,
    "szcJkvxy": 600,
    "abdeghnopquL?0123456789–_<>": 640,
    "ABEFKPSTVXYZ&$€£#": 700,
    "CDGHNOQRUw+=~": 820,
    "mMW@%—…": 1010,
}
_OF = {character: width for characters, width in _WIDTHS.items() for character in characters}
_OTHER = 740


def width(text: str, size: float) -> float:
    """About how long a line of words is at this size."""
    return sum(map(_glyph, text)) * size / 1000


@cache
def _glyph(character: str) -> int:
    if unicodedata.east_asian_width(character) in "WF":
        return 1000
    base = unicodedata.normalize("NFD", character)[0]
    if unicodedata.combining(base):
        return 0
    return _OF.get(base, _OTHER)


def wrapped(text: str, room: float, size: float, most: int) -> tuple[str, ...]:
    """The text in lines that fit the room, at most so many; what has no room is left out for a sign of it."""
    found: list[str] = []
    line = ""
    for piece in _pieces(text, room, size):
        if width((line + piece).rstrip(), size) <= room:
            line += piece
        else:
            found.append(line.rstrip())
            line = piece
    found.append(line.rstrip())
    if len(found) > most:
        found = [*found[: most - 1], _cut(found[most - 1], room, size)]
    return tuple(found)


def _pieces(text: str, room: float, size: float) -> list[str]:
    """Words with the space behind them; a wide letter, or as much of a word as fits, is one by itself."""
    found: list[str] = []
    part = ""
    for character in text:
        wide = _glyph(character) == 1000 and unicodedata.east_asian_width(character) in "WF"
        if part and (wide or width(part + character, size) > room):
            found.append(part)
            part = ""
        part += character
        if character == " " or wide:
            found.append(part)
            part = ""
    return [*found, part] if part else found


def _cut(line: str, room: float, size: float) -> str:
    while line and width(f"{line} …", size) > room:
        line = line[:-1]
    return f"{line.rstrip(' .,;:–-')} …"
