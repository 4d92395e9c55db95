"""lunr's signs in queries: fields, boosts, `*` and `~`; and texts in which they are no signs."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from generator.publish.search import SearchDocument, search_files

TEXTS = {
    "a": ("Talks begin", "The negotiators spoke of sanctions."),
    "b": ("A negotiation", "It began at 12:30, in room 2. Talks went on."),
    "c": ("Zelensky", "Re: title of the x-ray. Łódź, Łomża; Київ, Київщина."),
    "d": ("Sanctions", "Sanction, sanctity. 東京都 and 東欧."),
}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("signs")
    documents = [
        SearchDocument(f"article:{id}", "article", title, text, (), f"articles/{id}.html", "", "", "")
        for id, (title, text) in TEXTS.items()
    ]
    for path, content in search_files(documents).items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)
    return folder


@pytest.fixture(scope="module")
def found(run_js: Callable[..., Any], site: Path) -> Callable[[str], str]:
    """The letters of the documents that a query finds, the best first."""

    def run(query: str) -> str:
        body = """return readout.engine.find(input, {}).then(function (found) {
            return found.direct.map(function (one) { return 'abcd'[one.doc]; }).join('');
        });"""
        return str(run_js(body, query, site))

    return run


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("title:talks", "a"),
        ("text:talks", "b"),
        ("text:x-ray", "c"),
        ("-title:talks", "bcd"),
        ("+title:sanctions +text:sanction", "d"),
        ("nego*", "ab"),
        ("negotiator*", ""),  # the term is its stem
        ("*ction", "ad"),
        ("s*ion", "ad"),
        ("title:sanct*", "d"),
        ("ŁO*", "c"),
        ("Киї*", "c"),
        ("東*", "d"),
        ("zelensy~1", "c"),
        ("zlenesky~2", "c"),
        ("+talks -title:nego*", "a"),
        ("+xyzzy* talks", ""),
        ("-xyzzy*", "abcd"),
    ],
)
def test_signs_say_where_and_how_a_word_is_to_be_found(found, query: str, expected: str) -> None:
    assert "".join(sorted(found(query))) == expected


def test_a_boost_puts_first_what_holds_that_word(found) -> None:
    assert (found("zelensky talks^9")[-1], found("zelensky^9 talks")[0]) == ("c", "c")


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("Re: talks", "re talks"),
        ("12:30", '"12:30"'),
        ("title:", "title"),
        ("title: talks", "title talks"),
        ("author:talks", "author talks"),
        ("~2", "2"),
        ("^2", "2"),
        ("title^", "title"),
        ("talks~", "talks"),
        ("talks~9", "talks 9"),
        ("talks^2.5", "talks 2.5"),
        ("re*~1", "re"),
        ("s*a*n*c*t*", "s a n c t"),
        ("x" * 50 + "*", "x" * 50),
    ],
)
def test_where_signs_do_not_fit_the_words_are_searched(found, query: str, words: str) -> None:
    assert found(query) == found(words)


@pytest.mark.parametrize(
    "query", ["", "-", "*", "**", "*" * 10_000, "^", "~", "+*", "-*", "title:*", ":*", "😀*", "😀~1"]
)
def test_signs_alone_find_nothing(found, query: str) -> None:
    assert found(query).strip("c") == ""  # in which the word "title" stands
