"""A site cut to a day knows nothing of later articles."""

import json

from .conftest import Built

LATER = ["ap-pa-call", "cnn-sunday", "scmp-talks", "unnamed-cannot"]
CALL = "2021-12-30-biden-putin-call"


def _data(built: Built, kind: str) -> dict[str, dict]:
    return {row["id"]: row for row in json.loads((built.output / f"data/{kind}.json").read_text())}


def test_the_whole_site_has_every_record_and_citation(seed_site: Built) -> None:
    assert len(_data(seed_site, "articles")) == 5
    event = _data(seed_site, "events")[CALL]
    assert [step["status"] for step in event["lifecycle"]] == ["requested", "announced", "confirmed", "occurred"]
    assert event["date"]["edtf"] == "2021-12-30"
    mistake = _data(seed_site, "claims")[f"{CALL}#sanctions-mistake"]
    assert len(mistake["articles"]) == 3
    assert [voice["actor"] for voice in mistake["voices"]] == ["yury-ushakov"]
    assert (seed_site.output / "briefings/2022-01-01-before-geneva.html").is_file()


def test_a_passage_in_a_caption_is_marked_and_called_so(seed_site: Built) -> None:
    claim = _data(seed_site, "claims")[f"{CALL}#biden-at-home"]
    part = claim["cites"][0]["parts"][0]
    mark = seed_site.pages["articles/scmp-talks.html"].find("mark", id=part["mark"])
    assert mark and mark.get_text() == part["quote"]
    assert "caption" in seed_site.pages[f"events/{CALL}.html"].find(id="biden-at-home").get_text()


def test_a_series_has_its_days_from_its_parts(seed_site: Built) -> None:
    series = _data(seed_site, "events")["january-talks"]
    assert (series["date"]["earliest"][:10], series["date"]["latest"][:10]) == ("2022-01-10", "2022-01-13")


def test_before_the_call_one_article_is_known(before_the_call: Built) -> None:
    assert list(_data(before_the_call, "articles")) == ["afp-new-call"]


def test_before_the_call_it_is_announced_and_not_held(before_the_call: Built) -> None:
    events = _data(before_the_call, "events")
    assert {step["status"] for step in events[CALL]["lifecycle"]} == {"announced", "confirmed"}
    assert events[CALL]["date"]["edtf"] == "2021-12-30"
    assert not any(step["status"] == "occurred" for event in events.values() for step in event.get("lifecycle", []))
    assert "took place" not in before_the_call.words(f"events/{CALL}.html")


def test_before_the_call_the_council_has_no_day(before_the_call: Built) -> None:
    assert "date" not in _data(before_the_call, "events")["nato-russia-council"]


def test_before_the_call_nothing_names_a_later_article(before_the_call: Built) -> None:
    for path in before_the_call.output.rglob("*"):
        if path.is_file() and path.suffix in (".html", ".json", ".csv", ".js"):
            text = path.read_text()
            assert not [id for id in LATER if id in text], path


def test_every_reviewed_briefing_of_a_later_day_is_left_out(before_the_call: Built) -> None:
    assert not (before_the_call.output / "briefings/2022-01-01-before-geneva.html").exists()
    assert (before_the_call.output / "briefings/combined.html").is_file()
