"""The search page in a browser: facets, address, keys, other names, misspellings, and every odd query."""

from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl, urlencode, urlsplit

import pytest

from tests.serving import served

from .conftest import Built

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

ODD = [
    *[
        "Re: talks",
        "12:30",
        "title:",
        "-",
        "+",
        "~1",
        "😀",
        "*",
        "^",
        '"',
        '""',
        '"mistake',
        "+-x",
        "a:b^2~1",
        "<b>&amp;",
    ],
    *["%", "{query}", "$&", "__proto__", "constructor", "и", "ﷺ", "\\", "-russia", "+russia -russia", "x" * 500],
]
FIRST = 20


@pytest.fixture(params=["from disk", "from a host under a path"])
def address(request: pytest.FixtureRequest, demo: Built) -> Iterator[str]:
    """The address of the search page."""
    if request.param == "from disk":
        yield (demo.output / "search.html").as_uri()
        return
    with served(demo.output.parent) as host:
        yield f"{host}/{demo.output.name}/search.html"


@pytest.fixture
def page(browser: "Browser") -> "Iterator[Page]":
    """A wide window in which no script may complain."""
    complaints: list[str] = []
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    made = context.new_page()
    made.on("console", lambda one: complaints.append(one.text) if one.type in ("error", "warning") else None)
    made.on("pageerror", lambda one: complaints.append(str(one)))
    yield made
    context.close()
    assert complaints == []


def _until(page: "Page", holds: str, arg: Any = None) -> None:
    """Waits; Playwright's own way needs `eval`, which the page's policy forbids."""
    for _ in range(500):
        if page.evaluate(holds, arg):
            return
        page.wait_for_timeout(20)
    raise AssertionError(f"never: {holds}")


def _ready(page: "Page") -> None:
    _until(page, "document.querySelector('#results').getAttribute('aria-busy') === 'false'")


def _open(page: "Page", address: str, *asked: tuple[str, str]) -> None:
    page.goto(f"{address}?{urlencode(asked)}")
    _ready(page)


def _refs(page: "Page", css: str = "#results > li.result") -> list[str]:
    found: list[str] = page.eval_on_selector_all(css, "items => items.map(item => item.dataset.ref)")
    return found


def _said(page: "Page") -> str:
    return page.locator("#search-status").inner_text()


def _in_address(page: "Page") -> list[tuple[str, str]]:
    return parse_qsl(urlsplit(page.url).query)


def _facet(page: "Page", name: str) -> dict[str, int]:
    """The values of a facet and their counts, after opening it; the kinds are always in view."""
    group = page.locator(f"[data-facet={name}]")
    if name != "kind" and group.get_attribute("open") is None:
        group.locator("summary").click()
    group.locator("li").first.wait_for()
    rows = group.locator("li:has(input)").all()
    return {row.locator("input").input_value(): int(row.locator(".count").inner_text()) for row in rows}


def _choose(page: "Page", name: str, value: str) -> None:
    page.locator(f'[data-facet={name}] input[value="{value}"]').click()
    _until(page, "([name, value]) => new URLSearchParams(location.search).getAll(name).includes(value)",
                           arg=[name, value])  # fmt: skip
    _ready(page)


def _type(page: "Page", words: str) -> None:
    page.locator("#q").press_sequentially(words)
    _until(page, "words => new URLSearchParams(location.search).get('q') === words", arg=words)
    _ready(page)


# Facets


def test_the_counts_of_kinds_are_those_of_the_results_that_each_leaves(page: "Page", address: str) -> None:
    _open(page, address, ("q", "geneva"))
    kinds = _facet(page, "kind")
    assert len(kinds) > 2
    for kind, count in kinds.items():
        _open(page, address, ("q", "geneva"), ("kind", kind))
        assert _said(page).startswith(f"{count} result")
        assert {ref.partition(":")[0] for ref in _refs(page)} == {kind}


def test_facets_combine_and_stand_in_the_address(page: "Page", address: str) -> None:
    _open(page, address, ("q", "Putin"))
    _facet(page, "kind")
    _choose(page, "kind", "article")
    years = _facet(page, "year")
    year = min(years)
    _choose(page, "year", year)
    assert _said(page).startswith(f"{years[year]} result")
    assert _in_address(page) == [("q", "Putin"), ("kind", "article"), ("year", year)]


def test_a_shared_address_shows_its_filters_chosen(page: "Page", address: str) -> None:
    _open(page, address, ("q", "Putin"), ("kind", "article"), ("kind", "event"), ("sort", "date"))
    chosen = page.eval_on_selector_all("[data-facet] input:checked", "boxes => boxes.map(box => box.value)")
    assert sorted(chosen) == ["article", "event"]
    assert page.locator("#sort_").input_value() == "date"
    assert {ref.partition(":")[0] for ref in _refs(page)} == {"article", "event"}


def test_values_of_one_facet_are_alternatives_and_keep_their_counts(page: "Page", address: str) -> None:
    _open(page, address, ("q", "Putin"))
    before = _facet(page, "kind")
    _choose(page, "kind", "article")
    assert _facet(page, "kind") == before


def test_each_facet_but_the_kinds_loads_its_values_when_it_is_opened(page: "Page", address: str) -> None:
    asked: list[str] = []
    page.on("request", lambda one: asked.append(one.url.rpartition("/")[2]) if "/facets/" in one.url else None)
    _open(page, address, ("q", "Putin"))
    assert asked == ["kind.js"]
    for name in ("outlet", "actor", "event", "year", "month"):
        assert _facet(page, name)
        assert asked[-1] == f"{name}.js"
    assert len(asked) == 6


def test_the_kinds_and_their_counts_stand_above_the_results_in_a_fixed_order(page: "Page", address: str) -> None:
    _open(page, address, ("q", "Putin Biden Russia Ukraine"))
    shown = page.locator("[data-facet=kind] label").all_inner_texts()
    kinds, counts = zip(*(words.split() for words in shown), strict=True)
    assert kinds == ("Articles", "Events", "Actors", "Briefings", "Claims", "Quotations")
    total = sum(map(int, counts))
    assert _said(page).startswith(f"{total} results")


def test_a_chosen_value_that_no_result_has_keeps_its_name(page: "Page", address: str) -> None:
    _open(page, address, ("q", "xyzzyx"), ("outlet", "cnn"), ("kind", "quote"))
    rows = page.locator("[data-facet=outlet] li, [data-facet=kind] li").all_inner_texts()
    assert sorted(" ".join(row.split()) for row in rows) == ["CNN 0", "Quotations 0"]


def test_all_filters_are_removed_at_once(page: "Page", address: str) -> None:
    _open(page, address, ("q", "Putin"), ("kind", "outlet"), ("year", "1066"))
    assert "with these filters" in _said(page)
    page.locator("#clear_").click()
    page.locator("#results li").first.wait_for()
    assert _in_address(page) == [("q", "Putin")]
    assert page.locator("#clear_").is_hidden()


def test_newest_first_when_sorted_by_date(page: "Page", address: str) -> None:
    _open(page, address, ("q", "talks"), ("kind", "article"))
    by_rank = _refs(page)
    page.locator("#sort_").select_option("date")
    _until(page, "location.search.includes('sort=date')")
    _ready(page)
    assert sorted(_refs(page)) == sorted(by_rank)
    years = page.eval_on_selector_all(
        "#results .result-date", "dates => dates.map(d => /\\d{4}/.exec(d.textContent)[0])"
    )
    assert years == sorted(years, reverse=True)


# History


def test_back_undoes_a_choice_and_forward_makes_it_again(page: "Page", address: str) -> None:
    _open(page, address, ("q", "Putin"))
    before = _refs(page)
    _facet(page, "kind")
    _choose(page, "kind", "event")
    after = _refs(page)
    page.go_back()
    _until(page, "!location.search.includes('kind')")
    _ready(page)
    assert (_refs(page), page.locator("#facets_ input:checked").count()) == (before, 0)
    page.go_forward()
    _until(page, "location.search.includes('kind')")
    _ready(page)
    assert _refs(page) == after


def test_back_from_a_result_shows_as_much_as_before(page: "Page", address: str) -> None:
    _open(page, address, ("q", "Putin Biden Russia Ukraine"))
    assert len(_refs(page)) == FIRST
    page.locator("#more_").click()
    _until(page, f"document.querySelectorAll('#results > li').length > {FIRST}")
    shown = _refs(page)
    page.locator("#results > li a").nth(FIRST).click()
    page.wait_for_load_state()
    page.go_back()
    _ready(page)
    assert _refs(page) == shown


def test_more_leads_on_to_the_first_of_the_new_results(page: "Page", address: str) -> None:
    _open(page, address, ("q", "Putin Biden Russia Ukraine"))
    page.locator("#more_").click()
    _until(page, f"document.querySelectorAll('#results > li').length > {FIRST}")
    refs = _refs(page)
    assert page.evaluate("document.activeElement.closest('li').dataset.ref") == refs[FIRST]
    assert len(set(refs)) == len(refs)


# Keys


def test_a_slash_leads_to_the_search_box_and_is_not_typed(page: "Page", address: str) -> None:
    _open(page, address)
    page.locator("h1").click()
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.id") == "q"
    assert page.locator("#q").input_value() == ""
    page.keyboard.type("1/2")
    assert page.locator("#q").input_value() == "1/2"
    _until(page, "location.search !== ''")
    _ready(page)


def test_a_reader_can_switch_the_slash_off(page: "Page", address: str) -> None:
    _open(page, address)
    page.locator("#search-help_ summary").click()
    page.locator("#slash_").uncheck()
    page.locator("h1").click()
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.id") != "q"


def test_arrows_go_through_the_results_and_enter_opens_one(page: "Page", address: str) -> None:
    _open(page, address, ("q", "geneva"))
    page.locator("#q").focus()
    for _ in range(3):
        page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowUp")
    assert page.evaluate("document.activeElement.closest('li').dataset.ref") == _refs(page)[1]
    title = page.evaluate("document.activeElement.getAttribute('href')")
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: url.endswith(title))


def test_above_the_first_result_is_the_search_box(page: "Page", address: str) -> None:
    _open(page, address, ("q", "geneva"))
    page.locator("#q").focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowUp")
    assert page.evaluate("document.activeElement.id") == "q"


def test_escape_leads_back_to_the_box_then_empties_it(page: "Page", address: str) -> None:
    _open(page, address, ("q", "geneva"))
    page.locator("#results a").first.focus()
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.id") == "q"
    assert _refs(page)
    page.keyboard.press("Escape")
    page.locator("#results > li").first.wait_for(state="detached")
    assert (page.locator("#q").input_value(), _in_address(page), _said(page)) == ("", [], "")


# What is found


def test_only_records_articles_claims_and_quotations_are_found(page: "Page", address: str) -> None:
    _open(page, address, ("q", "Putin Biden Russia Ukraine talks"))
    kinds = {"article", "actor", "event", "outlet", "briefing", "claim", "quote"}
    assert set(_facet(page, "kind")) <= kinds
    assert {"article", "actor", "event", "claim", "quote"} <= set(_facet(page, "kind"))


def test_a_quotation_leads_to_its_words_in_the_article(page: "Page", address: str, demo: Built) -> None:
    _open(page, address, ("q", "colossal mistake"), ("kind", "quote"))
    link = page.locator("#results a").first
    words, url = link.inner_text(), link.get_attribute("href")
    assert url
    path, _, fragment = url.partition("#")
    target = demo.pages[path].find(id=fragment)
    assert target
    assert words in " ".join(target.get_text().split())


@pytest.mark.parametrize(
    ("curly", "straight"), [("“colossal mistake”", '"colossal mistake"'), ("Russia’s", "Russia's")]
)
def test_curly_and_straight_quotation_marks_are_equal(page: "Page", address: str, curly: str, straight: str) -> None:
    _open(page, address, ("q", curly))
    found = _refs(page)
    _open(page, address, ("q", straight))
    assert found
    assert _refs(page) == found


def test_a_phrase_is_found_where_its_words_stand_together(page: "Page", address: str) -> None:
    _open(page, address, ("q", '"mistake colossal"'))
    assert _refs(page) == []
    _open(page, address, ("q", '"colossal mistake"'))
    assert _refs(page)


def test_other_names_of_an_actor_find_in_a_list_of_their_own(page: "Page", address: str) -> None:
    _open(page, address, ("q", "Zelenskyy"))
    direct, others = _refs(page), _refs(page, "#expanded_ > li.result.expanded")
    assert direct
    assert others
    assert not set(direct) & set(others)
    assert "Zelensky" in page.locator("#others-title_").inner_text()
    after = "document.querySelector('#results').compareDocumentPosition(document.querySelector('#expanded_'))"
    assert page.evaluate(after) & 4


def test_a_misspelling_is_offered_right_and_leads_to_results(page: "Page", address: str) -> None:
    _open(page, address, ("q", "collosal mistake"))
    page.locator("#meant_ button", has_text="colossal").click()
    _ready(page)
    assert _in_address(page) == [("q", "colossal mistake")]
    assert page.locator("#q").input_value() == "colossal mistake"
    assert page.locator("#meant_").is_hidden()


def test_a_misspelling_is_offered_right_while_it_is_typed(page: "Page", address: str) -> None:
    _open(page, address)
    _type(page, "sancions")
    assert page.locator("#meant_ button").all_inner_texts() == ["sanctions"]


def test_where_nothing_is_found_the_unknown_words_are_named_and_a_way_on_is_shown(page: "Page", address: str) -> None:
    _open(page, address, ("q", '+xyzzyx "Putin banana"'))
    assert _said(page).endswith("Nothing here holds “xyzzyx”, “banana”.")
    advice = page.locator("#advice_ li").all_inner_texts()
    assert [one.split(":")[0] for one in advice[:2]] == ["Leave the quotation marks out", "Leave + and - out"]
    assert page.locator('#none_ a[href="articles/index.html"]').is_visible()
    _open(page, address, ("q", "Putin"))
    assert page.locator("#none_").is_hidden()


def test_an_answer_is_announced_once(page: "Page", address: str) -> None:
    _open(page, address, ("q", "Putin"))
    page.evaluate("""() => {
        window.said = [];
        const status = document.querySelector('#search-status');
        new MutationObserver(() => said.push(status.textContent)).observe(status, {childList: true});
    }""")
    page.locator("#q").fill("Putin Biden")
    _until(page, "location.search.includes('Biden')")
    _ready(page)
    page.locator("#q").press("Enter")
    _ready(page)
    page.locator("#sort_").select_option("date")
    _until(page, "location.search.includes('sort=date')")
    _ready(page)
    said = page.evaluate("said")
    assert set(said) - {"Searching …"} == {_said(page)}  # which is said of a search that takes long
    assert all(one != before for before, one in pairwise(said))


def test_words_of_the_query_are_marked_in_titles_and_excerpts(page: "Page", address: str) -> None:
    _open(page, address, ("q", "geneva"))
    assert set(page.locator("#results mark").all_inner_texts()) == {"Geneva"}


def test_the_last_word_is_a_beginning_only_while_it_is_typed(page: "Page", address: str) -> None:
    _open(page, address)
    _type(page, "Zelen")
    assert _refs(page, 'li[data-match="beginning"]') == _refs(page) != []
    page.keyboard.press("Enter")
    page.locator("#results > li").first.wait_for(state="detached")
    assert _said(page) == "No results for “Zelen”."


# States


def test_what_a_reader_types_before_the_search_has_loaded_is_kept(page: "Page", demo: Built) -> None:
    with served(demo.output) as host:
        page.route("**/search/root.js", lambda route: (page.wait_for_timeout(400), route.continue_()))
        page.goto(f"{host}/search.html", wait_until="commit")
        page.locator("#q").press_sequentially("geneva")
        page.locator("#results > li").first.wait_for()
        assert page.locator("#q").input_value() == "geneva"
        _ready(page)


def test_a_search_that_cannot_be_loaded_says_so(browser: "Browser", demo: Built) -> None:
    page = browser.new_context().new_page()
    page.route("**/search/**", lambda route: route.abort())
    page.goto(f"{(demo.output / 'search.html').as_uri()}?q=geneva")
    page.locator("#search-status", has_text="could not be loaded").wait_for()


@pytest.mark.parametrize("query", ODD)
def test_no_query_however_odd_fails(page: "Page", demo: Built, query: str) -> None:
    _open(page, (demo.output / "search.html").as_uri())
    page.locator("#q").fill(query)
    page.locator("#q").press("Enter")
    _until(page, "document.querySelector('#search-status').textContent !== ''")
    _ready(page)
    assert "could not be loaded" not in _said(page)


def test_ten_thousand_characters_are_a_query(page: "Page", demo: Built) -> None:
    _open(page, (demo.output / "search.html").as_uri())
    page.locator("#q").fill("geneva " * 1428)
    page.locator("#q").press("Enter")
    page.locator("#results > li").first.wait_for()


def test_an_address_of_odd_filters_finds_nothing_and_can_be_left(page: "Page", address: str) -> None:
    _open(page, address, ("q", "geneva"), ("kind", "<b>"), ("actor", "__proto__"), ("month", "x" * 99), ("sort", "?"))
    assert _said(page) == "No results for “geneva” with these filters."
    assert page.locator("#clear_").is_visible()


def test_before_anything_is_asked_nothing_is_said(page: "Page", address: str) -> None:
    _open(page, address)
    assert (_said(page), page.locator("#found_").is_hidden()) == ("", True)


def test_on_a_phone_the_facets_are_folded_above_the_results(page: "Page", address: str) -> None:
    page.set_viewport_size({"width": 390, "height": 800})
    _open(page, address, ("q", "Putin"))
    assert page.locator("#facets_").get_attribute("open") is None
    top = page.locator("#results > li").first.bounding_box()
    facets = page.locator("#facets_").bounding_box()
    assert top
    assert facets
    assert facets["y"] + facets["height"] <= top["y"]
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_without_scripts_the_page_says_what_to_use_instead(browser: "Browser", address: str) -> None:
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(f"{address}?q=Putin")
    assert page.locator('main noscript a[href="articles/index.html"]').is_visible()
    assert page.locator("#found_").is_hidden()
    assert page.locator("#search-help_").is_hidden()


@pytest.mark.parametrize("name", ["search.html", "index.html", "404.html"])
def test_without_scripts_no_search_box_is_shown_and_an_index_is_linked(
    browser: "Browser", demo: Built, name: str
) -> None:
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto((demo.output / name).as_uri())
    assert page.locator("form.find").count() == 1
    assert page.locator("form.find").is_hidden()
    assert page.locator('main a[href$="articles/index.html"]').first.is_visible()
