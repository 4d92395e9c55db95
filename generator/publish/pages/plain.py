"""Pages without content of their own: search, not found, and the fallback for `about`."""

from dataclasses import dataclass

from generator.publish.pages.base import Page


@dataclass(frozen=True, slots=True, kw_only=True)
class PlainPage(Page):
    """`template` is `search`, `404`, or `page`: an ordinary page without `content`, for which the theme has words."""

    content: str = ""
