"""`inspect`: everything that is found in captures, for programs and for people."""

import io
import json
from pathlib import Path

import pytest

from generator.draft import inspecting

KEYS = {
    "path", "title", "byline", "agencies", "outlet", "published", "updated", "language", "dateline", "text", "blocks",
    "removed", "dates", "quotes",
}  # fmt: skip

STORY = "River rises over its banks in the north\n\nBy Ann Lee\n\nThe river rose on Monday, the council said.\n"


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def inspect(*paths: str, as_json: bool = True) -> tuple[int, str, str]:
    out, err = io.StringIO(), io.StringIO()
    return inspecting.run([Path(path) for path in paths], as_json, out, err), out.getvalue(), err.getvalue()


def rows(*paths: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in inspect(*paths)[1].splitlines()]


@pytest.mark.parametrize("text", [STORY, "", "\x00\x01", "x\u2028y\x85z"])
def test_each_file_is_one_line_with_every_key(desk: Path, text: str) -> None:
    (desk / "a.txt").write_text(text)
    (desk / "b.md").write_text(STORY)
    found = rows("a.txt", "b.md")
    assert [set(row) for row in found] == [KEYS, KEYS]
    assert [row["path"] for row in found] == ["a.txt", "b.md"]


def test_what_is_unknown_is_null_or_empty(desk: Path) -> None:
    (desk / "a.txt").write_text("")
    row = rows("a.txt")[0]
    assert [row[key] for key in ("title", "outlet", "published", "updated", "language", "dateline")] == [None] * 6
    assert [row[key] for key in ("byline", "blocks", "removed", "dates", "quotes")] == [[]] * 5
    assert row["agencies"] == {"text": [], "reporting": [], "photos": []}
    assert row["text"] == ""


def test_blocks_have_an_id_a_kind_and_a_text(desk: Path) -> None:
    (desk / "a.txt").write_text(STORY)
    row = rows("a.txt")[0]
    assert isinstance(row["blocks"], list)
    assert row["blocks"][0] == {"id": "title", "kind": "title", "text": "River rises over its banks in the north"}
    assert row["text"] == "The river rose on Monday, the council said."
    assert row["byline"] == ["Ann Lee"]


def test_the_captures_in_a_folder_are_found_and_the_rest_is_not(desk: Path) -> None:
    for name in ("b.txt", "a.TXT", "README.md", ".x.txt", "photo.png", "sub/c.md"):
        path = desk / "saved" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(STORY)
    assert [row["path"] for row in rows("saved")] == ["saved/a.TXT", "saved/b.txt", "saved/sub/c.md"]


def test_an_account_for_people_names_what_is_unknown(desk: Path) -> None:
    (desk / "a.txt").write_text("River rises\x1b[31m over its banks\n\nIt rose.\n")
    status, out, _ = inspect("a.txt", as_json=False)
    assert status == 0
    assert "  outlet      unknown\n" in out
    assert "  byline      unknown\n" in out
    assert "\x1b" not in out


def test_a_path_that_is_not_there_is_wrong_usage(desk: Path) -> None:
    assert inspect("nowhere.txt") == (2, "", "nowhere.txt: no such file or folder\n")


def test_a_capture_that_cannot_be_read_does_not_hide_the_others(desk: Path) -> None:
    with (desk / "a.txt").open("wb") as file:
        file.truncate(65 << 20)
    (desk / "b.txt").write_text(STORY)
    status, out, err = inspect("a.txt", "b.txt")
    assert status == 1
    assert len(out.splitlines()) == 1
    assert err.startswith("a.txt:1:1: the capture has ")


def test_every_seed_is_one_row_with_every_key(seeds: Path) -> None:
    found = rows(str(seeds))
    assert [set(row) for row in found] == [KEYS] * 5
    assert all(row["title"] and row["text"] for row in found)


def test_each_passage_of_a_quotation_is_an_entry_with_its_place_and_speaker(desk: Path) -> None:
    said = "“The river rose,” mayor Jo Carver said. “It will fall.” The so-called “iron ring” of dykes held."
    (desk / "a.txt").write_text(f"River rises over its banks in the north\n\n{said}\n")
    row = rows("a.txt")[0]
    assert row["quotes"] == [
        {"text": "The river rose", "speaker": "Jo Carver", "block": "p1", "start": 1, "end": 15},
        {"text": "It will fall.", "speaker": "Jo Carver", "block": "p1", "start": 41, "end": 54},
        {"text": "iron ring", "speaker": None, "block": "p1", "start": 71, "end": 80},
    ]
