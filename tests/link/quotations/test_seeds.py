"""The quotations of the seeds: whose they are, and which of them are one utterance."""

from pathlib import Path

import pytest

from generator.errors import Place
from generator.link.names import Names
from generator.link.quotations.find import quotations
from generator.link.utterances import Utterance, utterances
from generator.model import LinkedArticle, Mention, Passage, Quotation, SiteArticle
from generator.normalise.prepare import prepare

CAST = {
    "antony-blinken": ("Antony Blinken", "Blinken"),
    "emily-horne": ("Emily Horne",),
    "jen-psaki": ("Jen Psaki",),
    "jens-stoltenberg": ("Jens Stoltenberg", "Stoltenberg"),
    "joe-biden": ("Joe Biden", "Biden"),
    "ned-price": ("Ned Price", "Price"),
    "sergei-lavrov": ("Sergei Lavrov",),
    "vladimir-putin": ("Vladimir Putin", "Putin", "Kremlin leader"),
    "volodymyr-zelensky": ("Volodymyr Zelensky", "Zelensky", "Zelenskyy"),
    "white-house": ("White House",),
    "yury-ushakov": ("Yury Ushakov", "Yuri Ushakov", "Ushakov"),
    "united-states": ("United States", "US"),
    "ukraine": ("Ukraine",),
    "russia": ("Russia", "Moscow"),
}


def site_article(path: Path) -> SiteArticle:
    article = prepare(path.read_bytes(), ".txt")
    names = Names((name, id) for id, forms in CAST.items() for name in forms)
    mentions = [
        Mention(match.owner, Passage(block.id, match.start, match.end), block.text[match.start : match.end])
        for block in article.blocks
        for match in names.find(block.text)
    ]
    linked = LinkedArticle(article, tuple(mentions), quotations=tuple(quotations(article.blocks, mentions, "en")))
    return SiteArticle(path.stem[:3], Place(path.name), path.stem, "capture", "metadata", linked)


@pytest.fixture(scope="module")
def articles(seeds: Path) -> list[SiteArticle]:
    return [site_article(path) for path in sorted(seeds.glob("00*.txt"))]


@pytest.fixture(scope="module")
def ledger(articles: list[SiteArticle]) -> tuple[Utterance, ...]:
    return utterances(articles)


def said(articles: list[SiteArticle], article: str, words: str) -> Quotation:
    """The one quotation of an article that holds these words."""
    [found] = [
        one
        for candidate in articles
        if candidate.id == article
        for one in candidate.linked.quotations
        if words in one.text
    ]
    return found


@pytest.mark.parametrize(
    ("article", "words", "speaker"),
    [
        ("000", "Look forward to talking again", "volodymyr-zelensky"),
        ("000", "negotiate here in public", "joe-biden"),
        ("000", "engage meaningfully", "antony-blinken"),
        ("000", "prepared for dialogue", "jens-stoltenberg"),
        ("000", "colossal mistake", "vladimir-putin"),
        ("000", "pleased", "yury-ushakov"),
        ("001", "sovereignty and territorial integrity", "white-house"),
        ("001", "review preparations for upcoming", "white-house"),
        ("001", "de-escalate tensions", "jen-psaki"),
        ("001", "will respond decisively", "jen-psaki"),
        ("001", "only could work", "joe-biden"),
        ("001", "always expect to negotiate", "joe-biden"),
        ("001", "not negotiate here in public", "joe-biden"),
        ("001", "colossal mistake", "vladimir-putin"),
        ("002", "colossal mistake", "vladimir-putin"),
        ("002", "about upcoming engagement", "ned-price"),
        ("002", "one of the key points", "yury-ushakov"),
        ("003", "severe consequences", "joe-biden"),
        ("003", "a range of topics", "emily-horne"),
        ("003", "extensive diplomacy", "emily-horne"),
        ("003", "hard line", "sergei-lavrov"),
        ("003", "unwavering support", "ned-price"),
        ("003", "The two discussed", "ned-price"),
        ("004", "unwavering support", "ned-price"),
    ],
)
def test_a_quotation_is_the_words_of(articles: list[SiteArticle], article: str, words: str, speaker: str) -> None:
    assert said(articles, article, words).speaker == speaker


@pytest.mark.parametrize(
    ("article", "words", "described"),
    [
        ("000", "reaffirm US support", "a White House official"),
        ("002", "reaffirm US support", "a White House official"),
        ("000", "serious and substantive", "A senior US official"),
        ("004", "real progress", "a senior administration official"),
    ],
)
def test_an_unnamed_official_is_kept_as_described(
    articles: list[SiteArticle], article: str, words: str, described: str
) -> None:
    found = said(articles, article, words)
    assert (found.speaker, found.described) == (None, described)


def test_a_slogan_is_nobodys(articles: list[SiteArticle]) -> None:
    assert said(articles, "004", "nothing about you").rule == "unattributed"


@pytest.mark.parametrize(
    ("words", "where"),
    [
        ("reaffirm US support", {"000", "001", "002"}),
        ("colossal mistake", {"000", "001", "002"}),
        ("unwavering support", {"003", "004"}),
        ("negotiate here in public", {"000", "001"}),
    ],
)
def test_an_utterance_is_joined_across_articles(ledger: tuple[Utterance, ...], words: str, where: set[str]) -> None:
    [one] = [u for u in ledger if any(words in wording.quotation.text for wording in u.wordings)]
    assert {wording.article for wording in one.wordings} == where


def test_the_colossal_mistake_is_the_presidents(ledger: tuple[Utterance, ...]) -> None:
    [one] = [u for u in ledger if any("colossal mistake" in wording.quotation.text for wording in u.wordings)]
    assert one.speaker == "vladimir-putin"
