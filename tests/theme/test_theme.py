"""The theme: valid, accessible pages for every view model, however empty, long or hostile."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from functools import cache
from itertools import pairwise
from xml.etree.ElementTree import Element

import html5lib
import pytest

from generator.publish.bundles import listed
from generator.publish.pages.base import Page
from generator.publish.parts import BlockView, PassageView, Segment
from tests.theme import cases, fixture, parts
from tests.theme.render import THEME, environment, render

XHTML = "{http://www.w3.org/1999/xhtml}"
PAGES = {page.url: page for page in cases.every_page()}
ENV = environment()


def html(page: Page, site_url: str = "") -> str:
    return render(ENV, page, parts.SITE, site_url)


@cache
def tree(source: str) -> Element:
    return html5lib.HTMLParser(strict=True).parse(source)


def elements(root: Element, name: str = "*", css: str = "") -> list[Element]:
    found = root.iter(name if name == "*" else XHTML + name)
    return [e for e in found if isinstance(e.tag, str) and (not css or css in e.get("class", "").split())]


def words(element: Element) -> str:
    return "".join(element.itertext())


def by_id(root: Element, id: str) -> Element:
    return next(e for e in elements(root) if e.get("id") == id)


@pytest.fixture(params=sorted(PAGES))
def page(request: pytest.FixtureRequest) -> Page:
    return PAGES[request.param]


# Every page


def test_a_page_is_html_that_a_strict_parser_takes(page: Page) -> None:
    assert elements(tree(html(page)), "main")


def test_a_page_needs_nothing_from_its_site_but_a_title(page: Page) -> None:
    assert elements(tree(render(ENV, page, parts.BARE_SITE)), "main")


def test_no_id_stands_twice_in_a_page(page: Page) -> None:
    ids = Counter(e.get("id") for e in elements(tree(html(page))) if e.get("id"))
    assert [id for id, count in ids.items() if count > 1] == []


def test_the_themes_own_ids_hold_what_no_records_can(page: Page) -> None:
    fixed = {"title", "search-form", "q", "search-status", "results"}
    theirs = r"p\d+(-\d+-\d+)?|title-\d+-\d+|n\d|[a-z-]+"
    ids = {e.get("id") for e in elements(tree(html(page))) if e.get("id")} - fixed
    assert [id for id in ids if not ("_" in id or re.fullmatch(theirs, id))] == []


def test_what_a_fragment_or_a_description_points_at_is_in_the_page(page: Page) -> None:
    root = tree(html(page))
    ids = {e.get("id") for e in elements(root)}
    own = {e.get("href", "")[1:] for e in elements(root, "a") if e.get("href", "").startswith("#")}
    if page.template == "article":  # whose statements lead to marks that this fixture's odd articles lack
        own = {id for id in own if "_" in id}
    assert page.template == "index" or own <= ids  # the first page's citations lead to its briefing
    assert {e.get("aria-describedby") for e in elements(root)} - {None} <= ids


def test_nothing_is_inline_that_a_strict_policy_forbids(page: Page) -> None:
    for element in elements(tree(html(page))):
        assert element.tag != XHTML + "style"
        assert not [name for name in element.attrib if name == "style" or name.startswith("on")]
        assert element.tag != XHTML + "script" or (element.get("src") and not words(element))


def test_nothing_is_loaded_from_elsewhere(page: Page) -> None:
    for element in elements(tree(html(page))):
        if element.tag != XHTML + "a":
            address = element.get("src") or element.get("href") or ""
            assert not re.match("[a-z]+:|//", address)


def test_a_page_has_one_headline_one_main_part_and_a_way_past_the_navigation(page: Page) -> None:
    root = tree(html(page))
    assert len(elements(root, "h1")) == len(elements(root, "main")) == 1
    assert by_id(root, elements(root, "a", "skip")[0].get("href", "#")[1:]) in elements(root, "main")


def test_headings_go_down_one_level_at_a_time(page: Page) -> None:
    levels = [int(e.tag[-1]) for e in elements(tree(html(page))) if re.fullmatch(XHTML + "h[1-6]", e.tag)]
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_a_page_loads_one_style_sheet(page: Page) -> None:
    links = [e for e in elements(tree(html(page)), "link") if e.get("rel") == "stylesheet"]
    own = {"index": "front", "briefing": "front", "article": "article", "search": "search"}
    sheet = own.get(page.template, "site")
    assert [link.get("href", "").rsplit("/")[-1] for link in links] == [f"{sheet}.css"]


def test_a_page_loads_one_script_which_waits_for_the_page(page: Page) -> None:
    [script] = elements(tree(html(page)), "script")
    name = {"search": "search.js", "listing": "list.js", "briefing": "briefing.js"}.get(page.template, "site.js")
    assert script.get("src", "").rsplit("/")[-1] == name and "defer" in script.attrib


def test_addresses_for_others_stand_only_where_the_site_has_one(page: Page) -> None:
    assert "canonical" not in html(page) and "og:" not in html(page)
    published = html(page, "https://harbour.example/x")
    assert ("og:url" in published) == (page.template != "404")
    if page.template != "404":
        assert f'href="https://harbour.example/x/{page.url}"' in published


# Articles


def article(*blocks: BlockView) -> Element:
    return tree(html(fixture.article_page(blocks=blocks)))


def test_running_text_is_the_blocks_text_to_the_letter() -> None:
    assert words(by_id(tree(html(fixture.article_page())), "p1")) == parts.MARKED_TEXT


def test_running_text_does_not_depend_on_jinjas_trimming() -> None:
    untrimmed = tree(render(environment(trim=False), fixture.article_page(), parts.SITE))
    assert words(by_id(untrimmed, "p1")) == parts.MARKED_TEXT


def test_a_continued_mark_has_no_id_and_a_nested_one_has_its_own() -> None:
    marks = elements(by_id(tree(html(fixture.article_page())), "p1"), "mark")
    assert [mark.get("id") for mark in marks] == ["p1-8-40", "p1-20-31", "p1-36-60", None]


def test_a_mark_leads_to_the_statements_that_rest_on_it() -> None:
    back, split = elements(by_id(tree(html(fixture.article_page())), "p1"), "a", "rests")
    assert back.get("href") == "../events/harbour-talks.html#closer"
    assert split.get("href") == "../events/harbour-talks.html#quota"
    assert back.get("aria-label") == "Cited for: The sides are closer"


def test_there_is_no_link_within_a_link() -> None:
    inner = Segment("mark", "Ada", id="p1-0-3", refs=(parts.TALKS,))
    name = Segment("name", children=(inner, Segment("name", " Lind", url="actors/x.html")), url=parts.MINISTER.url)
    assert len(elements(by_id(article(BlockView("p1", "paragraph", (name,))), "p1"), "a")) == 1


def test_list_items_that_follow_each_other_share_one_list() -> None:
    body = elements(tree(html(fixture.article_page())), "div", "body")[0]
    lists = [[item.get("id") for item in elements(one, "li")] for one in elements(body, "ul")]
    assert lists == [["p3", "p4"], ["p6"], ["p14", None]]


def test_a_list_that_ends_the_article_is_closed() -> None:
    root = article(BlockView("p1", "list", parts.text("one")), BlockView("p2", "list", parts.text("two")))
    assert [item.get("id") for item in elements(elements(root, "div", "body")[0], "li")] == ["p1", "p2"]


def test_a_withheld_block_keeps_its_id_and_says_why_it_is_empty() -> None:
    root = tree(html(fixture.article_page()))
    for id in ("p9", "p10"):
        block = by_id(root, id)
        assert (block.tag, block.get("class"), words(block)) == (XHTML + "p", "withheld", "[…]")
        assert "may not republish" in words(by_id(root, block.get("aria-describedby", "")))


def test_the_headline_is_the_title_block() -> None:
    headline = by_id(tree(html(fixture.article_page())), "title")
    assert headline.tag == XHTML + "h1"
    assert [mark.get("id") for mark in elements(headline, "mark")] == ["title-0-13"]


def test_an_article_without_text_says_so() -> None:
    def said(*blocks: BlockView) -> bool:
        return "No text could be read" in words(article(*blocks))

    headline = BlockView("title", "title", parts.text("Only this"))
    assert said(headline) and not said(headline, BlockView("p1", "paragraph", parts.text("One.")))


def test_a_digest_says_that_its_words_are_ours() -> None:
    outlet = parts.COURIER
    assert "Our summary of an article by The Norland Courier, not the outlet’s words." in words(
        tree(html(fixture.bare_article("x", form="digest", outlet=outlet)))
    )


def test_what_is_unknown_is_named_as_unknown() -> None:
    assert {"undated", "outlet not stated"} <= {
        words(e) for e in elements(tree(html(fixture.bare_article("x"))), "span", "unknown")
    }
    assert "date unknown" in words(tree(html(PAGES["events/bare.html"])))


@pytest.mark.parametrize("page_of", [fixture.article_page, fixture.event_page, fixture.actor_page, fixture.outlet_page])
def test_a_draft_is_labelled(page_of) -> None:  # type: ignore[no-untyped-def]
    def labels(draft: bool) -> list[Element]:
        head = elements(tree(html(page_of(draft=draft))), "header", "head")[0]
        return elements(head, "span", "draft")

    assert labels(True) and not labels(False)


def test_removed_lines_are_in_a_closed_ledger_with_line_rule_words_and_reason() -> None:
    [ledger] = elements(tree(html(fixture.article_page(rights="full"))), "details", "ledger")
    assert "open" not in ledger.attrib
    [first, second] = elements(elements(ledger, "ol", "removed")[0], "li")
    assert words(first).split("\n")[1:-1] == ["line 3 furniture", "Sign up for our newsletter", "asks the reader"]
    assert words(second).split("\n")[1:-1] == ["line 90 not-content", "menu"]


def test_what_a_version_changed_is_told_by_elements_and_in_words() -> None:
    [section] = elements(tree(html(fixture.article_page())), "section", "versions")
    changed, added, removed = elements(section, "li", "change")
    assert [words(e) for e in elements(changed, "del")] == ["4,000"]
    assert [words(e) for e in elements(changed, "ins")] == ["5,000"]
    assert [words(e).split()[0] for e in (changed, added, removed)] == ["Changed", "Added", "Removed"]
    assert [words(e) for e in elements(added, "ins")] == [parts.HOSTILE]


def test_a_passage_that_a_later_version_lacks_is_marked_beside_its_citation() -> None:
    cite = elements(tree(html(fixture.event_page())), "ul", "cites")[0]
    [note] = elements(cite, "span", "gone-note")
    assert words(note) == "no longer in the version of 4 March 2031"
    assert elements(note, "a")[0].get("href") == "../articles/long.html"


def test_an_article_in_a_list_says_how_many_versions_it_has() -> None:
    rows = elements(tree(html(PAGES["articles/index.html"])), "li", "row")
    assert "3 versions" in words(rows[0]) and "version" not in words(rows[1]) and "later version" in words(rows[4])


@pytest.mark.parametrize("url", ["articles/hostile.html", "events/hostile-event.html"])
def test_markup_in_captured_words_shows_as_words(url: str) -> None:
    root = tree(html(PAGES[url]))
    assert words(elements(root, "h1")[0]) == parts.HOSTILE
    main = elements(root, "main")[0]
    assert not elements(main, "script") and not elements(root, "img")


def test_an_ordinary_pages_content_comes_through_the_sanitiser() -> None:
    main = elements(tree(html(PAGES["ordinary.html"])), "main")[0]
    assert "Written" in words(main) and "alert" not in words(main)


# Events, briefings and the first page


def test_on_an_events_page_each_step_claim_and_difference_has_its_id_and_only_there() -> None:
    root = tree(html(fixture.event_page()))
    [lifecycle] = elements(root, "ol", "lifecycle")
    assert [e.get("id") for e in lifecycle] == [step.id for step in parts.STEPS]
    claims = [e.get("id") for e in elements(root, css="claim")]
    # A claim of no difference stands last; the last of all is another event's.
    assert claims == ["quota", "quota-low", "closer", "own-words", "gone", "harbour", None]
    differences = elements(root, css="difference")
    assert [(e.get("id"), e.get("data-kind")) for e in differences] == [
        ("quota-size", "fact"),
        ("door", "interpretation"),
    ]


def test_on_other_pages_claims_and_differences_have_no_id() -> None:
    for page in (fixture.briefing_page(), fixture.actor_page()):
        root = tree(html(page))
        shown = elements(root, css="claim") + elements(root, css="difference")
        assert shown and not any(e.get("id") for e in shown)


def test_a_citation_carries_its_reference_and_leads_to_its_note() -> None:
    root = tree(html(fixture.briefing_page()))
    first = elements(root, "a", "cite")[0]
    assert (words(first), first.get("href"), first.get("data-ref")) == ("1", "#n1", "harbour-talks#c1")
    note = by_id(root, "n1")
    assert note in list(elements(root, "ol", "notes")[0])
    assert elements(note, "a", "passage")[0].get("href") == "../articles/talks.html#p1-0-9"


def test_a_citation_does_not_part_from_its_sentence_at_the_end_of_a_line() -> None:
    section = elements(tree(html(fixture.briefing_page())), "section", "chapter")[0]
    assert "different figures for the quota.\u202f1\u202f2" in words(section)


def test_a_passage_that_has_quotation_marks_of_its_own_keeps_them() -> None:
    part = PassageView("articles/talks.html#p1-0-9", "the “last” word", "paragraph 1", "")
    step = replace(parts.STEPS[0], cites=(replace(parts.CITES[0], passages=(part,)),))
    [passage] = elements(
        tree(
            html(fixture.event_page(lifecycle=(step,), disputed=parts.NOTHING, undisputed=parts.NOTHING, elsewhere=()))
        ),
        "a",
        "passage",
    )
    assert words(passage) == "‘the “last” word’"


def test_a_withheld_quotation_names_its_place_and_shows_no_words() -> None:
    passages = [words(e) for e in elements(tree(html(fixture.event_page())), "a", "passage")]
    assert "passage withheld: paragraph 4" in passages


def test_a_briefing_says_what_matters_first() -> None:
    source = html(fixture.briefing_page())
    order = ["As of", ">Bottom line<", 'id="watch_"', 'id="n1"', 'id="disputed_"', 'id="unknown_"']
    order += ['id="quotas"', "Our assessment", 'id="chronology_"', 'id="articles_"', ">Corrections</h2>"]
    places = [source.index(words) for words in order]
    assert places == sorted(places)


def test_a_note_names_its_outlets_and_leads_back_to_its_citation() -> None:
    root = tree(html(fixture.briefing_page()))
    note = by_id(root, "n2")
    assert words(elements(note, "a", "passage")[0]) == "The Norland Courier, 3 March 2031"
    [back] = elements(note, "a", "back")
    first = by_id(root, back.get("href", "#")[1:])
    assert (first.get("class"), words(first)) == ("cite", "2")


def test_a_question_on_which_accounts_differ_is_answered_once_and_led_to_elsewhere() -> None:
    root = tree(html(fixture.briefing_page()))
    assert len(elements(root, css="dispute")) == len(parts.DIFFERENCES)
    [line] = elements(elements(root, "section", "chapter")[0], css="differing")
    assert [e.get("href") for e in elements(line, "a")] == ["#d_1"]


def test_the_combined_briefing_says_that_it_was_made_automatically() -> None:
    assert "made automatically" in words(tree(html(PAGES["briefings/combined.html"])))
    assert "made automatically" not in words(tree(html(PAGES["briefings/first.html"])))


def test_an_empty_site_says_kindly_what_is_missing() -> None:
    said = [words(e) for e in elements(tree(html(PAGES["empty.html"])), css="empty")]
    assert said == ["Nothing has been added yet. Articles, and what they tell of events and actors, will stand here."]


@pytest.mark.parametrize(("url", "rows"), [("events/none.html", 0), ("events/one.html", 1), ("events/many.html", 500)])
def test_a_list_has_a_row_for_each_record(url: str, rows: int) -> None:
    assert len(elements(tree(html(PAGES[url])), "li", "row")) == rows


def test_the_page_that_is_not_found_works_at_any_depth() -> None:
    root = tree(html(PAGES["404.html"], "https://harbour.example/x"))
    addresses = {e.get("href") or e.get("action") for e in elements(root) if e.get("href") or e.get("action")}
    assert all(address.startswith(("https://harbour.example/x/", "#")) for address in addresses)


def test_without_scripts_the_search_page_names_the_indexes() -> None:
    source = html(PAGES["search.html"])
    inside = source[source.index("<noscript>") : source.index("</noscript>")]
    for kind in ("articles", "actors", "events", "outlets", "briefings"):
        assert f'href="{kind}/index.html"' in inside


# What the program found


def test_copied_paragraphs_say_in_words_where_they_also_stand() -> None:
    root = tree(html(fixture.article_page()))
    paragraph, item = elements(root, css="also")
    said = "Marked words of these 2 paragraphs also in: North Wire, 3 March 2031; The Norland Courier and 3 more"
    assert (paragraph.tag, words(paragraph)) == (XHTML + "p", said)
    assert (item.tag, words(item)) == (XHTML + "li", "Also in: The Norland Courier")
    assert "copied" in by_id(root, "p13").get("class", "") and words(by_id(root, "p13")).endswith("by daylight.")


def test_a_quotation_names_its_speaker_and_keeps_its_printed_marks() -> None:
    item = by_id(tree(html(fixture.article_page())), "p14")
    assert words(item) == "A line that others have, “said”"
    [quotation] = elements(item, css="quoted")
    assert (quotation.get("id"), quotation.get("data-speaker"), quotation.get("title")) == (
        "p14-27-31",
        "minister",
        "Said by Ada Lind",
    )


def test_words_that_differ_are_told_by_an_element_and_each_wording_says_whether_it_was_reviewed() -> None:
    first, second = elements(by_id(tree(html(fixture.actor_page())), "quoted_"), css="utterance")
    assert [words(e) for e in elements(first, "b", "differs")] == ["closer"]
    assert words(first).count("not reviewed") == 2 and "there: a pilot" in words(first)
    assert "not reviewed" not in words(second) and "reviewed" in words(second)


def test_the_other_places_of_equal_words_stand_beside_the_first() -> None:
    second = elements(by_id(tree(html(fixture.actor_page())), "quoted_"), css="utterance")[1]
    first, same, other = elements(second, "a")
    assert words(same) == "paragraph 4" and words(first) != words(other) != "paragraph 5"


def test_a_list_that_is_cut_says_so_and_where_all_of_it_is() -> None:
    root = tree(html(fixture.actor_page()))
    mentions, quoted = by_id(root, "mentions_"), by_id(root, "quoted_")
    assert "first 10 of 2,000 mentions; all are in data/mentions.json" in words(mentions)
    assert "2 of 60" in words(quoted) and "data/quotes.json" in words(quoted)
    assert "../data/mentions.json" in {e.get("href") for e in elements(mentions, "a")}


def test_the_review_page_says_how_many_there_are_of_what_it_cuts() -> None:
    root = tree(html(PAGES["review.html"]))
    assert "The first 2 of 90." in words(by_id(root, "names_"))
    assert "Here are the 2 that leave most open." in words(by_id(root, "findings_"))
    assert "The first 5 of 70." in words(elements(root, "main")[0])


# Style sheets


def styles(without: Iterable[str]) -> str:
    files = sorted(file for file in THEME.glob("static/css/*.css") if file.stem not in without)
    return "\n".join(file.read_text("utf-8") for file in files)


SHEETS = {one.name.rpartition("/")[2]: one.sources for one in listed(THEME) if one.name.startswith("css/")}


def test_every_room_is_in_a_style_sheet() -> None:
    every = {source for sources in SHEETS.values() for source in sources}
    assert every == {f"css/{file.name}" for file in THEME.glob("static/css/*.css")}


def test_rooms_stand_in_one_order_in_all_style_sheets() -> None:
    places = [(a, b) for sources in SHEETS.values() for at, a in enumerate(sources) for b in sources[at + 1 :]]
    assert not {(b, a) for a, b in places} & set(places)


def test_colours_spacing_and_type_sizes_live_in_the_tokens_alone() -> None:
    screen = styles(without=("tokens", "print"))
    assert re.findall(r"#[0-9a-fA-F]{3,8}\b(?![^{]*\{)|rgba?\(|hsla?\(", screen) == []
    assert re.findall(r"(?:margin|padding|gap|font-size)[a-z-]*: [^;]*\d(?:rem|px)", screen) == []


def test_every_token_that_is_used_is_defined_and_the_other_way_round() -> None:
    tokens = (THEME / "static/css/tokens.css").read_text("utf-8")
    style = styles(without=("tokens",))
    used = set(re.findall(r"var\((--[a-z0-9-]+)\)", style))
    own = set(re.findall(r"[;{\s](--[a-z0-9-]+):", style))  # forms of a component, neither colours nor sizes
    assert own <= used and used - own == set(re.findall(r"^\s*(--[a-z0-9-]+):", tokens, re.M))
