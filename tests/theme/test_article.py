"""The page of an article: its head, what stands beside and below its text, and languages."""

from dataclasses import replace
from xml.etree.ElementTree import Element

import html5lib
import pytest

from generator.publish.pages.article import ArticlePage
from generator.publish.parts import BlockView
from tests.theme import fixture, parts
from tests.theme.render import environment, render

ENV = environment()


def shown(page: ArticlePage) -> Element:
    return html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(render(ENV, page, parts.SITE))


def classed(root: Element, name: str) -> Element:
    return next(e for e in root.iter() if name in e.get("class", "").split())


def words(element: Element) -> str:
    return " ".join("".join(element.itertext()).split())


def test_a_standfirst_stands_under_the_headline_and_not_in_the_text_again() -> None:
    standfirst = BlockView("p1", "standfirst", parts.text("In short."), opens=True)
    within = BlockView("p3", "standfirst", parts.text("Later on."))
    root = shown(fixture.article_page(blocks=(standfirst, BlockView("p2", "paragraph", parts.text("All.")), within)))
    assert [e.get("id") for e in classed(root, "head").iter("p") if e.get("id")] == ["p1"]
    assert [e.get("id") for e in classed(root, "body")] == ["p2", "p3"]


def test_what_fields_rest_on_is_told_in_one_closed_fold() -> None:
    why = classed(shown(fixture.article_page()), "why")
    assert "open" not in why.attrib
    assert [words(e) for e in why.iter("q")] == ["Monday", "3 March"]
    assert "Its name stands in the page’s foot." in words(why)


def test_where_nothing_says_how_we_know_nobody_is_asked() -> None:
    assert "How we know" not in words(shown(fixture.bare_article("x")))


def test_what_rests_on_an_article_stands_below_its_event_which_is_named_once() -> None:
    resting = classed(shown(fixture.article_page()), "resting")
    assert [words(e) for e in resting.iter("h3")] == ["Harbour talks"]
    links = [e.get("href") for e in resting.iter("a")]
    assert links[1:3] == ["../events/harbour-talks.html#closer", "#p1-8-40"]
    assert links[-2:] == ["../events/harbour-talks.html#quota", "#p1-36-60"]


def test_a_withdrawn_claim_that_rests_on_it_is_struck_and_has_its_day() -> None:
    whole = fixture.article_page()
    gone = replace(whole.statements[0], withdrawn=parts.DAY)
    resting = classed(shown(replace(whole, statements=(gone,))), "resting")
    assert [words(e) for e in resting.iter("s")] == [gone.statement.label]
    assert "Withdrawn on 3 March 2031." in words(resting)


@pytest.mark.parametrize(("language", "direction"), [("ar", "rtl"), ("zh-Hant", "ltr")])
def test_the_text_and_its_headline_say_what_language_they_are_in(language: str, direction: str) -> None:
    root = shown(fixture.article_page(language=language, direction=direction))
    body, headline = classed(root, "body"), next(root.iter("h1"))
    assert (body.get("lang"), body.get("dir"), headline.get("lang")) == (language, direction, language)


def test_a_text_of_unknown_language_claims_none() -> None:
    root = shown(fixture.bare_article("x"))
    assert "lang" not in classed(root, "body").attrib and "lang" not in next(root.iter("h1")).attrib


def test_a_language_is_told_by_its_name() -> None:
    facts = classed(shown(fixture.article_page(language="ar", tongue="Arabic")), "facts")
    assert [words(row[1]) for row in facts if words(row[0]) == "Language"] == ["Arabic"]


def test_a_long_list_beside_the_text_is_folded_beyond_twelve_and_complete() -> None:
    actors = tuple(replace(parts.ACTORS[0], url=f"actors/a{n}.html", name=f"Actor {n}") for n in range(15))
    who = classed(shown(fixture.article_page(actors=actors)), "who")
    [fold] = who.iter("details")
    assert "open" not in fold.attrib and words(next(fold.iter("summary"))) == "3 more"
    assert (len(list(who.iter("li"))), len(list(fold.iter("li")))) == (15, 3)


def test_an_update_is_told_in_the_head_only_where_it_is_another_day() -> None:
    def told(updated: object) -> bool:
        return "updated" in words(classed(shown(fixture.article_page(published=parts.DAY, updated=updated)), "strip"))

    assert told(parts.MONTH) and not told(parts.DAY) and not told(None)
