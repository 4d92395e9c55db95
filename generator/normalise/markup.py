"""Saved pages as a tree, cut of what no story needs and of what would stop a parser."""

import re

from lxml import etree
from lxml import html as lxml_html
from lxml.html import HtmlElement

from generator.normalise.decode import CaptureError

MAX_MARKUP = 5_000_000
"""Characters of markup that are parsed, once pictures that the page carries in it are cut out."""
MAX_TAG = 20_000
"""Characters of one tag; a longer one keeps its name alone (no story needs 200,000 attributes)."""
MAX_DEPTH = 200
"""Levels of nesting that are handed to libraries; deeper pages are read by our own walk, which does not recurse."""
MAX_ELEMENTS = 150_000
"""More elements than any article's page has; such a page is refused."""

_DATA_URI = re.compile(r"""data:[\w.+-]{1,40}/[\w.+-]{1,60}[^"'()<>\s]{0,60}?,[^"'()<>\s]{100,}""")
_LONG_TAG = re.compile(r"<([A-Za-z][\w:-]{0,40})(?=[\s/])[^<>]{20000,}>")
_INSTRUCTION = re.compile(r"<\?xml[^>]*\?>", re.IGNORECASE)
# Possessive, and tried only where a tag opens, so that no page makes it slow.
_MANY_ATTRIBUTES = re.compile(
    r"""(<[A-Za-z][\w:-]{0,40}+)(?:\s++[^\s"'<>=/]{1,200}+(?:\s?=\s?(?:"[^"]{0,2000}+"|'[^']{0,2000}+'|"
    r"[^\s"'<>]{1,2000}+))?+){300,}+"""
)
_NEWLINES = re.compile(r"\n")


def parse(text: str) -> HtmlElement:
    """The page's root element; lines are those of the decoded capture. Raises `CaptureError` for what is no page."""
    text = _DATA_URI.sub("data:,", text)
    text = _LONG_TAG.sub(lambda match: f"<{match[1]}{_lines(match[0])}>", text)
    text = _MANY_ATTRIBUTES.sub(lambda match: f"{match[1]}{_lines(match[0])}", text)
    if len(text) > MAX_MARKUP:
        raise CaptureError(
            f"the page has {len(text) / 1e6:.0f} million characters, at most {MAX_MARKUP / 1e6:.0f} are read",
            "save the article's own page, or copy its text into a .txt file",
        )
    text = _INSTRUCTION.sub(lambda match: " " * len(match[0]), text)
    parser = lxml_html.HTMLParser(encoding="utf-8", huge_tree=True, remove_pis=True)
    try:
        root = lxml_html.document_fromstring(text.encode("utf-8", errors="replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError, AssertionError) as error:
        raise CaptureError("the page holds no markup that can be read", "save the page again, or its text") from error
    if shape(root)[0] > MAX_ELEMENTS:
        raise CaptureError(
            f"the page has more than {MAX_ELEMENTS:,} elements", "copy the article's text into a .txt file"
        )
    return root


def shape(root: HtmlElement) -> tuple[int, int]:
    """The number of elements and the depth of the deepest, counted no further than the limits."""
    depth = deepest = count = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        if event == "start":
            depth += 1
            count += 1
            deepest = max(deepest, depth)
            if count > MAX_ELEMENTS:
                break
        else:
            depth -= 1
    return count, deepest


def _lines(text: str) -> str:
    return " " + "\n" * len(_NEWLINES.findall(text))
