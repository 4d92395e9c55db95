"""A language's words around names, read once. A language is a data file; one without it has names and surnames only."""

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import regex

LANGUAGES = frozenset(path.stem for path in Path(__file__).parent.glob("*.toml"))
"""The languages that have tables, as BCP 47 primary subtags."""

BODY, PERSON, QUALIFIER = "\ue000", "\ue001", "\ue002"
"""What stands in the patterns of roles for one name of a state or the like, by a surname, and before an office."""


ANY = BODY + PERSON + QUALIFIER
WORD = re.compile(r"[^\W_]+")
"""A part of a word between hyphens, apostrophes and the like."""


@dataclass(frozen=True, slots=True, eq=False)
class Demonyms:
    not_before: regex.Pattern[str]
    not_after: regex.Pattern[str]
    with_people: regex.Pattern[str]
    the_before: regex.Pattern[str]
    plural: regex.Pattern[str]
    alone: regex.Pattern[str]


@dataclass(frozen=True, slots=True, eq=False)
class Metonyms:
    place_before: regex.Pattern[str]
    place_after: regex.Pattern[str]
    actor_before: regex.Pattern[str]
    actor_after: regex.Pattern[str]
    together: regex.Pattern[str]


@dataclass(frozen=True, slots=True, eq=False)
class Persons:
    place_before: regex.Pattern[str]
    before: regex.Pattern[str]
    after: regex.Pattern[str]
    goes_on: regex.Pattern[str]
    place_after: regex.Pattern[str]
    date_before: regex.Pattern[str]
    date_after: regex.Pattern[str]


@dataclass(frozen=True, slots=True, eq=False)
class Role:
    """What gives names a role; it needs one of the `signs`, which are the longest parts of words between marks."""

    signs: frozenset[str]
    pattern: regex.Pattern[str]


@dataclass(frozen=True, slots=True, eq=False)
class Grammar:
    words: dict[str, frozenset[str]]
    no_given_names: frozenset[str]
    """What may stand before a surname with a capital letter without making it another person's."""
    beside_places: frozenset[str]
    """What may follow the name of a state or town with a capital letter without making it a person's."""
    demonyms: Demonyms
    metonyms: Metonyms
    persons: Persons
    qualifier: regex.Pattern[str]
    speaker: tuple[Role, ...]
    participant: tuple[Role, ...]


@cache
def grammar(language: str) -> Grammar | None:
    """The grammar of a language, None where it has no table."""
    if language not in LANGUAGES:
        return None
    tables = tomllib.loads((Path(__file__).parent / f"{language}.toml").read_text(encoding="utf-8"))
    words = {name: frozenset(listed.split()) for name, listed in tables["words"].items()}

    trees = {name: _tree(listed) for name, listed in words.items()}

    def compiled(pattern: str, flags: int = 0) -> regex.Pattern[str]:
        if not flags:
            return regex.compile(regex.sub(r"\\L<(\w+)>", lambda found: trees[found[1]], pattern))
        used: dict[str, Any] = {name: words[name] for name in regex.findall(r"\\L<(\w+)>", pattern)}
        return regex.compile(pattern, flags, **used)

    def all_of(table: dict[str, str]) -> dict[str, regex.Pattern[str]]:
        # What ends where a name begins is read from there backwards: nothing need be searched.
        return {name: compiled(of, regex.REVERSE if "before" in name else 0) for name, of in table.items()}

    roles = {name: pattern for name, pattern in tables["roles"].items() if isinstance(pattern, str)}

    def of_role(pattern: str) -> regex.Pattern[str]:
        for name in ("names", "staff", "apart", "office"):
            pattern = pattern.replace(f"{{{name}}}", roles[name])
        for name, slots in (("name", f"[{BODY}{PERSON}]"), ("body", BODY), ("qualifier", QUALIFIER), ("any", ANY)):
            pattern = pattern.replace(f"{{{name}}}", slots)
        return compiled(pattern)

    def role(table: dict[str, str]) -> Role:
        signs = (words[one[1:-1]] if one.startswith("{") else [one] for one in table["signs"].split())
        return Role(
            frozenset(max(WORD.findall(word), key=len) for of in signs for word in of), of_role(table["pattern"])
        )

    no_given_names = words["titles"] | words["openers"] | words["nations"]
    of_states = ("offices", "people", "bodies", "organisations", "institutions", "qualifying")
    return Grammar(
        words,
        no_given_names,
        no_given_names.union(*(words[name] for name in of_states)),
        Demonyms(**all_of(tables["demonyms"])),
        Metonyms(**all_of(tables["metonyms"])),
        Persons(**all_of(tables["persons"])),
        of_role(roles["qualifier"]),
        tuple(map(role, tables["roles"]["speaker"])),
        tuple(map(role, tables["roles"]["participant"])),
    )


def _tree(words: Iterable[str]) -> str:
    """A pattern of words by their common beginnings, longest first: forwards, far faster than a list of them."""
    by_first: dict[str, set[str]] = {}
    for word in words:
        by_first.setdefault(word[:1], set()).add(word[1:])
    ends = by_first.pop("", None) is not None
    branches = [regex.escape(first) + _tree(rest) for first, rest in sorted(by_first.items())]
    if not branches:
        return ""
    joined = branches[0] if len(branches) == 1 and not ends else f"(?:{'|'.join(branches)})"
    return f"{joined}?" if ends else joined
