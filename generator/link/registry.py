"""The registry of names: which printed form means which actor, and which forms nobody may link by themselves."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from hashlib import sha256
from typing import NamedTuple

from generator.errors import Problems
from generator.read.schema import ActorRecord
from generator.read.shape import Located
from generator.text import fold


class Reading(NamedTuple):
    """One way to read a printed form: by which rule, and whom it may mean; nobody where it must not be linked.

    `rule` is one of name, surname, demonym, metonym. `rivals` are those who have a surname as a weak alias.
    """

    rule: str
    actors: tuple[str, ...]
    rivals: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Registry:
    """Folded printed forms, sorted, each with its readings, the first of them foremost. Equal where its digest is."""

    forms: tuple[tuple[str, tuple[Reading, ...]], ...]
    states: frozenset[str] = frozenset()
    """The actors that are states: their names stand within those of other things (`Bank of Russia`)."""
    first_words: tuple[tuple[str, str], ...] = ()
    """The first word of the name of each actor who has a surname: the given name, or the surname (`Kim Jong Un`)."""
    persons: frozenset[str] = frozenset()
    offices: tuple[tuple[str, frozenset[str]], ...] = ()
    """The words, in lower case, of the titles of each actor who has a surname and a role."""
    digest: bytes = field(default=b"", repr=False)

    def __post_init__(self) -> None:
        offices = [(id, sorted(titles)) for id, titles in self.offices]
        said = repr((self.forms, sorted(self.states), self.first_words, sorted(self.persons), offices))
        object.__setattr__(self, "digest", sha256(said.encode("utf-8", "surrogatepass")).digest())

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Registry) and self.digest == other.digest

    def __hash__(self) -> int:
        return hash(self.digest)

    @property
    def names(self) -> tuple[tuple[str, str | None], ...]:
        """Names, aliases and the surnames of one actor, each with its actor; None for a form that is not linked."""
        return tuple(
            (form, readings[0].actors[0] if readings[0].actors else None)
            for form, readings in self.forms
            if readings[0].rule == "name" or (readings[0].rule == "surname" and _is_one(readings[0]))
        )


def registry(actors: Iterable[Located[ActorRecord]], problems: Problems) -> Registry:
    """The names of all actors. Two actors with one name are a problem.

    The name or alias of an actor goes before every other reading; beside it stands only a surname. A surname that
    several have, be it as a weak alias, means none of them by itself; a demonym or metonym of several means nobody.
    """
    records = list(actors)
    owners: dict[str, str | None] = {}
    for actor in records:
        for number, name in _names(actor.data):
            key = fold(name)
            owner = owners.setdefault(key, actor.id)
            if owner != actor.id:
                place = actor.at("name") if number is None else actor.at("aliases", number)
                hint = "keep it in one of the two, or make it one of the weak_aliases of both"
                problems.add(place, f'the name "{name}" belongs to "{owner}" already', hint)
    weak = _by_form((form, actor.id) for actor in records for form in actor.data.weak_aliases)
    for form, owner in list(owners.items()):
        for other in _initials(form):
            if owner and other not in weak:
                owners.setdefault(other, owner)
    readings: dict[str, list[Reading]] = {
        form: [Reading("name", (owner,) if owner else ())] for form, owner in owners.items()
    }

    def add(rule: str, forms: dict[str, tuple[str, ...]]) -> None:
        for form, ids in forms.items():
            if form not in owners or (rule == "surname" and owners[form] not in ids):
                rivals = weak.get(form, ()) if rule == "surname" else ()
                readings.setdefault(form, []).append(Reading(rule, ids, rivals))

    add("demonym", _by_form((form, actor.id) for actor in records for form in actor.data.demonyms))
    add("metonym", _by_form((form, actor.id) for actor in records for form in actor.data.metonyms))
    add("surname", _by_form((form, actor.id) for actor in records for form in actor.data.surname))
    for actor in records:
        for name in actor.data.not_:
            readings.setdefault(fold(name), [Reading("name", ())])
    return Registry(
        tuple(sorted((form, tuple(ways)) for form, ways in readings.items())),
        frozenset(actor.id for actor in records if actor.data.kind == "state"),
        tuple(sorted((actor.id, actor.data.name.split()[0]) for actor in records if actor.data.surname)),
        frozenset(actor.id for actor in records if actor.data.kind == "person"),
        tuple((id, titles) for id, titles in sorted(_offices(records)) if titles),
    )


def _offices(actors: Iterable[Located[ActorRecord]]) -> Iterator[tuple[str, frozenset[str]]]:
    for actor in actors:
        if actor.data.surname:
            yield actor.id, frozenset(word for role in actor.data.roles for word in fold(role.title).lower().split())


def _is_one(reading: Reading) -> bool:
    return len({*reading.actors, *reading.rivals}) == 1


def _names(actor: ActorRecord) -> Iterator[tuple[int | None, str]]:
    """The name (None) and the aliases (their positions), each once."""
    yield None, actor.name
    for number, alias in enumerate(actor.aliases):
        if fold(alias) != fold(actor.name):
            yield number, alias


def _by_form(pairs: Iterable[tuple[str, str]]) -> dict[str, tuple[str, ...]]:
    found: dict[str, set[str]] = {}
    for form, id in pairs:
        found.setdefault(fold(form), set()).add(id)
    return {form: tuple(sorted(ids)) for form, ids in found.items()}


def _initials(form: str) -> Iterator[str]:
    """Initials with their full stops where they have none, and without where they have them."""
    letters = form.replace(".", "")
    if 2 <= len(letters) <= 5 and letters.isalpha() and letters.isupper():
        dotted = "".join(f"{letter}." for letter in letters)
        if form == letters:
            yield dotted
        elif form == dotted:
            yield letters
