"""A language's tables, read once: its patterns, and what its words stand for. A language is a data file."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import regex

from generator.link.dates.tenses import Tenses, tenses

LANGUAGES = frozenset(path.stem for path in Path(__file__).parent.glob("*.toml"))
"""The languages that have tables, as BCP 47 primary subtags."""

_NEVER = r"(?!)"
_NOT_ANY = frozenset(("months", "weekdays", "short_weekdays", "numbers", "triggers", "clock", "tense"))


@dataclass(frozen=True, slots=True)
class Clock:
    """How a time with its zone stands before or after its day."""

    zones: regex.Pattern[str]
    before: regex.Pattern[str]
    not_before: regex.Pattern[str]
    after: regex.Pattern[str]


@dataclass(frozen=True, slots=True)
class Grammar:
    triggers: re.Pattern[str]
    """The words without which a text holds no date; the group's name is the trigger's."""
    rules: dict[str, tuple[tuple[str, regex.Pattern[str]], ...]]
    """By trigger: the rules that it calls, in the table's order."""
    any_rule: dict[str, regex.Pattern[str]]
    """By trigger: all of its rules in one pattern, to look for the first word from which any fits."""
    tables: dict[str, Any]
    tenses: Tenses
    clock: Clock | None
    joints: frozenset[str]
    """What stands between two days of one list."""

    def value(self, table: str, word: str) -> Any:
        """What a word of a table stands for, however it is written."""
        values = self.tables[table]
        return values[word] if word in values else values[word.lower()]


@cache
def grammar(language: str) -> Grammar:
    """The grammar of a language; `language` is one of `LANGUAGES`."""
    path = Path(__file__).parent / f"{language}.toml"
    tables = tomllib.loads(path.read_text(encoding="utf-8"))
    names = _names(tables)
    rules: dict[str, list[tuple[str, regex.Pattern[str]]]] = {name: [] for name in tables["triggers"]}
    for rule in tables["rules"]:
        pattern = _filled(rule["pattern"], names)
        compiled = regex.compile(rf"(?:{pattern})(?!\w)")
        for trigger in rule["triggers"]:
            rules[trigger].append((rule["name"], compiled))
    triggers = "|".join(rf"(?P<{name}>{pattern})" for name, pattern in tables["triggers"].items())
    calendar = frozenset(name.lower() for table in ("weekdays", "months") for name in tables[table])
    return Grammar(
        _quick(triggers),
        {name: tuple(of) for name, of in rules.items()},
        {name: _any_rule(pattern.pattern for _, pattern in of) for name, of in rules.items()},
        tables,
        tenses(tables["tense"], calendar),
        _clock(tables),
        frozenset(tables.get("joints", ())),
    )


def _quick(triggers: str) -> re.Pattern[str]:
    """Triggers at the beginning of a word, tried only at characters of ASCII with which one of them can begin."""
    begun = regex.compile(triggers)
    first = "".join(one for one in map(chr, range(128)) if one.isalnum() and begun.fullmatch(one, partial=True))
    return re.compile(rf"(?=[{first}\x80-\U0010ffff])\b(?:{triggers})")


def _any_rule(patterns: Iterable[str]) -> regex.Pattern[str]:
    return regex.compile(rf"(?<![\w-])(?=\w)(?:{'|'.join(patterns)})")


def _filled(pattern: str, names: Mapping[str, str]) -> str:
    for name, value in names.items():
        pattern = pattern.replace(f"{{{name}}}", value)
    return pattern


def _clock(tables: dict[str, Any]) -> Clock | None:
    clock = tables.get("clock")
    if not clock:
        return None
    zones = _any(tables["zones"])
    names = {name: _filled(clock[name], {"zones": zones}) for name in ("time", "second_time")}
    parts = (_filled(clock[name], names) for name in ("before", "not_before", "after"))
    return Clock(regex.compile(rf"\b(?:{zones})\b"), *map(regex.compile, parts))


def _names(tables: dict[str, Any]) -> dict[str, str]:
    """What stands for the names in braces: alternatives, the longest first."""
    months, also = tables["months"], tables.get("also_names", "").split()
    ordinals = "|".join(tables.get("ordinals", "").split())
    short = [a for a in months for b in months if months[a] == months[b] and a != b and b.startswith(a)]
    month = rf"{_any([name for name in months if name not in short])}|(?:{_any(short)})\b\.?"
    day = rf"(?:0?[1-9]|[12]\d|3[01])(?:{ordinals})?"
    person = "|".join(rf"(?<=\b{name}) \p{{Lu}}\p{{Ll}}" for name in also if name in months)
    return {
        "month2": rf"(?P<month2>{month})(?!\w)",
        "month": rf"(?P<month>{month})(?!\w)",
        "day2": rf"(?P<day2>{day})",
        "day": rf"(?P<day>{day})",
        "year": r"(?:1[5-9]|20)\d\d",
        "number": rf"{_any(tables['numbers'])}|\d{{1,3}}",
        "weekday2": rf"(?P<weekday2>{_any(tables['weekdays'])})\b",
        "weekday": rf"(?P<weekday>{_any(tables['weekdays'])})\b",
        "short_weekday": rf"(?P<short_weekday>{_any(tables.get('short_weekdays', ())) or _NEVER})\b",
        "name_follows": person or _NEVER,
        "not_before": "".join(rf"(?<!\b{word} )" for word in tables.get("no_date_before", "").split()),
        "not_after": rf"(?! (?:{'|'.join(tables.get('no_date_after', '-').split())})\b)",
        **{name: _any(table) for name, table in tables.items() if name not in _NOT_ANY and isinstance(table, dict)},
    }


def _any(words: Iterable[str]) -> str:
    return "|".join(
        regex.escape(word, literal_spaces=True) for word in sorted(words, key=lambda word: (-len(word), word))
    )
