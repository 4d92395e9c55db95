"""Reads the prose files of `cases/`: a text, the names registered for it, and the candidates that it holds."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.errors import Problems
from generator.link.candidates import candidates
from generator.link.names import Names
from generator.link.registry import Registry, registry
from generator.model import Block, Candidate, Mention, Passage
from generator.read.schema import ActorRecord
from generator.read.shape import shape
from generator.read.tree import read_tree


@dataclass(frozen=True)
class Case:
    title: str
    blocks: tuple[Block, ...]
    registered: tuple[str, ...]
    expected: dict[str, int]


def read(name: str) -> list[Case]:
    """The cases of one file; what stands before the first is for people."""
    _, *parts = (Path(__file__).parent / "cases" / name).read_text(encoding="utf-8").split("\n== ")
    return [_case(part) for part in parts]


def _case(part: str) -> Case:
    title, *lines = part.strip().splitlines()
    blocks: list[Block] = []
    registered: tuple[str, ...] = ()
    expected = {}
    for line in lines:
        if line.startswith("-> "):
            surface, _, count = line[3:].rpartition(" = ")
            expected[surface] = int(count)
        elif line.startswith("registered: "):
            registered = tuple(line.removeprefix("registered: ").split("; "))
        elif line.startswith("title: "):
            blocks.append(Block("title", "title", line.removeprefix("title: ")))
        else:
            number = sum(block.kind == "paragraph" for block in blocks) + 1
            blocks.append(Block(f"p{number}", "paragraph", line))
    return Case(title, tuple(blocks), registered, expected)


def suggested(blocks: Sequence[Block], registered: Sequence[str] = (), language: str = "en") -> list[Candidate]:
    names = Names((name, name) for name in registered)
    mentions = [
        Mention(match.owner, Passage(block.id, match.start, match.end), block.text[match.start : match.end])
        for block in blocks
        for match in names.find(block.text)
    ]
    return candidates(blocks, mentions, of(registered), language)


def of(names: Sequence[str]) -> Registry:
    """A registry of actors with these names."""
    problems = Problems()
    records = []
    for number, name in enumerate(names):
        path = f"actors/actor-{number}.yaml"
        tree = read_tree(f'name: "{name}"\nkind: organisation\n'.encode(), path, problems)
        record = shape(tree, ActorRecord, f"actor-{number}", path, problems) if tree else None
        assert record
        records.append(record)
    assert not problems.found
    return registry(records, problems)


def paragraphs(*texts: str) -> list[Block]:
    return [Block(f"p{number}", "paragraph", text) for number, text in enumerate(texts, 1)]
