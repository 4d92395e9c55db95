"""Design, "Lifecycle": status, date and place by the newest visible step, and how pages say them."""

from pathlib import Path

import pytest

from generator.publish import status
from generator.publish.items import event_item
from generator.publish.parts import EventItem
from generator.publish.relations import Relations
from tests.sites import related

ARTICLE = {"articles/one.txt": "One\n\nWords.", "articles/one.yaml": "published: 2031-03-10"}


def step(status: str, more: str = "") -> str:
    return f"{{status: {status}, cites: {{one: Words}}{', ' + more if more else ''}}}"


def event(kind: str, *steps: str, more: str = "") -> str:
    return (
        f"name: It\nkind: {kind}\n{more}\nlifecycle: [{', '.join(steps)}]\n"
        if steps
        else f"name: It\nkind: {kind}\n{more}\n"
    )


def events(root: Path, **records: str) -> Relations:
    return related(root, ARTICLE | {f"events/{id}.yaml": record for id, record in records.items()})


def item(root: Path, kind: str, *steps: str) -> EventItem:
    return event_item("it", events(root, it=event(kind, *steps)))


@pytest.mark.parametrize(
    ("kind", "steps", "outcome", "when"),
    [
        ("call", [step("announced", "for: 2031-03-12")], "announced", "12 March 2031"),
        ("call", [step("announced", "for: 2031-03-12"), step("confirmed")], "confirmed", "12 March 2031"),
        ("call", [step("announced", "on: 2031-03-01")], "announced", ""),
        (
            "call",
            [step("announced", "for: 2031-03-12"), step("occurred", "on: 2031-03-09/2031-03-10")],
            "took place",
            "9 or 10 March 2031",
        ),
        ("talks", [step("announced", "for: 2031-03-09/2031-03-10")], "announced", "9–10 March 2031"),
        ("talks", [step("ongoing", "on: 2031-03-09, for: 2031-03-09/2031-03-11")], "is going on", "9–11 March 2031"),
        ("talks", [step("occurred", "for: 2031-03-09/2031-03-10")], "took place", "9–10 March 2031"),
        ("statement", [step("occurred", "on: 2031-03-09")], "was made", "9 March 2031"),
        ("vote", [step("occurred", "on: 2031-03-09")], "was held", "9 March 2031"),
        (
            "call",
            [step("announced", "for: 2031-03-12"), step("cancelled", "on: 2031-03-10")],
            "cancelled",
            "12 March 2031",
        ),
        (
            "situation",
            [step("ongoing", "on: ../2031-03-09"), step("ongoing", "id: again, on: 2031-03-10")],
            "is going on",
            "by 9 March 2031",
        ),
        (
            "situation",
            [step("ongoing", "on: 2031-03-10"), step("ongoing", "id: again, on: 2031-03-09")],
            "is going on",
            "by 9 March 2031",
        ),
        ("situation", [step("ongoing", "on: 2031-03-09, for: 2031-02/..")], "is going on", "since February 2031"),
        (
            "situation",
            [step("ongoing", "for: 2031-01/.."), step("ended", "for: 2031-01/2031-02")],
            "ended",
            "January–February 2031",
        ),
        ("situation", [step("ongoing")], "is going on", ""),
        ("meeting", [], "", ""),
    ],
    ids=str,
)
def test_an_event_is_shown_as_its_steps_say(
    tmp_path: Path, kind: str, steps: list[str], outcome: str, when: str
) -> None:
    found = item(tmp_path, kind, *steps)
    assert (found.outcome, found.date.text if found.date else "") == (outcome, when)


def test_the_place_is_that_of_the_newest_step_that_gives_one_else_the_events(tmp_path: Path) -> None:
    found = events(
        tmp_path,
        a=event("talks", step("announced", "place: Port Lind"), step("confirmed"), more="place: Norhaven"),
        b=event("talks", step("announced"), more="place: Norhaven"),
    )
    assert [event_item(id, found).place for id in "ab"] == ["Port Lind", "Norhaven"]


@pytest.mark.parametrize(
    ("steps", "expected"),
    [
        ([step("announced", "for: 2031-03-11")], True),
        ([step("announced", "for: 2031-03-10")], True),
        ([step("announced", "for: 2031-03-09")], False),
        ([step("announced", "for: 2031-03-09/..")], True),
        ([step("expected")], True),
        ([step("announced", "for: 2031-03-11"), step("cancelled")], False),
        ([step("announced", "for: 2031-03-09"), step("postponed")], True),
        ([step("postponed", "for: 2031-03-09")], False),
        ([step("occurred")], False),
        ([step("ongoing")], False),
        ([], False),
    ],
    ids=str,
)
def test_what_lies_ahead_of_today_the_tenth(tmp_path: Path, steps: list[str], expected: bool) -> None:
    assert item(tmp_path, "call", *steps).to_come is expected


@pytest.mark.parametrize(
    ("kind", "steps", "outcome"),
    [
        (
            "call",
            [step("announced", "for: 2031-03-09")],
            "planned; no article here reports whether it took place",
        ),
        (
            "vote",
            [step("confirmed", "for: 2031-03-09")],
            "planned; no article here reports whether it was held",
        ),
        (
            "talks",
            [step("announced", "for: 2031-03-01"), step("postponed", "for: 2031-03-09")],
            "planned; no article here reports whether it took place",
        ),
        (
            "call",
            [step("requested", "for: 2031-03-09")],
            "requested; no article here reports whether it took place",
        ),
        ("call", [step("announced", "for: 2031-03-10")], "announced"),
        ("call", [step("announced", "for: 2031-03-09/..")], "announced"),
        ("call", [step("announced")], "announced"),
        ("call", [step("announced", "for: 2031-03-09"), step("cancelled")], "cancelled"),
        ("call", [step("announced", "for: 2031-03-09"), step("occurred")], "took place"),
    ],
    ids=str,
)
def test_what_was_planned_for_a_day_past_is_not_said_to_have_taken_place(
    tmp_path: Path, kind: str, steps: list[str], outcome: str
) -> None:
    found = item(tmp_path, kind, *steps)
    assert (found.outcome, found.unreported) == (outcome, "no article here" in outcome)


@pytest.mark.parametrize(
    ("parts", "outcome"),
    [
        (
            [step("announced", "for: 2031-03-08"), step("announced", "for: 2031-03-09")],
            "planned; no article here reports whether it took place",
        ),
        (
            [step("occurred", "on: 2031-03-08"), step("announced", "for: 2031-03-09")],
            "took place in part; no article here reports whether all of it did",
        ),
        ([step("announced", "for: 2031-03-08"), step("announced", "for: 2031-03-12")], "announced"),
        ([step("announced", "for: 2031-03-08"), step("ongoing")], "is going on"),
        ([step("occurred", "on: 2031-03-08"), step("cancelled")], "ended"),
    ],
    ids=str,
)
def test_a_series_past_its_days_says_what_no_article_reports(tmp_path: Path, parts: list[str], outcome: str) -> None:
    assert series(tmp_path, *parts).outcome == outcome


def series(root: Path, *parts: str) -> EventItem:
    records = {f"p{n}": event("call", part, more="part_of: week") for n, part in enumerate(parts)}
    return event_item("week", events(root, week=event("series"), **records))


@pytest.mark.parametrize(
    ("parts", "current", "when"),
    [
        ([step("announced", "for: 2031-03-12"), step("expected", "for: 2031-03-15")], "announced", "12–15 March 2031"),
        ([step("occurred", "on: 2031-03-09"), step("announced", "for: 2031-03-12")], "ongoing", "9–12 March 2031"),
        ([step("occurred", "on: 2031-03-09"), step("occurred", "on: 2031-03-09")], "occurred", "9 March 2031"),
        ([step("occurred", "on: 2031-03-09"), step("cancelled")], "ended", "9 March 2031"),
        (
            [step("occurred", "on: ../2031-03-09"), step("announced", "for: 2031-03-12")],
            "ongoing",
            "until 12 March 2031",
        ),
        ([step("announced", "for: 2031-03"), step("announced", "for: 2031-04")], "announced", "March–April 2031"),
        ([step("announced", "for: 2031-03")], "announced", "March 2031"),
        ([step("announced", "for: ../2031-03-12"), step("announced", "for: 2031-03-12/..")], "announced", ""),
        ([step("announced")], "announced", ""),
        ([], None, ""),
    ],
    ids=str,
)
def test_a_series_is_as_its_parts_are(tmp_path: Path, parts: list[str], current: str | None, when: str) -> None:
    found = series(tmp_path, *parts)
    assert (found.status, found.date.text if found.date else "") == (current, when)


def test_a_series_is_to_come_while_a_part_is(tmp_path: Path) -> None:
    assert series(tmp_path / "a", step("occurred", "on: 2031-03-09"), step("announced", "for: 2031-03-12")).to_come
    assert not series(tmp_path / "b", step("occurred", "on: 2031-03-09")).to_come


def test_events_stand_in_the_order_of_time_undated_ones_last(tmp_path: Path) -> None:
    found = events(
        tmp_path,
        a=event("call"),
        b=event("call", step("occurred", "on: 2031-03-09")),
        c=event("call", step("occurred", "on: 2031-02")),
        d=event("situation", step("ongoing", "on: ../2031-03-01")),
    )
    ordered = sorted(found.site.events.values(), key=lambda one: status.order(one, found.site.events))
    assert [one.id for one in ordered] == ["c", "d", "b", "a"]
