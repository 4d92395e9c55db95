"""How lines look whatever their letters: plain forms, parts, and quick looks that agree with slower ones."""

import sys

from hypothesis import given
from hypothesis import strategies as st

from generator.normalise.shape import begins, key, parted, pattern, plain
from generator.text import clean


def test_places_in_the_plain_form_are_places_in_the_text() -> None:
    assert [sign for sign in map(chr, range(sys.maxunicode + 1)) if len(plain(sign)) != 1] == []


def test_turkish_capitals_are_plain_as_their_small_letters_are_in_patterns() -> None:
    assert pattern("ilgili haber, yazı").fullmatch(plain("İLGİLİ HABER, YAZI"))


def test_a_text_is_parted_in_its_own_letters() -> None:
    assert parted(pattern(r"\s+by\s+"), "“Harbour Opens” BY Jane Doe by Night") == [
        "“Harbour Opens”",
        "Jane Doe",
        "Night",
    ]


def test_a_text_without_words_begins_any_key() -> None:
    assert begins("— · —", "")


@given(
    st.text(st.sampled_from("aB1'’.ß ΣÉ-—“中"), max_size=12).map(clean),
    st.text(st.sampled_from("aB1'’. ß-"), max_size=12),
)
def test_texts_of_one_key_begin_alike(one: str, other: str) -> None:
    assert begins(one, key(other)) or key(one) != key(other)
