"""What a page prints beside its story: lines of date and authorship, its masthead, the owner in its copyright line."""

from collections import Counter
from collections.abc import Iterator, Sequence
from urllib.parse import urlsplit

import regex
from lxml.html import HtmlElement

from generator.normalise.outline import Lump, class_names
from generator.normalise.piece import Context, Finding
from generator.normalise.rules import bylines, copyright_lines
from generator.normalise.shape import key, length

_NEAR = 4
"""A line above the headline, or below the story, is no farther from it."""
_DATED = regex.compile(
    r"(?:^|[\s_-])(?:date\w*|time\w*|published|pub-?date|posted|byline|author|meta|info|datum|fecha|data|tarih)(?:$|[\s_-])"
)
_NOW = regex.compile(r"current|today|clock|weather|now")
_MASTHEAD = regex.compile(
    r"(?:^|[\s_-])(?:masthead|logo|brand(?:ing)?|site-?(?:name|title|logo|header|brand)|blog-?title|nameplate|header|head|hd|top|hdr)(?:$|[\s_-])"
)
_COMMAND = regex.compile(
    r"\d|[.!?:,]\s*$|\b(?:skip|menu|search|log ?in|sign|subscribe|home|news|latest|breaking|weather|today|edition|"
    r"welcome|contact|about|advert\w*|cookies?|accessibility|zum inhalt|aller au|ir al|suche|startseite|accueil|"
    r"inicio)\b",
    regex.IGNORECASE,
)
"""What a masthead does not say, unless the page's title says it too."""

# The region that a language's own news mostly comes from, where the tag names none: it only says that the day comes
# first, or which of two months a name is. English is missing, for its countries differ.
_HOME = dict(
    pair.split(":")
    for pair in "de:DE fr:FR es:ES it:IT pt:PT nl:NL sv:SE nb:NO no:NO da:DK fi:FI pl:PL cs:CZ sk:SK hr:HR bs:BA sl:SI "
    "sr:RS ro:RO bg:BG ru:RU uk:UA be:BY el:GR tr:TR he:IL ar:EG ca:ES gl:ES eu:ES id:ID vi:VN hu:HU lt:LT lv:LV et:EE "
    "hi:IN bn:BD th:TH ja:JP ko:KR zh:CN is:IS ms:MY fa:IR ur:PK".split()
)
_ALIKE = {"uk": "GB"}
# Countries whose endings the whole world uses for their sound.
_WORLDWIDE = frozenset("ai am cc co fm gg io is it la ly me nu sh so st to tv vc ws".split())


def opens(lump: Lump) -> bool:
    """Whether the story's running text begins here."""
    return lump.kind in ("paragraph", "quote") and length(lump.text) >= 15


def country(tag: str, url: str) -> str | None:
    """The country of a page by its address, else by the region or home of its language; None where nothing tells."""
    ending = (urlsplit(url).hostname or "").rpartition(".")[2] if url else ""
    if len(ending) == 2 and ending not in _WORLDWIDE:
        return _ALIKE.get(ending, ending.upper())
    language, *rest = tag.split("-")
    region = next((part for part in rest if len(part) == 2 and part.isupper()), None)
    return region or _HOME.get(language.lower())


def signed(texts: Sequence[Lump], headline: int, inside: set[int]) -> Iterator[int]:
    """Lines of authorship and date around the story that no extractor took: the rules shall read them.

    Between headline and story; else right above the headline, or right below the story, where such a line stands in
    the story's own element, or in one that is named for dates. A page's clock is not taken for the story's date.
    """
    first = min((i for i in inside if i > headline and opens(texts[i])), default=headline)
    last = max(inside, default=headline)
    between = [i for i in range(headline + 1, min(first, headline + 40)) if _says(texts[i]) is not None]
    yield from between
    if any(finding.field == "published" for i in between for finding in _says(texts[i]) or ()):
        return
    around = _common(texts[headline].element, texts[last].element)
    near = [
        *range(headline - 1, max(-1, headline - 1 - _NEAR), -1),
        *range(last + 1, min(len(texts), last + 1 + _NEAR)),
    ]
    for index in near:
        lump = texts[index]
        names = f"{class_names(lump.element)} {_parent_names(lump.element)}"
        own = around is not None and around in (lump.element, *lump.element.iterancestors())
        if index in inside or not (own or _DATED.search(names)) or _NOW.search(names):
            continue
        if not own and any(node.tag in ("header", "nav", "footer") for node in lump.element.iterancestors()):
            continue
        if any(finding.field == "published" for finding in _says(lump, "GB") or ()):
            yield index
            return


def _says(lump: Lump, land: str | None = None) -> tuple[Finding, ...] | None:
    return None if lump.outside else bylines.read(lump.text, Context(country=land))


def _common(one: HtmlElement, other: HtmlElement) -> HtmlElement | None:
    """The smallest element around both; None for the whole page."""
    path = {one, *one.iterancestors()}
    found = next((node for node in (other, *other.iterancestors()) if node in path), None)
    return None if found is None or found.tag in ("body", "html") else found


def _parent_names(element: HtmlElement) -> str:
    parent = element.getparent()
    return class_names(parent) if parent is not None and parent.tag != "body" else ""


def dated(texts: Sequence[Lump], inside: set[int], land: str | None) -> Iterator[Finding]:
    """The dates of the story's date lines when the country is `land`, which the page itself implies."""
    if land is None:
        return
    lines = sorted(i for i in inside if len(texts[i].text) <= 160)
    for index in lines:
        if any(sign.isdigit() for sign in texts[index].text):
            yield from (
                f
                for f in bylines.read(texts[index].text, Context(country=land)) or ()
                if f.field in ("published", "updated")
            )


def outlet(title: str, texts: Sequence[Lump], inside: set[int]) -> Iterator[Finding]:
    """The outlet in the copyright line of the page's foot, else in its masthead where title or foot name it too."""
    outer = [i for i in range(len(texts)) if i not in inside and len(texts[i].text) <= 300]
    for index in reversed(outer):
        if name := copyright_lines.holder(texts[index].text):
            yield Finding("outlet", name, texts[index].text)
            return
    first = min(inside, default=0)
    heads = [texts[i] for i in outer if i < first][:6]
    printed = Counter(key(texts[i].text) for i in outer)
    for lump in heads:
        names = f"{class_names(lump.element)} {_parent_names(lump.element)}"
        named = _MASTHEAD.search(names) is not None or lump.tag == "header"
        again = key(lump.text) in key(title) or printed[key(lump.text)] > 1
        plain = named and not lump.linked and length(lump.text) >= 2 and not _COMMAND.search(lump.text)
        if ((again and (named or lump is heads[0])) or plain) and length(lump.text) <= 6:
            yield Finding("outlet", lump.text, lump.text)
            return
