"""The review page: what the program found and a person should look at, in lists that stay short."""

import hashlib
from dataclasses import replace
from pathlib import Path

import pytest

from generator.model import Reviewed
from generator.publish.pages import review
from generator.publish.pages.review import ReviewPage, review_page
from tests.publish.found import Made
from tests.sites import person, related, strings

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


THIN = {
    "actors/ann.yaml": person("Ann Berg"),
    "actors/bob.yaml": person("Bob Lund"),
    "outlets/post.yaml": "name: Post\nkind: newspaper",
    "articles/a.txt": "A\n\nWords of Ann, and of Bob.",
    "articles/a.yaml": "outlet: post\npublished: 2031-03-01",
    "articles/b.txt": "B\n\nOther letters by Ann.",
    "articles/b.yaml": "published: 2031-03-02",
    "events/talks.yaml": """\
        name: Talks
        kind: talks
        lifecycle: [{status: announced, for: 2031-03-05, cites: {a: Words}}]
        claims:
          - {id: both, by: ann, text: Two origins and one voice., cites: {a: Words, b: Other}}
          - {id: joint, by: [ann, bob], text: One origin and two voices., cites: {a: Words}}
          - {id: lone, by: ann, text: Of an unknown origin., cites: {b: letters}}
          - {id: gone, by: ann, text: Withdrawn., withdrawn: {on: 2031-03-03, because: Wrong.}, cites: {b: letters}}
        """,
}


def reviewed(root: Path, files: dict[str, str], as_of: str | None = None) -> ReviewPage:
    return review_page(related(root, files, as_of))


def test_claims_of_one_origin_are_listed_but_not_those_withdrawn(tmp_path: Path) -> None:
    found = reviewed(tmp_path, THIN)
    assert [one.claim.url for one in found.one_origin] == ["events/talks.html#joint", "events/talks.html#lone"]


def test_claims_of_one_voice_are_listed_with_how_much_stands_behind_them(tmp_path: Path) -> None:
    found = reviewed(tmp_path, THIN)
    assert [(one.claim.label, one.sourcing) for one in found.one_voice] == [
        ("Two origins and one voice.", "2 articles · 1 origin, 1 unknown · 1 voice"),
        ("Of an unknown origin.", "1 article · origin unknown · 1 voice"),
    ]


def test_an_event_past_its_day_without_an_outcome_is_listed(tmp_path: Path) -> None:
    briefing = "title: Later\nas_of: 2031-03-06"
    found = reviewed(tmp_path, {**THIN, "briefings/later.yaml": briefing})
    assert [(one.event.url, one.status) for one in found.overdue] == [("events/talks.html", "announced")]


def test_an_event_to_come_is_not_overdue(tmp_path: Path) -> None:
    assert reviewed(tmp_path, THIN).overdue == ()


def test_a_number_that_nothing_cited_has_is_listed(tmp_path: Path) -> None:
    briefing = """\
        title: Now
        as_of: 2031-03-02
        bottom_line: ["They met 40 times. [[talks#both]]"]
        """
    (one,) = reviewed(tmp_path, {**THIN, "briefings/now.yaml": briefing}).unsupported
    assert (one.what, one.sentence, one.briefing.url) == ("40", "They met 40 times.", "briefings/now.html")


@pytest.mark.parametrize(
    ("title", "listed"), [("Another", [("Another", "Ferry stands still")]), ("FERRY stands still!", [])]
)
def test_a_title_that_the_page_does_not_print_is_listed(
    tmp_path: Path, title: str, listed: list[tuple[str, str]]
) -> None:
    html = (
        "<title>Ferry stands still</title><h1>Ferry stands still</h1><p>It has stood there since Monday, crews say.</p>"
    )
    record = f"title: {title}\nform: capture\nsha256: {hashlib.sha256(html.encode()).hexdigest()}"
    found = reviewed(tmp_path, {"articles/a.html": html, "articles/a.yaml": record})
    assert [(one.article.label, one.printed) for one in found.retitled] == listed


def test_the_contents_name_the_lists_that_hold_something_with_their_counts(tmp_path: Path) -> None:
    found = reviewed(tmp_path, THIN)
    assert dict(found.contents)["one_origin"] == 2
    assert all(count for _, count in found.contents)
    assert "overdue" not in dict(found.contents)


def test_nothing_to_review_is_an_empty_page_that_names_all_lists_as_done(tmp_path: Path) -> None:
    found = reviewed(tmp_path, {})
    assert (found.contents, found.done) == ((), review.ORDER)


def test_what_is_listed_names_its_file_in_the_content_folder_and_the_line(tmp_path: Path) -> None:
    files = {
        **THIN,
        "articles/march/c.txt": "C\n\nNobody cites it.",
        "articles/march/c.yaml": "published: 2031-03-02",
        "outlets/gazette.yaml": "name: Gazette\nkind: newspaper\nstatus: draft",
    }
    records = reviewed(tmp_path, files).records
    assert records["events/talks.html#joint"] == "events/talks.yaml:6"
    assert records["articles/c.html"].startswith("articles/march/c.yaml:")
    assert records["outlets/gazette.html"].startswith("outlets/gazette.yaml:")
    assert "articles/a.html" not in records


def test_of_a_date_in_doubt_the_file_is_the_articles(made: Made) -> None:
    made.date("one", "on Friday", "2031-02-28", certain=False)
    assert page(made).records["articles/one.html"].startswith("articles/one.yaml:")


def test_a_list_is_cut_and_its_count_is_not(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(review, "MOST", 1)
    found = reviewed(tmp_path, THIN)
    assert (len(found.one_voice), found.totals["one_voice"]) == (1, 2)
