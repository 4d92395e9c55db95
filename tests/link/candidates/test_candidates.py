"""What is suggested in other languages and in hostile texts, and where it stands."""

import pytest

from generator.link.candidates import candidates
from generator.model import Block, Passage
from tests.link.candidates.prose import of, paragraphs, suggested


def surfaces(text: str, language: str = "en") -> list[str]:
    return [one.surface for one in suggested(paragraphs(text), language=language)]


def test_passages_stand_in_reading_order_at_the_printed_words() -> None:
    blocks = [
        Block("title", "title", "Merkel arrives late"),
        Block("p1", "paragraph", "It snowed, Angela Merkel said."),
        Block("p2", "paragraph", "Nobody saw Merkel’s car."),
    ]
    (one,) = suggested(blocks)
    assert one.surface == "Angela Merkel"
    assert one.passages == (Passage("title", 0, 6), Passage("p1", 11, 24), Passage("p2", 11, 17))


def test_a_no_break_space_parts_the_words_of_a_name() -> None:
    (one,) = suggested(paragraphs("We met Angela\xa0Merkel and Merkel smiled."))
    assert [(place.start, place.end) for place in one.passages] == [(7, 20), (25, 31)]


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        ("fr", "Hier, le président Emmanuel Macron a parlé. La Bourse a ouvert.", ["Emmanuel Macron"]),
        ("pl", "Wczoraj premier Donald Tusk powiedział, że nie. Donald Tusk wyjechał.", ["Donald Tusk"]),
        ("uk", "Учора президент Володимир Зеленський приїхав.", ["Володимир Зеленський"]),
        ("fr", "Le Monde ouvre. La Banque ferme.", []),
        ("de", "Gestern hat die Schöne Müllerin Angela Merkel getroffen.", []),
        ("zh", "北约秘书长说，会谈将在日内瓦举行。", []),
        ("ar", "قال الرئيس إن المحادثات ستعقد في جنيف", []),
    ],
)
def test_a_language_without_lists_gives_only_what_its_capitals_say(language: str, text: str, names: list[str]) -> None:
    assert surfaces(text, language) == names


def test_a_registered_form_that_was_not_linked_here_is_no_candidate_either() -> None:
    blocks = paragraphs("He flew to Paris. She loves Paris. Nobody but Holm saw Holm.")
    registry = of(["Paris", "Anders Holm"])
    assert candidates(blocks, [], registry, "en") == []
    assert len(candidates(blocks, [], of([]), "en")) == 2


def test_a_text_without_names_gives_none() -> None:
    assert surfaces("") == []
    assert surfaces("the river rose and fell.") == []


@pytest.mark.parametrize(
    "token", ["A ", "Aa ", "Bank of the ", "von ", "A.", "Aa-", "O'", "Al-", "President ", '"Aa" ']
)
def test_one_token_repeated_for_long_gives_no_name_of_its_length(token: str) -> None:
    assert all(len(surface) <= 100 for surface in surfaces(token * 5_000))
