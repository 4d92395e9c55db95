"""The stemmer is lunr.js's, word for word."""

from itertools import product

import pytest

from generator.publish.search.stemmer import stem

STARTS = (
    "s y br str qu sy yt el ob um rel gen mod hyp tall pass fizz hopp agr cry oper sens prob radic adopt "
    "yell sunda lay toy eye controll"
).split()
MIDDLES = "y e i at bl iz ll ss t al ou er iv on ly ay yy ful".split()
ENDS = (
    "ational tional enci anci izer bli alli entli eli ousli ization ation ator alism iveness fulness ousness "
    "aliti iviti biliti logi icate ative alize iciti ical ful ness al ance ence er ic able ible ant ement "
    "ment ent ou ism ate iti ous ive ize sion tion e ll y a day n"
).split()
LASTS = ("", "s", "es", "ed", "ing", "y", "eed")


@pytest.mark.parametrize(
    ("word", "stemmed"),
    [
        ("sunday", "sunday"),  # y after a vowel stays
        ("cry", "cri"),
        ("say", "say"),
        ("by", "by"),
        ("ponies", "poni"),
        ("caresses", "caress"),
        ("hopping", "hop"),
        ("hoping", "hope"),
        ("relational", "relat"),
        ("yields", "yield"),
    ],
)
def test_words_are_stemmed_as_porter_and_lunr_say(word: str, stemmed: str) -> None:
    assert stem(word) == stemmed


def test_inflections_of_a_word_share_a_stem() -> None:
    assert {stem(word) for word in ("negotiate", "negotiated", "negotiating", "negotiations")} == {"negoti"}


def test_a_hostile_word_is_stemmed_too() -> None:
    assert stem("y" * 5000 + "ing").startswith("yyy")


def test_lunr_js_stems_sixty_thousand_words_to_the_same(run_js) -> None:
    words = sorted({"".join(parts) for parts in product(["", *STARTS], ["", *MIDDLES], ENDS, LASTS)})
    assert len(words) > 60_000
    theirs = run_js(
        "return input.map(function (word) { return lunr.stemmer(new lunr.Token(word)).toString(); })", words
    )
    differing = {word: (stem(word), other) for word, other in zip(words, theirs, strict=True) if stem(word) != other}
    assert differing == {}
