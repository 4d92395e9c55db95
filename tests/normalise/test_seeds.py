"""The five raw seeds, by facts about them: what goes, what stays, what is found. None of their prose stands here."""

from pathlib import Path

import pytest

from generator.model import Agencies, Article
from generator.normalise.prepare import prepare
from generator.normalise.shape import key


@pytest.fixture(scope="module")
def articles(seeds: Path) -> dict[str, Article]:
    return {path.name[:3]: prepare(path.read_bytes(), ".txt") for path in sorted(seeds.glob("0*.txt"))}


HEADLINES = {
    "000": "Joe Biden to hold talks with Ukraine’s president",
    "001": "Biden to hold talks to reassure Ukraine president",
    "002": "Biden to speak with Zelensky as US warns",
    "003": "Biden, Putin to hold new phone call",
    "004": "Biden and Putin to hold call amid growing tension",
}


@pytest.mark.parametrize("seed", HEADLINES)
def test_the_headline_comes_first_and_once(articles: dict[str, Article], seed: str) -> None:
    first, *others = articles[seed].blocks
    assert (first.id, first.kind) == ("title", "title")
    assert first.text.startswith(HEADLINES[seed])
    assert key(first.text) not in {key(block.text) for block in others}


LEFTOVERS = {
    "000": {
        1: "promotion",
        2: "promotion",
        3: "promotion",
        27: "related-headlines",
        45: "related-headlines",
        57: "credits",
    },
    "001": {},
    "002": {3: "repeated-headline", 33: "copyright", 36: "related-links", 38: "after-end", 40: "related-links"},
    "003": {1: "navigation", 5: "byline", 45: "votes", 48: "promotion"},
    "004": {39: "credits", 41: "sharing"},
}


@pytest.mark.parametrize("seed", LEFTOVERS)
def test_exactly_the_leftovers_go(articles: dict[str, Article], seed: str) -> None:
    assert {entry.line: entry.rule for entry in articles[seed].removed} == LEFTOVERS[seed]


@pytest.mark.parametrize("seed", LEFTOVERS)
def test_no_line_is_lost(seeds: Path, articles: dict[str, Article], seed: str) -> None:
    path = next(seeds.glob(f"{seed}_*.txt"))
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    assert len(lines) == len(articles[seed].blocks) + len(articles[seed].removed)


def test_captions_are_captions(articles: dict[str, Article]) -> None:
    counts = {seed: sum(b.kind == "caption" for b in article.blocks) for seed, article in articles.items()}
    assert counts == {"000": 3, "001": 0, "002": 0, "003": 1, "004": 1}


def test_bullets_below_the_headline_are_the_standfirst(articles: dict[str, Article]) -> None:
    standfirst = [block.text for block in articles["000"].blocks if block.kind == "standfirst"]
    assert [text.split()[0] for text in standfirst] == ["Talks", "Tensions"]


def test_a_real_subheading_stays_a_heading(articles: dict[str, Article]) -> None:
    assert [block.text for block in articles["003"].blocks if block.kind == "heading"] == ["Reassuring Ukraine"]


def test_an_update_note_is_a_notice(articles: dict[str, Article]) -> None:
    assert [block.text.split()[0] for block in articles["002"].blocks if block.kind == "notice"] == ["This"]


def test_agencies_by_what_they_supplied(articles: dict[str, Article]) -> None:
    assert {seed: article.found.agencies for seed, article in articles.items()} == {
        "000": Agencies(reporting=("bloomberg", "dpa"), photos=("ap", "epa", "afp")),
        "001": Agencies(),
        "002": Agencies(),
        "003": Agencies(text=("afp",), photos=("afp",)),
        "004": Agencies(text=("ap", "pa-media"), photos=("ap",)),
    }


def test_only_a_printed_date_is_a_date(articles: dict[str, Article]) -> None:
    assert [article.found.published for article in articles.values()] == [None, None, None, "2021-12-29", None]


def test_outlet_dateline_and_language(articles: dict[str, Article]) -> None:
    assert articles["002"].found.outlet == "Cable News Network"
    assert [article.found.outlet for seed, article in articles.items() if seed != "002"] == [None] * 4
    assert articles["003"].found.dateline == "WASHINGTON"
    assert {article.found.language for article in articles.values()} == {"en"}
