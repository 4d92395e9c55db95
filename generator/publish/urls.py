"""Addresses of pages, from the site's root."""

from generator.model import Passage

KINDS = ("articles", "actors", "events", "outlets", "briefings")

ROWS = 50
"""How many rows a page of a list has."""


def article(id: str) -> str:
    return f"articles/{id}.html"


def actor(id: str) -> str:
    return f"actors/{id}.html"


def event(id: str) -> str:
    return f"events/{id}.html"


def outlet(id: str) -> str:
    return f"outlets/{id}.html"


def briefing(id: str) -> str:
    return f"briefings/{id}.html"


def statement(ref: str) -> str:
    """A step, claim or difference, by `event#id`."""
    event_id, _, id = ref.partition("#")
    return f"{event(event_id)}#{id}"


def mark(article_id: str, passage: Passage) -> str:
    """A cited passage on its article's page."""
    return f"{article(article_id)}#{passage.mark}"


def listing(kind: str, number: int = 1) -> str:
    """The index of a kind of page, or a later page of it."""
    return f"{kind}/index.html" if number == 1 else f"{kind}/index-{number}.html"


def narrowed(kind: str, facet: str, value: str, number: int = 1) -> str:
    """A page of the list of those in an index that have one value of a facet; no record's id has an underscore."""
    return f"{kind}/{facet}_{value}.html" if number == 1 else f"{kind}/{facet}_{value}_{number}.html"
