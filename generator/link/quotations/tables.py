"""A language's tables for telling who said something, read once. A language is a data file."""

import tomllib
from functools import cache
from pathlib import Path

LANGUAGES = frozenset(path.stem for path in Path(__file__).parent.glob("*.toml"))
"""The languages that have tables, as BCP 47 primary subtags."""


class Tables:
    """The sets of words, by their names in the data file; all lower-case."""

    def __init__(self, language: str) -> None:
        data = tomllib.loads((Path(__file__).parent / f"{language}.toml").read_text(encoding="utf-8"))

        def words(name: str) -> frozenset[str]:
            return frozenset(data[name].split())

        self.past = words("past")
        self.present = words("present")
        self.participles = words("participles")
        self.beside = words("beside")
        self.naming = words("naming")
        self.only_before: dict[str, str] = data["only_before"]
        self.telling = words("telling")
        self.to_be = words("to_be")
        self.have = words("have")
        self.modals = words("modals")
        self.quoted_as_saying = words("quoted_as_saying")
        self.passive_before = {verb: frozenset(after.split()) for verb, after in data["passive_before"].items()}
        self.by_phrases = tuple(tuple(phrase.split()) for phrase in data["by_phrases"])
        self.speech_nouns = words("speech_nouns")
        self.documents = words("documents")
        self.document_of = words("document_of")
        self.determiners = words("determiners")
        self.indefinite = words("indefinite")
        self.prepositions = words("prepositions")
        self.belonging = words("belonging")
        self.inside_description = words("inside_description")
        self.conjunctions = words("conjunctions")
        self.relatives = words("relatives")
        self.object_relatives = words("object_relatives")
        self.turns = words("turns")
        self.adverbs = words("adverbs")
        self.floating = words("floating")
        self.times = words("times")
        self.pronouns = words("pronouns")
        self.plural_pronouns = words("plural_pronouns")
        self.other_pronouns = words("other_pronouns")
        self.voices = words("voices") | words("occupations")
        self.surely_said = words("surely_said")
        self.perhaps_people = tuple(data["perhaps_people"].split())
        self.nobody_alone = words("nobody_alone")
        self.titles = words("titles")
        self.other_office = words("other_office")
        self.of_titles = words("of_titles")
        self.honorifics: dict[str, str] = data["honorifics"]
        self.name_particles = words("name_particles")
        self.bodies = words("bodies")
        self.speaking = self.voices | self.documents | self.bodies
        """Nouns that may be the subject of a verb of speech without being a name."""
        self.names_follow = words("names_follow")
        self.words_follow = words("words_follow")
        self.small_words = words("small_words")
        self.stock = frozenset(data["stock"])
        self.common = words("common")
        self.auxiliaries = self.to_be | self.have | self.modals
        self.no_name = (
            self.bodies | self.times | self.determiners | self.prepositions | self.conjunctions | self.adverbs
        )
        """Words that are no part of a person's name, even with a capital."""
        self.verbs = self.past | self.present | self.participles | self.beside
        self.triggers = self.verbs | self.speech_nouns | {phrase[0] for phrase in self.by_phrases} | {":"}
        """Words that may begin to say who speaks."""
        telling = {max(phrase, key=len) for phrase in self.by_phrases}
        self.signs = self.verbs | self.speech_nouns | telling
        """Words of which a sentence has at least one if it says who speaks, but for a title's colon.

        They are of letters alone, so that a quick look finds them beside any mark.
        """
        self.finite = (self.to_be | self.modals) - self.prepositions
        self.finite_past = self.to_be | self.have | self.past
        self.helpers = self.auxiliaries | self.adverbs
        self.fillers = self.adverbs | self.floating | self.have | self.to_be
        self.small = self.determiners | self.prepositions
        self.before_nouns = self.small | self.adverbs
        self.function_words = self.small | self.conjunctions
        self.no_noun = self.prepositions | self.conjunctions | self.verbs
        """Words with which no noun phrase begins."""
        self.no_owner = self.prepositions | self.verbs
        self.description_ends = self.prepositions | self.relatives
        self.subject_pronouns = self.pronouns | self.plural_pronouns
        self.unnamed = self.other_pronouns | self.determiners | self.adverbs | self.times
        """Words that alone are nobody's name."""
        self.nobody = self.nobody_alone | self.documents | self.bodies
        self.before_names = self.titles | self.honorifics.keys()
        self.titles_and_voices = self.titles | self.voices


@cache
def tables(language: str) -> Tables:
    """The tables of a language; `language` is one of `LANGUAGES`."""
    return Tables(language)
