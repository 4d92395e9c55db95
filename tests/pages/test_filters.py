"""Long indexes: narrowed by links without a script, in place with it, and paged."""

from typing import TYPE_CHECKING

from tests.built.conftest import Built
from tests.pages.conftest import Window

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

VOTES = "events/kind_vote.html"
"""24 events of one kind, which two facets are left to narrow."""


def opened(window: Window, built: Built, name: str, script: bool = True) -> "Page":
    page: Page = window(java_script_enabled=script)
    page.goto((built.output / name.partition("#")[0]).as_uri() + ("#" + name.partition("#")[2] if "#" in name else ""))
    return page


def value(page: "Page", name: str, label: str) -> "Locator":
    """The link of a facet's value; the facet is opened."""
    facet = page.locator(".filter", has=page.locator("summary", has_text=name))
    if facet.get_attribute("open") is None:
        facet.locator("summary").click()
    return facet.locator("li", has_text=label)


def rows(page: "Page") -> list[str]:
    return page.locator(".rows > .row:visible .row-title").all_inner_texts()


def count(of: "Locator") -> int:
    return int(of.locator(".tally").inner_text())


def test_without_a_script_a_value_leads_to_a_page_of_its_rows(crowd: Built, window: Window) -> None:
    page = opened(window, crowd, "outlets/index.html", script=False)
    agency = value(page, "Kind", "news agency")
    assert count(agency) == 1
    agency.locator("a").click()
    assert rows(page) == ["North Wire"]
    page.locator(".head a").click()
    assert len(rows(page)) == 27


def test_with_a_script_the_rows_are_narrowed_in_place_and_it_is_said(crowd: Built, window: Window) -> None:
    page = opened(window, crowd, "outlets/index.html")
    agency = value(page, "Kind", "news agency")
    agency.locator("a").click()
    assert rows(page) == ["North Wire"]
    assert page.locator(".filters [role=status]").inner_text() == "1 of 27 shown"
    assert page.url.endswith("outlets/index.html#kind_agency")
    assert agency.locator("a").get_attribute("aria-current") == "true"
    agency.locator("a").click()
    assert len(rows(page)) == 27 and page.locator(".filters [role=status]").inner_text() == "27 of 27 shown"


def test_values_of_two_facets_are_demanded_together_and_counts_are_what_each_leaves(
    crowd: Built, window: Window
) -> None:
    page = opened(window, crowd, VOTES)
    before = len(rows(page))
    status = value(page, "Status", "cancelled")
    left = count(status)
    status.locator("a").click()
    assert len(rows(page)) == left < before
    months = page.locator(".filter", has=page.locator("summary", has_text="Month"))
    months.locator("summary").click()
    tallies = [int(one) for one in months.locator("li:visible .tally").all_inner_texts()]
    assert sum(tallies) == left and 0 not in tallies
    months.locator("li:visible a").first.click()
    assert len(rows(page)) == tallies[0]


def test_what_is_chosen_stands_in_the_address_and_back_undoes_it(crowd: Built, window: Window) -> None:
    page = opened(window, crowd, f"{VOTES}#status_cancelled")
    chosen = rows(page)
    assert 0 < len(chosen) < 24
    value(page, "Status", "announced").locator("a").click(force=True)
    other = rows(page)
    assert other and not set(other) & set(chosen)
    page.go_back()
    assert rows(page) == chosen


def test_a_link_opened_beside_leads_to_its_own_page(crowd: Built, window: Window) -> None:
    page = opened(window, crowd, "outlets/index.html")
    with page.context.expect_page() as beside:
        value(page, "Kind", "news agency").locator("a").click(modifiers=["Control"])
    beside.value.wait_for_url("**/outlets/kind_agency.html")
    assert len(rows(page)) == 27


def test_a_list_of_several_pages_is_narrowed_by_links_alone(crowd: Built, window: Window) -> None:
    page = opened(window, crowd, "events/index.html")
    value(page, "Kind", "vote").locator("a").click()
    page.wait_for_url("**/events/kind_vote.html")
    assert len(rows(page)) == 24


def test_an_address_that_names_nothing_narrows_nothing(crowd: Built, window: Window) -> None:
    page = opened(window, crowd, "outlets/index.html#kind_nothing&constructor&_content")
    assert len(rows(page)) == 27
