"""The actors' network: who is named with whom in one sentence, and how often."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import networkx
import numpy

from generator.publish import urls
from generator.publish.company import together
from generator.publish.items import actor_link
from generator.publish.parts import Link
from generator.publish.pictures.glyphs import width, wrapped
from generator.publish.pictures.lanes import stacked
from generator.publish.pictures.shapes import Box, Drawing, Linked, Mark, Point, Shape, Stroke, drawing, lines
from generator.publish.pictures.shapes import Dot as Spot
from generator.publish.relations import Relations

SHARED = 2
"""In fewer sentences than this, two actors are together by chance,"""
FEWEST_ACTORS = 6
FEWEST_TIES = 8
"""and with fewer of them there is nothing to see that a list does not say."""
MOST_ACTORS = 40
MOST_TIES = 120
"""The actors with the most shared sentences, and the strongest ties between them."""

WIDTH = 720
HIGH = 420
SIZE = 12.5
LEADING = 15
ROOM = 124
THICKEST = 5.0
LARGEST = 9.0
SEED = 7
ROUNDS = 12
STEPS = 10
GRID = 4
"""Decimals to which places are rounded after each round of steps."""

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Tie:
    """Two actors and the number of sentences that name both."""

    one: Link
    other: Link
    sentences: int


@dataclass(frozen=True, slots=True)
class Network:
    """The drawing and, as its table, all ties in it, the strongest first; others are counted."""

    picture: Drawing
    ties: tuple[Tie, ...]
    actors: int
    more_actors: int
    more_ties: int


def network(found: Relations) -> Network | None:
    """The network of a site's actors; None where there is too little to see."""
    shared = _shared(found)
    every = _weights(shared)
    actors = sorted(every, key=lambda id: (-every[id], id))[:MOST_ACTORS]
    strongest = [pair for pair in shared if set(pair) <= set(actors)][:MOST_TIES]
    ties = {pair: shared[pair] for pair in strongest}
    weights = _weights(ties)
    if len(weights) < FEWEST_ACTORS or len(ties) < FEWEST_TIES:
        return None
    links = {id: actor_link(id, found) for id in weights}
    return Network(
        _drawing(links, ties, weights, _places(sorted(weights), ties)),
        tuple(Tie(links[one], links[other], count) for (one, other), count in ties.items()),
        len(weights),
        len(every) - len(weights),
        len(shared) - len(ties),
    )


def _shared(found: Relations) -> dict[Pair, int]:
    """The pairs of actors that share enough sentences, those that share most first."""
    counts = {
        (one, other): len(sentences)
        for one, others in together(found).items()
        for other, sentences in others.items()
        if one < other and len(sentences) >= SHARED
    }
    return dict(sorted(counts.items(), key=lambda item: (-item[1], item[0])))


def _weights(ties: Mapping[Pair, int]) -> dict[str, int]:
    """By actor, the sentences shared with any other."""
    found: dict[str, int] = {}
    for pair, count in ties.items():
        for id in pair:
            found[id] = found.get(id, 0) + count
    return found


def _places(actors: Sequence[str], ties: Mapping[Pair, int]) -> dict[str, Point]:
    """Where springs between the actors come to rest, in a square from 0 to 1.

    Machines differ in the last bits of a float, and many steps would make much of it. So the springs start on a
    circle, not at random, and after every few steps all places are rounded: what is too small to see never grows.
    """
    graph = networkx.Graph()
    graph.add_nodes_from(actors)
    graph.add_weighted_edges_from((one, other, 1 + count**0.5) for (one, other), count in ties.items())
    places = {id: numpy.round(at, GRID) for id, at in networkx.circular_layout(graph).items()}
    for _ in range(ROUNDS):
        moved = networkx.spring_layout(graph, pos=places, iterations=STEPS, seed=SEED, scale=1, method="force")
        places = {id: numpy.round(at, GRID) for id, at in moved.items()}
    across, down = (_spread([float(at[way]) for at in places.values()]) for way in (0, 1))
    return dict(zip(places, zip(across, down, strict=True), strict=True))


def _spread(places: Sequence[float]) -> list[float]:
    """The places from 0 to 1, both of which are reached."""
    least, most = min(places), max(places)
    return [round((place - least) / ((most - least) or 1), GRID) for place in places]


def _drawing(
    links: Mapping[str, Link], ties: Mapping[Pair, int], weights: Mapping[str, int], places: Mapping[str, Point]
) -> Drawing:
    """Ties below actors; names are under their dots, moved down where they would lie on others."""
    names = {id: wrapped(link.label, ROOM, SIZE, 2) for id, link in links.items()}
    high = HIGH + 8 * len(links)
    wanted = []
    for id in sorted(places, key=lambda id: (places[id][1], id)):
        wide = max(24.0, *(width(line, SIZE) + 6 for line in names[id]))
        across, down = places[id]
        at = round(across * (WIDTH - wide)), round(down * (high - 60))
        wanted.append((id, Box(*at, wide, 2 * LARGEST + 4 + LEADING * len(names[id]))))
    boxes = dict(zip((id for id, _ in wanted), stacked(box for _, box in wanted), strict=True))
    centres = {id: (box.x + box.width / 2, box.y + LARGEST + 1) for id, box in boxes.items()}
    strongest, heaviest = max(ties.values()), max(weights.values())
    shapes: list[Shape] = []
    for (one, other), count in ties.items():
        thick = max(1, round(THICKEST * count / strongest))
        shapes.append(Stroke((centres[one], centres[other]), f"tie t{thick}"))
    for id, box in boxes.items():
        x, y = centres[id]
        size = max(3.0, LARGEST * (weights[id] / heaviest) ** 0.5)
        text: list[Mark] = lines(names[id], x, box.y + 2 * LARGEST + 13, LEADING, "words", "middle")
        shapes.append(Linked(urls.actor(id), links[id].label, box, (Spot(x, y, size, "held"), *text), weights[id]))
    low = max(box.y + box.height for box in boxes.values())
    return drawing(WIDTH, low + 6, shapes)
