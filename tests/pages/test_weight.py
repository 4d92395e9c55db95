"""What a page weighs on the way to its reader, gzipped: itself, its styles and its scripts."""

import gzip
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from tests.built.conftest import Built

BRIEFING, ARTICLE, DIGEST = 25_000, 15_000, 16_000
"""Bytes, for the home page and a briefing, an article of 700 words, and one of which every sentence is cited."""
LONGEST = 80_000
"""Bytes of any page of the crowded site, however much it tells."""


def _weight(page: Path) -> int:
    """The bytes of a page and of what it asks for before anything is typed."""
    soup = BeautifulSoup(page.read_text("utf-8"), "html.parser")
    needed = [tag["href"] for tag in soup.select("link[rel=stylesheet]")] + [
        tag["src"] for tag in soup.select("script")
    ]
    files = [page, *((page.parent / str(name)).resolve() for name in needed)]
    return sum(len(gzip.compress(file.read_bytes(), 9, mtime=0)) for file in files)


@pytest.mark.parametrize("name", ["index.html", "briefings/2022-01-01-before-geneva.html"])
def test_the_home_page_and_the_briefing_are_light(demo: Built, name: str) -> None:
    assert _weight(demo.output / name) <= BRIEFING


def test_an_article_of_seven_hundred_words_is_light(crowd: Built) -> None:
    page = crowd.output / "articles/long.html"
    text = BeautifulSoup(page.read_text("utf-8"), "html.parser").select_one(".body")
    assert text and 700 <= len(text.get_text().split()) <= 800
    assert _weight(page) <= ARTICLE


def test_articles_of_the_demo_are_light(demo: Built) -> None:
    articles = [path for path in (demo.output / "articles").glob("*.html") if path.stem != "index"]
    assert {path.stem: weight for path in articles if (weight := _weight(path)) > DIGEST} == {}


def test_no_page_grows_with_the_corpus(crowd: Built) -> None:
    pages = sorted(crowd.output.rglob("*.html"), key=lambda page: page.stat().st_size)[-5:]
    assert {page.name: weight for page in pages if (weight := _weight(page)) > LONGEST} == {}
