"""The actors of the seeds: each is found in every article that names him, by whatever form."""

import re
from pathlib import Path

import pytest

from generator.errors import Problems
from generator.link.mentions.find import mentions
from generator.link.registry import Registry, registry
from generator.model import Mention
from generator.normalise.prepare import prepare
from tests.link.mentions.prose import record

ACTORS = {
    "joe-biden": "{name: Joe Biden, kind: person, surname: Biden}",
    "vladimir-putin": "{name: Vladimir Putin, kind: person, surname: Putin}",
    "volodymyr-zelensky": "{name: Volodymyr Zelensky, kind: person, aliases: [Volodymyr Zelenskyy], "
    "surname: [Zelensky, Zelenskyy]}",
    "antony-blinken": "{name: Antony Blinken, kind: person, surname: Blinken}",
    "yury-ushakov": "{name: Yury Ushakov, kind: person, aliases: [Yuri Ushakov], surname: Ushakov}",
    "ned-price": "{name: Ned Price, kind: person, surname: Price}",
    "dmitry-peskov": "{name: Dmitry Peskov, kind: person, surname: Peskov}",
    "sergei-lavrov": "{name: Sergei Lavrov, kind: person, surname: Lavrov}",
    "jens-stoltenberg": "{name: Jens Stoltenberg, kind: person, surname: Stoltenberg}",
    "emily-horne": "{name: Emily Horne, kind: person, surname: Horne}",
    "jen-psaki": "{name: Jen Psaki, kind: person, surname: Psaki}",
    "melanie-joly": "{name: Melanie Joly, kind: person, surname: Joly}",
    "united-states": "{name: United States, kind: state, aliases: [US], metonyms: [Washington]}",
    "russia": "{name: Russia, kind: state, demonyms: [Russian, Russians], metonyms: [Moscow]}",
    "ukraine": "{name: Ukraine, kind: state, demonyms: [Ukrainian, Ukrainians], metonyms: [Kyiv, Kiev]}",
    "nato": "{name: NATO, kind: organisation, aliases: [Nato]}",
    "white-house": "{name: White House, kind: organisation}",
    "kremlin": "{name: Kremlin, kind: organisation}",
    "osce": "{name: OSCE, kind: organisation, aliases: [Organisation for Security and Co-operation in Europe, "
    "Organization for Security and Co-operation in Europe, Organisation for Security and Cooperation in Europe]}",
}
NAMED = {
    "joe-biden": "01234",
    "vladimir-putin": "01234",
    "volodymyr-zelensky": "01234",
    "antony-blinken": "0234",
    "yury-ushakov": "012",
    "ned-price": "234",
    "dmitry-peskov": "34",
    "sergei-lavrov": "3",
    "jens-stoltenberg": "02",
    "emily-horne": "3",
    "jen-psaki": "1",
    "melanie-joly": "2",
    "united-states": "01234",
    "russia": "01234",
    "ukraine": "01234",
    "nato": "01234",
    "white-house": "01234",
    "kremlin": "0234",
    "osce": "0134",
}
"""Which of the five seeds name whom, by a reader's eye."""


@pytest.fixture(scope="module")
def names() -> Registry:
    return registry([record(id, yaml) for id, yaml in ACTORS.items()], Problems())


@pytest.fixture(scope="module")
def found(seeds: Path, names: Registry) -> dict[str, list[Mention]]:
    """The mentions by the seed's number."""
    paths = {path.name[2]: path for path in sorted(seeds.glob("00?_*.txt"))}
    return {n: mentions(prepare(path.read_bytes(), ".txt").blocks, names, "en") for n, path in paths.items()}


@pytest.mark.parametrize("actor", ACTORS)
def test_an_actor_is_found_in_every_seed_that_names_him(found: dict[str, list[Mention]], actor: str) -> None:
    assert "".join(n for n, inside in found.items() if any(one.actor == actor for one in inside)) == NAMED[actor]


def test_both_spellings_of_ushakov_are_one_actor(found: dict[str, list[Mention]]) -> None:
    forms = {one.surface for inside in found.values() for one in inside if one.actor == "yury-ushakov"}
    assert {"Yury Ushakov", "Yuri Ushakov"} <= forms


def test_a_pronoun_is_never_the_united_states(found: dict[str, list[Mention]]) -> None:
    forms = {one.surface for inside in found.values() for one in inside if one.actor == "united-states"}
    assert forms == {"US", "U.S.", "United States", "Washington"}


def test_no_office_makes_its_holder_the_state(found: dict[str, list[Mention]], seeds: Path, names: Registry) -> None:
    for path in seeds.glob("00?_*.txt"):
        for block in prepare(path.read_bytes(), ".txt").blocks:
            offices = {m.start() for m in re.finditer(r"(?:Russian|Ukrainian) (?:President|Foreign)", block.text)}
            assert not offices & {one.passage.start for one in mentions([block], names, "en")}
