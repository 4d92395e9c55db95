"""A theme's scripts and styles as they are published: joined, minified, each bundle in the place of its sources."""

import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from rcssmin import cssmin
from rjsmin import jsmin

from generator.errors import Place, Problems
from generator.publish.staging import write

LIST = "bundles.toml"


@dataclass(frozen=True, slots=True)
class Bundle:
    """One file of many of a kind. `name` and the sources, in the order that holds, are paths below `static/`."""

    name: str
    sources: tuple[str, ...]
    notice: str
    """What the licences of the sources ask to be kept, on one line; empty if nothing."""


def listed(theme: Path) -> tuple[Bundle, ...]:
    """The bundles that a theme asks for; none if it has no list."""
    file = theme / LIST
    read = tomllib.loads(file.read_text("utf-8")) if file.is_file() else {}
    return tuple(Bundle(name, tuple(one["sources"]), one.get("notice", "")) for name, one in read.items())


def bundle(theme: Path, published: Path) -> None:
    """Replace the sources of the theme's bundles in `published`, where a copy of its static files lies.

    Raises `ContentError` if one is missing there.
    """
    bundles, problems = listed(theme), Problems()
    sources = {source for one in bundles for source in one.sources}
    for source in sorted(sources):
        if not (published / source).is_file():
            problems.add(Place(str(theme / LIST)), f"missing file {source}", "paths are from static/")
    problems.raise_any()
    made = {one.name: minified([published / source for source in one.sources], one.notice) for one in bundles}
    for source in sources:
        (published / source).unlink()
    for name, text in made.items():
        write(published, name, text)


def minified(sources: Sequence[Path], notice: str) -> bytes:
    """The sources, all scripts or all styles, as one, behind the notice if there is one."""
    texts = [path.read_text("utf-8") for path in sources]
    body = cssmin("\n".join(texts)) if sources[0].suffix == ".css" else _scripts(texts)
    head = f"/*! {notice} */\n" if notice else ""
    return f"{head}{body}\n".encode()


def _scripts(texts: Iterable[str]) -> str:
    """A semicolon keeps one script from being read as going on in the next."""
    minified: str = jsmin("\n;\n".join(texts))
    return minified
