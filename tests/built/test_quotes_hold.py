"""One changed character of a cited passage stops the build, and what was built before stays."""

from collections.abc import Callable
from pathlib import Path

from .conftest import DEMO, Built, build

CITING = """\
name: A capture explained
kind: other
claims:
  - id: page
    text: The page holds clutter.
    cites:
      readout-capture: {quote: "%s"}
"""


def _line(record: Path, words: str) -> int:
    lines = record.read_text(encoding="utf-8").splitlines()
    return next(number for number, line in enumerate(lines, 1) if words in line)


def _change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def _kept(built: Built) -> dict[str, bytes]:
    return {p.relative_to(built.output).as_posix(): p.read_bytes() for p in built.output.rglob("*") if p.is_file()}


def test_a_digest_that_lost_a_cited_character(copy: Callable[[Path], Path], tmp_path: Path) -> None:
    content = copy(DEMO)
    before = build(content, tmp_path / "output")
    assert before.status == 0, before.said
    kept = _kept(before)
    _change(
        content / "articles/scmp-talks.md",
        "with the United States, on January 10",
        "with the United States, on January 11",
    )

    after = build(content, tmp_path / "output")

    line = _line(content / "events/geneva-talks.yaml", 'scmp-talks: "with the United States, on January 10')
    assert after.status == 1
    assert f"content/events/geneva-talks.yaml:{line}:" in after.said
    assert "with the United States, on January [10 → 11]" in after.said
    assert "nothing was written" in after.said and _kept(after) == kept


def test_a_capture_that_lost_a_cited_character(copy: Callable[[Path], Path], tmp_path: Path) -> None:
    content = copy(DEMO)
    capture = content / "articles/readout-capture.html"
    words = "kept exactly as it was received"
    event = content / "events/explained.yaml"
    event.write_text(CITING % words)
    before = build(content, tmp_path / "output")
    assert before.status == 0, before.said
    kept = _kept(before)
    _change(capture, words, words.replace("received", "recieved"))

    after = build(content, tmp_path / "output")

    assert after.status == 1
    assert f"content/events/explained.yaml:{_line(event, words)}:" in after.said
    assert "[received → recieved]" in after.said
    record = content / "articles/readout-capture.yaml"
    assert f"content/articles/readout-capture.yaml:{_line(record, 'sha256')}:" in after.said
    assert "the capture is not the one recorded" in after.said
    assert "nothing was written" in after.said and _kept(after) == kept
