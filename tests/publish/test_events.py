"""What an event's page says of its steps and claims: who announced, for when, who reported it first, who says it."""

from pathlib import Path

import pytest

from generator.publish.pages.actor import actor_page
from generator.publish.pages.event import EventPage, event_page
from generator.publish.parts import ClaimView, StepView
from tests.sites import related

FILES = {
    "actors/norland.yaml": "name: Norland\nkind: state",
    "actors/ann.yaml": "name: Ann Lind\nkind: person\npart_of: norland",
    "articles/one.txt": "One\n\nThe talks will be held.",
    "articles/two.txt": "Two\n\nThe talks will be held.",
    "articles/three.txt": "Three\n\nThe talks will be held.",
}


def talks(root: Path, days: dict[str, str], body: str, more: dict[str, str] | None = None) -> EventPage:
    articles = {f"articles/{id}.yaml": f"published: {day}" for id, day in days.items()}
    event = {"events/talks.yaml": f"name: Talks\nkind: talks\n{body}"}
    return event_page("talks", related(root, FILES | articles | event | (more or {})))


def only_step(root: Path, days: dict[str, str], more: str = "") -> StepView:
    cites = ", ".join(f"{id}: will be held" for id in ("two", "one", "three") if id in days)
    [step] = talks(root, days, f"lifecycle: [{{status: announced, cites: {{{cites}}}{more}}}]").lifecycle
    return step


def test_a_step_says_who_announced_it_for_which_day_and_where(tmp_path: Path) -> None:
    step = only_step(
        tmp_path, {"one": "2031-03-01"}, ", by: norland, as: an envoy, for: 2031-03-09/2031-03-10, place: Port Lind"
    )
    assert ([link.label for link in step.by], step.by_description) == (["Norland"], "an envoy")
    assert (step.planned_for and step.planned_for.text, step.place) == ("9–10 March 2031", "Port Lind")


def test_a_step_of_what_goes_on_says_since_when(tmp_path: Path) -> None:
    body = "lifecycle: [{status: ongoing, for: 2014/.., cites: {one: will be held}}]"
    [step] = talks(tmp_path, {"one": "2031-03-01"}, body).lifecycle
    assert step.planned_for and step.planned_for.text == "since 2014"


@pytest.mark.parametrize(
    ("days", "first"),
    [
        ({"one": "2031-03-01", "two": "2031-03-02"}, ["one"]),
        ({"one": "2031-03-02", "two": "2031-03-01"}, ["two"]),
        ({"one": "2031-03-01", "two": "2031-03-01"}, ["one", "two"]),
        ({"one": "2031-03-01/2031-03-02", "two": "2031-03-02", "three": "2031-03-03"}, ["one", "two"]),
        ({"one": "2031-03-01T08:00Z", "two": "2031-03-01T09:00Z"}, ["one"]),
        ({"one": "2031-03-01", "two": "2031-03-01", "three": "2031-03-01"}, []),
    ],
    ids=str,
)
def test_the_first_report_of_a_step_is_named_as_far_as_it_can_be_told(
    tmp_path: Path, days: dict[str, str], first: list[str]
) -> None:
    step = only_step(tmp_path, days)
    assert ([item.id for item in step.first], step.reports) == (first, len(days))


def test_an_article_without_a_day_may_have_been_the_first(tmp_path: Path) -> None:
    body = "lifecycle: [{status: announced, cites: {one: will be held, two: will be held}}]"
    [step] = talks(tmp_path, {"two": "2031-03-01"}, body).lifecycle
    assert {item.id for item in step.first} == {"one", "two"}


def test_versions_of_one_article_report_once(tmp_path: Path) -> None:
    version = {"articles/two.yaml": "published: 2031-03-02\nversion_of: one"}
    body = "lifecycle: [{status: announced, cites: {one: will be held, two: will be held}}]"
    [step] = talks(tmp_path, {"one": "2031-03-01"}, body, version).lifecycle
    assert ([item.id for item in step.first], step.reports) == (["one"], 1)


def test_citations_of_a_step_stand_in_the_order_of_time(tmp_path: Path) -> None:
    step = only_step(tmp_path, {"one": "2031-03-03", "two": "2031-03-01", "three": "2031-03-02"})
    assert [cite.article.id for cite in step.cites] == ["two", "three", "one"]


def only_claim(root: Path, claim: str) -> ClaimView:
    days = {"one": "2031-03-01", "two": "2031-03-02"}
    [claim_view] = talks(root, days, f"claims: [{{id: c, text: It., {claim}}}]").claims
    return claim_view


def test_an_unnamed_voice_stays_unnamed(tmp_path: Path) -> None:
    [voice] = only_claim(tmp_path, "as: an aide, cites: {one: will be held}").voices
    assert (voice.link, voice.description) == (None, "an aide")


def test_each_article_shows_how_it_names_who_says_it_and_through_whom(tmp_path: Path) -> None:
    claim = only_claim(
        tmp_path,
        "by: norland, via: ann, cites: {one: {quote: will be held, as: an official}, "
        "two: {quote: will be held, via_as: a minister}}",
    )
    assert [cite.voice for cite in claim.cites] == ["an official", "a minister"]
    [voice] = claim.voices
    assert (voice.link and voice.link.label, voice.via and voice.via.label) == ("Norland", "Ann Lind")


def test_an_actors_positions_stand_by_event_in_the_order_of_time(tmp_path: Path) -> None:
    days = {"articles/one.yaml": "published: 2031-03-20"}
    late = "{status: occurred, on: 2031-03-12, cites: {one: will be held}}"
    early = "{status: occurred, on: 2031-03-10, cites: {one: will be held}}"
    claims = "[{id: x, by: ann, text: X., cites: {one: will be held}}, {id: y, by: ann, text: Y., cites: {one: held}}]"
    events = {
        "events/a.yaml": f"name: A\nkind: call\nlifecycle: [{late}]\nclaims: {claims}",
        "events/b.yaml": f"name: B\nkind: call\nlifecycle: [{early}]\nclaims: {claims}",
    }
    page = actor_page("ann", related(tmp_path, FILES | days | events))
    assert [(one.event.id, [claim.id for claim in one.claims]) for one in page.claims] == [
        ("b", ["x", "y"]),
        ("a", ["x", "y"]),
    ]
