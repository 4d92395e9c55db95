"""Quotes: found once, or a miss that helps."""

from hypothesis import assume, given
from hypothesis import strategies as st

from generator.link.quote import Miss, Quotes
from generator.model import Block, Passage

BLOCKS = (
    Block("title", "title", "Ministers to meet on Monday"),
    Block("p1", "paragraph", "The minister said “no deal”. The ferry left."),
    Block("p2", "paragraph", "Later the minister said 1,250 people came by ferry."),
)


def look(quote: str, prefix: str = "", suffix: str = "") -> Passage | Miss:
    return Quotes(BLOCKS).one(quote, prefix, suffix)


def miss(*quote: str) -> Miss:
    found = look(*quote)
    assert isinstance(found, Miss)
    return found


def test_a_quote_that_stands_once_is_its_passage() -> None:
    assert look("The ferry left") == Passage("p1", 29, 43)


def test_straight_quotation_marks_find_curly_ones() -> None:
    assert look('"no deal"') == Passage("p1", 18, 27)


def test_a_quote_that_stands_twice_is_a_miss_with_each_place() -> None:
    found = miss("minister said")
    assert "2 times" in found.message
    assert "p1: The [minister said]" in found.hint and "p2: Later the [minister said]" in found.hint


def test_a_prefix_or_suffix_chooses() -> None:
    assert look("minister said", "Later the ") == Passage("p2", 10, 23)
    assert look("minister said", "", " “no") == Passage("p1", 4, 17)


def test_prefix_and_suffix_run_across_blocks() -> None:
    assert look("Later", "ferry left. ") == Passage("p2", 0, 5)
    assert look("ferry left.", "", "Later the minister") == Passage("p1", 33, 44)


def test_a_quote_does_not_run_across_blocks() -> None:
    assert isinstance(look("left. Later"), Miss)


def test_a_wrong_prefix_is_told_from_a_wrong_quote() -> None:
    found = miss("1,250 people", "about ")
    assert "prefix" in found.message and "p2: " in found.hint


def test_the_nearest_passage_is_shown() -> None:
    found = miss("the minister said 1,520 people came")
    assert found.hint == "nearest, in p2 [yours → the article’s]: the minister said [1,520 → 1,250] people came"


def test_words_that_are_nowhere_have_no_nearest_passage() -> None:
    assert "nearest" not in miss("harbour masters of Estmark resigned").hint


def test_a_long_list_of_places_is_cut() -> None:
    found = Quotes([Block(f"p{n}", "paragraph", "One ferry.") for n in range(9)]).one("ferry")
    assert isinstance(found, Miss) and found.hint.count("[ferry]") == 5 and "4 more" in found.hint


def test_a_hint_for_a_monstrous_block_takes_no_time() -> None:
    assert isinstance(Quotes([Block("p1", "paragraph", "no no yes " * 60_000)]).one("no yes no yes maybe " * 200), Miss)


@given(st.data())
def test_a_quote_with_one_letter_or_digit_changed_never_verifies(data: st.DataObject) -> None:
    text = BLOCKS[2].text
    start = data.draw(st.integers(0, len(text) - 8))
    end = data.draw(st.integers(start + 6, len(text)))
    at = data.draw(st.integers(start, end - 1))
    other = data.draw(st.sampled_from("abcdefghijklmnopqrstuvwxyz0123456789"))
    assume(text[at].isalnum() and text[at] != other)
    quote = (text[start:at] + other + text[at + 1 : end]).strip()
    assume(all(quote not in block.text for block in BLOCKS))
    assert isinstance(look(quote), Miss)


@given(st.integers(0, 40), st.integers(2, 20))
def test_what_is_found_is_what_was_asked_for(start: int, length: int) -> None:
    text = BLOCKS[2].text
    quote = text[start : start + length].strip()
    assume(quote)
    found = look(quote)
    if isinstance(found, Passage):
        block = next(block for block in BLOCKS if block.id == found.block)
        assert block.text[found.start : found.end] == quote
