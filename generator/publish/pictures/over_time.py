"""How often an actor is named, by day, week, month or year of the articles."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from babel import Locale

from generator.publish.pictures import calendar
from generator.publish.pictures.glyphs import width
from generator.publish.pictures.periods import UNITS, Period, period, row
from generator.publish.pictures.scale import TICK
from generator.publish.pictures.shapes import Bar, Drawing, Shape, Stroke, Words, drawing
from generator.publish.relations import Relations
from generator.publish.versions import is_first

FEWEST_ARTICLES = 6
"""Of fewer dated articles,"""
FEWEST_DAYS = 3
"""or of fewer different days, bars would show nothing that the list below them does not."""
MOST = 40
"""So many bars at most, where days, weeks, months or years allow it."""
WIDTH = 328
HIGH = 72
HEAD = 18
FOOT = 22
GAP = 14
WIDEST = 24.0


@dataclass(frozen=True, slots=True)
class Named:
    """How often the articles of a period name the actor, and how many of them do."""

    period: Period
    text: str
    mentions: int
    articles: int
    skipped: int
    """So many periods without any, which are not shown, come before."""


@dataclass(frozen=True, slots=True)
class OverTime:
    """`undated` mentions are those in articles of which no one day is known."""

    picture: Drawing
    periods: tuple[Named, ...]
    undated: int

    @property
    def most(self) -> Named:
        """The first of the periods with the most mentions."""
        return max(self.periods, key=lambda one: one.mentions)


def over_time(id: str, found: Relations) -> OverTime | None:
    """The picture of an actor's mentions; None where there is too little to see."""
    locale = found.words.locale
    by_day: Counter[date] = Counter()
    articles: Counter[date] = Counter()
    undated = 0
    for article, mentions in found.mentions.get(id, {}).items():
        if is_first(article, found):
            day = _day(article, found)
            if day:
                by_day[day] += len(mentions)
                articles[day] += 1
            else:
                undated += len(mentions)
    if articles.total() < FEWEST_ARTICLES or len(articles) < FEWEST_DAYS:
        return None
    rows = row(by_day, MOST, UNITS)
    named, by = Counter[Period](), Counter[Period]()
    for day, count in by_day.items():
        named[period(day, rows.unit)] += count
        by[period(day, rows.unit)] += articles[day]
    periods = tuple(
        Named(one, one.text(locale), named[one], by[one], skipped)
        for one, skipped in zip(rows.periods, rows.skipped, strict=True)
    )
    return OverTime(_drawing(periods, locale), periods, undated)


def _day(article: str, found: Relations) -> date | None:
    """The day of an article; None where it is not known, or may be one of several."""
    published = found.site.articles[article].published
    if not published or published.first_day != published.last_day:
        return None
    return published.first_day


def _drawing(periods: Sequence[Named], locale: Locale) -> Drawing:
    """Bars over a line, with the day of the first and the last, the height of the highest, and breaks."""
    most = max(one.mentions for one in periods)
    step = min(WIDEST, (WIDTH - GAP * sum(bool(one.skipped) for one in periods)) / len(periods))
    low = HEAD + HIGH
    shapes: list[Shape] = []
    x, free, highest = 0.0, 0.0, False
    for one in periods:
        if one.skipped:
            cuts = (x + GAP / 2 - 3, x + GAP / 2 + 3)
            shapes += [Stroke(((at - 2, low + 4), (at + 2, low - 4)), "axis") for at in cuts]
            x += GAP
        high = one.mentions / most * HIGH
        if one.mentions:
            shapes.append(Bar(x + step * 0.1, low - high, step * 0.8, high, "held"))
        if one.mentions == most and not highest:
            highest = True
            half = width(str(most), TICK) / 2
            at = min(max(x + step / 2, half), WIDTH - half)
            shapes.append(Words(at, low - high - 5, str(most), "count", "middle"))
        text = _short(one.period, locale)
        if x >= free and x + width(text, TICK) <= WIDTH:
            shapes.append(Words(x, low + 15, text, "tick"))
            free = x + width(text, TICK) + 12
        x += step
    return drawing(WIDTH, low + FOOT, [*shapes, Stroke(((0, low), (x, low)), "axis")], unit=0.1)


def _short(of: Period, locale: Locale) -> str:
    return calendar.day_and_month(of.first, locale) if of.unit in ("day", "week") else of.text(locale)
