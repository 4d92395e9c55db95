"""What an expression means on one day of publication: one function for each rule of the grammar."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from generator import edtf
from generator.edtf import Date
from generator.link.dates.expressions import Expression
from generator.link.dates.grammar import Grammar

_HALF = 150  # days: a day and month without a year lie in the nearest one; about half a year away it may be either


@dataclass(frozen=True, slots=True)
class Answer:
    """A date; `absolute` when it stands for itself, whenever the article was published."""

    date: Date
    certain: bool
    absolute: bool = False


@dataclass(frozen=True, slots=True)
class Case:
    """An expression on one day of publication, and the day named before it."""

    said: Mapping[str, str]
    past: bool
    sure: bool
    own: date | None
    before: date | None
    tables: Grammar

    def number(self, table: str, part: str) -> int:
        return int(self.tables.value(table, self.said[part].rstrip(".")))

    @property
    def year(self) -> int | None:
        return int(self.said["year"]) if "year" in self.said else None

    def day(self, part: str = "day") -> int:
        return int("".join(filter(str.isdigit, self.said[part])))

    @property
    def weekday(self) -> int:
        return (
            self.number("weekdays", "weekday")
            if "weekday" in self.said
            else self.number("short_weekdays", "short_weekday")
        )


def meaning(expression: Expression, own: date | None, before: date | None, tables: Grammar) -> Answer | None:
    """The answer; None where it needs a day that is not known. Raises `ValueError` for a day that no month has."""
    reading = expression.reading
    return _RULES[expression.rule](Case(expression.said, reading.tense == "past", reading.sure, own, before, tables))


def _nearest(case: Case, month: int, day: int) -> tuple[date, bool] | None:
    """A day and month in the year given, else in the nearest year; and whether no other year comes near."""
    if case.year:
        return date(case.year, month, day), True
    if case.own is None:
        return None
    own = case.own
    candidates = []
    for year in (own.year - 1, own.year, own.year + 1):
        try:
            candidates.append(date(year, month, day))
        except ValueError:  # 29 February
            continue
    best = min(candidates, key=lambda one: (abs((one - own).days), one))
    return best, abs((best - own).days) <= _HALF


def _iso(case: Case) -> Answer:
    return Answer(edtf.parse(f"{case.said['year']}-{case.said['month_number']}-{case.day():02}"), True, True)


def _day(case: Case) -> Answer | None:
    found = _nearest(case, case.number("months", "month"), case.day())
    return Answer(edtf.day(found[0]), found[1], case.year is not None) if found else None


def _weekday_date(case: Case) -> Answer | None:
    found = _nearest(case, case.number("months", "month"), case.day())
    return Answer(edtf.day(found[0]), found[0].weekday() == case.weekday, case.year is not None) if found else None


def _day_range(case: Case) -> Answer | None:
    """From one day to another; the year given is the last one's."""
    month = case.number("months", "month")
    month2 = case.number("months", "month2") if "month2" in case.said else month
    last = _nearest(case, month2, case.day("day2"))
    if not last:
        return None
    first = date(last[0].year - (month > month2), month, case.day())
    if first >= last[0]:
        return None
    return Answer(edtf.between(first, last[0]), last[1], case.year is not None)


def _month_of(case: Case) -> tuple[int, int] | None:
    """Year and month: those given, else the last or the next of that name, as the shift or the tense says."""
    month = case.number("months", "month")
    if case.year:
        return case.year, month
    if case.own is None:
        return None
    shift = case.tables.value("shifts", case.said["shift"]) if "shift" in case.said else None
    year, own = case.own.year, case.own.month
    if shift == 0:
        return year, month
    if shift == -1:
        return (year if month < own else year - 1), month
    if shift == 1 or not case.past:
        return (year if month > own or (month == own and shift is None) else year + 1), month
    return (year if month <= own else year - 1), month


def _month(case: Case) -> Answer | None:
    found = _month_of(case)
    if not found:
        return None
    return Answer(
        edtf.parse(f"{found[0]:04}-{found[1]:02}"),
        bool(case.year) or "shift" in case.said or case.sure,
        case.year is not None,
    )


def _part_of_month(case: Case) -> Answer | None:
    """Early, mid, late: the first to the tenth, the twentieth, the last day of the month nearest to publication."""
    month = case.number("months", "month")
    part = case.tables.value("parts", case.said["part"])
    middle = _nearest(case, month, (5, 15, 25)[part])
    if not middle:
        return None
    first = middle[0].replace(day=(1, 11, 21)[part])
    last = middle[0].replace(day=10 * (part + 1)) if part < 2 else _month_end(first)
    return Answer(edtf.between(first, last), middle[1], case.year is not None)


def _month_end(day: date) -> date:
    return (day.replace(day=28) + timedelta(4)).replace(day=1) - timedelta(1)


def _decade(case: Case) -> Answer:
    first = int(case.said["decade"])
    return Answer(edtf.parse(f"{first}/{first + 9}"), True, True)


def _year(case: Case) -> Answer:
    return Answer(edtf.parse(case.said["year"]), True, True)


def _weekday(case: Case) -> Answer | None:
    """The last or next day of that name; the day of publication itself counts, but for `last` and `next`."""
    if case.own is None:
        return None
    back = (case.own.weekday() - case.weekday) % 7
    ahead = (case.weekday - case.own.weekday()) % 7
    shift = case.said.get("shift", "").lower()
    known = case.tables.tables["shifts"].get(shift)
    if known == -1 or shift.endswith("past"):
        back = back or 7
        return Answer(edtf.day(case.own - timedelta(back)), known != -1 or back > case.own.weekday())
    if known == 1:
        same_week = ahead > 0 and case.own.weekday() + ahead < 7
        # Said on Monday, next Friday is mostly the one after this Friday; but not for everybody.
        return Answer(edtf.day(case.own + timedelta(ahead + 7 if same_week else ahead or 7)), not same_week)
    if shift and not (case.past and case.sure and case.own.weekday() >= case.weekday):
        return Answer(edtf.day(case.own + timedelta(ahead)), True)
    return Answer(edtf.day(case.own + timedelta(-back if case.past else ahead)), case.sure)


def _weekday_of_week(case: Case) -> Answer | None:
    if case.own is None:
        return None
    monday = case.own - timedelta(case.own.weekday() - 7 * case.number("shifts", "shift"))
    return Answer(edtf.day(monday + timedelta(case.weekday)), True)


def _holiday(case: Case) -> Answer | None:
    month, day = case.tables.value("holidays", case.said["holiday"])
    found = _nearest(case, month, day)
    return Answer(edtf.day(found[0]), found[1], case.year is not None) if found else None


def _overnight(case: Case) -> Answer | None:
    """The night before the day of publication, or the one after it."""
    if case.own is None:
        return None
    first = case.own - timedelta(1) if case.past else case.own
    return Answer(edtf.between(first, first + timedelta(1)), case.sure)


def _deictic(case: Case) -> Answer | None:
    if case.own is None:
        return None
    return Answer(edtf.day(case.own + timedelta(case.number("deictic", "deictic"))), True)


def _after_a_day(case: Case) -> Answer | None:
    if case.before is None:
        return None
    return Answer(edtf.day(case.before + timedelta(case.number("following", "following"))), False)


def _ago(case: Case) -> Answer | None:
    """So long before publication, or from the day named before; only days are counted to the day."""
    written = case.said["number"].lower()
    count = int(written) if written.isdecimal() else case.number("numbers", "number")
    ago = case.said["direction"] == "ago"
    start = case.own if ago else case.before
    if start is None:
        return None
    signed = count if case.said["direction"] == "later" else -count
    match case.tables.value("units", case.said["unit"]):
        case "day":
            return Answer(edtf.day(start + timedelta(signed)), ago)
        case "week":
            return Answer(edtf.parse(f"{start + timedelta(7 * signed)}~"), False)
        case "month":
            months = start.year * 12 + start.month - 1 + signed
            return Answer(edtf.parse(f"{months // 12:04}-{months % 12 + 1:02}"), False)
    return Answer(edtf.parse(f"{start.year + signed:04}"), False)


def _period(case: Case) -> Answer | None:
    """This, the last or the next week (Monday to Sunday), weekend, month or year, whole."""
    if case.own is None:
        return None
    shift, own = case.number("shifts", "shift"), case.own
    monday = own - timedelta(own.weekday() - 7 * shift)
    match case.tables.value("units", case.said["unit"]):
        case "week":
            return Answer(edtf.between(monday, monday + timedelta(6)), True)
        case "weekend":
            return Answer(edtf.between(monday + timedelta(5), monday + timedelta(6)), shift != 0)
        case "month":
            months = own.year * 12 + own.month - 1 + shift
            return Answer(edtf.parse(f"{months // 12:04}-{months % 12 + 1:02}"), True)
    return Answer(edtf.parse(f"{own.year + shift:04}"), True)


def _around(case: Case) -> Answer | None:
    """The coming or recent weeks: from or to the day of publication, with an end that nobody gave."""
    if case.own is None:
        return None
    coming = case.said["open"] == "coming"
    return Answer(edtf.between(case.own, None) if coming else edtf.between(None, case.own), False)


_RULES: dict[str, Callable[[Case], Answer | None]] = {
    "iso": _iso,
    "day": _day,
    "weekday-date": _weekday_date,
    "day-range": _day_range,
    "month": _month,
    "part-of-month": _part_of_month,
    "decade": _decade,
    "year": _year,
    "weekday": _weekday,
    "weekday-of-week": _weekday_of_week,
    "holiday": _holiday,
    "overnight": _overnight,
    "deictic": _deictic,
    "after-a-day": _after_a_day,
    "ago": _ago,
    "period": _period,
    "around": _around,
}
