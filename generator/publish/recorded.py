"""Where in the content folder what a page shows is recorded."""

from collections.abc import Mapping

from generator.errors import Place
from generator.model import Actor, Briefing, Event, Outlet, Site, SiteArticle


def record(url: str, site: Site) -> str:
    """The file and line of the record behind an address, from the content folder; empty where it has none.

    Of a claim it is the line of its first citation: `events/talks.html#fair` gives `events/talks.yaml:12`. Where the
    folder itself lies is the machine's affair.
    """
    folder, _, name = url.partition("/")
    file, _, claim = name.partition("#")
    place = _place(folder, file.removesuffix(".html"), claim, site)
    return f"{folder}/{f'/{place.path}'.rpartition(f'/{folder}/')[2]}:{place.line}" if place else ""


def _place(folder: str, id: str, claim: str, site: Site) -> Place | None:
    if claim:
        found = site.events[id].claim(claim) if id in site.events else None
        return found.cites[0].place if found and found.cites else None
    kinds: dict[str, Mapping[str, SiteArticle | Actor | Event | Outlet | Briefing]] = {
        "articles": site.articles,
        "actors": site.actors,
        "events": site.events,
        "outlets": site.outlets,
        "briefings": site.briefings,
    }
    one = kinds.get(folder, {}).get(id)
    return one.place if one else None
