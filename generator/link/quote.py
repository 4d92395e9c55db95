"""One quote to its one passage, or to words that help a reviewer to mend it."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import islice

from generator.model import Block, Passage
from generator.normalise.select import Quotable, Selector
from generator.text import fold, words

SHOWN = 5
"""How many candidates a problem lists."""

_CONTEXT = 24

# How many words of a quote, and of each block, are compared for a hint; a capture may be of any size.
_COMPARED, _SEARCHED = 60, 5_000


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

    def order(self, passage: Passage) -> tuple[int, int, int]:
        """Sort key: reading order."""
        return self._order[passage.block], passage.start, passage.end

    def one(self, quote: str, prefix: str = "", suffix: str = "") -> Passage | Miss:
        """The one passage, or why there is none."""
        found = self._quotable.find(Selector(quote, prefix, suffix))
        if len(found) == 1:
            return found[0]
        if found:
            places = "\n".join(f"{p.block}: {self._around(p)}" for p in found[:SHOWN])
            more = f"\n… and {len(found) - SHOWN} more" if len(found) > SHOWN else ""
            hint = f"add a prefix or suffix that only one of them has:\n{places}{more}"
            return Miss(f"the quote stands in the article {len(found)} times", hint)
        elsewhere = self._quotable.find(Selector(quote))
        if elsewhere:
            places = "\n".join(f"{p.block}: {self._around(p)}" for p in elsewhere[:SHOWN])
            return Miss("the quote is not where its prefix and suffix say", f"it stands here:\n{places}")
        return Miss("the quote is not in the article", self._nearest(quote))

    def _around(self, passage: Passage) -> str:
        text = self.texts[passage.block]
        before = text[max(0, passage.start - _CONTEXT) : passage.start]
        after = text[passage.end : passage.end + _CONTEXT]
        left, right = "…" * (passage.start > _CONTEXT), "…" * (passage.end + _CONTEXT < len(text))
        return f"{left}{before}[{text[passage.start : passage.end]}]{after}{right}"

    def _nearest(self, quote: str) -> str:
        """A hint with the passage that shares the most words with the quote in the same order."""
        wanted = _tokens(quote)[:_COMPARED]
        best: tuple[int, str, str] = (0, "", "")
        for id, text in self.texts.items():
            spans = list(islice(words(text), _SEARCHED))
            tokens = [fold(text[a:b]).lower() for a, b in spans]
            if (Counter(wanted) & Counter(tokens)).total() <= best[0]:
                continue
            pieces = [match for match in SequenceMatcher(None, wanted, tokens).get_matching_blocks() if match.size]
            score = sum(match.size for match in pieces)
            if score > best[0]:
                longest = max(pieces, key=lambda match: match.size)
                first = max(0, longest.b - longest.a)
                last = min(len(spans), first + len(wanted) + 1)
                best = (score, id, text[spans[first][0] : spans[last - 1][1]])
        if best[0] * 2 < len(wanted) or not wanted:
            return "quote its words exactly, within one paragraph"
        return f"the nearest passage is in {best[1]}: {best[2]}"


def _tokens(text: str) -> list[str]:
    return [fold(text[a:b]).lower() for a, b in words(text)]
