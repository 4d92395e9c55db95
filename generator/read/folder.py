"""A content folder's files: which are ours, how they are called, and what lies there that cannot be read."""

import os
import re
from collections.abc import Iterator
from pathlib import Path

from generator.errors import Place, Problem, Problems, choices

SUFFIXES = (".html", ".htm", ".mhtml", ".mht", ".eml", ".txt", ".md")
"""What a capture or digest may end in."""

FOLDERS = ("articles", "actors", "events", "outlets", "briefings")

_IGNORED = re.compile(r"\.|#|(README|LICEN[CS]E)(\.|$)", re.IGNORECASE)
_RECORD = re.compile(r"\.ya?ml", re.IGNORECASE)


def ignored(name: str) -> bool:
    """Whether a file or folder of this name is none of ours: hidden, an editor's backup, a README or a licence."""
    return bool(_IGNORED.match(name)) or name.endswith("~")


def shown(path: Path) -> str:
    """`path` as people know it: from the current folder where it lies in it, with slashes."""
    return path.absolute().as_posix().removeprefix(Path.cwd().as_posix().rstrip("/") + "/")


def place(path: Path) -> Place:
    """The start of a file."""
    return Place(shown(path))


def misnamed(path: Path, problems: Problems) -> bool:
    """Whether the file is a record of the wrong ending, which is noted."""
    if path.suffix == ".yaml" or not _RECORD.fullmatch(path.suffix):
        return False
    problems.add(place(path), f'a record ends in .yaml, not in "{path.suffix}"', f"rename it to {path.stem}.yaml")
    return True


def strangers(root: Path, problems: Problems) -> None:
    """Note records that nobody would read."""
    for entry in sorted(root.iterdir()):
        if ignored(entry.name) or entry.name in FOLDERS:
            continue
        found = [entry, *(Path(top, name) for top, _, names in os.walk(entry) for name in names)]
        records = sorted(path for path in found if _RECORD.fullmatch(path.suffix) and not path.is_dir())
        if records:
            hint = choices(entry.name, FOLDERS, "records live in")
            problems.add(place(records[0]), "a record outside the folders of records", hint)


def files(root: Path, folder: str, problems: Problems) -> Iterator[Path]:
    """Every file below `folder` that is ours, in a fixed order; what is no file of the content is noted."""
    base = root / folder
    if base.is_symlink():
        problems.add(place(base), "a link to a folder", f"make a folder {folder} here and move the files into it")
        return
    if not base.is_dir():
        if base.exists():
            problems.add(place(base), "not a folder", f"records live in a folder {folder}")
        return

    def unreadable(error: OSError) -> None:
        path = Path(error.filename)
        problems.add(place(path), f"the folder cannot be read: {error.strerror}", "check its permissions")

    for top, folders, names in os.walk(base, onerror=unreadable):
        folders[:] = sorted(name for name in folders if not ignored(name))
        for fault in (_fault_of_folder(Path(top, name)) for name in folders):
            problems.found += [fault] if fault else []
        for path in (Path(top, name) for name in sorted(names) if not ignored(name)):
            if fault := _fault_of_file(path, root):
                problems.found.append(fault)
            else:
                yield path


def _fault_of_folder(path: Path) -> Problem | None:
    if path.is_symlink():
        return Problem(place(path), "a link to a folder", "move the files here")
    if _RECORD.fullmatch(path.suffix):
        return Problem(place(path), "a folder, not a record", "give it a name without an ending, or delete it")
    return None


def _fault_of_file(path: Path, root: Path) -> Problem | None:
    if path.is_symlink():
        inside = os.path.realpath(root)
        if os.path.commonpath([inside, os.path.realpath(path)]) != inside:
            return Problem(place(path), "a link to a file outside the content", "copy the file here")
        if not os.path.exists(path):  # noqa: PTH110  # Path.exists fails on circles
            return Problem(place(path), "a link that leads nowhere", "delete it")
    return None if path.is_file() else Problem(place(path), "not an ordinary file", "delete it")


def read_file(path: Path, problems: Problems, limit: int = -1) -> bytes | None:
    """The file's bytes, no more than `limit` of them; None when it cannot be read, which is noted."""
    try:
        with path.open("rb") as file:
            return file.read(limit)
    except OSError as error:
        problems.add(place(path), f"the file cannot be read: {error.strerror}", "check its permissions")
        return None
