"""The review page: what the program found and a person should look at, in lists that stay short."""

from dataclasses import replace
from pathlib import Path

import pytest

from generator.model import Reviewed
from generator.publish.pages import review
from generator.publish.pages.review import ReviewPage, review_page
from tests.publish.found import Made
from tests.sites import person, strings

FILES = {
    "actors/ann.yaml": person("Ann Berg"),
    "articles/one.txt": "One\n\nZoë Quill met Cole Porter on Friday. Later Quill said “no” and “yes”.",
    "articles/one.yaml": "published: 2031-03-01",
    "articles/two.txt": "Two\n\nZoe Quill and ZOE QUILL are one, on Sunday.",
    "articles/two.yaml": "published: 2031-03-02",
}


@pytest.fixture
def made(tmp_path: Path) -> Made:
    made = Made(tmp_path, FILES)
    made.candidate("one", "Zoë Quill", "Quill")
    made.candidate("one", "Cole Porter")
    made.candidate("two", "Zoe Quill", "ZOE QUILL")
    return made


def page(made: Made, as_of: str | None = None) -> ReviewPage:
    return review_page(made.related(as_of))


def text(sentence: object) -> str:
    return "".join(strings(sentence)).replace("text", "").replace("strong", "")


def test_names_that_differ_in_case_and_accents_are_one_the_most_frequent_first(made: Made) -> None:
    found = page(made)
    assert [(one.name, one.forms, one.times, one.articles) for one in found.names] == [
        ("Zoe Quill", ("Quill", "ZOE QUILL", "Zoë Quill"), 4, 2),
        ("Cole Porter", (), 1, 1),
    ]
    assert found.totals["names"] == 2


def test_a_name_has_one_sentence_that_leads_to_its_paragraph(made: Made) -> None:
    porter = page(made).names[1]
    assert text(porter.sentence.segments) == "Zoë Quill met Cole Porter on Friday."
    assert (porter.sentence.url, porter.article.label) == ("articles/one.html#p1", "One")


def test_a_name_in_words_that_may_not_be_shown_is_only_counted(tmp_path: Path) -> None:
    made = Made(tmp_path, {**FILES, "articles/one.yaml": "published: 2031-03-01\nrights: metadata"})
    made.candidate("one", "Cole Porter")
    made.candidate("two", "Zoe Quill")
    found = page(made)
    assert ([one.name for one in found.names], found.withheld_names) == (["Zoe Quill"], 1)
    assert not any("Porter" in text for text in strings(found))


def test_a_later_capture_adds_no_counts(tmp_path: Path) -> None:
    made = Made(tmp_path, {**FILES, "articles/two.yaml": "version_of: one\npublished: 2031-03-02"})
    made.candidate("one", "Zoë Quill")
    made.candidate("two", "Zoe Quill")
    assert [(one.times, one.articles) for one in page(made).names] == [(1, 1)]


def test_dates_in_doubt_are_listed_and_certain_ones_are_not(made: Made) -> None:
    made.date("one", "on Friday", "2031-02-28", certain=False)
    made.date("two", "on Sunday", "2031-03-02")
    [doubt] = page(made).doubts
    assert (doubt.text, doubt.date and doubt.date.text, doubt.rule, doubt.sentence.url) == (
        "on Friday",
        "28 February 2031",
        "weekday",
        "articles/one.html#p1",
    )


def test_a_date_in_words_that_may_not_be_shown_has_none(tmp_path: Path) -> None:
    made = Made(tmp_path, {**FILES, "articles/one.yaml": "published: 2031-03-01\nrights: metadata"})
    made.date("one", "on Friday", "2031-02-28", certain=False)
    found = page(made)
    assert [doubt.text for doubt in found.doubts] == ["[…]"]
    assert not any("Friday" in text for text in strings(found))


def test_what_nobody_reviewed_is_counted_by_article_the_most_open_first(made: Made) -> None:
    made.quotation("one", "no")
    made.quotation("one", "yes", described="an aide", rule="said")
    made.mention("two", "ann", "Zoe Quill")
    made.mention("two", "ann", "ZOE QUILL", rule="reviewed")
    made.date("two", "on Sunday", "2031-03-02")
    rows = page(made).findings
    counts = [
        (r.article.label, r.found.mentions, r.found.quotations, r.found.unattributed, r.found.dates) for r in rows
    ]
    assert counts == [("One", 0, 2, 1, 0), ("Two", 1, 0, 0, 1)]
    assert page(made).totals["quotations"] == 2


def test_what_a_reviewer_settled_is_not_listed(made: Made) -> None:
    made.quotation("one", "no", rule="reviewed")
    made.date("one", "on Friday", "2031-02-28", rule="reviewed")
    made.date("two", "on Sunday", "2031-03-02")
    two = replace(made.site.articles["two"], reviewed=Reviewed("editor-1", None))
    made.site = replace(made.site, articles={**made.site.articles, "two": two})
    assert (page(made).findings, page(made).doubts) == ((), ())


def test_a_list_is_cut_and_its_count_is_whole(made: Made, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(review, "MOST", 1)
    found = page(made)
    assert (len(found.names), found.totals["names"]) == (1, 2)
    assert (len(found.uncited), found.totals["uncited"]) == (1, 2)


def test_an_earlier_day_knows_no_later_names(made: Made) -> None:
    assert [one.times for one in page(made, as_of="2031-03-01").names] == [2, 1]
