"""Reads the prose files of `cases/`: an article's blocks, and the quotations in it with their speakers."""

from dataclasses import dataclass
from pathlib import Path

from generator.link.names import Names
from generator.link.quotations.find import quotations
from generator.model import Block, BlockKind, Mention, Passage, Quotation

CAST = {
    "lind": ("Anna Lind", "Lind"),
    "okafor": ("Tom Okafor", "Okafor"),
    "sousa": ("Maria Sousa", "Sousa"),
    "haddad": ("Karim Haddad", "Haddad"),
    "harbour-office": ("Harbour Office",),
    "norland": ("Norland",),
    "palace": ("Palace",),
}
"""The actors whose names are known, with their names."""

Told = tuple[str, str, str, bool]


@dataclass(frozen=True)
class Case:
    blocks: tuple[Block, ...]
    expected: tuple[Told, ...]

    @property
    def opening(self) -> str:
        return self.blocks[0].text[:60]


def read(name: str) -> list[Case]:
    """The cases of one file; what stands before the first is for people."""
    _, *parts = (Path(__file__).parent / "cases" / name).read_text(encoding="utf-8").split("\n== ")
    return [_case(part.strip().splitlines()) for part in parts]


def _case(lines: list[str]) -> Case:
    printed = [line for line in lines if not line.startswith("> ")]
    rows = [line.removeprefix("> ").split(" | ") for line in lines if line.startswith("> ")]
    told = [(text.removeprefix("f "), by, verb, text.startswith("f ")) for text, by, verb in rows]
    return Case(tuple(_block(number, line) for number, line in enumerate(printed)), tuple(told))


def _block(number: int, line: str) -> Block:
    kinds: dict[str, BlockKind] = {"title: ": "title", "quote: ": "quote"}
    for prefix, kind in kinds.items():
        if line.startswith(prefix):
            return Block(f"p{number}", kind, line.removeprefix(prefix))
    return Block(f"p{number}", "paragraph", line)


def found(blocks: tuple[Block, ...], language: str = "en") -> list[Quotation]:
    """The quotations of an article in which the cast's names are mentions."""
    names = Names((name, id) for id, forms in CAST.items() for name in forms)
    mentions = [
        Mention(match.owner, Passage(block.id, match.start, match.end), block.text[match.start : match.end])
        for block in blocks
        for match in names.find(block.text)
    ]
    return quotations(blocks, mentions, language)


def told(blocks: tuple[Block, ...], language: str = "en") -> list[Told]:
    """Each quotation as a case writes it: words, speaker, verb, and whether it is a fragment."""
    texts = {block.id: block.text for block in blocks}
    return [
        (
            " // ".join(texts[passage.block][passage.start : passage.end] for passage in one.passages),
            f"@{one.speaker}" if one.speaker else one.described or "-",
            one.verb or "-",
            one.fragment,
        )
        for one in found(blocks, language)
    ]


def paragraphs(*texts: str) -> tuple[Block, ...]:
    return tuple(_block(number, text) for number, text in enumerate(texts))
