"""Numbers as bits, bits as characters, and words without what they share."""

from random import Random

import numpy as np
import pytest

from generator.publish.search.codes import Codes, ascending, below, gamma, listed, rice, text, texts
from generator.publish.search.fronts import fronts
from tests.publish.search.decoding import CHARACTERS, Reader, bits, words


def written(codes: Codes) -> str:
    """The bits without those that fill up the last two characters."""
    return bits(text(codes))[: int(codes.bits.sum())]


@pytest.mark.parametrize(("value", "expected"), [(0, "0000000000000"), (8191, "1111111111111"), (91, "0000001011011")])
def test_thirteen_bits_are_two_characters(value: int, expected: str) -> None:
    assert bits(text(Codes(np.array([0]), np.array([13]), np.array([value])))) == expected


def test_no_character_needs_to_be_escaped_in_a_script() -> None:
    assert len(set(CHARACTERS)) == 91
    assert not set('"\\< \n') & set(CHARACTERS)


def test_a_small_number_is_short() -> None:
    assert written(gamma(np.array([1, 2, 5]))) == "101000101"
    assert written(rice(np.array([0, 1, 5]), 1)) == "10110011"


def test_the_numbers_below_a_room_take_as_few_bits_as_can_be() -> None:
    assert written(below(np.arange(5), np.full(5, 5))) == "000110110111"
    assert written(below(np.arange(4), np.full(4, 4))) == "00011011"
    assert written(below(np.array([0]), np.array([1]))) == ""


def test_lists_of_ascending_numbers_are_read_again() -> None:
    chance = Random(1)
    rooms = [chance.randint(1, 3000) for _ in range(300)]
    lists = [sorted(chance.sample(range(room), chance.randint(1, min(room, 40)))) for room in rooms]
    lists += [[0], [0, 1, 2], list(range(500)), [999_999]]
    rooms += [1, 3, 500, 1_000_000]
    values = np.array([value for held in lists for value in held])
    left = np.array([left for held in lists for left in range(len(held), 0, -1)])
    room = np.array([room for room, held in zip(rooms, lists, strict=True) for _ in held])
    read = Reader(text(ascending(values, room, left)))
    assert [read.ascending(room, len(held)) for room, held in zip(rooms, lists, strict=True)] == lists


def test_an_empty_list_is_its_count() -> None:
    assert Reader(listed([], 9)).gamma() == 1


def test_each_text_begins_with_characters_of_its_own() -> None:
    codes = gamma(np.array([3, 9, 1, 1, 1, 70_000]))
    first, none, second = texts(codes, np.array([0, 2, 2, 6]))
    one, other = Reader(first), Reader(second)
    assert [one.gamma(), one.gamma()] == [3, 9]
    assert none == ""
    assert [other.gamma() for _ in range(4)] == [1, 1, 1, 70_000]


def test_a_word_lacks_what_it_shares_with_the_one_before() -> None:
    assert fronts(["talk", "talks", "walk"]) == "AtalkEsAwalk"
    assert fronts(["talk", "talks", "walk"], ["0", "1", "9"]) == "A0talkE1sA9walk"


def test_shared_letters_are_counted_as_javascript_does() -> None:
    assert fronts(["\U00010428a", "\U00010428b"]) == "A\U00010428aCb"
    # Thirteen letters of two units each are more than one capital can say; twelve are left.
    thirteen, fourteen = "\U00010428" * 13, "\U00010428" * 14
    assert fronts([thirteen, fourteen]) == f"A{thirteen}Y{thirteen[:2]}"


def test_words_with_numbers_in_them_keep_their_marks_apart() -> None:
    held = [("2021", "3"), ("2022", "0"), ("a" * 30, "9"), ("a" * 31, "1")]
    assert words(fronts([word for word, _ in held], [mark for _, mark in held]), True) == held
