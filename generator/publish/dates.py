"""Dates as pages and data show them."""

from generator import edtf
from generator.edtf import Date
from generator.publish.parts import DateView


def moment(date: Date | None) -> DateView | None:
    """A date on which something was: an interval is one moment within it."""
    return _view(date, edtf.display(date)) if date else None


def span(date: Date | None, lasting: bool = True, begun: bool = False) -> DateView | None:
    """A date for which something is planned or that it lasts; what has `begun` and has no end is `since` a day."""
    if not date or not lasting:
        return moment(date)
    start, end = date.ends
    if begun and start and not end:
        return _view(date, f"since {edtf.display(start)}")
    return _view(date, edtf.display_span(date))


def data(date: Date | None) -> dict[str, str] | None:
    """The date as `data/*.json` has it, without bounds that are open."""
    if date is None:
        return None
    bounds = {"earliest": date.earliest, "latest": date.latest}
    found = {name: bound.strftime("%Y-%m-%dT%H:%M:%SZ") for name, bound in bounds.items() if bound}
    return {"edtf": date.edtf, **found, "precision": date.precision}


def _view(date: Date, text: str) -> DateView:
    return DateView(text, date.edtf, _html(date))


def _html(date: Date) -> str:
    """The value of `<time datetime>` where HTML has one: a year, month, day or moment, not a range."""
    if date.is_interval or not date.earliest:
        return ""
    if date.precision == "time":
        return date.earliest.strftime("%Y-%m-%dT%H:%MZ")
    return date.edtf.rstrip("~?%")
