"""The passage nearest to a quote that is not in an article, with the words marked in which the two differ.

Passages are found by the quote's rarest words: each place of a word in the article says where the quote would begin,
and the places that agree, weighed by how rare their words are, name the passage.
"""

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher, get_close_matches
from math import log

import regex

from generator.text import Span, clean, fold, words

_COMPARED = 200
"""How many words of a quote are compared; what follows them is not looked at."""

_PLACES = 20_000
"""How many places of the quote's words are looked at, those of rare words first: an article may be of any size."""

_BAND = 6  # words that may be put in or left out without a passage falling apart
_PASSAGES = 4  # how many of the likeliest passages are compared word by word
_ALIKE = 10  # more equal words than twice these in a row are cut to […]
_LONGEST = 500  # characters of a hint
_MISSPELT = 3  # how many words that the article lacks are taken for one that it has
_VOCABULARY = 5_000

# Each character of these scripts, which put no spaces between words, is compared by itself.
_UNSPACED = regex.compile(
    r"[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}"
    r"\p{Script=Myanmar}]\p{M}*"
)
_MARK = regex.compile(r"\S")
_APART = regex.compile(r"\] (?=[,.;:!?)”’])")


@dataclass(frozen=True, slots=True)
class Tokens:
    """A text cut into words and marks: where they stand, as written (folded), and for comparison in small letters."""

    text: str
    spans: list[Span]
    exact: list[str]
    plain: list[str]

    @classmethod
    def of(cls, text: str) -> "Tokens":
        spans = list(_spans(text))
        folded = fold(text)
        exact = [folded[start:end] for start, end in spans]
        return cls(text, spans, exact, [token.lower() for token in exact])

    def shown(self, start: int, end: int) -> str:
        return self.text[self.spans[start][0] : self.spans[end - 1][1]] if start < end else ""


def _spans(text: str) -> Iterator[Span]:
    at = 0
    for start, end in words(text):
        yield from _marks(text, at, start)
        yield from _parts(text, start, end)
        at = end
    yield from _marks(text, at, len(text))


def _marks(text: str, start: int, end: int) -> Iterator[Span]:
    if end - start > 1 or text[start:end].strip():
        yield from (match.span() for match in _MARK.finditer(text, start, end))


def _parts(text: str, start: int, end: int) -> Iterator[Span]:
    """A word; one of a script without spaces as its characters."""
    if text[start:end].isascii():
        yield start, end
        return
    at = start
    for match in _UNSPACED.finditer(text, start, end):
        if at < match.start():
            yield at, match.start()
        yield match.span()
        at = match.end()
    if at < end:
        yield at, end


@dataclass(frozen=True, slots=True)
class _Near:
    """A stretch of a block's tokens beside the quote: the equal runs, and the weight of the words in them."""

    block: str
    start: int
    weight: float
    equal: int
    pieces: list[tuple[int, int, int]]


class Nearest:
    """The words of an article by their places, in which passages near to a quote are looked up."""

    def __init__(self, texts: Mapping[str, str]) -> None:
        self._blocks = [(id, Tokens.of(text)) for id, text in texts.items()]
        self._starts: list[int] = []
        self._places: dict[str, list[int]] = defaultdict(list)
        at = 0
        for _, tokens in self._blocks:
            self._starts.append(at)
            for place, token in enumerate(tokens.plain, at):
                self._places[token].append(place)
            at += len(tokens.plain)
        self._total = at

    def passage(self, quote: str) -> str | None:
        """The nearest passage on one line, `nearest, in p4 […]: …`; None where nothing comes near."""
        wanted = Tokens.of(clean(quote))
        count = min(len(wanted.plain), _COMPARED)
        meant = self._spelt(wanted.plain[:count])
        weights = [self._weight(token) for token in meant]
        near = [one for place in self._likely(meant, weights) for one in self._compared(meant, weights, place)]
        enough = sum(map(_is_word, wanted.plain[:count])) / 2
        best = max((one for one in near if one.equal >= enough), key=lambda one: one.weight, default=None)
        if best is None or not best.pieces:
            return None
        tokens = next(tokens for id, tokens in self._blocks if id == best.block)
        return f"nearest, in {best.block} [yours → the article’s]: {_marked(wanted, count, tokens, best)}"

    def _spelt(self, wanted: Sequence[str]) -> list[str]:
        """The quote's words, the first few that the article lacks as the word of it that is spelt most like them."""
        lacking = [token for token in dict.fromkeys(wanted) if _is_word(token) and token not in self._places]
        meant: dict[str, str] = {}
        for token in lacking[:_MISSPELT]:
            alike = [other for other in self._places if _may_be(other, token)]
            close = get_close_matches(token, sorted(alike)[:_VOCABULARY], n=1, cutoff=0.75)
            meant |= {token: close[0]} if close else {}
        return [meant.get(token, token) for token in wanted]

    def _weight(self, token: str) -> float:
        """How much a word tells: the rarer, the more; marks tell hardly anything."""
        count = len(self._places.get(token, ()))
        return log(1 + self._total / count) * (1 if _is_word(token) else 0.1) if count else 0.0

    def _likely(self, wanted: Sequence[str], weights: Sequence[float]) -> list[int]:
        """Places in the article where the quote may begin, the likeliest first."""
        heard: Counter[int] = Counter()
        left = _PLACES
        for number in sorted(range(len(wanted)), key=lambda n: (-weights[n], n)):
            places = self._places.get(wanted[number], [])[:left]
            left -= len(places)
            for place in places:
                heard[(place - number) // _BAND] += round(weights[number] * 1_000)
        together = {band: heard[band] + heard[band - 1] + heard[band + 1] for band in list(heard)}
        best = sorted(together, key=lambda band: (-together[band], band))[:_PASSAGES]
        return [band * _BAND for band in best]

    def _compared(self, wanted: Sequence[str], weights: Sequence[float], place: int) -> list[_Near]:
        """The stretches about a place, of each block that it touches, aligned with the quote."""
        touched = {self._block(at) for at in (place, place + _BAND, place + len(wanted), place + len(wanted) + _BAND)}
        return [self._aligned(wanted, weights, number, place) for number in sorted(touched)]

    def _block(self, place: int) -> int:
        return max(bisect_right(self._starts, min(max(place, 0), self._total - 1)) - 1, 0)

    def _aligned(self, wanted: Sequence[str], weights: Sequence[float], number: int, place: int) -> _Near:
        id, tokens = self._blocks[number]
        start, end = place - self._starts[number] - 2 * _BAND, place - self._starts[number] + len(wanted) + 3 * _BAND
        first = _pieces(wanted, tokens.plain[max(start, 0) : max(end, 0)])
        if first:
            # What belongs to the quote is near its longest equal run, as far off as in the quote itself.
            longest = max(first, key=lambda piece: sum(weights[piece[0] : piece[0] + piece[2]]))
            begins = max(start, 0) + longest[1] - longest[0]
            slack = 2 + len(wanted) // 10
            start, end = begins - slack, begins + len(wanted) + slack
        start = max(start, 0)
        pieces = _pieces(wanted, tokens.plain[start : max(end, 0)])
        weight = sum(sum(weights[a : a + size]) for a, _, size in pieces)
        equal = sum(_is_word(wanted[n]) for a, _, size in pieces for n in range(a, a + size))
        return _Near(id, start, weight, equal, pieces)


def _pieces(wanted: Sequence[str], tokens: Sequence[str]) -> list[tuple[int, int, int]]:
    matches = SequenceMatcher(None, wanted, tokens, autojunk=False).get_matching_blocks()
    return [(match.a, match.b, match.size) for match in matches if match.size]


def _marked(wanted: Tokens, count: int, tokens: Tokens, near: _Near) -> str:
    """The passage as the article has it, differing words as `[yours → the article’s]`, long equal runs cut."""
    parts: list[str] = []
    first_a, first_b, _ = near.pieces[0]
    at_a, at_b = 0, max(near.start + first_b - first_a, 0)
    for a, b, size in near.pieces:
        start = near.start + b
        parts += _change(wanted.shown(at_a, a), tokens.shown(at_b, start) if at_a or a else "")
        parts += _run(wanted, a, tokens, start, size)
        at_a, at_b = a + size, start + size
    last = min(at_b + count - at_a, len(tokens.spans))
    parts += _change(wanted.shown(at_a, count), tokens.shown(at_b, last) if at_a < count else "")
    text = _APART.sub("]", " ".join(part for part in parts if part))
    if "→" not in text:
        return f"{text} (spaces differ)" if count == len(wanted.plain) else f"{text} … (the rest differs)"
    if len(text) > _LONGEST:
        return f"{text[:_LONGEST].rpartition(' ')[0]} …"
    return f"{text} …" if count < len(wanted.plain) else text


def _run(wanted: Tokens, a: int, tokens: Tokens, b: int, size: int) -> list[str]:
    """A run of words equal but perhaps for capitals."""
    parts: list[str] = []
    at = 0
    for n in range(size + 1):
        if n < size and wanted.exact[a + n] == tokens.exact[b + n]:
            continue
        if n - at > 2 * _ALIKE:
            parts += [tokens.shown(b + at, b + at + _ALIKE), "[…]", tokens.shown(b + n - _ALIKE, b + n)]
        else:
            parts.append(tokens.shown(b + at, b + n))
        if n < size:
            parts += _change(wanted.shown(a + n, a + n + 1), tokens.shown(b + n, b + n + 1))
        at = n + 1
    return parts


def _change(yours: str, theirs: str) -> list[str]:
    return [f"[{yours}{' ' * bool(yours)}→{' ' * bool(theirs)}{theirs}]"] if yours or theirs else []


def _may_be(one: str, other: str) -> bool:
    """Whether two words are of a length and alike at one end: hardly a slip of the pen changes both."""
    return abs(len(one) - len(other)) <= 2 and (one[0] == other[0] or one[-1] == other[-1])


def _is_word(token: str) -> bool:
    return token[0].isalnum()
