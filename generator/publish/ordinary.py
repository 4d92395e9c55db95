"""Ordinary pages beside Readout's own: each output path has one owner, each link in braces a target."""

from collections.abc import Collection, Iterable
from html import unescape
from pathlib import Path, PurePosixPath
from posixpath import join, normpath
from unicodedata import normalize
from urllib.parse import unquote, urlparse

from generator.errors import Place, Problems
from generator.publish.urls import KINDS

_PAGE = "{filename} leads to records and pages that are published, {static} to other files"
_FILE = "only files in the content folder can be copied, and none from the folders of records"
_KIND = "links in braces start with {filename}, {static}, {attach} or {index}"


def claim(owners: dict[str, str], path: str, owner: str, problems: Problems) -> None:
    """Note that `owner`, a file's name, fills the path. Paths that some file system takes for one are one."""
    key = normalize("NFC", normpath(path)).casefold()
    folders = [str(folder) for folder in PurePosixPath(key).parents][:-1]
    for name in (key, f"{key}/", *folders):
        if name in owners or name == "..":
            other = f"where {owners[name]} goes" if name in owners else "outside the output folder"
            problems.add(Place(owner), f"would be written to {path}, {other}", "change its name, slug or save_as")
            break
    owners.setdefault(key, owner)
    for folder in folders:
        owners.setdefault(f"{folder}/", owner)


def claim_late(
    owners: dict[str, str], paths: Iterable[str], others: Iterable[tuple[str, str]], problems: Problems
) -> None:
    """Claim our paths after `others`, which are paths and their owners: where they clash, those have to change."""
    ours: dict[str, str] = {}
    for path in paths:
        claim(ours, path, f"our own {path}", problems)
    for path, owner in others:
        claim(ours, path, owner, problems)
    owners |= ours


def check_links(
    links: Iterable[tuple[str, str]],
    source: Path,
    content: Path,
    pages: Collection[str] | None,
    problems: Problems,
) -> None:
    """Refuse links in braces, as (`filename`, `x.md`), that lead nowhere, or to what must not be copied.

    `source` is the file they stand in. `pages` are the sources of published pages, from the content folder;
    None when they are not known. Addresses are taken apart as Pelican does it: what is checked is what is copied.
    """
    home = content.resolve()
    if not source.resolve().is_relative_to(home):
        hint = "copy the file here"
        problems.add(Place(source.relative_to(content.parent).as_posix()), "a link to a file outside the content", hint)
        return
    text = source.read_text(encoding="utf-8-sig")
    for kind, value in links:
        path = urlparse(unquote(unescape(value)) if kind == "filename" else value.replace("%20", " ")).path
        path = path[1:] if path.startswith("/") else join(source.parent.relative_to(content).as_posix(), path)
        if kind == "filename":
            good, hint = pages is None or normpath(path) in pages, _PAGE
        elif kind in ("attach", "static"):
            file = (content / path).resolve()
            inside = file.is_relative_to(home) and file.relative_to(home).parts[0:1] not in {(k,) for k in KINDS}
            good, hint = inside and file.is_file(), _FILE
        else:
            good, hint = kind == "index", _KIND
        if not good:
            start = max(0, *(text.find(unescape(link)) for link in (f"{{{kind}}}{value}", f"|{kind}|{value}")))
            line, col = text.count("\n", 0, start) + 1, start - text.rfind("\n", 0, start)
            place = Place(source.relative_to(content.parent).as_posix(), line, col)
            problems.add(place, f'the link "{{{kind}}}{unescape(value)}" leads nowhere', hint)
