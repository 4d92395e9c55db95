"""What changed between two captures of an article: blocks added, removed and changed, the last word by word.

Typography does not count: blocks and words are compared after `generator.text.fold`. Words that the rights of either
capture withhold are gaps; that something changed there is said all the same.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import groupby
from typing import Literal

import regex

from generator.model import Block, BlockKind, Passage
from generator.publish.parts import Segment, Segments
from generator.publish.rights import Shown
from generator.text import fold

MOST_BLOCKS = 3_000
"""Where more than these lie between the first and the last change, captures are not compared: difflib may take the
square of the time, and nobody would read it."""
MOST_WORDS = 1_000
"""Longer blocks are shown as removed and added, not word by word."""
NEAR = 6
"""How many blocks further on the new form of a changed block is looked for."""

_UNSPACED = r"\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}"
_WORD = regex.compile(rf"[{_UNSPACED}]\p{{M}}*|[\w--[{_UNSPACED}]]+(?:['’.,][\w--[{_UNSPACED}]]+)*|[^\w\s]", regex.V1)

Piece = Literal["text", "ins", "del"]


@dataclass(frozen=True, slots=True)
class Change:
    """A block that is only in the later capture (`added`), only in the earlier, or in both with other words.

    `block` is its id in the later capture, for a removed one in the earlier.
    """

    kind: Literal["added", "removed", "changed"]
    block: str
    block_kind: BlockKind
    segments: Segments


@dataclass(frozen=True, slots=True)
class _Token:
    """A word or sign: `text` with the space before it, `key` as it is compared, `shown` whether rights allow it."""

    text: str
    key: str
    shown: bool


def changes(before: Sequence[Block], was: Shown, after: Sequence[Block], now: Shown) -> tuple[Change, ...] | None:
    """The changes in reading order; None where there are too many blocks to compare."""
    old, new = [fold(block.text) for block in before], [fold(block.text) for block in after]
    start = _common(old, new)
    end = _common(old[start:][::-1], new[start:][::-1])
    before, after = before[start : len(old) - end], after[start : len(new) - end]
    old, new = old[start : len(old) - end], new[start : len(new) - end]
    if max(len(old), len(new)) > MOST_BLOCKS:
        return None
    found: list[Change] = []
    for tag, i, j, k, l in SequenceMatcher(None, old, new).get_opcodes():  # noqa: E741
        if tag != "equal":
            for was_block, new_block in _paired(before[i:j], after[k:l]):
                found += _change(was_block, was, new_block, now)
    return tuple(found)


def _common(a: Sequence[str], b: Sequence[str]) -> int:
    """How many texts at the beginning of both are the same."""
    return next((n for n, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))


def _paired(old: Sequence[Block], new: Sequence[Block]) -> Iterator[tuple[Block | None, Block | None]]:
    """Each block with its new form, in order; those without one alone."""
    at = 0
    words = [Counter(_keys(block)) for block in new]
    for block in old:
        own = Counter(_keys(block))
        near = range(at, min(at + NEAR, len(new)))
        best = max(near, key=lambda n: _alike(own, words[n]), default=None)
        if best is None or _alike(own, words[best]) < 0.5:
            yield block, None
            continue
        yield from ((None, skipped) for skipped in new[at:best])
        yield block, new[best]
        at = best + 1
    yield from ((None, rest) for rest in new[at:])


def _keys(block: Block) -> list[str]:
    return _WORD.findall(fold(block.text).casefold())


def _alike(a: Counter[str], b: Counter[str]) -> float:
    """How much of two bags of words is common, from 0 to 1, as `SequenceMatcher.quick_ratio` has it."""
    return 2 * (a & b).total() / ((a.total() + b.total()) or 1)


def _change(old: Block | None, was: Shown, new: Block | None, now: Shown) -> Iterator[Change]:
    before, after = _tokens(old, was), _tokens(new, now)
    if old and new and [token.key for token in before] == [token.key for token in after]:
        return
    if old and new and max(len(before), len(after)) <= MOST_WORDS:
        yield Change("changed", new.id, new.kind, _segments(_word_by_word(before, after)))
        return
    if old:
        yield Change("removed", old.id, old.kind, _segments(("del", token) for token in before))
    if new:
        yield Change("added", new.id, new.kind, _segments(("ins", token) for token in after))


def _tokens(block: Block | None, shown: Shown) -> list[_Token]:
    if block is None:
        return []
    tokens, at = [], 0
    for match in _WORD.finditer(block.text):
        start, end = match.span()
        whole = shown.whole(Passage(block.id, start, end))
        tokens.append(_Token(block.text[at:end], fold(match[0]), whole))
        at = end
    return tokens


def _word_by_word(before: Sequence[_Token], after: Sequence[_Token]) -> Iterator[tuple[Piece, _Token]]:
    """The words of both; what is in both is shown only where both captures show it."""
    matcher = SequenceMatcher(None, [token.key for token in before], [token.key for token in after])
    for tag, i, j, k, l in matcher.get_opcodes():  # noqa: E741
        if tag != "equal":
            yield from (("del", token) for token in before[i:j])
            yield from (("ins", token) for token in after[k:l])
            continue
        for old, new in zip(before[i:j], after[k:l], strict=True):
            spaced = old.text if k == 0 and i > 0 and new is after[0] else new.text
            yield "text", _Token(spaced, new.key, old.shown and new.shown)


def _segments(tokens: Iterable[tuple[Piece, _Token]]) -> Segments:
    """Runs of one kind as one segment each, what is withheld as gaps; the space before a gap is nobody's word."""
    segments: list[Segment] = []
    for (kind, shown), run in groupby(tokens, key=lambda pair: (pair[0], pair[1].shown)):
        words = "".join(token.text for _, token in run)
        if shown:
            segments.append(Segment(kind, words))
        elif not segments or segments[-1].kind != "gap":
            segments += [Segment("text", " ")] if segments and words[0].isspace() else []
            segments.append(Segment("gap"))
    return tuple(segments)
