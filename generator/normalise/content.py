"""Which texts of a page are the story.

Three ways, tried in this order, and the article says which was taken: `trafilatura` finds the text and we find its
elements; `paragraphs` takes the element with the most running text; `whole page` leaves out only what its elements
rule out. Whatever is taken, rules of cleaning come after, so recall goes first.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from copy import deepcopy
from dataclasses import dataclass

import regex
import trafilatura
from lxml.html import HtmlElement

from generator.normalise.asides import aside_texts, path, prose
from generator.normalise.markup import MAX_DEPTH, shape
from generator.normalise.outline import Lump, class_names
from generator.normalise.shape import key, length

_ENOUGH = 140
"""Characters of text below which a way has not found the story."""
_MAX_ELEMENTS = 20_000
_MAX_CHARACTERS = 1_500_000
"""A page with more elements or text is not handed to trafilatura, whose time grows faster than they do."""
_COMPARED = 600
"""Characters by which a text is found again in what was extracted."""

_TEASER = regex.compile(r"(?:^|[\s_-])(?:teaser|preview|anleser)(?:$|[\s_-])")
_NOTES = regex.compile(
    r"(?:^|[\s_-])(?:foot-?notes?|end-?notes?|fussnoten|notes?-?(?:list|section)|references)(?:$|[\s_-])"
)
_STANDFIRST = regex.compile(
    r"(?:^|[\s_-])(?:standfirst|dek|deck|sub-?(?:title|head|headline|heading)|summary|lead|lede|intro|"
    r"introduction|excerpt|kicker-?text|"
    r"abstract|chapo|chapeau|vorspann|untertitel|teaser-?text|bajada|entradilla|copete|sumario|resumen|"
    r"subtitulo|sottotitolo|occhiello|"
    r"ingress|manchet|lead-?text|highlights|key-?points|story-?(?:summary|highlights)|article-?(?:summary|"
    r"intro|lead|dek|standfirst))(?:$|[\s_-])"
)


@dataclass(frozen=True, slots=True)
class Selection:
    """Indices of the story's texts, and the way by which they were found."""

    indices: frozenset[int]
    way: str


def select(root: HtmlElement, texts: Sequence[Lump], headline: int | None, described: str, body: str) -> Selection:
    """The story among a page's `texts`.

    `headline` is the index of its headline, `described` the page's description of itself, `body` the article's text
    as structured data give it; the last two may be empty.
    """
    keys = [key(lump.text, _COMPARED) for lump in texts]
    asides = aside_texts(texts)
    reference = _extracted(root) if _size(texts, range(len(texts))) <= _MAX_CHARACTERS else []
    if body:
        reference += _lines(body)
    matched = _matched(texts, keys, reference) if reference else set()
    inside = _gathered(texts, matched, asides, headline)
    way = "trafilatura"
    if _size(texts, inside) < _ENOUGH or _size(texts, inside) * 4 < len(body):
        dense = _densest(texts, asides)
        better = _gathered(texts, dense, asides, headline)
        if _size(texts, better) > _size(texts, inside):
            inside, way = better, "paragraphs"
    if not inside:
        inside = {i for i, lump in enumerate(texts) if not lump.outside and not lump.linked and i not in asides}
        way = "whole page"
    inside |= _notes(texts, inside)
    if headline is not None and inside:
        inside |= _below_headline(texts, keys, headline, inside, asides, key(described))
    return Selection(frozenset(inside), way)


def _extracted(root: HtmlElement) -> list[str]:
    """The lines of trafilatura's text, as keys; none for a page that would stop it."""
    count, depth = shape(root)
    if depth > MAX_DEPTH or count > _MAX_ELEMENTS:
        return []
    try:
        document = trafilatura.bare_extraction(
            deepcopy(root), favor_recall=True, include_comments=False, include_tables=True, with_metadata=False
        )
    except Exception:  # whatever goes wrong within the library, the next way is taken, and named
        return []
    if document is None or isinstance(document, dict) or not document.text:
        return []
    return _lines(document.text)


def _lines(text: str) -> list[str]:
    return [line for raw in text.splitlines() if (line := key(raw, len(raw)))]


def _matched(texts: Sequence[Lump], keys: Sequence[str], reference: Sequence[str]) -> set[int]:
    """Texts that the reference holds: as a line, within a longer line, or made of several of its lines."""
    lines = set(reference)
    joined = "\n".join(reference)
    lengthy = [line for line in lines if len(line) >= 25]
    found: set[int] = set()
    for index, words in enumerate(keys):
        if not words or texts[index].outside:
            continue
        held = words in lines or (len(words) >= 25 and words in joined)
        if held or (len(words) >= 60 and sum(len(line) for line in lengthy if line in words) * 10 >= len(words) * 7):
            found.add(index)
    return found


def _size(texts: Sequence[Lump], indices: Iterable[int]) -> int:
    return sum(len(texts[i].text) for i in indices)


def _densest(texts: Sequence[Lump], asides: set[int]) -> set[int]:
    """Texts below the element that holds most running text for its size: each counts half for its grandparent."""
    scores: Counter[HtmlElement] = Counter()
    for index, lump in enumerate(texts):
        if lump.outside or index in asides or not (weight := prose(lump)):
            continue
        parent = (
            lump.element.getparent() if lump.tag in ("p", "li", "td", "blockquote", "div", "span") else lump.element
        )
        if parent is not None:
            scores[parent] += weight
            if (above := parent.getparent()) is not None:
                scores[above] += weight // 2
    if not scores:
        return set()
    best = max(scores.values())
    container = next(element for element, score in scores.items() if score == best)
    around = set(container.iter())
    return {
        i
        for i, lump in enumerate(texts)
        if lump.element in around and not lump.outside and i not in asides and not lump.linked
    }


def _gathered(texts: Sequence[Lump], matched: set[int], asides: set[int], headline: int | None) -> set[int]:
    """The story around what was matched: its stretch of the page, with the plain paragraphs that were passed over."""
    core = [i for i in matched if i not in asides and prose(texts[i])]
    if not core:
        return {i for i in matched if i not in asides and not texts[i].linked}
    container = _container([texts[i] for i in core])
    alone = len(core) == 1 and container.getparent() is not None and container.getparent().tag not in ("body", "html")
    if alone:  # one long paragraph: the short ones beside it are the story's, too
        container = container.getparent()
    updates = _updates(texts, container, headline)
    if updates is not None:
        container = updates
        matched = matched | {i for i, lump in enumerate(texts) if _passed_over(lump)}
    around = set(container.iter())
    parents = Counter(texts[i].element.getparent() for i in core)
    first, last = min(core), max(core)
    if updates is not None:
        told = [i for i, lump in enumerate(texts) if i not in asides and lump.element in around and prose(lump)]
        first, last = min(told), max(told)
    found: set[int] = set()
    for index, lump in enumerate(texts):
        if index in asides or lump.outside or lump.element not in around:
            continue
        near = first - 3 <= index <= last + 4
        sibling = parents.get(lump.element.getparent(), 0) >= (1 if alone else 2) and lump.tag == "p"
        if (
            (index in matched and near)
            or (sibling and not lump.linked)
            or (first < index < last and _passed_over(lump))
        ):
            found.add(index)
    return found


def _updates(texts: Sequence[Lump], container: HtmlElement, headline: int | None) -> HtmlElement | None:
    """The element around a live report's updates, where the container is one of them, or holds them; else None.

    Updates are elements alike, below the headline, that follow each other and tell something; a list of other stories
    links their headlines, and one of comments names itself.
    """
    if headline is None:
        return None
    node: HtmlElement | None = container
    for _ in range(3):
        if node is None or (parent := node.getparent()) is None or parent.tag in ("html",):
            return None
        alike = [one for one in parent if one.tag == node.tag and one.get("class") == node.get("class")]
        named = node.tag == "article" or _UPDATE.search(class_names(node))
        if named and len(alike) >= 3 and not any(one.tag == "h1" for one in node.iter("h1")):
            members = {element: one for one in alike for element in one.iter()}
            if texts[headline].element in members:
                return None
            linked = {members[t.element] for t in texts if t.element in members and t.kind == "heading" and t.linked}
            telling = {members[t.element] for t in texts if t.element in members and prose(t)}
            return parent if not linked and len(telling) * 2 >= len(alike) else None
        node = parent
    return None


_UPDATE = regex.compile(r"(?:^|[\s_-])(?:live\w*|updates?|block|post|entry|ticker\w*|event|timeline\w*)(?:$|[\s_-])")


def _passed_over(lump: Lump) -> bool:
    """Whether a text within the story belongs to it though no extractor took it."""
    if lump.linked:
        return False
    return lump.kind in ("heading", "caption", "quote") or (lump.tag in ("p", "li", "tr") or prose(lump) > 0)


def _container(core: Sequence[Lump]) -> HtmlElement:
    """The smallest element that holds nine tenths of the core's text."""
    total = sum(len(lump.text) for lump in core)
    weights: Counter[HtmlElement] = Counter()
    for lump in core:
        node: HtmlElement | None = lump.element
        while node is not None:
            weights[node] += len(lump.text)
            node = node.getparent()
    node = max(core, key=lambda lump: len(lump.text)).element
    while weights[node] * 10 < total * 9:
        node = node.getparent()
    return node


def _notes(texts: Sequence[Lump], inside: set[int]) -> set[int]:
    """The notes of a story, which stand below it in a list that says so."""
    last = max(inside, default=-1)
    return {
        index
        for index in range(last + 1, min(len(texts), last + 200))
        if inside and not texts[index].outside
        and any(_NOTES.search(class_names(node)) for node in path(texts[index].element))
    }  # fmt: skip


def _below_headline(
    texts: Sequence[Lump], keys: Sequence[str], headline: int, inside: set[int], asides: set[int], described: str
) -> set[int]:
    """What stands between headline and story and may be part of it: standfirst, caption, byline and date lines."""
    first = min((i for i in inside if i > headline), default=headline)
    found = {headline}
    for index in range(headline + 1, min(first, headline + 40)):
        lump = texts[index]
        teaser = not lump.linked and any(_TEASER.search(class_names(node)) for node in path(lump.element))
        if lump.outside or (index in asides and not teaser):
            continue
        description = len(keys[index]) > 30 and bool(described) and described.startswith(keys[index][:80])
        small = length(lump.text) <= 40 and not lump.linked and lump.kind in ("paragraph", "caption")
        points = not lump.linked and any(_STANDFIRST.search(class_names(node)) for node in path(lump.element))
        if (points and length(lump.text) >= 4) or description or lump.tag == "h2" or small or teaser:
            found.add(index)
    return found


def is_standfirst(lump: Lump, described: str) -> bool:
    """Whether a text below the headline is the standfirst: named so, the page's description, or the next heading."""
    words = key(lump.text)
    named = _STANDFIRST.search(_names_around(lump.element)) is not None
    return named or lump.tag == "h2" or (len(words) > 30 and bool(described) and key(described).startswith(words[:80]))


def _names_around(element: HtmlElement) -> str:
    parent = element.getparent()
    return class_names(element) + " " + (class_names(parent) if parent is not None and parent.tag != "body" else "")


def outermost(texts: Sequence[Lump], inside: frozenset[int]) -> list[int]:
    """For each text the number, from 1, of the outermost element around it that holds no text of the story; else 0.

    Loose text of an element that also holds story counts as an element of its own.
    """
    holding: set[HtmlElement] = set()
    for index in inside:
        node: HtmlElement | None = texts[index].element
        while node is not None and node not in holding:
            holding.add(node)
            node = node.getparent()
    numbers: dict[HtmlElement | int, int] = {}
    result: list[int] = []
    for index, lump in enumerate(texts):
        top = lump.element
        while top not in holding and (parent := top.getparent()) is not None and parent not in holding:
            top = parent
        loose = top in holding
        result.append(0 if index in inside else numbers.setdefault(index if loose else top, len(numbers) + 1))
    return result
