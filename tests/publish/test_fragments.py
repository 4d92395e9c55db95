"""Text directives: what they are made of, and that a browser that reads them finds the passage."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from generator.publish.fragments import Directive, address, decoded, text_directive
from generator.text import clean, word_spans

TEXT = "The mayor said no. The ferry left on time; the ferry came back late, and the council met."


def directive(words: str, text: str = TEXT, others: tuple[str, ...] = (), number: int = 0) -> str:
    """The directive of the words where they stand for the first time in the text, or for a later one."""
    start = -1
    for _ in range(number + 1):
        start = text.index(words, start + 1)
    return text_directive(text, start, start + len(words), others)


def test_words_that_stand_once_are_all_of_it() -> None:
    assert directive("The mayor said no") == "text=The%20mayor%20said%20no"


def test_the_marks_of_the_syntax_are_encoded() -> None:
    assert directive("well-known, R&D", "A well-known, R&D, 5% #1") == "text=well%2Dknown%2C%20R%26D"


def test_letters_are_encoded_as_utf_8() -> None:
    assert directive("“Łódź”", "He said “Łódź” twice") == "text=%E2%80%9C%C5%81%C3%B3d%C5%BA%E2%80%9D"


def test_words_that_stand_twice_get_the_word_before_them() -> None:
    assert decoded(directive("ferry", "a red ferry and a blue ferry", number=1)) == Directive("ferry", prefix="blue")


def test_they_get_the_word_after_them_where_the_one_before_tells_nothing() -> None:
    assert decoded(directive("ferry", number=1)) == Directive("ferry", suffix="came")


def test_capitals_do_not_tell_places_apart_for_a_browser_ignores_them() -> None:
    assert decoded(directive("The ferry")) == Directive("The ferry", prefix="no.")


def test_words_that_begin_their_block_get_the_word_after_them() -> None:
    text = "The ferry left. It was late, said those for whom the ferry sailed."
    assert decoded(directive("The ferry", text)) == Directive("The ferry", suffix="left")


def test_the_other_blocks_count() -> None:
    assert decoded(directive("mayor said", others=("A mayor said so.",))) == Directive("mayor said", prefix="The")


def test_a_long_passage_is_given_by_its_first_and_last_words() -> None:
    text = " ".join(f"word{number}" for number in range(60)) + "."
    found = decoded(directive(" ".join(f"word{number}" for number in range(5, 45)), text))
    assert found == Directive("word5 word6 word7 word8 word9", "word40 word41 word42 word43 word44")


def test_the_last_words_of_a_long_passage_stand_nowhere_before_in_it() -> None:
    text = "one two three four five six " + "a b c d e " * 4 + "x a b c d e"
    found = decoded(text_directive(text, 0, len(text)))
    assert found == Directive("one two three four five six", "x a b c d e")


def test_a_passage_within_a_word_is_told_by_the_rest_of_it() -> None:
    assert decoded(directive("ferr", "Two ferries")) == Directive("ferr", suffix="ies")
    assert decoded(directive("木曜日", "会議は木曜日に行われた。次は")) == Directive(
        "木曜日", "", "会議は", "に行われた"
    )


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://a.example/b", "https://a.example/b#:~:text=x"),
        ("https://a.example/b#c", "https://a.example/b#c:~:text=x"),
        ("https://a.example/b#:~:text=old", "https://a.example/b#:~:text=x"),
        ("https://a.example/b#c:~:text=old", "https://a.example/b#c:~:text=x"),
    ],
)
def test_an_address_keeps_its_own_fragment_and_no_other_directive(url: str, expected: str) -> None:
    assert address(url, "text=x") == expected


def test_a_block_of_one_word_repeated_takes_no_time() -> None:
    text = "no " * 150_000
    assert text_directive(text, 3_000, 3_008).startswith("text=")


WORDS = st.sampled_from(
    ["ab", "AB", "b", "à", "é\u0301", "ß", "isn’t", "1,250", "12:30", "U.S.", "会の", "の", "мы", "~", "#1"]
)
BETWEEN = st.sampled_from(
    [" ", " ", " ", "-", "–", ", ", ". ", "\xa0", " “", "” ", "&", "%", "/", " \U0001f6a2 ", "、"]
)
TEXTS = st.lists(st.tuples(WORDS, BETWEEN), min_size=6, max_size=30).map(
    lambda pairs: clean("".join(part for pair in pairs for part in pair))
)


@given(st.lists(TEXTS, min_size=1, max_size=4), st.data())
def test_a_directive_decoded_is_the_passage(texts: list[str], data: st.DataObject) -> None:
    number = data.draw(st.integers(0, len(texts) - 1))
    spans = word_spans(texts[number])
    assume(len(spans) >= 3)
    first = data.draw(st.integers(0, len(spans) - 3))
    last = data.draw(st.integers(first + 2, len(spans) - 1))
    start, end = spans[first][0], spans[last][1]
    others = [text for n, text in enumerate(texts) if n != number]

    made = text_directive(texts[number], start, end, others)
    found = decoded(made)

    assert set(made) <= set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789%_.~=,-")
    passage = texts[number][start:end]
    if found.end:
        assert passage.startswith(found.start) and passage.endswith(found.end)
        assert passage.count(found.end, len(found.start)) == 1
    else:
        assert found.start == passage
    assert texts[number][:start].rstrip().endswith(found.prefix)
    assert texts[number][end:].lstrip().startswith(found.suffix)
