"""The dates of the seeds, as their README gives the facts."""

from pathlib import Path

import pytest

from generator.normalise.prepare import prepare
from tests.link.dates.prose import dated

PUBLISHED = {
    "000": "2021-12-31/2022-01-01",
    "001": "2021-12-31/2022-01-01",
    "002": "2021-12-31~",
    "003": "2021-12-29",
    "004": "2021-12-29/2021-12-30",
}
MUST = {
    "on Sunday": "2022-01-02",
    "this Sunday": "2022-01-02",
    "on Thursday": "2021-12-30",
    "Thursday": "2021-12-30",
    "Friday": "2021-12-31",
    "on Friday": "2021-12-31",
    "on Wednesday": "2021-12-29",
    "Wednesday": "2021-12-29",
    "December 7": "2021-12-07",
    "December 22": "2021-12-22",
    "January 10": "2022-01-10",
    "2 January": "2022-01-02",
    "12 January": "2022-01-12",
    "13 January": "2022-01-13",
    "in June": "2021-06",
    "earlier this month": "2021-12",
    "early December": "2021-12-01/2021-12-10",
}


@pytest.fixture(scope="module")
def found(seeds: Path) -> list[tuple[str, str, str]]:
    return [
        (number, words, date)
        for number, published in PUBLISHED.items()
        for path in seeds.glob(f"{number}_*.txt")
        for block in prepare(path.read_bytes(), ".txt").blocks
        for words, date, _ in dated(block.text, published)
    ]


@pytest.mark.parametrize("words", MUST)
def test_every_place_of_these_words_is_that_date(found: list[tuple[str, str, str]], words: str) -> None:
    assert {date for _, said, date in found if said == words} == {MUST[words]}


def test_on_thursday_is_dated_in_all_five(found: list[tuple[str, str, str]]) -> None:
    assert {number for number, words, _ in found if words == "on Thursday"} == set(PUBLISHED)
