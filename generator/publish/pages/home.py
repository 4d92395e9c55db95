"""The first page: the newest briefing's bottom line, and ways into everything else."""

from dataclasses import dataclass

from generator.publish import status
from generator.publish.items import actor_item, article_item, event_item, outlet_item
from generator.publish.pages.base import Page
from generator.publish.pages.briefing import BriefingPage
from generator.publish.parts import ActorItem, ArticleItem, EventItem, OutletItem
from generator.publish.pictures.timeline import Timeline, around_today, dated, timeline
from generator.publish.prose import flat
from generator.publish.relations import Relations
from generator.publish.versions import is_first

SHOWN = 8
"""How many of each kind the first page names."""
HAPPENED = 6
"""How many of the newest events: what is to come stands in the briefing's list of what to watch."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HomePage(Page):
    """`briefing` is the newest (or combined) one; its cites lead to the notes on its own page. Lists are cut short.

    `events` are the newest of those that are past; those to come where none is, undated ones where none has a date.
    """

    briefing: BriefingPage
    articles: tuple[ArticleItem, ...]
    actors: tuple[ActorItem, ...]
    events: tuple[EventItem, ...]
    timeline: Timeline | None = None
    """The newest events and the next to come; None where too few have a date."""
    outlets: tuple[OutletItem, ...]
    counts: tuple[tuple[str, int], ...]
    """(`articles` | `actors` | `events` | `outlets` | `briefings`, how many there are)."""


def home_page(title: str, briefing: BriefingPage, found: Relations) -> HomePage:
    """The first page: the newest articles and events, the actors and outlets named or heard most."""
    site = found.site
    articles = sorted((a for a in site.articles.values() if is_first(a.id, found)), key=status.time_order)
    dated = [article.id for article in articles if article.seen][::-1]
    undated = [article.id for article in articles if not article.seen]
    actors = sorted(site.actors, key=lambda id: (-len(found.mentions.get(id, ())), id))
    outlets = sorted(site.outlets, key=lambda id: (-len(found.by_outlet.get(id, ())), id))
    return HomePage(
        template="index",
        url="index.html",
        title=title,
        description=_in_short(briefing),
        briefing=briefing,
        articles=tuple(article_item(id, found) for id in [*dated, *undated][:SHOWN]),
        actors=tuple(actor_item(id, found) for id in actors[:SHOWN]),
        events=tuple(event_item(id, found) for id in _newest(found)),
        timeline=timeline(around_today(found), found),
        outlets=tuple(outlet_item(id, found) for id in outlets[:SHOWN]),
        counts=(
            ("articles", len(articles)),
            ("actors", len(site.actors)),
            ("events", len(site.events)),
            ("outlets", len(site.outlets)),
            ("briefings", len(site.briefings)),
        ),
    )


def _in_short(briefing: BriefingPage) -> str:
    """The bottom line as one paragraph; what there is to go by where it has none."""
    said = (flat(block.segments).strip() for line in briefing.bottom_line for block in line)
    return " ".join(filter(None, said)) or briefing.freshness


def _newest(found: Relations) -> list[str]:
    """The newest events that are past, in the order of time."""
    past, coming = dated(found)
    events = found.site.events
    ordered = (e.id for e in sorted(events.values(), key=lambda e: status.order(e, events)))
    return past[-HAPPENED:] or (coming or list(ordered))[:HAPPENED]
