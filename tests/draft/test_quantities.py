"""Quantities in sentences: their value, unit and nouns."""

import pytest

from generator.draft.quantities import quantities


def found(text: str, language: str = "en") -> list[tuple[str, float, bool]]:
    return [(text[q.start : q.end], q.value, q.vague) for q in quantities(text, (0, len(text)), language)]


@pytest.mark.parametrize(
    ("text", "words", "minutes"),
    [
        ("The call lasted 50 minutes.", "50 minutes", 50),
        ("a 50-minute call", "50-minute", 50),
        ("It took nearly an hour.", "an hour", 60),
        ("a nearly hour-long call", "hour", 60),
        ("It took half an hour.", "half an hour", 30),
        ("within two weeks", "two weeks", 2 * 7 * 24 * 60),
    ],
)
def test_a_time_is_counted_in_minutes(text: str, words: str, minutes: float) -> None:
    assert found(text) == [(words, minutes, False)]


@pytest.mark.parametrize(
    ("text", "value", "vague"),
    [
        ("Some 100,000 Russian troops stood there.", 100_000, False),
        ("tens of thousands of troops", 10_000, True),
        ("hundreds of troops", 100, True),
        ("a hundred thousand troops", 100_000, False),
        ("twelve ships", 12, False),
    ],
)
def test_a_number_counts_the_words_after_it(text: str, value: float, vague: bool) -> None:
    assert [(v, is_vague) for _, v, is_vague in found(text)] == [(value, vague)]


def test_years_and_dates_are_no_quantities() -> None:
    text = "In 2014 troops came on December 22 with 3 ships."
    day = (text.index("December"), text.index(" with"))
    assert [text[q.start : q.end] for q in quantities(text, (0, len(text)), "en", [day])] == ["3 ships"]


def test_what_follows_a_comma_is_not_counted() -> None:
    assert found("They saw 40, ships and men said.") == []
