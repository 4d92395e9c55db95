"""The registry's printed forms, ready to be found, in capital letters too."""

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


class Forms(NamedTuple):
    names: Names[Form]
    first_words: dict[str, str]


@lru_cache(maxsize=2)
def forms(registry: Registry) -> Forms:
    found: dict[str, Form] = {}
    for form, readings in registry.forms:
        capitals = len(form) <= 3 and form.isalpha() and form.isupper()
        rule, actors, rivals = readings[0]
        one = actors[0] if len({*actors, *rivals}) == 1 and not capitals else ""
        plain = rule == "name" and one not in registry.states
        alone = rule == "name" or (rule == "surname" and len(readings) == 1)
        found[form] = Form(readings, False, capitals, one if plain else "", one if alone else "")
    for form, readings in registry.forms:
        found.setdefault(form.upper(), Form(readings, shouted=True))
    return Forms(Names(found.items()), dict(registry.first_words))
