"""Events of built sites: what the demo must say of differences and voices, also on an earlier day, and the layout."""

import hashlib
import html
import json
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from .conftest import DEMO, Built, build

if TYPE_CHECKING:
    from playwright.sync_api import Browser

CALL = "2021-12-30-biden-putin-call"
TEXT = (".html", ".json", ".csv", ".js", ".xml", ".txt", ".ics")


def rows(built: Built, kind: str) -> dict[str, Any]:
    return {row["id"]: row for row in json.loads((built.output / f"data/{kind}.json").read_text())}


def difference(built: Built, event: str, id: str) -> Any:
    return next(one for one in rows(built, "events")[event]["differences"] if one["id"] == id)


# Differences and voices


def test_what_biden_said_of_offensive_weapons_is_read_differently_by_three_voices(demo: Built) -> None:
    found = difference(demo, CALL, "offensive-weapons")
    claims = rows(demo, "claims")
    voices = [voice["actor"] for id in found["claims"] for voice in claims[f"{CALL}#{id}"]["voices"]]
    assert (found["kind"], sorted(voices)) == ("interpretation", ["kremlin", "white-house", "yury-ushakov"])


def test_under_where_accounts_differ_stand_readings_and_facts_alone(demo: Built) -> None:
    sections = demo.pages[f"events/{CALL}.html"].select("main section:has(.difference)")
    kinds = {s.h2.get_text(): {d["data-kind"] for d in s.select(".difference")} for s in sections}
    assert kinds == {
        "Where accounts differ": {"interpretation"},
        "More or less exact, or in other words": {"precision", "wording"},
    }


@pytest.mark.parametrize(("event", "id"), [(CALL, "length"), ("russian-troop-build-up", "figure")])
def test_the_calls_length_and_the_troop_figure_differ_in_precision(demo: Built, event: str, id: str) -> None:
    assert difference(demo, event, id)["kind"] == "precision"
    shown = demo.pages[f"events/{event}.html"].find(id=id)
    assert shown and shown["data-kind"] == "precision"


def test_the_colossal_mistake_has_three_articles_and_one_voice(demo: Built) -> None:
    claim = rows(demo, "claims")[f"{CALL}#sanctions-mistake"]
    assert (len(claim["articles"]), len(claim["voices"])) == (3, 1)
    row = demo.pages[f"events/{CALL}.html"].find(id="sanctions-mistake")
    assert row
    assert (len(row.select(".cites > li")), "3 articles" in row.get_text(), "1 voice" in row.get_text()) == (
        3,
        True,
        True,
    )
    assert "a Kremlin aide" in row.get_text()


def test_each_claim_stands_once_on_its_events_page_in_a_table_with_headers(demo: Built) -> None:
    for event, row in rows(demo, "events").items():
        page = demo.pages[row["url"]]
        own = [claim["id"].partition("#")[2] for claim in rows(demo, "claims").values() if claim["event"] == event]
        shown = [element["id"] for element in page.select(".claim[id]")]
        assert sorted(shown) == sorted(own)
        for table in page.select("table.matrix"):
            assert table.caption and all(th["scope"] in ("col", "row", "rowgroup") for th in table.select("th"))
            width = len(table.select("thead th"))
            assert {len(line.find_all(["th", "td"], recursive=False)) for line in table.select("tr.claim")} == {width}


# The day before the call


@pytest.fixture(scope="session")
def demo_before(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The demo as of the day before the call."""
    built = build(DEMO, tmp_path_factory.mktemp("demo-before") / "output", AS_OF="2021-12-29")
    assert built.status == 0, built.said
    return built


def test_on_the_day_before_the_call_is_announced_and_not_held(demo_before: Built) -> None:
    call = rows(demo_before, "events")[CALL]
    assert call["status"] in ("announced", "confirmed") and call["date"]["edtf"] == "2021-12-30"
    assert "occurred" not in {step["status"] for step in call["lifecycle"]}
    page = demo_before.pages[f"events/{CALL}.html"]
    words = " ".join(element.get_text(" ") for element in page.select(".head, .lifecycle"))
    assert "to come" in words and "took place" not in words


def test_on_the_day_before_the_call_the_council_has_no_date_yet(demo_before: Built) -> None:
    assert "date" not in rows(demo_before, "events")["nato-russia-council"]
    assert "no date yet" in demo_before.words("events/nato-russia-council.html")


def test_on_the_day_before_no_file_knows_a_later_article_nor_what_rests_on_later_ones_alone(
    demo: Built, demo_before: Built
) -> None:
    later = {id: row for id, row in rows(demo, "articles").items() if id not in rows(demo_before, "articles")}
    assert sorted(later) == ["ap-pa-call", "cnn-sunday", "readout-capture", "scmp-talks", "unnamed-cannot"]
    hidden = {words for id, row in later.items() for words in (id, row["title"])}
    early = {claim["text"] for claim in rows(demo, "claims").values() if not later.keys() >= set(claim["articles"])}
    for ref, claim in rows(demo, "claims").items():
        if later.keys() >= set(claim["articles"]) and claim["text"] not in early:
            hidden |= {claim["text"], ref}
        hidden |= {part["quote"] for cite in claim["cites"] if cite["article"] in later for part in cite["parts"]}
    for event, row in rows(demo, "events").items():
        for step in row.get("lifecycle", ()):
            if later.keys() >= {cite["article"] for cite in step["cites"]}:
                hidden.add(f"{event}#{step['id']}")
            hidden |= {part["quote"] for cite in step["cites"] if cite["article"] in later for part in cite["parts"]}
    # Two or three words may stand in an early article, too.
    hidden = {words for words in hidden if len(words.split()) > 3 or "#" in words or words in later}
    assert len(hidden) > 100
    whole = re.compile("|".join(rf"(?<![\w-]){re.escape(words)}(?![\w-])" for words in sorted(hidden)))
    for path in sorted(demo_before.output.rglob("*")):
        if path.suffix in TEXT:
            assert not whole.findall(html.unescape(path.read_text())), path


# Layout


@pytest.fixture(scope="session")
def crowded(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """An event with twelve claims that eight articles carry."""
    folder = tmp_path_factory.mktemp("crowded")
    content = folder / "content"
    _write(content)
    built = build(content, folder / "output")
    assert built.status == 0, built.said
    return built


def _write(content: Path) -> None:
    (content / "articles").mkdir(parents=True)
    (content / "events").mkdir()
    for n in range(8):
        text = f"Report {n}\n\n" + " ".join(f"The harbour item number {k} was agreed in round {n}." for k in range(12))
        (content / f"articles/a{n}.txt").write_text(text)
        digest = hashlib.sha256(text.encode()).hexdigest()
        record = f"title: Report {n}\nform: capture\npublished: 2031-03-0{n + 1}\nsha256: {digest}\n"
        (content / f"articles/a{n}.yaml").write_text(record)
    claims = "".join(
        f"  - {{id: c{k}, text: Item {k} was agreed{' ' + 'x' * 150 if k == 1 else ''}., cites: {{"
        + ", ".join(f"a{n}: number {k} was agreed" for n in range(8) if (k + n) % 3)
        + "}}\n"
        for k in range(12)
    )
    (content / "events/talks.yaml").write_text(f"name: Talks\nkind: talks\nclaims:\n{claims}")


def shape(browser: "Browser", built: Built, url: str, width: int, media: str = "screen") -> dict[str, Any]:
    """How the page, its first matrix and its table of marks, once that is open, are laid out at this width."""
    page = browser.new_context(viewport={"width": width, "height": 900}).new_page()
    page.emulate_media(media="print" if media == "print" else "screen")
    page.goto((built.output / url).as_uri())
    found: dict[str, Any] = page.evaluate(
        """() => {
            const glance = document.querySelector('.glance'), region = glance.querySelector('section')
            if (matchMedia('screen').matches) glance.open = true
            const root = document.documentElement, cells = document.querySelectorAll('.matrix .claim > *')
            const top = e => e && e.getBoundingClientRect().top
            return {
                wide: root.scrollWidth > root.clientWidth,
                beside: top(cells[0]) === top(cells[1]),
                glance: getComputedStyle(glance).display !== 'none', scrolls: region.scrollWidth > region.clientWidth,
                tab: region.tabIndex,
                label: region.getAttribute('aria-labelledby') && glance.querySelector('caption').textContent,
                shown: [...document.querySelectorAll('.claim .passage')].every(e => e.checkVisibility()),
            }
        }"""
    )
    page.context.close()
    return found


@pytest.mark.parametrize("width", [320, 390, 820, 1440])
@pytest.mark.parametrize("which", ["demo", "crowded"])
def test_no_width_makes_the_page_of_an_event_scroll_sideways(
    request: pytest.FixtureRequest, browser: "Browser", which: str, width: int
) -> None:
    url = f"events/{CALL}.html" if which == "demo" else "events/talks.html"
    assert not shape(browser, request.getfixturevalue(which), url, width)["wide"]


@pytest.mark.parametrize(("width", "beside"), [(390, False), (1440, True)])
def test_words_stand_beside_the_claim_they_bear_out_where_there_is_room_else_below_it(
    browser: "Browser", demo: Built, width: int, beside: bool
) -> None:
    assert shape(browser, demo, f"events/{CALL}.html", width)["beside"] is beside


def test_the_table_of_many_articles_scrolls_in_a_region_that_has_a_name_and_takes_the_focus(
    browser: "Browser", crowded: Built
) -> None:
    found = shape(browser, crowded, "events/talks.html", 820)
    assert (found["scrolls"], found["tab"], bool(found["label"])) == (True, 0, True)


def test_in_print_every_claim_stands_with_its_words_and_the_table_of_marks_does_not(
    browser: "Browser", crowded: Built
) -> None:
    found = shape(browser, crowded, "events/talks.html", 1440, "print")
    assert (found["shown"], found["glance"], found["wide"]) == (True, False, False)


def test_the_table_of_marks_leads_from_each_claim_to_the_words_of_each_article_that_has_it(crowded: Built) -> None:
    table = crowded.pages["events/talks.html"].select_one(".glance table")
    assert table
    leads = [[cell.a and cell.a["href"].split("#")[0] for cell in row.select("td")] for row in table.select("tbody tr")]
    assert leads[0] == [f"../articles/a{n}.html" if n % 3 else None for n in range(8)]
    assert [len(table.select("thead th")), len(leads)] == [9, 12]
