"""What a page's tags say of its article: structured data, meta elements, microdata, and the marks of saving tools."""

from collections.abc import Iterator, Sequence
from itertools import chain
from urllib.parse import urljoin

import regex
from lxml import etree
from lxml.html import HtmlElement

from generator.edtf import MONTHS
from generator.normalise import dates, people, structured
from generator.normalise.authors import bylines, of_others
from generator.normalise.outline import class_names
from generator.normalise.piece import Finding
from generator.normalise.rules.copyright_lines import without_legal_form
from generator.normalise.tags import LONGEST_VALUE, META_NAMES, Tags, name_of, with_property
from generator.text import clean

_SAVED_FROM = regex.compile(
    r"saved from url=\(\d+\)(?P<url>https?://\S+)|(?s:SingleFile.*?url:\s*(?P<url>https?://\S+))"
)
_SAVED_AT = regex.compile(
    r"saved date:\s*\w{3} (?P<month>\w{3}) (?P<day>\d{1,2}) (?P<year>\d{4}) (?P<time>\d\d:\d\d):\d\d(?: "
    r"GMT(?P<zone>[+-]\d{4}))?"
)
_URL_DAY = regex.compile(r"/(?P<y>(?:19|20)\d\d)[/-](?P<m>0[1-9]|1[0-2])[/-](?P<d>0[1-9]|[12]\d|3[01])(?:[/-]|$)")
_TAG = regex.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")


def findings(tags: Tags, country: str | None) -> list[Finding]:
    """Every value that the tags give, the most trusted of a field first."""
    outlet = next(_outlets(tags), None)
    return list(
        chain(
            [outlet] if outlet else [],
            bylines(tags, outlet.value if outlet else ""),
            _dates(tags, "published", "datePublished", META_NAMES["published"], country),
            _dates(tags, "updated", "dateModified", META_NAMES["updated"], country),
            _urls(tags),
            _saved(tags),
            _languages(tags),
        )
    )


_HOSTS = frozenset("medium substack blogger blogspot wordpress tumblr wix ghost squarespace steady patreon".split())
"""Platforms on which others publish: where the page's title names a publication before one, that is the outlet."""


def _outlets(tags: Tags) -> Iterator[Finding]:
    for finding in _named_outlets(tags):
        if finding.value.casefold().removesuffix(".com") in _HOSTS:
            parts = [part.strip() for part in regex.split(r"\s[|·—–]\s", tags.title)]
            if (
                len(parts) >= 3
                and parts[-1].casefold() == finding.value.casefold()
                and not people.without_opening(parts[-2])
            ):
                yield Finding("outlet", parts[-2], tags.title)
        yield finding


def _named_outlets(tags: Tags) -> Iterator[Finding]:
    for name, _ in structured.named(tags.article.get("publisher"), tags.objects):
        yield Finding("outlet", without_legal_form(name), name)
    for key in META_NAMES["outlet"]:
        for value in tags.meta.get(key, []):
            name = value.lstrip("@©")
            if 2 <= len(name) <= 60 and "://" not in name and "." not in name[-5:]:
                yield Finding("outlet", without_legal_form(name), value)
    for element in with_property(tags, "publisher"):
        if 2 <= len(name := name_of(element)) <= 60:
            yield Finding("outlet", without_legal_form(name), name)


def _dates(tags: Tags, field: str, prop: str, metas: Sequence[str], country: str | None) -> Iterator[Finding]:
    values = [(structured.text(tags.article.get(prop)), prop)]
    values += [(value, name) for name in metas for value in tags.meta.get(name, [])]
    for element in with_property(tags, prop.lower()):
        said = element.get("datetime") or element.get("content") or element.get("title")
        values.append((said or clean(" ".join(element.itertext())), prop))
    if field == "published":
        # hAtom and microformats2, the classes that blogs have marked their dates by since 2006.
        for element in tags.root.iter("abbr", "time", "span"):
            if not {"published", "dt-published"}.isdisjoint(class_names(element).split()) and not of_others(element):
                values.append((element.get("title") or element.get("datetime") or "", "published"))
        values += [(value, prop) for item in tags.objects if (value := structured.text(item.get(prop)))]
        values += [(element.get("datetime") or "", "time") for element in _times(tags.root)]
    for value, _ in values:
        if value and len(value) <= 200 and (day := dates.first(value, country)):
            yield Finding(field, day, clean(value))
            return


def _times(root: HtmlElement) -> list[HtmlElement]:
    """`time` elements that may date the article, those that say so first; none from lists of other stories."""
    times = [e for e in root.iter("time") if e.get("datetime") and not of_others(e)]
    if len(times) == 1:
        return times
    said = [
        e
        for e in times
        if e.get("pubdate") is not None or regex.search(r"publish|pubdate|posted|entry-date", class_names(e))
    ]
    updated = [e for e in times if regex.search(r"updat|modif", class_names(e))]
    listed = [e for e in times if any(a.tag in ("aside", "nav", "footer", "li", "ul") for a in e.iterancestors())]
    return [*said, *(e for e in times if e not in said and e not in updated and e not in listed)]


def url_day(url: str) -> Finding | None:
    """The day that an address carries, as many sites file their stories by it."""
    match = _URL_DAY.search(url)
    if match is None or not (day := dates.from_iso(f"{match['y']}-{match['m']}-{match['d']}")):
        return None
    return Finding("published", day, url)


def _urls(tags: Tags) -> Iterator[Finding]:
    links = [e.get("href") for e in tags.root.iter("link") if "canonical" in (e.get("rel") or "").lower().split()]
    base = next((e.get("href") for e in tags.root.iter("base") if e.get("href")), "")
    entity = tags.article.get("mainEntityOfPage")
    entity = entity.get("@id") or entity.get("url") if isinstance(entity, dict) else entity
    saved = _comment(tags.root, _SAVED_FROM)
    for value in [
        *links,
        *tags.meta.get("og:url", []),
        tags.article.get("url"),
        entity,
        saved["url"] if saved else None,
    ]:
        if not isinstance(value, str) or not value.strip():
            continue
        try:
            address = urljoin(base or "", value.strip())
        except ValueError:
            continue
        if regex.fullmatch(r"https?://[^\s<>\"'/]+\.[^\s<>\"']+", address):
            yield Finding("url", address, value.strip())
            return


def _saved(tags: Tags) -> Iterator[Finding]:
    """When a tool says that it saved the page."""
    match = _comment(tags.root, _SAVED_AT)
    if match is None:
        return
    month = next((n for n, name in enumerate(MONTHS, 1) if name.startswith(match["month"])), 0)
    day = f"{match['year']}-{month:02}-{int(match['day']):02}"
    if moment := dates.from_iso(f"{day}T{match['time']}{match['zone']}" if match["zone"] else day):
        yield Finding("retrieved", moment, match[0])


def _comment(root: HtmlElement, pattern: regex.Pattern[str]) -> regex.Match[str] | None:
    for node in chain(root.itersiblings(preceding=True), root.iter(etree.Comment)):
        text = node.text if node.tag is etree.Comment else None
        if text and len(text) < LONGEST_VALUE and (match := pattern.search(text)):
            return match
    return None


def _languages(tags: Tags) -> Iterator[Finding]:
    values = [
        tags.root.get("lang"),
        tags.root.get("{http://www.w3.org/XML/1998/namespace}lang"),
        tags.root.get("xml:lang"),
    ]
    values += [structured.text(tags.article.get("inLanguage"))]
    values += [
        value
        for name in ("content-language", "og:locale", "dc.language", "language")
        for value in tags.meta.get(name, [])
    ]
    for value in values:
        if value and _TAG.fullmatch(tag := value.strip().replace("_", "-")):
            yield Finding("language", _cased(tag), value.strip())
            return


def _cased(tag: str) -> str:
    """A BCP 47 tag as it is usually written: `en-GB`, `zh-Hant`."""
    first, *rest = tag.split("-")
    return "-".join([first.lower(), *(part.upper() if len(part) == 2 else part.title() for part in rest)])
