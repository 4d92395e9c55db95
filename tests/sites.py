"""Small content folders made in a test, and the sites and publications of them.

A site is written as `{"actors/joe.yaml": "name: Joe\\nkind: person", "articles/one.txt": "Title\\n\\nText."}`.
An article without a record gets the smallest one; a capture's checksum is written by itself.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from pathlib import Path
from textwrap import dedent
from typing import Any

from generator.errors import ContentError, Problems
from generator.model import Site
from generator.publish.pages.base import Page
from generator.publish.relations import Relations, relations
from generator.publish.view import view
from generator.site import Options, Publication, publication
from generator.site import site as whole_site

Files = Mapping[str, str]


def person(name: str, more: str = "") -> str:
    return f"name: {name}\nkind: person\n{more}"


def write(root: Path, files: Files) -> Path:
    """The folder `content` below `root`, with these files in it."""
    content = root / "content"
    texts = {name: dedent(text) for name, text in files.items()}
    for name, text in list(texts.items()):
        path = Path(name)
        if path.parts[0] == "articles" and path.suffix == ".txt":
            record = str(path.with_suffix(".yaml"))
            lines = texts.get(record, "")
            if "title:" not in lines:
                lines = f'title: "{text.strip().splitlines()[0]}"\n{lines}'
            if "form:" not in lines:
                lines += f"\nform: capture\nsha256: {hashlib.sha256(text.encode()).hexdigest()}\n"
            texts[record] = lines
    for name, text in texts.items():
        path = content / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())
    content.mkdir(exist_ok=True)
    return content


def site(root: Path, files: Files) -> Site:
    return whole_site(write(root, files), "full", Problems())


def related(root: Path, files: Files, as_of: str | None = None, drafts: bool = True) -> Relations:
    return relations(view(site(root, files), date.fromisoformat(as_of) if as_of else None, drafts))


def published(root: Path, files: Files, as_of: str | None = None, **options: Any) -> Publication:
    return publication(write(root, files), Options(as_of=date.fromisoformat(as_of) if as_of else None, **options))


def page(publication: Publication, url: str) -> Any:
    return next(page for page in publication.pages if page.url == url)


def problems(root: Path, files: Files, **options: Any) -> list[str]:
    """What is wrong, as `file:line:col: message`, without the folder's name."""
    try:
        publication(write(root, files), Options(**options))
    except ContentError as error:
        return [
            f"{p.place.path.rpartition('content/')[2]}:{p.place.line}:{p.place.col}: {p.message}"
            for p in error.problems
        ]
    return []


def strings(value: Any) -> list[str]:
    """Every string in a view model, however deep."""
    if isinstance(value, str):
        return [value]
    if is_dataclass(value):
        return [text for field in fields(value) for text in strings(getattr(value, field.name))]
    if isinstance(value, Mapping):
        return [text for key, inner in value.items() for text in (*strings(key), *strings(inner))]
    if isinstance(value, bytes):
        return [value.decode()]
    if isinstance(value, tuple | list | set | frozenset):
        return [text for inner in value for text in strings(inner)]
    return []


__all__ = ["Page", "page", "person", "problems", "published", "related", "site", "strings", "write"]
