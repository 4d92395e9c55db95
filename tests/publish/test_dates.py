"""Dates in words, in the site's language."""

import gettext

import pytest
from babel import Locale
from hypothesis import given
from hypothesis import strategies as st

from generator.edtf import between, parse
from generator.publish.dates import in_words, moment, span, span_in_words
from generator.publish.words import ENGLISH, Words


def of(language):
    """A language's dates by CLDR, among words that stay English."""
    return Words(language, Locale.parse(language, sep="-"), gettext.NullTranslations())


@pytest.mark.parametrize(
    ("written", "moment", "span"),
    [
        ("2022-01-02", "2 January 2022", "2 January 2022"),
        ("2022-01", "January 2022", "January 2022"),
        ("2022", "2022", "2022"),
        ("2022-01-01~", "about 1 January 2022", "about 1 January 2022"),
        ("2022-01-01?", "1 January 2022 (uncertain)", "1 January 2022 (uncertain)"),
        ("2022%", "about 2022 (uncertain)", "about 2022 (uncertain)"),
        ("2022-01-09/2022-01-10", "9 or 10 January 2022", "9–10 January 2022"),
        ("2022-01-09/2022-01-12", "between 9 and 12 January 2022", "9–12 January 2022"),
        ("2022-03-30/2022-04-02", "between 30 March and 2 April 2022", "30 March – 2 April 2022"),
        ("2021-12-31/2022-01-01", "31 December 2021 or 1 January 2022", "31 December 2021 – 1 January 2022"),
        (
            "2021-01-09/2022-01-09",
            "between 9 January 2021 and 9 January 2022",
            "9 January 2021 – 9 January 2022",
        ),
        ("2022-01/2022-03", "between January and March 2022", "January–March 2022"),
        ("2021-12/2022-01", "December 2021 or January 2022", "December 2021 – January 2022"),
        ("2019/2022", "between 2019 and 2022", "2019–2022"),
        ("2021/2022-03", "between 2021 and March 2022", "2021 – March 2022"),
        (
            "2022-01-09~/2022-01-10",
            "between about 9 January 2022 and 10 January 2022",
            "about 9 January 2022 – 10 January 2022",
        ),
        ("2022-01-02/2022-01-02", "2 January 2022", "2 January 2022"),
        ("../2021-12-29", "by 29 December 2021", "until 29 December 2021"),
        ("2021-12/..", "from December 2021", "from December 2021"),
        ("2022-01-01T09:00Z/2022-01-01T12:00Z", "1 January 2022", "1 January 2022"),
    ],
)
def test_a_date_is_shown_as_a_moment_or_as_a_span(written, moment, span):
    assert in_words(parse(written), ENGLISH) == moment
    assert span_in_words(parse(written), ENGLISH) == span


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("2022-01-02T09:05Z", "2 January 2022, 09:05 UTC"),
        ("2022-01-02T01:00+03:00", "1 January 2022, 22:00 UTC"),
        ("2022-01-02T09:00", "2 January 2022, 09:00 (time zone not stated)"),
        ("2022-01-02", "2 January 2022"),
    ],
)
def test_a_time_is_shown_on_demand(written, shown):
    assert in_words(parse(written), ENGLISH, with_time=True) == shown


@given(st.none() | st.dates(), st.none() | st.dates(), st.sampled_from(["en", "fr", "ar", "ja", "ru", "hu"]))
def test_every_span_of_days_can_be_shown_in_every_language(first, last, language):
    if first and last:
        first, last = sorted((first, last))
    if first or last:
        known = between(first, last)
        assert in_words(known, of(language))
        assert span_in_words(known, of(language))


@pytest.mark.parametrize(
    ("language", "day", "month", "two_days", "two_months"),
    [
        # The order and the names are those of CLDR's long form of a date.
        ("fr", "30 décembre 2021", "décembre 2021", "9 or 10 janvier 2022", "30 mars – 2 avril 2022"),
        ("de", "30. Dezember 2021", "Dezember 2021", "9. or 10. Januar 2022", "30. März – 2. April 2022"),
        (
            "es",
            "30 de diciembre de 2021",
            "diciembre de 2021",
            "9 or 10 de enero de 2022",
            "30 de marzo – 2 de abril de 2022",
        ),
        ("en-US", "December 30, 2021", "December 2021", "January 9 or January 10, 2022", "March 30 – April 2, 2022"),
        ("ja", "2021年12月30日", "2021年12月", "2022年1月9日 or 2022年1月10日", "2022年3月30日–2022年4月2日"),
        (
            "hu",
            "2021. december 30.",
            "2021. december",
            "2022. január 9. or 2022. január 10.",
            "2022. március 30. – 2022. április 2.",
        ),
        ("ar", "30 ديسمبر 2021", "ديسمبر 2021", "9 or 10 يناير 2022", "30 مارس – 2 أبريل 2022"),
    ],
)
def test_dates_follow_the_language(language, day, month, two_days, two_months):
    words = of(language)
    assert in_words(parse("2021-12-30"), words) == day
    assert in_words(parse("2021-12"), words) == month
    assert in_words(parse("2022-01-09/2022-01-10"), words) == two_days
    assert span_in_words(parse("2022-03-30/2022-04-02"), words) == two_months


def test_what_has_begun_and_has_no_end_is_since_a_day():
    assert span(parse("2022-02/.."), begun=True, words=ENGLISH).text == "since February 2022"
    assert span(parse("2022-02/.."), words=ENGLISH).text == "from February 2022"
    assert span(parse("2022-02/2022-03"), begun=True, words=ENGLISH).text == "February–March 2022"


def test_a_date_for_machines_is_the_same_in_every_language():
    shown = {
        (moment(parse("2022-01-02T09:05Z"), of(one)).datetime, moment(parse("2022-01~"), of(one)).edtf)
        for one in ("en", "fr", "ar")
    }
    assert shown == {("2022-01-02T09:05Z", "2022-01~")}
