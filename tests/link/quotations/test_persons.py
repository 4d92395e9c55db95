"""Which actors a pronoun may mean, where the kinds of actors are known."""

from generator.link.quotations.find import quotations
from generator.model import Mention, Passage
from tests.link.quotations.prose import paragraphs

TEXT = "Night Market, 40, opened on Friday. Omar sold out. “It went well,” he said."


def speaker(persons: frozenset[str] | None) -> str | None:
    mentions = [
        Mention("night-market", Passage("p0", 0, 12), "Night Market"),
        Mention("omar", Passage("p0", 36, 40), "Omar"),
    ]
    [one] = quotations(paragraphs(TEXT), mentions, "en", persons)
    return one.speaker


def test_an_actor_known_to_be_a_person_is_meant_however_it_is_introduced() -> None:
    assert speaker(frozenset({"omar"})) == "omar"


def test_an_actor_known_to_be_none_is_never_meant() -> None:
    assert speaker(frozenset()) is None


def test_without_kinds_it_counts_how_an_actor_is_introduced() -> None:
    assert speaker(None) == "night-market"
