"""The output folder, replaced whole or not at all."""

import fcntl
import os
import secrets
import shutil
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from glob import escape
from pathlib import Path

MARKER = ".readout"
_ELSEWHERE = "name another output folder (make OUTPUT=…)"


class OutputError(Exception):
    """The site cannot be written as it was asked for. `exitcode` is that of wrong usage."""

    exitcode = 2

    def __init__(self, message: str, hint: str = _ELSEWHERE) -> None:
        super().__init__(f"{message}\n  hint: {hint}")


@contextmanager
def staged(output: Path, inputs: Iterable[Path]) -> Iterator[Path]:
    """A new folder beside `output` that takes its place, unless the body raises.

    An output folder is replaced when it is empty or holds our marker, and neither holds nor lies in one of
    `inputs`, the folders that it is made from. All paths are resolved ones. What a killed build left is cleared.
    """
    _check(output, inputs)
    output.parent.mkdir(parents=True, exist_ok=True)
    staging = output.with_name(f".{output.name}.staging-{secrets.token_hex(4)}")
    with ExitStack() as cleanup:
        with _locked(output.parent):
            _recover(output)
            staging.mkdir()
            cleanup.enter_context(_locked(staging))  # tells other builds that this one lives
            cleanup.callback(shutil.rmtree, staging, ignore_errors=True)
        yield staging
        (staging / MARKER).write_text("Readout made this folder and replaces it whole.\n", encoding="utf-8")
        with _locked(output.parent):
            _check(output, inputs)
            _swap(staging, output)


def _check(output: Path, inputs: Iterable[Path]) -> None:
    for folder in inputs:
        if output.is_relative_to(folder) or folder.is_relative_to(output):
            raise OutputError(f"{output}: the output would mix with {folder}, from which it is made")
    if output.exists() and not output.is_dir():
        raise OutputError(f"{output}: the output folder is a file")
    if output.is_mount():
        raise OutputError(f"{output}: a mount point cannot be replaced", "name a folder inside it")
    if output.is_dir() and any(output.iterdir()) and not (output / MARKER).is_file():
        raise OutputError(f"{output}: the folder holds files that Readout did not make", f"empty it, or {_ELSEWHERE}")


def _recover(output: Path) -> None:
    """Put back what a killed build had moved aside, and remove the staging of builds that live no more."""
    for aside in sorted(output.parent.glob(f".{escape(output.name)}.aside-*")):
        if output.exists():
            shutil.rmtree(aside, ignore_errors=True)
        else:
            aside.rename(output)
    for left in output.parent.glob(f".{escape(output.name)}.staging-*"):
        with suppress(OSError), _locked(left, wait=False):
            shutil.rmtree(left)


def _swap(staging: Path, output: Path) -> None:
    aside = output.with_name(staging.name.replace(".staging-", ".aside-"))
    try:
        if output.exists():
            output.rename(aside)
        staging.rename(output)
    except OSError as error:
        if aside.exists():
            aside.rename(output)
        hint = f"is it a mount point? Name a folder inside it, or {_ELSEWHERE}"
        raise OutputError(f"{output}: the folder cannot be replaced: {error.strerror}", hint) from error
    shutil.rmtree(aside, ignore_errors=True)


@contextmanager
def _locked(folder: Path, wait: bool = True) -> Iterator[None]:
    """Hold the folder's lock, which ends with the process, however that ends."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
        except OSError:  # another holds it; or the file system has no locks, and we go on without
            if not wait:
                raise
        yield
    finally:
        os.close(handle)


def write(folder: Path, name: str, data: bytes) -> Path:
    """Write a file, and the folders above it; gives its path."""
    path = folder / name
    try:
        path.write_bytes(data)
    except FileNotFoundError:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return path
