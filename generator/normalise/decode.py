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
MAX_PIECES = 10_000
"""Paragraphs and lines of the longest text that is read."""

_SAMPLE = 256 * 1024
_HEAD = 4096
"""Bytes at the start in which a page declares its encoding; the HTML standard asks for the first 1024."""
_LABEL = re.compile(r"[A-Za-z0-9_.:-]{2,40}")
_CONTROLS = re.compile(rb"[\x01-\x08\x0e-\x1a\x1c-\x1f]")
_REPAIRED = 2_000_000
"""Bytes of the longest capture in which single Windows-1252 characters are put right: that goes byte by byte."""

# What a page may be in (WHATWG Encoding Standard), as Python names it. UTF-7, punycode and the escapes that Python also
# lists turn harmless bytes into markup, or are no encodings of characters.
_ENCODINGS = re.compile(
    r"utf-8|ascii|cp125\d|cp8(?:66|74)|cp9(?:32|36|49|50)|iso8859-\d{1,2}|tis-620|koi8-[rtu]|kz1048|ptcp154|mac-\w+|johab|"
    r"gbk|gb2312|gb18030|big5(?:hkscs)?|euc_\w+|shift_jis\w*|iso2022_jp\w*|iso2022_kr"
)

# Labels of that standard that Python does not know.
_LABELS = {
    "windows-874": "cp874",
    "dos-874": "cp874",
    "windows-31j": "cp932",
    "windows-949": "cp949",
    "x-gbk": "gbk",
    "x-x-big5": "big5",
    "x-mac-cyrillic": "mac-cyrillic",
    "iso-8859-8-i": "iso8859-8",
}
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


def check_size(capture: bytes) -> None:
    """Raises `CaptureError` for a capture that is too large to be read."""
    if len(capture) > MAX_BYTES:
        raise CaptureError(
            f"the capture has {len(capture) // 2**20} MiB, at most {MAX_BYTES // 2**20} are read",
            "save the page without its pictures and videos, or copy the article's text into a .txt file",
        )


def decode(capture: bytes, *, markup: bool = False, label: str | None = None) -> str:
    """The capture as text without NULs, every line ending as one `\\n`.

    In this order: byte order mark; UTF-16 by its NULs; UTF-8 where the bytes are valid, or nearly so (browsers save
    pages in UTF-8 whatever the page declares); the encoding that a `label` beside the text names, then for `markup`
    the one that it declares itself, if the bytes fit; the likeliest by charset-normalizer; windows-1252, bytes
    without a meaning becoming U+FFFD.
    """
    check_size(capture)
    return _text(capture, markup, label).replace("\x00", "").replace("\r\n", "\n").replace("\r", "\n")


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


def _text(capture: bytes, markup: bool, label: str | None) -> str:
    for mark, encoding in _BOMS:
        if capture.startswith(mark):
            return capture[len(mark) :].decode(encoding, errors="replace")
    labels = (label, _declared(capture) if markup else None)
    declared = [name for said in labels if said and (name := _known(said))]
    if declared and declared[0].startswith("iso2022") and b"\x1b" in capture:
        return capture.decode(declared[0], errors="replace")
    if wide := _utf16(capture):
        return capture.decode(wide, errors="replace")
    try:
        return capture.decode("utf-8")
    except UnicodeDecodeError:
        pass
    if _fits(capture, "utf-8"):
        return _mended(capture).decode("utf-8", errors="replace")
    fitting = next((name for name in declared if _fits(capture, name)), None)
    best = None if fitting else from_bytes(capture[:_SAMPLE]).best()
    return capture.decode(fitting or (best.encoding if best else "cp1252"), errors="replace")


def _declared(capture: bytes) -> str | None:
    """The label in the page's XML declaration or `meta` element."""
    from bs4.dammit import EncodingDetector  # a tenth of a second to import; texts do without

    return EncodingDetector.find_declared_encoding(capture[:_HEAD], is_html=True)


def _mended(capture: bytes) -> bytes:
    """UTF-8 of a capture that is UTF-8 but for quotation marks and dashes pasted into it from Windows-1252."""
    from bs4.dammit import UnicodeDammit

    return UnicodeDammit.detwingle(capture) if len(capture) <= _REPAIRED else capture


def _known(label: str) -> str | None:
    """The encoding that a label means, as Python calls it; None where it means none that a page may be in."""
    if not _LABEL.fullmatch(label := label.strip("\"' ")):
        return None
    try:
        name = codecs.lookup(_LABELS.get(label.lower(), label)).name
    except LookupError:
        return None
    return _WIDER.get(name, name) if _ENCODINGS.fullmatch(name) else None


def _utf16(capture: bytes) -> str | None:
    """UTF-16 without a byte order mark: all NULs stand on one side of the pairs.

    Of Western text nearly every second byte is NUL. Of other scripts only spaces and signs have one, so the capture
    must also be no text otherwise: neither UTF-8 nor free of control characters.
    """
    sample = capture[:_HEAD]
    first, second = sample[::2].count(0), sample[1::2].count(0)
    wide = "utf-16-le" if second > first else "utf-16-be"
    if len(sample) < 16 or first + second < 4:
        return None
    if (first + second) * 3 >= len(sample):
        return wide
    if (
        min(first, second)
        or (first + second) * 100 < len(sample)
        or (_is_utf8(sample) and not _CONTROLS.search(sample))
    ):
        return None
    found = sample[: len(sample) // 2 * 2 - 2].decode(wide, errors="replace")
    printable = sum(1 for c in found if c != "\ufffd" and (c.isprintable() or c.isspace()))
    return wide if printable * 50 >= len(found) * 49 else None


def _is_utf8(sample: bytes) -> bool:
    try:
        codecs.getincrementaldecoder("utf-8")().decode(sample)
    except UnicodeDecodeError:
        return False
    return True


def _fits(capture: bytes, encoding: str) -> bool:
    """Whether hardly a character is broken in this encoding; a few are, in cut or joined pages."""
    sample = codecs.getincrementaldecoder(encoding)("replace").decode(capture[:_SAMPLE])
    beyond = sum(1 for character in sample if character > "\x7f")
    return sample.count("\ufffd") * 10 <= beyond
