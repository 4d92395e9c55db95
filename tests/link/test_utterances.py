"""The quote ledger: which quotations are one utterance, and who is named for it."""

import random

import pytest

from generator.errors import Place
from generator.link.utterances import Utterance, utterances
from generator.model import Article, LinkedArticle, Passage, Quotation, SiteArticle

LONG = "we will repair the northern dyke before the winter storms and no family will pay for it"


def article(id: str, *quoted: tuple[str, str | None] | tuple[str, str | None, str | None]) -> SiteArticle:
    """An article with these quotations: words, speaker and, if it has one, the description."""
    found = tuple(
        Quotation((Passage(f"p{n}", 0, len(text)),), text, speaker, *described)
        for n, (text, speaker, *described) in enumerate(quoted)
    )
    return SiteArticle(id, Place(id), id, "capture", "full", LinkedArticle(Article(()), quotations=found))


def joined(*articles: SiteArticle) -> list[list[str]]:
    """The articles of each utterance that has several wordings."""
    return sorted([w.article for w in one.wordings] for one in utterances(articles) if len(one.wordings) > 1)


def test_the_same_words_of_one_speaker_are_one_utterance() -> None:
    assert joined(article("a", (LONG, "lind")), article("b", (LONG, "lind"))) == [["a", "b"]]


def test_case_marks_and_spelling_of_quotes_do_not_count() -> None:
    other = "We will repair the ‘northern dyke’ before the winter storms, and no family will pay for it."
    assert joined(article("a", (LONG, "lind")), article("b", (other, "lind"))) == [["a", "b"]]


def test_a_fragment_joins_the_longer_quotation_that_holds_it() -> None:
    assert joined(article("a", (LONG, "lind")), article("b", ("northern dyke", "lind"))) == [["a", "b"]]


def test_fragments_that_share_telling_words_join() -> None:
    one, other = "would be a ruinous blunder", "ruinous blunder that would end the talks"
    assert joined(article("a", (one, "lind")), article("b", (other, "lind"))) == [["a", "b"]]


def test_a_described_speaker_may_be_the_one_that_another_article_names() -> None:
    assert joined(article("a", (LONG, None, "an official")), article("b", (LONG, "lind"))) == [["a", "b"]]


def test_a_fragment_of_an_official_joins_only_where_all_its_telling_words_agree() -> None:
    long = article("a", ("standing united to deter aggression against Norland", None, "the readout"))
    assert joined(long, article("b", ("Saxon aggression against Norland", "lind"))) == []


def test_a_few_words_of_two_named_speakers_stay_two_utterances() -> None:
    assert joined(article("a", ("ruinous blunder", "lind")), article("b", ("ruinous blunder", "okafor"))) == []


def test_distinctive_words_join_though_articles_name_two_speakers_and_no_one_leads() -> None:
    [one] = utterances([article("a", (LONG, "lind")), article("b", (LONG, "okafor"))])
    assert one.speaker is None
    assert [wording.quotation.speaker for wording in one.wordings] == ["lind", "okafor"]


def test_the_speaker_is_whom_most_articles_name() -> None:
    [one] = utterances([article("a", (LONG, "lind")), article("b", (LONG, "okafor")), article("c", (LONG, "lind"))])
    assert one.speaker == "lind"


def test_an_utterance_of_nobody_named_keeps_the_description() -> None:
    [one] = utterances([article("a", (LONG, None, "an official")), article("b", (LONG, None, "an official"))])
    assert (one.speaker, one.described) == (None, "an official")


@pytest.mark.parametrize("words", ["of course", "very important", "pleased", "thank you"])
def test_stock_phrases_and_single_words_join_nothing(words: str) -> None:
    assert joined(article("a", (words, "lind")), article("b", (words, "lind"))) == []


def test_scare_quotes_of_nobody_join_nothing() -> None:
    assert joined(article("a", ("iron ring", None)), article("b", ("iron ring", "lind"))) == []


def test_a_fragment_that_fits_two_speeches_alike_joins_neither() -> None:
    one = "the northern dyke will stand for two hundred years"
    other = "the northern dyke was built by our grandfathers alone"
    assert (
        joined(article("a", (one, "lind")), article("b", (other, "lind")), article("c", ("northern dyke", "lind")))
        == []
    )


def test_a_fragment_does_not_tie_two_speeches_together() -> None:
    one = "the northern dyke will stand for two hundred years more"
    other = "our grandfathers built the northern dyke with bare hands alone"
    found = joined(article("a", (one, "lind")), article("b", (other, "lind")), article("c", ("northern dyke", "lind")))
    assert all({"a", "b"} - set(ids) for ids in found)


def test_every_quotation_is_in_one_utterance_whatever_the_order_of_articles() -> None:
    articles = [
        article(f"a{n}", (LONG, "lind"), ("pleased", "lind"), (f"ruinous blunder number {n % 3} indeed", "okafor"))
        for n in range(9)
    ]
    first: tuple[Utterance, ...] = utterances(articles)
    random.Random(4).shuffle(articles)
    assert utterances(articles) == first
    assert sum(len(one.wordings) for one in first) == 27
    assert len({one.id for one in first}) == len(first)


def test_wordings_stand_in_the_order_of_articles_and_places() -> None:
    [one] = utterances([article("b", (LONG, "lind")), article("a", ("northern dyke", "lind"), (LONG, "lind"))])
    assert [(w.article, w.quotation.passages[0].block) for w in one.wordings] == [("a", "p0"), ("a", "p1"), ("b", "p0")]


def test_an_id_is_twelve_hex_digits() -> None:
    [one] = utterances([article("a", (LONG, "lind"))])
    assert len(one.id) == 12
    assert set(one.id) <= set("0123456789abcdef")
