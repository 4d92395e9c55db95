"""The first page and the rows of lists: what a reader in a hurry sees."""

from dataclasses import replace
from typing import Any

import pytest
from bs4 import BeautifulSoup, Tag

from generator.publish.pages.base import Page
from generator.publish.pages.briefing import WatchView
from tests.theme import cases, parts
from tests.theme.render import environment, render

ENV = environment()
BRIEFING = cases.briefing_page()
ANNOUNCED, BARE, ENDED = parts.EVENTS


def soup(page: Page, site: Any = parts.SITE, site_url: str = "") -> BeautifulSoup:
    return BeautifulSoup(render(ENV, page, site, site_url), "html.parser")


def said(element: Tag | None) -> str:
    assert element
    return " ".join(element.get_text(" ").split())


def home(**changed: Any) -> BeautifulSoup:
    return soup(cases.home_page(replace(BRIEFING, **changed)))


def test_what_matters_stands_first() -> None:
    heads = [said(one) for one in home().select("main :is(h1, h2)")]
    first = [said(BeautifulSoup(BRIEFING.title, "html.parser")), "Bottom line", "What to watch"]
    assert heads[:3] == first and heads.index("Where accounts differ") < heads.index("Events") < heads.index("Actors")


def test_of_much_to_watch_the_next_six_are_named_and_the_rest_counted() -> None:
    watch = home(watch=(WatchView(ANNOUNCED, ()),) * 9).select_one(".watch")
    assert watch and len(watch.select("li.row")) == 6 and said(watch.select_one(".more")) == "3 more to come"


def test_of_many_differences_three_are_told_and_the_rest_counted() -> None:
    page = home(disputed=(parts.DIFFERENCES[0],) * 4)
    assert len(page.select(".difference")) == 3 and "1 more difference" in said(page.select_one(".differ"))


@pytest.mark.parametrize(("count", "beside"), [(1, True), (4, False)])
def test_where_little_is_to_be_watched_the_newest_articles_stand_beside_once(count: int, beside: bool) -> None:
    page = home(watch=(WatchView(ANNOUNCED, ()),) * count)
    assert bool(page.select_one(".watch.short ~ .fill .articles")) is beside and len(page.select(".articles")) == 1


def test_an_empty_site_leads_nowhere_that_is_empty_too() -> None:
    page = soup(cases.home_page(cases.briefing_page("combined", **cases.COMBINED), full=False))
    assert said(page.select_one(".empty")).startswith("Nothing has been added yet.")
    assert "Whole briefing" not in said(page) and not page.select("main section, main form, main .more")


# Rows


def events(*items: Any) -> list[Tag]:
    return soup(replace(cases.home_page(BRIEFING), events=items)).select(".happened .row")


@pytest.mark.parametrize(
    ("changed", "state", "phrase"),
    [
        ({}, "planned", "announced"),
        ({"to_come": False, "status": "occurred", "outcome": "took place"}, "held", "took place"),
        ({"to_come": False, "status": "cancelled", "outcome": "cancelled"}, "cancelled", "cancelled"),
        ({"to_come": False, "unreported": True, "outcome": "planned; unknown"}, "open", "planned; unknown"),
    ],
)
def test_an_events_status_is_one_phrase_with_its_mark(changed: dict[str, Any], state: str, phrase: str) -> None:
    [row] = events(replace(ANNOUNCED, **changed))
    [status] = row.select(".status")
    assert (status["data-state"], said(status)) == (state, phrase) and "come" not in said(row)


def test_what_was_called_off_is_struck_and_said() -> None:
    [row] = events(replace(ANNOUNCED, to_come=False, status="cancelled", outcome="cancelled"))
    assert said(row.select_one("s")) == ANNOUNCED.name


def test_a_row_of_which_nothing_is_told_has_no_empty_line() -> None:
    [row] = events(BARE)
    assert not row.select(".line") and "no date yet" in said(row)


def test_a_kind_that_says_nothing_is_left_out() -> None:
    listing = next(page for page in cases.every_page() if page.url == "actors/index.html")
    actor = replace(parts.ACTORS[0], kind="other", articles=0, claims=0, mentions=0)
    row = soup(replace(listing, items=(actor,))).select_one("li.row")  # type: ignore[call-arg]
    assert row and [said(one) for one in row.select(".line > span")] == ["no article"]


# The frame


def test_a_long_headline_is_cut_in_the_title_and_whole_in_what_is_shared() -> None:
    page = next(page for page in cases.every_page() if page.title == parts.LONG)
    shown = soup(page, site_url="https://harbour.example")
    assert shown.title and len(said(shown.title)) <= 70 and said(shown.title).endswith("… · " + parts.SITE.title)
    shared = shown.select_one("meta[property='og:title']")
    assert shared and shared["content"] == parts.LONG


def test_without_scripts_the_first_page_has_a_link_in_the_place_of_its_search_box() -> None:
    inside = home().select_one(".look noscript")
    assert inside and inside.select_one("a[href='articles/index.html']")
