"""Previews of actors, events, notes and passages: by mouse and keyboard, off the line, and gone when they should be."""

from typing import TYPE_CHECKING, Any

import pytest

from tests.built.conftest import Built
from tests.pages.conftest import Window
from tests.serving import served

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

ARTICLE, BRIEFING = "articles/scmp-talks.html", "briefings/2022-01-01-before-geneva.html"
NAME = "main .body a.name"
BOX = "#preview_"


def opened(window: Window, built: Built, name: str, **more: Any) -> "Page":
    page = window(**more)
    page.goto((built.output / name).as_uri())
    return page


def shown(page: "Page") -> "Locator":
    box = page.locator(BOX)
    box.wait_for(state="visible", timeout=3000)
    return box


def gone(page: "Page") -> bool:
    page.locator(BOX).wait_for(state="hidden", timeout=3000)
    return True


def by_keyboard(page: "Page", css: str) -> "Locator":
    """The first such link, with the focus that a key gives."""
    link = page.locator(css).first
    page.keyboard.press("Tab")
    link.focus()
    return link


def test_an_actor_is_previewed_under_the_mouse_and_no_longer_than_it_is_there(demo: Built, window: Window) -> None:
    page = opened(window, demo, ARTICLE)
    page.locator(f"{NAME}[href$='/joe-biden.html']").first.hover()
    assert shown(page).locator("p").first.inner_text() == "Joe Biden"
    page.mouse.move(5, 5)
    assert gone(page)


def test_an_event_is_previewed_with_its_date_and_status(demo: Built, window: Window) -> None:
    page = opened(window, demo, "actors/vladimir-putin.html")
    page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true })")
    by_keyboard(page, "main a[href*='/events/2021-12-30-biden-putin-call.html']:not(.row-title a, h1 a, nav a)")
    assert "30 December 2021 · took place" in shown(page).inner_text()


def test_a_note_is_previewed_with_its_statement_its_passages_and_their_articles(demo: Built, window: Window) -> None:
    page = opened(window, demo, BRIEFING)
    cite = by_keyboard(page, "main a.cite")
    said = shown(page).inner_text()
    note = page.locator(f"li[id='{(cite.get_attribute('href') or '#')[1:]}']")
    assert note.locator(".note-text").inner_text() in said
    for passage in note.locator("a.passage").all():
        assert (passage.get_attribute("data-quote") or "") in said and passage.inner_text() in said


def test_at_home_where_the_notes_are_not_a_citation_names_its_statement(demo: Built, window: Window) -> None:
    page = opened(window, demo, "index.html")
    cite = by_keyboard(page, "main a.cite")
    assert (cite.get_attribute("aria-label") or "").endswith(shown(page).inner_text())


def test_the_mouse_may_go_onto_a_preview(demo: Built, window: Window) -> None:
    page = opened(window, demo, ARTICLE)
    page.locator(NAME).first.hover()
    box = shown(page).bounding_box()
    assert box
    page.mouse.move(box["x"] + 20, box["y"] + 20, steps=4)
    page.wait_for_timeout(500)
    assert page.locator(BOX).is_visible()


def test_focus_shows_a_preview_that_describes_the_link_and_leaving_hides_it(demo: Built, window: Window) -> None:
    page = opened(window, demo, ARTICLE)
    link = by_keyboard(page, NAME)
    assert shown(page).get_attribute("role") == "tooltip"
    assert link.get_attribute("aria-describedby") == BOX[1:]
    page.locator(".masthead a").first.focus()
    assert gone(page) and link.get_attribute("aria-describedby") is None


def test_escape_closes_a_preview_and_leaves_the_focus(demo: Built, window: Window) -> None:
    page = opened(window, demo, ARTICLE)
    link = by_keyboard(page, NAME)
    shown(page)
    page.keyboard.press("Escape")
    assert gone(page) and link.evaluate("link => link === document.activeElement")


def test_escape_closes_what_the_mouse_opened(demo: Built, window: Window) -> None:
    page = opened(window, demo, ARTICLE)
    page.locator(NAME).first.hover()
    shown(page)
    page.keyboard.press("Escape")
    page.wait_for_timeout(400)
    assert page.locator(BOX).is_hidden()


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize(("name", "css"), [(ARTICLE, NAME), (BRIEFING, "main a.cite")])
def test_a_preview_stays_in_the_window_and_off_its_own_line(
    demo: Built, window: Window, name: str, css: str, width: int
) -> None:
    page = opened(window, demo, name, width=width)
    for number in range(0, min(page.locator(css).count(), 24), 4):
        link = page.locator(css).nth(number)
        page.mouse.move(2, 2)
        gone(page)
        link.hover()
        box = shown(page).bounding_box()
        parts = link.evaluate("link => Array.from(link.getClientRects(), ({ top, bottom }) => ({ top, bottom }))")
        assert box and box["x"] >= 0 and box["x"] + box["width"] <= width
        over = [p for p in parts if box["y"] < p["bottom"] and p["top"] < box["y"] + box["height"]]
        assert len(over) < len(parts)
        assert link.evaluate(
            "(link, at) => !document.elementFromPoint(at.x, at.y)?.closest('#preview_')",
            {"x": box["x"] + 10, "y": (parts[0]["top"] + parts[0]["bottom"]) / 2},
        )


def test_a_touch_follows_the_link_at_once(demo: Built, window: Window) -> None:
    page = opened(window, demo, ARTICLE, width=390, has_touch=True)
    page.evaluate("addEventListener('click', (event) => event.preventDefault())")
    page.locator(NAME).first.tap()
    page.wait_for_timeout(500)
    assert page.locator(BOX).is_hidden()


def test_what_a_row_tells_already_has_no_preview(demo: Built, window: Window) -> None:
    page = opened(window, demo, "index.html")
    by_keyboard(page, ".row-title a")
    page.wait_for_timeout(400)
    assert page.locator(BOX).is_hidden()


def test_markup_in_a_preview_is_words(demo: Built, window: Window) -> None:
    page = opened(window, demo, ARTICLE)
    id = (page.locator(NAME).first.get_attribute("href") or "").rpartition("/")[2].removesuffix(".html")
    page.evaluate("id => readoutPreviews({ [id]: ['<img src=x>', '<b>who</b>', '&amp;'] })", id)
    by_keyboard(page, NAME)
    assert shown(page).locator("p").all_inner_texts() == ["<img src=x>", "<b>who</b>", "&amp;"]


def test_a_preview_is_found_among_several_files(crowd: Built, window: Window) -> None:
    assert len(list((crowd.output / "previews").glob("*.js"))) == 2
    page = opened(window, crowd, "actors/anna-northgate.html")
    page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true })")
    make = "ids => ids.forEach(id => { const a = document.createElement('a'); a.href = `../events/${id}.html`;"
    make += " a.textContent = id; const p = document.createElement('p'); p.append(a);"
    page.evaluate(f"{make} document.querySelector('main').prepend(p); }})", ["meeting-007", "meeting-008", "frost"])
    for number, name in enumerate(["Frost", "Meeting 8 at the harbour", "Meeting 7 at the harbour"]):
        page.keyboard.press("Tab")
        page.locator("main > p > a").nth(number).focus()
        page.locator(BOX, has_text=name).wait_for(state="visible", timeout=3000)


def test_a_strict_policy_leaves_previews_alone(demo: Built, window: Window) -> None:
    complaints: list[str] = []
    with served(demo.output) as host:
        page = window()
        page.on("console", lambda one: complaints.append(one.text))
        page.on("pageerror", lambda one: complaints.append(str(one)))
        page.goto(f"{host}/{ARTICLE}")
        page.locator(NAME).first.hover()
        shown(page)
    assert complaints == []
