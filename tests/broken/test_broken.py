"""Each folder here has one fault: `content/` holds it, `expected.txt` is exactly what `check` says of it.

What git cannot hold (pipes, links that lead nowhere, files of megabytes) is added to a copy by `BUILDERS`.
"""

import hashlib
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.__main__ import main

HERE = Path(__file__).parent
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


def capture_too_large(content: Path) -> None:
    capture = content / "articles/storm.txt"
    capture.parent.mkdir()
    with capture.open("wb") as file:
        file.truncate(65 << 20)
    digest = hashlib.sha256(capture.read_bytes()).hexdigest()
    (content / "articles/storm.yaml").write_text(f"title: Storm\nform: capture\nsha256: {digest}\n")


BUILDERS: dict[str, Callable[[Path], None]] = {
    "nested-brackets": nested_brackets,
    "too-large": too_large,
    "pipe": pipe,
    "link-outside": link_outside,
    "link-to-folder": link_to_folder,
    "capture-too-large": capture_too_large,
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
