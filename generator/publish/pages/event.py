"""The page of an event: its lifecycle, participants, claims by voice, differences, and what stands around it."""

from dataclasses import dataclass

from generator.model import Status
from generator.publish import status, urls
from generator.publish.items import actor_link, article_item, event_item, event_link, reviewed
from generator.publish.pages.base import Page
from generator.publish.parts import (
    ArticleItem,
    ClaimView,
    DateView,
    DifferenceView,
    EventItem,
    Link,
    StepView,
)
from generator.publish.relations import Relations
from generator.publish.statements import claim_view, difference_view, step_view


@dataclass(frozen=True, slots=True)
class ParticipantView:
    link: Link
    as_: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EventPage(Page):
    id: str
    name: str
    kind: str
    aliases: tuple[str, ...]
    status: Status | None
    outcome: str
    """What the newest visible step says, in words; empty when no step is visible."""
    date: DateView | None
    place: str
    to_come: bool
    part_of: Link | None
    participants: tuple[ParticipantView, ...]
    lifecycle: tuple[StepView, ...]
    claims: tuple[ClaimView, ...]
    elsewhere: tuple[ClaimView, ...]
    """Claims of other events that are about this one, too."""
    differences: tuple[DifferenceView, ...]
    before: tuple[EventItem, ...]
    after: tuple[EventItem, ...]
    parts: tuple[EventItem, ...]
    articles: tuple[ArticleItem, ...]
    reviewed: str


def event_page(id: str, found: Relations) -> EventPage:
    event, events = found.site.events[id], found.site.events
    item = event_item(id, found)
    return EventPage(
        template="event",
        url=urls.event(id),
        title=event.name,
        description=", ".join(part for part in (item.outcome, item.date.text if item.date else "", item.place) if part),
        draft=event.draft,
        id=id,
        name=event.name,
        kind=event.kind,
        aliases=event.aliases,
        status=item.status,
        outcome=item.outcome,
        date=item.date,
        place=item.place,
        to_come=item.to_come,
        part_of=event_link(event.part_of, found) if event.part_of else None,
        participants=tuple(ParticipantView(actor_link(p.actor, found), p.as_ or "") for p in event.participants),
        lifecycle=tuple(step_view(step, event, found) for step in event.lifecycle),
        claims=tuple(claim_view(claim, found) for claim in event.claims),
        elsewhere=tuple(claim_view(claim, found) for claim in found.about.get(id, ())),
        differences=tuple(difference_view(difference, event, found) for difference in event.differences),
        before=tuple(event_item(other, found) for other in event.after),
        after=tuple(event_item(other, found) for other in found.followers.get(id, ())),
        parts=tuple(event_item(part.id, found) for part in status.parts(event, events)),
        articles=tuple(article_item(article, found) for article in found.articles.get(id, ())),
        reviewed=reviewed(event.reviewed),
    )
