"""Times of day: a day with its time in a zone that is sure, as EDTF; anything less stays the day alone."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from generator import edtf
from generator.edtf import Date
from generator.link.dates.grammar import Grammar

TIMED = frozenset(("day", "weekday", "weekday-date", "weekday-of-week", "deictic", "iso", "holiday", "nth"))
"""The rules that mean one day, on which a time may hang."""

_WEST, _EAST = timedelta(hours=-10), timedelta(hours=13)  # between them two clocks tell one offset


def with_time(day: Date, said: Mapping[str, str], tables: Grammar) -> Date:
    """The day at the time that its words give; the printed day stays what it is."""
    if day.precision != "day" or not ("zone" in said or "zone2" in said):
        return day
    here = date.fromisoformat(day.edtf[:10])
    clock, other = _clock(said, "", tables), _clock(said, "2", tables)
    if clock is None:
        return day
    if "zone" in said:
        offset = _offset(said["zone"], here, clock, tables)
    elif other is not None and (given := _offset(said["zone2"], here, other, tables)) is not None:
        offset = clock - other + given
        offset += timedelta(days=1) if offset < _WEST else timedelta(days=-1) if offset > _EAST else timedelta()
        if not _WEST <= offset <= _EAST:
            return day
    else:
        return day
    if offset is None:
        return day
    minutes = int(clock.total_seconds()) // 60
    return edtf.parse(f"{here}T{minutes // 60:02}:{minutes % 60:02}{_written(offset)}")


def _clock(said: Mapping[str, str], number: str, tables: Grammar) -> timedelta | None:
    """The time since midnight; None where no clock shows it."""
    if "noon" in said and not number:
        return timedelta(hours=12)
    four = said.get(f"four{number}")
    hour = int(four[:2] if four else said.get(f"hour{number}", "99"))
    minute = int(four[2:] if four else said.get(f"minute{number}", "0"))
    if half := said.get(f"half{number}"):
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (0 if half.lower() == tables.tables["clock"]["morning"] else 12)
    elif not four and f"minute{number}" not in said:
        return None
    return timedelta(hours=hour, minutes=minute) if hour < 24 and minute < 60 else None


def _offset(zone: str, day: date, clock: timedelta, tables: Grammar) -> timedelta | None:
    """Hours from UTC; None where the name does not fit the season, for then one of the two is a slip."""
    name, *hours = tables.tables["zones"][zone]
    moment = datetime(day.year, day.month, day.day) + clock
    offset = ZoneInfo(name).utcoffset(moment)
    if offset is None or (hours and offset != timedelta(hours=hours[0])):
        return None
    return offset


def _written(offset: timedelta) -> str:
    minutes = int(offset.total_seconds()) // 60
    return f"{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02}:{abs(minutes) % 60:02}" if minutes else "Z"
