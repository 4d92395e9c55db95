"""Mentions over time: bars by the shortest period that they fit, what has no day counted beside."""

from datetime import date, timedelta

import pytest

from generator.publish.pictures.over_time import MOST, OverTime, over_time
from generator.publish.pictures.shapes import Bar
from generator.publish.relations import Relations
from tests.publish.pictures.drawn import box, marks, outside, overlapping, words
from tests.sites import person, related


def named(root, *published: str) -> Relations:
    """A site with an article for each of these dates (empty: undated), in each of which Ada is named once."""
    files = {"actors/ada.yaml": person("Ada Quill")}
    for number, day in enumerate(published):
        files[f"articles/a{number:03}.txt"] = f"Title {number}\n\nIt was Ada Quill who came."
        files[f"articles/a{number:03}.yaml"] = f"published: {day}" if day else ""
    return related(root, files)


def made(root, *published: str) -> OverTime:
    picture = over_time("ada", named(root, *published))
    assert picture
    return picture


def every(days: int, count: int) -> list[str]:
    return [str(date(2031, 1, 6) + timedelta(days * number)) for number in range(count)]


@pytest.mark.parametrize(("days", "unit"), [(1, "day"), (8, "week"), (40, "month"), (500, "year")])
def test_the_period_grows_with_the_span(tmp_path, days, unit):
    picture = made(tmp_path, *every(days, 30))
    assert {one.period.unit for one in picture.periods} == {unit}
    assert len(picture.periods) <= MOST


def test_mentions_and_articles_are_counted_by_period(tmp_path):
    picture = made(tmp_path, *["2031-03-01"] * 3, "2031-03-02", "2031-03-04", "2031-03-04")
    assert [(one.text, one.mentions, one.articles) for one in picture.periods] == [
        ("1 Mar 2031", 3, 3),
        ("2 Mar 2031", 1, 1),
        ("3 Mar 2031", 0, 0),
        ("4 Mar 2031", 2, 2),
    ]
    assert picture.most.text == "1 Mar 2031"


def test_what_has_no_one_day_is_counted_beside(tmp_path):
    picture = made(tmp_path, *every(1, 6), "", "2031-01-06/2031-01-07", "2031-01")
    assert picture.undated == 3
    assert sum(one.mentions for one in picture.periods) == 6


def test_bars_are_as_high_as_their_counts(tmp_path):
    picture = made(tmp_path, *["2031-03-01"] * 4, "2031-03-02", "2031-03-03", "2031-03-03").picture
    high = [mark.height for mark in marks(picture) if isinstance(mark, Bar)]
    assert high == [high[0], pytest.approx(high[0] / 4, abs=0.1), pytest.approx(high[0] / 2, abs=0.1)]


def test_a_long_silence_is_left_out_and_told(tmp_path):
    picture = made(tmp_path, "2028-03-01", *every(1, 6))
    assert [one.skipped for one in picture.periods].count(0) == len(picture.periods) - 1
    assert max(one.skipped for one in picture.periods) == (date(2031, 1, 6) - date(2028, 3, 1)).days - 1


@pytest.mark.parametrize("days", [1, 3, 9, 200])
def test_everything_lies_within_the_drawing_and_no_words_on_others(tmp_path, days):
    picture = made(tmp_path, *every(days, 40)).picture
    assert outside(picture) == []
    assert overlapping([box(one) for look in ("tick", "count") for one in words(picture, look)]) == []


@pytest.mark.parametrize("published", [every(1, 5), ["2031-03-01"] * 9 + ["2031-03-02"]], ids=["articles", "days"])
def test_five_articles_or_two_days_are_too_few(tmp_path, published):
    assert over_time("ada", named(tmp_path, *published)) is None
