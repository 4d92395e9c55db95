"""The actors' network: only where there is enough to see, at rest at the same places everywhere."""

import random
from itertools import combinations

import networkx
import numpy
import pytest

from generator.publish.pictures import network as module
from generator.publish.pictures.network import MOST_ACTORS, MOST_TIES, Network, network
from generator.publish.pictures.shapes import Dot, Stroke
from generator.publish.relations import Relations
from tests.publish.pictures.drawn import box, links, marks, outside, overlapping, words
from tests.sites import person, related

NAMES = "Ada Bo Cy Dee Eli Fay Gus Hal Ivy Jan Kit Lou".split()


def together(root, pairs: dict[tuple[int, int], int]) -> Relations:
    """A site whose one article names actors in pairs, so many times each."""
    actors = sorted({number for pair in pairs for number in pair})
    sentences = [f"{name(one)} met {name(two)}." for (one, two), count in pairs.items() for _ in range(count)]
    files = {f"actors/p{n:03}.yaml": person(name(n)) for n in actors}
    return related(root, {**files, "articles/one.txt": "Title\n\n" + "\n\n".join(sentences)})


def name(number: int) -> str:
    return f"{NAMES[number % 12]} {'Quill' if number < 12 else 'Vane'}{'abcdefghijklmnop'[number // 12]}"


def made(root, pairs: dict[tuple[int, int], int]) -> Network:
    picture = network(together(root, pairs))
    assert picture
    return picture


def ring(count: int) -> dict[tuple[int, int], int]:
    return {(n, (n + 1) % count): 2 + n % 3 for n in range(count)}


WHEEL = {**{(0, n): 2 for n in range(1, 6)}, (1, 2): 3, (2, 3): 2, (3, 4): 9}
LARGE = dict.fromkeys(random.Random(5).sample(list(combinations(range(60), 2)), 180), 2)


@pytest.mark.parametrize("pairs", [WHEEL, ring(30), LARGE], ids=["wheel", "ring", "large"])
def test_names_and_dots_lie_apart_and_within_the_drawing(tmp_path, pairs):
    picture = made(tmp_path, pairs).picture
    assert outside(picture) == []
    assert overlapping([link.hit for link in links(picture)]) == []
    assert overlapping([box(one) for one in words(picture)]) == []
    assert all(min(link.hit.width, link.hit.height) >= 24 for link in links(picture))


def test_the_strongest_tie_is_the_thickest_and_the_first_of_the_table(tmp_path):
    picture = made(tmp_path, WHEEL)
    assert (picture.ties[0].one.label, picture.ties[0].other.label, picture.ties[0].sentences) == (name(3), name(4), 9)
    lines = [mark.look for mark in marks(picture.picture) if isinstance(mark, Stroke)]
    assert lines[0] == "tie t5"
    assert lines.count("tie t5") == 1


def test_lines_and_table_hold_the_same_ties(tmp_path):
    picture = made(tmp_path, WHEEL)
    at = {(mark.x, mark.y): link.url for link in links(picture.picture) for mark in link.marks if isinstance(mark, Dot)}
    drawn = {frozenset(at[point] for point in m.points) for m in marks(picture.picture) if isinstance(m, Stroke)}
    assert drawn == {frozenset((tie.one.url, tie.other.url)) for tie in picture.ties}


def test_one_shared_sentence_is_no_tie(tmp_path):
    picture = made(tmp_path, {**WHEEL, (1, 5): 1})
    assert len(picture.ties) == len(WHEEL)


@pytest.mark.parametrize("pairs", [ring(7), dict.fromkeys(combinations(range(5), 2), 2)], ids=["ties", "actors"])
def test_seven_ties_or_five_actors_are_too_few(tmp_path, pairs):
    assert network(together(tmp_path, pairs)) is None


def test_the_rest_is_counted(tmp_path):
    picture = made(tmp_path, LARGE)
    assert (picture.actors + picture.more_actors, len(picture.ties) + picture.more_ties) == (60, 180)
    assert picture.actors <= MOST_ACTORS
    assert len(picture.ties) <= MOST_TIES


def test_the_same_ties_give_the_same_drawing(tmp_path):
    assert made(tmp_path / "a", LARGE) == made(tmp_path / "b", LARGE)


def test_noise_in_the_last_bits_of_every_step_changes_nothing(tmp_path, monkeypatch):
    still = made(tmp_path / "a", LARGE)
    real, noise = networkx.spring_layout, numpy.random.RandomState(3)

    def shaken(graph, pos, **options):
        moved = real(graph, pos={id: at + noise.uniform(-4e-16, 4e-16, 2) for id, at in pos.items()}, **options)
        return {id: at * (1 + noise.uniform(-4e-16, 4e-16, 2)) for id, at in moved.items()}

    monkeypatch.setattr(module.networkx, "spring_layout", shaken)
    assert made(tmp_path / "b", LARGE) == still
