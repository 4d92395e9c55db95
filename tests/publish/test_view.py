"""Design, "As of": what is visible on a day, and without drafts."""

from datetime import date
from pathlib import Path

import pytest

from generator.edtf import parse
from generator.errors import ContentError
from generator.model import Site
from generator.publish import status
from generator.publish.view import by, view
from tests.sites import page, person, problems, published, related, site

CLAIMS = """\
    name: Talks
    kind: talks
    place: Port Lind
    lifecycle:
      - {status: announced, for: 2031-03-09, cites: {early: "will meet"}}
      - {status: occurred, on: 2031-03-09, place: Norhaven, cites: {late: "have met"}}
    claims:
      - {id: both, text: Both said so., cites: {early: "Both say so", late: "Both said so"}}
      - {id: new, text: It is new., cites: {late: "It is new"}, withdrawn: {on: 2031-03-20, because: It was not.}}
    differences:
      - {id: when, question: When?, kind: fact, claims: [both, new]}
"""
FILES = {
    "actors/ann.yaml": person("Ann Berg", 'roles: [{title: envoy, cites: {late: "have met"}}]'),
    "articles/early.txt": "Early\n\nThey will meet. Both say so.",
    "articles/early.yaml": "published: 2031-03-01",
    "articles/late.txt": "Late\n\nThey have met. Both said so. It is new.",
    "articles/late.yaml": "published: 2031-03-09/2031-03-10",
    "events/talks.yaml": CLAIMS,
}


def seen(root: Path, record: str, as_of: str | None) -> bool:
    files = {"articles/one.txt": "One\n\nWords.", "articles/one.yaml": record}
    return "one" in view(site(root, files), date.fromisoformat(as_of) if as_of else None).articles


@pytest.mark.parametrize(
    ("record", "day", "expected"),
    [
        ("published: 2031-03-09", "2031-03-09", True),
        ("published: 2031-03-09", "2031-03-08", False),
        ("published: 2031-03-09/2031-03-10", "2031-03-09", False),
        ("published: 2031-03-09/2031-03-10", "2031-03-10", True),
        ("published: 2031-03", "2031-03-30", False),
        ("published: 2031-03", "2031-03-31", True),
        ("published: ../2031-03-09", "2031-03-09", True),
        ("published: 2031-03-09/..", "2031-04-01", False),
        ("published: 2031-03-09~", "2031-03-09", True),
        ("published: 2031-03-09?", "2031-03-08", False),
        ("published: 2031-03-09T23:30-02:00", "2031-03-09", False),
        ("published: 2031-03-09T00:30+02:00", "2031-03-08", True),
        ("retrieved: 2031-03-09T10:00Z", "2031-03-09", True),
        ("published: 2031-03-01\nretrieved: 2031-03-09", "2031-03-01", True),
        ("published: 2031-03-09\nretrieved: 2031-03-01", "2031-03-01", False),
        ("language: en", "2031-03-09", False),
        ("language: en", None, True),
    ],
)
def test_an_article_is_in_when_its_latest_bound_is_not_after_the_day(
    tmp_path: Path, record: str, day: str | None, expected: bool
) -> None:
    assert seen(tmp_path, record, day) is expected


def test_without_a_day_nothing_is_filtered(tmp_path: Path) -> None:
    whole = site(tmp_path, FILES)
    assert view(whole) is whole


def test_cites_go_with_their_article_and_what_rests_on_nothing_goes_too(tmp_path: Path) -> None:
    found = view(site(tmp_path, FILES), date(2031, 3, 5))
    talks = found.events["talks"]
    assert [step.id for step in talks.lifecycle] == ["announced"]
    assert [(claim.id, [cite.article for cite in claim.cites]) for claim in talks.claims] == [("both", ["early"])]
    assert talks.differences == ()
    assert found.actors["ann"].roles == ()


def test_the_event_is_as_its_visible_steps_say(tmp_path: Path) -> None:
    whole = site(tmp_path, FILES)
    before = view(whole, date(2031, 3, 5))
    for found, expected in (
        (before, ("announced", "2031-03-09", "Port Lind")),
        (whole, ("occurred", "2031-03-09", "Norhaven")),
    ):
        talks = found.events["talks"]
        when = status.when(talks, found.events)
        assert (status.current(talks, found.events), when and when.edtf, status.where(talks)) == expected


def test_an_event_goes_with_its_last_step_and_claim(tmp_path: Path) -> None:
    assert view(site(tmp_path, FILES), date(2031, 2, 1)).events == {}


def test_an_event_with_claims_alone_stays_with_them(tmp_path: Path) -> None:
    files = FILES | {
        "events/row.yaml": 'name: Row\nkind: other\nclaims: [{id: a, text: A., cites: {early: "Both say so"}}]'
    }
    assert "row" in view(site(tmp_path, files), date(2031, 3, 5)).events


def test_a_series_goes_with_its_last_part_and_with_it_series_above(tmp_path: Path) -> None:
    files = FILES | {
        "events/week.yaml": "name: Week\nkind: series\npart_of: month\n"
        'claims: [{id: a, text: A., cites: {early: "Both say so"}}]',
        "events/month.yaml": "name: Month\nkind: series",
        "events/talks.yaml": CLAIMS + "    part_of: week\n",
    }
    whole = site(tmp_path, files)
    assert set(view(whole, date(2031, 3, 5)).events) == {"talks", "week", "month"}
    assert set(view(whole, date(2031, 2, 1)).events) == set()


def test_links_to_what_went_are_dropped(tmp_path: Path) -> None:
    files = FILES | {
        "events/after.yaml": "name: After\nkind: call\nafter: [talks]\npart_of: talks\nclaims:\n"
        '  - {id: a, text: A., about: [talks], cites: {first: "It began"}}',
        "articles/first.txt": "First\n\nIt began.",
        "articles/first.yaml": "published: 2031-01-01",
    }
    after = view(site(tmp_path, files), date(2031, 2, 1)).events["after"]
    assert (after.after, after.part_of, after.claims[0].about) == ((), None, ())


def test_what_was_withdrawn_later_is_not_withdrawn_yet(tmp_path: Path) -> None:
    whole = site(tmp_path, FILES)
    for day, withdrawn in ((date(2031, 3, 19), False), (date(2031, 3, 20), True)):
        claim = view(whole, day).events["talks"].claim("new")
        assert claim and bool(claim.withdrawn) is withdrawn


def test_a_later_version_stays_a_version_when_one_between_is_not_visible(tmp_path: Path) -> None:
    texts = {f"articles/{id}.txt": f"{id}\n\nWords." for id in "abc"}
    records = {
        "articles/a.yaml": "published: 2031-03-01",
        "articles/b.yaml": "published: 2031-03-09\nversion_of: a",
        "articles/c.yaml": "published: 2031-03-02\nversion_of: b",
    }
    whole = site(tmp_path, texts | records)
    assert view(whole, date(2031, 3, 5)).articles["c"].version_of == "a"


def test_versions_stay_one_article_when_the_first_is_not_visible(tmp_path: Path) -> None:
    texts = {f"articles/{id}.txt": f"{id}\n\nWords." for id in "abc"}
    records = {
        "articles/b.yaml": "published: 2031-03-03\nversion_of: a",
        "articles/c.yaml": "published: 2031-03-02\nversion_of: a",
    }
    found = view(site(tmp_path, texts | records), date(2031, 3, 5)).articles
    assert (found["b"].version_of, found["c"].version_of) == ("c", None)


def drafts_dropped(root: Path, files: dict[str, str]) -> Site:
    return view(site(root, files), None, drafts=False)


def test_a_draft_article_takes_what_rests_on_it_along(tmp_path: Path) -> None:
    found = drafts_dropped(tmp_path, FILES | {"articles/late.yaml": "published: 2031-03-09\nstatus: draft"})
    assert [step.id for step in found.events["talks"].lifecycle] == ["announced"]


def test_a_draft_actor_takes_his_words_along_and_is_named_nowhere(tmp_path: Path) -> None:
    claim = "name: Talks\nkind: talks\nparticipants: [ann]\n"
    claim += 'claims: [{id: a, text: A., by: ann, cites: {early: "Both say so"}}]'
    files = FILES | {"actors/ann.yaml": person("Early", "status: draft"), "events/talks.yaml": claim}
    found = drafts_dropped(tmp_path, files)
    assert found.events == {} and found.articles["early"].linked.mentions == ()


def test_a_cite_that_names_a_draft_actor_goes_and_the_others_stay(tmp_path: Path) -> None:
    cites = "{early: Both say so, late: {quote: Both said so, via: bob}}"
    claim = f"name: Talks\nkind: talks\nclaims: [{{id: a, text: A., by: ann, cites: {cites}}}]"
    files = FILES | {"actors/bob.yaml": person("Bob Carr", "status: draft"), "events/talks.yaml": claim}
    (kept,) = drafts_dropped(tmp_path, files).events["talks"].claims
    assert [cite.article for cite in kept.cites] == ["early"]


def test_a_draft_outlet_does_not_decide_whose_text_it_is_but_a_known_agency_keeps_its_name(tmp_path: Path) -> None:
    files = {
        "articles/one.txt": "One\n\nWords.",
        "articles/one.yaml": "outlet: courier\nagencies: {text: [afp, wire]}",
        "outlets/courier.yaml": "name: Courier\nkind: newspaper\nstatus: draft",
        "outlets/wire.yaml": "name: Wire\nkind: agency\nstatus: draft",
        "outlets/afp.yaml": "name: AFP\nkind: agency\nstatus: draft",
    }
    one = drafts_dropped(tmp_path, files).articles["one"]
    assert (one.outlet, one.agencies.text) == (None, ("afp",))


def test_a_bare_record_stays_where_no_day_is_asked_for(tmp_path: Path) -> None:
    whole = site(tmp_path, {"events/fair.yaml": "name: Fair\nkind: other"})
    assert "fair" in view(whole, None, drafts=False).events
    assert "fair" not in view(whole, date(2031, 3, 5)).events


def test_an_open_end_is_on_no_day_past() -> None:
    assert not by(parse("2031/.."), date(2031, 12, 31))


def briefing(text: str, as_of: str = "2031-03-05", more: str = "") -> dict[str, str]:
    return {"briefings/b.yaml": f"title: B\nas_of: {as_of}\nbottom_line:\n  - {text}\n{more}"}


def test_a_briefing_shows_its_own_day_not_the_sites(tmp_path: Path) -> None:
    pages = published(tmp_path, FILES | briefing('"So. [[talks#announced]]"'))
    found = page(pages, "briefings/b.html")
    assert [item.status for item in found.chronology] == ["announced"]
    assert [source.article.id for source in found.articles] == ["early"]
    assert [watch.event.id for watch in found.watch] == ["talks"]
    assert page(pages, "events/talks.html").status == "occurred"


def test_a_briefing_that_cites_what_its_day_does_not_show_is_a_problem_where_it_does(tmp_path: Path) -> None:
    files = FILES | briefing('"So. [[talks#both]] [[talks#new]]"')
    assert problems(tmp_path, files) == [
        'briefings/b.yaml:4:25: "talks#new" is not visible in a briefing as of 2031-03-05'
    ]


def test_a_difference_that_its_day_does_not_show_is_a_problem_at_its_item(tmp_path: Path) -> None:
    sections = "sections:\n  - heading: H\n    differences: [talks#when]\n"
    assert problems(tmp_path, FILES | briefing('"So. [[talks#both]]"', more=sections)) == [
        'briefings/b.yaml:7:19: "talks#when" is not visible in a briefing as of 2031-03-05'
    ]


def test_a_briefing_that_cites_a_draft_is_a_problem_only_when_drafts_are_left_out(tmp_path: Path) -> None:
    files = FILES | briefing('"So. [[talks#new]]"', "2031-04-01")
    files |= {"articles/late.yaml": "published: 2031-03-09\nstatus: draft"}
    assert problems(tmp_path, files) == []
    assert len(problems(tmp_path, files, drafts=False)) == 1


def test_a_later_briefing_is_left_out_and_the_combined_one_built(tmp_path: Path) -> None:
    pages = published(tmp_path, FILES | briefing('"So. [[talks#both]]"', "2031-04-01"), as_of="2031-03-05")
    assert [p.url for p in pages.pages if p.template == "briefing"] == ["briefings/combined.html"]
    assert page(pages, "index.html").briefing.combined


def test_a_link_to_what_its_day_does_not_show_becomes_its_label(tmp_path: Path) -> None:
    files = FILES | briefing('"See [[late|what came]]. [[talks#both]]"')
    line = page(published(tmp_path, files), "briefings/b.html").bottom_line[0][0]
    assert (line.segments[0].kind, line.segments[0].text) == ("text", "See ")
    assert ("text", "what came") in [(s.kind, s.text) for s in line.segments]


def test_a_link_without_words_to_what_its_day_does_not_show_is_a_problem(tmp_path: Path) -> None:
    """Its name must not show: it may be a draft's."""
    files = FILES | briefing('"See [[late]]. [[talks#both]]"')
    with pytest.raises(ContentError) as error:
        published(tmp_path, files)
    (problem,) = error.value.problems
    assert problem.message == '"late" is not visible in a briefing as of 2031-03-05'
    assert "[[late|…]]" in problem.hint


def test_a_correction_leads_to_its_claim_or_is_left_out(tmp_path: Path) -> None:
    more = "corrections: [{on: 2031-03-11, claim: talks#new, was: Old., note: Wrong.}]\n"
    files = FILES | briefing('"So. [[talks#both]]"', more=more)
    found = page(published(tmp_path / "a", files), "briefings/b.html").corrections
    assert [c.claim.label for c in found] == ["It is new."]
    assert page(published(tmp_path / "b", files, as_of="2031-03-06"), "briefings/b.html").corrections == ()


@pytest.mark.parametrize(
    ("more", "as_of", "expected"),
    [
        ({}, None, date(2031, 3, 10)),
        (briefing('"So. [[talks#both]]"'), None, date(2031, 3, 5)),
        (briefing('"So. [[talks#both]]"'), "2031-03-07", date(2031, 3, 7)),
    ],
)
def test_today_is_the_day_asked_for_else_the_newest_briefings_else_that_of_the_latest_article(
    tmp_path: Path, more: dict[str, str], as_of: str | None, expected: date
) -> None:
    assert related(tmp_path, FILES | more, as_of).today == expected


def test_an_update_is_a_day_in_an_article(tmp_path: Path) -> None:
    late = "published: 2031-03-09\nupdated: 2031-03-12"
    assert related(tmp_path, FILES | {"articles/late.yaml": late}).today == date(2031, 3, 12)


def test_an_empty_content_has_no_today(tmp_path: Path) -> None:
    assert related(tmp_path, {}).today is None


def test_a_correction_of_a_later_day_is_not_made_yet(tmp_path: Path) -> None:
    more = "corrections: [{on: 2031-03-20, claim: talks#both, was: Old., note: Wrong.}]\n"
    whole = site(tmp_path, FILES | briefing('"So. [[talks#both]]"', as_of="2031-03-06", more=more))
    assert not view(whole, date(2031, 3, 19)).briefings["b"].corrections
    assert view(whole, date(2031, 3, 20)).briefings["b"].corrections
