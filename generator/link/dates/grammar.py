"""A language's tables, read once: its patterns, and what its words stand for. A language is a pair of data files."""

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import regex

LANGUAGES = frozenset(path.stem for path in Path(__file__).parent.glob("*.toml") if "-" not in path.stem)
"""The languages that have tables, as BCP 47 primary subtags."""

_NEVER = r"(?!)"


@dataclass(frozen=True, slots=True)
class Tenses:
    """The words by which a sentence tells past from future."""

    past: frozenset[str]
    not_past: frozenset[str]
    future: frozenset[str]
    modal: frozenset[str]
    perfect: frozenset[str]
    past_be: frozenset[str]
    after: frozenset[str]
    progressive: frozenset[str]
    planning: frozenset[str]
    infinitive: str
    not_infinitive: frozenset[str]
    ahead: regex.Pattern[str]
    behind: regex.Pattern[str]
    aside: regex.Pattern[str]
    """Who says so, between commas: it has no part in when."""


@dataclass(frozen=True, slots=True)
class Grammar:
    triggers: re.Pattern[str]
    """The words without which a text holds no date; the group's name is the trigger's."""
    rules: dict[str, tuple[tuple[str, regex.Pattern[str]], ...]]
    """By trigger: the rules that it calls, in the table's order."""
    tables: dict[str, Any]
    tenses: Tenses

    def value(self, table: str, word: str) -> Any:
        """What a word of a table stands for, however it is written."""
        values = self.tables[table]
        return values[word] if word in values else values[word.lower()]


@cache
def grammar(language: str) -> Grammar:
    """The grammar of a language; `language` is one of `LANGUAGES`."""
    folder = Path(__file__).parent
    tables = tomllib.loads((folder / f"{language}.toml").read_text(encoding="utf-8"))
    tenses = tomllib.loads((folder / f"{language}-tense.toml").read_text(encoding="utf-8"))
    names = _names(tables)
    rules: dict[str, list[tuple[str, regex.Pattern[str]]]] = {name: [] for name in tables["triggers"]}
    for rule in tables["rules"]:
        pattern = rule["pattern"]
        for name, value in names.items():
            pattern = pattern.replace(f"{{{name}}}", value)
        compiled = regex.compile(rf"(?<![\w-]){pattern}(?!\w)")
        for trigger in rule["triggers"]:
            rules[trigger].append((rule["name"], compiled))
    triggers = "|".join(rf"(?P<{name}>{pattern})" for name, pattern in tables["triggers"].items())
    return Grammar(
        re.compile(rf"\b(?:{triggers})"), {name: tuple(of) for name, of in rules.items()}, tables, _tenses(tenses)
    )


def _names(tables: dict[str, Any]) -> dict[str, str]:
    """What stands for the names in braces: alternatives, the longest first."""
    months, also = tables["months"], tables["also_names"].split()
    short = [a for a in months for b in months if months[a] == months[b] and a != b and b.startswith(a)]
    month = rf"{_any([name for name in months if name not in short])}|(?:{_any(short)})\b\.?"
    day = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"
    person = "|".join(rf"(?<=\b{name}) \p{{Lu}}\p{{Ll}}" for name in also if name in months)
    return {
        "month2": rf"(?P<month2>{month})(?!\w)",
        "month": rf"(?P<month>{month})(?!\w)",
        "day2": rf"(?P<day2>{day})",
        "day": rf"(?P<day>{day})",
        "year": r"(?:1[5-9]|20)\d\d",
        "number": rf"{_any(tables['numbers'])}|\d{{1,3}}",
        "weekday": rf"(?P<weekday>{_any(tables['weekdays'])})\b",
        "short_weekday": rf"(?P<short_weekday>{_any(tables['short_weekdays'])})\b",
        "name_follows": person or _NEVER,
        "not_before": "".join(rf"(?<!\b{word} )" for word in tables["no_date_before"].split()),
        "not_after": rf"(?! (?:{'|'.join(tables['no_date_after'].split())})\b)",
        **{name: _any(tables[name]) for name in ("shifts", "parts", "holidays", "deictic", "following")},
    }


def _any(words: Iterable[str]) -> str:
    return "|".join(
        regex.escape(word, literal_spaces=True) for word in sorted(words, key=lambda word: (-len(word), word))
    )


def _tenses(tables: dict[str, Any]) -> Tenses:
    def words(name: str) -> frozenset[str]:
        return frozenset(tables[name].split())

    def at_end(name: str) -> regex.Pattern[str]:
        phrases = "|".join(map(regex.escape, tables[name]))
        return regex.compile(rf"(?i:\b(?:{phrases})(?: (?:the|on|next|this))* ?$)")

    said = "|".join(tables["attribution"].split())
    return Tenses(
        words("past"),
        words("not_past"),
        words("future"),
        words("modal"),
        words("perfect"),
        words("past_be"),
        words("after"),
        words("progressive"),
        words("planning"),
        tables["infinitive"],
        words("not_infinitive"),
        at_end("ahead"),
        at_end("behind"),
        regex.compile(rf",[^,;:\"]{{1,80}}\b(?:{said}),"),
    )
