"""The dates that an article's words mean, by its grammar and its day of publication; what nobody reviewed."""

from collections.abc import Iterable

from generator.edtf import Date
from generator.link.dates.expressions import expressions
from generator.link.dates.grammar import LANGUAGES
from generator.link.dates.resolve import resolve
from generator.model import Block, DatedPassage, Passage

DEFAULT = "en"
"""The language of a text that nobody names: its names of days and months are hardly words of another."""


def dated(blocks: Iterable[Block], published: Date | None, language: str | None) -> list[DatedPassage]:
    """The expressions that can be resolved, in reading order; without a day of publication those that need none."""
    spoken = (language or DEFAULT).split("-")[0].lower()
    if spoken not in LANGUAGES:
        return []
    return [
        DatedPassage(
            Passage(block.id, one.expression.start, one.expression.end), one.date, one.expression.rule, one.certain
        )
        for block in blocks
        if (found := expressions(block.text, spoken))
        for one in resolve(found, published, spoken, block.kind == "caption")
    ]
