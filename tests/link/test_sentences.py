"""The sentence of a mention holds it whole."""

from generator.link.sentences import sentence_of
from generator.model import Passage

TEXT = "Biden left. Putin stayed. No one else did."


def test_a_mention_stands_in_its_sentence() -> None:
    start, end = sentence_of(TEXT, Passage("p1", 12, 17))
    assert TEXT[start:end] == "Putin stayed."


def test_what_runs_across_sentences_has_them_all() -> None:
    start, end = sentence_of(TEXT, Passage("p1", 6, 17))
    assert TEXT[start:end] == "Biden left. Putin stayed."


def test_a_place_outside_all_sentences_is_its_own() -> None:
    assert sentence_of(" ", Passage("p1", 0, 1)) == (0, 1)
