"""Words that may be found and not be shown: which ones, and how often, is all that the files tell."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from generator.publish.search import SearchDocument, search_files
from generator.site import Options, publication
from tests.sites import write

SECRET = "zebra yak xerus wombat vole unicorn tapir. The zebra saw 東京都."
DOCUMENTS = [
    SearchDocument(
        "article:a", "article", "Animals", "The vole slept.", (), "articles/a.html", "", "", "The vole slept."
    ),
    SearchDocument("article:b", "article", "Plants", "A vole, a tapir.", (), "articles/b.html", "", "", "A vole."),
]


def _files(withheld: str) -> dict[str, bytes]:
    first, second = DOCUMENTS
    return search_files([replace(first, withheld=withheld), second])


@pytest.fixture
def ask(run_js: Callable[..., Any], tmp_path: Path) -> Callable[[str], list[str]]:
    for path, content in _files(SECRET).items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(content)

    def run(query: str) -> list[str]:
        body = """return readout.engine.find(input, {}).then(function (found) {
            return readout.engine.show(found.direct.map(function (one) { return one.doc; }));
        }).then(function (shown) { return shown.map(function (one) { return one.ref; }); });"""
        found: list[str] = run_js(body, query, tmp_path)
        return found

    return run


def test_a_withheld_word_is_found(ask) -> None:
    assert ask("zebras") == ["article:a"]
    assert sorted(ask("tapir")) == ["article:a", "article:b"]
    assert ask("+vole +yak") == ["article:a"]


def test_a_phrase_is_found_in_what_may_be_shown_alone(ask) -> None:
    assert ask('"zebra yak"') == []
    assert ask('"zebra"') == []
    assert ask('"vole slept"') == ["article:a"]
    assert ask('"a tapir"') == ["article:b"]


def test_the_order_of_withheld_words_stands_nowhere() -> None:
    backwards = " ".join(reversed(SECRET.replace(".", "").split()))
    assert _files(SECRET) == _files(backwards)


def test_pairs_of_letters_that_tell_an_order_are_left_out(ask) -> None:
    assert ask("東京") == []


def test_what_is_withheld_changes_no_result_as_shown() -> None:
    with_, without = _files(SECRET), _files("")
    shown = [path for path in without if path.startswith(("search/documents/", "search/facets/"))]
    assert shown
    assert [with_[path] for path in shown] == [without[path] for path in shown]


def _written(folder: Path, unpublished: bool) -> dict[str, str]:
    """All text files of a site whose one article may be shown by its headline alone."""
    files = {
        "articles/one.txt": "Headline\n\nThe okapi met the quagga.",
        "articles/one.yaml": "published: 2031-03-02\nrights: metadata",
    }
    made = publication(write(folder, files), Options(search_unpublished=unpublished))
    pages = {page.url: json.dumps(repr(page)) for page in made.pages}
    return pages | {path: content.decode() for path, content in made.files.items()}


def test_without_the_setting_a_withheld_word_is_nowhere(tmp_path: Path) -> None:
    assert [path for path, text in _written(tmp_path, False).items() if "okapi" in text or "quagga" in text] == []


def test_with_the_setting_a_withheld_word_is_among_those_to_be_found_and_nowhere_else(tmp_path: Path) -> None:
    holding = {path.split("/")[1] for path, text in _written(tmp_path, True).items() if "okapi" in text}
    assert {"terms", "words"} <= holding <= {"terms", "words", "positions", "root.js"}
