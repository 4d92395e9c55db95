"""The registry's printed forms, ready to be found, in capital letters too."""

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from generator.link.names import Names
from generator.link.registry import Reading, Registry


class Form(NamedTuple):
    """What a printed form may mean. `shouted` is a form that means it in all-capital text only (`BIDEN`)."""

    readings: tuple[Reading, ...]
    shouted: bool = False
    capitals: bool = False
    """Whether it is short and in capital letters anyhow: where all else is so too, it may be a word (`US`)."""
    plain: str = ""
    """The actor of a name that means him whatever stands around it."""
    alone: str = ""
    """The actor of a state's name or a surname, which means him where no word beside it belongs to a longer name."""
    full: str = ""
    """The actor whom it names in full."""
    double: Reading | None = None
    """The reading as a surname, where there is another."""


class Forms(NamedTuple):
    names: Names[Form]
    first_words: dict[str, str]
    offices: dict[str, frozenset[str]]


@lru_cache(maxsize=2)
def forms(registry: Registry) -> Forms:
    found: dict[str, Form] = {}
    for form, readings in registry.forms:
        capitals = len(form) <= 3 and form.isalpha() and form.isupper()
        rule, actors, rivals = readings[0]
        one = actors[0] if len({*actors, *rivals}) == 1 and not capitals else ""
        double = next((other for other in readings if other.rule == "surname"), None) if len(readings) > 1 else None
        named = one if rule == "name" and one not in registry.states else ""
        found[form] = Form(
            readings,
            False,
            capitals,
            plain="" if double else named,
            alone=one if not double and (rule == "name" or (rule == "surname" and len(readings) == 1)) else "",
            full=named,
            double=double,
        )
    for form, readings in registry.forms:
        if readings[0].rule == "surname":
            for other in _otherwise(form):
                found.setdefault(other, found[form])
    for form, readings in registry.forms:
        found.setdefault(form.upper(), Form(readings, shouted=True, full=found[form].full, double=found[form].double))
    return Forms(Names(found.items()), dict(registry.first_words), dict(registry.offices))


def _otherwise(surname: str) -> Iterator[str]:
    """A surname of several words with its particle (`von der Leyen`) as a sentence opens, or as a given name has it."""
    particle, space, _ = surname.partition(" ")
    if space and particle.isalpha() and len(particle) <= _PARTICLE:
        yield particle.capitalize() + surname[len(particle) :]
        yield particle.lower() + surname[len(particle) :]


_PARTICLE = 3
"""How many letters a particle has at most: von, van, de, al, bin."""
