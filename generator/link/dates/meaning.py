"""What an expression means on one day of publication: one function for each rule of the grammar."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from generator import edtf
from generator.edtf import Date
from generator.link.dates.clock import with_time
from generator.link.dates.expressions import Expression
from generator.link.dates.grammar import Grammar
from generator.link.dates.holidays import holiday
from generator.link.dates.tense import Reading

_WEEK = 7
_NEAR = 2  # days: a likely reading that gives so near a day is right
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
    reading: Reading
    own: date | None
    before: date | None
    tables: Grammar

    @property
    def past(self) -> bool:
        return self.reading.tense == "past"

    @property
    def sure(self) -> bool:
        return self.reading.strength == 2

    def number(self, table: str, part: str) -> int:
        return int(self.tables.value(table, self.said[part].rstrip(".")))

    @property
    def count(self) -> int:
        written = self.said["number"].lower()
        return int(written) if written.isdecimal() else self.number("numbers", "number")

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


def meaning(
    expression: Expression, own: date | None, before: date | None, tables: Grammar, caption: bool = False
) -> Answer | None:
    """The answer; None where it needs a day that is not known. Raises `ValueError` for a day that no month has.

    A caption tells in the present what its picture shows.
    """
    reading, said = expression.reading, expression.said
    if caption and reading.tense == "present":
        reading = Reading("past", 1)
    answer = _RULES[expression.rule](Case(said, reading, own, before, tables))
    if answer is None or ("zone" not in said and "zone2" not in said):
        return answer
    return Answer(with_time(answer.date, said, tables), answer.certain, answer.absolute)


_day_of = lru_cache(maxsize=4_096)(edtf.day)


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
    if abs((best - own).days) <= _HALF:
        return best, True
    told = [one for one in candidates if (one <= own) == case.past]
    return min(told or candidates, key=lambda one: abs((one - own).days)), False


def _iso(case: Case) -> Answer:
    return Answer(edtf.parse(f"{case.said['year']}-{case.said['month_number']}-{case.day():02}"), True, True)


def _day(case: Case) -> Answer | None:
    found = _nearest(case, case.number("months", "month"), case.day())
    return Answer(_day_of(found[0]), found[1], case.year is not None) if found else None


def _weekday_date(case: Case) -> Answer | None:
    found = _nearest(case, case.number("months", "month"), case.day())
    return Answer(_day_of(found[0]), found[0].weekday() == case.weekday, case.year is not None) if found else None


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
    if shift is None and not case.sure:
        months = year * 12 + own - 1
        nearest = min((months + away for away in range(-5, 7) if (months + away) % 12 + 1 == month), default=months)
        return nearest // 12, month
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
    back = (case.own.weekday() - case.weekday) % _WEEK
    ahead = (case.weekday - case.own.weekday()) % _WEEK
    shift = case.said.get("shift", "").lower()
    known = case.tables.tables["shifts"].get(shift, case.tables.tables.get("whole_shifts", {}).get(shift))
    if known == -1:
        # Said on Friday, last Tuesday is this week's for some and the one before for others.
        same_week = shift in case.tables.tables["shifts"] and 0 < back <= case.own.weekday()
        return Answer(_day_of(case.own - timedelta(back or _WEEK)), not same_week)
    if known == 1:
        same_week = shift in case.tables.tables["shifts"] and ahead > 0 and case.own.weekday() + ahead < _WEEK
        # Said on Monday, next Friday is mostly the one after this Friday; but not for everybody.
        return Answer(_day_of(case.own + timedelta(ahead + _WEEK if same_week else ahead or _WEEK)), not same_week)
    if shift:
        past = case.past and case.sure and case.own.weekday() >= case.weekday
        return Answer(_day_of(case.own + timedelta(-back if past else ahead)), True)
    if "joined" in case.said and case.before:
        gap = (case.weekday - case.before.weekday()) % _WEEK
        following = case.before + timedelta(gap)
        told = case.past and case.sure and case.before < case.own < following
        if gap < _WEEK - 1 and not told:
            return Answer(_day_of(following), case.reading.strength > 0)
    days, certain = _by_tense(case.reading, back, ahead)
    return Answer(_day_of(case.own + timedelta(days)), certain)


def _by_tense(reading: Reading, back: int, ahead: int) -> tuple[int, bool]:
    """Days from publication to a weekday, and whether that is certain.

    A weekday of six days ago is rare in news, one of six days ahead too: there the words must be sure, and even so the
    day is not certain. Where they hardly say anything, the nearer day is meant, rather one past.
    """
    if not back:
        return 0, True
    past = reading.tense == "past"
    distance = back if past else ahead
    if reading.strength == 0 or (reading.strength == 1 and distance == _WEEK - 1):
        return (-back if back <= ahead + 1 else ahead), False
    certain = distance < _WEEK - 1 if reading.strength == 2 else distance <= _NEAR
    return (-back if past else ahead), certain


def _weekday_range(case: Case) -> Answer | None:
    """From one weekday to the next of the other name."""
    first = _weekday(case)
    if first is None or first.date.first_day is None:
        return None
    start = first.date.first_day
    length = (case.number("weekdays", "weekday2") - start.weekday()) % _WEEK
    return Answer(edtf.between(start, start + timedelta(length)), first.certain and case.sure) if length else None


def _weekday_of_week(case: Case) -> Answer | None:
    if case.own is None:
        return None
    monday = case.own - timedelta(case.own.weekday() - _WEEK * case.number("shifts", "shift"))
    return Answer(_day_of(monday + timedelta(case.weekday)), True)


def _holiday(case: Case) -> Answer | None:
    spec = case.tables.value("holidays", case.said["holiday"])
    if case.year:
        return Answer(_day_of(holiday(spec, case.year)), True, True)
    if case.own is None:
        return None
    own = case.own
    days = [holiday(spec, year) for year in (own.year - 1, own.year, own.year + 1)]
    best = min(days, key=lambda day: (abs((day - own).days), day))
    return Answer(_day_of(best), abs((best - own).days) <= _HALF)


def _nth(case: Case) -> Answer | None:
    """`the 14th`: of this month, or of the one before or after it, as the tense says."""
    if case.own is None:
        return None
    own, day = case.own, case.day()
    if "shift" in case.said:
        months = own.year * 12 + own.month - 1 + case.number("shifts", "shift")
        return Answer(_day_of(date(months // 12, months % 12 + 1, day)), True)
    months = own.year * 12 + own.month - 1
    if case.past and day > own.day:
        months -= 1
    elif not case.past and day < own.day:
        months += 1
    return Answer(_day_of(date(months // 12, months % 12 + 1, day)), case.sure)


def _overnight(case: Case) -> Answer | None:
    """The night before the day of publication, or the one after it."""
    if case.own is None:
        return None
    first = case.own - timedelta(1) if case.past else case.own
    return Answer(edtf.between(first, first + timedelta(1)), case.sure)


def _deictic(case: Case) -> Answer | None:
    if case.own is None:
        return None
    return Answer(_day_of(case.own + timedelta(case.number("deictic", "deictic"))), True)


def _after_a_day(case: Case) -> Answer | None:
    if case.before is None:
        return None
    return Answer(_day_of(case.before + timedelta(case.number("following", "following"))), False)


def _ago(case: Case) -> Answer | None:
    """So long before publication, or from the day named before; only days are counted to the day."""
    ago = case.said["direction"].lower() == case.tables.tables.get("ago", "ago")
    start = case.own if ago else case.before
    if start is None:
        return None
    later = case.tables.tables.get("later", "later")
    return _counted(case, start, case.count if case.said["direction"] == later else -case.count, ago)


def _counted(case: Case, start: date, signed: int, certain: bool) -> Answer:
    match case.tables.value("units", case.said["unit"]):
        case "day":
            return Answer(_day_of(start + timedelta(signed)), certain)
        case "week":
            return Answer(edtf.parse(f"{start + timedelta(_WEEK * signed)}~"), False)
        case "month":
            months = start.year * 12 + start.month - 1 + signed
            return Answer(edtf.parse(f"{months // 12:04}-{months % 12 + 1:02}"), False)
    return Answer(edtf.parse(f"{start.year + signed:04}"), False)


def _in_days(case: Case) -> Answer | None:
    """`in two days`: from publication; of what is past it says how long it took, and no date."""
    if case.own is None or case.past:
        return None
    if case.reading.tense == "present" and case.tables.value("units", case.said["unit"]) != "day":
        return None  # "their first talks in two years"
    return _counted(case, case.own, case.count, case.sure)


def _span(case: Case) -> Answer | None:
    """`the past three days`, `the coming weeks`: up to or from publication; without a count the other end is open."""
    if case.own is None:
        return None
    ahead = case.tables.value("open", case.said["open"]) > 0
    if "number" not in case.said and ("plural" in case.said or "unit" not in case.said):
        return Answer(edtf.between(case.own, None) if ahead else edtf.between(None, case.own), False)
    count = case.count if "number" in case.said else 1
    days = count * {"day": 1, "week": _WEEK, "month": 30, "year": 365}[case.tables.value("units", case.said["unit"])]
    other = case.own + timedelta(days if ahead else -days)
    return Answer(edtf.between(min(case.own, other), max(case.own, other)), False)


def _weekend(case: Case) -> Answer | None:
    """The weekend before or after publication, or the one that it falls on."""
    if case.own is None:
        return None
    given = case.tables.value("open", case.said["open"]) if "open" in case.said else None
    past = given < 0 if given is not None else case.past
    saturday = case.own + timedelta(5 - case.own.weekday())
    if past and case.own.weekday() < 5:
        saturday -= timedelta(_WEEK)
    return Answer(edtf.between(saturday, saturday + timedelta(1)), case.sure or given is not None)


def _part_of_year(case: Case) -> Answer | None:
    """A quarter or a half of the year given."""
    year = case.year
    if year is None:
        if case.own is None:
            return None
        year = case.own.year + case.number("shifts", "shift")
    parts = case.number("divisions", "division")
    number, length = case.number("ordinal_words", "ordinal"), 12 // parts
    if number > parts:
        return None
    last = number * length
    return Answer(edtf.parse(f"{year}-{last - length + 1:02}/{year}-{last:02}"), True, case.year is not None)


def _third_of_year(case: Case) -> Answer:
    """Early, mid, late in a year: its first, second, last four months."""
    part = case.tables.value("parts", case.said["part"])
    return Answer(edtf.parse(f"{case.year}-{4 * part + 1:02}/{case.year}-{4 * part + 4:02}"), True, True)


def _period(case: Case) -> Answer | None:
    """This, the last or the next week (Monday to Sunday), weekend, month or year, whole."""
    if case.own is None:
        return None
    shift, own = case.number("shifts", "shift"), case.own
    monday = own - timedelta(own.weekday() - _WEEK * shift)
    match case.tables.value("units", case.said["unit"]):
        case "week":
            return Answer(edtf.between(monday, monday + timedelta(6)), True)
        case "weekend":
            if shift == 0 and case.past and own.weekday() < 2:
                monday -= timedelta(_WEEK)
            return Answer(edtf.between(monday + timedelta(5), monday + timedelta(6)), shift < 1)
        case "month":
            months = own.year * 12 + own.month - 1 + shift
            return Answer(edtf.parse(f"{months // 12:04}-{months % 12 + 1:02}"), True)
    return Answer(edtf.parse(f"{own.year + shift:04}"), True)


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
    "around": _span,
    "nth": _nth,
    "in-days": _in_days,
    "span": _span,
    "weekend": _weekend,
    "part-of-year": _part_of_year,
    "part-of-year-named": _third_of_year,
    "weekday-range": _weekday_range,
}
