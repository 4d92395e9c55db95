"""What the engine offers for misspelled words, and which words it says that nothing holds."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from generator.publish.search import SearchDocument, search_files

TEXTS = [
    "The sanctions on the pipeline were a colossal mistake, the president said of the sanctions.",
    "Actions followed, and more sanctions; the president of Ukraine signed.",
    "Negotiations in Ukraine, and what the canada goose did.",
]
LETTERS = "bcdfghjklmnprtv"
# Among several files of words the right one is not the only one.
FILLING = " ".join(f"{first}{second}{last}ord" for first in LETTERS for second in "aeiou" for last in LETTERS)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("meant")
    documents = [
        SearchDocument(f"article:{n}", "article", "", text, (), f"articles/{n}.html", "", "", "")
        for n, text in enumerate([*TEXTS, FILLING * 3])
    ]
    for path, content in search_files(documents).items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)
    return folder


@pytest.fixture(scope="module")
def ask(run_js: Callable[..., Any], site: Path) -> Callable[..., dict[str, list[str]]]:
    def run(query: str, typing: bool = False) -> dict[str, list[str]]:
        body = """return readout.engine.find(input.query, {typing: input.typing}).then(function (found) {
            return {meant: found.meant, unknown: found.unknown};
        });"""
        found: dict[str, list[str]] = run_js(body, {"query": query, "typing": typing}, site)
        return found

    return run


@pytest.mark.parametrize(
    "query",
    [
        *("santions", "anctions", "sanctons"),  # a letter left out
        *("sancttions", "xsanctions", "sanctionsx"),  # one too many
        *("sunctions", "zanctions"),  # one for another
        *("sancitons", "asnctions"),  # two exchanged
        *("sansions", "zanctoins"),  # two slips in a long word
        "SANCIONS",
    ],
)
def test_a_long_word_with_one_or_two_slips_is_offered_right(ask, query: str) -> None:
    assert "sanctions" in ask(query)["meant"]


@pytest.mark.parametrize(("query", "meant"), [("gose", "goose"), ("ogose", "goose"), ("signd", "signed")])
def test_a_short_word_with_one_slip_is_offered_right(ask, query: str, meant: str) -> None:
    assert ask(query)["meant"][0] == meant


@pytest.mark.parametrize("query", ["banana", "gos", "zzzzzzzz", "sanctions", "-sancions", "12345"])
def test_nothing_far_off_nor_for_known_forbidden_or_very_short_words_is_offered(ask, query: str) -> None:
    assert ask(query)["meant"] == []


def test_each_wrong_word_is_put_right_everywhere_in_one_offer(ask) -> None:
    assert ask("+Presidnet sancions -goose SANCIONS")["meant"] == ["+president sanctions -goose sanctions"]


def test_words_that_nothing_holds_are_named_once(ask) -> None:
    assert ask("sancions sanctions sancions -nowhere the")["unknown"] == ["sancions"]


def test_while_typing_a_word_that_may_go_on_is_not_wrong(ask) -> None:
    assert ask("sanct", typing=True) == {"meant": [], "unknown": []}


def test_while_typing_a_word_that_cannot_go_on_is_put_right(ask) -> None:
    assert ask("sancions", typing=True) == {"meant": ["sanctions"], "unknown": ["sancions"]}
