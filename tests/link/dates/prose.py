"""Reads the prose files of `cases/`: a day of publication, a text, and the dates that it holds."""

from dataclasses import dataclass
from pathlib import Path

from generator import edtf
from generator.link.dates.expressions import expressions
from generator.link.dates.resolve import resolve


@dataclass(frozen=True)
class Case:
    published: str
    text: str
    expected: tuple[tuple[str, str], ...]


def read(name: str) -> list[Case]:
    """The cases of one file; what stands before the first is for people."""
    _, *parts = (Path(__file__).parent / "cases" / name).read_text(encoding="utf-8").split("\n== ")
    cases = []
    for part in parts:
        published, text, *lines = part.strip().splitlines()
        pairs = [line.rpartition(" = ") for line in lines]
        cases.append(Case(published, text, tuple((words, date) for words, _, date in pairs)))
    return cases


def dated(text: str, published: str | None, language: str = "en") -> list[tuple[str, str, bool]]:
    """The words, the date and whether it is certain, for each expression that can be resolved."""
    found = resolve(expressions(text, language), edtf.parse(published) if published else None, language)
    return [(text[one.expression.start : one.expression.end], one.date.edtf, one.certain) for one in found]
