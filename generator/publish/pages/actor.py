"""The page of an actor: who it is, what it claims, what it takes part in, and every mention with its sentence."""

from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial

from generator.model import Mention
from generator.publish import urls
from generator.publish.annotate import Annotation, annotate
from generator.publish.items import actor_item, actor_link, article_item, event_item, reviewed
from generator.publish.pages.base import Page
from generator.publish.parts import (
    ActorItem,
    CiteView,
    ClaimView,
    EventItem,
    Link,
    MentionGroup,
    MentionView,
    Segment,
    Segments,
)
from generator.publish.places import place
from generator.publish.relations import Relations
from generator.publish.statements import cite_view, claim_view
from generator.text import sentence_spans


@dataclass(frozen=True, slots=True)
class RoleView:
    title: str
    of: Link | None
    cites: tuple[CiteView, ...]


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
    claims: tuple[ClaimView, ...]
    passed_on: tuple[ClaimView, ...]
    """Claims of others that we have through this actor."""
    events: tuple[EventItem, ...]
    mentions: tuple[MentionGroup, ...]
    mention_count: int
    reviewed: str


def actor_page(id: str, found: Relations) -> ActorPage:
    actor = found.site.actors[id]
    mentions = found.mentions.get(id, {})
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
        roles=tuple(
            RoleView(
                role.title,
                actor_link(role.of, found) if role.of else None,
                tuple(cite_view(c, found) for c in role.cites),
            )
            for role in actor.roles
            if role.cites
        ),
        claims=tuple(claim_view(claim, found) for claim in found.claims.get(id, ())),
        passed_on=tuple(claim_view(claim, found) for claim in found.passed_on.get(id, ())),
        events=tuple(event_item(event, found) for event in found.taking_part.get(id, ())),
        mentions=tuple(
            MentionGroup(article_item(article, found), tuple(_sentences(article, inside, found)))
            for article, inside in mentions.items()
        ),
        mention_count=sum(len(inside) for inside in mentions.values()),
        reviewed=reviewed(actor.reviewed),
    )


def _sentences(article_id: str, mentions: Iterable[Mention], found: Relations) -> Iterator[MentionView]:
    """Each sentence that names the actor, once, with the names in it marked."""
    blocks: dict[str, list[Mention]] = {}
    for mention in mentions:
        blocks.setdefault(mention.passage.block, []).append(mention)
    for block_id, inside in blocks.items():
        text = found.block(article_id, block_id).text
        left = deque(inside)
        for start, end in found.once("sentences", f"{article_id}#{block_id}", partial(sentence_spans, text)):
            named = []
            while left and left[0].passage.start < end:
                named.append(left.popleft())
            if named:
                segments = _sentence(text, named, found, article_id, (start, max(end, named[-1].passage.end)))
                yield MentionView(
                    f"{urls.article(article_id)}#{block_id}", segments, place(article_id, block_id, found)
                )


def _sentence(text: str, named: list[Mention], found: Relations, article_id: str, span: tuple[int, int]) -> Segments:
    annotations = [Annotation(m.passage.start, m.passage.end, Segment("strong")) for m in named]
    return annotate(text, annotations, found.shown[article_id], named[0].passage.block, *span)
