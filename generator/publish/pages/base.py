"""What all pages have, as the theme's `page`."""

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
