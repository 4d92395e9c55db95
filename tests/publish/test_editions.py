"""Editions of a series: what changed since the one before, and claims withdrawn in between."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from generator.model import Briefing, Event
from generator.publish import figures, items, relations
from generator.publish.editions import Changes
from generator.publish.pages.briefing import BriefingPage
from generator.publish.relations import Relations, Statement
from generator.publish.words import Words
from tests.sites import Files, page, published, related

FIRST, SECOND, THIRD = "briefings/b1.html", "briefings/b2.html", "briefings/b3.html"
FILES = {
    "articles/early.txt": "Early\n\nTalks are planned for Monday. They will be long. The harbour is shut.",
    "articles/early.yaml": "published: 2031-03-01",
    "articles/later.txt": "Later\n\nTalks are now planned for Friday in Port Ann. They may be short.",
    "articles/later.yaml": "published: 2031-03-05",
    "articles/last.txt": "Last\n\nThe talks took place. A ferry sank.",
    "articles/last.yaml": "published: 2031-03-09",
    "events/talks.yaml": """\
        name: Harbour talks
        kind: talks
        lifecycle:
          - {status: announced, for: 2031-03-03, cites: {early: planned for Monday}}
          - {status: confirmed, for: 2031-03-07, place: Port Ann, cites: {later: planned for Friday}}
          - {status: occurred, on: 2031-03-07, cites: {last: took place}}
        claims:
          - {id: long, text: They will be long., cites: {early: They will be long},
             withdrawn: {on: 2031-03-04, because: A slip.}}
          - {id: short, text: They may be short., cites: {later: They may be short}}
        """,
    "events/ferry.yaml": """\
        name: Ferry accident
        kind: other
        lifecycle: [{status: occurred, on: 2031-03-08, cites: {last: A ferry sank}}]
        """,
    "briefings/b1.yaml": 'title: One\nseries: s\nas_of: 2031-03-02\nbottom_line: ["Long. [[talks#long]]"]',
    "briefings/b2.yaml": "title: Two\nseries: s\nas_of: 2031-03-06",
}
THREE = FILES | {"briefings/b3.yaml": "title: Three\nseries: s\nas_of: 2031-03-10"}


def edition(root: Path, url: str, files: Files = THREE, as_of: str | None = None) -> BriefingPage:
    found: BriefingPage = page(published(root, files, as_of), url)
    return found


def changed(root: Path, url: str, files: Files = THREE) -> Changes:
    changes = edition(root, url, files).changes
    assert changes is not None
    return changes


def test_the_first_edition_has_nothing_before_it(tmp_path: Path) -> None:
    first = edition(tmp_path, FIRST)
    assert (first.before, first.changes) == (None, None)


def test_a_briefing_without_a_series_is_compared_with_none(tmp_path: Path) -> None:
    alone = FILES | {"briefings/b2.yaml": "title: Two\nas_of: 2031-03-06"}
    assert edition(tmp_path, SECOND, alone).changes is None


def test_each_edition_is_compared_with_the_one_before_it(tmp_path: Path) -> None:
    before = [edition(tmp_path, url).before for url in (SECOND, THIRD)]
    assert [one.title for one in before if one] == ["One", "Two"]


def test_articles_are_new_that_the_earlier_day_did_not_show(tmp_path: Path) -> None:
    assert [one.id for one in changed(tmp_path, SECOND).articles] == ["later"]
    assert [one.id for one in changed(tmp_path, THIRD).articles] == ["last"]


def test_a_new_statement_comes_with_the_articles_behind_it(tmp_path: Path) -> None:
    (talks,) = changed(tmp_path, SECOND).events
    assert not talks.new
    assert [one.statement.url for one in talks.added] == ["events/talks.html#confirmed", "events/talks.html#short"]
    assert [one.statement.label for one in talks.added][1] == "They may be short."
    assert [[link.url for link in one.articles] for one in talks.added] == [["articles/later.html"]] * 2


def test_an_event_is_new_with_all_that_it_has(tmp_path: Path) -> None:
    ferry = next(one for one in changed(tmp_path, THIRD).events if one.event.label == "Ferry accident")
    assert ferry.new and not ferry.moved
    assert [one.statement.url for one in ferry.added] == ["events/ferry.html#occurred"]


def test_status_date_and_place_are_told_as_they_were_and_are(tmp_path: Path) -> None:
    (talks,) = changed(tmp_path, SECOND).events
    assert [(one.what, one.was, one.now) for one in talks.moved] == [
        ("status", "announced", "confirmed"),
        ("date", "3 March 2031", "7 March 2031"),
        ("place", "", "Port Ann"),
    ]
    assert {link.url for one in talks.moved for link in one.articles} == {"articles/later.html"}


def test_a_series_moves_with_the_articles_behind_its_parts(tmp_path: Path) -> None:
    talks = THREE["events/talks.yaml"].replace("kind: talks", "kind: talks\n        part_of: round")
    files = THREE | {"events/round.yaml": "name: Round\nkind: series", "events/talks.yaml": talks}
    round_ = next(one for one in changed(tmp_path, SECOND, files).events if one.event.label == "Round")
    assert {one.what for one in round_.moved} >= {"status", "date"}
    assert {link.url for one in round_.moved for link in one.articles} == {"articles/later.html"}


def test_a_claim_withdrawn_between_the_days_is_told_once_with_its_reason(tmp_path: Path) -> None:
    (withdrawal,) = changed(tmp_path, SECOND).withdrawn
    assert (withdrawal.claim.url, withdrawal.because) == ("events/talks.html#long", "A slip.")
    assert [link.url for link in withdrawal.articles] == ["articles/early.html"]
    assert changed(tmp_path, THIRD).withdrawn == ()


def test_a_claim_made_and_withdrawn_between_the_days_is_no_new_claim(tmp_path: Path) -> None:
    talks = FILES["events/talks.yaml"].replace(
        "cites: {later: They may be short}}",
        "cites: {later: They may be short}, withdrawn: {on: 2031-03-06, because: No.}}",
    )
    changes = changed(tmp_path, SECOND, FILES | {"events/talks.yaml": talks})
    assert [one.claim.label for one in changes.withdrawn] == ["They will be long.", "They may be short."]
    assert "They may be short." not in [one.statement.label for event in changes.events for one in event.added]


def test_two_editions_over_the_same_articles_differ_in_nothing(tmp_path: Path) -> None:
    same = FILES | {"briefings/b2.yaml": "title: Two\nseries: s\nas_of: 2031-03-02"}
    assert not changed(tmp_path, SECOND, same)


def test_a_claim_withdrawn_later_is_struck_in_the_edition_that_cites_it(tmp_path: Path) -> None:
    (note,) = edition(tmp_path, FIRST).notes
    assert note.withdrawn and note.withdrawn.text == "4 March 2031"
    assert note.withdrawn_because == "A slip."


def test_a_site_of_an_earlier_day_knows_no_later_withdrawal(tmp_path: Path) -> None:
    (note,) = edition(tmp_path, FIRST, as_of="2031-03-03").notes
    assert note.withdrawn is None


@pytest.mark.parametrize(("as_of", "counted"), [("2031-03-03", (1, 0)), ("2031-03-06", (1, 1))])
def test_a_claim_withdrawn_by_the_day_is_counted_apart(tmp_path: Path, as_of: str, counted: Any) -> None:
    files = FILES | {"briefings/b2.yaml": f"title: Two\nas_of: {as_of}"}
    sourcing = edition(tmp_path, SECOND, files).sourcing
    assert sourcing and (sourcing.claims, sourcing.withdrawn) == counted


def test_corrections_stand_with_what_changed(tmp_path: Path) -> None:
    second = FILES["briefings/b2.yaml"] + "\ncorrections: [{on: 2031-03-06, claim: talks#short, was: Long., note: N.}]"
    found = edition(tmp_path, SECOND, FILES | {"briefings/b2.yaml": second})
    assert [one.was for one in found.corrections] == ["Long."]


def test_what_many_editions_cite_is_looked_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cites = "[[talks#long]] [[talks#short]]"
    editions = {
        f"briefings/d{n}.yaml": f"title: D\nseries: s\nas_of: 2031-03-{n}\nbottom_line: ['So. {cites}']"
        for n in range(10, 16)
    }
    found = related(tmp_path, THREE | editions)
    read: list[str] = []
    listed: list[str] = []

    def support(ref: str, found: Relations) -> Any:
        read.append(ref)
        return of_one(ref, found)

    def statements(event: Event, words: Words) -> Iterator[Statement]:
        listed.append(event.id)
        return of_event(event, words)

    of_one, of_event = figures._support, relations.statements
    monkeypatch.setattr(figures, "_support", support)
    monkeypatch.setattr(relations, "statements", statements)
    for briefing in found.site.briefings.values():
        figures.unsupported(briefing, found)
    assert sorted(read) == ["talks#long", "talks#short"]
    assert listed == ["talks"]


def test_editions_are_put_in_order_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ordered: list[Relations] = []

    def editions(found: Relations) -> dict[str, list[Briefing]]:
        ordered.append(found)
        return of_series(found)

    of_series = items._editions
    monkeypatch.setattr(items, "_editions", editions)
    third = edition(tmp_path, THIRD)
    assert [(one.title, one.edition) for one in third.editions] == [("One", 1), ("Two", 2), ("Three", 3)]
    assert len(ordered) == 1
