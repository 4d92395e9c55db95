"""Markdown captures and digests: headings, lists, quotes and paragraphs, with the signs of emphasis and links away.

CommonMark's blocks, read line by line; markup inside a line that is no Markdown (HTML, `{{ … }}`) is plain text.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from generator.model import BlockKind
from generator.normalise.decode import few, readable
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
    blocks = few(_blocks(text))
    plain = ((line, kind, inline(readable(raw, line))) for line, kind, raw in blocks)
    return [Piece(words, line, kind, marked=kind != "paragraph") for line, kind, words in plain if words]


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


@dataclass(slots=True)
class _Open:
    """The block that further lines may go on with."""

    start: int = 0
    kind: BlockKind = "paragraph"
    lines: list[str] = field(default_factory=list)


def _blocks(text: str) -> Iterator[tuple[int, BlockKind, str]]:
    """Every block: its first line, kind and raw text."""
    current = _Open()
    for number, line in enumerate(text.split("\n"), start=1):
        kind, rest = _sign(line, current)
        if kind is None:  # the line goes on with the block
            current.start = current.start if current.lines else number
            current.lines.append(rest)
            continue
        if kind == "underline":
            yield current.start, "heading", "\n".join(current.lines)
            current = _Open()
            continue
        if current.lines:
            yield current.start, current.kind, "\n".join(current.lines)
        current = _Open()
        if kind == "heading":
            yield number, "heading", rest
        elif kind in ("quote", "list"):
            current = _Open(number, kind, [rest])
    if current.lines:
        yield current.start, current.kind, "\n".join(current.lines)


def _sign(line: str, current: _Open) -> tuple[BlockKind | Literal["underline", "end"] | None, str]:
    """What a line begins, with its text: a block, the end of one, or None when it goes on with the `current` one."""
    if not line.strip() or _FENCE.match(line):
        return "end", ""
    if heading := _HEADING.match(line):
        return "heading", heading[1] or ""
    if current.lines and current.kind == "paragraph" and len(current.lines) <= 2 and _UNDERLINE.match(line):
        return "underline", ""
    if _BREAK.match(line):
        return "end", ""
    if quote := _QUOTE.match(line):
        rest = line[quote.end() :].strip()
        if not rest:
            return "end", ""
        return (None if current.kind == "quote" and current.lines else "quote"), rest
    if item := _ITEM.match(line):
        return "list", line[item.end() :]
    return None, line
