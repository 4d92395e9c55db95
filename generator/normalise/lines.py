"""Plain text captures: which lines are paragraphs, and which are the wrapped lines of one."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from generator.normalise.decode import few, readable
from generator.normalise.piece import Piece
from generator.text import clean

_BULLET = re.compile(r"\s*(?:[•‣▪▫●◦■□◆►▶➤→·⁃∙]\s*|\*\s+(?!\*))(?=\S)")
_DASHED = re.compile(r"\s*[-–—]\s+(?=\S)")
_PARTED = re.compile(r"\w-$")
_RULE_LINE = re.compile(r"\s*[-–—_=*#~·.•\s]{3,}$")

MIN_WRAPS = 3
"""Fewer line ends within paragraphs do not show how a text is wrapped."""
_WIDEST = 120


def hard_wrapped(lines: Sequence[str]) -> bool:
    """Whether line ends are only the width of a screen: the rule that decides what a paragraph is.

    A line that was wrapped had no room for the first word of the next one. So the text is hard-wrapped when that
    holds for nine of ten lines that another line follows directly; the room is the longest of these lines, at most
    120 characters. Texts of one line a paragraph break this wherever a short line stands above another.
    """
    inner = [
        (line.strip(), after.strip())
        for line, after in pairwise(lines)
        if line.strip() and after.strip() and not _BULLET.match(after) and not _DASHED.match(after)
    ]
    if len(inner) < MIN_WRAPS:
        return False
    width = max(len(line) for line, _ in inner)
    if width > _WIDEST:
        return False
    full = sum(1 for line, after in inner if len(line) + 1 + len(after.split()[0]) > width)
    return full * 10 >= len(inner) * 9


def pieces(text: str) -> tuple[list[Piece], str]:
    """The pieces of a text, and the path taken: `text`, or `text, wrapped lines joined`."""
    lines = text.split("\n")
    if hard_wrapped(lines):
        return few(_pieces(_joined(lines))), "text, wrapped lines joined"
    return few(_pieces(enumerate(lines, start=1))), "text"


def _joined(lines: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Paragraphs with the number of their first line; a word parted at a hyphen closes up, the hyphen stays."""
    start, held = 0, list[str]()
    for number, line in enumerate(lines, start=1):
        text = line.strip()
        if held and (not text or _BULLET.match(line) or _DASHED.match(line)):
            yield start, "".join(held)
            held = []
        if not text:
            continue
        if not held:
            start, held = number, [line.rstrip()]
        elif _PARTED.search(held[-1][-2:]) and text[:1].islower():
            held.append(text)
        else:
            held += (" ", text)
    if held:
        yield start, "".join(held)


def _pieces(lines: Iterator[tuple[int, str]] | enumerate[str]) -> Iterator[Piece]:
    for number, line in lines:
        readable(line, number)
        if not line or _RULE_LINE.match(line):
            continue
        if bullet := _BULLET.match(line):
            if text := clean(line[bullet.end() :]):
                yield Piece(text, number, "list", marked=True)
        elif text := clean(line):
            yield Piece(text, number)
