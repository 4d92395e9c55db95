"""The search of a built site, in a browser, from disk, against a plain scan of what is published."""

import json
from typing import TYPE_CHECKING

import pytest

from generator.publish.search import terms

from .conftest import Built

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

QUERIES = ["sunday", "Zelenskyy", "Russia", "US", "U.S.", "Biden", "geneva talks"]
SITES = ["demo", "seed_site", "imported"]


@pytest.fixture(params=SITES)
def site(request: pytest.FixtureRequest) -> Built:
    if request.param != "demo":
        from tests.conftest import SEEDS

        if not SEEDS.is_dir():
            pytest.skip("needs the seeds: put them into ../shared/seeds or name their folder in READOUT_SEEDS")
    built: Built = request.getfixturevalue(request.param)
    return built


@pytest.fixture
def page(browser: "Browser") -> "Page":
    return browser.new_context().new_page()


def _search(page: "Page", site: Built, query: str) -> list[str]:
    page.goto(f"{(site.output / 'search.html').as_uri()}?q={query.replace(' ', '+')}&kind=article")
    page.wait_for_function("document.querySelector('#results').getAttribute('aria-busy') === 'false'")
    found = page.eval_on_selector_all("#results > li.result", "items => items.map(item => item.dataset.ref)")
    return [ref.removeprefix("article:") for ref in found]


@pytest.mark.parametrize("query", QUERIES)
def test_articles_found_are_those_that_hold_one_of_the_words(page: "Page", site: Built, query: str) -> None:
    wanted = set(terms(query))
    assert wanted
    rows = json.loads((site.output / "data/articles.json").read_text())
    expected = []
    for row in rows:
        blocks = site.pages[row["url"]].find("main").find_all(["p", "li", "h2", "h3", "blockquote"], id=True)
        text = " ".join([row["title"], row.get("text", ""), *(block.get_text() for block in blocks)])
        if wanted & set(terms(text)):
            expected.append(row["id"])
    assert sorted(_search(page, site, query)) == sorted(expected)


def test_a_spelling_is_found_where_it_stands_and_nowhere_else(page: "Page", seed_site: Built) -> None:
    assert _search(page, seed_site, "Zelenskyy") == ["ap-pa-call"]


def test_a_click_lands_on_the_page(page: "Page", site: Built) -> None:
    _search(page, site, "Biden")
    link = page.locator('li.result[data-ref^="article:"] a').first
    title = link.inner_text()
    link.click()
    page.wait_for_load_state()
    assert page.locator("h1").inner_text() == title


def test_back_shows_again_what_was_found_while_typing(page: "Page", demo: Built) -> None:
    page.goto((demo.output / "search.html").as_uri())
    page.locator("#q").press_sequentially("Zelen")
    page.wait_for_selector("li.result")
    page.wait_for_timeout(300)
    count = page.locator("li.result").count()
    page.locator("li.result a").first.click()
    page.wait_for_load_state()
    page.go_back()
    page.wait_for_selector("li.result")
    assert page.locator("li.result").count() == count
