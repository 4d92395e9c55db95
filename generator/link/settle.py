"""What stands around a passage, as much of it as tells the passage from others with the same words."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from generator.model import Passage
from generator.normalise.select import Quotable, Selector
from generator.text import Span, words


@dataclass(frozen=True, slots=True)
class _Around:
    """All texts joined; the passage in them, and where its block begins and ends."""

    text: str
    passage: Span
    block: Span

    def starts(self, since: int) -> list[int]:
        """Where the words before the passage begin, the nearest first."""
        return [since + start for start, _ in words(self.text[since : self.passage[0]])][::-1]

    def ends(self, until: int) -> list[int]:
        """Where the words after the passage end, the nearest first."""
        return [self.passage[1] + end for _, end in words(self.text[self.passage[1] : until])]

    def contexts(self) -> Iterator[list[Span]]:
        """Kinds of context in the order in which they serve a reader; each a list of growing stretches."""
        start, end = self.passage
        first, last = self.block
        yield [(before, end) for before in self.starts(first)]
        yield [(start, after) for after in self.ends(last)]
        before, after = self.starts(0), self.ends(len(self.text))
        yield [(at, end) for at in before]
        yield [(start, at) for at in after]
        most = max(len(before), len(after))
        before, after = (before or [start]), (after or [end])
        yield [(before[min(n, len(before) - 1)], after[min(n, len(after) - 1)]) for n in range(most)]
        yield [(0, len(self.text))]


def settle(texts: dict[str, str], quotable: Quotable, passage: Passage) -> Selector:
    """The selector with the shortest prefix of whole words that finds the passage alone.

    Where no prefix within the block can, a suffix; where neither can, context runs on into other blocks.
    """
    quote = texts[passage.block][passage.start : passage.end]
    if quotable.find(Selector(quote)) == [passage]:
        return Selector(quote)
    base = quotable.start(passage.block)
    joined = " ".join(texts.values())
    at = base + passage.start, base + passage.end
    around = _Around(joined, at, (base, base + len(texts[passage.block])))
    for stretches in around.contexts():
        fewest = _first(stretches, lambda span: quotable.once(*span))
        for start, end in stretches[fewest : fewest + 3]:  # a space that does not count may need a word more
            selector = Selector(quote, joined[start : at[0]].strip(), joined[at[1] : end].strip())
            if quotable.find(selector) == [passage]:
                return selector
    return Selector(quote)


def _first(stretches: list[Span], holds: Callable[[Span], bool]) -> int:
    """The number of the first that holds, all after it holding too; how many there are where none does."""
    low, high = 0, 1
    while high <= len(stretches) and not holds(stretches[high - 1]):
        low, high = high, high * 2
    high = min(high, len(stretches))
    if low < high and not holds(stretches[high - 1]):
        return len(stretches)
    while low < high:
        middle = (low + high) // 2
        if holds(stretches[middle]):
            high = middle
        else:
            low = middle + 1
    return low
