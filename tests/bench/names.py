"""How fast names are found in articles: 1,000 actors with 5,000 names, beside `re.findall(r"\\w+")`."""

import json
import re
from collections.abc import Callable
from random import Random
from time import process_time

from generator.errors import Problems
from generator.link.mentions.find import mentions
from generator.link.registry import Registry, registry
from generator.model import Block
from generator.read.schema import ActorRecord
from generator.read.shape import Located, shape
from generator.read.tree import read_tree
from tests.bench import corpora

ACTORS = 1_000
ROUNDS = 5
_KINDS = ("person", "state", "organisation", "person", "person")


def actors(count: int = ACTORS) -> list[Located[ActorRecord]]:
    """Invented actors, of five forms each: names, aliases, surnames, demonyms and metonyms."""
    return [_actor(number) for number in range(count)]


def forms(number: int) -> dict[str, object]:
    """An actor's record."""
    kind, random = _KINDS[number % len(_KINDS)], Random(f"actor {number}")
    first, last, other = (_word(random) for _ in range(3))
    record: dict[str, object] = {"name": f"{first} {last}", "kind": kind, "aliases": [f"{first} {other}"]}
    if kind == "person":
        record |= {"aliases": [f"{first} {other}", f"{other} {first} {last}"], "surname": [f"{last}", f"{last}{other}"]}
    elif kind == "state":
        last += first.lower()  # no two states have one name
        record = {"name": last, "kind": kind, "aliases": [f"Republic of {last}"]}
        record |= {"demonyms": [f"{last}ian", f"{last}ians"], "metonyms": [other]}
    else:
        record["aliases"] = [
            f"{first} {other}",
            f"{last} {other} {first}",
            f"{other} Council",
            f"{last[:3].upper()}{number}",
        ]
    return record


def _actor(number: int) -> Located[ActorRecord]:
    path, problems = f"actors/actor-{number}.yaml", Problems()
    tree = read_tree(json.dumps(forms(number)).encode(), path, problems)
    assert tree
    record = shape(tree, ActorRecord, f"actor-{number}", path, problems)
    assert record, problems.found
    return record


def _word(random: Random) -> str:
    return "".join(random.choices(corpora._SYLLABLES, k=3)).capitalize()


def article(number: int, names: Registry, density: float = 1 / 20) -> list[Block]:
    """An invented article as blocks, one word in twenty followed by a registered name: about 30 in 550 words."""
    random, forms = Random(f"names {number}"), [form for form, _ in names.forms]
    blocks = []
    for place, line in enumerate(corpora.text(number).split("\n\n")):
        words = line.split(" ")
        for at in range(len(words) - 1, 0, -1):
            if random.random() < density:
                words.insert(at, random.choice(forms))
        blocks.append(Block(f"p{place}", "paragraph", " ".join(words)))
    return blocks


def ratio(articles: int = 200, density: float = 1 / 20) -> float:
    """The speed of `mentions` by that of `re.findall`, over the same texts in turn; the best of several rounds each.

    `density` is how many names are put in for each word of a text, beside the capital letters that it has anyhow.
    """
    names = registry(actors(), Problems())
    texts = [article(number, names, density) for number in range(articles)]
    word = re.compile(r"\w+")

    def found() -> None:
        for blocks in texts:
            mentions(blocks, names, "en")

    def split() -> None:
        for blocks in texts:
            for block in blocks:
                word.findall(block.text)

    found()
    rounds = [(_seconds(split), _seconds(found)) for _ in range(ROUNDS)]
    return min(beside for beside, _ in rounds) / min(own for _, own in rounds)


def _seconds(work: Callable[[], None]) -> float:
    begin = process_time()
    work()
    return process_time() - begin
