"""Holidays by calendar rules: a fixed day, the nth weekday of a month, or so many days from Easter Sunday."""

from collections.abc import Sequence
from datetime import date, timedelta


def holiday(rule: Sequence[int], year: int) -> date:
    """The day in a year: `[month, day]`, `[month, nth, weekday]` (-1 is the last), `[days from Easter]`."""
    if len(rule) == 1:
        return _easter(year) + timedelta(rule[0])
    if len(rule) == 2:
        return date(year, rule[0], rule[1])
    month, nth, weekday = rule
    if nth > 0:
        first = date(year, month, 1)
        return first + timedelta((weekday - first.weekday()) % 7 + 7 * (nth - 1))
    last = (date(year, month, 28) + timedelta(4)).replace(day=1) - timedelta(1)
    return last - timedelta((last.weekday() - weekday) % 7)


def _easter(year: int) -> date:
    """Western Easter Sunday, by the anonymous Gregorian algorithm (Meeus, Astronomical Algorithms)."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    weekday = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * weekday) // 451
    month, day = divmod(h + weekday - 7 * m + 114, 31)
    return date(year, month, day + 1)
