"""Same inputs, same bytes: in any folder, time zone, locale and with any hash seed."""

import shutil
from pathlib import Path

from .conftest import DEMO, build


def _tree(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


def test_two_builds_are_equal(tmp_path: Path) -> None:
    other = shutil.copytree(DEMO, tmp_path / "elsewhere" / "an other folder")
    one = build(DEMO, tmp_path / "one", TZ="Pacific/Kiritimati", LC_ALL="C", PYTHONHASHSEED="1")
    two = build(other, tmp_path / "b" / "two", TZ="America/Adak", LC_ALL="C.UTF-8", PYTHONHASHSEED="2")
    assert (one.status, two.status) == (0, 0), one.said + two.said
    first, second = _tree(one.output), _tree(two.output)
    assert first.keys() == second.keys()
    assert not [path for path in first if first[path] != second[path]]
