"""Printed and tagged dates: whole days or nothing."""

import pytest

from generator.normalise import dates


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Dec 29,2021", "2021-12-29"),
        ("Wednesday, December 29th, 2021", "2021-12-29"),
        ("29 December 2021", "2021-12-29"),
        ("21. Februar 2020, 17:30 Uhr", "2020-02-21"),
        ("le 1er août 2022", "2022-08-01"),
        ("3 de octubre de 2021", "2021-10-03"),
        ("29 декабря 2021 г.", "2021-12-29"),
        ("15 يناير 2023", "2023-01-15"),
        ("2018年12月28日", "2018-12-28"),
        ("2018/12/28", "2018-12-28"),
        ("29.12.2021", "2021-12-29"),
        ("03.04.2021", "2021-04-03"),
        ("14/08/1998", "1998-08-14"),
        ("08/14/1998", "1998-08-14"),
        ("05/05/2020", "2020-05-05"),
        ("20180917", "2018-09-17"),
        ("quinta-feira, 9 de maio de 2013", "2013-05-09"),
        ("12 FEVRIER 2020", "2020-02-12"),
        ("05 ARALIK 2009 Cumartesi", "2009-12-05"),
        ("5 d'abril de 2021", "2021-04-05"),
        ("2021. március 5.", "2021-03-05"),
        ("2021. gada 5. martā", "2021-03-05"),
        ("ngày 5 tháng 3 năm 2021", "2021-03-05"),
        ("12 בספטמבר 2019", "2019-09-12"),
        ("٥ آذار/مارس ٢٠٢١", "2021-03-05"),
        ("2018年11月23日08:21", "2018-11-23"),
        ("입력 2022.04.05 09:12", "2022-04-05"),
        ("Mon Sep 17 10:00:00 CEST 2018", "2018-09-17"),
        ("Wren CastellanDecember 1, 2023", "2023-12-01"),
    ],
)
def test_a_whole_date_is_read(text: str, day: str) -> None:
    assert dates.first(text) == day


@pytest.mark.parametrize(
    "text",
    [
        "December 29",
        "Dec 2021",
        "31 February 2021",
        "99/99/2021",
        "1234567/12/2021",
        "Mayor 5, 2021",
        "1400-12-14",
        "2564-03-12",
        "5 มีนาคม 2564",
        "14.03.22",
        "5 listopada 2021",
    ],
)
def test_what_is_no_whole_date_is_left_unknown(text: str) -> None:
    assert dates.first(text) is None


@pytest.mark.parametrize(
    ("country", "day"), [("US", "2021-03-04"), ("GB", "2021-04-03"), ("DE", "2021-04-03"), (None, None)]
)
def test_the_country_decides_which_of_two_figures_is_the_day(country: str | None, day: str | None) -> None:
    assert dates.first("03/04/2021", country) == day


@pytest.mark.parametrize(
    ("value", "edtf"),
    [
        ("2021-12-29T14:05:10Z", "2021-12-29T14:05Z"),
        ("2021-12-29T14:05:10.123+0530", "2021-12-29T14:05+05:30"),
        ("2021-12-29T14:05:10+00:00", "2021-12-29T14:05Z"),
        ("2021-12-29 14:05:10", "2021-12-29"),
        ("2021-12-29", "2021-12-29"),
        ("2021-13-29", None),
    ],
)
def test_a_time_is_kept_where_its_zone_is_known(value: str, edtf: str | None) -> None:
    assert dates.from_iso(value) == edtf


@pytest.mark.parametrize(("country", "day"), [("PL", "2021-11-05"), ("HR", "2021-10-05"), ("FR", None)])
def test_a_month_that_two_countries_dispute_is_the_country_s(country: str, day: str | None) -> None:
    assert dates.first("5 listopada 2021", country) == day


@pytest.mark.parametrize(("country", "day"), [("DE", "2022-03-14"), ("KR", None), (None, None)])
def test_a_year_of_two_figures_needs_a_country_that_puts_it_last(country: str | None, day: str | None) -> None:
    assert dates.first("14.03.22, 10:15", country) == day


def test_digits_that_only_a_newer_unicode_knows_stay_as_they_are() -> None:
    assert dates.ascii_digits("\u0661\u0662 \U0001ccf0") == "12 \U0001ccf0"
