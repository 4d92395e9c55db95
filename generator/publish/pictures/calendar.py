"""Days as pictures write them, shorter than running text does, in the language of the site."""

from datetime import date, timedelta

from babel import Locale
from babel.dates import format_interval, format_skeleton, format_timedelta


def day_and_month(day: date, locale: Locale) -> str:
    return format_skeleton("MMMd", day, locale=locale)


def month(day: date, locale: Locale) -> str:
    return format_skeleton("yMMM", day, locale=locale)


def year(day: date) -> str:
    return str(day.year)


def days(first: date, last: date, locale: Locale) -> str:
    """From one day to another, what they share said once: `3–9 Jan 2022`."""
    return format_interval(first, last, skeleton="yMMMd", locale=locale)


def length(count: int, locale: Locale) -> str:
    """About how long so many days are: `3 years`."""
    return format_timedelta(timedelta(days=count), threshold=0.9, locale=locale)
