"""`import` as a whole: what is taken, what is left out and named, and how much is said."""

import io
import os
from pathlib import Path

import pytest

from generator.draft import importing
from tests.draft.desk import bring, clean, ids, record, save, snapshot


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_readmes_licences_hidden_files_and_others_are_left_out_and_named(desk: Path) -> None:
    for name in ("README.md", "LICENSE", ".hidden.txt", "photo.png", ".git/config.txt", "sub/readme.txt", "sub/a.txt"):
        save(desk, name, title=f"River {name} rises over its banks")
    status, out, _ = bring()
    assert status == 0
    for name in ("README.md", "LICENSE", ".hidden.txt", "sub/readme.txt"):
        assert f"saved/{name}: left out (a README, licence or hidden file)\n" in out
    assert "saved/.git: left out (a hidden folder)\n" in out
    assert "saved/photo.png: left out (captures end in .html, .htm, .mhtml, .mht, .eml, .txt, .md)\n" in out
    assert len(ids()) == 1


def test_a_page_saved_whole_says_where_and_when_it_was_saved(desk: Path) -> None:
    head = "From: <Saved by Blink>\nSnapshot-Content-Location: https://harbour.example/river\n"
    head += "Date: Mon, 3 Jan 2022 10:00:00 -0000\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n"
    story = "<p>The river rose on Monday and fell on Wednesday, the council said, and nobody was hurt.</p>" * 4
    page = f"<html><body><h1>River rises over its banks</h1>{story}</body></html>"
    (desk / "saved/a.mhtml").write_text(f"{head}\n--b\nContent-Type: text/html\n\n{page}\n--b--\n")
    assert bring()[0] == 0
    made = record("river-rises-over-its-banks")
    assert (made["url"], made["retrieved"]) == ("https://harbour.example/river", "2022-01-03T10:00Z")
    assert Path("content/articles/river-rises-over-its-banks.mhtml").is_file()
    assert clean()


def test_pipes_and_links_that_lead_nowhere_are_left_out_and_named(desk: Path) -> None:
    os.mkfifo(desk / "saved/pipe.txt")
    (desk / "saved/lost.txt").symlink_to("nowhere")
    assert bring() == (
        0,
        "saved/lost.txt: left out (not an ordinary file)\nsaved/pipe.txt: left out (not an ordinary file)\n"
        "0 articles imported, 0 known already.\n",
        "",
    )


def test_a_readme_named_by_itself_is_left_out_too(desk: Path) -> None:
    save(desk, "README.md")
    assert bring("saved/README.md")[1] == (
        "saved/README.md: left out (a README, licence or hidden file)\n0 articles imported, 0 known already.\n"
    )


def test_paths_with_spaces_and_several_paths(desk: Path) -> None:
    save(desk, "a b/one two.txt")
    save(desk, "c.md", title="# Quite another story of that day")
    assert bring("saved/a b", "saved/c.md", content="a folder/of mine")[0] == 0
    assert len(ids("a folder/of mine")) == 2
    assert clean("a folder/of mine")


def test_a_capture_in_capitals_is_one(desk: Path) -> None:
    save(desk, "A.TXT")
    bring()
    assert Path("content/articles", f"{ids()[0]}.txt").is_file()


def test_importing_what_is_in_the_content_already_changes_nothing(desk: Path) -> None:
    save(desk, "a.txt")
    bring()
    Path("content/articles/summary.yaml").write_text("title: In our words\nform: digest\n")
    Path("content/articles/summary.md").write_text("A summary.\n")
    before = snapshot(desk / "content")
    assert bring("content/articles")[0] == 0
    assert snapshot(desk / "content") == before


def test_a_file_that_cannot_be_read_does_not_stop_the_others(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    save(desk, "a.txt")
    save(desk, "b.txt", title="Another day of rain is to come")
    real = importing.draft

    def draft(data: bytes, capture: Path, *more: object) -> object:
        if capture.name == "a.txt":
            raise importing.CaptureError("it is too large", "make it smaller")
        return real(data, capture, *more)  # type: ignore[arg-type]

    monkeypatch.setattr(importing, "draft", draft)
    status, _, err = bring()
    assert status == 1
    assert err == "saved/a.txt:1:1: it is too large\n  hint: make it smaller\n"
    assert ids() == ["another-day-of-rain-is-to-come"]


def test_a_capture_beyond_the_limit_is_a_problem(desk: Path) -> None:
    with (desk / "saved/huge.txt").open("wb") as file:
        file.truncate(100 << 20)
    status, _, err = bring()
    assert status == 1
    assert err.startswith("saved/huge.txt:1:1: the capture has ")


def test_names_of_any_bytes_can_be_imported_and_are_printed_safely(desk: Path) -> None:
    for name, data in ((b"saved/caf\xe9.txt", b""), (b"saved/new\nline\x1b[31m.txt", b"\n")):
        with open(name, "wb") as file:  # noqa: PTH123  # names of bytes
            file.write(data)
    status, out, _ = bring()
    assert status == 0
    assert out.encode()
    assert "\x1b" not in out
    assert {record(id)["title"] for id in ids()} == {"caf\ufffd", "new line\ufffd[31m"}
    assert clean()


def test_a_path_that_is_not_there_is_wrong_usage(desk: Path) -> None:
    assert bring("saved", "nowhere") == (2, "", "nowhere: no such file or folder\n")


def test_a_content_folder_that_is_a_file_is_wrong_usage(desk: Path) -> None:
    Path("content").write_text("x")
    assert bring() == (2, "", "content: not a folder\n")


def test_a_terminal_is_shown_how_far_it_is_and_a_pipe_is_not(desk: Path) -> None:
    save(desk, "a.txt")
    save(desk, "b.txt", title="Another day of rain is to come")
    terminal = Terminal()
    importing.run([Path("saved")], Path("content"), io.StringIO(), terminal)
    assert terminal.getvalue() == "\r1 of 2\r2 of 2\n"
    assert bring()[2] == ""
