"""Roles that quotations give."""

import pytest

from generator.link.mentions.find import mentions
from generator.link.mentions.roles import with_roles
from generator.model import Block, Passage, Quotation
from tests.link.mentions.prose import cast


def roles(text: str, quoted: str, speaker: str) -> list[tuple[str, str]]:
    block, start = Block("p1", "paragraph", text), text.index(quoted)
    quotation = Quotation((Passage("p1", start, start + len(quoted)),), quoted, speaker)
    found = with_roles(mentions([block], cast(), "en"), [quotation], [block], "en")
    return [(one.surface, one.role) for one in found]


def test_the_speaker_of_a_quotation_speaks_in_its_sentence() -> None:
    text = "Asked by Lavrov, Biden went for “not now”."
    assert roles(text, "not now", "joe-biden") == [("Lavrov", "mentioned"), ("Biden", "speaker")]


def test_a_name_within_the_quoted_words_does_not_speak_them() -> None:
    text = "“Biden keeps his word”, so Biden."
    assert roles(text, "Biden keeps his word", "joe-biden") == [("Biden", "mentioned"), ("Biden", "speaker")]


@pytest.mark.parametrize("language", ["de", "xx"])
def test_a_language_without_a_table_has_speakers_of_quotations_only(language: str) -> None:
    block = Block("p1", "paragraph", "Biden said no.")
    assert [one.role for one in with_roles(mentions([block], cast(), language), [], [block], language)] == ["mentioned"]
