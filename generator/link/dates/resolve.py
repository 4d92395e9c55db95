"""Date expressions resolved by the day on which their article was published.

An article's day is often known only as one of several. What comes out the same for each of them is certain; what
does not is an interval, or stays unresolved where the days are too many for it to say anything.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from generator import edtf
from generator.edtf import Date
from generator.link.dates.expressions import Expression
from generator.link.dates.grammar import Grammar, grammar
from generator.link.dates.meaning import Answer, meaning

_MOST_DAYS = 7  # of publication: a weekday of a longer range may be any day
_WESTERN_EVENING = 8  # hours of UTC in which it is still the day before in the Americas


@dataclass(frozen=True, slots=True)
class Resolved:
    """An expression's date; `certain` when neither its words nor the day of publication leave a choice."""

    expression: Expression
    date: Date
    certain: bool


def resolve(
    found: Sequence[Expression], published: Date | None, language: str, caption: bool = False
) -> list[Resolved]:
    """The expressions of one text that can be resolved, in their order; `caption` where the text is a picture's."""
    tables = grammar(language)
    days, others = publication_days(published)
    resolved: list[Resolved] = []
    anchor: Resolved | None = None
    for expression in found:
        listed = resolved[-1] if resolved and "joined" in expression.said else None
        if one := _resolve(expression, days, others, listed or anchor, tables, caption):
            resolved.append(one)
            anchor = one if one.certain and one.date.precision in ("day", "time") else anchor
    return resolved


def publication_days(published: Date | None) -> tuple[list[date], list[date]]:
    """The days of which one is the article's own, and others that it may be against what is printed.

    The others never give an answer: they only make it uncertain. A day that the record doubts has its neighbours.
    With an offset the printed day is the outlet's own. In the first hours of a UTC day it may have been the day before.
    """
    if published is None or published.first_day is None or published.last_day is None:
        return [], []
    if published.precision == "time" and published.earliest:
        if not published.edtf.endswith("Z"):
            return [date.fromisoformat(published.edtf[:10])], []
        own = published.earliest.date()
        early = published.earliest.hour < _WESTERN_EVENING and own > date.min
        return [own], [own - timedelta(1)] if early else []
    length = (published.last_day - published.first_day).days + 1
    if length > _MOST_DAYS:
        # Both ends still settle what is the same for all, such as a year.
        return [published.first_day, published.last_day], []
    days = [published.first_day + timedelta(n) for n in range(length)]
    doubtful = (published.approximate or published.uncertain) and date.min < days[0] and days[-1] < date.max
    return days, [days[0] - timedelta(1), days[-1] + timedelta(1)] if doubtful else []


def _resolve(
    expression: Expression,
    days: list[date],
    others: list[date],
    anchor: Resolved | None,
    tables: Grammar,
    caption: bool,
) -> Resolved | None:
    before = date.fromisoformat(anchor.date.edtf[:10]) if anchor and anchor.date.precision in ("day", "time") else None
    own: Sequence[date | None] = days or [None]
    try:
        answers = [meaning(expression, day, before, tables, caption) for day in own]
        doubts = [meaning(expression, day, before, tables, caption) for day in others]
    except (ValueError, OverflowError):  # 31 June, or a day before the first year
        return None
    known = [answer for answer in answers if answer]
    if not known or len(known) < len(answers):
        return None
    certain = all(answer.certain for answer in known)
    if all(answer.absolute for answer in known):
        return Resolved(expression, known[0].date, certain)
    if len({answer.date.edtf for answer in known}) == 1:
        same = all(doubt and doubt.date == known[0].date for doubt in doubts)
        return Resolved(expression, known[0].date, certain and same)
    return _several(expression, known, days)


def _several(expression: Expression, known: list[Answer], days: list[date]) -> Resolved | None:
    """What differs by the day of publication: the interval of all answers, where the days are few."""
    firsts = [answer.date.first_day for answer in known]
    lasts = [answer.date.last_day for answer in known]
    if len(days) > 1 and (days[-1] - days[0]).days >= _MOST_DAYS:
        return None
    if not all(firsts) or not all(lasts):
        return None
    return Resolved(expression, edtf.between(min(filter(None, firsts)), max(filter(None, lasts))), False)
