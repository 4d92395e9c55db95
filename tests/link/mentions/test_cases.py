"""The prose cases of mentions: who is named, by which rule, and in which role."""

import pytest

from tests.link.mentions.prose import Case, read, told

CASES = [case for name in ("names.txt", "context.txt", "roles.txt", "doubles.txt") for case in read(name)]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.texts[0][:60])
def test_a_text_names_these_actors_and_no_others(case: Case) -> None:
    assert told(case) == case.expected
