"""Dates as records write them: a subset of EDTF levels 0 and 1, always with bounds and a precision.

The standard is ISO 8601-2:2019, as described in the Library of Congress's Extended Date/Time Format (EDTF).
Taken from it: a day, a month or a year; `~` approximate, `?` uncertain, `%` both; an interval, one end of
which may be open (`..`). Level 1's seasons, unspecified digits and long years are left out. Added to it: a
time may do without seconds, and an end of an interval may have a time.
"""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from itertools import product
from typing import Literal

from generator.text import clean, fold

Precision = Literal["time", "day", "month", "year", "interval"]

# English, whatever the locale.
_YEAR = "January February March April May June July August September October November December"
MONTHS = tuple(_YEAR.split())


class EDTFError(ValueError):
    """A date that cannot be read, and what to write instead."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message, hint)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        return self.message


class _NotADate(Exception):
    """The text has none of our forms; `parse` finds out what may be meant."""


@dataclass(frozen=True, slots=True)
class Date:
    """What is known of a moment or a span: its canonical form, its bounds, its precision.

    The bounds are in UTC, to the second, both within the date: a day is 00:00:00 to 23:59:59, a time without
    seconds its minute. A time without a zone may be anywhere in the world, so it counts as its printed day.
    An open end has no bound (None). `approximate` and `uncertain` never move a bound.
    """

    edtf: str
    earliest: datetime | None
    latest: datetime | None
    precision: Precision
    approximate: bool = False
    uncertain: bool = False

    @property
    def first_day(self) -> date | None:
        """The UTC day of the earliest bound."""
        return self.earliest.date() if self.earliest else None

    @property
    def last_day(self) -> date | None:
        """The UTC day of the latest bound."""
        return self.latest.date() if self.latest else None

    @property
    def is_interval(self) -> bool:
        return self.precision == "interval"

    @property
    def ends(self) -> tuple["Date | None", "Date | None"]:
        """Start and end of an interval, None where open; a single date is both."""
        if not self.is_interval:
            return self, self
        start, end = self.edtf.split("/")
        return (None if start == ".." else parse(start), None if end == ".." else parse(end))

    @property
    def order(self) -> tuple[datetime, datetime, str]:
        """Sort key: earliest, then latest bound. An open start sorts by its end, an open end after others."""
        latest = self.latest or datetime.max.replace(tzinfo=UTC)
        return self.earliest or latest, latest, self.edtf

    def is_after(self, day: date) -> bool:
        """Whether all of it lies after this day; an open start never does."""
        return self.first_day is not None and self.first_day > day

    def is_before(self, day: date) -> bool:
        """Whether all of it lies before this day; an open end never does."""
        return self.last_day is not None and self.last_day < day


# --- Reading --------------------------------------------------------------------------------------

_FORM = re.compile(
    r"(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d)"
    r"(?P<time>T(?P<clock>\d\d:\d\d(?::\d\d)?)(?P<zone>Z|[+-]\d\d(?::\d\d)?)?)?"
    r")?)?(?P<mark>[~?%])?",
    re.ASCII,
)
_LONGEST = 64  # characters: two times with seconds and zones take 51
_LEAVE_OUT = "leave the field out when the date is unknown"
_EXAMPLES = "write it like 2022-01-02, 2022-01, 2022, 2022-01-02T09:00Z, 2022~, 2021-12-31/2022-01-02 or ../2022-01"


def parse(text: str) -> Date:
    """The date that this text writes; raises `EDTFError`."""
    written = text.strip()
    if not written:
        raise EDTFError("the date is empty", _LEAVE_OUT)
    if len(written) > _LONGEST:
        raise EDTFError(f"{_shown(written)} is not a date", _EXAMPLES)
    try:
        return _read(written)
    except _NotADate:
        raise _advice(written) from None


def _read(written: str) -> Date:
    return _interval(written) if written.count("/") == 1 else _single(written)


def calendar_day(text: str) -> date:
    """The day that this text writes as `2022-01-02`, as people name one to the commands; raises `ValueError`."""
    if not re.fullmatch(r"\d{4}-\d\d-\d\d", text, re.ASCII):
        raise ValueError(f"{_shown(text)} is not a day")
    return date.fromisoformat(text)


def day(of: date) -> Date:
    """The date of one calendar day."""
    return parse(of.isoformat())


def between(first: date | None, last: date | None) -> Date:
    """The interval from one day to another, both included; None is an open end, a day to itself a day."""
    if first is not None and first == last:
        return parse(first.isoformat())
    return parse("/".join(end.isoformat() if end else ".." for end in (first, last)))


def _single(written: str) -> Date:
    match = _FORM.fullmatch(written)
    if match is None:
        raise _NotADate
    year, month, day_of_month = int(match["year"]), int(match["month"] or 1), int(match["day"] or 1)
    if year == 0:
        raise EDTFError(f"there is no year 0000 in {_shown(written)}", "years run from 0001 to 9999")
    if not 1 <= month <= 12:
        if 21 <= month <= 24 and not match["day"]:
            raise EDTFError("seasons are not supported", f"write the months, such as {year:04}-06/{year:04}-08")
        raise EDTFError(f"there is no month {month:02} in {_shown(written)}", "months run from 01 to 12")
    length = monthrange(year, month)[1]
    if not 1 <= day_of_month <= length:
        printed = f"{match['year']}-{match['month']}"
        hint = f"its days run from {printed}-01 to {printed}-{length}"
        raise EDTFError(f"{MONTHS[month - 1]} {year} has no day {day_of_month}", hint)
    first = datetime(year, month, day_of_month, tzinfo=UTC)
    if match["time"]:
        return _timed(match, first)
    last_month = month if match["month"] else 12
    last_day = day_of_month if match["day"] else monthrange(year, last_month)[1]
    last = datetime(year, last_month, last_day, 23, 59, 59, tzinfo=UTC)
    precision: Precision = "day" if match["day"] else "month" if match["month"] else "year"
    mark = match["mark"]
    return Date(written, first, last, precision, mark in ("~", "%"), mark in ("?", "%"))


def _timed(match: re.Match[str], midnight: datetime) -> Date:
    clock, zone, mark = match["clock"], match["zone"], match["mark"]
    printed_day = f"{match['year']}-{match['month']}-{match['day']}"
    if mark:
        raise EDTFError(f'a time cannot carry "{mark}"', f"write {printed_day}{mark}, or the time without the mark")
    hour, minute, second = int(clock[:2]), int(clock[3:5]), int(clock[6:] or 0)
    if hour > 23 or minute > 59 or second > 59:
        raise EDTFError(f"there is no time {clock}", "times run from 00:00 to 23:59:59")
    if not zone:
        return Date(match[0], midnight, midnight.replace(hour=23, minute=59, second=59), "time")
    ahead = timedelta() if zone == "Z" else timedelta(hours=int(zone[1:3]), minutes=int(zone[4:] or 0))
    if ahead > timedelta(hours=12 if zone[0] == "-" else 14) or zone[4:] > "59":
        raise EDTFError(f"there is no time zone {zone}", "zones run from -12:00 to +14:00; Z is UTC")
    try:
        first = midnight.replace(hour=hour, minute=minute, second=second) - (-ahead if zone[0] == "-" else ahead)
    except OverflowError:
        raise EDTFError(f"{_shown(match[0])} is out of range in UTC", "years run from 0001 to 9999") from None
    last = first if clock[6:] else first.replace(second=59)
    offset = f"{zone[:3]}:{zone[4:] or '00'}" if ahead else "Z"
    return Date(f"{printed_day}T{clock}{offset}", first, last, "time")


def _interval(written: str) -> Date:
    before, after = written.split("/")
    if not before or not after:
        hint = f"an open end is two full stops: {before or '..'}/{after or '..'}"
        raise EDTFError(f"an end of {_shown(written)} is missing", hint)
    if before == after == "..":
        raise EDTFError("an interval open at both ends says nothing", _LEAVE_OUT)
    start = None if before == ".." else _single(before)
    end = None if after == ".." else _single(after)
    earliest = start.earliest if start else None
    latest = end.latest if end else None
    if start and end and earliest and latest and earliest > latest:
        raise EDTFError("the interval ends before it begins", f"write {end.edtf}/{start.edtf}")
    ends = [end for end in (start, end) if end]
    return Date(
        f"{start.edtf if start else '..'}/{end.edtf if end else '..'}",
        earliest,
        latest,
        "interval",
        any(end.approximate for end in ends),
        any(end.uncertain for end in ends),
    )


# --- Advice ---------------------------------------------------------------------------------------

_MONTH_NAME = re.compile(r"\b([a-z]{3,9})\b\.?")
_DAY_NAME = re.compile(r"^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,? ")
# Other ways to write a date, month names as `m01`, and what they may mean in ours.
_HABITS = [
    (re.compile(pattern, re.ASCII), meanings)
    for pattern, *meanings in (
        (r"(\d{1,2})(?:st|nd|rd|th)? (?:of )?m(\d\d),? (\d{4})", "{2}-{1}-{0:0>2}"),
        (r"m(\d\d) (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})", "{2}-{0}-{1:0>2}"),
        (r"m(\d\d),? (\d{4})", "{1}-{0}"),
        (r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})", "{2}-{1:0>2}-{0:0>2}", "{2}-{0:0>2}-{1:0>2}"),
        (r"(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})", "{0}-{1:0>2}-{2:0>2}"),
        (r"(\d{4})(\d\d)(\d\d)", "{0}-{1}-{2}"),
        (r"(\d{4})[-/. ](\d{1,2})", "{0}-{1:0>2}"),
        (r"(\d{1,2})[-/. ](\d{4})", "{1}-{0:0>2}"),
        (r"(\d{4}(?:-\d\d){0,2})", "{0}"),
        (r"(\d{4}-\d\d-\d\d)[t ](\d\d:\d\d(?::\d\d)?) ?(z|[+-]\d\d:\d\d|)", "{0}T{1}{2}"),
        (r"(\d{4}-\d\d-\d\d)[t ](\d\d:\d\d(?::\d\d)?) ?([+-]\d\d)(\d\d)", "{0}T{1}{2}:{3}"),
        (r"(\d{4}-\d\d-\d\d)[t ](\d\d:\d\d(?::\d\d)?) ?(?:utc|gmt)", "{0}T{1}Z"),
        (r"(?:about |around |circa |ca?\. ?|~)(\d{4}(?:-\d\d){0,2})", "{0}~"),
        (r"\?(\d{4}(?:-\d\d){0,2})", "{0}?"),
        (r"(\d{4}(?:-\d\d){0,2})(?:~\?|\?~)", "{0}%"),
        (r"(\d{4})(?:-\d\d)?-xx(?:-xx)?", "{0}"),
        (r"(\d{3})x", "{0}0/{0}9"),
    )
]
_APART = [re.compile(pattern) for pattern in (r" (?:to|until) ", r" - ", r"(?<=\d) ?\.\. ?(?=\d)", r" ?/ ?")]


def _advice(written: str) -> EDTFError:
    message = f"{_shown(written)} is not a date"
    if re.fullmatch(r"[\dX]{4}(?:-[\dX]{2}){0,2}", written, re.ASCII) and "X" in written:
        message = f"unspecified digits, as in {_shown(written)}, are not supported"
    elif re.match(r"Y|[+-]?\d{5,}(?:-|$)|-\d{4}", written, re.ASCII) and not re.fullmatch(r"\d{8}", written):
        return EDTFError(message, "years run from 0001 to 9999 and have four digits")
    elif written.lower() in ("unknown", "none", "n/a", "undated", "?", "null"):
        return EDTFError(message, _LEAVE_OUT)
    return EDTFError(message, _suggestion(written) or _EXAMPLES)


def _suggestion(written: str) -> str | None:
    """What to write instead, where the text can mean only one date or one of two."""
    plain = fold(clean(written)).lower()
    meanings = _meanings(plain)
    for apart in _APART:
        ends = apart.split(plain)
        if not meanings and len(ends) == 2:
            meanings = [f"{start}/{end}" for start, end in product(*map(_meanings, ends))]
    dates = [meaning for meaning in dict.fromkeys(map(_canonical, meanings)) if meaning]
    if len(dates) == 1:
        return f"write {dates[0]}"
    return "write " + " or ".join(f"{edtf} for {_english(parse(edtf))}" for edtf in dates) if dates else None


def _english(of: Date) -> str:
    """The date as an editor would say it: `2 January 2022`."""
    if of.is_interval:
        return " to ".join(_english(end) for end in of.ends if end)
    if not of.earliest:
        return of.edtf
    said = [str(of.earliest.day), MONTHS[of.earliest.month - 1], str(of.earliest.year)]
    return " ".join(said[{"month": 1, "year": 2}.get(of.precision, 0) :])


def _meanings(plain: str) -> list[str]:
    numbered = _MONTH_NAME.sub(_month_number, _DAY_NAME.sub("", plain))
    for habit, meanings in _HABITS:
        if match := habit.fullmatch(numbered):
            return [meaning.format(*match.groups()).upper() for meaning in meanings]
    return [plain] if plain == ".." else []


def _month_number(match: re.Match[str]) -> str:
    for number, name in enumerate(MONTHS, 1):
        if name.lower().startswith(match[1]):
            return f"m{number:02}"
    return match[0]


def _canonical(written: str) -> str | None:
    try:
        return _read(written).edtf
    except (_NotADate, EDTFError):
        return None


def _shown(written: str) -> str:
    line = clean(written[: 2 * _LONGEST])
    return f'"{line if len(line) <= 40 else line[:39] + "…"}"'
