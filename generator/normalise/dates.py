"""Dates as pages print and tag them: whole days with a year, in many languages; anything less is left unknown."""

import re
import tomllib
from collections.abc import Iterator
from datetime import date
from functools import cache, lru_cache
from pathlib import Path

import regex

from generator.text import clean

_MONTHS = Path(__file__).with_name("months.toml")

# Countries that write the month first in figures (Unicode CLDR); all others put it second or write the year first.
_MONTH_FIRST = frozenset({"US", "PR", "GU", "AS", "VI", "MP", "UM", "PW", "FM", "MH", "PH"})

_YEAR = re.compile(r"(?:18|19|20)\d\d")
_ISO = re.compile(
    r"(?P<day>\d{4}-\d{2}-\d{2})(?:[T ](?P<time>\d{2}:\d{2})(?::\d{2}(?:[.,]\d+)?)?\s?(?P<zone>Z|"
    r"[+-]\d{2}:?\d{2})?)?",
    re.IGNORECASE,
)


def from_iso(value: str) -> str | None:
    """EDTF of an ISO 8601 or RFC 3339 value as tags carry it; the time only where its zone is known."""
    match = _ISO.match(value.strip())
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
    orders make a date, there is none.
    """
    for match in _matches(text[:2000]):
        if day := _day(match, country):
            yield match.start(), match.end(), day


@lru_cache(maxsize=64)
def _matches(text: str) -> tuple[regex.Match[str], ...]:
    """What looks like a date; the rules ask for each line more than once."""
    return tuple(_pattern().finditer(text)) if _YEAR.search(text) else ()


@cache
def without_year() -> str:
    """A pattern of day and month alone, such as a weekday's date: a date line, though no whole date."""
    names = "|".join(map(regex.escape, sorted(_names(), key=lambda name: (-len(name), name))))
    return rf"(?:\d{{1,2}}(?:st|nd|rd|th|\.)?\s+(?:de\s+)?(?:{names})\b|(?:{names})\b\.?\s+\d{{1,2}}(?:st|nd|rd|th)?\b)"


def first(text: str, country: str | None = None) -> str | None:
    """The first whole date of a tag's value or a printed line."""
    return from_iso(text) or next((day for _, _, day in printed(clean(text), country)), None)


def _day(match: regex.Match[str], country: str | None) -> str | None:
    found = {name: value for name, value in match.groupdict().items() if value}
    year = int(found.get("y1") or found.get("y2") or found.get("y3") or found.get("y4") or found.get("y5") or 0)
    if "name" in found:
        return _iso(year, _names()[found["name"].casefold()], int(found.get("d1") or found.get("d2") or 0))
    if "m4" in found:
        return _iso(year, int(found["m4"]), int(found["d4"]))
    one, two = int(found["n1"]), int(found["n2"])
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
    return text if 1800 <= year <= 2100 and _is_day(text) else None


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


@cache
def _names() -> dict[str, int]:
    months = tomllib.loads(_MONTHS.read_text(encoding="utf-8"))["months"]
    return {name: number for number, names in enumerate(months, start=1) for name in names}


@cache
def _pattern() -> regex.Pattern[str]:
    names = "|".join(map(regex.escape, sorted(_names(), key=lambda name: (-len(name), name))))
    of = r"(?:\s*(?:de|del|of|،|,))?\s*"
    return regex.compile(
        rf"""(?<![\d/.-])(?:
          (?P<d1>\d{{1,2}})(?:st|nd|rd|th|er|º|ª|\.|-)?{of}[\s\-]?(?P<name>{names})\.?(?:\s|,|-|{of})\s*(?P<y1>(?:18|19|20)\d\d)
        | (?P<name>{names})\.?[\s-]*(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?\s*(?:,|\s|-)\s*(?P<y2>(?:18|19|20)\d\d)
        | (?P<y3>(?:18|19|20)\d\d)[\s,.-]+(?P<name>{names})\.?[\s-]*(?P<d2>\d{{1,2}})
        | (?P<y4>(?:18|19|20)\d\d)(?:-|/|\.\s?|年\s?|년\s?)
          (?P<m4>\d{{1,2}})(?:-|/|\.\s?|月\s?|월\s?)(?P<d4>\d{{1,2}})(?:日|일)?
        | (?P<n1>\d{{1,2}})(?P<sign>[./-])\s?(?P<n2>\d{{1,2}})(?P=sign)\s?(?P<y5>(?:18|19|20)\d\d)
        )(?!\d)""",
        regex.IGNORECASE | regex.VERBOSE,
    )
