"""The JSON-LD of a page: the object that describes its article (schema.org NewsArticle and its kin)."""

import json
from collections.abc import Iterator
from html import unescape
from typing import Any

import regex
from lxml.html import HtmlElement

from generator.text import clean

_ARTICLES = regex.compile(r"(?:\w*Article|BlogPosting|LiveBlogPosting|Report|\w*Posting)$")
_CONTROLS = regex.compile(r"[\x00-\x1f]")
_WRAPPED = regex.compile(r"^\s*(?:<!--|//\s*<!\[CDATA\[|/\*.*?\*/|<!\[CDATA\[)|(?:-->|//\s*\]\]>|\]\]>)\s*;?\s*$")
_MOST = 2_000_000
_MOST_OBJECTS = 5_000

Object = dict[str, Any]


def objects(root: HtmlElement) -> list[Object]:
    """All objects of the page's JSON-LD scripts, outer before inner; scripts that are no JSON are passed over."""
    found: list[Object] = []
    for script in root.iter("script"):
        kind = (script.get("type") or "").lower()
        text = script.text or ""
        if "ld+json" not in kind or len(text) > _MOST:
            continue
        found.extend(_flat(_parsed(text)))
    return found


def _parsed(text: str) -> Any:
    text = _WRAPPED.sub("", text)
    for attempt in (text, _CONTROLS.sub(" ", text), unescape(_CONTROLS.sub(" ", text)).rstrip("; ")):
        try:
            return json.loads(attempt, strict=False)
        except (ValueError, RecursionError):
            continue
    return None


def _flat(value: Any) -> Iterator[Object]:
    queue, count = [value], 0
    while queue and count < _MOST_OBJECTS:
        item = queue.pop(0)
        if isinstance(item, list):
            queue[:0] = item
        elif isinstance(item, dict):
            count += 1
            yield item
            queue += [inner for inner in item.values() if isinstance(inner, dict | list)]


def article(found: list[Object]) -> Object:
    """The object of the page's own article, the fullest if there are several; empty when there is none."""
    articles = [item for item in found if any(_ARTICLES.match(kind) for kind in _kinds(item))]
    described = [
        item for item in articles if item.get("headline") or item.get("datePublished") or item.get("articleBody")
    ]
    return max(described, key=lambda item: sum(1 for name in _TELLING if item.get(name)), default={})


_TELLING = ("headline", "datePublished", "author", "publisher", "articleBody", "mainEntityOfPage")


def _kinds(item: Object) -> list[str]:
    kinds = item.get("@type")
    return [str(kind).rsplit("/", 1)[-1] for kind in (kinds if isinstance(kinds, list) else [kinds]) if kind]


def text(value: Any) -> str:
    """A value as one line of clean text; empty for what is no text."""
    if isinstance(value, list):
        value = next((item for item in value if item), None)
    if isinstance(value, dict):
        value = value.get("@value") or value.get("name")
    return clean(unescape(value)) if isinstance(value, str) else ""


def named(value: Any, found: list[Object]) -> Iterator[tuple[str, bool]]:
    """The names of people or organisations in a value, each with whether it is said to be an organisation."""
    for item in value if isinstance(value, list) else [value]:
        if isinstance(item, str) and item.strip():
            yield clean(unescape(item)), False
        elif isinstance(item, dict):
            if "name" not in item and (id := item.get("@id")):
                item = next((other for other in found if other.get("@id") == id and "name" in other), item)
            names = item.get("name")
            for name in names if isinstance(names, list) else [names]:
                if isinstance(name, str) and name.strip():
                    yield clean(unescape(name)), any("Organization" in kind for kind in _kinds(item))
