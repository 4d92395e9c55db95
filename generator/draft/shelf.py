"""Where drafts are put: which ids and captures a content folder has, and new files that never touch old ones."""

import hashlib
import os
import re
from dataclasses import dataclass, field
from pathlib import Path

from generator.read.records import SUFFIXES, reserved
from generator.text import slug

ID_LENGTH = 80

_SHA256 = re.compile(r"\bsha256[\"']?\s*:\s*[\"']?([0-9a-f]{64})\b")
_FORMERLY = re.compile(r"^formerly:((?:.*\n(?:[ -].*\n?)*))", re.MULTILINE)
_ID = re.compile(r"[a-z0-9-]+")
_WORD = "article-"


@dataclass(slots=True)
class Shelf:
    """A content folder, whether it exists yet or not; `taken` and `digests` are read once and kept up to date."""

    content: Path
    taken: set[str] = field(default_factory=set)
    """Names without ending that no new file may have, in small letters: files of one name differ by more than case."""
    digests: dict[str, str] = field(default_factory=dict)
    """Ids of articles by the sha256 of their captures, as recorded and as they are."""
    _next: dict[str, int] = field(default_factory=dict)
    """The number to try next for an id, so that a thousand articles of one headline are no million tries."""

    def __post_init__(self) -> None:
        for top, folders, names in os.walk(self.content):
            self.taken.update(name.partition(".")[0].lower() for name in (*folders, *names))
            for name in sorted(names):
                path = Path(top, name)
                if path.suffix == ".yaml" and path.is_file():
                    self._read(path)
        for top, _, names in os.walk(self.content / "articles"):
            for path in (Path(top, name) for name in sorted(names)):
                if path.suffix.lower() in SUFFIXES and path.is_file() and path.with_suffix(".yaml").exists():
                    with path.open("rb") as file:
                        self.digests.setdefault(hashlib.file_digest(file, "sha256").hexdigest(), path.stem)

    def _read(self, path: Path) -> None:
        """Note what a record holds on to, even one that is at fault."""
        text = path.read_text("utf-8", "replace")
        for digest in _SHA256.findall(text):
            self.digests[digest] = path.stem
        for former in _FORMERLY.findall(text):
            self.taken.update(_ID.findall(former))

    def id(self, day: str, headline: str, digest: str) -> str:
        """`[<day>-]<slug of the headline>`: whole words, at most 80 characters with any `-2`, free, not reserved.

        Where the headline has no words, `article-` and the first digits of the capture's sha256.
        """
        prefix = f"{day}-" if day else ""
        whole = _id(prefix, headline, "", digest)
        number = self._next.get(whole, 1)
        while True:
            suffix = f"-{number}" if number > 1 else ""
            id = _id(prefix, headline, suffix, digest)
            if reserved(id):
                id = _id(_WORD, headline, suffix, digest)
            number += 1
            if id not in self.taken:
                self._next[whole] = number
                return id

    def put(self, id: str, suffix: str, capture: bytes, record: str) -> bool:
        """Write both files or neither; whether it was done, which it is not where a file stands in the way."""
        self.taken.add(id)
        folder = self.content / "articles"
        folder.mkdir(parents=True, exist_ok=True)
        written: list[Path] = []
        try:
            for path, content in ((folder / f"{id}{suffix}", capture), (folder / f"{id}.yaml", record.encode())):
                with path.open("xb") as file:
                    written.append(path)
                    file.write(content)
        except BaseException as error:
            for path in written:
                path.unlink(missing_ok=True)
            if isinstance(error, FileExistsError):
                return False
            raise
        return True


def _id(prefix: str, headline: str, suffix: str, digest: str) -> str:
    words = slug(headline, ID_LENGTH - len(prefix) - len(suffix))
    return f"{prefix}{words}{suffix}" if words else f"{_WORD}{digest[:8]}{suffix}"
