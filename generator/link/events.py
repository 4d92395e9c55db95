"""An event's record resolved: lifecycle, claims and differences, each citation verified."""

from generator.errors import Problems
from generator.link.articles import reviewed
from generator.link.cites import Citations
from generator.model import Claim, Difference, Event, Participant, Step, Withdrawn
from generator.read.schema import EventRecord
from generator.read.shape import Located, choices


def event(record: Located[EventRecord], citations: Citations) -> Event:
    """The event; what does not hold is noted and left out."""
    data, known = record.data, citations.lookup.known
    for number, participant in enumerate(data.participants):
        known("actor", participant.actor, record.at("participants", number, "actor"))
    if data.part_of:
        known("event", data.part_of, record.at("part_of"))
    for number, earlier in enumerate(data.after):
        known("event", earlier, record.at("after", number))
    _ids(record, citations.lookup.problems)
    return Event(
        id=record.id,
        place=record.place,
        name=data.name,
        kind=data.kind,
        participants=tuple(Participant(p.actor, p.as_) for p in data.participants),
        aliases=tuple(data.aliases),
        part_of=data.part_of,
        after=tuple(data.after),
        at=data.place,
        lifecycle=tuple(_step(record, number, citations) for number in range(len(data.lifecycle))),
        claims=tuple(_claim(record, number, citations) for number in range(len(data.claims))),
        differences=tuple(
            Difference(d.id, record.id, d.question, d.kind, tuple(d.claims), d.note) for d in data.differences
        ),
        draft=data.status == "draft",
        reviewed=reviewed(data),
    )


def _step(record: Located[EventRecord], number: int, citations: Citations) -> Step:
    step, loc = record.data.lifecycle[number], ("lifecycle", number)
    if record.data.kind == "series":
        hint = "its status and dates come from its parts; move the step to one of them"
        citations.lookup.problems.add(record.at(*loc), "a series has no steps of its own", hint)
    for position, actor in enumerate(step.by):
        citations.lookup.known("actor", actor, record.at(*loc, "by", position))
    if not step.cites:
        citations.lookup.problems.add(record.key(*loc, "cites"), "nothing is cited", "name an article and its words")
    return Step(
        id=step.id or step.status,
        status=step.status,
        cites=citations.cites(record, step.cites, *loc, "cites"),
        on=step.on,
        for_=step.for_,
        by=tuple(step.by),
        as_=step.as_,
        place=step.place,
    )


def _claim(record: Located[EventRecord], number: int, citations: Citations) -> Claim:
    claim, loc, lookup = record.data.claims[number], ("claims", number), citations.lookup
    for position, actor in enumerate(claim.by):
        lookup.known("actor", actor, record.at(*loc, "by", position))
    if claim.via not in (None, "unstated"):
        lookup.known("actor", claim.via, record.at(*loc, "via"))
    for position, other in enumerate(claim.about):
        lookup.known("event", other, record.at(*loc, "about", position))
    if not claim.cites:
        lookup.problems.add(record.key(*loc, "cites"), "nothing is cited", "name an article and its words")
    return Claim(
        id=claim.id,
        event=record.id,
        text=claim.text,
        cites=citations.cites(record, claim.cites, *loc, "cites"),
        by=tuple(claim.by),
        as_=claim.as_,
        via=claim.via,
        via_as=claim.via_as,
        about=tuple(claim.about),
        withdrawn=Withdrawn(claim.withdrawn.on, claim.withdrawn.because) if claim.withdrawn else None,
    )


def _ids(record: Located[EventRecord], problems: Problems) -> None:
    """Steps, claims and differences share one space of ids; a difference names two or more of the claims."""
    data = record.data
    named = [
        *(
            (step.id or step.status, ("lifecycle", n, "id" if step.id else "status"))
            for n, step in enumerate(data.lifecycle)
        ),
        *((claim.id, ("claims", n, "id")) for n, claim in enumerate(data.claims)),
        *((difference.id, ("differences", n, "id")) for n, difference in enumerate(data.differences)),
    ]
    seen: set[str] = set()
    for id, loc in named:
        if id in seen:
            hint = (
                "give the step an id of its own" if loc[0] == "lifecycle" else "steps, claims and differences share ids"
            )
            problems.add(record.at(*loc), f'the id "{id}" is here twice', hint)
        seen.add(id)
    claims = {claim.id for claim in data.claims}
    for n, difference in enumerate(data.differences):
        for m, id in enumerate(difference.claims):
            if id in difference.claims[:m]:
                hint = "a difference names the claims that answer its question, each once"
                problems.add(record.at("differences", n, "claims", m), f'the claim "{id}" is here twice', hint)
            elif id not in claims:
                hint = choices(id, claims, "the claims of this event are")
                problems.add(record.at("differences", n, "claims", m), f'unknown claim "{id}"', hint)
        if len(set(difference.claims)) < 2:
            hint = "a difference names the claims that answer its question, each once"
            problems.add(record.at("differences", n, "claims"), "a difference needs two claims or more", hint)
