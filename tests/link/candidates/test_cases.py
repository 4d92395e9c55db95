"""The prose cases, and how well the rules did on those written before them."""

import pytest

from tests.link.candidates.prose import Case, read, suggested

HELD_OUT = read("held-out.txt")


def found(case: Case) -> dict[str, int]:
    return {one.surface: len(one.passages) for one in suggested(case.blocks, case.registered)}


@pytest.mark.parametrize("case", read("names.txt"), ids=lambda case: case.title)
def test_a_text_holds_these_names_and_no_others(case: Case) -> None:
    assert found(case) == case.expected


def test_of_the_held_out_names_nearly_all_are_found_and_hardly_anything_else() -> None:
    right = sum(len(found(case).keys() & case.expected.keys()) for case in HELD_OUT)
    suggestions = sum(len(found(case)) for case in HELD_OUT)
    expected = sum(len(case.expected) for case in HELD_OUT)
    assert right >= 0.95 * suggestions
    assert right >= 0.95 * expected


def test_nearly_every_held_out_name_has_all_its_places() -> None:
    expected = [(case, name, count) for case in HELD_OUT for name, count in case.expected.items()]
    right = sum(found(case).get(name) == count for case, name, count in expected)
    assert right >= 0.9 * len(expected)
