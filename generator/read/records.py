"""A content folder to records: every file named, read and paired, every fault noted; nothing is skipped in silence."""

import hashlib
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from generator.errors import Place, Problem, Problems
from generator.read.folder import SUFFIXES, files, ignored, misnamed, place, read_file, shown, strangers
from generator.read.schema import (
    ActorRecord,
    ArticleRecord,
    BriefingRecord,
    EventRecord,
    OutletRecord,
    Record,
)
from generator.read.shape import Located, shape
from generator.read.tree import MAX_BYTES, read_tree
from generator.read.values import ID

__all__ = ["SUFFIXES", "Capture", "Content", "ignored", "read_content", "read_outlets", "reserved", "shown"]

R = TypeVar("R", bound=Record)

MOST = 100
"""How many problems of one record are listed; no reviewer mends more before looking again."""

_RESERVED = re.compile(r"index(-[0-9]+)?|page-.*|none|null|unknown|unstated|con|prn|aux|nul|(com|lpt)[0-9]")


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


def reserved(id: str) -> bool:
    """Whether an id would clash with pages of our own, with words of the records, or with devices of Windows."""
    return bool(_RESERVED.fullmatch(id))


def read_content(root: Path, problems: Problems) -> Content:
    """All records below `root`. Records at fault are left out, with the reasons among `problems`."""
    reader = _Reader(root, problems)
    strangers(root, problems)
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


def read_outlets(root: Path) -> dict[str, Located[OutletRecord]]:
    """The outlets below `root` that can be read."""
    return _Reader(root, Problems()).kind("outlets", OutletRecord)


@dataclass(slots=True)
class _Reader:
    root: Path
    problems: Problems
    ids: dict[str, list[Place]] = field(default_factory=dict)
    """The places of the records that have an id."""
    former: dict[str, list[Place]] = field(default_factory=dict)
    """The places of `formerly` that name an id."""
    beside: dict[Path, list[Path]] = field(default_factory=dict)
    """Captures by their paths without ending."""
    recorded: set[Path] = field(default_factory=set)
    """The paths without ending of all records of articles, readable or not."""
    stems: dict[str, Path] = field(default_factory=dict)
    """The paths without ending of the records that could be read, by id."""

    def kind(self, folder: str, model: type[R]) -> dict[str, Located[R]]:
        found = {}
        for path in files(self.root, folder, self.problems):
            if misnamed(path, self.problems):
                continue
            if path.suffix != ".yaml":
                hint = "only records belong here, and they end in .yaml"
                self.problems.add(place(path), f"not a record of {folder}", hint)
            elif path.parent != self.root / folder:
                message = f"a record in a folder of its own below {folder}/"
                self.problems.add(place(path), message, f"move it to {folder}/")
            elif (record := self.record(path, model)) is not None:
                found[record.id] = record
        return dict(sorted(found.items()))

    def record(self, path: Path, model: type[R]) -> Located[R] | None:
        id, start, own = path.stem, place(path), Problems()
        self.ids.setdefault(id, []).append(start)
        if not ID.fullmatch(id):
            own.add(start, f'"{id}" is no id', "rename the file: a-z, 0-9 and -, at most 80 characters")
        elif reserved(id):
            own.add(start, f'the id "{id}" is reserved', "rename the file")
        data = read_file(path, own, MAX_BYTES + 1)
        tree = read_tree(data, start.path, own) if data is not None else None
        record = shape(tree, model, id, start.path, own) if tree else None
        for number, old in enumerate(record.data.formerly if record else []):
            assert record
            self.former.setdefault(old, []).append(record.at("formerly", number))
        self.problems.found += _most(own.found)
        return record

    def articles(self) -> dict[str, Located[ArticleRecord]]:
        found: dict[str, Located[ArticleRecord]] = {}
        for path in files(self.root, "articles", self.problems):
            stem = path.with_suffix("")
            if misnamed(path, self.problems):
                self.recorded.add(stem)
            elif path.suffix == ".yaml":
                self.recorded.add(stem)
                record = self.record(path, ArticleRecord)
                if record and path.stem not in found:
                    found[path.stem] = record
                    self.stems[path.stem] = stem
            elif path.suffix.lower() in SUFFIXES:
                self.beside.setdefault(stem, []).append(path)
            else:
                hint = f"captures end in {', '.join(SUFFIXES)}, records in .yaml"
                self.problems.add(place(path), "neither a record nor a capture", hint)
        return dict(sorted(found.items()))

    def captures(self, articles: dict[str, Located[ArticleRecord]]) -> dict[str, Capture]:
        """The one capture of each article, its checksum verified."""
        found = {}
        for id, record in articles.items():
            paths = self.beside.get(self.stems[id], [])
            if len(paths) == 1:
                capture = Capture(paths[0], shown(paths[0]))
                if self.form(record, capture):
                    found[id] = capture
            elif paths:
                message = f"the article has {len(paths)} captures: {' and '.join(path.name for path in paths)}"
                self.problems.add(record.place, message, "keep one; the other is an article of its own")
            else:
                hint = f"put it beside the record, as {id} with one of the endings {', '.join(SUFFIXES)}"
                self.problems.add(record.place, "the article has no capture", hint)
        for stem, paths in self.beside.items():
            if stem not in self.recorded:
                hint = f"write {stem.name}.yaml beside it, or move it out of the content and import it from there"
                self.problems.add(place(paths[0]), "a capture without a record", hint)
        return found

    def form(self, record: Located[ArticleRecord], capture: Capture) -> bool:
        """Note fields that do not go with the article's form; whether the capture can be read at all."""
        data, add = record.data, self.problems.add
        content = read_file(capture.path, self.problems)
        if content is None:
            return False
        if data.form == "capture":
            if data.original is not None:
                hint = "a capture is the original; delete the lines"
                add(record.key("original"), '"original" is for digests only', hint)
            self.checksum(record, capture.shown, content)
            return True
        for name in ("sha256", "retrieved"):
            if getattr(data, name) is not None:
                add(record.key(name), f'"{name}" is for captures only', "delete the line: a digest is our own text")
        for name, evidence in data.evidence.items():
            if evidence.passages:
                hint = 'give "because" alone'
                add(record.key("evidence", name, "passages"), "a digest has no capture to quote", hint)
        return True

    def checksum(self, record: Located[ArticleRecord], name: str, content: bytes) -> None:
        """Note a capture that is not the one recorded."""
        recorded, digest = record.data.sha256, hashlib.sha256(content).hexdigest()
        if recorded is None:
            self.problems.add(record.place, '"sha256" is missing', f"add this line: sha256: {digest}")
        elif recorded != digest:
            unix = content.replace(b"\r\n", b"\n")
            endings = (unix, unix.replace(b"\n", b"\r\n"))
            if recorded in (hashlib.sha256(other).hexdigest() for other in endings):
                hint = f"only the line endings of {name} differ: git or an editor rewrote them; restore the file"
            else:
                hint = f"{name} has changed since; restore it, or if it is the right file write\nsha256: {digest}"
            self.problems.add(record.at("sha256"), "the capture is not the one recorded", hint)

    def unique(self) -> None:
        """Note ids that several records have, or have had."""
        for id in sorted({*self.ids, *self.former}):
            first, *others = [*self.ids.get(id, []), *self.former.get(id, [])]
            for other in others:
                hint = f"{first.path} has it; ids are unique across all kinds, former ones included"
                self.problems.add(other, f'the id "{id}" is taken', hint)


def _most(found: list[Problem]) -> list[Problem]:
    """The first problems of a record; the last says whether there are more."""
    ordered = sorted(set(found))
    if len(ordered) <= MOST:
        return ordered
    return [*ordered[:MOST], Problem(ordered[MOST].place, "more problems from here on", "mend these first")]
