"""The captures of one article as its pages show them: when each was made, and what it changed."""

from collections import Counter
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
from generator.publish.words import Words


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
            date=captured(article, found.words),
            dated="saved" if article.retrieved else "updated" if article.updated else "published",
            current=version == id,
            summary=summary(made, found.words) if before else "",
            changes=tuple(_view(change, before, version, found) for change in shown or () if before),
        )


def _changes(before: str, after: str, found: Relations) -> tuple[Change, ...] | None:
    old, new = (found.site.articles[id].article.blocks for id in (before, after))
    return changes(old, found.shown[before], new, found.shown[after])


def _view(change: Change, before: str, after: str, found: Relations) -> ChangeView:
    article = before if change.kind == "removed" else after
    url = f"{urls.article(article)}#{change.block}"
    return ChangeView(change.kind, url, place(article, change.block, found), change.segments)


def summary(made: Sequence[Change] | None, words: Words) -> str:
    """`headline changed, 2 paragraphs changed, 1 paragraph added`; a paragraph is any block but the headline."""
    if made is None:
        return words.gettext("too long to be compared")
    kinds = Counter(change.kind for change in made if change.block_kind != "title")
    parts = []
    if kinds.total() < len(made):
        parts.append(words.gettext("headline changed"))
    if count := kinds["changed"]:
        parts.append(words.ngettext("%(count)s paragraph changed", "%(count)s paragraphs changed", count))
    if count := kinds["added"]:
        parts.append(words.ngettext("%(count)s paragraph added", "%(count)s paragraphs added", count))
    if count := kinds["removed"]:
        parts.append(words.ngettext("%(count)s paragraph removed", "%(count)s paragraphs removed", count))
    return ", ".join(parts) or words.gettext("the same text")
