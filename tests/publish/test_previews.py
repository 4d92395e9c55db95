"""The script files with the previews of actors and events."""

import json
from pathlib import Path

import pytest

from generator.publish.previews import LONGEST, PER_FILE, number, preview_count, preview_files
from tests.sites import person, related

FILES = {
    "articles/one.txt": "One\n\nForeign minister Ada Lind spoke of talks in Port Vell on Monday.",
    "actors/norland.yaml": "name: Norland\nkind: state\n",
    "actors/ada.yaml": person(
        "Ada Lind",
        "summary: She speaks for Norland.\n"
        "roles: [{title: foreign minister, of: norland, cites: {one: Foreign minister}}]",
    ),
    "events/talks.yaml": "name: Harbour talks\nkind: talks\nplace: Port Vell\n"
    "lifecycle: [{status: announced, for: 2031-03-04, cites: {one: talks in Port Vell}}]\n",
    "events/bare.yaml": "name: Bare\nkind: vote\n",
}


def records(root: Path, files: dict[str, str], **view: str) -> dict[str, list[str]]:
    """All previews, as a browser reads them."""
    found: dict[str, list[str]] = {}
    for data in preview_files(related(root, files, **view)).values():
        script = data.decode()
        assert script.startswith("readoutPreviews(") and script.endswith(")\n")
        found |= json.loads(script.removeprefix("readoutPreviews(").removesuffix(")\n"))
    return found


def test_an_actors_preview_says_who_it_is(tmp_path: Path) -> None:
    name, line, text = records(tmp_path, FILES)["ada"]
    assert (name, line, text) == ("Ada Lind", "person · foreign minister, Norland", "She speaks for Norland.")


def test_an_events_preview_says_when_and_what_became_of_it(tmp_path: Path) -> None:
    name, line = records(tmp_path, FILES)["talks"]
    assert (name, line.split(" · ")[0], line.split(" · ")[-1]) == ("Harbour talks", "4 March 2031", "Port Vell")
    assert "announced" in line


def test_what_is_unknown_is_named_or_left_out(tmp_path: Path) -> None:
    found = records(tmp_path, FILES)
    assert (found["bare"], found["norland"]) == (["Bare", "undated"], ["Norland", "state"])


def test_a_long_summary_is_cut_between_words(tmp_path: Path) -> None:
    found = records(tmp_path, {"actors/a.yaml": person("A", f"summary: {'word ' * 100}")})
    assert len(found["a"][2]) <= LONGEST + 2 and found["a"][2].endswith("word …")


def test_what_later_articles_tell_is_not_told_as_of_a_day(tmp_path: Path) -> None:
    files = FILES | {"articles/one.yaml": "published: 2031-03-01"}
    assert "talks" not in records(tmp_path, files, as_of="2031-02-01")


def test_files_grow_in_number_and_not_in_size(tmp_path: Path) -> None:
    many = related(tmp_path, {f"actors/a{n:04}.yaml": person(f"Actor {n}") for n in range(4 * PER_FILE)})
    assert preview_count(many) == len(preview_files(many)) == 4
    sizes = [len(data) for data in preview_files(many).values()]
    assert max(sizes) < 2 * min(sizes)


@pytest.mark.parametrize("count", [1, 2, 64])
def test_a_number_is_that_of_a_file(count: int) -> None:
    assert {number(f"2022-01-{n:02}-call", count) for n in range(500)} == set(range(count))
