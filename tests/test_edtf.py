"""Dates: what is read, what bounds it has, what advice a wrong one gets."""

import pickle
import re
from datetime import UTC, date, datetime

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from generator.edtf import Date, EDTFError, between, calendar_day, day, parse

MARKS = st.sampled_from(["", "~", "?", "%"])
ZONES = st.sampled_from(["", "Z", "+00:00", "+01:00", "-05", "+14:00", "-12:00", "+05:45"])


@st.composite
def single_dates(draw: st.DrawFn) -> str:
    of = draw(st.dates())
    form = draw(st.sampled_from(["year", "month", "day", "time"]))
    if form == "time":
        clock = draw(st.times()).isoformat("seconds")
        return f"{of.isoformat()}T{clock[: draw(st.sampled_from([5, 8]))]}{draw(ZONES)}"
    return of.isoformat()[: {"year": 4, "month": 7, "day": 10}[form]] + draw(MARKS)


@st.composite
def written_dates(draw: st.DrawFn) -> str:
    start, end = draw(single_dates()), draw(single_dates())
    return draw(st.sampled_from([start, f"{start}/{end}", f"../{end}", f"{start}/.."]))


def readable(written: str) -> Date:
    try:
        return parse(written)
    except EDTFError:  # reversed, or beyond the first and last year in UTC
        assume(False)
        raise


def at(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=UTC)  # type: ignore[misc,arg-type]


def error_of(written: str) -> EDTFError:
    with pytest.raises(EDTFError) as caught:
        parse(written)
    return caught.value


# --- Reading


@pytest.mark.parametrize(
    ("written", "earliest", "latest", "precision"),
    [
        ("2022-01-02", at(2022, 1, 2), at(2022, 1, 2, 23, 59, 59), "day"),
        ("2020-02", at(2020, 2, 1), at(2020, 2, 29, 23, 59, 59), "month"),
        ("2022", at(2022, 1, 1), at(2022, 12, 31, 23, 59, 59), "year"),
        ("2022-01-09/2022-01-10", at(2022, 1, 9), at(2022, 1, 10, 23, 59, 59), "interval"),
        ("2021-12/2022", at(2021, 12, 1), at(2022, 12, 31, 23, 59, 59), "interval"),
        ("../2022-01-10", None, at(2022, 1, 10, 23, 59, 59), "interval"),
        ("2021-12/..", at(2021, 12, 1), None, "interval"),
        ("2022-01-02T09:00Z", at(2022, 1, 2, 9), at(2022, 1, 2, 9, 0, 59), "time"),
        ("2022-01-02T09:00:07Z", at(2022, 1, 2, 9, 0, 7), at(2022, 1, 2, 9, 0, 7), "time"),
        ("2022-01-02T01:30+03:00", at(2022, 1, 1, 22, 30), at(2022, 1, 1, 22, 30, 59), "time"),
        ("2022-01-02T20:00-05", at(2022, 1, 3, 1), at(2022, 1, 3, 1, 0, 59), "time"),
    ],
)
def test_a_date_has_bounds_and_a_precision(
    written: str, earliest: datetime | None, latest: datetime | None, precision: str
) -> None:
    read = parse(written)
    assert (read.earliest, read.latest, read.precision) == (earliest, latest, precision)


def test_a_time_without_a_zone_counts_as_its_printed_day() -> None:
    read = parse("2022-01-02T23:30")
    assert (read.precision, read.earliest, read.latest) == (
        "time",
        at(2022, 1, 2),
        at(2022, 1, 2, 23, 59, 59),
    )


@pytest.mark.parametrize(
    ("mark", "approximate", "uncertain"),
    [("", False, False), ("~", True, False), ("?", False, True), ("%", True, True)],
)
def test_marks_say_approximate_or_uncertain_and_move_no_bound(mark: str, approximate: bool, uncertain: bool) -> None:
    read, plain = parse("2022-01-01" + mark), parse("2022-01-01")
    assert (read.approximate, read.uncertain) == (approximate, uncertain)
    assert (read.earliest, read.latest) == (plain.earliest, plain.latest)


def test_an_interval_is_as_doubtful_as_its_ends() -> None:
    read = parse("2022-01~/2022-03?")
    assert read.approximate
    assert read.uncertain


def test_the_ends_of_an_interval_keep_their_own_precision() -> None:
    assert parse("2021-12/2022-01-05").ends == (parse("2021-12"), parse("2022-01-05"))
    assert parse("../2022").ends == (None, parse("2022"))


@given(written_dates())
def test_bounds_are_in_order(written: str) -> None:
    read = readable(written)
    assert read.earliest is None or read.latest is None or read.earliest <= read.latest


@given(written_dates())
@example("2022-01-02T09:00+00:00")
def test_the_canonical_form_reads_as_the_same_date(written: str) -> None:
    read = readable(written)
    assert parse(read.edtf) == read


@pytest.mark.parametrize(
    ("written", "canonical"),
    [
        ("2022-01-02T09:00+00:00", "2022-01-02T09:00Z"),
        ("2022-01-02T09:00-05", "2022-01-02T09:00-05:00"),
        (" 2022-01 ", "2022-01"),
    ],
)
def test_one_date_has_one_form(written: str, canonical: str) -> None:
    assert parse(written).edtf == canonical


def test_days_make_dates() -> None:
    assert day(date(2022, 1, 2)) == parse("2022-01-02")
    assert between(date(2022, 1, 2), date(2022, 1, 3)) == parse("2022-01-02/2022-01-03")
    assert between(None, date(2022, 1, 3)) == parse("../2022-01-03")
    assert between(date(2022, 1, 3), None) == parse("2022-01-03/..")
    assert between(date(2022, 1, 2), date(2022, 1, 2)) == parse("2022-01-02")


# --- Comparing


def test_days_are_those_of_utc() -> None:
    read = parse("2022-01-02T01:00+03:00")
    assert read.first_day == read.last_day == date(2022, 1, 1)


@pytest.mark.parametrize(
    ("written", "after", "before"),
    [
        ("2022-01-09", True, False),
        ("2022-01-08", False, False),
        ("2022-01-07", False, True),
        ("2022-01", False, False),
        ("2022-01-09/..", True, False),
        ("../2022-01-07", False, True),
        ("2022-01-01/..", False, False),
        ("../2022-01-31", False, False),
    ],
)
def test_all_of_a_date_must_lie_on_one_side(written: str, after: bool, before: bool) -> None:
    eighth = date(2022, 1, 8)
    assert (parse(written).is_after(eighth), parse(written).is_before(eighth)) == (after, before)


def test_dates_sort_by_earliest_then_latest_with_open_starts_at_their_end() -> None:
    in_order = [
        "2021",
        "2021-12-29",
        "../2021-12-29",
        "2021-12-30T09:00Z",
        "2022-01-01",
        "2022-01",
        "2022-01-01/..",
    ]
    assert sorted(set(in_order), key=lambda written: parse(written).order) == in_order


@given(written_dates(), written_dates())
def test_only_equal_dates_share_a_place_in_the_order(one: str, other: str) -> None:
    left, right = readable(one), readable(other)
    assert (left.order == right.order) == (left == right)


# --- Advice


@pytest.mark.parametrize(
    ("written", "advice"),
    [
        ("13/01/2022", "write 2022-01-13"),
        ("02/01/2022", "write 2022-01-02 for 2 January 2022 or 2022-02-01 for 1 February 2022"),
        ("January 2, 2022", "write 2022-01-02"),
        ("Sunday, 2nd of Jan. 2022", "write 2022-01-02"),
        ("Sept 2021", "write 2021-09"),
        ("1/2022", "write 2022-01"),
        ("2022-1-2", "write 2022-01-02"),
        ("2022/01/02", "write 2022-01-02"),
        ("20220102", "write 2022-01-02"),
        ("2022–01–02", "write 2022-01-02"),
        ("2022-01-02 09:00", "write 2022-01-02T09:00"),
        ("2022-01-02T09:00+0100", "write 2022-01-02T09:00+01:00"),
        ("circa 2022", "write 2022~"),
        ("2022~?", "write 2022%"),
        ("2022-XX", "write 2022"),
        ("201X", "write 2010/2019"),
        ("2022-01-10/2022-01-09", "write 2022-01-09/2022-01-10"),
        ("2021-12-31 to 2022-01-01", "write 2021-12-31/2022-01-01"),
        ("31/12/2021 - 01/01/2022", "write 2021-12-31/2022-01-01"),
        ("2021-12/", "an open end is two full stops: 2021-12/.."),
        ("2022-01-02T09:00Z~", "write 2022-01-02~, or the time without the mark"),
        ("unknown", "leave the field out when the date is unknown"),
        ("", "leave the field out when the date is unknown"),
        ("../..", "leave the field out when the date is unknown"),
    ],
)
def test_a_date_in_another_form_gets_ours_as_advice(written: str, advice: str) -> None:
    assert error_of(written).hint == advice


@pytest.mark.parametrize(
    ("written", "message"),
    [
        ("2022-13", 'there is no month 13 in "2022-13"'),
        ("2022-13-14", 'there is no month 13 in "2022-13-14"'),
        ("2022-02-30", "February 2022 has no day 30"),
        ("2021-02-29", "February 2021 has no day 29"),
        ("2022-01-00", "January 2022 has no day 0"),
        ("2022-01-02T24:00Z", "there is no time 24:00"),
        ("2022-01-02T09:00+15:00", "there is no time zone +15:00"),
        ("2022-01-02T09:00-13:00", "there is no time zone -13:00"),
        ("0000-01-01", 'there is no year 0000 in "0000-01-01"'),
        ("0001-01-01T00:00+01:00", '"0001-01-01T00:00+01:00" is out of range in UTC'),
        ("12022", '"12022" is not a date'),
        ("2021-21", "seasons are not supported"),
        ("2022-1X", 'unspecified digits, as in "2022-1X", are not supported'),
        ("2022-01-10/2022-01-09", "the interval ends before it begins"),
        ("٢٠٢٢", '"٢٠٢٢" is not a date'),
    ],
)
def test_a_wrong_date_is_told_what_is_wrong(written: str, message: str) -> None:
    assert str(error_of(written)) == message


def test_a_long_text_is_shown_shortened_and_on_one_line() -> None:
    assert str(error_of("2022\n" + "x" * 10_000)) == '"2022 ' + "x" * 34 + '…" is not a date'


@given(st.text(st.sampled_from("0123456789-/.T:Z+~?%X januarymto,")) | st.text())
def test_any_text_is_a_date_or_gets_a_message_and_advice(written: str) -> None:
    try:
        parse(written)
    except EDTFError as error:
        assert error.message
        assert error.hint


@given(
    st.dates(),
    st.sampled_from(["{d}/{m}/{y}", "{d}.{m}.{y}", "{y}/{m}/{d}", "{y}-{m}-{d} 09:00", "{d}-{m}-{y}"]),
)
def test_advice_on_another_form_can_be_followed(of: date, form: str) -> None:
    assume(of.year >= 1000)
    written = form.format(d=of.day, m=of.month, y=of.year)
    try:
        parse(written)
    except EDTFError as error:
        suggested = re.findall(r"\d{4}-\d\d-\d\d", error.hint)
        assert of.isoformat() in suggested or "09:00" in form
        assert all(parse(each).precision == "day" for each in suggested)


def test_an_error_survives_the_way_between_processes() -> None:
    error = pickle.loads(pickle.dumps(error_of("2022-13")))
    assert (error.message, error.hint) == ('there is no month 13 in "2022-13"', "months run from 01 to 12")


@pytest.mark.parametrize("text", ["20220102", "2022-W01-1", "2022-1-2", "2022-02-30", "2022-01", "tomorrow", ""])
def test_a_command_takes_only_a_whole_day(text: str) -> None:
    with pytest.raises(ValueError, match="day"):
        calendar_day(text)
