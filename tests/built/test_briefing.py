"""Briefings as built: the order of a page, its ways to the passages, editions side by side, withdrawals."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import yaml
from bs4 import BeautifulSoup, Tag

from tests.built.conftest import DEMO, Built, build

if TYPE_CHECKING:
    from playwright.sync_api import Browser

BRIEFING = "briefings/2022-01-01-before-geneva.html"
SECOND = "briefings/2022-01-02-second.html"
WITHDRAWN = "2021-12-30-biden-putin-call#sanctions-mistake"


@pytest.fixture(scope="module")
def editions(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The demo with an earlier and a later edition of its series, and a claim withdrawn after its own day."""
    import shutil

    folder = tmp_path_factory.mktemp("editions")
    content = Path(shutil.copytree(DEMO, folder / "content"))
    for day, name in (("2021-12-30", "2021-12-30-zeroth"), ("2022-01-02", "2022-01-02-second")):
        record = {"title": f"As of {day}", "series": "ukraine-talks", "as_of": day}
        (content / "briefings" / f"{name}.yaml").write_text(yaml.safe_dump(record))
    event = content / "events" / "2021-12-30-biden-putin-call.yaml"
    line = "  - id: sanctions-mistake\n"
    withdrawn = "    withdrawn: {on: 2022-01-02, because: Read wrongly.}\n"
    assert line in event.read_text()
    event.write_text(event.read_text().replace(line, line + withdrawn))
    built = build(content, folder / "output")
    assert built.status == 0, built.said
    return built


def headings(page: BeautifulSoup) -> list[str]:
    article = page.find("article")
    assert isinstance(article, Tag)
    return [" ".join(one.get_text().split()) for one in article.find_all("h2")]


def test_a_briefing_begins_with_what_matters_first_and_ends_with_what_it_rests_on(demo: Built) -> None:
    shown = headings(demo.pages[BRIEFING])
    first = ["Bottom line", "What to watch", "Where accounts differ", "What no article answers"]
    last = ["Chronology", "Positions by actor", "Articles used", "What this rests on"]
    assert shown[:4] == first
    assert shown[-4:] == last


def test_freshness_comes_before_all_else(demo: Built) -> None:
    words = demo.words(BRIEFING)
    assert words.index("As of 1 January 2022") < words.index("5 articles, the newest of") < words.index("Bottom line")


def test_every_number_in_prose_and_positions_leads_to_a_note_with_a_passage(demo: Built) -> None:
    page = demo.pages[BRIEFING]
    cites = page.select("a.cite")
    assert len(cites) > 40
    for cite in cites:
        note = page.find(id=str(cite["href"]).partition("#")[2])
        assert isinstance(note, Tag)
        passages = note.select("a.passage")
        assert passages
        for passage in passages:
            path, _, mark = str(passage["href"]).partition("#")
            assert demo.pages[path.removeprefix("../")].find(id=mark)


def test_each_claim_of_a_position_is_its_permanent_link(demo: Built) -> None:
    positions = demo.pages[BRIEFING].select(".positions li")
    assert positions
    for position in positions:
        link = position.find("a")
        assert isinstance(link, Tag)
        path, _, id = str(link["href"]).partition("#")
        assert demo.pages[path.removeprefix("../")].find(id=id)


def test_a_note_follows_the_section_that_first_cites_it(demo: Built) -> None:
    page = demo.pages[BRIEFING]
    seen: set[str] = set()
    for group in page.select(".noted"):
        cited = [str(cite["href"])[1:] for cite in group.select("a.cite")]
        new = list(dict.fromkeys(id for id in cited if id not in seen))
        assert [note["id"] for note in group.select("ol.notes > li")] == new
        seen.update(new)
    assert len(seen) > 30


def test_a_note_leads_back_to_its_first_citation(demo: Built) -> None:
    page = demo.pages[BRIEFING]
    for note in page.select("ol.notes > li"):
        [back] = note.select("a.back")
        assert back["aria-label"]
        cite = page.select_one(f'a.cite[href="#{note["id"]}"]')
        assert cite and "#" + str(cite.get("id")) == back["href"]


def test_a_claim_that_no_prose_cites_is_noted_where_its_position_stands(demo: Built) -> None:
    page = demo.pages[BRIEFING]
    positions = page.select(".positions li[id]")
    assert positions and all(one.select("a.passage") for one in positions)
    assert not {one["id"] for one in positions} & {note["id"] for note in page.select("ol.notes > li")}


def test_every_article_behind_a_note_is_among_those_used(demo: Built) -> None:
    page = demo.pages[BRIEFING]
    behind = {str(link["href"]).partition("#")[0] for link in page.select("article a.passage")}
    assert behind and behind <= {str(link["href"]) for link in page.select(".used > li > a")}


def test_the_lists_of_contents_lead_to_every_section_after_the_bottom_line(demo: Built) -> None:
    page = demo.pages[BRIEFING]
    sections = [f"#{one['id']}" for one in page.select("article h2[id]")]
    for contents in page.select(".contents"):
        assert [link["href"] for link in contents.select("a")] == sections


def test_only_the_first_edition_has_no_word_of_changes(editions: Built) -> None:
    said = [editions.pages[f"briefings/{name}.html"].find(id="changes_") for name in ("2021-12-30-zeroth",)]
    assert said == [None]
    for url, since in ((BRIEFING, "30 December 2021"), (SECOND, "1 January 2022")):
        heading = editions.pages[url].find(id="changes_")
        assert isinstance(heading, Tag) and heading.get_text() == f"What changed since {since}"


def test_what_changed_stands_before_the_sections_with_the_articles_behind_it(editions: Built) -> None:
    shown = headings(editions.pages[BRIEFING])
    assert shown.index("What no article answers") + 1 == shown.index("What changed since 30 December 2021")
    heading = editions.pages[BRIEFING].find(id="changes_")
    assert isinstance(heading, Tag) and heading.parent
    added = heading.parent.select(".changelog details li")
    assert added and all(one.select('.from a[href^="../articles/"]') for one in added)


def test_a_withdrawn_claim_is_struck_with_words_in_the_edition_that_cites_it(editions: Built) -> None:
    page = editions.pages[BRIEFING]
    cite = page.select_one(f'a.cite[data-ref="{WITHDRAWN}"]')
    assert cite and "withdrawn on 2 January 2022" in str(cite["aria-label"])
    note = page.find(id=str(cite["href"]).partition("#")[2])
    assert isinstance(note, Tag) and note.find("s")
    assert "Withdrawn on 2 January 2022. Read wrongly." in " ".join(note.get_text(" ").split()).replace(" .", ".")
    position = next(one for one in page.select(".positions li") if one.find("s"))
    assert "Withdrawn on 2 January 2022" in " ".join(position.get_text(" ").split())


def test_the_edition_after_it_tells_of_the_withdrawal(editions: Built) -> None:
    heading = editions.pages[SECOND].find(id="changes_")
    assert isinstance(heading, Tag) and heading.parent
    assert "colossal mistake" in " ".join(one.get_text() for one in heading.parent.find_all("s"))


def test_without_a_briefing_that_of_everything_is_built_with_the_same_parts(
    copy: Callable[[Path], Path], tmp_path: Path
) -> None:
    content = copy(DEMO)
    for record in (content / "briefings").glob("*.yaml"):
        record.unlink()
    built = build(content, tmp_path / "output")
    assert built.status == 0, built.said
    shown = headings(built.pages["briefings/combined.html"])
    assert {"Where accounts differ", "Positions by actor", "What this rests on"} <= set(shown)


@pytest.mark.parametrize("url", [BRIEFING, SECOND])
def test_a_phone_shows_a_briefing_without_moving_sideways_and_a_tap_opens_the_evidence(
    editions: Built, browser: "Browser", url: str
) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 844})
    page = context.new_page()
    page.goto((editions.output / url).as_uri())
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    evidence = page.locator(".dispute .evidence").first
    assert not evidence.locator("a.passage").first.is_visible()
    evidence.locator("summary").click()
    assert evidence.locator("a.passage").first.is_visible()
    page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    context.close()


def test_what_is_folded_up_is_printed(editions: Built, browser: "Browser") -> None:
    context = browser.new_context()
    page = context.new_page()
    page.goto((editions.output / BRIEFING).as_uri())
    page.emulate_media(media="print")
    assert page.locator(".positions .changelog li").first.bounding_box()
    assert page.locator(".dispute .evidence a.passage").first.is_visible()
    context.close()


def test_on_a_desk_notes_stand_beside_the_text_and_on_a_phone_below_it(demo: Built, browser: "Browser") -> None:
    context = browser.new_context(viewport={"width": 1440, "height": 900})
    page = context.new_page()
    page.goto((demo.output / BRIEFING).as_uri())
    section, note = page.locator(".noted .chapter").first, page.locator(".noted:has(.chapter) .notes").first

    def boxes() -> tuple[float, float, float]:
        text, beside = section.bounding_box(), note.bounding_box()
        assert text and beside
        return (
            beside["x"] - text["x"] - text["width"],
            beside["y"] - text["y"],
            beside["y"] - text["y"] - text["height"],
        )

    right, down, _ = boxes()
    assert right > 0 and abs(down) < 24
    page.set_viewport_size({"width": 390, "height": 844})
    assert boxes()[2] >= 0
    context.close()


def test_the_list_of_contents_follows_the_reader(demo: Built, browser: "Browser") -> None:
    context = browser.new_context(viewport={"width": 1440, "height": 900})
    page = context.new_page()
    page.goto((demo.output / BRIEFING).as_uri())
    current = page.locator("nav.contents [aria-current]")
    assert not current.count()
    for href in ("#s2", "#s1"):
        page.locator(f'nav.contents a[href="{href}"]').click()
        page.locator(f'nav.contents a[href="{href}"][aria-current="location"]').wait_for()
        assert current.count() == 1
        assert current.bounding_box()
    context.close()


@pytest.mark.parametrize("clipboard", [True, False], ids=["clipboard", "selection"])
def test_a_note_is_copied_with_its_outlets_the_briefing_and_its_address(
    demo: Built, browser: "Browser", clipboard: bool
) -> None:
    address = (demo.output / BRIEFING).as_uri()
    context = browser.new_context(viewport={"width": 1440, "height": 900}, permissions=["clipboard-read"])
    page = context.new_page()
    page.goto(address)
    if not clipboard:
        page.evaluate("Object.defineProperty(navigator, 'clipboard', {value: undefined})")
    button = page.locator("#n3 button")
    assert button.get_attribute("aria-label") == "Copy 3"
    button.focus()
    page.keyboard.press("Enter")
    page.locator("[role=status]", has_text="Copied").wait_for(state="attached")
    other = context.new_page()
    other.goto(address)
    assert other.evaluate("navigator.clipboard.readText()") == (
        "Biden and Putin's call brought no major breakthrough. CNN, about 31 December 2021. Before Geneva: what the "
        f"Biden–Putin call settled and what it did not, edition 1, as of 1 January 2022. {address}#n3"
    )
    context.close()


def test_without_scripts_no_note_has_a_button(demo: Built) -> None:
    assert not demo.pages[BRIEFING].select("main button")
