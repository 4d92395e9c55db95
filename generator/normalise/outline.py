"""A page as a list of its texts in reading order, each with what its elements say of it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from lxml import etree
from lxml.html import HtmlElement

from generator.model import BlockKind
from generator.normalise.decode import readable
from generator.text import clean

_INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q ruby rb rtc s samp small "
    "span strike strong sub sup time tt u var wbr blink ins amp-link".split()
)
_SKIPPED = frozenset(
    "script style template svg math iframe object embed applet canvas audio video map area head title meta link base "
    "select datalist option textarea input rt rp noscript noframes frameset param source track amp-analytics".split()
)
_OUTSIDE = frozenset("nav button form dialog menu amp-sidebar amp-ad amp-social-share amp-consent".split())
_HEADINGS = frozenset("h1 h2 h3 h4 h5 h6".split())
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_UNSEEN = frozenset("screen-reader-text sr-only visually-hidden visuallyhidden u-hidden hidden-text a11y".split())
_CAPTION = re.compile(
    r"(?:^|[\s_-])(?:wp-)?(?:fig)?caption|cutline|photo-?credit|image-?credit|bildunterschrift|legende|pie-?de-?foto"
)
_WORDLESS = re.compile(r"[\W_]*")
"""A line of signs parts sections; it is no text."""
_MARK = re.compile(r"\s*[\[(]?(?:\d{1,3}|[a-z*†‡§↩^↑⤴]|\W{1,3})[\])]?\s*|\s*pic\.(?:twitter|x)\.com/\w+\s*")
"""A link that is only the mark of a note, or the address of a picture that a post shows: no words of the text."""
_OF_PICTURE = re.compile(r"(?:^|[\s_-])(?:credits?|copyright)(?:$|[\s_-])")
_PICTURE = re.compile(r"slide|gallery|galerie|galeria|figure|image|photo|picture|media|caption|carousel|foto|bild")
_CELL = 80
"""Characters that a cell of a table of figures has at most; longer ones are the page's layout."""
_BLOCKS = ("table", "p", "div", "ul", "ol", "h1", "h2", "h3", "form")
_QUOTE = frozenset({"blockquote", "amp-twitter"})


@dataclass(slots=True)
class Lump:
    """The text of one block of a page. `outside` says that its elements rule it out as story."""

    text: str
    line: int
    element: HtmlElement
    kind: BlockKind
    tag: str
    linked: bool
    outside: bool


@dataclass(slots=True)
class _Run:
    """Inline text gathered for the next lump."""

    line: int = 0
    parts: list[str] = field(default_factory=list)
    length: int = 0
    linked: int = 0

    def add(self, text: str, line: int, in_link: bool) -> None:
        solid = len(text) - text.count(" ") - text.count("\n")
        if solid and not self.length:
            self.line = line
        self.parts.append(text)
        self.length += solid
        self.linked += solid if in_link else 0


@dataclass(slots=True)
class _State:
    """What holds at a place of the walk: the block around, and what its ancestors say."""

    block: HtmlElement
    heading: bool = False
    item: bool = False
    quote: bool = False
    caption: bool = False
    link: bool = False
    outside: bool = False
    skipped: bool = False
    row: bool = False


def lumps(root: HtmlElement) -> list[Lump]:
    """All texts of the page's body in reading order. The walk does not recurse, however deep the page."""
    body = root.find("body")
    start = body if body is not None else root
    return list(_walk(start))


def _walk(start: HtmlElement) -> Iterator[Lump]:
    states = [_State(start)]
    run = _Run()
    for event, node in etree.iterwalk(start, events=("start", "end", "comment")):
        if event == "comment":
            if node.tail and node is not start and not states[-1].skipped:
                run.add(node.tail, node.sourceline or 0, states[-1].link)
            continue
        tag = node.tag if isinstance(node.tag, str) else ""
        if event == "start":
            around = states[-1]
            here = around if tag == "br" or (tag in _INLINE and tag != "a") else _entered(node, tag, around)
            if around.row and tag in ("td", "th") and run.length:
                run.parts.append(" | ")
            elif tag not in _INLINE and not around.row and run.parts and (tag != "br" or _breaks(run, node)):
                yield from _lump(run, around)
                run = _Run()
            elif tag == "br":
                run.parts.append(" ")
            states.append(here)
            if node.text and not here.skipped:
                run.add(node.text, node.sourceline or 0, here.link)
            continue
        here = states.pop()
        if tag not in _INLINE and tag != "br" and not (states and states[-1].row):
            yield from _lump(run, here)
            run = _Run()
        if node is not start and node.tail and not states[-1].skipped:
            run.add(node.tail, node.sourceline or 0, states[-1].link)
    yield from _lump(run, states[0] if states else _State(start))


def _entered(node: HtmlElement, tag: str, around: _State) -> _State:
    """What holds inside an element."""
    if around.skipped or tag in _SKIPPED:
        return _State(around.block, around.heading, around.item, around.quote, around.caption, around.link,
                      around.outside, around.skipped or tag in _SKIPPED)  # fmt: skip
    names = class_names(node)
    inline = tag == "a"
    if inline and _is_mark(node):
        return replace(around, skipped=True)
    row = around.row or (tag == "tr" and _is_data(node))
    return _State(
        around.block if inline or around.row else node,
        around.heading or tag in _HEADINGS,
        around.item or tag in ("li", "dd", "dt"),
        around.quote or tag in _QUOTE,
        around.caption or tag in ("figcaption", "caption") or (bool(names) and _is_caption(node, names)),
        around.link or (tag == "a" and node.get("href") is not None),
        around.outside or tag in _OUTSIDE or _is_hidden(node, names),
        row=row,
    )


def _is_mark(link: HtmlElement) -> bool:
    """Whether a link within the page is but the mark of a note, or shows an embedded picture's address."""
    if len(link) > 2 or any(len(child) for child in link):
        return False
    text = (link.text or "") + "".join((child.text or "") + (child.tail or "") for child in link)
    if not text or len(text) > 60 or _MARK.fullmatch(text) is None:
        return False
    return (link.get("href") or "").startswith("#") or text.strip().startswith("pic.")


def _is_caption(node: HtmlElement, names: str) -> bool:
    if _CAPTION.search(names):
        return True
    parent = node.getparent()
    return bool(
        _OF_PICTURE.search(names)
        and parent is not None
        and _PICTURE.search(f"{names} {class_names(parent)} {parent.tag}")
    )


def _is_data(row: HtmlElement) -> bool:
    """Whether a row is one of a table of figures or facts: then it is one text, its cells parted by `|`.

    It has several short cells without blocks of their own, and so has the row beside it.
    """
    beside = next((one for one in (row.getprevious(), row.getnext()) if one is not None and one.tag == "tr"), None)
    for one in (row, beside):
        if one is None:
            return False
        cells = [cell for cell in one if cell.tag in ("td", "th")]
        if not 2 <= len(cells) <= 30 or any(cell.find(f".//{tag}") is not None for cell in cells for tag in _BLOCKS):
            return False
        texts = [clean("".join(cell.itertext()) if len(cell) < 20 else "x" * (_CELL + 1)) for cell in cells]
        if any(len(text) > _CELL for text in texts) or sum(map(bool, texts)) < 2:
            return False
        if all(not text or cell.find(".//a") is not None for cell, text in zip(cells, texts, strict=True)):
            return False
    return True


def class_names(node: HtmlElement) -> str:
    """The element's class and id in lower case; empty when it has neither."""
    names = f"{node.get('class') or ''} {node.get('id') or ''}".strip().lower()
    return names[:300]


def _is_hidden(node: HtmlElement, names: str) -> bool:
    if node.get("hidden") is not None or node.get("role") in (
        "navigation",
        "search",
        "menu",
        "dialog",
        "alertdialog",
        "banner",
    ):
        return True
    style = node.get("style")
    return (style is not None and _HIDDEN.search(style) is not None) or not _UNSEEN.isdisjoint(names.split())


def _breaks(run: _Run, node: HtmlElement) -> bool:
    """Whether a line break parts two texts: it only wraps one where the next goes on in lower case."""
    after = (node.tail or "").lstrip()
    if after:
        return not after[:1].islower()
    following = node.getnext()
    return not (following is not None and (following.text or "").lstrip()[:1].islower() and following.tag in _INLINE)


def _lump(run: _Run, state: _State) -> Iterator[Lump]:
    if not run.length:
        return
    text = clean(readable("".join(run.parts), run.line))
    if _WORDLESS.fullmatch(text):
        return
    tag = state.block.tag if isinstance(state.block.tag, str) else ""
    yield Lump(text, run.line, state.block, _kind(state), tag, run.linked * 10 >= run.length * 8, state.outside)


def _kind(state: _State) -> BlockKind:
    if state.caption:
        return "caption"
    if state.heading:
        return "heading"
    if state.quote:
        return "quote"
    return "list" if state.item or state.row else "paragraph"
