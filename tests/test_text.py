"""The one text: cleaning, folding, words, borders, sentences, slugs."""

import re
import unicodedata
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generator.text import (
    clean,
    first_words,
    fold,
    is_border,
    sentence_spans,
    slug,
    word_spans,
)

# What news is mostly printed in, and the characters beside it.
PLAIN = "aZ9 .,-–“’éßčяЖ…€あ中한「\t\n\x1f\u3000\u00a0\u00ad\u0301\u0483\u2028\u3099\u11a8"
CASES = Path(__file__).parent / "cases" / "sentences.txt"
MEGABYTE = 1 << 20

# Characters that cleaning and segmenting treat specially, among ordinary ones.
NASTY = st.text(
    st.one_of(
        st.sampled_from(
            list(" \t\n\u00a0\u202f\u3000\u00ad\u200b\u200c\u200d\u200e\u202a\u2066\ufeff\u0000\u0085\ufffe")
            + list(".!?…。।'\"’”“«»)([]-–—,1aAéU\u0301\u0327\u0344\u0958\u0f73\u034f\u0627\u0915\u094d👩🏽\ufe0f")
            + ["\ud800"]
        ),
        st.characters(),
    ),
    max_size=80,
)


def words_of(text: str) -> list[str]:
    return [text[start:end] for start, end in word_spans(text)]


def sentences_of(text: str) -> list[str]:
    return [text[start:end] for start, end in sentence_spans(text)]


# --- Cleaning


@given(NASTY)
@example("\u0958" + "\u0301" * 31)
@example("a" + "\u0344" * 40)
@example("\u0627\u200c\u00ad\u200d\u0627")
def test_cleaning_twice_changes_nothing(raw: str) -> None:
    assert clean(clean(raw)) == clean(raw)


@given(NASTY)
def test_clean_text_is_composed_and_trimmed_and_has_no_runs_of_space(raw: str) -> None:
    text = clean(raw)
    assert unicodedata.is_normalized("NFC", text)
    assert text == text.strip()
    assert not re.search(r"\s\s|[^\S \xa0\u202f]", text)


@pytest.mark.parametrize(
    "unseen",
    [
        "\u00ad",
        "\u200b",
        "\u2060",
        "\ufeff",
        "\u200e",
        "\u200f",
        "\u202e",
        "\u2067",
        "\u061c",
        "\x00",
        "\x7f",
        "\x9f",
    ],
)
def test_characters_nobody_sees_are_removed(unseen: str) -> None:
    assert clean(f"Uk{unseen}raine") == "Ukraine"


@given(st.text(PLAIN) | st.text())
def test_something_unseen_beside_a_text_does_not_change_how_it_is_cleaned(raw: str) -> None:
    # Plain text is cleaned the short way, which anything unseen bars.
    assert clean(raw) == clean("\u2060" + raw)


@pytest.mark.parametrize("broken", ["\ud800", "\udfff", "\ufdd0", "\ufffe", "\U0010ffff"])
def test_what_is_no_character_is_removed(broken: str) -> None:
    assert clean(f"Uk{broken}raine") == "Ukraine"


def test_each_run_of_white_space_becomes_one_space() -> None:
    assert clean("\u00a0 one\r\n\ttwo\u2003three \u00a0four\u3000") == "one two three four"


@pytest.mark.parametrize("space", ["\u00a0", "\u202f"])
def test_a_lone_no_break_space_stays(space: str) -> None:
    assert clean(f"10{space}000 troops") == f"10{space}000 troops"


def test_space_around_something_removed_is_one_run() -> None:
    assert clean("one \u200b two") == "one two"


def test_accents_are_composed_even_across_something_removed() -> None:
    assert clean("Cafe\u00ad\u0301") == "Caf\u00e9"


def test_joiners_stay_where_they_spell_a_word_or_an_emoji() -> None:
    persian, sinhala, family = "می\u200cخواهم", "ක්\u200dෂ", "👩\u200d👧"
    assert clean(f"{persian} {sinhala} {family}") == f"{persian} {sinhala} {family}"


def test_joiners_between_other_letters_are_removed() -> None:
    assert clean("Bi\u200cden \u200dPu\u200dtin\u200c") == "Biden Putin"


def test_more_than_thirty_marks_in_a_row_are_broken_by_a_grapheme_joiner() -> None:
    assert clean("x" + "\u0331" * 31) == "x" + "\u0331" * 30 + "\u034f" + "\u0331"


# --- Folding


@given(st.text())
def test_folding_keeps_every_offset(text: str) -> None:
    assert len(fold(text)) == len(text)


@given(st.text(PLAIN) | st.text())
def test_what_stands_beside_a_text_does_not_change_how_it_is_folded(text: str) -> None:
    assert fold("“" + text) == '"' + fold(text)
    assert fold(text + "“" * 500) == fold(text) + '"' * 500


def test_folding_makes_spaces_quotation_marks_and_dashes_plain() -> None:
    assert fold("‘a’ “b” «c» 5′ 6″ e‐f‑g–h—i−j\u00a0k\u202fl\u3000m") == '\'a\' "b" "c" 5\' 6" e-f-g-h-i-j k l m'


def test_folding_leaves_letters_their_case_and_accents() -> None:
    assert fold("Café ÉTÉ ﬁ … ×") == "Café ÉTÉ ﬁ … ×"


# --- Words and borders


def test_apostrophes_and_figures_and_initials_stay_within_words() -> None:
    text = "Russia’s 100,000 U.S. troops, 1.5 don't"
    assert words_of(text) == ["Russia’s", "100,000", "U.S.", "troops", "1.5", "don't"]


def test_hyphens_and_dashes_part_words() -> None:
    assert words_of("Biden–Putin 50-minute call—ended") == ["Biden", "Putin", "50", "minute", "call", "ended"]


def test_quotation_marks_around_a_word_are_not_of_it() -> None:
    assert words_of("‘Allies’ 'said' it.") == ["Allies", "said", "it"]


def test_combining_marks_and_joiners_stay_within_words() -> None:
    assert words_of("नमस्ते می\u200cخواهم") == ["नमस्ते", "می\u200cخواهم"]


def test_a_run_of_ideographs_is_one_word() -> None:
    assert words_of("普京说，你好") == ["普京说", "你好"]


@given(NASTY)
def test_words_stand_in_order_and_begin_with_a_letter_or_digit(text: str) -> None:
    end_before = 0
    for start, end in word_spans(text):
        assert end_before <= start < end
        assert unicodedata.category(text[start])[0] not in "PSZM"  # C: unassigned in an older Python's tables
        end_before = end


@given(st.text(st.sampled_from("aB1.,'’ -²éя“"), max_size=12))
def test_words_are_the_same_whatever_script_stands_behind_them(text: str) -> None:
    assert word_spans(f"{text} 中")[:-1] == word_spans(text)


def test_a_name_within_a_longer_word_has_no_border() -> None:
    assert not is_border("Somalia", 2)
    assert not is_border("Cafe\u0301", 4)


@pytest.mark.parametrize(("text", "offset"), [("Putin’s", 5), ("Biden–Putin", 5), ("Biden–Putin", 6), ("(US)", 1)])
def test_marks_make_borders(text: str, offset: int) -> None:
    assert is_border(text, offset)


def test_both_ends_of_a_text_are_borders() -> None:
    assert is_border("Mali", 0)
    assert is_border("Mali", 4)
    assert is_border("", 0)


def test_an_emoji_before_a_name_is_a_border() -> None:
    assert is_border("❤\ufe0fKyiv", 2)


def test_the_first_words_end_after_the_last_of_them() -> None:
    assert first_words("“One two,” three four.", 2) == len("“One two")


def test_a_text_with_no_more_words_is_taken_whole() -> None:
    assert first_words("One two.”", 2) == len("One two.”")
    assert first_words("One two.”", 9) == len("One two.”")


def test_no_words_end_at_the_beginning() -> None:
    assert first_words("One two", 0) == 0


# --- Sentences


def sentence_cases() -> list[object]:
    cases = []
    for case in CASES.read_text(encoding="utf-8").split("\n== ")[1:]:
        title, text, *sentences = case.strip().split("\n")
        cases.append(pytest.param(text, sentences, id=title))
    return cases


@pytest.mark.parametrize(("text", "sentences"), sentence_cases())
def test_sentences_are_those_of_the_case(text: str, sentences: list[str]) -> None:
    assert sentences_of(text) == sentences


@given(NASTY)
def test_sentences_are_trimmed_and_leave_out_nothing_but_space(text: str) -> None:
    end_before = 0
    for start, end in sentence_spans(text):
        assert start < end
        assert text[end_before:start].strip() == ""
        assert text[start:end] == text[start:end].strip()
        end_before = end
    assert text[end_before:].strip() == ""


# Each of these takes hours where time grows with the square of the length.
@pytest.mark.parametrize(
    "hostile",
    ["a", ".", ". ", "A. ", "3. April ", "((.", '. "', "a.b.", "a'", "\u0301\u0327", "\u0f73", "\u200c", " "],
)
def test_a_hostile_megabyte_is_read_to_its_end(hostile: str) -> None:
    text = hostile * (MEGABYTE // len(hostile))
    cleaned = clean(text)
    assert sum(end - start for start, end in word_spans(text)) <= len(text)
    assert not text.strip() or sentence_spans(text)[-1][1] == len(text.rstrip())
    assert len(fold(cleaned)) == len(cleaned)
    assert len(slug(text)) <= 80


# --- Slugs


@given(NASTY, st.integers(0, 100))
def test_a_slug_is_plain_and_no_longer_than_its_limit(text: str, limit: int) -> None:
    result = slug(text, limit)
    assert re.fullmatch(r"(?:[a-z0-9]+(?:-[a-z0-9]+)*)?", result)
    assert len(result) <= limit


def test_a_slug_closes_up_apostrophes_initials_and_thousands() -> None:
    assert slug("Russia’s 100,000 U.S. critics: 1.5%") == "russias-100000-us-critics-1-5"


def test_a_slug_is_written_in_ascii() -> None:
    assert slug("Äußerung – Élysée & Łódź") == "ausserung-elysee-lodz"


def test_other_scripts_are_transliterated() -> None:
    assert slug("Путин 北京") == "putin-bei-jing"


def test_a_slug_holds_whole_words_only() -> None:
    assert slug("alpha beta gamma", limit=11) == "alpha-beta"


def test_a_slug_of_nothing_sayable_is_empty() -> None:
    assert slug("… – ?!") == ""
    assert slug("x" * 81) == ""


def test_of_a_script_without_spaces_each_letter_counts_as_a_word() -> None:
    assert first_words("秘密の文章です。", 3) == 3
    assert first_words("In 東京 today", 2) == len("In 東")
    assert first_words("ภาษาไทย", 2) == 2
