"""The prose cases: what is quoted, and who said it."""

import pytest

from tests.link.quotations.prose import Case, read, told

CASES = [case for name in ("newsroom.txt", "wires.txt", "third.txt", "features.txt") for case in read(name)]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.opening)
def test_an_article_holds_these_quotations_by_these_speakers(case: Case) -> None:
    assert tuple(told(case.blocks)) == case.expected
