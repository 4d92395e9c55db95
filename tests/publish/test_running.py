"""What is marked in an article's running text, and that marks keep out of each other's way."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from generator.publish.pages.article import ArticlePage, article_page
from generator.publish.parts import Segment, Segments
from tests.publish.found import Made
from tests.sites import person

FILES = {
    "actors/ann.yaml": person("Ann Berg"),
    "actors/bo.yaml": person("Bo Lind"),
    "articles/one.txt": "Berg speaks\n\nBerg said “we are close to a pact” on Friday. Berg left; Lind stayed.\n\n"
    "Lind said “no”, and Berg “yes”.",
    "events/pact.yaml": "name: Pact\nkind: other\n"
    "claims: [{id: a, text: A., cites: {one: close to a pact” on Friday}}]",
}


def pieces(segments: Segments) -> Iterator[Segment]:
    for segment in segments:
        yield segment
        yield from pieces(segment.children)


def words(segment: Segment) -> str:
    return segment.text + "".join(map(words, segment.children))


def of(page: ArticlePage, kind: str) -> list[tuple[str, str]]:
    """The pieces of a kind: id and words."""
    return [(s.id, words(s)) for block in page.blocks for s in pieces(block.segments) if s.kind == kind]


@pytest.fixture
def made(tmp_path: Path) -> Made:
    return Made(tmp_path, FILES)


def test_an_actor_is_linked_where_each_paragraph_first_names_him(made: Made) -> None:
    for number in range(4):
        made.mention("one", "ann", "Berg", number)
    made.mention("one", "bo", "Lind")
    made.mention("one", "bo", "Lind", 1)
    page = article_page("one", made.related())
    linked = [(block.id, s.url, words(s)) for block in page.blocks for s in pieces(block.segments) if s.kind == "name"]
    assert linked == [
        ("p1", "actors/ann.html", "Berg"),
        ("p1", "actors/bo.html", "Lind"),
        ("p2", "actors/bo.html", "Lind"),
        ("p2", "actors/ann.html", "Berg"),
    ]


def test_a_quotation_says_whose_it_is_and_that_nobody_reviewed_it(made: Made) -> None:
    made.quotation("one", "no", speaker="bo", rule="said")
    made.quotation("one", "yes", described="an aide", rule="reviewed")
    page = article_page("one", made.related())
    found = [(s.ref, s.label) for block in page.blocks for s in pieces(block.segments) if s.kind == "quotation"]
    assert found == [
        ("bo", "Said by Bo Lind (found by the program, not reviewed)"),
        ("", "Said by an aide"),
    ]


def test_a_quotation_without_a_speaker_says_nothing(made: Made) -> None:
    made.quotation("one", "no")
    page = article_page("one", made.related())
    [found] = [s for block in page.blocks for s in pieces(block.segments) if s.kind == "quotation"]
    assert (found.ref, found.label) == ("", "")


def test_a_cited_passage_stays_whole_where_a_quotation_crosses_it(made: Made) -> None:
    made.quotation("one", "we are close to a pact", speaker="ann", rule="said")
    page = article_page("one", made.related())
    assert [text for _, text in of(page, "mark")] == ["close to a pact” on Friday"]
    at = made.at("one", "we are close to a pact")
    assert of(page, "quotation") == [(at.mark, "we are "), ("", "close to a pact")]


def test_no_id_stands_twice_where_a_quotation_is_cited_and_copied(made: Made, tmp_path: Path) -> None:
    files = {**FILES, "articles/two.txt": "Two\n\nThey said “no”, too."}
    files["events/pact.yaml"] = (
        "name: Pact\nkind: other\nclaims: [{id: a, text: A., cites: {one: {quote: no, prefix: “}}}]"
    )
    made = Made(tmp_path / "again", files)
    made.quotation("one", "no", speaker="bo")
    made.copied(1, {"one": "no", "two": "no"})
    page = article_page("one", made.related())
    ids = [s.id for block in page.blocks for s in pieces(block.segments) if s.id]
    assert ids == [made.at("one", "no").mark]
    assert of(page, "mark") == [(ids[0], "no")]


def test_a_copied_headline_and_a_name_in_it_are_not_marked(made: Made, tmp_path: Path) -> None:
    files = {**FILES, "articles/two.txt": "Berg speaks\n\nQuite other words."}
    made = Made(tmp_path / "again", files)
    made.mention("one", "ann", "Berg")
    made.copied(2, {"one": "Berg speaks", "two": "Berg speaks"})
    page: Any = article_page("one", made.related())
    assert (of(page, "copied"), of(page, "name")) == ([], [])
    assert [one.article.id for one in page.elsewhere] == ["two"]
