"""The YAML head that clipping tools put above a Markdown capture: what it says of the article.

Only plain `key: value` lines and lists of plain items are read; this is a capture, not one of our records.
"""

import re
from collections.abc import Iterator

from generator.normalise import dates, people
from generator.normalise.piece import Finding, Piece
from generator.text import clean

_MOST_LINES = 80
_PAIR = re.compile(r"([A-Za-z_-]{2,30}):\s*(.*)$")
_ITEM = re.compile(r"\s*-\s+(.*)$")
_FIELDS = {
    "title": "title",
    "headline": "title",
    "author": "byline",
    "authors": "byline",
    "byline": "byline",
    "creator": "byline",
    "date": "published",
    "published": "published",
    "publishdate": "published",
    "issued": "published",
    "updated": "updated",
    "modified": "updated",
    "accessed": "retrieved",
    "retrieved": "retrieved",
    "clipped": "retrieved",
    "created": "retrieved",
    "url": "url",
    "source": "url",
    "link": "url",
    "site": "outlet",
    "publisher": "outlet",
    "publication": "outlet",
    "outlet": "outlet",
    "language": "language",
    "lang": "language",
}


def cut(text: str) -> tuple[list[Piece], list[Finding], str]:
    """The head's lines, as an element that is no story; what they say; and the text with the head blanked out."""
    lines = text.split("\n")
    if not lines or lines[0].strip() != "---":
        return [], [], text
    end = next((i for i, line in enumerate(lines[1:_MOST_LINES], start=1) if line.strip() in ("---", "...")), None)
    if end is None or not any(_PAIR.match(line) for line in lines[1:end]):
        return [], [], text
    head = [Piece(plain, i + 1, element=1) for i in range(1, end) if (plain := clean(lines[i]))]
    return head, list(_findings(lines[1:end])), "\n".join([""] * (end + 1) + lines[end + 1 :])


def _findings(lines: list[str]) -> Iterator[Finding]:
    name = ""
    for line in lines:
        if pair := _PAIR.match(line):
            name, value = _FIELDS.get(pair[1].lower(), ""), pair[2]
        elif item := _ITEM.match(line):
            value = item[1]
        else:
            continue
        value = clean(value).strip("\"'[] ")
        if name and value:
            yield from _read(name, value, clean(line))


def _read(name: str, value: str, line: str) -> Iterator[Finding]:
    if name == "byline":
        credit = people.split(value.replace('"', "").replace("[[", "").replace("]]", ""))
        yield from (Finding("byline", person, line) for person in credit.people)
        yield from (Finding("agencies.text", id, line) for id in credit.agencies)
    elif name in ("published", "updated", "retrieved"):
        if day := dates.first(value):
            yield Finding(name, day, line)
    elif name != "url" or re.fullmatch(r"https?://\S+", value):
        yield Finding(name, value, line)
