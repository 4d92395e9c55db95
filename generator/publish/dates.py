"""Dates as pages and data show them, in the words of the site's language.

Days and times are those of UTC, like all that counts them.
"""

from datetime import timedelta
from functools import lru_cache
from typing import Literal

from babel.dates import DateTimePattern, format_datetime, tokenize_pattern, untokenize_pattern

from generator.edtf import Date, day
from generator.publish.parts import DateView
from generator.publish.words import NC_, Words

_Tokens = list[tuple[str, str | tuple[str, int]]]
"""A pattern of CLDR taken apart: `("field", ("d", 1))` is the day without a nought, `("chars", …)` stands as it is."""

_REMEMBERED = 20_000  # dates in words: a corpus says the same days over and over

_Bound = Literal["by", "from", "since", "until"]
_BOUNDS: dict[tuple[_Bound, bool], tuple[str, str]] = {
    # A day may want an article that a month or a year does not: « depuis le 9 janvier », « depuis janvier ».
    ("by", True): NC_("day", "by %(date)s"),
    ("by", False): NC_("month or year", "by %(date)s"),
    ("from", True): NC_("day", "from %(date)s"),
    ("from", False): NC_("month or year", "from %(date)s"),
    ("since", True): NC_("day", "since %(date)s"),
    ("since", False): NC_("month or year", "since %(date)s"),
    ("until", True): NC_("day", "until %(date)s"),
    ("until", False): NC_("month or year", "until %(date)s"),
}


def moment(date: Date | None, words: Words) -> DateView | None:
    """A date on which something was: an interval is one moment within it."""
    return _moment(date, words) if date else None


def span(date: Date | None, lasting: bool = True, begun: bool = False, *, words: Words) -> DateView | None:
    """A date for which something is planned or that it lasts; what has `begun` and has no end is `since` a day."""
    if not date or not lasting:
        return moment(date, words)
    return _span(date, begun, words)


def data(date: Date | None) -> dict[str, str] | None:
    """The date as `data/*.json` has it, without bounds that are open."""
    if date is None:
        return None
    bounds = {"earliest": date.earliest, "latest": date.latest}
    found = {name: bound.strftime("%Y-%m-%dT%H:%M:%SZ") for name, bound in bounds.items() if bound}
    return {"edtf": date.edtf, **found, "precision": date.precision}


@lru_cache(_REMEMBERED)
def _moment(date: Date, words: Words) -> DateView:
    return _view(date, in_words(date, words))


@lru_cache(_REMEMBERED)
def _span(date: Date, begun: bool, words: Words) -> DateView:
    start, end = date.ends
    if begun and start and not end:
        return _view(date, _bound("since", _without_time(start), words))
    return _view(date, span_in_words(date, words))


def in_words(of: Date, words: Words, with_time: bool = False) -> str:
    """One moment within the date: `9 or 10 January 2022`, `by 29 December 2021`."""
    start, end = (_without_time(end) if end and not with_time else end for end in of.ends)
    if not start or not end:
        return _open(start, end, "by", words)
    if start == end:
        return _one(start, words)
    first, last = _both(start, end, words)
    if _alike(start, end) and start.latest and end.earliest == start.latest + timedelta(seconds=1):
        return words.gettext("%(first)s or %(last)s", first=first, last=last)
    return words.gettext("between %(first)s and %(last)s", first=first, last=last)


def span_in_words(of: Date, words: Words) -> str:
    """What lasts from the first day of the date to the last: `9–10 January 2022`."""
    start, end = (_without_time(end) if end else None for end in of.ends)
    if not start or not end:
        return _open(start, end, "until", words)
    if start == end:
        return _one(start, words)
    first, last = _both(start, end, words)
    close = _alike(start, end) and " " not in first
    return f"{first}–{last}" if close else f"{first} – {last}"


def _open(start: Date | None, end: Date | None, until: _Bound, words: Words) -> str:
    """What is open at one end; open at both it is not."""
    return _bound(until, end, words) if end else _bound("from", start, words) if start else ""


def _bound(kind: _Bound, of: Date, words: Words) -> str:
    exact = of.precision in ("day", "time") and not of.approximate
    return words.pgettext(*_BOUNDS[kind, exact], date=_one(of, words))


def _view(date: Date, text: str) -> DateView:
    return DateView(text, date.edtf, _html(date))


def _html(date: Date) -> str:
    """The value of `<time datetime>` where HTML has one: a year, month, day or moment, not a range."""
    if date.is_interval or not date.earliest:
        return ""
    if date.precision == "time":
        return date.earliest.strftime("%Y-%m-%dT%H:%MZ")
    return date.edtf.rstrip("~?%")


def _without_time(of: Date) -> Date:
    return day(of.earliest.date()) if of.precision == "time" and of.earliest else of


def _alike(start: Date, end: Date) -> bool:
    """Whether both say equally much, so that what they share need be said only once."""
    marked = start.approximate or start.uncertain or end.approximate or end.uncertain
    return start.precision == end.precision != "time" and not marked


def _one(of: Date, words: Words) -> str:
    text = _written(of, _pattern(of, words), words)
    if of.precision == "time" and of.earliest:
        zoned = any(sign in of.edtf[16:] for sign in "Z+-")
        clock = format_datetime(of.earliest, words.locale.datetime_skeletons["Hm"], locale=words.locale)
        text = (
            words.gettext("%(date)s, %(time)s UTC", date=text, time=clock)
            if zoned
            else words.gettext("%(date)s, %(time)s (time zone not stated)", date=text, time=of.edtf[11:16])
        )
    if of.approximate:
        text = words.gettext("about %(date)s", date=text)
    return words.gettext("%(date)s (uncertain)", date=text) if of.uncertain else text


def _both(start: Date, end: Date, words: Words) -> tuple[str, str]:
    """Both ends, the first without the month and the year that it shares with the second and would say last."""
    last = _one(end, words)
    if not _alike(start, end) or not start.earliest or not end.earliest:
        return _one(start, words), last
    shared = {"y": start.earliest.year == end.earliest.year}
    shared["M"] = shared["L"] = shared["y"] and start.earliest.month == end.earliest.month
    tokens = _pattern(start, words)
    fields = [number for number, (kind, _) in enumerate(tokens) if kind == "field"]
    while len(fields) > 1 and shared.get(tokens[fields[-1]][1][0]):
        fields.pop()
        between = str(tokens[fields[-1] + 1][1]).split(" ")[0].rstrip(",")  # the full stop of a German `9.`
        tokens = [*tokens[: fields[-1] + 1], ("chars", between)]
    return _written(start, tokens, words), last


def _pattern(of: Date, words: Words) -> _Tokens:
    """How the language writes a day, month or year, as CLDR's pattern taken apart."""
    locale = words.locale
    if of.precision == "year":
        pattern = locale.datetime_skeletons["y"]
    elif of.precision == "month":
        pattern = locale.datetime_skeletons["yMMMM"]
    else:
        pattern = locale.date_formats["long"]
    return tokenize_pattern(pattern.pattern if isinstance(pattern, DateTimePattern) else pattern)


def _written(of: Date, tokens: _Tokens, words: Words) -> str:
    if not of.earliest:
        return ""
    if of.earliest.day == 1:  # « 1er janvier »
        first = words.pgettext("first day of a month", "1")
        tokens = [("chars", first) if token == ("field", ("d", 1)) else token for token in tokens]
    return format_datetime(of.earliest, untokenize_pattern(tokens), locale=words.locale)
