"""Actors' and outlets' records resolved."""

from generator.link.articles import reviewed
from generator.link.cites import Citations
from generator.link.lookup import Lookup
from generator.model import Actor, Outlet, Role
from generator.read.schema import ActorRecord, OutletRecord
from generator.read.shape import Located


def actor(record: Located[ActorRecord], citations: Citations) -> Actor:
    data, known = record.data, citations.lookup.known
    if data.part_of:
        known("actor", data.part_of, record.at("part_of"))
    roles = []
    for number, role in enumerate(data.roles):
        if role.of:
            known("actor", role.of, record.at("roles", number, "of"))
        roles.append(Role(role.title, citations.cites(record, role.cites, "roles", number, "cites"), role.of))
    return Actor(
        id=record.id,
        place=record.place,
        name=data.name,
        kind=data.kind,
        aliases=tuple(data.aliases),
        surnames=tuple(data.surname),
        part_of=data.part_of,
        roles=tuple(roles),
        wikidata=data.wikidata,
        summary=data.summary,
        draft=data.status == "draft",
        reviewed=reviewed(data),
    )


def outlet(record: Located[OutletRecord], lookup: Lookup) -> Outlet:
    data = record.data
    if data.actor:
        lookup.known("actor", data.actor, record.at("actor"))
    return Outlet(
        id=record.id,
        place=record.place,
        name=data.name,
        kind=data.kind,
        actor=data.actor,
        aliases=tuple(data.aliases),
        sites=tuple(data.sites),
        country=data.country,
        owner=data.owner,
        rights=data.rights,
        draft=data.status == "draft",
        reviewed=reviewed(data),
    )
