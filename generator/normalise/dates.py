"""Dates as pages print and tag them: whole days with a year, in many languages; anything less is left unknown."""

import re
import tomllib
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime
from functools import cache, lru_cache
from pathlib import Path
from typing import Any
from unicodedata import combining, digit, normalize

import regex

from generator.text import clean

_MONTHS = Path(__file__).with_name("months.toml")

# Countries that write the month first in figures (Unicode CLDR); all others put it second or write the year first.
_MONTH_FIRST = frozenset({"US", "PR", "GU", "AS", "VI", "MP", "UM", "PW", "FM", "MH", "PH"})
_YEAR_FIRST = frozenset({"KR", "KP", "JP", "CN", "TW", "HK", "MO", "HU", "LT", "MN", "IR", "CA", "SE", "ZA"})
"""Countries where a date in figures may begin with the year."""

_YEAR = re.compile(r"(?:18|19|20)\d\d|\d\.\d\d?\.\d\d")
_DIGIT = regex.compile(r"[^\P{Nd}0-9]")
_COMPACT = re.compile(r"(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:T?\d{4,6}Z?)?")
_EPOCH = re.compile(r"1\d{9}(?:\d{3})?")
_ISO = re.compile(
    r"(?P<day>\d{4}-\d{2}-\d{2})(?:[T ](?P<time>\d{2}:\d{2})(?::\d{2}(?:[.,]\d+)?)?\s?(?P<zone>Z|"
    r"[+-]\d{2}:?\d{2})?)?",
    re.IGNORECASE,
)


def from_iso(value: str) -> str | None:
    """EDTF of an ISO 8601 or RFC 3339 value as tags carry it; the time only where its zone is known.

    `20180917` and `20180917101500` are read too, and the seconds since 1970 that some systems write.
    """
    value = value.strip()
    if _COMPACT.fullmatch(value):
        value = f"{value[:4]}-{value[4:6]}-{value[6:8]}"
    elif _EPOCH.fullmatch(value):
        value = datetime.fromtimestamp(int(value[:10]), UTC).isoformat()
    match = _ISO.match(value)
    if match is None or not _is_day(match["day"]):
        return None
    day, time, zone = match["day"], match["time"], (match["zone"] or "").upper()
    if not time or not zone or time > "23:59":
        return day
    if zone != "Z":
        zone = zone if ":" in zone else f"{zone[:3]}:{zone[3:]}"
    return f"{day}T{time}{'Z' if zone in ('+00:00', '-00:00') else zone}"


def printed(text: str, country: str | None = None) -> Iterator[tuple[int, int, str]]:
    """Every whole date in a text: start, end and EDTF day.

    In figures alone, day and month stand in the order of the outlet's `country`; where that is not known and both
    orders make a date, there is none. A year of two figures is read only where the country is known.
    """
    for match in _matches(text[:2000]):
        if day := _day(match, country):
            yield match.start(), match.end(), day


@lru_cache(maxsize=64)
def _matches(text: str) -> tuple[regex.Match[str], ...]:
    """What looks like a date; the rules ask for each line more than once."""
    plain = ascii_digits(text)
    return tuple(_pattern().finditer(plain)) if _YEAR.search(plain) else ()


def ascii_digits(text: str) -> str:
    """The text with the decimal digits of any script as 0 to 9, those that Python knows; offsets stay."""
    return text if text.isascii() else _DIGIT.sub(lambda match: str(digit(match[0], match[0])), text)


@cache
def without_year() -> str:
    """A pattern of day and month alone, such as a weekday's date: a date line, though no whole date."""
    names = _alternatives(_names())
    return (
        rf"(?:\d{{1,2}}(?:st|nd|rd|th|er|º|\.)?\s+(?:de\s+|d')?(?:{names})\b|"
        rf"(?=\p{{L}}\D{{2,40}}\d)(?:{names})\b\.?\s+\d{{1,2}}(?:st|nd|rd|th)?\b)"
    )


@cache
def elsewhere() -> str:
    """A pattern of dates in calendars that are not read: Iranian, Islamic, Buddhist, Nepali, and of Eastern eras."""
    months, names = _alternatives(_table()["elsewhere"]), _alternatives(_names())
    return (
        rf"(?:\d{{1,2}}\s*(?:{months})\s*،?,?\s*(?:1[34]\d\d|20[789]\d)|\d{{1,2}}\s*(?:{names})\.?\s*(?:พ\.ศ\.\s*)?25\d\d|"
        r"1[34]\d\d[/-]\d{1,2}[/-]\d{1,2}|\d{1,2}[/-]\d{1,2}[/-](?:1[34]|25)\d\d|"
        r"(?:令和|平成|昭和|民國|民国)\s?(?:\d{1,3}|元)\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日)"
    )


@cache
def weekdays() -> str:
    """A pattern of the names of weekdays in many languages, with what may stand around them."""
    return rf"(?:{_alternatives(_table()['weekdays'])}|[(（][月火水木金土日월화수목금토일][)）])"


def first(text: str, country: str | None = None) -> str | None:
    """The first whole date of a tag's value or a printed line."""
    return from_iso(text) or next((day for _, _, day in printed(clean(text), country)), None)


def _day(match: regex.Match[str], country: str | None) -> str | None:
    found = {name: value for name, value in match.groupdict().items() if value}
    if "name" in found:
        name = _month_key(found["name"])
        month = _names().get(name) or _table()["disputed"].get(name, {}).get(country or "")
        return _iso(int(found["y"]), month, int(found["d"])) if month else None
    if "m4" in found:
        return _iso(int(found["y"]), int(found["m4"]), int(found["d4"]))
    one, two = int(found["n1"]), int(found["n2"])
    if "short" in found:
        # In Korea, Japan, China and Hungary such a year stands first: without a country nobody can tell.
        first_day = country is not None and country not in _YEAR_FIRST
        return _iso(2000 + int(found["short"]), two, one) if first_day else None
    year = int(found["y"])
    if found["sign"] == ".":
        return _iso(year, two, one)
    first_is_day, first_is_month = _iso(year, two, one), _iso(year, one, two)
    if not (first_is_day and first_is_month) or first_is_day == first_is_month:
        return first_is_day or first_is_month
    if country is None:
        return None
    return first_is_month if country in _MONTH_FIRST else first_is_day


def _iso(year: int, month: int, day: int) -> str | None:
    text = f"{year:04}-{month:02}-{day:02}"
    return text if _is_day(text) else None


def _is_day(text: str) -> bool:
    """Whether this is a day of the Gregorian calendar that news may have: 1400 and 2564 are years of others."""
    try:
        return 1800 <= date.fromisoformat(text).year <= 2100
    except ValueError:
        return False


@cache
def _table() -> dict[str, Any]:
    return tomllib.loads(_MONTHS.read_text(encoding="utf-8"))


@cache
def _names() -> dict[str, int]:
    """Numbers of months by name, with accents and, as many print them, without."""
    months = [(name, number) for number, names in enumerate(_table()["months"], start=1) for name in names]
    plain = [(unaccented, number) for name, number in months if (unaccented := _unaccented(name)) != name]
    return dict([*plain, *((_month_key(name), number) for name, number in months)])


def _unaccented(name: str) -> str:
    """A name in Latin letters without their accents; others stay as they are."""
    bare = "".join(sign for sign in normalize("NFD", name) if not combining(sign)).replace("ı", "i")
    return _month_key(bare) if bare.isascii() else name


def _month_key(name: str) -> str:
    """A name whatever its case; the pattern takes the dotted and the dotless i for one."""
    return name.casefold().replace("i\u0307", "i").replace("ı", "i")


def _alternatives(names: Iterable[str]) -> str:
    return "|".join(map(regex.escape, sorted(set(names), key=lambda name: (-len(name), name))))


@cache
def _pattern() -> regex.Pattern[str]:
    listed = {name for names in _table()["months"] for name in names}
    names = _alternatives([*_names(), *listed, *_table()["disputed"]])
    of = r"(?:\s*(?:(?:de|del|di|da|of|năm)(?!\p{L})|،|,|d['’]))?\s*"
    name = rf"(?:(?<=\s)ב)?(?P<name>{names})(?![\p{{L}}\p{{M}}])\.?(?:\s?[/(]\s?(?:{names})\)?)?"
    year = r"(?P<y>(?:18|19|20)\d\d)"
    return regex.compile(
        rf"""(?<![\d/.-])(?:
          (?=\d{{1,2}}\D{{1,40}}(?:\d{{1,2}}\D{{1,8}})?(?:18|19|20)\d\d)(?P<d>\d{{1,2}})(?:st|nd|rd|th|er|º|ª|\.|-|/)?{of}[\s\-]?{name}(?:/|\s|,|-|{of})\s*{year}
        | (?:(?<!\p{{L}})|(?-i:(?<=\p{{Ll}})(?=\p{{Lu}})))(?=\p{{L}}\D{{2,24}}\d){name}
          [\s-]*(?P<d>\d{{1,2}})(?:st|nd|rd|th)?\s*(?:,|\s|-)\s*
          (?:(?:\d\d:){{2}}\d\d\s(?:[A-Z]{{2,5}}\s|[+-]\d{{4}}\s)?)?{year}
        | {year}[\s,.-]+(?:m\.\s*)?{name}[\s-]*(?P<d>\d{{1,2}})(?!\d)
        | {year}\.?\s(?:gada\s)?(?P<d>\d{{1,2}})\.?\s{name}
        | {year}(?:-|/|\.\s?|\s?年\s?|\s?년\s?)
          (?P<m4>\d{{1,2}})(?:-|/|\.\s?|\s?月\s?|\s?월\s?)(?P<d4>\d{{1,2}})(?:\s?[日일]|(?!\d))
        | (?P<n1>\d{{1,2}})(?P<sign>[./-])\s?(?P<n2>\d{{1,2}})(?P=sign)\s?{year}
        | (?<!\p{{L}})(?P<n1>\d{{1,2}})\.(?P<n2>\d{{1,2}})\.(?P<short>[0-4]\d)(?![\d.:\p{{L}}])
        )(?:(?<=[日일])|(?!\d))""",
        regex.IGNORECASE | regex.VERBOSE,
    )
