"""The account of one capture for people: what was found, on what evidence, the text, and what was removed and why.

Colours only say again what stands there in words. Captured words go through `errors.one_line`: they steer no terminal.
"""

import os
import shutil
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from textwrap import wrap
from typing import Literal, TextIO

from generator.errors import one_line
from generator.model import Article, Found

Style = Literal["heading", "label", "unknown", "gone", "plain"]

_CODES: dict[Style, str] = {"heading": "1", "label": "36", "unknown": "33", "gone": "2", "plain": ""}
_FIELDS = ("title", "byline", "agencies", "outlet", "url", "published", "updated", "retrieved", "language", "dateline")
_ROLES = (("text", "text"), ("reporting", "additional reporting"), ("photos", "photos"))
_GUTTER = 12
_NARROWEST = 40


@dataclass(frozen=True, slots=True)
class Paper:
    """How lines are written: in colours or not, wrapped at `width` columns or, with None, not at all."""

    colours: bool = False
    width: int | None = None

    def paint(self, text: str, style: Style) -> str:
        code = _CODES[style]
        return f"\x1b[{code}m{text}\x1b[0m" if self.colours and code and text else text

    def entry(self, label: str, text: str, style: Style = "plain") -> Iterator[str]:
        """A label in the gutter and the text beside it."""
        text = one_line(text)
        room = max(_NARROWEST, self.width - _GUTTER - 2) if self.width else 0
        lines = wrap(text, room, break_on_hyphens=False, break_long_words=False) if room else [text]
        gap = " " * max(1, _GUTTER - len(label))
        for number, line in enumerate(lines or [""]):
            start = self.paint(label, "label") + gap if number == 0 else " " * _GUTTER
            yield f"  {start}{self.paint(line, style)}".rstrip()


def paper(out: TextIO) -> Paper:
    """Colours and the terminal's width where `out` is a terminal; NO_COLOR (no-color.org) takes the colours away."""
    if not out.isatty():
        return Paper()
    colours = not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    return Paper(colours, shutil.get_terminal_size().columns)


def account(article: Article, path: str, on: Paper) -> str:
    """The whole account, ending in an empty line."""
    lines = [on.paint(one_line(path), "heading"), *on.entry("read as", article.extraction), ""]
    lines += [on.paint("What it says of itself", "heading"), *_metadata(article.found, on), ""]
    lines += [on.paint(f"Text: {_count(len(article.blocks), 'block')}", "heading"), *_text(article, on), ""]
    lines += [on.paint(f"Removed: {_count(len(article.removed), 'line')}", "heading"), *_removed(article, on), ""]
    return "".join(f"{line}\n" for line in lines)


def _metadata(found: Found, on: Paper) -> Iterator[str]:
    """Every field, each with the passages that it rests on."""
    evidence = defaultdict(list)
    for field, passage in found.evidence:
        evidence[field].append(passage)
    for field in _FIELDS:
        values = list(_values(found, field))
        if not values:
            yield from on.entry(field, "unknown", "unknown")
            continue
        for number, value in enumerate(values):
            yield from on.entry("" if number else field, value)
        for passage in evidence[field]:
            yield from on.entry("", f"rests on: {passage}", "gone")
        if field == "language" and not evidence[field]:
            yield from on.entry("", "rests on: the words of the text", "gone")


def _values(found: Found, field: str) -> Iterator[str]:
    if field == "agencies":
        for role, words in _ROLES:
            if ids := getattr(found.agencies, role):
                yield f"{words}: {', '.join(ids)}"
    elif field == "byline":
        yield from found.byline
    elif value := getattr(found, field):
        yield value


def _text(article: Article, on: Paper) -> Iterator[str]:
    for block in article.blocks:
        plain = block.kind in ("title", "paragraph")
        yield from on.entry(block.id, block.text if plain else f"({block.kind}) {block.text}")
    if not article.blocks:
        yield from on.entry("", "nothing could be read", "unknown")


def _removed(article: Article, on: Paper) -> Iterator[str]:
    for entry in article.removed:
        yield from on.entry(f"line {entry.line}", entry.text, "gone")
        yield from on.entry("", f"{entry.rule}: {entry.reason}")


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
