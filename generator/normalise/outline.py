"""A page as a list of its texts in reading order, each with what its elements say of it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

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
            if tag not in _INLINE and run.parts and (tag != "br" or _breaks(run, node)):
                yield from _lump(run, around)
                run = _Run()
            elif tag == "br":
                run.parts.append(" ")
            states.append(here)
            if node.text and not here.skipped:
                run.add(node.text, node.sourceline or 0, here.link)
            continue
        here = states.pop()
        if tag not in _INLINE and tag != "br":
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
    return _State(
        around.block if inline else node,
        around.heading or tag in _HEADINGS,
        around.item or tag in ("li", "dd", "dt"),
        around.quote or tag in _QUOTE,
        around.caption or tag == "figcaption" or (bool(names) and _CAPTION.search(names) is not None),
        around.link or (tag == "a" and node.get("href") is not None),
        around.outside or tag in _OUTSIDE or _is_hidden(node, names),
    )


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
    return "list" if state.item else "paragraph"
