"""Captures in the form of a mail: pages saved as MHTML (RFC 2557), and mails with an article (RFC 5322).

The standard library's `email` takes them apart. One part is the capture's text: for a page the one that the saving
browser names, for a mail its HTML, else its plain text. Lines of the ledger are lines of that part, decoded; quotes and
evidence are looked for in it and in the headers that are read here.
"""

import re
from base64 import b64decode
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from email.errors import HeaderParseError, InvalidBase64LengthDefect
from email.message import EmailMessage, MIMEPart
from email.parser import BytesParser
from email.policy import EmailPolicy
from email.utils import parsedate_to_datetime
from io import BytesIO
from typing import Any

from generator.normalise import dates
from generator.normalise.decode import CaptureError, check_size, decode
from generator.normalise.piece import Finding
from generator.text import clean

MAX_PARTS = 20_000
"""Lines that may part one piece of the mail from the next; a page with all its pictures has some hundreds."""
MAX_LEVELS = 30
"""Parts that hold parts; a page has one, a mail forwarded five times has about fifteen."""
MAX_LINES = 2_000_000
"""Lines of the largest file that is taken apart: 64 MiB in lines of 76 characters have half as many."""
MAX_HEADER = 4_000
"""Characters of a header that are read; the standard library takes minutes over a megabyte of them."""

_HOLDER = re.compile(rb"^content-type:\s*(?:multipart|message)/", re.IGNORECASE | re.MULTILINE)
_NO_BASE64 = re.compile(rb"[^A-Za-z0-9+/]+")
# Lines that only a mail's width ends have a space at their end (RFC 3676); quoted lines and signatures stay apart.
_FLOWED = re.compile(r"^(?!>|-- $)(?:[^\n]*+(?<= )\n(?!>|-- $))++[^\n]*+", re.MULTILINE)
_HTML = ("text/html", "application/xhtml+xml")
_ADDRESS = re.compile(r"https?://[^\s<>\"'/]+\.[^\s<>\"']+")
_PREFIXES = re.compile(
    r"(?:(?:re|fwd?|aw|wg|tr|rv|i|enc|vs|vb|doorst|sv|odp|pd)\s*(?:\[\d+\])?\s*:\s*)+", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Letter:
    """The part that is read, what the headers say, and the page's other pages by the addresses that frames have.

    `subject` is without `Fwd:` and its like; `values` are the headers' words, in which evidence may be found.
    """

    text: str
    markup: bool
    subject: str
    found: tuple[Finding, ...]
    values: tuple[str, ...]
    pages: dict[str, str]


class _Cautious(EmailPolicy):
    """The standard library's policy, for headers that no honest program wrote."""

    def header_source_parse(self, sourcelines: list[str]) -> tuple[str, str]:
        name, value = super().header_source_parse(sourcelines)
        return name[:MAX_HEADER], value[:MAX_HEADER]

    def header_fetch_parse(self, name: str, value: str) -> Any:
        try:
            return super().header_fetch_parse(name, value)
        except (ValueError, LookupError, AttributeError, TypeError, RecursionError, HeaderParseError):
            return " ".join(value.split())  # the parser of headers stumbles over some malformed ones


def read_page(capture: bytes) -> Letter:
    """A page saved as MHTML. Raises `CaptureError` where it holds none.

    The page is the part that `start` or the browser's own header names, else the first of HTML. When it was saved
    and where it came from count where a browser says that it saved it.
    """
    message = _parsed(capture)
    pages = [part for part in _leaves(message) if part.get_content_type() in _HTML]
    if not pages:
        raise _without_text()
    address = _header(message, "Snapshot-Content-Location")
    start = str(message.get_param("start") or "").strip()
    named = (
        part
        for header, wanted in (("Content-ID", start), ("Content-Location", address))
        for part in pages
        if wanted and _header(part, header) == wanted
    )
    page = next(named, pages[0])
    saved = bool(address) or _header(message, "From").lstrip('<"').lower().startswith("saved by")
    moment = _printed(message, "Date") if saved else ""
    addresses = (address, _header(page, "Content-Location"))
    found = [Finding("url", value, value) for value in addresses if _ADDRESS.fullmatch(value)]
    if retrieved := _moment(moment):
        found.append(Finding("retrieved", retrieved, moment))
    others = {name: _text(part) for part in pages if part is not page for name in _names(part)}
    return _letter(page, message, found, [address, moment], others)


def read_mail(capture: bytes) -> Letter:
    """A mail: its HTML, else its plain text. Its date is that of its sending, which says nothing of the article."""
    message = _parsed(capture)
    body = message.get_body(("html", "plain")) if message.keys() else None
    if body is None or body.is_multipart():
        leaves = list(_leaves(message)) if message.keys() else []
        kinds = (*_HTML, "text/plain")
        body = next((part for kind in kinds for part in leaves if part.get_content_type() == kind), None)
    if body is None:
        raise _without_text()
    return _letter(body, message, [], [], {})


def _letter(
    part: MIMEPart, whole: EmailMessage, found: list[Finding], said: list[str], pages: dict[str, str]
) -> Letter:
    subject = clean(_header(whole, "Subject"))
    values = tuple(dict.fromkeys(value for value in [subject, *said, *(f.passage for f in found)] if value))
    markup = part.get_content_type() in _HTML
    return Letter(_text(part), markup, _PREFIXES.sub("", subject, count=1), tuple(found), values, pages)


def _parsed(capture: bytes) -> EmailMessage:
    check_size(capture)
    if (
        capture.count(b"\n--") > MAX_PARTS
        or capture.count(b"\n") + capture.count(b"\r") > 2 * MAX_LINES
        or sum(1 for _ in _HOLDER.finditer(capture)) > MAX_LEVELS
    ):
        raise CaptureError(
            "the file has more parts or lines than a saved page or a mail",
            "save the page as .html, or copy the article's text into a .txt file",
        )
    message = BytesParser(policy=_Cautious()).parse(
        BytesIO(capture.lstrip())
    )  # in pieces: parsing it whole takes 4 times the memory
    assert isinstance(message, EmailMessage)
    return message


def _leaves(message: EmailMessage) -> Iterator[EmailMessage]:
    """The parts that hold no parts, in their order; an attached mail's too."""
    return (part for part in message.walk() if not part.is_multipart())


def _text(part: MIMEPart) -> str:
    content = part.get_payload(decode=True)
    data = content if isinstance(content, bytes) else b""
    if any(isinstance(defect, InvalidBase64LengthDefect) for defect in part.defects):
        data = _NO_BASE64.sub(b"", data)  # cut short, so that the library leaves it as it is
        data = b64decode(data[: len(data) // 4 * 4])
    text = decode(data, markup=part.get_content_type() in _HTML, label=part.get_content_charset())
    if part.get_content_type() == "text/plain" and str(part.get_param("format")).lower() == "flowed":
        return _FLOWED.sub(_joined, text)
    return text


def _joined(lines: re.Match[str]) -> str:
    """A paragraph of flowed lines in one, above as many empty lines as keep the lines below at their numbers."""
    return lines[0].replace("\n", "") + "\n" * lines[0].count("\n")


def _names(part: MIMEPart) -> Iterator[str]:
    """The addresses by which another page of the file may show this one."""
    if location := _header(part, "Content-Location"):
        yield location
    if id := _header(part, "Content-ID"):
        yield "cid:" + id.strip("<>")


def _header(part: MIMEPart, name: str) -> str:
    return clean(str(part.get(name) or ""))


def _printed(part: MIMEPart, name: str) -> str:
    """A header's words as they stand in the file, where the standard library would write them anew."""
    return clean(next((str(value) for key, value in part.raw_items() if key.lower() == name.lower()), ""))


def _moment(date: str) -> str | None:
    """The EDTF moment of a mail's date; `-0000` means UTC (RFC 5322, 3.3)."""
    try:
        moment: datetime = parsedate_to_datetime(date)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return dates.from_iso((moment if moment.tzinfo else moment.replace(tzinfo=UTC)).isoformat())


def _without_text() -> CaptureError:
    return CaptureError(
        "the file holds no page and no text",
        "if it is a page or a text itself, let its name end in .html or .txt; else save the page again",
    )
