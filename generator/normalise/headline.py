"""The headline of a page: what it prints, told by what its tags say; without the site's name."""

from collections.abc import Sequence

import regex

from generator.normalise import structured
from generator.normalise.outline import Lump, class_names
from generator.normalise.piece import Finding
from generator.normalise.shape import key, length
from generator.normalise.tags import Tags

_BETWEEN = regex.compile(r"\s+[-–—|·•»«›~:/]+\s+|\s*：\s*|\s*[|_»]\s*|:\s+|\s+::\s+")
_NAMED = regex.compile(
    r"(?:^|[\s_-])(?:headline|entry-title|article-?title|post-?title|story-?title|titular|titre|titel|article-?headline)(?:$|[\s_-])"
)
_LONGEST = 400


def find(tags: Tags, texts: Sequence[Lump], known: str | None) -> tuple[Finding | None, int | None]:
    """The headline with the text or tag that gives it, and the index of the text that prints it.

    `known` is the record's headline. A printed heading is taken when the tags or the page's title hold it too;
    else a lone first-level heading; else what the tags say.
    """
    said = _said(tags, known)
    printed = _printed(texts, said) if said else _lone(texts)
    if printed is None and not known:
        printed = _lone(texts)
    if printed is not None:
        return Finding("title", texts[printed].text, texts[printed].text), printed
    if said:
        return Finding("title", said[0], said[0]), None
    title = without_site(tags.title, _site(tags))
    return (Finding("title", title, tags.title), None) if title else (None, None)


def _said(tags: Tags, known: str | None) -> list[str]:
    """What may be the headline by record and tags, the most trusted first, site's names cut off."""
    site = _site(tags)
    values = [structured.text(tags.article.get("headline"))]
    values += [
        value
        for name in ("og:title", "twitter:title", "parsely-title", "dc.title", "headline", "title")
        for value in tags.meta.get(name, [])[:1]
    ]
    values += [tags.title]
    cut = [without_site(value, site) for value in values if value and len(value) <= _LONGEST]
    whole = [value for value in values if value]
    return list(
        dict.fromkeys(value for value in [known, *cut, *whole, *_parts(tags.title)] if value and length(value) >= 2)
    )


def _site(tags: Tags) -> str:
    found = tags.first(("og:site_name", "application-name"))
    return (
        found[1]
        if found
        else next((name for name, _ in structured.named(tags.article.get("publisher"), tags.objects)), "")
    )


def _parts(title: str) -> list[str]:
    parts = [part.strip() for part in _BETWEEN.split(title)]
    return [part for part in parts if length(part) >= 4] if len(parts) > 1 else []


def _printed(texts: Sequence[Lump], said: Sequence[str]) -> int | None:
    """The text that prints one of the headlines said: a heading before other text, the most alike first."""
    wanted = [key(value) for value in said]
    for words in wanted:
        same = [i for i, lump in enumerate(texts) if len(lump.text) <= _LONGEST and key(lump.text) == words]
        ranked = sorted(same, key=lambda i: (_rank(texts[i]), i))
        if ranked and (_rank(texts[ranked[0]]) < 4 or length(texts[ranked[0]].text) >= 4):
            return ranked[0]
    headings = [i for i, lump in enumerate(texts) if _rank(lump) < 3 and not lump.outside and length(lump.text) >= 3]
    scored = [(max(_overlap(key(texts[i].text), words) for words in wanted), -i) for i in headings]
    best, index = max(scored, default=(0.0, 0))
    return -index if best >= 0.5 else None


def _rank(lump: Lump) -> int:
    names = class_names(lump.element)
    if lump.outside:
        return 6
    if lump.tag == "h1":
        return 0 if not lump.linked else 2
    if _NAMED.search(names) or lump.element.get("itemprop") == "headline":
        return 1
    if lump.kind == "heading":
        return 3 if not lump.linked else 5
    return 4 if not lump.linked else 5


def _overlap(one: str, other: str) -> float:
    """The share of words in common (Jaccard)."""
    first, second = set(one.split()), set(other.split())
    return len(first & second) / len(first | second) if first and second else 0.0


def _lone(texts: Sequence[Lump]) -> int | None:
    """The only unlinked first-level heading, or the only text named as headline."""
    for rank in (0, 1):
        found = [i for i, lump in enumerate(texts) if _rank(lump) == rank and length(lump.text) >= 2]
        if len({texts[i].text for i in found}) == 1:
            return found[0]
    return None


def site_behind(title: str, headline: str) -> str | None:
    """The site's name in a page's title: what stands behind the headline, or before it."""
    for match in _BETWEEN.finditer(title):
        before, after = title[: match.start()].strip(), title[match.end() :].strip()
        if key(before) == key(headline) and 1 <= length(after) <= 5 and not _BETWEEN.search(after):
            return after
        # One word before the headline is rather a section: `Archive: …`.
        if key(after) == key(headline) and 2 <= length(before) <= 5 and not _BETWEEN.search(before):
            return before
    return None


def without_site(title: str, site: str) -> str:
    """A title without the site's name at its end or start."""
    ends = list(_BETWEEN.finditer(title))
    for match in ends:
        behind = title[match.end() :].strip()
        if site and key(behind).startswith(key(site)) and length(behind) <= length(site) + 4:
            return title[: match.start()].strip()
    if ends and site and key(title[: ends[0].start()]) == key(site):
        return title[ends[0].end() :].strip()
    if ends and ":" not in ends[-1][0] and not site:
        before, behind = title[: ends[-1].start()].strip(), title[ends[-1].end() :].strip()
        if length(behind) <= 5 and length(before) >= 3 and length(before) > length(behind):
            return before
    return title
