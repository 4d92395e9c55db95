"""A content folder to records: every file named, read and paired, every fault noted; nothing is skipped in silence."""

import hashlib
import os
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from generator.errors import Place, Problems
from generator.read.schema import (
    ID,
    ActorRecord,
    ArticleRecord,
    BriefingRecord,
    EventRecord,
    OutletRecord,
    Record,
)
from generator.read.shape import Located, choices, shape
from generator.read.tree import read_tree

R = TypeVar("R", bound=Record)

SUFFIXES = (".html", ".htm", ".txt", ".md")
"""What a capture or digest may end in."""

_FOLDERS = ("articles", "actors", "events", "outlets", "briefings")
_IGNORED = re.compile(r"\.|#|(README|LICEN[CS]E|COPYING|NOTICE)(\.|$)", re.IGNORECASE)
_RESERVED = re.compile(r"index(-[0-9]+)?|page-.*|none|unknown|unstated|con|prn|aux|nul|(com|lpt)[0-9]")


@dataclass(frozen=True, slots=True)
class Capture:
    """The file that an article's record describes; `shown` is its path for people."""

    path: Path
    shown: str

    @property
    def suffix(self) -> str:
        return self.path.suffix.lower()

    def read(self) -> bytes:
        return self.path.read_bytes()


@dataclass(frozen=True, slots=True)
class Content:
    """The records of a folder by id, each mapping in the order of ids, and the captures by their articles' ids."""

    root: Path
    articles: dict[str, Located[ArticleRecord]] = field(default_factory=dict)
    captures: dict[str, Capture] = field(default_factory=dict)
    actors: dict[str, Located[ActorRecord]] = field(default_factory=dict)
    events: dict[str, Located[EventRecord]] = field(default_factory=dict)
    outlets: dict[str, Located[OutletRecord]] = field(default_factory=dict)
    briefings: dict[str, Located[BriefingRecord]] = field(default_factory=dict)


def ignored(name: str) -> bool:
    """Whether a file or folder of this name is none of ours: hidden, a backup, a README or a licence."""
    return bool(_IGNORED.match(name)) or name.endswith("~")


def reserved(id: str) -> bool:
    """Whether an id would clash with pages of our own, with words of the records, or with devices of Windows."""
    return bool(_RESERVED.fullmatch(id))


def shown(path: Path) -> str:
    """`path` as people know it: from the current folder where it lies in it, with slashes."""
    try:
        return path.absolute().relative_to(Path.cwd()).as_posix()
    except ValueError:
        return path.as_posix()


def read_content(root: Path, problems: Problems) -> Content:
    """All records below `root`. Records at fault are left out, with the reasons among `problems`."""
    reader = _Reader(root, problems)
    reader.strangers()
    content = Content(
        root,
        articles=reader.articles(),
        actors=reader.kind("actors", ActorRecord),
        events=reader.kind("events", EventRecord),
        outlets=reader.kind("outlets", OutletRecord),
        briefings=reader.kind("briefings", BriefingRecord),
    )
    content.captures.update(reader.captures(content.articles))
    reader.unique()
    return content


@dataclass(slots=True)
class _Reader:
    root: Path
    problems: Problems
    ids: dict[str, list[Place]] = field(default_factory=dict)
    """Every id, with the place of each record and `formerly` that claims it."""
    beside: dict[str, list[Path]] = field(default_factory=dict)
    """Captures by their paths without ending."""
    stems: dict[str, Path] = field(default_factory=dict)
    """Paths of articles' records without ending, by id."""
    broken: set[str] = field(default_factory=set)
    """Captures' paths without ending, of records that could not be read."""

    def strangers(self) -> None:
        """Note folders with records that nobody would read."""
        for folder in sorted(self.root.iterdir()):
            if ignored(folder.name) or folder.name in _FOLDERS:
                continue
            if folder.is_dir():
                records = sorted(folder.rglob("*.yaml"))
            else:
                records = [folder] if folder.suffix in (".yaml", ".yml") else []
            if records:
                hint = choices(folder.name, _FOLDERS, "records live in")
                self.problems.add(Place(shown(records[0])), "a record outside the folders of records", hint)

    def files(self, folder: str) -> Iterator[Path]:
        """Every file below `folder` that is ours, in a fixed order; links that leave the content are problems."""
        base = self.root / folder
        for top, folders, names in os.walk(base):
            folders[:] = sorted(name for name in folders if not ignored(name))
            for name in sorted(names):
                path = Path(top, name)
                if ignored(name):
                    continue
                if path.is_symlink() and not path.resolve().is_relative_to(self.root.resolve()):
                    self.problems.add(Place(shown(path)), "a link to a file outside the content", "copy the file here")
                elif not path.is_file():
                    self.problems.add(Place(shown(path)), "not an ordinary file", "delete it")
                else:
                    yield path

    def kind(self, folder: str, model: type[R]) -> dict[str, Located[R]]:
        found = {}
        for path in self.files(folder):
            if path.suffix != ".yaml":
                self.problems.add(
                    Place(shown(path)), f"not a record of {folder}", "records end in .yaml; others go elsewhere"
                )
            elif path.parent != self.root / folder:
                self.problems.add(
                    Place(shown(path)), f"a record in a folder of its own below {folder}/", f"move it to {folder}/"
                )
            elif (record := self.record(path, model)) is not None:
                found[record.id] = record
        return dict(sorted(found.items()))

    def record(self, path: Path, model: type[R]) -> Located[R] | None:
        id, place = path.stem, Place(shown(path))
        self.ids.setdefault(id, []).append(place)
        if not ID.fullmatch(id):
            self.problems.add(place, f'"{id}" is no id', "rename the file: a-z, 0-9 and -, at most 80 characters")
        elif reserved(id):
            self.problems.add(place, f'the id "{id}" is reserved', "rename the file")
        tree = read_tree(path.read_bytes(), place.path, self.problems)
        record = shape(tree, model, id, place.path, self.problems) if tree else None
        for number, old in enumerate(record.data.formerly if record else []):
            assert record
            self.ids.setdefault(old, []).append(record.at("formerly", number))
        return record

    def articles(self) -> dict[str, Located[ArticleRecord]]:
        found: dict[str, Located[ArticleRecord]] = {}
        for path in self.files("articles"):
            stem = str(path.with_suffix(""))
            if path.suffix == ".yaml":
                self.stems.setdefault(path.stem, path.with_suffix(""))
                record = self.record(path, ArticleRecord)
                if record is None:
                    self.broken.add(stem)
                else:
                    found.setdefault(path.stem, record)
            elif path.suffix.lower() in SUFFIXES:
                self.beside.setdefault(stem, []).append(path)
            else:
                hint = f"captures end in {', '.join(SUFFIXES)}, records in .yaml"
                self.problems.add(Place(shown(path)), "neither a record nor a capture", hint)
        return dict(sorted(found.items()))

    def captures(self, articles: dict[str, Located[ArticleRecord]]) -> dict[str, Capture]:
        """The one capture of each article, its checksum verified."""
        found = {}
        for id, record in articles.items():
            paths = self.beside.pop(str(self.stems[id]), [])
            if len(paths) == 1:
                found[id] = Capture(paths[0], shown(paths[0]))
                self.form(record, found[id])
            elif paths:
                names = " and ".join(path.name for path in paths)
                self.problems.add(
                    record.place,
                    f"the article has {len(paths)} captures: {names}",
                    "keep one; the other is an article of its own",
                )
            else:
                names = ", ".join(id + suffix for suffix in SUFFIXES)
                hint = f"it lies beside the record and is called {names}"
                self.problems.add(record.place, "the article has no capture", hint)
        for stem, paths in sorted(self.beside.items()):
            if stem not in self.broken:
                place = Place(shown(paths[0]))
                self.problems.add(
                    place, "a capture without a record", f"write {Path(stem).name}.yaml beside it, or run make import"
                )
        return found

    def form(self, record: Located[ArticleRecord], capture: Capture) -> None:
        """Note fields that do not go with the article's form, and a capture that is not the one recorded."""
        data, add = record.data, self.problems.add
        if data.form == "digest":
            for name in ("sha256", "retrieved"):
                if getattr(data, name) is not None:
                    add(record.key(name), f'"{name}" is for captures only', "delete the line: a digest is our own text")
            for name, evidence in data.evidence.items():
                if evidence.passages:
                    add(
                        record.key("evidence", name, "passages"),
                        "a digest has no capture to quote",
                        'give "because" alone',
                    )
            return
        if data.original is not None:
            add(record.key("original"), '"original" is for digests only', "a capture is the original; delete the lines")
        data_bytes = capture.read()
        digest = hashlib.sha256(data_bytes).hexdigest()
        line = f"sha256: {digest}"
        if data.sha256 is None:
            add(record.place, '"sha256" is missing', f"add this line: {line}")
        elif data.sha256 != digest:
            unix = data_bytes.replace(b"\r\n", b"\n")
            endings = (unix, unix.replace(b"\n", b"\r\n"))
            if data.sha256 in (hashlib.sha256(other).hexdigest() for other in endings):
                hint = (
                    "only the line endings differ: git or an editor rewrote them; restore the file, see .gitattributes"
                )
            else:
                hint = f"{capture.shown} has changed since; restore it, or if this is the right file write\n{line}"
            add(record.at("sha256"), "the capture is not the one recorded", hint)

    def unique(self) -> None:
        for id, places in sorted(self.ids.items()):
            for place in places[1:]:
                self.problems.add(
                    place, f'the id "{id}" is taken', f"{places[0].path} has it; ids are unique across all kinds"
                )
