"""`suggest claims` on the demo, some of whose claims are taken away: it finds them again."""

import re
import shutil
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.__main__ import main

CONTENT = Path(__file__).resolve().parents[2] / "content"


def without(event: Path, *ids: str) -> None:
    """Take claims and differences out of a record."""
    text = event.read_text(encoding="utf-8")
    for id in ids:
        text, times = re.subn(rf"^  - id: {id}\n(?:    .*\n|\n)*", "", text, flags=re.MULTILINE)
        assert times == 1, f"the demo has no {id}"
    event.write_text(re.sub(r"^differences:\n(?!  )", "", text, flags=re.MULTILINE), encoding="utf-8")


@pytest.fixture
def content(tmp_path: Path) -> Path:
    shutil.copytree(CONTENT, tmp_path / "content")
    shutil.rmtree(tmp_path / "content" / "briefings")  # they cite what is taken away
    return tmp_path / "content"


def suggested(content: Path, event: str, capsys: pytest.CaptureFixture[str]) -> dict[str, Any]:
    assert main(["suggest", "claims", "--content", str(content), "--event", event]) == 0
    draft: dict[str, Any] = yaml.safe_load(capsys.readouterr().out)
    return draft


def cited(draft: dict[str, Any], difference: dict[str, Any]) -> list[set[str]]:
    claims = {claim["id"]: claim for claim in draft["claims"]}
    return [set(claims[id]["cites"]) for id in difference["claims"]]


def test_how_long_the_call_was(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    event = "2021-12-30-biden-putin-call"
    without(content / "events" / f"{event}.yaml", "length-50", "length-hour", "length")
    draft = suggested(content, event, capsys)
    assert [cited(draft, one) for one in draft["differences"]] == [[{"cnn-sunday", "scmp-talks"}, {"unnamed-cannot"}]]


def test_how_many_troops_there_are(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    event = next(path.stem for path in (content / "events").glob("*.yaml") if "id: troops-100k" in path.read_text())
    troops = ("troops-100k", "troops-up-to-100k", "troops-moved", "troops-tens")
    without(content / "events" / f"{event}.yaml", *troops, "figure")
    draft = suggested(content, event, capsys)
    assert [cited(draft, one) for one in draft["differences"]] == [
        [{"ap-pa-call", "cnn-sunday", "scmp-talks"}, {"afp-new-call"}]
    ]
