"""The words between quotation marks, in any language: the outermost marks count, what they hold is theirs.

Marks mean different things in different places (an apostrophe, inches, a German closing mark that opens in English), so
each is read by what stands beside it. A mark that never closes ends with its block. Time is linear in any text.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

import regex

from generator.model import Block, Passage

# By opening mark: the marks that may close it. What opens, and what only closes, also depends on the language.
_CLOSING = {
    "“": "”\"‟“", "”": "”", "„": "“”\"‟", "‟": "”", "«": "»", "»": "«", "‹": "›", "›": "‹",
    "‘": "’'", "‚": "‘’", "‛": "’", '"': '"”', "'": "'’", "「": "」", "『": "』",
}  # fmt: skip
_SINGLE = frozenset("‘‚‛'")
_APOSTROPHES = frozenset("’'")
_ENDS = frozenset(".,!?;’%)]…")
_MARK = regex.compile("[“”„‟«»‹›‘’‚‛\"'「」『』]")
_MOST = 5_000
"""Marks of one block that are read: what follows them is no prose."""
_SPEAKING = frozenset({"paragraph", "quote", "list"})
"""The kinds of block over which one speech runs; captions and notices between them do not stop it."""

# Letters left out at a word's beginning: an apostrophe there opens nothing.
_ELISION = regex.compile(r"(?:\d\ds?|em|til|twas|tis|cause|bout|n|cos|im|er|ere|round)\b", regex.I)


@dataclass(frozen=True, slots=True)
class Quoted:
    """What stands between one pair of marks: `outer` with its marks, `inner` without them and without a last comma."""

    block: int
    """The block's position in its article."""
    outer: tuple[int, int]
    inner: tuple[int, int]
    closed: bool = True
    runs_on: bool = False
    """Whether the same speech goes on with the next one, in a following paragraph."""


def quoted(blocks: Sequence[Block]) -> list[Quoted]:
    """The quotations' places in reading order, none across another."""
    found: list[Quoted] = []
    for number, block in enumerate(blocks):
        following = _following(blocks, number)
        text = block.text
        pairs = _pairs(text, following) if _MARK.search(text) else []
        before = len(found)
        for start, end, closed in pairs:
            inner = _inner(text, start + 1, end - closed)
            if inner:
                found.append(Quoted(number, (start, end), inner, closed, not closed and following[:1] == text[start]))
        if block.kind == "quote" and len(found) == before:
            inner = _inner(text, 0, len(text))
            if inner:
                runs_on = number + 1 < len(blocks) and blocks[number + 1].kind == "quote"
                found.append(Quoted(number, (0, len(text)), inner, True, runs_on))
    return found


def passage(blocks: Sequence[Block], one: Quoted) -> Passage:
    return Passage(blocks[one.block].id, *one.inner)


def _following(blocks: Sequence[Block], number: int) -> str:
    """The text of the next block in which a speech may go on; empty where there is none."""
    if blocks[number].kind not in _SPEAKING:
        return ""
    for block in blocks[number + 1 : number + 4]:
        if block.kind in _SPEAKING:
            return block.text
        if block.kind not in ("caption", "notice"):
            break
    return ""


_FINAL = regex.compile(r"[.!?…](?=[\s”\"’'»]|$)", regex.REVERSE)


def _inner(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The words themselves; None where there are none. A comma before the closing mark is the sentence's around it."""
    while start < end and text[start].isspace():
        start += 1
    while start < end and (text[end - 1].isspace() or text[end - 1] in ",，、"):
        end -= 1
    return (start, end) if any(character.isalnum() for character in text[start:end]) else None


def _pairs(text: str, following: str) -> Iterator[tuple[int, int, bool]]:
    """Start and end of each outermost quotation with its marks, and whether it is closed."""
    marks = [match.start() for match in islice(_MARK.finditer(text), _MOST)]
    strong = _strong_closers_ahead(text, marks)
    opened, depth = -1, 0
    for number, at in enumerate(marks):
        mark = text[at]
        if opened < 0:
            if _opens(text, at, strong[number], following):
                opened, depth = at, 0
            continue
        opener = text[opened]
        if mark in _CLOSING[opener] and _closes(text, at, opener, strong[number]):
            if depth:
                depth -= 1
                continue
            yield opened, at + 1, True
            opened = -1
        elif mark == opener and _may_open(text, at):
            if opener in "«»‹›「『":
                depth += 1
                continue
            # The first was never closed: it ends with its last sentence before this one, or was no quotation.
            last = _FINAL.search(text, opened, at)
            if last:
                yield opened, last.end(), False
            opened = at
    if opened >= 0 and len(marks) < _MOST and (text[opened] not in _SINGLE or following.startswith(text[opened])):
        yield opened, len(text), False


def _opens(text: str, at: int, closes_later: bool, following: str) -> bool:
    mark = text[at]
    if mark not in _CLOSING or not _may_open(text, at):
        return False
    if mark in _SINGLE:
        return not _ELISION.match(text, at + 1) and (closes_later or following.startswith(mark))
    return True


def _may_open(text: str, at: int) -> bool:
    """Whether a word begins behind the mark and none ends before it."""
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    if not after:
        return False
    if text[at] in "“„「『":
        return not (after.isspace() and before and not before.isspace())
    if text[at] in "«‹":
        return True
    return not after.isspace() and not before.isalnum() and before not in _ENDS


def _closes(text: str, at: int, opener: str, strong_later: bool) -> bool:
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    if text[at] in _APOSTROPHES and opener in _SINGLE:
        if before.isspace() or after.isalnum():
            return False
        return not (_weak(text, at) and strong_later)
    if text[at] == opener == "“":
        return not _may_open(text, at)
    opens_another = text[at] == '"' and before.isspace() and after and not after.isspace()
    return not opens_another


def _weak(text: str, at: int) -> bool:
    """Whether a closing single mark may as well be a plural's apostrophe: `the players’ bus`."""
    follows_plural = text[at - 1 : at] in ("s", "S", "z", "x")
    return follows_plural and text[at + 1 : at + 2] == " " and text[at + 2 : at + 3].isalpha()


def _strong_closers_ahead(text: str, marks: Sequence[int]) -> list[bool]:
    """For each mark, whether a single closing mark follows before the next single opening one.

    For an opening mark any closing one counts; for others only one that cannot be an apostrophe.
    """
    ahead = [False] * len(marks)
    strong = weak = False
    for number in range(len(marks) - 1, -1, -1):
        at = marks[number]
        mark = text[at]
        before, after = text[at - 1 : at], text[at + 1 : at + 2]
        opening = mark in _SINGLE and (not before or not (before.isalnum() or before in ".,!?;:’")) and after.isalnum()
        ahead[number] = strong or (weak and opening)
        if opening:
            strong = weak = False
        elif mark in "’'‘" and before and not before.isspace() and not after.isalnum():
            if _weak(text, at):
                weak = True
            else:
                strong = True
    return ahead


def joined(found: Iterable[Quoted]) -> Iterator[list[Quoted]]:
    """The places of each speech together: several where it runs over paragraphs."""
    group: list[Quoted] = []
    for one in found:
        group.append(one)
        if not one.runs_on:
            yield group
            group = []
    if group:
        yield group
