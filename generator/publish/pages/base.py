"""What all pages have, as the theme's `page`."""

from collections.abc import Callable
from dataclasses import dataclass

from generator.publish.parts import DateView


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page: `template` renders it (without `.html`), `url` is its address and path from the site's root."""

    template: str
    url: str
    title: str
    description: str = ""
    published: DateView | None = None
    modified: DateView | None = None
    draft: bool = False


@dataclass(frozen=True, slots=True)
class Planned:
    """A page before it is made: what others need to know of it, which is little, and how it is made."""

    template: str
    url: str
    title: str
    make: Callable[[], Page]
    published: DateView | None = None
    modified: DateView | None = None
    draft: bool = False


def ready(page: Page) -> Planned:
    """The plan of a page that is made already."""
    return Planned(page.template, page.url, page.title, lambda: page, page.published, page.modified, page.draft)
