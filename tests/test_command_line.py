"""`python -m generator` as a user or a workflow runs it: exit status, and what stands on which stream."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from generator.__main__ import main

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to work in, with a content folder that has no problems."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("AS_OF", raising=False)
    actors = tmp_path / "content/actors"
    actors.mkdir(parents=True)
    (actors / "ann-lee.yaml").write_text("name: Ann Lee\nkind: person\n")
    return tmp_path


@pytest.fixture
def fault(desk: Path) -> Path:
    """The same with one problem."""
    (desk / "content/actors/bo-lee.yaml").write_text("name: Bo Lee\nkind: persn\n")
    return desk


def usage(*arguments: str) -> int | str | None:
    """The status with which wrong usage ends."""
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    return ended.value.code


def run(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    env = {**os.environ, "PYTHONPATH": str(ROOT), **environment}
    command = [sys.executable, "-m", "generator", *arguments]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", env=env, check=False)


def test_content_without_problems_ends_in_0(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check"]) == 0
    assert capsys.readouterr().out.startswith("No problems; ")


def test_problems_end_in_1_and_are_counted(fault: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check"]) == 1
    assert capsys.readouterr().out.splitlines() == [
        'content/actors/bo-lee.yaml:2:7: unknown kind "persn"',
        '  hint: did you mean "person"?',
        "1 problem; nothing was written.",
    ]


def test_a_program_gets_the_problems_as_json_and_nothing_else(fault: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--format", "json"]) == 1
    assert json.loads(capsys.readouterr().out) == {
        "problems": [
            {
                "path": "content/actors/bo-lee.yaml",
                "line": 2,
                "col": 7,
                "message": 'unknown kind "persn"',
                "hint": 'did you mean "person"?',
            }
        ]
    }


def test_a_program_gets_an_empty_list_when_there_are_none(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out) == {"problems": []}


def test_a_workflow_gets_annotations_and_nothing_else(fault: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--format", "github"]) == 1
    assert capsys.readouterr().out == (
        '::error file=content/actors/bo-lee.yaml,line=2,col=7::unknown kind "persn"%0Ahint: did you mean "person"?\n'
    )


def test_a_workflow_gets_nothing_when_there_are_none(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--format", "github"]) == 0
    assert capsys.readouterr().out == ""


def test_a_content_folder_that_is_not_there_is_wrong_usage(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--content", "nowhere"]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith("nowhere: no such folder\n  hint: ")


def test_a_content_folder_may_be_named_with_spaces(desk: Path) -> None:
    (desk / "content").rename(desk / "a folder")
    assert main(["check", "--content", "a folder"]) == 0


@pytest.mark.parametrize(
    "day", ["tomorrow", "2022-02-30", "20220101", "2022-W01-1", "2022", "2022-01-02T09:00", "٢٠٢٢-٠١-٠١"]
)
def test_a_day_that_is_none_is_wrong_usage(
    desk: Path, day: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert usage("check", "--as-of", day) == 2
    monkeypatch.setenv("AS_OF", day)
    assert main(["check"]) == 2
    assert capsys.readouterr().err.endswith(f'AS_OF: "{day}" is no day; write it as 2022-01-02\n')


def test_a_day_may_come_from_the_environment_and_an_option_goes_before_it(
    desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("AS_OF", "2022-01-02")
    assert main(["check"]) == 0
    monkeypatch.setenv("AS_OF", "tomorrow")
    assert main(["check", "--as-of", "2022-01-02"]) == 0
    monkeypatch.setenv("AS_OF", "")
    assert main(["check"]) == 0


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["buidl"],
        ["check", "--format", "xml"],
        ["check", "extra"],
        ["import"],
        ["inspect"],
        ["inspect", "--published", "last week", "a.txt"],
    ],
)
def test_wrong_usage_ends_in_2(desk: Path, arguments: list[str]) -> None:
    assert usage(*arguments) == 2


@pytest.mark.parametrize("command", ["import", "inspect"])
def test_a_capture_that_is_not_there_is_wrong_usage(desk: Path, command: str) -> None:
    assert main([command, "nowhere.txt"]) == 2


def test_help_ends_in_0(capsys: pytest.CaptureFixture[str]) -> None:
    assert usage("--help") == 0
    assert "inspect" in capsys.readouterr().out


def test_nothing_is_written_where_there_are_problems(fault: Path) -> None:
    before = sorted(fault.rglob("*"))
    main(["check"])
    assert sorted(fault.rglob("*")) == before


def test_import_then_check_as_a_user_would(desk: Path) -> None:
    (desk / "saved").mkdir()
    (desk / "saved/a.txt").write_text("River rises over its banks\n\nThe river rose on Monday, the council said.\n")
    imported = run("import", "--content", "a folder", "saved")
    assert (imported.returncode, imported.stderr) == (0, "")
    assert "1 article imported, 0 known already." in imported.stdout
    checked = run("check", "--content", "a folder")
    assert (checked.returncode, checked.stderr) == (0, "")


def test_problems_are_told_where_the_terminal_knows_no_unicode(fault: Path) -> None:
    (fault / "content/actors/zoe.yaml").write_text("name: Zoë\nkind: “person”\n", encoding="utf-8")
    checked = run("check", PYTHONIOENCODING="ascii")
    assert checked.returncode == 1
    assert checked.stdout.endswith("2 problems; nothing was written.\n")
    assert "Traceback" not in checked.stderr


def test_a_reader_who_stopped_reading_is_no_fault(fault: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    command = [sys.executable, "-m", "generator", "check"]
    env = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUNBUFFERED": ""}
    ended = subprocess.run(command, stdout=writing, stderr=subprocess.PIPE, text=True, env=env, check=False)
    os.close(writing)
    assert (ended.returncode, ended.stderr) == (1, "")
