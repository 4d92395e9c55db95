"""A theme's scripts as they are published: joined, minified, each bundle in the place of its sources."""

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from rjsmin import jsmin

from generator.errors import Place, Problems
from generator.publish.staging import write

LIST = "bundles.toml"


@dataclass(frozen=True, slots=True)
class Bundle:
    """One script of many. `name` and the sources, in the order in which they run, are paths below `static/`."""

    name: str
    sources: tuple[str, ...]
    notice: str
    """What the licences of the sources ask to be kept, on one line."""


def listed(theme: Path) -> tuple[Bundle, ...]:
    """The bundles that a theme asks for; none if it has no list."""
    file = theme / LIST
    read = tomllib.loads(file.read_text("utf-8")) if file.is_file() else {}
    return tuple(Bundle(name, tuple(one["sources"]), one["notice"]) for name, one in read.items())


def bundle(theme: Path, published: Path) -> None:
    """Replace the sources of the theme's bundles in `published`, where a copy of its static files lies.

    Raises `ContentError` if one is missing there.
    """
    bundles, problems = listed(theme), Problems()
    sources = {source for one in bundles for source in one.sources}
    for source in sorted(sources):
        if not (published / source).is_file():
            problems.add(Place(str(theme / LIST)), f"missing script {source}", "paths are from static/")
    problems.raise_any()
    made = {one.name: minified((published / source for source in one.sources), one.notice) for one in bundles}
    for source in sources:
        (published / source).unlink()
    for name, script in made.items():
        write(published, name, script)


def minified(scripts: Iterable[Path], notice: str) -> bytes:
    """The scripts as one, behind the notice. A semicolon keeps one from being read as going on in the next."""
    joined = "\n;\n".join(path.read_text("utf-8") for path in scripts)
    return f"/*! {notice} */\n{jsmin(joined)}\n".encode()
