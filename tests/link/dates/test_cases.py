"""The prose cases, and what is said of all of them together."""

import pytest

from tests.link.dates.prose import Case, dated, read

FILES = (
    "weekdays.txt",
    "calendar.txt",
    "none.txt",
    "newswire.txt",
    "newswire-more.txt",
    "newswire-third.txt",
    "newswire-fourth.txt",
)
CASES = [case for name in FILES for case in read(name)]


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.published} {case.text}"[:70])
def test_a_text_holds_these_dates_and_no_others(case: Case) -> None:
    assert tuple((words, date) for words, date, _ in dated(case.text, case.published)) == case.expected


@pytest.mark.parametrize("case", read("german.txt"), ids=lambda case: f"{case.published} {case.text}"[:70])
def test_another_language_is_a_data_file(case: Case) -> None:
    assert tuple((words, date) for words, date, _ in dated(case.text, case.published, "de")) == case.expected
