"""What a page's tags say of its article: structured data, meta elements, microdata, and the marks of saving tools."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from itertools import chain, islice
from urllib.parse import urljoin

import regex
from lxml import etree
from lxml.html import HtmlElement

from generator.normalise import agencies, dates, people, structured
from generator.normalise.outline import class_names
from generator.normalise.piece import Finding
from generator.normalise.rules.copyright_lines import without_legal_form
from generator.text import clean

_LONGEST_VALUE = 5_000
_PUBLISHED = (
    "article:published_time og:article:published_time article:published og:published_time parsely-pub-date "
    "sailthru.date datepublished date_published article.published article_date_original "
    "originalpublicationdate cxenseparse:recs:publishtime cxenseparse:publishtime publishdate publish-date "
    "publish_date publication_date publication-date pubdate pub_date pdate dc.date.issued dcterms.issued "
    "dc.date.created dcterms.created dcterms.date dc.date date.available article.created rnews:datepublished "
    "article:publish_date bt:pubdate displaydate release_date date created og:pubdate apub:time "
    "prism.publicationdate citation_date citation_publication_date citation_online_date ptime weibo:article:create_at "
    "article:published_date article:publicationdate article:post_date article:create_at published_time published-date "
    "published_date published_at publisheddate publish_time publishtime publish-time publication-time publicationdate "
    "og:published_time og:datepublished og:publish_date og:regdate og:question:published_time dc:date dc:created "
    "dc.created dc.issued dc.date.publication dcterms:issued dcterms:created datecreated date_created dateposted "
    "rbpubdate mediator_published_time vr:published_time shareaholic:article_published_time gentime doc_date "
    "twt-published-at analyticsattributes.articledate dcsext.articlefirstpublished field-name-post-date "
    "content_create_date story_date storydate article-date article_date articledate first_published firstpublished "
    "pubdatetime eomportal-lastupdate_first hdl_p content-date date.published schema:datepublished nai-published"
).split()
_UPDATED = (
    "article:modified_time og:updated_time og:article:modified_time datemodified date_modified last-modified "
    "lastmod dcterms.modified dc.date.modified article.updated article:modified bt:moddate revised "
    "updated_time modified"
).split()
_AUTHOR = (
    "parsely-author author article:author sailthru.author byl dc.creator dcterms.creator dc.author "
    "cxenseparse:author article.author byline article:author_name og:article:author og:author "
    "citation_author dc:creator rbauthors mediator_author shareaholic:article_author_name author_name authors"
).split()
_OUTLET = (
    "og:site_name application-name dc.publisher dcterms.publisher publisher article:publisher cre copyright "
    "twitter:site"
).split()
_SAVED_FROM = regex.compile(
    r"saved from url=\(\d+\)(?P<url>https?://\S+)|(?s:SingleFile.*?url:\s*(?P<url>https?://\S+))"
)
_SAVED_AT = regex.compile(
    r"saved date:\s*\w{3} (?P<month>\w{3}) (?P<day>\d{1,2}) (?P<year>\d{4}) (?P<time>\d\d:\d\d):\d\d(?: "
    r"GMT(?P<zone>[+-]\d{4}))?"
)
_URL_DAY = regex.compile(r"/(?P<y>(?:19|20)\d\d)[/-](?P<m>0[1-9]|1[0-2])[/-](?P<d>0[1-9]|[12]\d|3[01])(?:[/-]|$)")
_TAG = regex.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")


class Tags:
    """The tags of one page, read once."""

    def __init__(self, root: HtmlElement) -> None:
        self.root = root
        self.meta: dict[str, list[str]] = {}
        for element in root.iter("meta"):
            name = (
                element.get("property") or element.get("name") or element.get("itemprop") or element.get("http-equiv")
            )
            content = element.get("content")
            if name and content and len(content) <= _LONGEST_VALUE and (value := clean(content)):
                self.meta.setdefault(name.strip().lower(), []).append(value)
        self.properties = [(e, e.get("itemprop").lower().split()) for e in root.xpath("//*[@itemprop]")]
        self.objects = structured.objects(root)
        self.article = structured.article(self.objects)
        self.title = clean("".join(root.xpath("string((//title)[1])")))[:1000]

    def first(self, names: Sequence[str]) -> tuple[str, str] | None:
        """The first meta element of these names that has a value: its name and value."""
        return next(((name, self.meta[name][0]) for name in names if name in self.meta), None)

    @property
    def description(self) -> str:
        found = self.first(("og:description", "description", "twitter:description"))
        return structured.text(self.article.get("description")) or (found[1] if found else "")

    @property
    def body(self) -> str:
        """The article's text as structured data give it, with its lines; empty when they do not."""
        value = self.article.get("articleBody")
        return value if isinstance(value, str) else ""

    def values(self) -> tuple[str, ...]:
        """All metadata values, in which evidence may be found."""
        texts = [value for values in self.meta.values() for value in values]
        for item in self.objects:
            texts += [
                clean(value) for value in item.values() if isinstance(value, str) and len(value) <= _LONGEST_VALUE
            ]
        texts += [value for element in self.root.iter("time") if (value := element.get("datetime"))]
        texts += [value for element in self.root.iter("link") if element.get("rel") and (value := element.get("href"))]
        return tuple(dict.fromkeys(value for value in [self.title, *texts] if value))


def findings(tags: Tags, country: str | None) -> list[Finding]:
    """Every value that the tags give, the most trusted of a field first."""
    outlet = next(_outlets(tags), None)
    return list(
        chain(
            [outlet] if outlet else [],
            _bylines(tags, outlet.value if outlet else ""),
            _dates(tags, "published", "datePublished", _PUBLISHED, country),
            _dates(tags, "updated", "dateModified", _UPDATED, country),
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
    for key in _OUTLET:
        for value in tags.meta.get(key, []):
            name = value.lstrip("@©")
            if 2 <= len(name) <= 60 and "://" not in name and "." not in name[-5:]:
                yield Finding("outlet", without_legal_form(name), value)
    for element in _marked(tags, "publisher"):
        if 2 <= len(name := _name(element)) <= 60:
            yield Finding("outlet", without_legal_form(name), name)


def _bylines(tags: Tags, outlet: str) -> Iterator[Finding]:
    """People and agencies of the first kind of tag that names any."""
    for group in (_structured_authors(tags), _meta_authors(tags), _marked_authors(tags)):
        found = [finding for finding in group if finding.value.casefold() != outlet.casefold()]
        if found:
            yield from found
            if any(finding.field == "byline" for finding in found):
                return


def _structured_authors(tags: Tags) -> Iterator[Finding]:
    for name, organisation in structured.named(tags.article.get("author") or tags.article.get("creator"), tags.objects):
        if organisation:
            if id := agencies.lookup(name):
                yield Finding("agencies.text", id, name)
        else:
            yield from _credited(name)


def _meta_authors(tags: Tags) -> Iterator[Finding]:
    for key in _AUTHOR:
        found = [finding for value in tags.meta.get(key, []) if "://" not in value for finding in _credited(value)]
        if found:
            yield from found
            return


_BYLINE = regex.compile(
    r"(?:^|[\s_-])(?:byline\w*|authors?|author-?names?|writers?|autor(?:es)?|auteurs?|signature|firma|"
    r"contributor-?names?|"
    r"article-?author|post-?author|entry-?author|story-?by|posted-?by|name-uid|reporter|journalist|verfasser|redacteur|"
    r"giornalista|yazar|muhabir|credits?)(?:$|[\s_-])"
)


_OTHERS = regex.compile(
    r"comments?(?!-(?:open|closed|off|status))|disqus|discussion|related|(?<!no-|has-|with-)sidebar|(?<!elementor-)widget(?!-wrap)|"
    r"recommend|most-?read|popular|photo-?credit|image-?credit|photographer|caption"
)


def _of_others(element: HtmlElement) -> bool:
    """Whether an element stands among comments, other stories or pictures, whose authors are not the story's."""
    around = [element, *islice(element.iterancestors(), 6)]
    return any(
        node.tag in ("aside", "footer", "nav", "figure") or _OTHERS.search(class_names(node))
        for node in around
        if node.tag not in ("body", "html", "main", "article")
    )


def _marked_authors(tags: Tags) -> Iterator[Finding]:
    """`itemprop=author`, `rel=author`, then elements named for the byline, the first kind that names people."""
    named = (
        element
        for element in tags.root.iter("span", "div", "p", "a", "address", "li", "strong", "em", "cite")
        if (names := class_names(element)) and _BYLINE.search(names) and not _of_others(element)
    )
    linked = (
        e for e in tags.root.iter("a", "link") if "author" in (e.get("rel") or "").lower().split() and not _of_others(e)
    )
    marked = (element for element in _marked(tags, "author", "creator") if not _of_others(element))
    for elements in (marked, linked, named):
        found: list[Finding] = []
        for element in elements:
            text = _name(element)
            if 2 <= len(text) <= 120:
                found += _credited(text)
            if len(found) >= 12:
                break
        if found:
            yield from found
            return


def _credited(text: str) -> Iterator[Finding]:
    text = text[: next((start for start, _, _ in dates.printed(text, "GB")), len(text))]
    text = regex.sub(
        r"\s+(?:[-–—|•·]\s*)?(?:published|updated|posted|\d{1,2}[:. ]).*$", "", text, flags=regex.IGNORECASE
    )
    credit = people.split(text)
    yield from (Finding("byline", name, text) for name in credit.people)
    yield from (Finding("agencies.text", id, text) for id in credit.agencies)


def _marked(tags: Tags, *properties: str) -> Iterator[HtmlElement]:
    """The elements of microdata with one of these properties."""
    for element, names in tags.properties:
        if any(name in properties for name in names):
            yield element


def _name(element: HtmlElement) -> str:
    """The name that an element of microdata holds: of its own `name`, its content, else its text."""
    inner = next((e for e in element.iter(etree.Element) if "name" in (e.get("itemprop") or "").split()), element)
    return clean(inner.get("content") or " ".join(inner.itertext()))[:200]


def _dates(tags: Tags, field: str, prop: str, metas: Sequence[str], country: str | None) -> Iterator[Finding]:
    values = [(structured.text(tags.article.get(prop)), prop)]
    values += [(value, name) for name in metas for value in tags.meta.get(name, [])]
    for element in _marked(tags, prop.lower()):
        said = element.get("datetime") or element.get("content") or element.get("title")
        values.append((said or clean(" ".join(element.itertext())), prop))
    if field == "published":
        # hAtom and microformats2, the classes that blogs have marked their dates by since 2006.
        for element in tags.root.iter("abbr", "time", "span"):
            if not {"published", "dt-published"}.isdisjoint(class_names(element).split()) and not _of_others(element):
                values.append((element.get("title") or element.get("datetime") or "", "published"))
        values += [(value, prop) for item in tags.objects if (value := structured.text(item.get(prop)))]
        values += [(element.get("datetime") or "", "time") for element in _times(tags.root)]
    for value, _ in values:
        if value and len(value) <= 200 and (day := dates.first(value, country)):
            yield Finding(field, day, clean(value))
            return


def _times(root: HtmlElement) -> list[HtmlElement]:
    """`time` elements that may date the article, those that say so first; none from lists of other stories."""
    times = [e for e in root.iter("time") if e.get("datetime") and not _of_others(e)]
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
    try:
        month = datetime.strptime(match["month"], "%b").month
    except ValueError:
        return
    day = f"{match['year']}-{month:02}-{int(match['day']):02}"
    if moment := dates.from_iso(f"{day}T{match['time']}{match['zone']}" if match["zone"] else day):
        yield Finding("retrieved", moment, match[0])


def _comment(root: HtmlElement, pattern: regex.Pattern[str]) -> regex.Match[str] | None:
    for node in chain(root.itersiblings(preceding=True), root.iter(etree.Comment)):
        text = node.text if node.tag is etree.Comment else None
        if text and len(text) < _LONGEST_VALUE and (match := pattern.search(text)):
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
