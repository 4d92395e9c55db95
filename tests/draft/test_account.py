"""The account of a capture on a terminal and through a pipe."""

import io
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from generator.draft import inspecting
from generator.draft.account import Paper, account, paper
from generator.model import Agencies, Article, Block, Found, Removed

ROOT = Path(__file__).resolve().parent.parent.parent
COLOUR = re.compile(r"\x1b\[\d*m")

ARTICLE = Article(
    blocks=(
        Block("title", "title", "River rises over its banks"),
        Block("p1", "caption", "The old bridge."),
        Block("p2", "paragraph", "The river rose on Monday, the council said, " * 5),
    ),
    removed=(Removed(7, "Share this article", "sharing", "Asks readers to share the page."),),
    found=Found(
        title="River rises over its banks",
        byline=("Ann Lee", "Bo Berg"),
        agencies=Agencies(reporting=("dpa",)),
        language="en",
        published="2031-03-01",
        evidence=(("byline", "By Ann Lee and Bo Berg"), ("published", "1 March 2031")),
    ),
    extraction="text",
)


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture(autouse=True)
def plain_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "70")


def parts(text: str) -> list[list[str]]:
    return [part.splitlines() for part in text.rstrip("\n").split("\n\n")]


def test_it_tells_the_path_what_was_found_the_text_and_what_was_removed_in_this_order() -> None:
    top, found, text, removed = parts(account(ARTICLE, "river.txt", Paper()))
    assert top == ["river.txt", "  read as     text"]
    assert found[0] == "What it says of itself"
    assert [line.split()[0] for line in text] == ["Text:", "title", "p1", "p2"]
    assert removed == [
        "Removed: 1 line",
        "  line 7      Share this article",
        "              sharing: Asks readers to share the page.",
    ]


def test_each_field_stands_with_what_it_rests_on_and_what_is_unknown_is_called_so() -> None:
    found = parts(account(ARTICLE, "river.txt", Paper()))[1]
    assert "\n".join(found[2:5]) == (
        "  byline      Ann Lee\n              Bo Berg\n              rests on: By Ann Lee and Bo Berg"
    )
    assert found[found.index("  published   2031-03-01") + 1] == "              rests on: 1 March 2031"
    for field in ("outlet", "url", "updated", "retrieved", "dateline"):
        assert f"  {field:<12}unknown" in found


def test_blocks_that_are_no_paragraph_say_what_they_are() -> None:
    assert "  p1          (caption) The old bridge." in account(ARTICLE, "river.txt", Paper())


def test_through_a_pipe_a_block_is_one_line_without_colours() -> None:
    text = account(ARTICLE, "river.txt", paper(io.StringIO()))
    assert "\x1b" not in text
    assert len([line for line in text.splitlines() if "council" in line]) == 1


def test_on_a_terminal_it_is_coloured_and_fits() -> None:
    text = account(ARTICLE, "river.txt", paper(Terminal()))
    assert COLOUR.search(text)
    assert max(len(COLOUR.sub("", line)) for line in text.splitlines()) <= 70


@pytest.mark.parametrize(("name", "value"), [("NO_COLOR", "1"), ("TERM", "dumb")])
def test_who_wants_no_colours_gets_none(monkeypatch: pytest.MonkeyPatch, name: str, value: str) -> None:
    monkeypatch.setenv(name, value)
    assert "\x1b" not in account(ARTICLE, "river.txt", paper(Terminal()))


def test_captured_words_steer_no_terminal() -> None:
    wild = "\x1b[2J\x1b]0;title\x07 \u202e reversed \x9b31m\r\x08"
    hostile = Article(
        blocks=(Block("p1", "paragraph", wild),),
        removed=(Removed(1, wild, "rule", wild),),
        found=Found(title=wild, byline=(wild,), evidence=(("title", wild),)),
        extraction=wild,
    )
    text = account(hostile, wild, paper(Terminal()))
    assert not {c for c in COLOUR.sub("", text) if not c.isprintable()} - {"\n"}


def test_files_on_a_terminal_are_accounted_for_with_their_paths(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.txt").write_text("River rises\n\nIt rose on Monday, the council said.\n")
    out = Terminal()
    assert inspecting.run([Path("a.txt")], False, out, io.StringIO()) == 0
    assert COLOUR.sub("", out.getvalue()).startswith("a.txt\n")


def test_a_reader_that_stops_reading_is_no_fault(tmp_path: Path) -> None:
    for number in range(400):
        (tmp_path / f"{number}.txt").write_text("River rises\n\n" + "It rose on Monday, the council said. " * 20)
    reading, writing = os.pipe()
    os.close(reading)
    command = [sys.executable, "-m", "generator", "inspect", str(tmp_path)]
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    ended = subprocess.run(command, stdout=writing, stderr=subprocess.PIPE, text=True, env=env, cwd=tmp_path)
    os.close(writing)
    assert ended.stderr == ""
