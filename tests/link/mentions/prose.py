"""Reads the prose files of `cases/` and the cast that they name, and links the one with the other."""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from generator.errors import Problems
from generator.link.mentions.find import mentions
from generator.link.mentions.roles import with_roles
from generator.link.registry import Registry, registry
from generator.model import Block, Mention
from generator.read.schema import ActorRecord
from generator.read.shape import Located, shape
from generator.read.tree import read_tree

HERE = Path(__file__).parent


@dataclass(frozen=True)
class Case:
    language: str
    texts: tuple[str, ...]
    expected: tuple[tuple[str, str, str], ...]
    """Words, actor, and a rule or role; empty where the case does not say."""


def read(name: str) -> list[Case]:
    """The cases of one file; what stands before the first is for people."""
    _, *parts = (HERE / "cases" / name).read_text(encoding="utf-8").split("\n== ")
    cases = []
    for part in parts:
        language, *lines = part.strip().splitlines()
        texts = tuple(line[2:] for line in lines if line.startswith("> "))
        found = [re.fullmatch(r"(.+) = ([a-z-]+)(?: \((\w+)\))?", line) for line in lines if not line.startswith("> ")]
        cases.append(Case(language, texts, tuple((m[1], m[2], m[3] or "") for m in found if m)))
        assert all(found), part
    return cases


@cache
def cast() -> Registry:
    lines = (HERE / "cast.yaml").read_text(encoding="utf-8").splitlines()
    problems = Problems()
    found = registry([record(*line.split(": ", 1)) for line in lines if not line.startswith("#")], problems)
    assert not problems.found
    return found


def record(id: str, yaml: str) -> Located[ActorRecord]:
    problems = Problems()
    tree = read_tree(yaml.encode(), f"actors/{id}.yaml", problems)
    assert tree
    found = shape(tree, ActorRecord, id, f"actors/{id}.yaml", problems)
    assert found and not problems.found
    return found


def found(texts: tuple[str, ...], language: str = "en", names: Registry | None = None) -> list[Mention]:
    """The mentions in paragraphs, with the roles that no quotation gives."""
    blocks = tuple(Block(f"p{number}", "paragraph", text) for number, text in enumerate(texts, 1))
    return with_roles(mentions(blocks, names or cast(), language), (), blocks, language)


def told(case: Case) -> tuple[tuple[str, str, str], ...]:
    """What is found in a case, with as much of rule and role as the case says of the mention at this place."""
    said = [extra for _, _, extra in case.expected]
    result = []
    for number, one in enumerate(found(case.texts, case.language)):
        extra = said[number] if number < len(said) else ""
        kept = one.role if extra in ("speaker", "participant", "mentioned") else one.rule
        result.append((one.surface, one.actor, kept if extra else ""))
    return tuple(result)
