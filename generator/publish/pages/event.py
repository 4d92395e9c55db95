"""The page of an event: its lifecycle, participants, the matrix of its claims, and what stands around it."""

from dataclasses import dataclass

from generator.model import Status
from generator.publish import status, urls
from generator.publish.items import actor_link, article_item, event_item, event_link, reviewed
from generator.publish.lifecycle import step_view
from generator.publish.matrix import COMPATIBLE, DISPUTED, UNDISPUTED, matrix, of_kinds
from generator.publish.pages.base import Page
from generator.publish.parts import ArticleItem, ClaimView, DateView, EventItem, Link, Matrix, StepView
from generator.publish.relations import Relations
from generator.publish.statements import claim_view

NO_CLAIMS = Matrix((), ())


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
    disputed: Matrix
    """Claims on which accounts differ: readings that exclude each other, and facts."""
    compatible: Matrix
    """Claims that say the same more or less exactly, or in other words."""
    undisputed: Matrix
    """Claims that no difference compares."""
    whole: Matrix = NO_CLAIMS
    """All of its claims, by the articles that have them."""
    elsewhere: tuple[ClaimView, ...]
    """Claims of other events that are about this one, too."""
    before: tuple[EventItem, ...]
    after: tuple[EventItem, ...]
    parts: tuple[EventItem, ...]
    articles: tuple[ArticleItem, ...]
    reviewed: str

    @property
    def claims(self) -> tuple[ClaimView, ...]:
        """Its claims, each once, in the order of the page."""
        tables = (self.disputed, self.compatible, self.undisputed)
        return tuple(row.claim for table in tables for group in table.groups for row in group.rows if row.first)


def event_page(id: str, found: Relations) -> EventPage:
    event, events = found.site.events[id], found.site.events
    item = event_item(id, found)
    claims = matrix(event.claims, found)
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
        disputed=of_kinds(claims, DISPUTED),
        compatible=of_kinds(claims, COMPATIBLE),
        undisputed=of_kinds(claims, UNDISPUTED),
        whole=claims,
        elsewhere=tuple(claim_view(claim, found) for claim in found.about.get(id, ())),
        before=tuple(event_item(other, found) for other in event.after),
        after=tuple(event_item(other, found) for other in found.followers.get(id, ())),
        parts=tuple(event_item(part.id, found) for part in status.parts(event, events)),
        articles=tuple(article_item(article, found) for article in found.articles.get(id, ())),
        reviewed=reviewed(event.reviewed, found.words),
    )
