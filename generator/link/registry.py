"""The registry of names: which printed form means which actor, and which forms nobody may link by themselves."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.errors import Problems
from generator.read.schema import ActorRecord
from generator.read.shape import Located
from generator.text import fold


@dataclass(frozen=True, slots=True)
class Registry:
    """Folded printed forms, each with the id of the one actor it means; None for a form that must not be linked."""

    names: tuple[tuple[str, str | None], ...]


def registry(actors: Iterable[Located[ActorRecord]], problems: Problems) -> Registry:
    """The names of all actors. Two actors with one name are a problem.

    A surname links where no other actor has it, be it as a weak alias; the name or alias of an actor goes before.
    """
    owners: dict[str, str | None] = {}
    surnames: dict[str, set[str]] = {}
    records = list(actors)
    for actor in records:
        for number, name in _names(actor.data):
            key = fold(name)
            owner = owners.setdefault(key, actor.id)
            if owner != actor.id:
                place = actor.at("name") if number is None else actor.at("aliases", number)
                hint = "keep it in one of the two, or make it one of the weak_aliases of both"
                problems.add(place, f'the name "{name}" belongs to "{owner}" already', hint)
        for surname in actor.data.surname:
            surnames.setdefault(fold(surname), set()).add(actor.id)
    for actor in records:
        for weak in map(fold, actor.data.weak_aliases):
            if weak in surnames:
                surnames[weak].add(actor.id)
    for surname, ids in surnames.items():
        if len(ids) == 1:
            owners.setdefault(surname, *ids)
    for actor in records:
        for name in actor.data.not_:
            owners.setdefault(fold(name), None)
    return Registry(tuple(sorted(owners.items())))


def _names(actor: ActorRecord) -> Iterator[tuple[int | None, str]]:
    """The name (None) and the aliases (their positions), each once."""
    yield None, actor.name
    for number, alias in enumerate(actor.aliases):
        if fold(alias) != fold(actor.name):
            yield number, alias
