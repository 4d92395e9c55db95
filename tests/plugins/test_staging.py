"""The output folder is replaced whole or not at all."""

import stat
from pathlib import Path

import pytest

from generator.publish.staging import MARKER, OutputError, staged


@pytest.fixture
def output(tmp_path: Path) -> Path:
    """A folder that an earlier build made."""
    folder = tmp_path / "[out] put"
    with staged(folder, []) as staging:
        (staging / "old.html").write_text("old")
    return folder


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_the_new_folder_takes_the_place_of_the_old(output: Path) -> None:
    with staged(output, []) as staging:
        (staging / "new.html").write_text("new")
        assert names(output) == [MARKER, "old.html"]
    assert names(output) == [MARKER, "new.html"]
    assert names(output.parent) == [output.name]


def test_an_empty_folder_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    with staged(tmp_path / "out", []):
        pass
    assert names(tmp_path / "out") == [MARKER]


def test_others_may_read_the_folder_as_they_may_read_any_new_one(output: Path, tmp_path: Path) -> None:
    (tmp_path / "any").mkdir()
    assert stat.S_IMODE(output.stat().st_mode) == stat.S_IMODE((tmp_path / "any").stat().st_mode)


@pytest.mark.parametrize("fault", [ValueError("x"), OSError(28, "No space left on device"), KeyboardInterrupt()])
def test_what_the_body_raises_leaves_the_old_folder(output: Path, fault: BaseException) -> None:
    with pytest.raises(type(fault)), staged(output, []) as staging:
        (staging / "new.html").write_text("new")
        raise fault
    assert names(output) == [MARKER, "old.html"]
    assert names(output.parent) == [output.name]


@pytest.mark.parametrize("failing", [1, 2])
def test_a_rename_that_fails_is_undone(output: Path, failing: int, monkeypatch: pytest.MonkeyPatch) -> None:
    rename, calls = Path.rename, []

    def fail(self: Path, target: Path) -> Path:
        calls.append(target)
        if len(calls) == failing:
            raise OSError(16, "Device or resource busy", str(self))
        return rename(self, target)

    with pytest.raises(OutputError, match="busy"), staged(output, []) as staging:
        (staging / "new.html").write_text("new")
        monkeypatch.setattr(Path, "rename", fail)
    assert names(output) == [MARKER, "old.html"]
    assert names(output.parent) == [output.name]


def test_a_folder_with_other_files_is_refused(tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("years")
    with pytest.raises(OutputError), staged(tmp_path, []):
        pass
    assert names(tmp_path) == ["thesis.txt"]


def test_files_that_come_while_we_build_are_not_lost(tmp_path: Path) -> None:
    output = tmp_path / "out"
    with pytest.raises(OutputError), staged(output, []):
        output.mkdir()
        (output / "thesis.txt").write_text("years")
    assert names(output) == ["thesis.txt"]


def test_a_mount_point_is_refused() -> None:
    with pytest.raises(OutputError, match="mount"), staged(Path("/proc"), []):
        pass


def test_a_build_that_was_killed_between_its_renames_is_undone_by_the_next(output: Path) -> None:
    output.rename(output.with_name(f".{output.name}.aside-0123abcd"))
    with pytest.raises(ValueError, match="x"), staged(output, []):
        raise ValueError("x")
    assert names(output) == [MARKER, "old.html"]
    assert names(output.parent) == [output.name]


def test_what_was_left_aside_goes_when_the_new_output_stands(output: Path) -> None:
    output.with_name(f".{output.name}.aside-0123abcd").mkdir()
    output.with_name(f".{output.name}.staging-0123abcd").mkdir()
    with staged(output, []):
        pass
    assert names(output.parent) == [output.name]


def test_two_builds_at_once_do_not_hurt_each_other(output: Path) -> None:
    with staged(output, []) as first:
        (first / "first.html").write_text("")
        with staged(output, []) as second:
            (second / "second.html").write_text("")
        assert names(output) == [MARKER, "second.html"]
    assert names(output) == [MARKER, "first.html"]
    assert names(output.parent) == [output.name]


def test_the_staging_of_another_output_is_left_alone(output: Path) -> None:
    other = output.with_name(".other.staging-0123abcd")
    other.mkdir()
    with staged(output, []):
        pass
    assert other.is_dir()
