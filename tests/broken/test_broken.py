"""Each folder here has one fault: `content/` holds it, `expected.txt` is exactly what `check` says of it.

What git cannot hold (pipes, links that lead nowhere, files of megabytes) is added to a copy by `BUILDERS`.
"""

import ast
import hashlib
import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from generator.__main__ import main

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
CASES = sorted(path.name for path in HERE.iterdir() if (path / "content").is_dir())


def nested_brackets(content: Path) -> None:
    (content / "actors/deep.yaml").write_text("[" * 40_000)
    (content / "actors/deeper.yaml").write_text("name: " + "[" * 40_000 + "]" * 40_000)
    (content / "actors/keys.yaml").write_text("{a: " * 40_000)


def too_large(content: Path) -> None:
    (content / "actors/large.yaml").write_bytes(b"name: Bo Lee\nkind: person\nsummary: " + b"x" * (1 << 20))


def pipe(content: Path) -> None:
    os.mkfifo(content / "actors/pipe.yaml")


def link_outside(content: Path) -> None:
    (content.parent / "secret.yaml").write_text("name: A secret\nkind: person\n")
    (content / "actors/secret.yaml").symlink_to("../../secret.yaml")
    (content / "actors/lost.yaml").symlink_to("lost.yaml")


def link_to_folder(content: Path) -> None:
    (content.parent / "elsewhere").mkdir()
    (content / "articles").symlink_to("../elsewhere")
    (content / "actors/more").symlink_to("../../elsewhere")


def capture(content: Path, name: str, data: bytes) -> None:
    """An article whose record is right and whose capture is `data`."""
    (content / "articles").mkdir()
    (content / "articles" / name).write_bytes(data)
    record = f"title: Storm\nform: capture\nsha256: {hashlib.sha256(data).hexdigest()}\n"
    (content / "articles/storm.yaml").write_text(record)


BUILDERS: dict[str, Callable[[Path], None]] = {
    "nested-brackets": nested_brackets,
    "too-large": too_large,
    "pipe": pipe,
    "link-outside": link_outside,
    "link-to-folder": link_to_folder,
    "capture-too-large": lambda content: capture(content, "storm.txt", b"\n" * (65 << 20)),
    "paragraph-too-long": lambda content: capture(content, "storm.txt", b"Storm\n\n" + b"word " * 100_000),
    "too-many-lines": lambda content: capture(content, "storm.txt", b"Storm.\n\n" * 10_001),
    "page-too-large": lambda content: capture(content, "storm.html", b"<p>Storm.</p>\n" * 700_000),
    "mail-of-too-many-parts": lambda content: capture(
        content, "storm.mhtml", b"Subject: Storm\n\n" + b"--b\n" * 20_001
    ),
    "page-of-too-many-elements": lambda content: capture(content, "storm.html", b"<p>a" + b"<br>" * 160_000),
}


@pytest.mark.parametrize("case", CASES)
def test_a_fault_is_told_in_exactly_these_words(
    case: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(HERE / case / "content", tmp_path / "content", symlinks=True)
    BUILDERS.get(case, lambda content: None)(tmp_path / "content")
    monkeypatch.chdir(tmp_path)

    status = main(["check"])

    said = capsys.readouterr()
    assert said.out == (HERE / case / "expected.txt").read_text(encoding="utf-8")
    assert (status, said.err) == (1, "")


def test_what_is_built_belongs_to_a_case() -> None:
    assert set(BUILDERS) <= set(CASES)


TOLD_ELSEWHERE = {
    "the folder cannot be read: ",  # needs permissions that a test run by root does not lose; see tests/read
    "the file cannot be read: ",
    "more problems from here on",
}
SPEAKERS = {"add", "Problem", "Miss", "Fault", "fault", "CaptureError", "EDTFError"}


def messages() -> Iterator[tuple[str, str]]:
    """The fixed words of each message that the stages before publishing may give, each with its file and line."""
    files = [ROOT / "generator/edtf.py", ROOT / "generator/publish/checks.py"]
    files += [file for stage in ("read", "normalise", "link") for file in (ROOT / "generator" / stage).rglob("*.py")]
    for file in files:
        for node in ast.walk(ast.parse(file.read_bytes())):
            if not isinstance(node, ast.Call) or _name(node) not in SPEAKERS:
                continue
            said = next((part for part in node.args if isinstance(part, ast.Constant | ast.JoinedStr)), None)
            for part in said.values if isinstance(said, ast.JoinedStr) else [said]:
                if isinstance(part, ast.Constant) and isinstance(part.value, str) and part.value.strip():
                    yield f"{file.relative_to(ROOT)}:{node.lineno}", part.value


def _name(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def test_every_message_has_a_case() -> None:
    told = "".join((HERE / case / "expected.txt").read_text(encoding="utf-8") for case in CASES)
    without = [f"{place}: {words}" for place, words in messages() if words not in told and words not in TOLD_ELSEWHERE]
    assert without == [], "write a folder in tests/broken for each"
