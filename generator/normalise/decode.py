"""The text of a capture: which encoding its bytes are in, decided in a fixed order."""

import codecs
import re
from collections.abc import Iterable
from itertools import islice
from typing import TypeVar

from charset_normalizer import from_bytes

T = TypeVar("T")

MAX_BYTES = 64 * 1024 * 1024
"""The largest capture that is read at all; a saved page with its pictures inside is seldom a third of this."""

MAX_PARAGRAPH = 400_000
"""Characters of the longest paragraph that is read: a novel, but not a file that is no text."""
MAX_PIECES = 50_000
"""Paragraphs and lines of the longest text that is read."""

_SAMPLE = 256 * 1024
_DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_.:-]{2,40})""", re.IGNORECASE)
_HEAD = 4096

# What the WHATWG Encoding Standard makes of these labels: the wider encoding that pages mean by them.
_WIDER = {
    "iso8859-1": "cp1252",
    "ascii": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "euc_kr": "cp949",
    "shift_jis": "cp932",
    "big5": "big5hkscs",
}
_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


class CaptureError(Exception):
    """A capture that cannot be read: too large or not text. `message` says what, `hint` what to do."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message, hint)
        self.message = message
        self.hint = hint


def decode(capture: bytes, *, markup: bool = False) -> str:
    """The capture as text without NULs, every line ending as one `\\n`.

    In this order: byte order mark; UTF-16 by its NULs; UTF-8 where the bytes are valid (browsers save pages in UTF-8
    whatever the page declares); for `markup` the declared encoding; the likeliest by charset-normalizer;
    windows-1252, bytes without a meaning becoming U+FFFD.
    """
    if len(capture) > MAX_BYTES:
        raise CaptureError(
            f"the capture has {len(capture) // 2**20} MiB, at most {MAX_BYTES // 2**20} are read",
            "save the page without its pictures and videos, or copy the article's text into a .txt file",
        )
    return _text(capture, markup).replace("\x00", "").replace("\r\n", "\n").replace("\r", "\n")


def readable(raw: str, line: int) -> str:
    """A paragraph's raw text, if it can be one. Raises `CaptureError` for what no article holds."""
    if len(raw) > MAX_PARAGRAPH:
        raise CaptureError(
            f"line {line} has a paragraph of {len(raw):,} characters, at most {MAX_PARAGRAPH:,} are read",
            "this is hardly an article's text; copy the text alone into a .txt file",
        )
    return raw


def few(pieces: Iterable[T]) -> list[T]:
    """The pieces of a text, if they are no more than an article can have. Raises `CaptureError` for a data file."""
    found = list(islice(pieces, MAX_PIECES + 1))
    if len(found) > MAX_PIECES:
        raise CaptureError(
            f"the text has more than {MAX_PIECES:,} lines",
            "this is hardly an article; copy its text alone into a .txt file",
        )
    return found


def _text(capture: bytes, markup: bool) -> str:
    for bom, encoding in _BOMS:
        if capture.startswith(bom):
            return capture[len(bom) :].decode(encoding, errors="replace")
    declared = _declared(capture) if markup else None
    if declared and declared.startswith("iso2022") and b"\x1b" in capture:
        return capture.decode(declared, errors="replace")
    if wide := _utf16(capture):
        return capture.decode(wide, errors="replace")
    try:
        return capture.decode("utf-8")
    except UnicodeDecodeError:
        pass
    if declared and not declared.startswith("utf"):
        return capture.decode(declared, errors="replace")
    if declared == "utf-8" and _mostly_utf8(capture):
        return capture.decode("utf-8", errors="replace")
    best = from_bytes(capture[:_SAMPLE]).best()
    return capture.decode(best.encoding if best else "cp1252", errors="replace")


def _declared(capture: bytes) -> str | None:
    """The encoding that the markup names, as Python calls it; None when it names none that Python knows."""
    match = _DECLARED.search(capture[:_HEAD])
    if match is None:
        return None
    try:
        name = codecs.lookup(match[1].decode("ascii")).name
    except LookupError:
        return None
    if name.startswith(("utf-16", "utf-32")):
        return "utf-8"  # the label was read as ASCII, so the page is not what it says
    return _WIDER.get(name, name) if _is_text(name) else None


def _is_text(encoding: str) -> bool:
    """Whether it is a character encoding, for Python also lists `base64` and `rot13`."""
    try:
        return isinstance(b"a".decode(encoding, errors="replace"), str)
    except (LookupError, ValueError):
        return False


def _utf16(capture: bytes) -> str | None:
    """UTF-16 without a byte order mark: nearly every second byte of Western text is NUL."""
    sample = capture[:_HEAD]
    if len(sample) < 16 or sample.count(0) < len(sample) // 3:
        return None
    return "utf-16-le" if sample[1::2].count(0) > sample[::2].count(0) else "utf-16-be"


def _mostly_utf8(capture: bytes) -> bool:
    """Whether the page is UTF-8 with a few broken bytes, as cut or joined pages are."""
    sample = capture[:_SAMPLE].decode("utf-8", errors="replace")
    beyond = sum(1 for character in sample if character > "\x7f")
    return sample.count("\ufffd") * 10 <= beyond
