"""Who says what: the reviewed claims by actor, each with its citation."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.publish import urls
from generator.publish.items import actor_link
from generator.publish.parts import ClaimView, Link, Segment, VoiceView
from generator.publish.prose import Notes
from generator.publish.relations import Relations
from generator.publish.statements import claim_view

MOST_ACTORS = 30
MOST_CLAIMS = 12
"""So many actors are listed, and so many claims of each; all others stand on their own pages."""


@dataclass(frozen=True, slots=True)
class Position:
    """A claim of an actor; `voice` is how it came to us where that is through somebody, or by an unnamed member.

    `noted` is false where nothing before cites the claim: then its number stands for the position itself.
    """

    claim: ClaimView
    voice: VoiceView | None
    cite: Segment | None
    noted: bool = True


@dataclass(frozen=True, slots=True)
class Positions:
    """An actor's claims in the order of time; `more` stand on the actor's page alone. `depth` 0 is a whole."""

    actor: Link
    depth: int
    claims: tuple[Position, ...]
    more: int


def positions(found: Relations, notes: Notes) -> tuple[Positions, ...]:
    """By actor: those first who, with all that is part of them, claim most; a whole before its parts."""
    listed = []
    for actor, depth in list(_actors(found))[:MOST_ACTORS]:
        claims = found.claims[actor]
        shown = tuple(_position(actor, claim_view(claim, found), notes) for claim in claims[:MOST_CLAIMS])
        listed.append(Positions(actor_link(actor, found), depth, shown, len(claims[MOST_CLAIMS:])))
    return tuple(listed)


def _actors(found: Relations) -> Iterator[tuple[str, int]]:
    """Those who claim anything, with how many wholes of theirs are listed above them."""
    actors = found.site.actors
    totals = {id: len({c.ref for one in found.whole(id) for c in found.claims.get(one, ())}) for id in actors}

    def most_first(ids: Iterable[str]) -> list[str]:
        return sorted(ids, key=lambda one: (-totals[one], one))

    # What is part of itself, in a ring, comes last.
    wholes = most_first(id for id, actor in actors.items() if actor.part_of not in actors)
    waiting = [(id, 0) for id in (*wholes, *found.claims)][::-1]
    seen: set[str] = set()
    while waiting:
        id, depth = waiting.pop()
        if id in seen:
            continue
        seen.add(id)
        claims = id in found.claims
        if claims:
            yield id, depth
        waiting += [(part, depth + claims) for part in most_first(found.members.get(id, ()))[::-1]]


def _position(actor: str, claim: ClaimView, notes: Notes) -> Position:
    page = urls.actor(actor)
    own = (voice for voice in claim.voices if voice.link and voice.link.url == page)
    voice = next((voice for voice in own if voice.description or voice.via or voice.via_description), None)
    noted = claim.ref in notes.numbers
    return Position(claim, voice, notes.segment(claim.ref), noted)
