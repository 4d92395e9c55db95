"""Whom a page's tags name as authors, the most trusted kind of tag first."""

from collections.abc import Iterator
from itertools import islice

import regex
from lxml.html import HtmlElement

from generator.normalise import agencies, dates, people, structured
from generator.normalise.outline import class_names
from generator.normalise.piece import Finding
from generator.normalise.tags import META_NAMES, Tags, name_of, with_property

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


def bylines(tags: Tags, outlet: str) -> Iterator[Finding]:
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
    for key in META_NAMES["author"]:
        found = [finding for value in tags.meta.get(key, []) if "://" not in value for finding in _credited(value)]
        if found:
            yield from found
            return


def of_others(element: HtmlElement) -> bool:
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
        if (names := class_names(element)) and _BYLINE.search(names) and not of_others(element)
    )
    linked = (
        e for e in tags.root.iter("a", "link") if "author" in (e.get("rel") or "").lower().split() and not of_others(e)
    )
    marked = (element for element in with_property(tags, "author", "creator") if not of_others(element))
    for elements in (marked, linked, named):
        found: list[Finding] = []
        for element in elements:
            text = name_of(element)
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
