"""What the day of publication decides, and what it leaves open."""

from itertools import pairwise

import pytest

from generator import edtf
from generator.link.dates.expressions import expressions
from generator.link.dates.resolve import resolve
from tests.link.dates.prose import dated

SAID = "The envoy spoke on Friday."


def test_a_range_of_days_that_all_give_the_same_answer_is_certain() -> None:
    assert dated(SAID, "2021-12-31/2022-01-01") == [("on Friday", "2021-12-31", True)]


def test_days_that_differ_give_an_interval_that_is_not_certain() -> None:
    assert dated("The envoy spoke yesterday.", "2021-12-31/2022-01-01") == [
        ("yesterday", "2021-12-30/2021-12-31", False)
    ]


def test_a_weekday_is_left_unresolved_where_the_day_of_publication_may_be_any_of_a_month() -> None:
    assert dated(SAID, "2021-12") == []


def test_a_month_may_be_settled_by_a_month() -> None:
    assert dated("They spoke earlier this month.", "2021-12") == [("earlier this month", "2021-12", True)]


def test_a_doubtful_day_leaves_certain_only_what_its_neighbours_agree_on() -> None:
    assert dated("They met on Friday, and again on December 7.", "2021-12-31~") == [
        ("on Friday", "2021-12-31", False),
        ("December 7", "2021-12-07", True),
    ]


def test_the_printed_day_counts_where_a_time_has_an_offset() -> None:
    assert dated("It fell today.", "2022-01-01T23:30-05:00") == [("today", "2022-01-01", True)]


def test_the_first_hours_of_a_utc_day_may_be_the_evening_before() -> None:
    assert dated("It fell today.", "2022-01-02T02:00Z") == [("today", "2022-01-02", False)]
    assert dated("It fell today.", "2022-01-02T09:00Z") == [("today", "2022-01-02", True)]


def test_without_a_day_of_publication_only_what_stands_for_itself_is_dated() -> None:
    text = "On Monday he said that it was built in 2014, opened on 2 May 2016 and closed on 3 June."
    assert dated(text, None) == [("in 2014", "2014", True), ("2 May 2016", "2016-05-02", True)]


def test_a_weekday_that_is_not_the_dates_own_makes_it_uncertain() -> None:
    assert dated("It was on Sunday, 3 January 2022.", "2022-01-03") == [
        ("on Sunday, 3 January 2022", "2022-01-03", False)
    ]


def test_without_any_sign_of_tense_a_weekday_is_past_and_uncertain() -> None:
    assert dated("Friday’s talks", "2022-01-02") == [("Friday", "2021-12-31", False)]


def test_next_weekday_within_the_week_is_uncertain() -> None:
    assert dated("They meet next Friday.", "2022-01-03") == [("next Friday", "2022-01-14", False)]


def test_half_a_year_away_the_year_is_uncertain() -> None:
    assert [certain for _, _, certain in dated("It was 3 July.", "2022-01-02")] == [False]


@pytest.mark.parametrize("text", ["31 June", "30 February", "February 31, 2021", "2021-13-40", "10-9 January"])
def test_a_day_that_no_calendar_has_is_no_date(text: str) -> None:
    assert [date for words, date, _ in dated(f"It came on {text}, he said.", "2022-01-03") if words == text] == []


@pytest.mark.parametrize("published", ["0001-01-01", "9999-12-31"])
def test_the_ends_of_the_calendar_raise_nothing(published: str) -> None:
    dated("Yesterday, tomorrow, next week, last year, ten years ago, on Friday and in June he spoke.", published)


def test_expressions_never_overlap_and_stand_in_order() -> None:
    text = "From Monday, 3 January to Tuesday 4 January 2022, New Year’s Eve 2021, 9-10 January and in June 2020."
    found = expressions(text, "en")
    assert len(found) > 4
    assert all(one.end <= other.start for one, other in pairwise(found))


@pytest.mark.parametrize(("year", "day"), [("2015", "2015-04-05"), ("2016", "2016-03-27"), ("2024", "2024-03-31")])
def test_easter_is_where_the_calendar_has_it(year: str, day: str) -> None:
    assert dated(f"It opened on Easter Sunday {year}.", None) == [(f"Easter Sunday {year}", day, True)]


def test_a_time_without_a_zone_leaves_the_day_alone() -> None:
    assert dated("They spoke at 3 p.m. on Friday.", "2022-01-03") == [("on Friday", "2021-12-31", True)]


def test_days_of_one_list_follow_each_other() -> None:
    assert [date for _, date, _ in dated("They will meet on Monday and Tuesday.", "2022-01-04")] == [
        "2022-01-10",
        "2022-01-11",
    ]


def test_a_caption_tells_in_the_present_what_is_past() -> None:
    text = "Envoys meet in Vienna on Thursday."
    found = resolve(expressions(text, "en"), edtf.parse("2022-01-03"), "en", caption=True)
    assert [one.date.edtf for one in found] == ["2021-12-30"]


def test_a_weekday_of_six_days_away_is_never_certain() -> None:
    assert dated("They met on Tuesday.", "2022-01-03") == [("on Tuesday", "2021-12-28", False)]
    assert dated("They will meet on Sunday.", "2022-01-03") == [("on Sunday", "2022-01-09", False)]


def test_how_long_something_took_is_no_date() -> None:
    assert dated("It was the second attack in two days and lasted for three days.", "2022-01-03") == []


def test_two_days_earlier_hangs_on_the_last_certain_day() -> None:
    assert dated("They met on Friday. Two days earlier he left.", "2022-01-03")[1][:2] == (
        "Two days earlier",
        "2021-12-29",
    )
    assert dated("Two days earlier he left.", "2022-01-03") == []


def test_words_of_time_are_found_across_a_space_that_does_not_break() -> None:
    assert [one[0] for one in dated("The envoy left this\xa0morning.", "2021-12-31")] == ["this\xa0morning"]


def test_a_word_of_time_may_begin_with_a_letter_beyond_ascii() -> None:
    assert expressions("Der Gesandte reist übermorgen ab.", "de")[0].rule == "deictic"
