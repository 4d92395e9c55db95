"""The tags of a saved page, read once: meta elements, microdata, structured data, and the title."""

import tomllib
from collections.abc import Iterator, Sequence
from pathlib import Path

from lxml import etree
from lxml.html import HtmlElement

from generator.normalise import structured
from generator.text import clean

LONGEST_VALUE = 5_000
"""Characters of a value above which it is none."""

META_NAMES = {
    field: names.split()
    for field, names in tomllib.loads(Path(__file__).with_name("meta_names.toml").read_text("utf-8")).items()
}
"""Names of meta elements by the field that they give."""


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
            if name and content and len(content) <= LONGEST_VALUE and (value := clean(content)):
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
            texts += [clean(value) for value in item.values() if isinstance(value, str) and len(value) <= LONGEST_VALUE]
        texts += [value for element in self.root.iter("time") if (value := element.get("datetime"))]
        texts += [value for element in self.root.iter("link") if element.get("rel") and (value := element.get("href"))]
        return tuple(dict.fromkeys(value for value in [self.title, *texts] if value))


def with_property(tags: Tags, *properties: str) -> Iterator[HtmlElement]:
    """The elements of microdata with one of these properties."""
    for element, names in tags.properties:
        if any(name in properties for name in names):
            yield element


def name_of(element: HtmlElement) -> str:
    """The name that an element of microdata holds: of its own `name`, its content, else its text."""
    inner = next((e for e in element.iter(etree.Element) if "name" in (e.get("itemprop") or "").split()), element)
    return clean(inner.get("content") or " ".join(inner.itertext()))[:200]
