"""`suggest claims`: drafts of claims and differences from what articles agree on, printed and never written."""

import re
from pathlib import Path

import pytest
import yaml

from generator.__main__ import main
from tests.draft.desk import snapshot
from tests.sites import person, write

EVENT = """\
name: Ferry meeting
kind: meeting
participants: [ann, bob]
lifecycle: [{status: occurred, on: 2031-03-01, cites: {one: "met on Saturday"}}]
"""
FILLER = "Nothing else was known by nightfall. Gulls circled over an empty quay as lamps went out.\n"
ONE = f"""Ferries

Ann Berg and Bob Lund met on Saturday.

Ann Berg told Bob Lund that winter timetables would shrink sharply. The meeting lasted 50 minutes.

{FILLER}"""
TWO = f"""Boats

Shrinking winter timetables were what Ann Berg announced, Bob Lund heard. It was an hour-long meeting, aides told us.

{FILLER.replace("Nothing", "Little").replace("Gulls circled over", "Nobody stood on")}"""
FILES = {
    "actors/ann.yaml": person("Ann Berg"),
    "actors/bob.yaml": person("Bob Lund"),
    "outlets/post.yaml": "name: Post\nkind: newspaper",
    "outlets/mail.yaml": "name: Mail\nkind: newspaper",
    "articles/one.txt": ONE,
    "articles/one.yaml": "outlet: post\npublished: 2031-03-02\nlanguage: en",
    "articles/two.txt": TWO,
    "articles/two.yaml": "outlet: mail\npublished: 2031-03-02\nlanguage: en",
    "events/ferry.yaml": EVENT + "claims: [{id: other, text: Also., cites: {two: It was}}]\n",
}


@pytest.fixture
def at(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("AS_OF", raising=False)
    return tmp_path


def suggest(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert main(["suggest", "claims", *arguments]) == 0
    return capsys.readouterr().out


def test_figures_that_differ_are_claims_and_a_difference(at: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(at, FILES)
    draft = yaml.safe_load(suggest(capsys))
    (difference,) = draft["differences"]
    claims = {claim["id"]: claim for claim in draft["claims"]}
    fifty, hour = (claims[id] for id in difference["claims"])
    assert difference["kind"] == "precision"
    assert fifty["cites"] == {"one": "The meeting lasted 50 minutes"}
    assert hour["cites"] == {"two": "It was an hour-long meeting"}


def test_sentences_of_two_origins_that_agree_are_one_claim(at: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(at, FILES)
    draft = yaml.safe_load(suggest(capsys))
    agreed = [claim for claim in draft["claims"] if len(claim["cites"]) == 2]
    assert len(agreed) == 1
    assert all("winter timetables" in quote for quote in agreed[0]["cites"].values())


def test_nothing_is_asserted_for_the_editor(at: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(at, FILES)
    draft = yaml.safe_load(suggest(capsys))
    assert {claim["text"] for claim in draft["claims"]} == {""}
    assert {tuple(claim) for claim in draft["claims"]} == {("id", "text", "cites")}


def test_a_draft_with_its_texts_written_passes_check(at: Path, capsys: pytest.CaptureFixture[str]) -> None:
    content = write(at, {**FILES, "events/ferry.yaml": EVENT})
    out = suggest(capsys)
    (content / "events" / "ferry.yaml").write_text(EVENT + out)
    assert main(["check"]) == 1  # the texts are still empty
    (content / "events" / "ferry.yaml").write_text(EVENT + re.sub(r'(text|question): ""', r"\1: Written.", out))
    capsys.readouterr()
    assert main(["check"]) == 0, capsys.readouterr().out


def test_what_is_pasted_is_not_suggested_again(at: Path, capsys: pytest.CaptureFixture[str]) -> None:
    content = write(at, {**FILES, "events/ferry.yaml": EVENT})
    out = re.sub(r'(text|question): ""', r"\1: Written.", suggest(capsys))
    (content / "events" / "ferry.yaml").write_text(EVENT + out)
    assert suggest(capsys) == ""


def test_a_figure_that_a_claim_has_is_not_drafted_anew(at: Path, capsys: pytest.CaptureFixture[str]) -> None:
    claims = "claims: [{id: fifty, text: It lasted 50 minutes., cites: {one: lasted 50 minutes}}]\n"
    write(at, {**FILES, "events/ferry.yaml": EVENT + claims})
    draft = yaml.safe_load(suggest(capsys))
    (difference,) = draft["differences"]
    assert difference["claims"][0] == "fifty" and difference["claims"][1] != "fifty"
    assert "fifty" not in [claim["id"] for claim in draft["claims"]]


def test_articles_of_one_origin_do_not_agree_with_each_other(at: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(at, {**FILES, "articles/two.yaml": "outlet: post\npublished: 2031-03-02\nlanguage: en"})
    assert suggest(capsys) == ""


def test_sentences_of_other_days_are_about_something_else(at: Path, capsys: pytest.CaptureFixture[str]) -> None:
    other = TWO.replace("It was an hour-long meeting", "On March 9 comes an hour-long meeting")
    write(at, {**FILES, "articles/two.txt": other, "events/ferry.yaml": EVENT})
    assert "differences" not in yaml.safe_load(suggest(capsys))


def test_nothing_is_written(at: Path, capsys: pytest.CaptureFixture[str]) -> None:
    content = write(at, FILES)
    before = snapshot(content)
    suggest(capsys)
    assert snapshot(content) == before


def test_one_event_can_be_asked_for(at: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(at, {**FILES, "events/quiet.yaml": "name: Quiet\nkind: other"})
    assert suggest(capsys, "--event", "quiet") == ""
    assert suggest(capsys, "--event", "ferry").startswith("# content/events/ferry.yaml: ")


def test_both_kinds_of_draft_stand_without_a_section(at: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(at, {**FILES, "articles/three.txt": "T\n\nWe saw Ada Obi, then Ada Obi. Ada Obi left."})
    assert main(["suggest"]) == 0
    drafts = list(yaml.safe_load_all(capsys.readouterr().out))
    assert [set(draft) & {"name", "claims"} for draft in drafts] == [{"name"}, {"claims"}]


def test_what_suits_two_events_is_told_of_one(at: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(at, {**FILES, "events/second.yaml": EVENT})
    out = suggest(capsys)
    assert out.count("winter timetables") == 3  # two quotes, and the shorter as a comment


def test_what_another_event_cites_is_not_suggested(at: Path, capsys: pytest.CaptureFixture[str]) -> None:
    told = "claims: [{id: c, text: C., cites: {one: would shrink, two: were what}}]\n"
    write(at, {**FILES, "events/second.yaml": EVENT + told})
    assert "winter timetables" not in suggest(capsys)
