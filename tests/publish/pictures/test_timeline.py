"""The time line: dates drawn as precisely as they are known, and readable however many events there are."""

import random
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from generator.publish.pictures.shapes import Bar, Dot, Drawing, Stroke
from generator.publish.pictures.timeline import LONG, MOST, TEXT, Timeline, timeline
from tests.publish.pictures.drawn import box, event, links, marks, outside, overlapping, story, words


def made(root: Path, *events: str, as_of: str | None = None, long: float = LONG) -> Timeline:
    found = story(root, *events, as_of=as_of)
    picture = timeline(found.site.events, found, long)
    assert picture
    return picture


def both(of: Timeline) -> tuple[Drawing, Drawing]:
    return of.wide, of.tall


def of_kind(of: Drawing, number: int, kind: type) -> list:
    """The marks of one kind of the event of this number in the order of time."""
    return [mark for mark in links(of)[number].marks if isinstance(mark, kind)]


def crowd(count: int, days: int, seed: int = 1) -> list[str]:
    """So many events of every precision within so many days, with names of any length."""
    chance = random.Random(seed)
    found = []
    for number in range(count):
        day = date(2031, 1, 1) + timedelta(chance.randrange(days))
        written = chance.choice(
            [f"{day}", f"{day}~", f"{day}?", f"{day:%Y-%m}", f"../{day}", f"{day}/{day + timedelta(9)}", f"{day:%Y}"]
        )
        name = " ".join(
            chance.choices(["Talks", "harbour", "北地与东境", "of", "اتفاق", "Extraordinary"], k=number % 9 + 1)
        )
        step = chance.choice([f"occurred, on: {written}", f"announced, for: {written}", f"cancelled, for: {written}"])
        found.append(event(f"{name} {number}", step))
    return found


STORIES = {
    "two days": [event("A", "occurred, on: 2031-03-03"), event("B", "occurred, on: 2031-03-04")],
    "three years apart": [event("A", "occurred, on: 2028-03-03"), event("B", "announced, for: 2031-03-04")],
    "one day alone": [event("A", "occurred, on: 2031-03-03"), event("B", "occurred, on: 2031-03-03")],
    "long ago and now": [
        event("A war", "ongoing, for: 2014/..", kind="situation"),
        *(event(f"Talks {n}", f"occurred, on: 2031-03-{n:02}") for n in range(1, 9)),
    ],
    "the ends of the calendar": [event("A", "occurred, on: 0001"), event("B", "announced, for: 9999-12-31")],
    "a month": crowd(20, 31),
    "ten years": crowd(MOST, 3650, 2),
    "one long name": [event("Harbour " * 40, "occurred, on: 2031-03-03"), event("x" * 300, "occurred, on: 2031-03-03")],
    "two hundred in half a year": crowd(200, 180, 3),
    "two hundred in thirty years": crowd(200, 11000, 4),
}


@pytest.mark.parametrize("name", STORIES)
@pytest.mark.parametrize("long", [LONG, TEXT])
def test_everything_lies_within_the_drawing(tmp_path, name, long):
    for drawing in both(made(tmp_path, *STORIES[name], as_of=None, long=long)):
        assert outside(drawing) == []


@pytest.mark.parametrize("name", STORIES)
def test_no_words_lie_on_others(tmp_path, name):
    picture = made(tmp_path, *STORIES[name])
    for drawing, size in ((picture.wide, None), (picture.tall, 13.0)):
        every = [
            box(one, size if one.look.startswith("words") else None)
            for one in marks(drawing)
            if one in [*words(drawing), *words(drawing, "tick"), *words(drawing, "count")]
        ]
        assert overlapping(every) == []


@pytest.mark.parametrize("name", STORIES)
def test_no_place_to_press_lies_on_another_or_is_too_small(tmp_path, name):
    picture = made(tmp_path, *STORIES[name])
    for drawing in both(picture):
        assert overlapping([link.hit for link in links(drawing)]) == []
    if picture.events:
        assert all(min(link.hit.width, link.hit.height) >= 24 for drawing in both(picture) for link in links(drawing))


@pytest.mark.parametrize("name", STORIES)
def test_both_drawings_and_the_table_hold_the_same(tmp_path, name):
    picture = made(tmp_path, *STORIES[name])
    urls = [one.url for one in picture.events] or [one.url for one in picture.counts if one.total]
    assert [link.url for link in links(picture.wide)] == [link.url for link in links(picture.tall)] == urls


def test_the_same_events_give_the_same_drawing(tmp_path):
    events = crowd(30, 300)
    assert made(tmp_path / "a", *events) == made(tmp_path / "b", *events)


def test_numbers_have_one_decimal_at_most(tmp_path):
    for drawing in both(made(tmp_path, *crowd(30, 300))):
        lengths = [
            drawing.width,
            drawing.height,
            *(x for m in marks(drawing) if isinstance(m, Dot) for x in (m.x, m.y)),
        ]
        assert all(length == round(length, 1) for length in lengths)


def test_later_days_stand_further_along(tmp_path):
    days = ["2031-03-01", "2031-03-02", "2031-03-20", "2031-07-01", "2033-01-01"]
    picture = made(tmp_path, *(event(day, f"occurred, on: {day}") for day in reversed(days)))
    assert [one.name for one in picture.events] == days
    across = [of_kind(picture.wide, number, Dot)[0].x for number in range(5)]
    down = [of_kind(picture.tall, number, Dot)[0].y for number in range(5)]
    assert across == sorted(set(across))
    assert down == sorted(set(down))


def test_equal_waits_are_equally_long_on_the_wide_drawing(tmp_path):
    days = ["2031-03-01", "2031-03-06", "2031-03-11"]
    picture = made(tmp_path, *(event(day, f"occurred, on: {day}") for day in days))
    first, second, third = (of_kind(picture.wide, number, Dot)[0].x for number in range(3))
    assert second - first == pytest.approx(third - second, abs=1)


def test_a_long_wait_among_near_days_is_broken_off(tmp_path):
    near = [event(f"N{n}", f"occurred, on: 2031-03-{n:02}") for n in range(1, 6)]
    picture = made(tmp_path, event("Old", "occurred, on: 2011-03-01"), *near)
    places = [of_kind(picture.wide, number, Dot)[0].x for number in range(6)]
    assert places[1] - places[0] < places[5] - places[1]
    assert min(after - before for before, after in pairwise(places[1:])) > 2 * 4.5


def test_what_is_planned_is_hollow_and_what_took_place_is_solid(tmp_path):
    picture = made(tmp_path, event("Done", "occurred, on: 2031-03-03"), event("Plan", "announced, for: 2031-03-09"))
    for drawing in both(picture):
        assert [of_kind(drawing, number, Dot)[0].look for number in (0, 1)] == ["held", "planned"]


def test_what_is_planned_for_a_day_now_past_stays_hollow(tmp_path):
    events = event("Plan", "announced, for: 2031-03-09"), event("Now", "occurred, on: 2031-06-01")
    assert of_kind(made(tmp_path, *events).wide, 0, Dot)[0].look == "planned"


def test_what_is_cancelled_is_struck_and_its_name_too(tmp_path):
    picture = made(tmp_path, event("Off", "cancelled, for: 2031-03-03"), event("On", "occurred, on: 2031-03-04"))
    for drawing in both(picture):
        assert [stroke.look for stroke in of_kind(drawing, 0, Stroke)] == ["strike"]
        assert of_kind(drawing, 1, Stroke) == []
    assert [one.look for one in words(picture.wide)] == ["words struck", "words"]


def test_a_month_is_a_bar_as_long_as_the_month(tmp_path):
    days = [event(day, f"occurred, on: {day}") for day in ("2031-03-01", "2031-03-31")]
    picture = made(tmp_path, *days, event("March", "occurred, on: 2031-03"))
    bar = of_kind(picture.wide, 1, Bar)[0]
    first, last = of_kind(picture.wide, 0, Dot)[0].x, of_kind(picture.wide, 2, Dot)[0].x
    assert [one.name for one in picture.events] == ["2031-03-01", "March", "2031-03-31"]
    assert bar.x < first < last < bar.x + bar.width


def test_one_moment_within_a_time_is_thinner_than_what_lasts_and_has_ends(tmp_path):
    within = event("Within", "occurred, on: 2031-03-01/2031-03-09")
    lasting = event("Lasting", "announced, for: 2031-03-02/2031-03-09")
    picture = made(tmp_path, within, lasting)
    thin, thick = (of_kind(picture.wide, number, Bar)[0].height for number in (0, 1))
    assert thin < thick
    assert [len(of_kind(picture.wide, number, Stroke)) for number in (0, 1)] == [2, 0]


def test_about_a_day_runs_on_softly_on_both_sides(tmp_path):
    picture = made(tmp_path, event("About", "occurred, on: 2031-03-03~"), event("On", "occurred, on: 2031-03-04"))
    (dot,) = of_kind(picture.wide, 0, Dot)
    before, after = of_kind(picture.wide, 0, Stroke)
    assert (before.look, after.look) == ("soft", "soft")
    assert before.points[1][0] <= dot.x <= after.points[0][0]


def test_by_a_day_points_back_and_since_a_day_points_on(tmp_path):
    by, since = event("By", "occurred, on: ../2031-03-03"), event("Since", "announced, for: 2031-03-09/..")
    picture = made(tmp_path, by, since)
    heads = [next(s for s in of_kind(picture.wide, n, Stroke) if s.closed).points for n in (0, 1)]
    assert heads[0][0][0] < heads[0][1][0]
    assert heads[1][0][0] > heads[1][1][0]


def test_a_bar_on_the_tall_drawing_ends_beside_the_last_event_within_it(tmp_path):
    month = event("March", "announced, for: 2031-03-01/2031-03-20")
    days = [event(day, f"occurred, on: {day}") for day in ("2031-03-02", "2031-03-19", "2031-03-25")]
    picture = made(tmp_path, month, *days)
    (bar,) = of_kind(picture.tall, 0, Bar)
    inside, after = (of_kind(picture.tall, number, Dot)[0].y for number in (2, 3))
    assert inside - 0.1 <= bar.y + bar.height < after


def test_today_stands_between_what_was_and_what_is_to_come(tmp_path):
    events = [event("A", "occurred, on: 2031-03-01"), event("B", "announced, for: 2031-03-20")]
    found = story(tmp_path, *events, event("C", "announced, for: 2031-03-21"))
    found.today = date(2031, 3, 10)
    picture = timeline(found.site.events, found)
    assert picture and picture.today and picture.today.text == "10 March 2031"
    for drawing, way in ((picture.wide, 0), (picture.tall, 1)):
        line = next(mark for mark in marks(drawing) if isinstance(mark, Stroke) and mark.look == "today")
        before, after = (of_kind(drawing, number, Dot)[0] for number in (0, 1))
        assert (before.x, before.y)[way] < line.points[0][way] < (after.x, after.y)[way]


def test_a_link_says_the_whole_event(tmp_path):
    name = "A name that is far too long for the picture " * 5
    picture = made(tmp_path, event(name, "occurred, on: 2031-03-03"), event("B", "announced, for: 2031-03-09"))
    assert links(picture.wide)[0].label == f"{name.strip()}, 3 March 2031, took place"
    assert links(picture.tall)[0].label == f"3 March 2031 {name.strip()}, took place"


def test_events_without_a_date_are_counted_beside(tmp_path):
    dated = [event(day, f"occurred, on: {day}") for day in ("2031-03-01", "2031-03-02")]
    picture = made(tmp_path, *dated, event("Some day", "expected"))
    assert (len(picture.events), picture.undated) == (2, 1)


def test_one_dated_event_is_no_line(tmp_path):
    found = story(tmp_path, event("A", "occurred, on: 2031-03-01"), event("Some day", "expected"))
    assert timeline(found.site.events, found) is None


def test_too_many_events_are_counted_by_weeks_that_lead_into_the_index(tmp_path):
    weeks = [event("A", f"occurred, on: 2031-03-{day:02}") for day in range(3, 10)] * 6
    planned = [event("B", "announced, for: 2031-03-12")]
    found = story(tmp_path, *weeks, *planned)
    picture = timeline(found.site.events, found, index=lambda number: f"events/{number}.html")
    assert picture and not picture.events
    assert [(one.text, one.url, *one.parts) for one in picture.counts] == [
        ("3–9 Mar 2031", "events/0.html", 42, 0, 0),
        ("10–16 Mar 2031", "events/42.html", 0, 1, 0),
    ]
    assert [mark.look for mark in marks(picture.wide) if isinstance(mark, Bar)] == ["held", "planned"]


def test_the_longest_bar_of_a_crowd_is_the_largest_count(tmp_path):
    for drawing in both(made(tmp_path, *crowd(200, 100))):
        bars = {
            link.label: sum(m.width * m.height for m in link.marks if isinstance(m, Bar)) for link in links(drawing)
        }
        counts = {link.label: link.count for link in links(drawing)}
        assert max(bars, key=lambda label: (round(bars[label]), label)) == max(
            counts, key=lambda label: (counts[label], label)
        )


def test_the_legend_names_the_signs_that_occur_and_no_others(tmp_path):
    picture = made(tmp_path, event("A", "occurred, on: 2031-03~"), event("B", "announced, for: 2031-04-09"))
    assert {sign for sign, _ in picture.legend} == {"held", "planned", "within", "about"}
