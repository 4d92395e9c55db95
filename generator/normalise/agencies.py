"""The world's news agencies, from the shipped table: what a printed name stands for."""

import re
import tomllib
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import chain
from pathlib import Path

from generator.text import clean, fold, slug

_LONGEST = 80
_TABLE = Path(__file__).with_name("agencies.toml")
_BETWEEN = re.compile(r"\s*(?:[,;/|+&•]|\s[-–—]\s|\b(?:and|und|et|y|e|en|og|och|i|with|via|through|avec|mit|con)\b)\s*")
_AGENCY_LIKE = re.compile(
    r"\b(?:agency|agencies|press|presse|agence|agencia|agenzia|agentur|news service|newswire|wire|wires)\b"
    r"|^[A-Z]{2,6}$",
    re.IGNORECASE,
)
_ACRONYM = re.compile(r"^[A-Z]{2,6}$")
_LOOSE = re.compile(r"^(?:the|news agency|agency)\s+|\s+(?:news agency|news agencies|agency|newswire|news|wire)$", re.I)
_GENERIC = frozenset({"agencies", "agency", "agentur", "agenturen", "news agencies", "wire", "wires", "press"})


@cache
def names() -> dict[str, str]:
    """Names by id."""
    return {id: entry["name"] for id, entry in _table().items()}


@lru_cache(maxsize=4_096)
def lookup(printed: str) -> str | None:
    """The id of the agency that a printed name means, whatever its case; None for everything else."""
    if len(printed) > _LONGEST:
        return None
    plain = _key(printed)
    return _forms().get(plain) or _forms().get(_LOOSE.sub("", plain))


def parts(printed: str) -> Iterator[str]:
    """The single names of a list as credits print it: `Bloomberg and dpa`, `AFP/Getty Images`."""
    if lookup(printed):
        yield clean(printed)
        return
    at = 0
    for start, end in chain((match.span() for match in _BETWEEN.finditer(printed)), [(len(printed), 0)]):
        if name := clean(printed[at:start]).strip(" .()[]:"):
            yield name
        at = end


def identify(printed: str) -> tuple[str, ...]:
    """The agencies in a printed list, in its order: ids of the table, a slug for others; people are left out."""
    found = (lookup(name) or (slug(name) if looks_like_agency(name) else "") for name in parts(printed))
    return tuple(dict.fromkeys(id for id in found if id))


def looks_like_agency(name: str) -> bool:
    """Whether an unlisted name is an agency's: it says so, or is an acronym."""
    if _key(name) in _GENERIC:
        return False
    return _ACRONYM.match(name) is not None or (len(name.split()) > 1 and _AGENCY_LIKE.search(name) is not None)


@cache
def pattern() -> str:
    """An alternation of all printed forms, also in capitals, longest first, to look for a credit within a line."""
    printed = {form for entry in _table().values() for form in (entry["name"], *entry.get("forms", []))}
    forms = printed | {form.upper() for form in printed}
    return "|".join(re.escape(form) for form in sorted(forms, key=lambda form: (-len(form), form)))


def named(text: str) -> bool:
    """Whether any printed form stands in a text, be it at the end of a word: a quick look before a slow search."""
    return _named().search(text) is not None


@cache
def _named() -> re.Pattern[str]:
    return re.compile(rf"(?:{pattern()})(?!\w)")


@cache
def _forms() -> dict[str, str]:
    return {_key(form): id for id, entry in _table().items() for form in (id, entry["name"], *entry.get("forms", []))}


@cache
def _table() -> dict[str, dict[str, str]]:
    return tomllib.loads(_TABLE.read_text(encoding="utf-8"))


def _key(name: str) -> str:
    return fold(clean(name)).casefold().strip(" .,;:()[]©")
