"""One selector everywhere: a quote with what stands around it, in exactly the places that hold it."""

from generator.model import Block, Passage
from generator.normalise.select import Quotable, Selector, find

BLOCKS = [
    Block("title", "title", "Pier to be rebuilt"),
    Block("p1", "paragraph", "The council – by seven votes – chose the pier. “The pier, at last,” said the mayor."),
    Block("p2", "paragraph", "The pier is to open in May."),
]


def test_a_quote_is_found_at_its_code_points() -> None:
    assert find(BLOCKS, Selector("open in May")) == [Passage("p2", 15, 26)]


def test_every_place_is_found() -> None:
    assert [place.block for place in find(BLOCKS, Selector("pier"))] == ["p1", "p1", "p2"]


def test_quotation_marks_dashes_and_spaces_may_be_plain() -> None:
    assert find(BLOCKS, Selector('- by  seven votes - chose the pier. "The pier')) != []


def test_case_counts() -> None:
    assert find(BLOCKS, Selector("open in may")) == []


def test_prefix_and_suffix_choose_one_place() -> None:
    assert find(BLOCKS, Selector("pier", prefix="“The ")) == [Passage("p1", 52, 56)]
    assert find(BLOCKS, Selector("pier", suffix=" is to")) == [Passage("p2", 4, 8)]


def test_prefix_and_suffix_run_across_the_borders_of_blocks() -> None:
    assert find(BLOCKS, Selector("The pier", prefix="said the mayor. ")) == [Passage("p2", 0, 8)]
    assert find(BLOCKS, Selector("rebuilt", suffix=" The council")) == [Passage("title", 11, 18)]


def test_white_space_where_quote_and_prefix_meet_does_not_count() -> None:
    assert find(BLOCKS, Selector("pier", prefix="“The", suffix=", at")) == [Passage("p1", 52, 56)]


def test_a_quote_lies_in_one_block() -> None:
    assert find(BLOCKS, Selector("said the mayor. The pier")) == []


def test_an_empty_quote_is_nowhere() -> None:
    assert find(BLOCKS, Selector("  ")) == []


def test_overlapping_places_are_two() -> None:
    assert len(Quotable([("p1", "ha ha ha")]).find(Selector("ha ha"))) == 2
