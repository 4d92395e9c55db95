"""The captures of one article as its pages show them: when each was made, and what it changed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Literal

from generator.publish import urls
from generator.publish.changes import Change, changes
from generator.publish.parts import DateView, Segments
from generator.publish.places import place
from generator.publish.relations import Relations
from generator.publish.versions import captured, family


@dataclass(frozen=True, slots=True)
class ChangeView:
    """A block that a version changed; `url` leads to it, a removed one to where it stood in the version before."""

    kind: Literal["added", "removed", "changed"]
    url: str
    place: str
    segments: Segments


@dataclass(frozen=True, slots=True)
class CaptureView:
    """A version of an article. `date` is when it was saved, else updated, else published."""

    url: str
    date: DateView | None
    dated: Literal["saved", "updated", "published"]
    current: bool
    """Whether this is the page at hand."""
    summary: str
    """What it changed, in short; empty for the first version."""
    changes: tuple[ChangeView, ...]
    """On the first version's page all, on others their own; elsewhere empty."""


def captures(id: str, found: Relations) -> tuple[CaptureView, ...]:
    """All versions of an article in their order; none where there is one only."""
    versions = family(id, found)
    return tuple(_views(id, versions, found)) if len(versions) > 1 else ()


def _views(id: str, versions: tuple[str, ...], found: Relations) -> Iterator[CaptureView]:
    for before, version in zip((None, *versions), versions, strict=False):
        article = found.site.articles[version]
        made = found.once("changes", version, partial(_changes, before, version, found)) if before else ()
        shown = made if id in (versions[0], version) else ()
        yield CaptureView(
            url=urls.article(version),
            date=captured(article),
            dated="saved" if article.retrieved else "updated" if article.updated else "published",
            current=version == id,
            summary=summary(made) if before else "",
            changes=tuple(_view(change, before, version, found) for change in shown or () if before),
        )


def _changes(before: str, after: str, found: Relations) -> tuple[Change, ...] | None:
    old, new = (found.site.articles[id].article.blocks for id in (before, after))
    return changes(old, found.shown[before], new, found.shown[after])


def _view(change: Change, before: str, after: str, found: Relations) -> ChangeView:
    article = before if change.kind == "removed" else after
    url = f"{urls.article(article)}#{change.block}"
    return ChangeView(change.kind, url, place(article, change.block, found), change.segments)


def summary(made: Sequence[Change] | None) -> str:
    """`headline changed, 2 paragraphs changed, 1 added`; a paragraph is any block but the headline."""
    if made is None:
        return "too long to be compared"
    kinds = [change.kind for change in made if change.block_kind != "title"]
    parts = ["headline changed"] if len(kinds) < len(made) else []
    noun = "paragraph"
    for kind in ("changed", "added", "removed"):
        if count := kinds.count(kind):
            parts.append(" ".join(filter(None, (str(count), noun and f"{noun}{'' if count == 1 else 's'}", kind))))
            noun = ""
    return ", ".join(parts) or "the same text"
