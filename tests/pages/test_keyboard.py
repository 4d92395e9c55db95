"""The whole site by keyboard alone: everything is reached, seen, in order, and left again."""

from pathlib import Path
from typing import Any

import pytest

from tests.built.conftest import Built
from tests.pages.conftest import Window

WALKED = [
    *["index.html", "review.html", "search.html", "about.html", "404.html"],
    *["articles/index.html", "events/index.html", "actors/index.html", "outlets/index.html", "briefings/index.html"],
    *["articles/scmp-talks.html", "articles/readout-capture.html", "actors/sergei-lavrov.html", "outlets/scmp.html"],
    *["events/january-talks.html", "events/kind_talks.html", "briefings/2022-01-01-before-geneva.html"],
]
WATCH = """() => {
  window.walked = [];
  addEventListener('focusin', ({ target }) => {
    const style = getComputedStyle(target), box = target.getBoundingClientRect();
    const drawn = target.querySelector('.hit'), ring = drawn && getComputedStyle(drawn);
    window.walked.push({
      target,
      outlined: (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2)
        || (ring !== null && ring.stroke !== 'none' && parseFloat(ring.strokeWidth) >= 2),
      inView: box.bottom > 0 && box.top < innerHeight && box.width > 0,
    });
  });
}"""
MAY = """() => Array.from(document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]'))
  .filter((one) => one.tabIndex >= 0 && !one.disabled && one.checkVisibility({ visibilityProperty: true }))"""
# The list of contents follows what is read: that mark moves while one walks.
TOLD = "(one) => one.outerHTML.replace(' aria-current=\"location\"', '').slice(0, 120)"


def walk(page: Any) -> list[dict[str, Any]]:
    """What Tab reaches in the page, in this order, until it leaves it."""
    page.evaluate(WATCH)
    for _ in range(page.evaluate(f"({MAY})().length") + 1):
        page.keyboard.press("Tab")
    told = f"walked.map(({{ target, ...seen }}) => ({{ ...seen, html: ({TOLD})(target) }}))"
    found: list[dict[str, Any]] = page.evaluate(told)
    return found


@pytest.mark.parametrize("name", WALKED)
def test_tab_reaches_everything_once_in_the_order_of_the_page_and_is_seen(
    demo: Built, window: Window, name: str
) -> None:
    page = window()
    page.goto((demo.output / name).as_uri())
    walked = walk(page)
    expected = page.evaluate(f"({MAY})().map({TOLD})")
    assert [one["html"] for one in walked][: len(expected)] == expected
    assert walked[0]["html"].startswith('<a class="skip"')
    assert [one["html"] for one in walked if not (one["outlined"] and one["inView"])] == []


def test_what_has_the_focus_is_not_held_there(demo: Built, window: Window) -> None:
    page = window()
    page.goto((demo.output / "briefings/2022-01-01-before-geneva.html").as_uri())
    walk(page)
    assert page.evaluate("document.activeElement === document.body || document.activeElement === walked[0].target")


def test_the_first_link_leads_past_the_navigation(demo: Built, window: Window) -> None:
    page = window()
    page.goto((demo.output / "articles/scmp-talks.html").as_uri())
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null")


@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_what_is_folded_opens_and_closes_by_key(demo: Built, window: Window, key: str) -> None:
    page = window()
    page.goto((demo.output / "events/2021-12-30-biden-putin-call.html").as_uri())
    page.locator("main details:not([open]) > summary").first.focus()
    states = []
    for _ in range(2):
        page.keyboard.press(key)
        page.wait_for_timeout(50)
        states.append(page.evaluate("document.activeElement.parentNode.open"))
    assert states == [True, False]


def test_a_long_list_is_paged_by_key(crowd: Built, window: Window) -> None:
    page = window()
    page.goto((crowd.output / "articles/index.html").as_uri())
    page.locator(".pager a[rel=next]").focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/articles/index-2.html")
    assert page.locator(".pager [aria-current=page]").inner_text() == "2"


def test_every_row_of_a_narrowed_list_is_reached(crowd: Built, window: Window) -> None:
    path: Path = crowd.output / "events/kind_vote.html"
    page = window()
    page.goto(path.as_uri())
    page.locator(".filter[data-of] summary").first.focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("location.hash") != ""
    rows = page.locator(".rows > .row:visible").count()
    walked = " ".join(one["html"] for one in walk(page))
    assert 0 < rows == walked.count('href="meeting-')
