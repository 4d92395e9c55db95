"""The search page in a browser, opened from disk under a strict Content-Security-Policy."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from generator.publish.search import SearchDocument, search_files, terms

if TYPE_CHECKING:
    from playwright.sync_api import Page

JS = Path(__file__).resolve().parents[3] / "theme" / "static" / "js"

HTML = """<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Search</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'self'">
<script defer src="theme/js/vendor/lunr.min.js"></script>
<script defer src="theme/js/tokenise.js"></script>
<script defer src="theme/js/search.js"></script></head>
<body><main><h1>Search</h1>
<form id="search-form" role="search" action="search.html" method="get">
<label for="q">Words</label> <input id="q" name="q" type="search"></form>
<p id="search-status" role="status"></p><ol id="results"></ol></main></body></html>
"""

HOSTILE = "<img src=x onerror=\"document.title='run'\">"
QUERIES = ("sunday", "Zelenskyy", "Russia", "US", "U.S.", "us", "Biden", "geneva talks")
ODD = ("Re:%20talks", "12:30", "title:", "-", "~1", "%F0%9F%98%80", "%ED%A0%80", "%", "x" * 10_000)


def _article(name: str, title: str, text: str) -> SearchDocument:
    url = f"articles/{name}.html"
    date, outlet = "1 January 2022", "Example"
    return SearchDocument(f"article:{name}", "article", title, text, (), url, date, outlet, text)


def _documents() -> list[SearchDocument]:
    many = [_article(f"many-{n:03}", f"Report {n}", "One of many bulletins.") for n in range(201)]
    return [
        _article("call", "Leaders to speak on Sunday", "The US and Russia’s “talks” in Geneva."),
        _article("letter", "A letter", "Tell us about Geneva, Zelensky wrote."),
        _article("guarantees", "Guarantees", "Moscow wants them from the U.S. side."),
        SearchDocument("actor:z", "actor", "Zelensky", "", ("Zelenskyy",), "actors/z.html", "", "", ""),
        _article("hostile", HOSTILE, f"Before {HOSTILE} after."),
        *many,
    ]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("a site#with ünusual name")
    (folder / "search.html").write_text(HTML, "utf-8")
    shutil.copytree(JS, folder / "theme" / "js")
    for path, content in search_files(_documents()).items():
        (folder / path).parent.mkdir(exist_ok=True)
        (folder / path).write_bytes(content)
    for document in _documents():
        (folder / document.url).parent.mkdir(exist_ok=True)
        (folder / document.url).write_text(f"<!DOCTYPE html><title>{document.ref}</title>", "utf-8")
    return folder


@pytest.fixture
def page(browser: Any) -> "Iterator[Page]":
    context = browser.new_context()
    opened = context.new_page()
    faults: list[str] = []
    opened.on("pageerror", lambda error: faults.append(str(error)))
    opened.on("console", lambda message: faults.append(message.text))
    yield opened
    context.close()
    assert [fault for fault in faults if "ERR_FILE_NOT_FOUND" not in fault] == []


def _open(page: "Page", site: Path, query: str = "") -> None:
    page.goto((site / "search.html").as_uri() + query)
    page.wait_for_function("document.querySelector('#results[aria-busy]') === null")


def _refs(page: "Page", kind: str = "") -> list[str]:
    refs = [item.get_attribute("data-ref") or "" for item in page.locator("li.result").all()]
    return [ref for ref in refs if ref.startswith(kind)]


@pytest.mark.parametrize("query", QUERIES)
def test_the_articles_found_are_those_that_hold_a_word(page: "Page", site: Path, query: str) -> None:
    _open(page, site, f"?q={query}")
    asked = set(terms(query))
    held = {d.ref for d in _documents() if d.kind == "article" and asked & {*terms(d.title), *terms(d.text)}}
    assert set(_refs(page, "article:")) == held


def test_another_spelling_finds_the_actor(page: "Page", site: Path) -> None:
    _open(page, site, "?q=Zelenskyy")
    assert _refs(page) == ["actor:z"]


def test_a_result_leads_to_its_page(page: "Page", site: Path) -> None:
    _open(page, site, "?q=sunday")
    page.click("li.result a")
    assert page.title() == "article:call"


def test_a_result_shows_kind_outlet_date_and_marked_words(page: "Page", site: Path) -> None:
    _open(page, site, "?q=russia+talk")
    result = page.locator("li.result").first
    assert result.locator(".result-meta").inner_text() == "Article Example 1 January 2022"
    assert result.locator("mark").all_inner_texts() == ["Russia’s", "talks"]
    assert result.locator(".result-excerpt").inner_text() == "The US and Russia’s “talks” in Geneva."


def test_the_query_of_the_address_stands_in_the_field_and_in_the_status(page: "Page", site: Path) -> None:
    _open(page, site, "?q=geneva%20talks")
    assert page.input_value("#q") == "geneva talks"
    assert page.inner_text("#search-status") == "2 results for “geneva talks”."


def test_typing_searches_and_keeps_the_query_in_the_address(page: "Page", site: Path) -> None:
    _open(page, site)
    page.locator("#q").press_sequentially("gen")
    page.wait_for_selector("li.result")
    assert page.url.endswith("/search.html?q=gen")
    assert set(_refs(page)) == {"article:call", "article:letter"}
    assert page.locator('li.result[data-match="beginning"]').count() == 2
    assert page.inner_text("#search-status") == "2 results for words that begin like “gen”."


def test_enter_searches_for_whole_words_without_leaving_the_page(page: "Page", site: Path) -> None:
    _open(page, site)
    page.locator("#q").press_sequentially("gen")
    page.wait_for_selector("li.result")
    page.press("#q", "Enter")
    page.wait_for_selector("li.result", state="detached")
    assert page.inner_text("#search-status") == "No results for “gen”."


def test_clearing_the_field_clears_results_status_and_address(page: "Page", site: Path) -> None:
    _open(page, site, "?q=sunday")
    page.fill("#q", "")
    page.wait_for_selector("li.result", state="detached")
    assert page.inner_text("#search-status") == ""
    assert page.url.endswith("/search.html")


def test_markup_in_titles_excerpts_and_queries_is_shown_as_text(page: "Page", site: Path) -> None:
    _open(page, site, "?q=onerror%20%3Cimg%20src=x%20onerror=alert(1)%3E")
    assert page.locator('li.result[data-ref="article:hostile"] a').inner_text() == HOSTILE
    assert page.locator("img").count() == 0
    assert page.title() == "Search"


def test_two_hundred_results_are_shown_of_more(page: "Page", site: Path) -> None:
    _open(page, site, "?q=bulletin")
    assert page.locator("li.result").count() == 200
    assert page.inner_text("#search-status") == "201 results for “bulletin”. The first 200 are shown."


@pytest.mark.parametrize("query", ODD)
def test_an_odd_query_in_the_address_is_no_error(page: "Page", site: Path, query: str) -> None:
    _open(page, site, f"?q={query}")
    assert page.inner_text("#search-status").startswith(("No results for “", "Nothing to search for", "1 result"))


def test_a_missing_index_is_said(page: "Page", tmp_path: Path) -> None:
    (tmp_path / "search.html").write_text(HTML, "utf-8")
    shutil.copytree(JS, tmp_path / "theme" / "js")
    page.goto((tmp_path / "search.html").as_uri())
    page.wait_for_function("document.querySelector('#search-status').textContent !== ''")
    assert page.inner_text("#search-status") == "Search could not be loaded."
