"""What comes first: the reasons for the fields, boosts and constants of lunr's arithmetic."""

from collections.abc import Callable
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from generator.publish.search import SearchDocument, search_files

Rank = Callable[[list[SearchDocument], str], list[str]]

FILLER = "harbour ferry winter market council bridge school budget river festival garden museum station weather"


def prose(length: int, *said: str) -> str:
    """As many words of no interest, the others spread among them."""
    words = (FILLER.split() * length)[:length]
    for place, word in enumerate(said):
        words.insert((place + 1) * length // (len(said) + 1), word)
    return " ".join(words)


def made(kind: str, id: str, title: str, text: str = "", aliases: tuple[str, ...] = ()) -> SearchDocument:
    return SearchDocument(f"{kind}:{id}", kind, title, text, aliases, f"{kind}s/{id}.html", "", "", "")


def others(kind: str, number: int, title: str, text: str = "") -> list[SearchDocument]:
    return [made(kind, f"other-{one}", title, text) for one in range(number)]


@pytest.fixture
def rank(run_js: Callable[..., Any], tmp_path: Path) -> Rank:
    folders = count()

    def run(documents: list[SearchDocument], query: str) -> list[str]:
        """The refs of the first ten results."""
        site = tmp_path / str(next(folders))
        for path, content in search_files(documents).items():
            (site / path).parent.mkdir(parents=True, exist_ok=True)
            (site / path).write_bytes(content)
        found: list[str] = run_js(
            """
            return readout.engine.find(input, {}).then(function (found) {
              return readout.engine.show(found.direct.slice(0, 10).map(function (one) { return one.doc; }));
            }).then(function (shown) { return shown.map(function (one) { return one.ref; }); });
            """,
            query,
            site,
        )
        return found

    return run


def test_an_actor_is_first_for_its_name_among_articles_about_it(rank: Rank) -> None:
    about = others("article", 20, "Berg visits the harbour", prose(300, *["Berg"] * 12))
    elsewhere = others("event", 60, "Harbour festival", prose(20))
    actor = made("actor", "berg", "Ann Berg", "Mayor of the town.", ("Berg", "Mayor Berg"))
    assert rank([*about, *elsewhere, actor], "Berg")[0] == "actor:berg"
    assert rank([*about, *elsewhere, actor], "Ann Berg")[0] == "actor:berg"


def test_an_actor_of_many_names_comes_before_events_named_after_it(rank: Rank) -> None:
    claims = "Norland asked for talks. The ministers of Norland agreed."
    events = [made("event", f"talks-{one}", "Norland–Osterland talks", claims) for one in range(12)]
    articles = [made("article", f"one-{one}", "Harbour festival opens", prose(300)) for one in range(80)]
    aliases = ("Northern Republic", "Norhaven", "Northern Federation")
    actor = made("actor", "norland", "Norland", "A state in the north.", aliases)
    assert rank([*articles, *events, actor], "Norland")[0] == "actor:norland"


def test_an_event_is_first_for_another_of_its_names_however_few_records_have_one(rank: Rank) -> None:
    about = others("article", 20, "Berg and Dahl to speak again", prose(300, "summit", *["Berg", "Dahl"] * 3))
    elsewhere = [made("article", f"elsewhere-{one}", "Harbour festival opens", prose(300)) for one in range(80)]
    event = made("event", "call", "Meeting of 7 December", "", ("Berg Dahl summit",))
    assert rank([*about, *elsewhere, event], "Berg Dahl summit")[0] == "event:call"


@pytest.mark.parametrize("kind", ["claim", "quote"])
def test_articles_about_a_thing_come_before_the_many_statements_that_name_it(rank: Rank, kind: str) -> None:
    about = [made("article", f"about-{one}", "Berg speaks", prose(300, *["tariffs"] * 5)) for one in range(5)]
    articles = others("article", 45, "Harbour festival", prose(300))
    said = others(kind, 150, "The new tariffs would end the trade in timber and grain.")
    assert {ref.split(":")[0] for ref in rank([*about, *articles, *said], "tariffs")[:5]} == {"article"}


def test_a_word_in_the_title_says_more_than_one_in_the_text(rank: Rank) -> None:
    documents = [
        made("article", "mentions", "Harbour festival", prose(300, "strike")),
        made("article", "about", "Strike at the ferry", prose(300)),
        *others("article", 30, "Harbour festival", prose(300)),
    ]
    assert rank(documents, "strike") == ["article:about", "article:mentions"]


def test_a_text_with_all_words_of_a_query_comes_before_a_title_with_one(rank: Rank) -> None:
    documents = [
        made("article", "title", "Pension of a captain", prose(300)),
        made("article", "text", "Harbour festival", prose(300, *["pension", "strike", "pilots"] * 3)),
        *others("article", 30, "Harbour festival", prose(300)),
    ]
    assert rank(documents, "pension strike pilots") == ["article:text", "article:title"]


def test_a_long_article_about_a_thing_comes_before_a_short_one_that_names_it_once(rank: Rank) -> None:
    documents = [
        made("article", "short", "Harbour festival", prose(80, "strike")),
        made("article", "long", "Harbour festival", prose(1500, *["strike"] * 8)),
        *others("article", 30, "Harbour festival", prose(300)),
    ]
    assert rank(documents, "strike") == ["article:long", "article:short"]
