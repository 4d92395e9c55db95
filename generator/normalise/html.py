"""Saved pages: the story's pieces among all texts of the page, and what its tags say."""

import regex
from lxml.html import HtmlElement

from generator.normalise import beside, content, headline, markup, metadata, outline
from generator.normalise.outline import Lump, class_names
from generator.normalise.piece import Finding, Piece
from generator.normalise.reading import Reading
from generator.normalise.shape import key
from generator.normalise.tags import Tags
from generator.text import clean


def read(text: str, title: str | None, country: str | None) -> Reading:
    """The reading of a saved page, given as decoded text; `title` is the record's headline."""
    root = markup.parse(_unframed(text))
    tags = Tags(root)
    texts = outline.lumps(root)
    shown, index = headline.find(tags, texts, title)
    chosen = content.select(root, texts, index, tags.description, tags.body)
    found = metadata.findings(tags, country)
    found += _further(tags, found, shown)
    inside = {i for i in chosen.indices if index is None or i >= index or _may_precede(texts[i])}
    if index is not None:
        inside |= {index, *beside.signed(texts, index, inside)}
    size = sum(len(texts[i].text) for i in inside)
    body = _from_structured_data(tags.body) if size * 2 < len(tags.body) else ()
    if body:
        inside, way = {index} if index is not None else set(), "structured data"
    else:
        way = chosen.way
    pieces = _pieces(texts, frozenset(inside), index, tags.description)
    return Reading(
        (*pieces, *body), f"html, {way}", tuple(found), tags.values(), shown, True, _implied(tags, texts, found, inside)
    )


_FRAMES = regex.compile(r"</?(?:frameset|noframes|frame)\b[^>]{0,500}>", regex.IGNORECASE)
_BODY = regex.compile(r"<noframes[^>]{0,500}>\s*<body\b|<body\b", regex.IGNORECASE)


def _unframed(text: str) -> str:
    """A page of frames as the page that it holds for browsers without them, where that is its only body."""
    bodies = [match[0].lower() for match in _BODY.finditer(text[:200_000])] if "frame" in text[:200_000].lower() else []
    if len(bodies) != 1 or not bodies[0].startswith("<noframes"):
        return text
    return _FRAMES.sub(lambda match: "\n" * match[0].count("\n"), text)


def _pieces(texts: list[Lump], inside: frozenset[int], title: int | None, described: str) -> tuple[Piece, ...]:
    numbers = content.outermost(texts, inside)
    first = min((i for i in inside if title is not None and i > title and beside.opens(texts[i])), default=-1)
    result = []
    for index, lump in enumerate(texts):
        kind = lump.kind
        if index == title:
            kind = "title"
        elif title is not None and title < index <= first and index in inside and kind != "caption":
            named = kind == "list" or content.is_standfirst(lump, described)
            kind = "standfirst" if named else kind
        marked = kind != "paragraph"
        around = _around(lump.element) if not numbers[index] else ""
        result.append(Piece(lump.text, lump.line, kind, marked, lump.linked, around=around, element=numbers[index]))
    return tuple(result)


def _may_precede(lump: Lump) -> bool:
    """Whether a text above the headline may be the story's: a caption, or running text where headlines stand below."""
    return lump.kind == "caption" or beside.opens(lump)


def _around(element: HtmlElement) -> str:
    names = [
        class_names(element),
        *(class_names(node) for node in list(element.iterancestors())[:2] if node.tag != "body"),
    ]
    return " ".join(name for name in names if name)


def _from_structured_data(body: str) -> tuple[Piece, ...]:
    """The article as JSON-LD carries it, for pages that a script would have filled; the capture's line is not known."""
    lines = [clean(line) for line in body.splitlines()]
    return tuple(Piece(line, 1) for line in lines if line)


def _implied(tags: Tags, texts: list[Lump], found: list[Finding], inside: set[int]) -> tuple[Finding, ...]:
    """What counts where neither tags nor lines of the story say it: dates whose order of figures the page's own
    language or address decides, the day in the address, by which many sites file their stories, and the outlet of a
    copyright line or masthead.
    """
    url = next((finding.value for finding in found if finding.field == "url"), "")
    tag = next((finding.value for finding in found if finding.field == "language"), "")
    day = metadata.url_day(url)
    dated = beside.dated(texts, inside, beside.country(tag, url))
    owner = () if any(finding.field == "outlet" for finding in found) else beside.outlet(tags.title, texts, inside)
    return (*dated, *([day] if day else ()), *owner)


def _further(tags: Tags, found: list[Finding], shown: Finding | None) -> list[Finding]:
    """What other tags imply where none says it: the outlet in the page's title."""
    fields = {finding.field for finding in found}
    more: list[Finding] = []
    if "outlet" not in fields and shown and (site := headline.site_behind(tags.title, shown.value)) and key(site):
        more.append(Finding("outlet", site, tags.title))
    return more
