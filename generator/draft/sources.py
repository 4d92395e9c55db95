"""The captures below files and folders that somebody names."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

from generator.read.records import SUFFIXES, ignored, shown


def captures(path: Path, left_out: Callable[[str], None]) -> Iterator[Path]:
    """The captures in a file or folder, in a fixed order; what else is there is passed to `left_out`, with the reason.

    A hidden folder is one thing left out, whatever it holds. Links to folders are not followed.
    """
    if path.is_file():
        yield from _judged([path], left_out)
        return
    for top, folders, names in os.walk(path):
        for name in sorted(folders):
            if ignored(name):
                left_out(f"{shown(Path(top, name))}: left out (a hidden folder)")
        folders[:] = sorted(name for name in folders if not ignored(name))
        yield from _judged([Path(top, name) for name in sorted(names)], left_out)


def _judged(files: list[Path], left_out: Callable[[str], None]) -> Iterator[Path]:
    for file in files:
        if ignored(file.name):
            left_out(f"{shown(file)}: left out (a README, licence or hidden file)")
        elif file.suffix.lower() not in SUFFIXES:
            left_out(f"{shown(file)}: left out (captures end in {', '.join(SUFFIXES)})")
        elif not file.is_file():
            left_out(f"{shown(file)}: left out (not an ordinary file)")
        else:
            yield file
