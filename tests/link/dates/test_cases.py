"""The prose cases, and what is said of all of them together."""

import pytest

from tests.link.dates.prose import Case, dated, read

FILES = ("weekdays.txt", "calendar.txt", "none.txt", "newswire.txt", "newswire-more.txt")
CASES = [case for name in FILES for case in read(name)]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.text[:60])
def test_a_text_holds_these_dates_and_no_others(case: Case) -> None:
    assert tuple((words, date) for words, date, _ in dated(case.text, case.published)) == case.expected
