"""The words by which a language tells past from future, as its data file lists them; what it leaves out is empty."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Tenses:
    """Lists of words in lower case, and endings. `en.toml` says what each holds."""

    past: frozenset[str]
    not_past: frozenset[str]
    past_endings: tuple[str, ...]
    future_endings: tuple[str, ...]
    modal: frozenset[str]
    certain_modal: frozenset[str]
    doubtful_modal: frozenset[str]
    negations: frozenset[str]
    auxiliaries: frozenset[str]
    perfect: frozenset[str]
    had: frozenset[str]
    be_past: frozenset[str]
    be_present: frozenset[str]
    be_bare: frozenset[str]
    originally: frozenset[str]
    planning: frozenset[str]
    past_planning: frozenset[str]
    needs_purpose: frozenset[str]
    purpose: frozenset[str]
    commitments: frozenset[str]
    occasions: frozenset[str]
    present: frozenset[str]
    present_or_noun: frozenset[str]
    verbs: frozenset[str]
    """All of the present."""
    not_present: frozenset[str]
    present_subjects: frozenset[str]
    relative: frozenset[str]
    aside_followers: frozenset[str]
    present_endings: tuple[str, ...]
    subjects: frozenset[str]
    determiners: frozenset[str]
    adverbs: frozenset[str]
    agents: frozenset[str]
    openers: frozenset[str]
    fillers: frozenset[str]
    reporting: frozenset[str]
    events: frozenset[str]
    lasting: frozenset[str]
    deferring: frozenset[str]
    open_ended: frozenset[str]
    calendar: frozenset[str]
    infinitive: str
    not_infinitive: frozenset[str]
    possessive: str
    ahead: tuple[str, ...]
    """Phrases, each behind a space."""
    behind: tuple[str, ...]
    after: tuple[str, ...]
    toward: tuple[str, ...]
    signs: frozenset[str]
    """Every word that may be a sign; others need no look."""
    endings: tuple[str, ...]


_LISTS = """
past not_past modal certain_modal doubtful_modal negations auxiliaries perfect had be_past be_present
be_bare originally planning past_planning needs_purpose purpose commitments occasions present
present_or_noun not_present present_subjects relative aside_followers subjects determiners adverbs agents openers
fillers reporting events lasting deferring open_ended not_infinitive
""".split()
_SIGNS = "past modal doubtful_modal planning be_past be_present present present_or_noun plural_present".split()
_PHRASES = "ahead behind after toward".split()


def tenses(table: Mapping[str, Any], calendar: frozenset[str]) -> Tenses:
    """The `[tense]` table of a language; `calendar` are its names of days and months."""
    lists: dict[str, Any] = {name: frozenset(table.get(name, "").split()) for name in _LISTS}
    phrases: dict[str, Any] = {name: tuple(f" {phrase}" for phrase in table.get(name, ())) for name in _PHRASES}
    past, present, future = (tuple(table.get(f"{name}_endings", "").split()) for name in ("past", "present", "future"))
    return Tenses(
        **lists,
        **phrases,
        verbs=frozenset(" ".join(table.get(name, "") for name in _SIGNS[-3:]).split()),
        signs=frozenset(" ".join(table.get(name, "") for name in _SIGNS).split()),
        past_endings=past,
        present_endings=present,
        future_endings=future,
        endings=past + present + future,
        infinitive=table.get("infinitive", ""),
        possessive=table.get("possessive", ""),
        calendar=calendar,
    )
