"""Every rule does what its prose cases say, and says it in the ledger.

A case begins with `== title`. Each line after it is a line of the capture with its verdict in the margin: `-` is
removed by the rule that the file is named for, `~` by another rule, a kind of block (`caption`, `heading` …) stays
as that kind, and nothing stays whatever it is. `=> field: value` is what is found; `=> field:` that nothing is.
"""

from dataclasses import dataclass
from pathlib import Path

import pytest

from generator.model import Article
from generator.normalise import rules
from generator.normalise.prepare import prepare

FOLDER = Path(__file__).with_name("cases")


@dataclass(frozen=True, slots=True)
class Case:
    rule: str
    title: str
    lines: tuple[tuple[str, str], ...]
    """Verdict and text of each line of the capture."""
    found: tuple[tuple[str, str], ...]

    def __str__(self) -> str:
        return f"{self.rule}: {self.title}"


def _case(rule: str, part: str) -> Case:
    title, *rest = part.rstrip("\n").split("\n")
    found = [line[3:].partition(":") for line in rest if line.startswith("=> ")]
    lines = [line.partition("|") for line in rest if "|" in line and not line.startswith("=> ")]
    return Case(
        rule,
        title,
        tuple((verdict.strip(), text.strip()) for verdict, _, text in lines),
        tuple((field.strip(), value.strip()) for field, _, value in found),
    )


CASES = [
    _case(path.stem, part)
    for path in sorted(FOLDER.glob("*.txt"))
    for part in path.read_text(encoding="utf-8").split("== ")[1:]
]


def _value(article: Article, field: str) -> str:
    value: object = article.found
    for name in field.split("."):
        value = getattr(value, name)
    return "; ".join(value) if isinstance(value, tuple) else str(value or "")


@pytest.mark.parametrize("case", CASES, ids=str)
def test_a_prose_case_comes_out_as_it_says(case: Case) -> None:
    article = prepare("\n".join(text for _, text in case.lines).encode(), ".txt")

    removed = {entry.line: entry for entry in article.removed}
    kinds = {block.text: block.kind for block in article.blocks}
    for line, (verdict, text) in enumerate(case.lines, start=1):
        if not text:
            continue
        if verdict in ("-", "~"):
            assert line in removed, f"line {line} stays: {text}"
            assert (removed[line].rule == case.rule) == (verdict == "-"), f"{text}: {removed[line].rule}"
            assert removed[line].reason
        else:
            assert line not in removed, f"line {line} goes by {removed[line].rule}: {text}"
            if verdict:
                assert kinds.get(text) == verdict, text
    for field, value in case.found:
        assert _value(article, field) == value


def test_every_rule_has_prose_cases() -> None:
    named = {rule.name for rule in (*rules.LINES, *rules.STORY)}
    assert {path.stem for path in FOLDER.glob("*.txt")} == named - {"furniture"}


def test_rules_have_different_names() -> None:
    names = [rule.name for rule in (*rules.LINES, *rules.STORY)]
    assert len(set(names)) == len(names)
