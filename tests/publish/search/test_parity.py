"""The index that Python builds is the index that lunr.js builds of the same documents."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from generator.publish.search import search_files, terms
from generator.publish.search.index import BOOSTS, serialised_index
from tests.publish.search.corpus import corpus, queries

BUILD = """
var builder = new lunr.Builder();
builder.tokenizer = readout.tokeniser;
builder.pipeline.add(lunr.Pipeline.registeredFunctions['readout-term']);
builder.searchPipeline.add(lunr.Pipeline.registeredFunctions['readout-term']);
Object.keys(input.boosts).forEach(function (field) { builder.field(field, {boost: input.boosts[field]}); });
input.documents.forEach(function (document) { builder.add(document); });
var theirs = builder.build();
"""

ODD = [
    "Re: talks", "12:30", "title:", "title:russia", "-", "+", "~1", "russia~1", "*", "ru*", "^", "a^b",
    "\\", '"', "“”", "", " ", "😀", "\ud800", "__proto__", "constructor", "hasOwnProperty",
    "+constructor", "-toString", "the", "+the", "+the russia", "-the", "+xyzzy russia", "-xyzzy",
    "-russia", "-russia +russia", "+-russia", "--russia", "\u0000", "x" * 10_000, "russia " * 1_400,
    "-" * 10_000, "a b " * 2_500, "U.S", "u.", "’s", "1,2,3", "習", "</script>",
]  # fmt: skip


@pytest.fixture(scope="session")
def job() -> dict[str, Any]:
    documents = [
        {"id": place, "title": document.title, "aliases": list(document.aliases), "text": document.text}
        for place, document in enumerate(corpus())
    ]
    return {"boosts": BOOSTS, "documents": documents, "queries": queries()}


@pytest.fixture(scope="session")
def scripts(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    folder = tmp_path_factory.mktemp("search")
    written = []
    for path, content in search_files(corpus()).items():
        target = folder / Path(path).name
        target.write_bytes(content)
        written.append(target)
    return written


@pytest.fixture(scope="session")
def find(run_js, scripts: list[Path]) -> Callable[[list[str], bool], list[dict[str, Any]]]:
    """What the page finds for each of many queries, whole or typed."""

    def run(asked: list[str], typing: bool) -> list[dict[str, Any]]:
        return run_js(
            """
            var index = lunr.Index.load(readout.index), words = readout.words.split(' ');
            function refs(results) { return results.map(function (result) { return result.ref; }); }
            return input.queries.map(function (query) {
              var found = readout.find(index, words, query, input.typing);
              var said = readout.statusOf(found, query);
              return {whole: refs(found.whole), beginning: refs(found.beginning), said: said};
            });
            """,
            {"queries": asked, "typing": typing},
            scripts,
        )

    return run


def test_both_indexes_hold_the_same_terms_postings_and_weights(run_js, job) -> None:
    theirs = run_js(BUILD + "return theirs.toJSON();", job)
    assert theirs == {**serialised_index(corpus()), "version": "2.3.9"}


def test_both_indexes_give_the_same_refs_scores_and_order(run_js, job, scripts: list[Path]) -> None:
    both = run_js(
        BUILD
        + """
        var ours = lunr.Index.load(readout.index), words = readout.words.split(' ');
        function results(index, query) {
          return ['whole', 'beginning'].map(function (part) {
            var found = readout.find(index, words, query, true)[part];
            return found.map(function (one) { return [one.ref, one.score]; });
          });
        }
        return input.queries.map(function (query) { return [results(ours, query), results(theirs, query)]; });
        """,
        job,
        scripts,
    )
    found = sum(bool(ours[0]) for ours, _ in both)
    assert found > len(both) / 2
    assert [ours for ours, _ in both] == [theirs for _, theirs in both]


def test_clauses_give_what_lunr_gives_through_the_registered_pipeline(run_js, scripts: list[Path]) -> None:
    asked = ["Russia’s", "US", "Sunday", "colossal", "2021", "Łódź"]
    both = run_js(
        """
        var index = lunr.Index.load(readout.index);
        return input.map(function (word) {
          var folded = readout.scan(readout.clean(word))[0].word;
          var lunrs = index.query(function (query) { query.term(folded); });
          return [readout.find(index, [], word, false).whole, lunrs];
        });
        """,
        asked,
        scripts,
    )
    assert [len(ours) > 0 for ours, _ in both] == [True] * len(asked)
    assert [ours for ours, _ in both] == [lunrs for _, lunrs in both]


def _scan(query: str) -> set[str]:
    """The refs that a plain scan of the documents finds for a query of `word`, `+word`, `-word`."""
    asked = [(part[0] if part[0] in "+-" else "", set(terms(part))) for part in query.split()]
    asked = [(sign, {term}) for sign, found in asked for term in found]
    found = set()
    for place, document in enumerate(corpus()):
        held = {term for text in (document.title, document.text, *document.aliases) for term in terms(text)}
        holds = [(sign, bool(term & held)) for sign, term in asked]
        positive = [one for one in holds if one[0] != "-"]
        if not asked or ("-", True) in holds or ("+", False) in holds:
            continue
        if not positive or any(has for _, has in positive):
            found.add(str(place))
    return found


def test_a_query_finds_exactly_what_a_plain_scan_finds(find) -> None:
    asked = [*"sunday Zelensky Russia US U.S. Biden 100000 us".split(), "geneva talks", *queries()[:60]]
    results = find(asked, False)
    assert [set(result["whole"]) for result in results] == [_scan(query) for query in asked]
    assert all(result["beginning"] == [] for result in results)


def test_us_and_u_s_find_the_same_in_the_same_order(find) -> None:
    capitals, initials, pronoun = find(["US", "U.S.", "us"], False)
    assert capitals["whole"] == initials["whole"]
    assert capitals["whole"] != pronoun["whole"]


def test_while_typing_the_last_word_finds_its_beginnings_after_the_whole_words(find) -> None:
    typed, whole = find(["biden rus"], True)[0], find(["biden", "russia", "rus"], False)
    assert typed["whole"] == whole[0]["whole"]
    assert set(typed["beginning"]) == set(whole[1]["whole"]) - set(whole[0]["whole"])
    assert whole[2]["whole"] == []


def test_a_finished_word_does_not_go_on(find) -> None:
    assert [result["beginning"] for result in find(["rus ", "rus.", "-rus", "r"], True)] == [[], [], [], []]


def test_a_demanded_word_may_be_typed(find) -> None:
    typed, both = find(["+biden +rus"], True)[0], find(["+biden +russia"], False)[0]
    assert typed["whole"] == []
    assert set(typed["beginning"]) == set(both["whole"]) != set()


@pytest.mark.parametrize("typing", [False, True])
def test_no_query_however_odd_throws(find, typing: bool) -> None:
    assert len(find(ODD, typing)) == len(ODD)


def test_what_is_no_word_finds_nothing_and_says_so(find) -> None:
    said = [result["said"] for result in find(["-", "😀", "the"], True)]
    assert all(text.startswith("Nothing to search for in “") for text in said)


def test_the_status_counts_results(find) -> None:
    one = find(["russia", "xyzzy", " "], False)
    assert one[0]["said"].startswith(f"{len(one[0]['whole'])} results for “russia”")
    assert one[1]["said"] == "No results for “xyzzy”."
    assert one[2]["said"] == ""


def test_words_of_digits_do_not_lose_each_other(run_js) -> None:
    # lunr 2.3.9 by itself loses some of these words and invents others.
    numbers = sorted({str(number * number * 7919 % 1_000_003) for number in range(20_000)})
    differing = run_js(
        """
        var held = new Set(lunr.TokenSet.fromArray(input).toArray());
        var lost = input.filter(function (word) { return !held.has(word); });
        return lost.concat(held.size - input.length || []);
        """,
        numbers,
    )
    assert differing == []
