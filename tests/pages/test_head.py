"""What a page says of itself to browsers, to search engines, and to those with whom it is shared."""

from typing import TYPE_CHECKING

import pytest

from tests.pages.conftest import OF_DEMO

if TYPE_CHECKING:
    from bs4 import BeautifulSoup

    from tests.built.conftest import Built

ADDRESS = "https://readout.example/ukraine"
SHARED = [name for name in OF_DEMO if name != "404.html"]


def _meta(soup: "BeautifulSoup") -> dict[str, str]:
    return {
        str(tag.get("property") or tag.get("name")): str(tag["content"]) for tag in soup.find_all("meta", content=True)
    }


@pytest.mark.parametrize("name", OF_DEMO)
def test_a_page_has_a_title_a_description_an_icon_and_colours_for_the_browser(published: "Built", name: str) -> None:
    soup = published.pages[name]
    meta = _meta(soup)
    assert soup.title and soup.h1 and soup.title.get_text(strip=True)
    assert 20 <= len(meta["description"]) <= 300
    assert {"light", "dark"} == set(meta["color-scheme"].split())
    schemes = {str(tag.get("media")) for tag in soup.select("meta[name=theme-color]")}
    assert schemes == {f"(prefers-color-scheme: {one})" for one in ("light", "dark")}
    [icon] = soup.select("link[rel=icon]")
    assert icon["type"] == "image/svg+xml"
    assert (published.output / str(icon["href"]).removeprefix(ADDRESS).lstrip("./")).is_file()


@pytest.mark.parametrize("name", SHARED)
def test_a_page_names_its_address_and_what_a_preview_of_it_shows(published: "Built", name: str) -> None:
    soup = published.pages[name]
    meta = _meta(soup)
    [canonical] = soup.select("link[rel=canonical]")
    assert canonical["href"] == meta["og:url"] == f"{ADDRESS}/{name}"
    assert (
        meta["og:title"] in (soup.h1.get_text(" ", strip=True), soup.title.get_text(strip=True)) or name == "index.html"
    )
    assert meta["og:description"] == meta["description"]
    assert meta["og:site_name"] == "Readout"
    told = name.startswith(("articles/", "briefings/")) and not name.endswith("/index.html")
    assert meta["og:type"] in ({"article"} if told else {"website", "profile", "article"})
    assert meta["twitter:card"] == "summary"


def test_an_article_says_when_it_was_published_and_changed(published: "Built") -> None:
    meta = _meta(published.pages["articles/readout-capture.html"])
    assert meta["article:published_time"] == meta["article:modified_time"] == "2026-11-21"


def test_a_date_that_is_not_one_day_is_not_passed_off_as_one(published: "Built") -> None:
    assert "article:published_time" not in _meta(published.pages["articles/scmp-talks.html"])


def test_no_two_pages_have_one_title(published: "Built") -> None:
    titles = [soup.title.get_text(strip=True) for soup in published.pages.values() if soup.title]
    assert sorted(set(titles)) == sorted(titles)
