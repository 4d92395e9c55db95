"""The page of an actor: who it is, what it claims, what it takes part in, and every mention with its sentence."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from generator.model import Claim, Role
from generator.publish import dates, urls
from generator.publish.company import Company, company
from generator.publish.items import actor_item, actor_link, event_item, event_link, reviewed
from generator.publish.mentions import Mentioned, mentioned
from generator.publish.pages.base import Page
from generator.publish.parts import ActorItem, CiteView, ClaimView, DateView, EventItem, Link
from generator.publish.pictures.over_time import OverTime, over_time
from generator.publish.quoted import Quoted, quoted
from generator.publish.relations import Relations
from generator.publish.spellings import Spellings, spellings
from generator.publish.statements import cite_view, claim_view

MOST = 50
"""So many claims, and so many events, of a part stand on the page of the whole."""
CLAIMS = 100
"""So many of its own claims are listed, and so many that it passed on,"""
EVENTS = 12
"""so many events in full,"""
NAMED = 100
"""and so many more by name: the newest, for whoever speaks every day."""


@dataclass(frozen=True, slots=True)
class RoleView:
    """A role that articles name; `first` and `last` are the days of the first and the last of them, where known."""

    title: str
    of: Link | None
    cites: tuple[CiteView, ...]
    first: DateView | None = None
    last: DateView | None = None


@dataclass(frozen=True, slots=True)
class EventClaims:
    """What is claimed at or about one event."""

    event: EventItem
    claims: tuple[ClaimView, ...]


@dataclass(frozen=True, slots=True)
class PartView:
    """What a part of the actor claims and takes part in; `more` claims and events stand on its own page alone."""

    actor: Link
    claims: tuple[EventClaims, ...]
    events: tuple[EventItem, ...]
    more: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorPage(Page):
    id: str
    name: str
    kind: str
    summary: str
    aliases: tuple[str, ...]
    wikidata: str
    """Address of the Wikidata item; empty when unknown."""
    part_of: Link | None
    parts: tuple[ActorItem, ...]
    outlets: tuple[Link, ...]
    """Outlets that are this actor."""
    roles: tuple[RoleView, ...]
    claims: tuple[EventClaims, ...]
    """Its positions, reviewed all of them, by event in the order of time, undated ones last."""
    more_claims: int = 0
    """Older ones, and of those passed on, that are not listed."""
    passed_on: tuple[EventClaims, ...]
    """Claims of others that we have through this actor."""
    events: tuple[EventItem, ...]
    """In the order of time, the newest of them."""
    older: tuple[Link, ...] = ()
    """Those before, the newest first."""
    more_events: int = 0
    """Events that are not listed."""
    of_parts: tuple[PartView, ...]
    """Its parts that claim or take part in anything not listed above, at any remove."""
    quoted: Quoted
    spellings: Spellings
    company: Company
    mentions: Mentioned
    over_time: OverTime | None = None
    """None where there is too little to see."""
    reviewed: str


def actor_page(id: str, found: Relations) -> ActorPage:
    actor = found.site.actors[id]
    claims, passed_on = found.claims.get(id, []), found.passed_on.get(id, [])
    events = found.taking_part.get(id, [])
    older = events[:-EVENTS][::-1]
    return ActorPage(
        template="actor",
        url=urls.actor(id),
        title=actor.name,
        description=actor.summary or "",
        draft=actor.draft,
        id=id,
        name=actor.name,
        kind=actor.kind,
        summary=actor.summary or "",
        aliases=actor.aliases,
        wikidata=f"https://www.wikidata.org/wiki/{actor.wikidata}" if actor.wikidata else "",
        part_of=actor_link(actor.part_of, found) if actor.part_of else None,
        parts=tuple(actor_item(part, found) for part in found.members.get(id, ())),
        outlets=tuple(Link(urls.outlet(o.id), o.name) for o in found.site.outlets.values() if o.actor == id),
        roles=tuple(_roles(actor.roles, found)),
        claims=by_event(claims[-CLAIMS:], found),
        passed_on=by_event(passed_on[-CLAIMS:], found),
        more_claims=len(claims[:-CLAIMS]) + len(passed_on[:-CLAIMS]),
        events=tuple(event_item(event, found) for event in events[-EVENTS:]),
        older=tuple(event_link(event, found) for event in older[:NAMED]),
        more_events=len(older[NAMED:]),
        of_parts=tuple(_of_parts(id, found)),
        quoted=quoted(id, found),
        spellings=spellings(id, found),
        company=company(id, found),
        mentions=mentioned(id, found),
        over_time=over_time(id, found),
        reviewed=reviewed(actor.reviewed, found.words),
    )


def by_event(claims: Iterable[Claim], found: Relations) -> tuple[EventClaims, ...]:
    """The claims under their events; they come in the order of these."""
    return tuple(
        EventClaims(event_item(event, found), tuple(claim_view(claim, found) for claim in group))
        for event, group in groupby(claims, key=lambda claim: claim.event)
    )


def _roles(roles: Iterable[Role], found: Relations) -> Iterable[RoleView]:
    """The roles in the order of the first articles that name them."""
    views = []
    for role in roles:
        articles = sorted({cite.article for cite in role.cites}, key=found.rank)
        days = [article.published for id in articles if (article := found.site.articles[id]).published]
        if articles:
            view = RoleView(
                role.title,
                actor_link(role.of, found) if role.of else None,
                tuple(cite_view(cite, found) for cite in sorted(role.cites, key=lambda cite: found.rank(cite.article))),
                dates.moment(days[0], found.words) if days else None,
                dates.moment(days[-1], found.words) if days else None,
            )
            views.append((found.rank(articles[0]), view))
    return (view for _, view in sorted(views, key=lambda pair: pair[0]))


def _of_parts(id: str, found: Relations) -> Iterable[PartView]:
    """Each claim and event once, with the nearest part that has it."""
    _, *parts = found.whole(id)
    claimed = {claim.ref for claim in found.claims.get(id, ())}
    attended = set(found.taking_part.get(id, ()))
    for part in parts:
        claims: list[Claim] = [claim for claim in found.claims.get(part, ()) if claim.ref not in claimed]
        events = [event for event in found.taking_part.get(part, ()) if event not in attended]
        claimed.update(claim.ref for claim in claims)
        attended.update(events)
        if claims or events:
            yield PartView(
                actor_link(part, found),
                by_event(claims[:MOST], found),
                tuple(event_item(event, found) for event in events[:MOST]),
                len(claims[MOST:]) + len(events[MOST:]),
            )
