"""`data/mentions`, `data/quotes` and `data/dates`: a row a finding, with its place, cut to rights and days."""

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest

from generator.publish.publish import Publication
from tests.publish.found import Made, join, utterance
from tests.sites import person

FILES = {
    "actors/ann.yaml": person("Ann Berg"),
    "articles/one.txt": "One\n\nIt snowed. Ann Berg said “never” on Friday.",
    "articles/one.yaml": "published: 2031-03-01",
    "articles/two.txt": "Two\n\nThe envoy said “never, ever”. "
    + "Words follow. " * 40
    + "Ann Berg said “nay” on Sunday.",
    "articles/two.yaml": "published: 2031-03-02\nrights: excerpt",
}


@pytest.fixture
def made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Made:
    made = Made(tmp_path, FILES)
    made.mention("one", "ann", "Ann Berg", role="speaker")
    made.mention("two", "ann", "Ann Berg", rule="reviewed")
    one = made.quotation("one", "never", speaker="ann", verb="said", rule="before")
    two = made.quotation("two", "never, ever", described="The envoy", verb="said", rule="before")
    hidden = made.quotation("two", "nay", described="Ann Berg", verb="said on", rule="reviewed")
    made.date("one", "on Friday", "2031-02-28", certain=False)
    made.date("two", "on Sunday", "2031-03-02", rule="reviewed")
    join(
        monkeypatch,
        utterance("b", "ann", ("one", one), ("two", two)),
        utterance("a", None, ("two", hidden), described="Ann Berg"),
    )
    return made


def rows(found: Publication, kind: str) -> list[dict[str, Any]]:
    table: list[dict[str, Any]] = json.loads(found.files[f"data/{kind}.json"])
    return table


def test_a_mention_has_its_place_and_sentence(made: Made) -> None:
    assert rows(made.published(), "mentions")[0] == {
        "id": "one#p1-11-19",
        "article": "one",
        "actor": "ann",
        "surface": "Ann Berg",
        "block": "p1",
        "start": 11,
        "end": 19,
        "sentence": "Ann Berg said “never” on Friday.",
        "role": "speaker",
        "rule": "name",
        "reviewed": False,
        "url": "articles/one.html#p1",
    }


def test_a_mention_in_words_that_may_not_be_shown_has_none(made: Made) -> None:
    withheld = rows(made.published(), "mentions")[1]
    assert "surface" not in withheld
    assert (withheld["sentence"], withheld["reviewed"]) == ("[…]", True)


def test_an_utterance_has_the_wording_of_each_article(made: Made) -> None:
    found = rows(made.published(), "quotes")
    assert [row["id"] for row in found] == ["a", "b"]
    assert found[1] == {
        "id": "b",
        "speaker": "ann",
        "reviewed": False,
        "wordings": [
            {
                "article": "one",
                "parts": [{"block": "p1", "start": 26, "end": 31, "mark": "p1-26-31", "text": "never"}],
                "speaker": "ann",
                "verb": "said",
                "rule": "before",
                "url": "articles/one.html#p1-26-31",
            },
            {
                "article": "two",
                "parts": [{"block": "p1", "start": 16, "end": 27, "mark": "p1-16-27", "text": "never, ever"}],
                "described": "The envoy",
                "verb": "said",
                "rule": "before",
                "url": "articles/two.html#p1-16-27",
            },
        ],
    }


def test_of_a_wording_that_may_not_be_shown_only_its_place_is_told(made: Made) -> None:
    hidden = rows(made.published(), "quotes")[0]
    [wording] = hidden.pop("wordings")
    assert hidden == {"id": "a", "reviewed": True}
    [part] = wording.pop("parts")
    assert set(part) == {"block", "start", "end"}
    assert wording == {"article": "two", "rule": "reviewed", "url": "articles/two.html#p1"}


def test_a_date_has_its_bounds_and_whether_it_is_certain(made: Made) -> None:
    assert rows(made.published(), "dates")[0] == {
        "id": "one#p1-33-42",
        "article": "one",
        "block": "p1",
        "start": 33,
        "end": 42,
        "text": "on Friday",
        "date": {
            "edtf": "2031-02-28",
            "earliest": "2031-02-28T00:00:00Z",
            "latest": "2031-02-28T23:59:59Z",
            "precision": "day",
        },
        "rule": "weekday",
        "certain": False,
        "reviewed": False,
        "url": "articles/one.html#p1",
    }
    assert "text" not in rows(made.published(), "dates")[1]


def test_tables_say_true_and_false_and_name_the_articles_of_an_utterance(made: Made) -> None:
    files = made.published().files

    def table(kind: str) -> list[dict[str, str]]:
        return list(csv.DictReader(io.StringIO(files[f"data/{kind}.csv"].decode())))

    assert [row["reviewed"] for row in table("mentions")] == ["false", "true"]
    assert [(row["date"], row["certain"]) for row in table("dates")] == [
        ("2031-02-28", "false"),
        ("2031-03-02", "true"),
    ]
    assert table("quotes")[1]["wordings"] == "one; two"


def test_words_that_may_not_be_shown_are_in_no_page_and_no_file(made: Made) -> None:
    found = made.published()
    assert not [name for name, data in found.files.items() if b"nay" in data and not name.endswith(".js")]


def test_an_earlier_day_has_no_rows_of_later_articles(made: Made) -> None:
    found = made.published(as_of="2031-03-01")
    for kind in ("mentions", "dates"):
        assert [row["article"] for row in rows(found, kind)] == ["one"]
    assert [[w["article"] for w in row["wordings"]] for row in rows(found, "quotes")] == [["one"]]


def test_of_a_sentence_without_end_each_row_has_the_words_beside_its_name(tmp_path: Path) -> None:
    text = "One\n\n" + " ".join(f"Ann{n} and others met" for n in range(2_000))
    made = Made(tmp_path, {"actors/ann.yaml": person("Ann Berg"), "articles/one.txt": text})
    for n in (0, 1_000, 1_999):
        made.mention("one", "ann", f"Ann{n} and")
    first, middle, last = (row["sentence"] for row in rows(made.published(), "mentions"))
    assert first.startswith("Ann0 and others met Ann1") and first.endswith(" …")
    assert middle.startswith("… ") and " Ann1000 and others met Ann1001" in middle and middle.endswith(" …")
    assert last.startswith("… ") and last.endswith("Ann1999 and others met")
    assert all(350 < len(sentence) < 450 for sentence in (first, middle, last))


def test_what_rights_withhold_of_a_cut_sentence_is_marked_once_more(tmp_path: Path) -> None:
    text = "One\n\n" + "we went on and " * 500 + "Ann Berg left and " + "we went on and " * 500
    files = {"articles/one.txt": text, "articles/one.yaml": "rights: excerpt", "actors/ann.yaml": person("Ann Berg")}
    made = Made(tmp_path, files)
    made.mention("one", "ann", "Ann Berg")
    assert rows(made.published(), "mentions")[0]["sentence"] == "… […] …"
