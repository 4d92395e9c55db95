"""Captures to draft records: copied byte for byte, with what they say of themselves, and what stays unknown named."""

import hashlib
from collections.abc import Sequence
from pathlib import Path
from typing import TextIO

from generator import edtf, errors
from generator.draft.record import draft
from generator.draft.shelf import Shelf
from generator.draft.sources import captures
from generator.errors import Place, Problems
from generator.normalise.decode import MAX_BYTES, CaptureError
from generator.read.emit import emit
from generator.read.records import read_outlets, shown


def run(paths: Sequence[Path], content: Path, out: TextIO, err: TextIO) -> int:
    """Import files and folders into a content folder, which is made if missing; returns the exit status.

    Nothing is ever overwritten. A file that cannot be read is a problem; the others are imported all the same, since
    a second run recognises them by their bytes.
    """
    missing = [path for path in paths if not (path.is_file() or path.is_dir())]
    for path in missing:
        err.write(f"{errors.one_line(str(path))}: no such file or folder\n")
    if missing:
        return 2
    if content.exists() and not content.is_dir():
        err.write(f"{errors.one_line(str(content))}: not a folder\n")
        return 2
    importer = _Importer(content, out)
    files = [capture for path in paths for capture in captures(path, importer.say)]
    for number, capture in enumerate(files, 1):
        importer.take(capture)
        if err.isatty():
            err.write(f"\r{number:,} of {len(files):,}" + ("\n" if number == len(files) else ""))
    count = importer.imported
    importer.say(f"{count:,} article{'' if count == 1 else 's'} imported, {importer.known:,} known already.")
    if importer.problems.found:
        err.write(errors.report(importer.problems.found))
        return 1
    return 0


class _Importer:
    def __init__(self, content: Path, out: TextIO) -> None:
        self.out = out
        self.shelf = Shelf(content)
        self.outlets = {id: outlet.data for id, outlet in read_outlets(content).items()}
        self.problems = Problems()
        self.imported = self.known = 0

    def say(self, line: str) -> None:
        self.out.write(errors.one_line(line) + "\n")

    def take(self, capture: Path) -> None:
        """Import one file, unless its bytes are known."""
        try:
            self._take(capture)
        except CaptureError as error:
            self.problems.add(Place(shown(capture)), error.message, error.hint)
        except OSError as error:
            place = shown(Path(error.filename) if error.filename else capture)
            self.problems.add(Place(place), error.strerror or "it cannot be read", f"while importing {shown(capture)}")

    def _take(self, capture: Path) -> None:
        with capture.open("rb") as file:
            data = file.read(MAX_BYTES + 1)  # one byte too many is enough to be refused for
        digest = hashlib.sha256(data).hexdigest()
        if digest in self.shelf.digests:
            self.known += 1
            self.say(f"{shown(capture)}: known already, as {self.shelf.digests[digest]}")
            return
        made = draft(data, capture, digest, self.outlets)
        text = emit(made.record, f"unknown: {', '.join(made.unknown)}" if made.unknown else "")
        put = False
        while not put:
            id = self.shelf.id(_day(made.record.get("published")), made.headline, digest)
            put = self.shelf.put(id, capture.suffix.lower(), data, text)
        self.shelf.digests[digest] = id
        self.imported += 1
        path = shown(self.shelf.content / "articles" / f"{id}.yaml")
        unknown = f"; unknown: {', '.join(made.unknown)}" if made.unknown else ""
        self.say(f"{path}: from {shown(capture)}{unknown}")


def _day(published: str | None) -> str:
    """The day of publication as it is printed, whatever day that is in UTC; empty where it is no one day."""
    one_day = published and edtf.parse(published).precision in ("day", "time")
    return published[:10] if published and one_day else ""
