"""What a search can find."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SearchDocument:
    """One thing that a search can find, and what its result shows.

    Everything here is published: the caller passes only what the rights of an article allow. An article has
    no aliases, so that it is found by the words of its title and text alone.
    """

    ref: str
    """`article:<id>`, `actor:<id>`, `event:<id>`, `outlet:<id>`, `briefing:<id>`, `claim:<event>#<id>`."""
    kind: str
    """The part of `ref` before the colon."""
    title: str
    text: str
    aliases: tuple[str, ...]
    url: str
    """From the site's root, where search.html lies."""
    date: str
    """As shown; "" when unknown."""
    outlet: str
    """The name as shown; "" when unknown or of no meaning."""
    excerpt: str
    """The words shown below the title; "" for none."""
