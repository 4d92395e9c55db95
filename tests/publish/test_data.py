"""`data/*.json` and `.csv` as design.md, section 4, has them."""

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest

from tests.sites import person, published

FILES = {
    "actors/ann.yaml": person("Ann Berg", "aliases: [=cmd, A. Berg]\npart_of: norland\nsummary: Envoy"),
    "actors/norland.yaml": "name: Norland\nkind: state",
    "articles/b-one.txt": "=SUM(A1)\n\nAnn Berg “said” yes.\n\nAnd no.",
    "articles/b-one.yaml": 'title: "=SUM(A1)"\npublished: 2031-03-01/..\n'
    "agencies: {text: [afp, ap], photos: [epa]}\nurl: https://example.org/a",
    "articles/a-two.txt": "Two\n\nNorland said so; it did.",
    "articles/a-two.yaml": "published: 2031-03-01~\nstatus: draft\nrights: metadata",
    "events/talks.yaml": """\
        name: Talks
        kind: talks
        participants: [{actor: norland, as: officials}, ann]
        after: [before]
        lifecycle: [{status: occurred, on: 2031-03-01, by: ann, cites: {b-one: said}}]
        claims:
          - {id: z, by: [ann, norland], as: officials, via: ann, text: Yes.,
             cites: {b-one: [said, And no], a-two: {quote: so, via: unstated}}}
          - {id: c, text: No., withdrawn: {on: 2031-03-05, because: Wrong.}, about: [before], cites: {b-one: And no}}
        differences: [{id: d, question: Yes?, kind: fact, claims: [z, c]}]
        """,
    "events/before.yaml": "name: Before\nkind: other",
}


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    return published(tmp_path_factory.mktemp("data"), FILES).files


def rows(files: dict[str, bytes], kind: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(files[f"data/{kind}.json"])
    return found


def table(files: dict[str, bytes], kind: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(files[f"data/{kind}.csv"].decode())))


def test_rows_are_sorted_by_id(files: dict[str, bytes]) -> None:
    assert [row["id"] for row in rows(files, "articles")] == ["a-two", "b-one"]
    assert [row["id"] for row in rows(files, "claims")] == ["talks#c", "talks#z"]


def test_an_article(files: dict[str, bytes]) -> None:
    assert rows(files, "articles")[1] == {
        "id": "b-one",
        "url": "articles/b-one.html",
        "title": "=SUM(A1)",
        "agencies": {"text": ["afp", "ap"], "reporting": [], "photos": ["epa"]},
        "published": {"edtf": "2031-03-01/..", "earliest": "2031-03-01T00:00:00Z", "precision": "interval"},
        "form": "capture",
        "rights": "full",
        "text": "Ann Berg “said” yes.\n\nAnd no.",
    }


def test_a_withheld_article_has_no_text_and_a_draft_says_so(files: dict[str, bytes]) -> None:
    two = rows(files, "articles")[0]
    assert (two["text"], two["status"], two["rights"]) == ("[…]", "draft", "metadata")


def test_an_actor(files: dict[str, bytes]) -> None:
    assert rows(files, "actors")[0] == {
        "id": "ann",
        "url": "actors/ann.html",
        "name": "Ann Berg",
        "kind": "person",
        "aliases": ["=cmd", "A. Berg"],
        "part_of": "norland",
        "articles": ["b-one"],
        "events": ["talks"],
        "claims": ["talks#z"],
    }


def test_an_event(files: dict[str, bytes]) -> None:
    talks = rows(files, "events")[1]
    assert {key: talks[key] for key in ("id", "url", "name", "kind", "status", "participants", "after")} == {
        "id": "talks",
        "url": "events/talks.html",
        "name": "Talks",
        "kind": "talks",
        "status": "occurred",
        "participants": [{"actor": "norland", "as": "officials"}, {"actor": "ann"}],
        "after": ["before"],
    }
    day = {
        "edtf": "2031-03-01",
        "earliest": "2031-03-01T00:00:00Z",
        "latest": "2031-03-01T23:59:59Z",
        "precision": "day",
    }
    part = {"block": "p1", "start": 10, "end": 14, "mark": "p1-10-14", "quote": "said"}
    cites = [{"article": "b-one", "parts": [part]}]
    assert talks["date"] == day
    assert talks["lifecycle"] == [{"id": "occurred", "status": "occurred", "on": day, "by": ["ann"], "cites": cites}]
    assert talks["differences"] == [{"id": "d", "question": "Yes?", "kind": "fact", "claims": ["z", "c"]}]


def test_a_claim(files: dict[str, bytes]) -> None:
    claim = rows(files, "claims")[1]
    cites = claim.pop("cites")
    assert claim == {
        "id": "talks#z",
        "event": "talks",
        "by": ["ann", "norland"],
        "as": "officials",
        "via": "ann",
        "text": "Yes.",
        "about": [],
        "articles": ["a-two", "b-one"],
        "origins": [["b-one"]],
        "voices": [{"actor": "ann", "of": ["norland"], "of_as": "officials", "named": True}],
    }
    assert [part["quote"] for part in cites[0]["parts"]] == ["said", "And no"]
    assert cites[1] == {"article": "a-two", "parts": [{"block": "p1", "start": 13, "end": 15}], "via": "unstated"}


def test_a_withdrawn_claim_stays(files: dict[str, bytes]) -> None:
    claim = rows(files, "claims")[0]
    assert (claim["withdrawn"]["because"], claim["about"]) == ("Wrong.", ["before"])


@pytest.mark.parametrize(
    ("kind", "columns"),
    [
        (
            "articles",
            "id url title outlet outlet_kind carried_by agencies published updated language form rights status "
            "version_of text",
        ),
        ("actors", "id url name kind aliases part_of articles events claims"),
        ("events", "id url name kind status date place participants part_of after"),
        ("claims", "id event by as via text about withdrawn articles origins voices"),
        ("citations", "id statement kind article parts by as via via_as url"),
        ("origins", "id known articles outlets agencies ties"),
        ("mentions", "id article actor surface block start end sentence role rule reviewed url"),
        ("quotes", "id speaker described reviewed wordings"),
        ("dates", "id article block start end text date rule certain reviewed url"),
    ],
)
def test_a_table_has_the_columns_that_are_no_lists_of_objects(files: dict[str, bytes], kind: str, columns: str) -> None:
    assert files[f"data/{kind}.csv"].decode().splitlines()[0] == columns.replace(" ", ",")
    assert [row["id"] for row in table(files, kind)] == [row["id"] for row in rows(files, kind)]


def test_a_cell_is_short_and_a_list_joined(files: dict[str, bytes]) -> None:
    ann, talks = table(files, "actors")[0], table(files, "events")[1]
    assert (ann["part_of"], talks["date"], talks["participants"]) == (
        "norland",
        "2031-03-01",
        "norland (officials); ann",
    )
    assert table(files, "articles")[1]["agencies"] == "text: afp, ap; photos: epa"


def test_a_cell_is_no_formula(files: dict[str, bytes]) -> None:
    assert table(files, "articles")[1]["title"] == "'=SUM(A1)"
    assert table(files, "actors")[0]["aliases"] == "'=cmd; A. Berg"
    assert not any(cell[:1] in tuple("=+-@") and cell for row in table(files, "articles") for cell in row.values())


def test_no_records_give_empty_arrays_and_tables_of_one_line(tmp_path: Path) -> None:
    found = published(tmp_path, {}).files
    assert {name: json.loads(found[name]) for name in found if name.startswith("data/") and name.endswith(".json")} == {
        f"data/{kind}.json": []
        for kind in (
            "articles",
            "actors",
            "events",
            "claims",
            "citations",
            "origins",
            "mentions",
            "quotes",
            "dates",
        )
    }
    assert found["data/claims.csv"].count(b"\n") == 1


def test_a_citation_is_a_row_with_its_selector(files: dict[str, bytes]) -> None:
    found = {row["id"]: row for row in rows(files, "citations")}
    assert list(found) == sorted(["talks#occurred/b-one", "talks#z/b-one", "talks#z/a-two", "talks#c/b-one"])
    step = found["talks#occurred/b-one"]
    assert (step["statement"], step["kind"], step["article"]) == ("talks#occurred", "step", "b-one")
    assert step["url"] == "articles/b-one.html#p1-10-14"
    assert step["parts"] == [
        {
            "block": "p1",
            "start": 10,
            "end": 14,
            "mark": "p1-10-14",
            "quote": "said",
            "selector": {"type": "TextQuoteSelector", "exact": "said", "prefix": "Ann Berg “", "suffix": "” yes."},
        }
    ]


def test_a_citation_overrules_a_voice_and_shows_no_withheld_words(files: dict[str, bytes]) -> None:
    row = next(row for row in rows(files, "citations") if row["id"] == "talks#z/a-two")
    assert (row["via"], row["parts"]) == ("unstated", [{"block": "p1", "start": 13, "end": 15}])
    assert row["url"] == "articles/a-two.html#p1"


def test_a_role_is_cited_too(tmp_path: Path) -> None:
    record = person("Ann", "roles: [{title: Chief Envoy, cites: {a: envoy}}, {title: chief envoy, cites: {a: Ann}}]")
    found = published(tmp_path, {"actors/ann.yaml": record, "articles/a.txt": "T\n\nThe envoy is Ann."}).files
    assert [(row["id"], row["kind"]) for row in rows(found, "citations")] == [
        ("ann#chief-envoy-2/a", "role"),
        ("ann#chief-envoy/a", "role"),
    ]


def test_what_surrounds_a_passage_is_whole_words_as_far_as_rights_allow(tmp_path: Path) -> None:
    text = (
        "T\n\n"
        + "ab " * 70
        + "Extraordinarily long predecessors come before it here and unbelievably longwinded ones after."
    )
    event = "name: E\nkind: talks\nclaims: [{id: c, text: C., cites: {a: before it here}}]"
    for rights, prefix, suffix in (
        ("full", "long predecessors come ", " and unbelievably longwinded"),
        ("excerpt", "", ""),
    ):
        record = f"rights: {rights}"
        content = {"events/e.yaml": event, "articles/a.txt": text, "articles/a.yaml": record}
        found = published(tmp_path / rights, content).files
        selector = rows(found, "citations")[0]["parts"][0]["selector"]
        assert (selector["prefix"], selector["suffix"]) == (prefix, suffix)


def test_a_voice_is_named_where_it_is_known_who_speaks(tmp_path: Path) -> None:
    content = {
        "actors/norland.yaml": "name: Norland\nkind: state",
        "actors/ann.yaml": person("Ann"),
        "outlets/post.yaml": "name: Post\nkind: newspaper",
        "articles/a.txt": "T\n\nOne two three four five six.",
        "articles/b.txt": "T\n\nOne two three four five six.",
        "articles/b.yaml": "outlet: post",
        "events/e.yaml": """\
            name: E
            kind: talks
            claims:
              - {id: a-state, by: norland, text: C., cites: {a: One}}
              - {id: b-member, by: norland, as: an official, text: C., cites: {a: two}}
              - {id: c-person, by: ann, as: an envoy, text: C., cites: {a: three}}
              - {id: d-described, as: a diplomat, text: C., cites: {a: four}}
              - {id: e-outlet, text: C., cites: {b: five}}
              - {id: f-article, text: C., cites: {a: six}}
            """,
    }
    found = rows(published(tmp_path, content).files, "claims")
    assert [row["voices"][0]["named"] for row in found] == [True, False, True, False, True, False]


ORIGINS = {
    "outlets/post.yaml": "name: Post\nkind: newspaper\nowner: Rich",
    "outlets/mail.yaml": "name: Mail\nkind: newspaper\nowner: Rich",
    "articles/a.txt": "T\n\nAlpha beta.",
    "articles/a.yaml": "outlet: post\nagencies: {text: ap}",
    "articles/b.txt": "T\n\nGamma delta.",
    "articles/b.yaml": "agencies: {text: ap}",
    "articles/c.txt": "T\n\nEpsilon.",
    "articles/c.yaml": "outlet: mail",
    "articles/d.txt": "T\n\nZeta.",
    "events/e.yaml": "name: E\nkind: talks\nclaims: [{id: c, text: C., cites: {a: Alpha, b: Gamma, d: Zeta}}]",
}


def test_an_origin_has_its_articles_and_why_they_are_one(tmp_path: Path) -> None:
    found = rows(published(tmp_path, ORIGINS).files, "origins")
    assert [(row["id"], row["known"], row["articles"]) for row in found] == [
        ("a", True, ["a", "b"]),
        ("c", True, ["c"]),
        ("d", False, ["d"]),
    ]
    assert (found[0]["outlets"], found[0]["agencies"]) == (["post"], ["ap"])
    assert found[0]["ties"] == [
        {"kind": "agency", "strong": True, "articles": ["a", "b"], "shared": "ap"},
        {"kind": "owner", "strong": False, "articles": ["a"], "shared": "Rich"},
    ]
    assert found[1]["ties"] == [{"kind": "owner", "strong": False, "articles": ["c"], "shared": "Rich"}]


def test_each_origin_of_a_claim_lies_within_one_of_the_site(tmp_path: Path) -> None:
    files = published(tmp_path, ORIGINS).files
    whole = [set(row["articles"]) for row in rows(files, "origins")]
    claimed = [set(group) for row in rows(files, "claims") for group in row["origins"]]
    assert claimed and all(any(group <= one for one in whole) for group in claimed)


def test_a_cell_shows_cited_words_and_ties(files: dict[str, bytes], tmp_path: Path) -> None:
    cells = {row["id"]: row["parts"] for row in table(files, "citations")}
    assert (cells["talks#z/b-one"], cells["talks#z/a-two"]) == ("said; And no", "p1-13-15")
    assert table(published(tmp_path, ORIGINS).files, "origins")[0]["ties"] == "agency (ap); owner (Rich)"
