"""What a page says in the site's language: all of it is messages, and in French none of it stays English."""

import re
from collections.abc import Iterator
from pathlib import Path

import html5lib
import pytest
from babel.messages.pofile import read_po

from generator.publish.pages.base import Page
from generator.publish.parts import SiteView
from generator.publish.words import Words, words
from generator.site import Options, publication
from tests.sites import write
from tests.theme.render import THEME, environment, render
from tests.theme.spoken import MARKED, greek, unmarked

NAMES = {"Wikidata"}
SPOKEN = {"title", "aria-label", "aria-description", "alt", "placeholder", "label"}
LATIN = re.compile(r"(?<![\w/.#-])[A-Za-z]{2,}(?![\w/.:-]*[/.:]\w)")
"""A word that is no part of an address or a file's name."""


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(tmp_path_factory.mktemp("spoken"), greek())


def built(content: Path, language: Words) -> tuple[SiteView, tuple[Page, ...]]:
    made = publication(content, Options(title="Κόσμος", subtitle="Σύνοψη", words=language))
    return made.site, made.pages


def texts(html: str) -> Iterator[str]:
    """What is read or read out on a page, but for codes."""
    for element in html5lib.parse(html, namespaceHTMLElements=False).iter():
        if isinstance(element.tag, str):
            if element.tag not in ("code", "script", "style"):
                yield element.text or ""
            yield element.tail or ""
            yield from (value for name, value in element.attrib.items() if name in SPOKEN)
            if element.get("name") == "description" or element.get("property") == "og:description":
                yield element.get("content") or ""


def test_all_that_a_page_says_is_a_message_or_the_contents(content: Path) -> None:
    """The story is told in Greek, each message stands between brackets: what is left in Latin letters is neither."""
    site, pages = built(content, MARKED)
    env = environment(words=MARKED)
    left = {
        f"{page.template}: {' '.join(text.split())}"
        for page in pages
        for text in texts(render(env, page, site))
        if any(word not in NAMES for word in LATIN.findall(unmarked(text)))
    }
    assert {page.template for page in pages} >= {"index", "article", "actor", "event", "outlet", "briefing", "listing"}
    assert left == set()


def test_a_french_page_holds_no_english_of_the_theme(content: Path) -> None:
    french = words("fr", THEME / "translations")
    site, pages = built(content, french)
    env = environment(words=french)
    html = {page.url: render(env, page, site) for page in pages if "-" not in page.url or page.url.endswith("-1.html")}
    english = set(_translated())
    left = {text.strip() for page in html.values() for text in texts(page) if text.strip() in english}
    assert left == set()
    assert '<html lang="fr" dir="ltr">' in html["index.html"]
    assert "Aller au contenu" in html["index.html"]


def _translated() -> Iterator[str]:
    """Messages whose French is another."""
    with (THEME / "translations" / "fr.po").open("rb") as file:
        for message in read_po(file, "fr"):
            if isinstance(message.id, str):
                yield from {message.id} - {message.string, ""} if not message.context else ()
            else:
                yield from set(message.id) - set(message.string)


def test_a_page_in_a_script_from_right_to_left_says_so(content: Path) -> None:
    site, pages = built(content, Words("ar", MARKED.locale.parse("ar"), MARKED.messages))
    env = environment(words=MARKED)
    home = next(page for page in pages if page.template == "index")
    assert '<html lang="ar" dir="rtl">' in render(env, home, site)


PHYSICAL = re.compile(
    r"(?:margin|padding|border)-(?:left|right)\b|text-align: *(?:left|right)\b|(?<![\w-])(?:left|right|float) *:"
    r"|(?<![\w-])(?:padding|margin|inset): [^\s;]+ ([^\s;]+) [^\s;]+ (?!\1;)[^\s;]+;"
)


def test_styles_follow_the_direction_of_the_page() -> None:
    """Start and end, not left and right: a page in Arabic is the mirror image of one in English."""
    found = [
        f"{file.name}: {match[0]}"
        for file in sorted((THEME / "static" / "css").glob("*.css"))
        for match in PHYSICAL.finditer(file.read_text(encoding="utf-8"))
    ]
    assert found == []
