"""Markdown captures and digests: headings, lists, quotes and paragraphs, with the signs of emphasis and links away.

CommonMark's blocks, read line by line; markup inside a line that is no Markdown (HTML, `{{ … }}`) is plain text.
"""

import re
from collections.abc import Iterator

from generator.model import BlockKind
from generator.normalise.decode import readable
from generator.normalise.piece import Piece
from generator.text import clean

_HEADING = re.compile(r"\s{0,3}#{1,6}(?:\s+(.*?))?(?:\s+#+)?\s*$")
_UNDERLINE = re.compile(r"\s{0,3}(?:=+|-{2,})\s*$")
_BREAK = re.compile(r"\s{0,3}(?:(?:\*\s*){3,}|(?:-\s*){3,}|(?:_\s*){3,})$")
_ITEM = re.compile(r"\s*(?:[-*+•]|\d{1,3}[.)])\s+(?=\S)")
_QUOTE = re.compile(r"\s{0,3}>\s?")
_FENCE = re.compile(r"\s{0,3}(?:```|~~~)")

_IMAGE = re.compile(r"!\[([^\]\n]*)\]\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)")
_LINK = re.compile(r"\[([^\]\n]*)\](?:\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)|\[[^\]\n]*\])")
_AUTOLINK = re.compile(r"<((?:https?://|mailto:)[^>\s]+)>")
_STRONG = re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1")
_EMPHASIS = re.compile(
    r"(?<![\w*])\*(?=[^\s*])([^*\n]+?)(?<=[^\s*])\*(?![\w*])|(?<![\w_])_(?=[^\s_])([^_\n]+?)(?<=[^\s_])_(?![\w_])"
)
_CODE = re.compile(r"(`+)(.+?)\1")
_ESCAPED = re.compile(r"\\([!\"#$%&'()*+,\-./:;<=>?@\[\\\]^_`{|}~])")
_LONGEST = 20_000
"""Inline signs are read in paragraphs up to this many characters; longer ones stay as they are."""


def pieces(text: str) -> list[Piece]:
    """The pieces of a Markdown text, with the lines at which they begin."""
    return [
        Piece(plain, line, kind, marked=kind != "paragraph")
        for line, kind, raw in _blocks(text)
        if (plain := inline(readable(raw, line)))
    ]


def inline(raw: str) -> str:
    """A block's text without the signs of emphasis, code and links; a picture leaves its description."""
    if len(raw) > _LONGEST:
        return clean(raw)
    held: list[str] = []

    def hold(character: str) -> str:
        held.append(character)
        return f"\x02{len(held) - 1}\x03"

    text = raw.replace("\x02", "").replace("\x03", "")
    text = _CODE.sub(lambda match: hold(match[2]), text)
    text = _ESCAPED.sub(lambda match: hold(match[1]), text)
    text = _AUTOLINK.sub(lambda match: hold(match[1]), text)
    text = _LINK.sub(r"\1", _IMAGE.sub(r"\1", text))
    text = _EMPHASIS.sub(lambda match: match[1] or match[2], _STRONG.sub(r"\2", text))
    for _ in range(3):  # signs held within signs
        text = re.sub(r"\x02(\d+)\x03", lambda match: held[int(match[1])], text)
    return clean(text)


def _blocks(text: str) -> Iterator[tuple[int, BlockKind, str]]:
    start, kind, held = 0, "paragraph", list[str]()

    def block() -> Iterator[tuple[int, BlockKind, str]]:
        if held:
            yield start, kind, "\n".join(held)  # type: ignore[misc]
            held.clear()

    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip() or _FENCE.match(line):
            yield from block()
        elif (heading := _HEADING.match(line)) is not None:
            yield from block()
            yield number, "heading", heading[1] or ""
        elif held and kind == "paragraph" and _UNDERLINE.match(line) and len(held) <= 2:
            kind = "heading"
            yield from block()
            kind = "paragraph"
        elif _BREAK.match(line):
            yield from block()
        elif quote := _QUOTE.match(line):
            if kind != "quote":
                yield from block()
            if rest := line[quote.end() :].strip():
                if not held:
                    start, kind = number, "quote"
                held.append(rest)
            else:
                yield from block()
        elif item := _ITEM.match(line):
            yield from block()
            start, kind = number, "list"
            held.append(line[item.end() :])
        else:
            if not held:
                start, kind = number, "paragraph"
            held.append(line)
    yield from block()
