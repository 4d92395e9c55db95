"""Captures to draft records: copied byte for byte, with what they say of themselves, and what stays unknown named."""

import hashlib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TextIO

from generator import edtf, errors
from generator.errors import Place, Problems
from generator.model import Article, Found
from generator.normalise import agencies
from generator.normalise.decode import CaptureError
from generator.normalise.prepare import prepare
from generator.read.emit import emit
from generator.read.records import SUFFIXES, ignored, read_content, reserved, shown
from generator.read.schema import ArticleRecord, OutletRecord
from generator.read.shape import Located, shape
from generator.read.tree import read_tree
from generator.text import clean, fold, slug

ID_LENGTH = 80


def run(paths: Sequence[Path], content: Path, out: TextIO, err: TextIO) -> int:
    """Import files and folders into a content folder, which is made if missing; returns the exit status.

    Nothing is ever overwritten. A file that cannot be read is a problem; the others are imported all the same, since
    a second run recognises them by their bytes.
    """
    missing = [path for path in paths if not path.exists()]
    for path in missing:
        err.write(f"{path}: no such file or folder\n")
    if missing:
        return 2
    if content.exists() and not content.is_dir():
        err.write(f"{content}: not a folder\n")
        return 2
    importer = _Importer(content, out)
    for path in paths:
        for capture in _captures(path, out):
            importer.take(capture)
    out.write(f"{_count(importer.imported, 'article')} imported, {importer.known} known already.\n")
    if importer.problems.found:
        err.write(errors.report(importer.problems.found))
        return 1
    return 0


def _captures(path: Path, out: TextIO) -> Iterator[Path]:
    """The files to import in a fixed order; what is left out is named."""
    files = [path] if path.is_file() else sorted(p for p in path.rglob("*") if p.is_file())
    for file in files:
        parts = file.relative_to(path).parts if file != path else (file.name,)
        if any(ignored(part) for part in parts):
            out.write(f"{shown(file)}: left out (a README, licence or hidden file)\n")
        elif file.suffix.lower() not in SUFFIXES:
            out.write(f"{shown(file)}: left out (captures end in {', '.join(SUFFIXES)})\n")
        else:
            yield file


@dataclass(slots=True)
class _Importer:
    content: Path
    out: TextIO
    problems: Problems = field(default_factory=Problems)
    outlets: dict[str, Located[OutletRecord]] = field(default_factory=dict)
    ids: set[str] = field(default_factory=set)
    digests: dict[str, str] = field(default_factory=dict)
    """Ids of articles by the sha256 of their captures."""
    imported: int = 0
    known: int = 0

    def __post_init__(self) -> None:
        if not self.content.is_dir():
            return
        there = read_content(self.content, Problems())
        self.outlets = there.outlets
        self.ids = {path.stem for path in self.content.rglob("*") if path.is_file()}
        for path in sorted((self.content / "articles").rglob("*.yaml")):
            for line in re.findall(
                r"^sha256:\s*[\"']?([0-9a-f]{64})", path.read_text("utf-8", "replace"), re.MULTILINE
            ):
                self.digests[line] = path.stem

    def take(self, capture: Path) -> None:
        data = capture.read_bytes()
        digest = hashlib.sha256(data).hexdigest()
        if digest in self.digests:
            self.known += 1
            self.out.write(f"{shown(capture)}: known already, as {self.digests[digest]}\n")
            return
        try:
            article, outlet = self._prepare(data, capture)
        except CaptureError as error:
            self.problems.add(Place(shown(capture)), error.message, error.hint)
            return
        record, unknown = self._record(article, outlet, capture, digest)
        id = self._id(article.found, digest)
        text = emit(record, f"unknown: {', '.join(unknown)}" if unknown else "")
        problems = Problems()
        tree = read_tree(text.encode(), id, problems)
        if not tree or not shape(tree, ArticleRecord, id, id, problems):
            self.problems.add(Place(shown(capture)), f"no record can be made of it: {problems.found[0].message}")
            return
        self._write(id, capture.suffix.lower(), data, text)
        self.ids.add(id)
        self.digests[digest] = id
        self.imported += 1
        path = shown(self.content / "articles" / f"{id}.yaml")
        self.out.write(
            f"{path}: from {shown(capture)}" + (f"; unknown: {', '.join(unknown)}" if unknown else "") + "\n"
        )

    def _prepare(self, data: bytes, capture: Path) -> tuple[Article, str | None]:
        """The article, read once more in the light of its outlet's furniture and country where that is known."""
        article = prepare(data, capture.suffix)
        outlet = self._outlet(article.found)
        if outlet:
            about = self.outlets[outlet].data
            article = prepare(data, capture.suffix, furniture=about.furniture, country=about.country)
        return article, outlet

    def _outlet(self, found: Found) -> str | None:
        """The registered outlet that the capture names, or whose site its address is on."""
        host = re.match(r"https?://(?:[^/@]*@)?([^/:?#]+)", found.url or "")
        name = _key(found.outlet or "")
        for id, outlet in self.outlets.items():
            sites = outlet.data.sites
            if host and any(host[1].lower() == site or host[1].lower().endswith("." + site) for site in sites):
                return id
            if name and name in map(_key, (outlet.data.name, *outlet.data.aliases)):
                return id
        return None

    def _record(
        self, article: Article, outlet: str | None, capture: Path, digest: str
    ) -> tuple[dict[str, Any], list[str]]:
        """The draft record, and the names of what is unknown with the printed words where there are some."""
        found = article.found
        supplied, unresolved = self._agencies(found)
        record: dict[str, Any] = {
            "title": found.title or clean(capture.stem) or digest[:8],
            "outlet": outlet,
            "url": found.url,
            "byline": list(found.byline),
            "agencies": supplied,
            "published": found.published,
            "updated": found.updated,
            "retrieved": found.retrieved,
            "language": found.language,
            "form": "capture",
            "sha256": digest,
            "status": "draft",
        }
        unknown = [] if found.title else ["title"]
        if not outlet:
            unknown.append(f'outlet (printed: "{_plain(found.outlet)}")' if found.outlet else "outlet")
        unknown += [name for name in ("published", "byline", "language") if not record[name]]
        unknown += [f'agency "{_plain(name)}"' for name in unresolved]
        return {key: value for key, value in record.items() if value}, unknown

    def _agencies(self, found: Found) -> tuple[dict[str, list[str]], list[str]]:
        known = {**agencies.names(), **dict.fromkeys(self.outlets, "")}
        supplied, unresolved = {}, []
        for role in ("text", "reporting", "photos"):
            ids = getattr(found.agencies, role)
            if kept := [id for id in ids if id in known]:
                supplied[role] = kept
            unresolved += [id for id in ids if id not in known]
        return supplied, unresolved

    def _id(self, found: Found, digest: str) -> str:
        """`[<date>-]<slug of the headline>`: whole words, at most 80 characters with any `-2`, free, not reserved."""
        day = _day(found.published)
        prefix = f"{day}-" if day else ""
        for number in range(1, len(self.ids) + 2):
            suffix = f"-{number}" if number > 1 else ""
            words = slug(found.title or "", ID_LENGTH - len(prefix) - len(suffix))
            base = prefix + words if words else f"article-{digest[:8]}"
            if reserved(base):
                base = f"article-{base}"[: ID_LENGTH - len(suffix)]
            if base + suffix not in self.ids:
                return base + suffix
        raise AssertionError("more ids are taken than there are")

    def _write(self, id: str, suffix: str, data: bytes, text: str) -> None:
        """Both files or neither; existing files are never touched."""
        folder = self.content / "articles"
        folder.mkdir(parents=True, exist_ok=True)
        capture, record = folder / f"{id}{suffix}", folder / f"{id}.yaml"
        written: list[Path] = []
        try:
            for path, content in ((capture, data), (record, text.encode())):
                with path.open("xb") as file:
                    written.append(path)
                    file.write(content)
        except BaseException:
            for path in written:
                path.unlink(missing_ok=True)
            raise


def _day(published: str | None) -> str:
    """The day of publication where it is one, for the id."""
    if not published:
        return ""
    date = edtf.parse(published)
    return date.first_day.isoformat() if date.first_day and date.first_day == date.last_day else ""


def _key(name: str) -> str:
    return fold(clean(name)).casefold()


def _plain(text: str | None) -> str:
    return clean(text or "").replace('"', "'")


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
