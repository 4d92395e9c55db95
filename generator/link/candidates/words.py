"""A language's words by which names are told from what else is capitalised, read once."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent
NOUNS_CAPITALISED = frozenset({"de", "lb", "nds", "gsw", "bar", "frr"})
"""Languages in which a capital letter makes no name (BCP 47)."""

PARTICLES = frozenset("von van der de del della di da dos das du la le el al bin bint ibn ben y ter zu af av".split())
"""Small words within persons' names and places', as they are kept in English."""


class Sort:
    """What a word is known as, as bits, for flags of an enum are slow; a word that no list has (0) may be a name."""

    OPENER = 1
    PLAIN = 2
    CALENDAR = 4
    MONTH_AND_NAME = 8
    PEOPLE = 16
    TITLE = 32
    OFFICE = 64
    SUBJECT = 128
    ORGANISATION = 256
    THING = 512
    DEED = 1024
    COOPERATING = 2048
    SURNAME_TOO = 4096
    BEFORE_MONTH = 8192
    SEVERAL = 16384
    """The plural of a people's name: no part of a name that it ends."""


GENERIC = ~(Sort.ORGANISATION | Sort.THING | Sort.COOPERATING | Sort.SURNAME_TOO)
"""A run of such words alone names nobody."""
NO_PERSON = Sort.ORGANISATION | Sort.THING

_LISTS = {
    "openers": Sort.OPENER,
    "plain": Sort.PLAIN,
    "calendar": Sort.CALENDAR,
    "months_and_names": Sort.MONTH_AND_NAME,
    "peoples": Sort.PEOPLE,
    "titles": Sort.TITLE,
    "offices": Sort.OFFICE,
    "subjects": Sort.SUBJECT,
    "organisations": Sort.ORGANISATION,
    "things": Sort.THING,
    "deeds": Sort.DEED,
    "cooperating": Sort.COOPERATING,
    "surnames_too": Sort.SURNAME_TOO,
    "before_months": Sort.BEFORE_MONTH,
}


@dataclass(frozen=True, slots=True)
class Words:
    """`sorts` are by the word in lower case, empty where a language has no lists.

    `links` gives what must stand before and after a small word within a name; 0 asks for nothing.
    """

    sorts: dict[str, int]
    links: dict[str, tuple[int, int]]
    abbreviated: tuple[str, ...]
    abbreviations: frozenset[str]
    small: frozenset[str] = frozenset()
    """The words that may stand within a run of capitalised ones."""

    def sort(self, word: str) -> int:
        """The `Sort` of a word as printed; that of `German-Russian` is that of its parts."""
        low = word.lower()
        found = self.sorts.get(low)
        if found is not None:
            return found
        low = low.rstrip(".").replace("’", "'")
        found = self.sorts.get(low)
        if found is None and "-" in low:
            parts = [self.sorts.get(part, 0) for part in low.split("-")]
            found = Sort.PEOPLE if all(part & Sort.PEOPLE for part in parts) else 0
        if found is None and "'" in low:
            found = self.sorts.get(low.partition("'")[0], 0) & Sort.OPENER
        return found or 0


NOTHING = Words({}, {}, (), frozenset())


@cache
def words(language: str) -> Words:
    """The words of a language; nothing for one that has no list here."""
    path = FOLDER / f"{language}.toml"
    if not path.is_file():
        return NOTHING
    lists: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8"))
    sorts: dict[str, int] = {}
    for name, sort in _LISTS.items():
        for word in lists[name].split():
            sorts[word] = sorts.get(word, 0) | sort
    for people in lists["peoples"].split():
        sorts[f"{people}s"] = sorts.get(f"{people}s", 0) | Sort.PEOPLE | Sort.SEVERAL

    def either(names: list[str]) -> int:
        total = 0
        for name in names:
            total |= _LISTS[name]
        return total

    links = {word: (either(rule["before"]), either(rule.get("after", []))) for word, rule in lists["links"].items()}
    small = PARTICLES | {*links, "the"} if sorts else frozenset[str]()
    return Words(sorts, links, tuple(lists["abbreviated"].split()), frozenset(lists["abbreviations"].split()), small)
