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
        "voices": [{"actor": "ann", "of": ["norland"], "of_as": "officials"}],
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
            "id url title outlet carried_by agencies published updated language form rights status version_of text",
        ),
        ("actors", "id url name kind aliases part_of articles events claims"),
        ("events", "id url name kind status date place participants part_of after"),
        ("claims", "id event by as via text about withdrawn articles origins voices"),
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
        f"data/{kind}.json": [] for kind in ("articles", "actors", "events", "claims", "mentions", "quotes", "dates")
    }
    assert found["data/claims.csv"].count(b"\n") == 1
