"""Dates in the article's words: on the linked article, on its page and in what `inspect` prints."""

import io
import json
from pathlib import Path

import pytest

from generator import edtf
from generator.draft import inspecting
from generator.publish.parts import Segment
from tests.sites import page, published, site

HEADLINE = "Envoys of both sides meet for talks in Vienna"
TEXT = f"{HEADLINE}\n\nThe envoys met on Friday. They will meet on Sunday. Thursday’s call."


def dates(root: Path, record: str) -> list[tuple[str, str, str, bool]]:
    linked = site(root, {"articles/a.txt": TEXT, "articles/a.yaml": record}).articles["a"].linked
    return [
        (linked.article.block(d.passage.block).text[d.passage.start : d.passage.end], d.date.edtf, d.rule, d.certain)
        for d in linked.dates
    ]


def test_an_article_has_the_dates_that_its_words_mean(tmp_path: Path) -> None:
    assert dates(tmp_path, "published: 2021-12-31")[:2] == [
        ("on Friday", "2021-12-31", "weekday", True),
        ("on Sunday", "2022-01-02", "weekday", True),
    ]


def test_a_reviewer_overrules_what_overlaps(tmp_path: Path) -> None:
    record = "published: 2021-12-31\ndates: [{quote: met on Friday, is: 2021-12-24}]"
    assert dates(tmp_path, record)[:2] == [
        ("met on Friday", "2021-12-24", "reviewed", True),
        ("on Sunday", "2022-01-02", "weekday", True),
    ]


def test_an_article_of_another_language_has_no_dates(tmp_path: Path) -> None:
    assert dates(tmp_path, "published: 2021-12-31\nlanguage: xh") == []


def times(root: Path) -> list[tuple[str, str]]:
    files = {
        "articles/a.txt": TEXT,
        "articles/a.yaml": "published: 2021-12-31",
    }
    found = page(published(root, files), "articles/a.html")

    def walk(segment: Segment) -> list[Segment]:
        return [segment, *(inner for child in segment.children for inner in walk(child))]

    every = [one for block in found.blocks for segment in block.segments for one in walk(segment)]
    return [(one.datetime, one.label) for one in every if one.kind == "time"]


def test_on_the_page_each_date_is_a_time_with_a_question_mark_where_it_is_uncertain(tmp_path: Path) -> None:
    assert times(tmp_path) == [
        ("2021-12-31", "31 December 2021"),
        ("2022-01-02", "2 January 2022"),
        ("2021-12-30", "30 December 2021?"),
    ]


def inspected(root: Path, text: str, day: str | None, monkeypatch: pytest.MonkeyPatch) -> list[dict[str, object]]:
    monkeypatch.chdir(root)
    Path("a.txt").write_text(text, encoding="utf-8")
    out = io.StringIO()
    assert inspecting.run([Path("a.txt")], True, out, io.StringIO(), edtf.parse(day) if day else None) == 0
    found: list[dict[str, object]] = json.loads(out.getvalue())["dates"]
    return found


def test_inspect_resolves_by_the_day_it_is_given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert inspected(tmp_path, TEXT, "2021-12-31", monkeypatch)[0] == {
        "text": "on Friday",
        "block": "p1",
        "start": 15,
        "end": 24,
        "edtf": "2021-12-31",
        "rule": "weekday",
        "certain": True,
    }


def test_inspect_without_any_day_resolves_no_weekday(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert inspected(tmp_path, TEXT, None, monkeypatch) == []


def test_inspect_resolves_by_the_day_that_the_capture_prints(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = TEXT.replace("\n\n", "\n\nPublished 31 December 2021\n\n", 1)
    assert [one["edtf"] for one in inspected(tmp_path, text, None, monkeypatch)][:1] == ["2021-12-31"]
