"""The matrix: what stands in which row, column and cell, and that it is cut as the rest of the site is."""

from pathlib import Path

import pytest

from generator.publish.matrix import COMPATIBLE, DISPUTED, UNDISPUTED, matrix, of_kinds
from generator.publish.parts import Matrix, MatrixGroup
from generator.publish.relations import Relations
from tests.sites import related, strings

FILES = {
    "actors/ann.yaml": "name: Ann Lind\nkind: person",
    "outlets/courier.yaml": "name: The Courier\nkind: newspaper",
    "articles/one.txt": "One\n\nThe quota is 4,000 tonnes. Ann Lind said that it was fair.",
    "articles/one.yaml": "outlet: courier\npublished: 2031-03-02",
    "articles/two.txt": "Two\n\nThe quota is below 4,000 tonnes, an aide said. It rains.",
    "articles/two.yaml": "published: 2031-03-01",
    "events/talks.yaml": """\
        name: Talks
        kind: talks
        claims:
          - {id: rain, text: It rains., cites: {two: It rains}}
          - {id: below, by: ann, text: Below., cites: {two: {quote: "below 4,000 tonnes", as: an aide}}}
          - {id: exact, by: ann, text: Exact., cites: {one: "4,000 tonnes", two: "4,000 tonnes"}}
          - {id: fair, by: ann, text: Fair., cites: {one: it was fair}}
        differences:
          - {id: size, question: How much?, kind: precision, claims: [exact, below]}
          - {id: justice, question: Is it fair?, kind: fact, claims: [exact, fair]}
        """,
}


def table(found: Relations) -> Matrix:
    return matrix(found.site.events["talks"].claims, found)


def picture(of: Matrix) -> list[tuple[str | None, list[str]]]:
    """Each group's kind, each row's claim and, by column, whether the cell holds words; `*` where a claim recurs."""
    return [(group.kind, [line(group, n) for n in range(len(group.rows))]) for group in of.groups]


def line(group: MatrixGroup, n: int) -> str:
    row = group.rows[n]
    return f"{row.claim.id}{'' if row.first else '*'} {''.join('x' if cell else '.' for cell in row.cells)}"


@pytest.fixture
def found(tmp_path: Path) -> Relations:
    return related(tmp_path, FILES)


def test_claims_stand_under_their_questions_disputed_ones_first_and_under_each_that_they_answer(
    found: Relations,
) -> None:
    assert picture(table(found)) == [
        ("fact", ["exact xx", "fair .x"]),
        ("precision", ["exact* xx", "below x."]),
        (None, ["rain x."]),
    ]
    assert table(found).claims == 4


def test_columns_are_the_cited_articles_oldest_first_by_outlet_or_headline_and_day(found: Relations) -> None:
    assert [column.label for column in table(found).columns] == ["Two, 1 March 2031", "The Courier, 2 March 2031"]


def test_a_cell_holds_the_words_with_the_way_to_their_mark_and_how_the_article_names_the_voice(
    found: Relations,
) -> None:
    below = table(found).groups[1].rows[1]
    ((cite,), blank) = below.cells
    [passage] = cite.passages
    assert (passage.quote, passage.url) == ("below 4,000 tonnes", "articles/two.html#p1-13-31")
    assert (cite.voice, blank) == ("an aide", ())


def test_a_part_of_the_matrix_has_its_own_columns_only(found: Relations) -> None:
    assert picture(of_kinds(table(found), UNDISPUTED)) == [(None, ["rain x"])]
    assert [picture(of_kinds(table(found), kinds))[0][0] for kinds in (DISPUTED, COMPATIBLE)] == ["fact", "precision"]


def test_no_claims_are_an_empty_matrix(found: Relations) -> None:
    assert matrix((), found) == Matrix((), ())


def test_two_articles_of_one_outlet_and_day_are_told_apart_by_their_headlines(tmp_path: Path) -> None:
    two = {"articles/two.yaml": "outlet: courier\npublished: 2031-03-02"}
    labels = [column.label for column in table(related(tmp_path, FILES | two)).columns]
    assert labels == ["The Courier, 2 March 2031: One", "The Courier, 2 March 2031: Two"]


def test_versions_of_one_article_are_one_column(tmp_path: Path) -> None:
    later = {"articles/two.yaml": "published: 2031-03-03\nversion_of: one\noutlet: courier"}
    of = table(related(tmp_path, FILES | later))
    assert ([column.article.id for column in of.columns], picture(of)[0]) == (["one"], ("fact", ["exact x", "fair x"]))
    assert [cite.article.id for cite in of.groups[0].rows[0].cells[0]] == ["one", "two"]


def test_words_that_may_not_be_shown_are_withheld_in_the_cell_that_still_leads_to_their_block(tmp_path: Path) -> None:
    closed = {"articles/two.yaml": "published: 2031-03-01\nrights: metadata"}
    of = table(related(tmp_path, FILES | closed))
    [passage] = of.groups[2].rows[0].cells[0][0].passages
    assert (passage.quote, passage.url) == ("", "articles/two.html#p1")
    assert not any("rains" in text and text != "It rains." for text in strings(of))


def test_on_an_earlier_day_the_later_article_has_no_column_and_no_question(tmp_path: Path) -> None:
    of = table(related(tmp_path, FILES, as_of="2031-03-01"))
    assert picture(of) == [("precision", ["exact x", "below x"]), (None, ["rain x"])]


def test_sixty_articles_and_eighty_claims_make_sixty_columns_and_eighty_rows(tmp_path: Path) -> None:
    articles = {
        f"articles/a{n}.txt": f"Report {n}\n\n" + " ".join(f"Item {k} of {n}." for k in range(80)) for n in range(60)
    }
    cites = [f"{{id: c{k}, text: Item {k}., cites: {{a{k % 60}: Item {k} of}}}}" for k in range(80)]
    event = f"name: Talks\nkind: talks\nclaims: [{', '.join(cites)}]"
    of = table(related(tmp_path, articles | {"events/talks.yaml": event}))
    assert (len(of.columns), [len(group.rows) for group in of.groups]) == (60, [80])
    assert all(sum(1 for cell in row.cells if cell) == 1 for row in of.groups[0].rows)
