"""What the quick look for words of speech relies on."""

import pytest

from generator.link.quotations.tables import LANGUAGES, tables


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_the_signs_of_speech_are_of_letters_alone(language: str) -> None:
    assert [sign for sign in tables(language).signs if not sign.isalpha()] == []
