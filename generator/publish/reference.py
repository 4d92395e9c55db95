"""Pages as other programs know pages: those that make sitemaps, say."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from generator.edtf import parse
from generator.publish.pages.base import Planned
from generator.publish.parts import DateView, SiteView


@dataclass(frozen=True, slots=True)
class PageReference:
    """A page. `date` is the earliest moment of its publication, `modified` of its last change; None when unknown."""

    url: str
    save_as: str
    title: str
    status: Literal["published", "draft", "hidden"]
    date: datetime | None
    modified: datetime | None


Referenced = tuple[Planned, PageReference]


def references(site: SiteView, pages: Iterable[Planned]) -> list[Referenced]:
    """Each page with its reference. One that has no date counts as modified with the newest: it may list it.

    Without `modified`, others would stamp the page with the clock.
    """
    pages = list(pages)
    dates = filter(None, (_moment(page.modified or page.published) for page in pages))
    newest = _moment(site.as_of) or max(dates, default=None)
    return [(page, _reference(page, newest)) for page in pages]


def _reference(page: Planned, newest: datetime | None) -> PageReference:
    published = _moment(page.published)
    return PageReference(
        url=page.url,
        save_as=page.url,
        title=page.title,
        status="draft" if page.draft else "hidden" if page.template == "404" else "published",
        date=published,
        modified=_moment(page.modified) or published or newest,
    )


def _moment(date: DateView | None) -> datetime | None:
    return parse(date.edtf).earliest if date else None
