"""What a word is, in both languages."""

import random
import sys
import unicodedata
from collections.abc import Callable
from typing import Any

import pytest

from generator.publish.search import tokenise
from generator.publish.search.tokenise import terms, words

WORDS = [
    ("Biden–Putin talks—now", "biden putin talks now"),
    ("Russia’s and Russia's", "russia and russia"),
    ("RUSSIA’S", "russia"),
    ("the allies’ plan", "the allies plan"),
    ("US, U.S., U.S and u.s.", "u.s. u.s. u.s. and u.s."),
    ("US’s U.S.’s US-led U.S.-led (US)", "u.s. u.s. u.s. led u.s. led u.s."),
    ("tell us, Us", "tell us us"),
    ("US/Russia", "u.s. russia"),
    ("the U.N. at 3 p.m. today", "the un at 3 pm today"),
    ("USA and U.S.A.", "usa and usa"),
    ("Re: talks", "re talks"),
    ("12:30", "12:30"),
    ("100,000 troops", "100000 troops"),
    ("Dec 29,2021", "dec 29 2021"),
    ("1,234,567.89", "1234567.89"),
    ("$3.5bn", "3.5bn"),
    ("COVID-19, a 50-minute call", "covid 19 a 50 minute call"),
    ("AT&T & R&D", "at&t r&d"),
    ("someone@example.org", "someone example org"),
    ("O'Brien O’Brien don’t", "o'brien o'brien don't"),
    ("‘quoted’ “colossal mistake”", "quoted colossal mistake"),
    ("war.The end", "war the end"),
    ("Łódź Straße Øresund Ærø İzmir", "lodz strasse oresund aero izmir"),
    ("Zelensky Zelenskyy", "zelensky zelenskyy"),
    ("Київ ΟΔΟΣ οδός", "киів οδοσ οδοσ"),
    ("co\u00adoperate zero\u200bwidth", "cooperate zerowidth"),
    ("cafe\u0301", "cafe"),
    ("title: * ~1 ^ -", "title 1"),
    ("😀 🇺🇦 …", ""),
    ("", ""),
    ("習近平、習近平", "習近 近平 習近 近平"),
    ("東京都2021年 한국어", "東京 京都 2021 年 한국 국어"),
]


@pytest.mark.parametrize(("text", "expected"), WORDS)
def test_words_of_a_text(text: str, expected: str) -> None:
    assert list(words(text)) == expected.split()


def test_stop_words_have_no_term_but_us_who_and_may_do() -> None:
    assert list(terms("The US and us: who may be of it")) == ["u.s.", "us", "who", "may"]


def test_only_words_of_english_letters_are_stemmed() -> None:
    assert list(terms("Meetings meetings2 don’ts встречи")) == ["meet", "meetings2", "don'ts", "встречи"]


def test_sunday_and_sundays_are_found_by_each_other() -> None:
    assert set(terms("Sunday, sundays and SUNDAY’s")) == {"sunday"}


@pytest.mark.parametrize("letter", ["é", "ñ", "ü", "ж", "ω", "ش", "א", "ह", "ไ", "中", "か", "한", "ქ"])
def test_letters_of_every_script_belong_to_words(letter: str) -> None:
    assert len(list(words(f"{letter}{letter} {letter}"))) == 2


def test_punctuation_and_symbols_of_living_european_and_asian_scripts_end_words() -> None:
    kept_together = {"&", "'", ".", ",", ":"}
    joined = [
        character
        for number in (*range(0x2C2), *range(0x2000, 0x2C00), *range(0x3000, 0x3030), *range(0xFF00, 0xFFF0))
        if unicodedata.category(character := chr(number))[0] in "PSZ" and character not in kept_together
        if len(list(words(f"xx{character}yy"))) != 2 and list(words(f"xx{character}yy")) != ["xx'yy"]
    ]
    assert joined == []


def test_no_word_holds_a_space() -> None:
    # The vocabulary is written as words joined by spaces.
    held = [number for number in range(sys.maxunicode + 1) if " " in "".join(words(f"a{chr(number)}b"))]
    assert held == []


def test_both_languages_hold_the_same_tables(run_js) -> None:
    theirs = run_js(
        """
        var tables = readout.tables;
        var written = {};
        ['ignored', 'apostrophes', 'separators', 'marks', 'bigrams'].forEach(function (name) {
          written[name] = tables[name].replace(/\\\\u\\{?([0-9a-f]+)\\}?/g, function (all, digits) {
            return String.fromCodePoint(parseInt(digits, 16));
          });
        });
        return {written: written, letters: tables.letters, stopWords: tables.stopWords};
        """
    )
    assert theirs["written"] == {
        "ignored": tokenise.IGNORED,
        "apostrophes": tokenise.APOSTROPHES,
        "separators": tokenise.SEPARATORS,
        "marks": tokenise.MARKS,
        "bigrams": tokenise.BIGRAMS,
    }
    assert theirs["letters"] == tokenise.LETTERS
    assert sorted(theirs["stopWords"]) == sorted(tokenise.STOP_WORDS)


def _differing(run_js: Callable[..., Any], texts: list[str]) -> dict[str, tuple[list[str], list[str]]]:
    """The texts of which Python and JavaScript see other terms, and both answers."""
    theirs = run_js("return input.map(readout.terms)", texts)
    pairs = {text: (list(terms(text)), other) for text, other in zip(texts, theirs, strict=True)}
    return {text: pair for text, pair in pairs.items() if pair[0] != pair[1]}


def test_both_languages_find_the_same_words_around_every_character(run_js) -> None:
    known = [c for c in map(chr, range(sys.maxunicode + 1)) if unicodedata.category(c) not in ("Cn", "Cs", "Co")]
    # Hangul and the Han extensions behave alike throughout: a sample of them will do.
    tried = [c for c in known if ord(c) < 0x3400 or 0xF900 <= ord(c) < 0x20000] + known[20_000:140_000:97]
    texts = [f"a{c}b {c}{c}'s 1{c}2" for c in tried]
    assert len(texts) > 20_000
    assert _differing(run_js, texts) == {}


def test_both_languages_find_the_same_words_in_odd_mixtures(run_js) -> None:
    choice = random.Random(7).choice
    pieces = [
        *"aAbsSuUyYéßİΣσ019.,:'’&-–+*~^\"“ \u00a0\u200b\u0301\ud800中か한😀",
        *"U.S. US 's ,000 ing talks".split(),
    ]
    texts = ["".join(choice(pieces) for _ in range(30)) for _ in range(4000)]
    assert _differing(run_js, texts) == {}


def test_marks_lie_where_the_words_lie(run_js) -> None:
    found = run_js(
        "var cleaned = readout.clean(input);"
        "return readout.scan(cleaned).map(function (word) { return cleaned.slice(word.start, word.end); })",
        "“Russia’s” co\u00adop 😀 U.S. e\u0301te\u0301",
    )
    assert found == ["Russia’s", "coop", "U.S", "été"]
