"""One quote to its one passage, or to words that help a reviewer to mend it."""

import json
from collections.abc import Sequence
from dataclasses import dataclass

from generator.link.nearest import Nearest
from generator.link.settle import settle
from generator.model import Block, Passage
from generator.normalise.select import Quotable, Selector

SHOWN = 5
"""How many candidates a problem lists."""

_CONTEXT = 24

_SETTLED = 100  # words that stand more often than this say too little, whatever stands around them


@dataclass(frozen=True, slots=True)
class Miss:
    """Why a quote names no one passage."""

    message: str
    hint: str


class Quotes:
    """The texts of one article, in which quotes are looked up."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        self.texts = {block.id: block.text for block in blocks}
        self._order = {block.id: number for number, block in enumerate(blocks)}
        self._quotable = Quotable.of(blocks)
        self._near: Nearest | None = None

    def order(self, passage: Passage) -> tuple[int, int, int]:
        """Sort key: reading order."""
        return self._order[passage.block], passage.start, passage.end

    def one(self, quote: str, prefix: str = "", suffix: str = "") -> Passage | Miss:
        """The one passage, or why there is none."""
        found = self._quotable.find(Selector(quote, prefix, suffix))
        if len(found) == 1:
            return found[0]
        if found:
            few = len(found) <= _SETTLED
            advice = "add the prefix or suffix that only one of them has" if few else "quote more words"
            return Miss(f"the quote stands in the article {len(found)} times", f"{advice}:\n{self._places(found)}")
        elsewhere = self._quotable.find(Selector(quote))
        if elsewhere:
            hint = f"it stands here:\n{self._places(elsewhere)}"
            return Miss("the quote is not where its prefix and suffix say", hint)
        return Miss("the quote is not in the article", self._nearest(quote))

    def selector(self, passage: Passage) -> Selector:
        """What finds this passage and no other, with no more around it than that takes."""
        return settle(self.texts, self._quotable, passage)

    def _places(self, found: Sequence[Passage]) -> str:
        """A line for each place: the YAML that settles it, and as a comment what stands around."""
        lines = [f"{p.block}: {self._around(p)}" for p in found[:SHOWN]]
        if len(found) <= _SETTLED:
            lines = [f"{_yaml(self.selector(p))}  # {line}" for p, line in zip(found, lines, strict=False)]
        return "\n".join(lines + [f"… and {len(found) - SHOWN} more"] * (len(found) > SHOWN))

    def _around(self, passage: Passage) -> str:
        text = self.texts[passage.block]
        before = text[max(0, passage.start - _CONTEXT) : passage.start]
        after = text[passage.end : passage.end + _CONTEXT]
        left, right = "…" * (passage.start > _CONTEXT), "…" * (passage.end + _CONTEXT < len(text))
        return f"{left}{before}[{text[passage.start : passage.end]}]{after}{right}"

    def _nearest(self, quote: str) -> str:
        """A hint with the nearest passage, or why there is none."""
        across = self._quotable.across(quote)
        if across:
            return f"it runs on from {across[0]} into {across[1]}; quote the words of each paragraph by themselves"
        if self._near is None:
            self._near = Nearest(self.texts)
        near = self._near.passage(quote)
        return near or "nothing in the article comes near it; quote its words exactly, within one paragraph"


def selector_for(blocks: Sequence[Block], passage: Passage) -> tuple[str, str, str]:
    """Quote, prefix and suffix that find this passage and no other; the last two are empty where none is needed.

    For many passages of one article ask `Quotes.selector`.
    """
    selector = Quotes(blocks).selector(passage)
    return selector.quote, selector.prefix, selector.suffix


def _yaml(selector: Selector) -> str:
    """A selector as YAML on one line; texts of one line are the same in JSON."""
    given = {"quote": selector.quote, "prefix": selector.prefix, "suffix": selector.suffix}
    return f"{{{', '.join(f'{key}: {json.dumps(text, ensure_ascii=False)}' for key, text in given.items() if text)}}}"
