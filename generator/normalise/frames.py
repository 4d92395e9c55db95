"""Pages in pages: the story of a site that shows it in a frame."""

import re
from collections.abc import Mapping
from html import unescape
from itertools import islice

from generator.normalise import markup, outline
from generator.normalise.decode import CaptureError
from generator.text import clean

MAX_FRAMES = 20
"""Frames of a page that are looked into; advertisements fill most of them."""
_LONGEST_TAG = 2_000_000
_RUNNING = 80
"""Characters from which a text counts as running text."""
_STORY = 300
"""Characters of running text that a frame with a story has at least; most frames need no look at the page then."""

_OPENING = re.compile(r"<i?frame\b", re.IGNORECASE)
# Possessive, and tried at few places and for so many characters only, so that no page makes it slow.
_TAG = re.compile(r"""<i?frame((?:[^"'>]++|"[^"]*+"|'[^']*+')*+)>(?:\s*</iframe\s*>)?""", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"""(?<![\w-])(srcdoc|src)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""", re.IGNORECASE)
_SCAFFOLD = re.compile(r"<(?:!doctype|/?(?:html|head|body|frameset))\b[^<>]*>", re.IGNORECASE)
_FRAMESET = re.compile(r"</?frameset\b[^<>]*>", re.IGNORECASE)


def inlined(text: str, pages: Mapping[str, str]) -> str:
    """The page with its largest frame in the frame's place, where that holds more running text than the page itself.

    A frame's page stands in its `srcdoc`, or is one of `pages`, by address. Smaller frames, mostly advertisements,
    stay frames. Lines do not change where the frame's page is a `srcdoc`.
    """
    if not pages and "srcdoc" not in text:
        return text
    found = []
    for opening in islice(_OPENING.finditer(text), MAX_FRAMES):
        tag = _TAG.match(text, opening.start(), opening.start() + _LONGEST_TAG)
        if tag and (page := _page(tag[1], pages)):
            found.append((_running(page), -tag.start(), tag, page))
    size, _, tag, page = max(found, default=(0, 0, None, ""))
    if tag is None or size < _STORY or size <= _running(text):
        return text
    before, after = (_FRAMESET.sub("", part) for part in (text[: tag.start()], text[tag.end() :]))
    return f"{before}<div>{_SCAFFOLD.sub('', page)}</div>{after}"


def _page(attributes: str, pages: Mapping[str, str]) -> str | None:
    """What a frame shows; `srcdoc` goes before `src` (HTML standard)."""
    said = {match[1].lower(): match[2] or match[3] or match[4] or "" for match in _ATTRIBUTE.finditer(attributes)}
    if "srcdoc" not in said:
        return pages.get(clean(unescape(said.get("src", ""))))
    page, lines = unescape(said["srcdoc"]), said["srcdoc"].count("\n")
    return page if page.count("\n") == lines else page.replace("\n", " ") + "\n" * lines


def _running(page: str) -> int:
    """Characters of running text, frames within the page left out."""
    try:
        root = markup.parse(page)
        texts = outline.lumps(root)
    except CaptureError:
        return 0
    return sum(len(lump.text) for lump in texts if len(lump.text) >= _RUNNING and not lump.linked and not lump.outside)
