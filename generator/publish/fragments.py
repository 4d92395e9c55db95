"""Links to the same words at the publisher, by the WICG draft "URL Fragment Text Directives" (`#:~:text=`).

A browser looks for `[prefix-,]start[,end][,-suffix]` in the page and shows the first match. Prefix and start, end and
suffix must begin and end at words' borders as it sees them; what joins prefix to start and the last words to the suffix
need not be one. It compares without regard to capitals and accents. A link whose words it does not find opens the page.
"""

import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import quote, unquote

from generator.text import fold, word_spans

DELIMITER = ":~:"

_LONG = 20  # a passage of more words is given by its first and its last ones
_ENDS = 5  # how many of each, or more where these stand there twice


@dataclass(frozen=True, slots=True)
class Directive:
    """The parts of a text directive, not encoded; all but `start` may be empty."""

    start: str
    end: str = ""
    prefix: str = ""
    suffix: str = ""

    def __str__(self) -> str:
        parts = [_encoded(self.start)] + [_encoded(self.end)] * bool(self.end)
        before = [f"{_encoded(self.prefix)}-"] * bool(self.prefix)
        after = [f"-{_encoded(self.suffix)}"] * bool(self.suffix)
        return f"text={','.join([*before, *parts, *after])}"


def decoded(directive: str) -> Directive:
    """The parts of a text directive as a browser reads it."""
    parts = directive.removeprefix("text=").split(",")
    prefix = parts.pop(0)[:-1] if parts[0].endswith("-") else ""
    suffix = parts.pop()[1:] if parts[-1].startswith("-") else ""
    start, end = parts if len(parts) == 2 else (parts[0], "")
    return Directive(unquote(start), unquote(end), unquote(prefix), unquote(suffix))


def text_directive(block_text: str, start: int, end: int, others: Iterable[str] = ()) -> str:
    """The text directive, encoded, of a passage of a block; `others` are the article's other blocks.

    With as much of the block before the passage, or after it, as tells it from the same words elsewhere. Words
    that nothing in their block tells apart get their block's context; a browser then shows the first of them.
    """
    return str(_Words(block_text, start, end, others).directive())


def address(url: str, directive: str) -> str:
    """The address with the directive, behind the fragment that the address may have."""
    plain = url.partition(DELIMITER)[0]
    return f"{plain}{'' if '#' in plain else '#'}{DELIMITER}{directive}"


class _Words:
    """A passage among the borders of its block at which any browser's notion of a word begins or ends."""

    def __init__(self, text: str, start: int, end: int, others: Iterable[str]) -> None:
        self._text, self._start, self._end = text, start, end
        self._keys = [_key(text), *map(_key, others)]
        spans = word_spans(text)
        self._starts = [a for a, _ in spans if _is_border(text, a)]
        self._ends = [b for _, b in spans if _is_border(text, b)]
        self._inside = [span for span in spans if start <= span[0] and span[1] <= end]

    def directive(self) -> Directive:
        first, last = self._pieces()
        before = self._before(0 if _is_border(self._text, self._start) else 1)
        after = self._after(0 if _is_border(self._text, self._end) else 1)
        found = Directive(first, last, before, after)
        most = max(len(self._starts), len(self._ends), 1)
        more = 1
        while self._count(found) > 1 and more <= most:
            # A few words before settle most; those after are asked only where these begin the block.
            wider = [
                Directive(first, last, self._before(more) or before, after),
                Directive(first, last, before, self._after(more) or after),
                Directive(first, last, self._before(more) or before, self._after(more) or after),
            ]
            found = next((one for one in wider if self._count(one) == 1), wider[-1])
            more = more + 1 if more < 4 else more * 2
        return found

    def _pieces(self) -> tuple[str, str]:
        """The passage; of a long one its first words, and its last, which stand nowhere between them."""
        whole = self._text[self._start : self._end]
        size = _ENDS
        while len(self._inside) > _LONG and 2 * size < len(self._inside):
            stop, again = self._inside[size - 1][1], self._inside[-size][0]
            first, last = self._text[self._start : stop], self._text[again : self._end]
            fits = _is_border(self._text, stop) and _is_border(self._text, again)
            if fits and _key(self._text[stop : self._end]).find(_key(last)) == len(_key(self._text[stop:again])):
                return first, last
            size += 1
        return whole, ""

    def _before(self, count: int) -> str:
        """The last `count` words before the passage, or fewer; with what stands between them and it."""
        at = bisect_left(self._starts, self._start)
        return self._text[self._starts[max(at - count, 0)] : self._start].strip() if count and at else ""

    def _after(self, count: int) -> str:
        at = bisect_right(self._ends, self._end)
        rest = self._ends[at : at + count]
        return self._text[self._end : rest[-1]].strip() if rest else ""

    def _count(self, directive: Directive) -> int:
        """How often the words stand in the article, at most 2: for a long passage its first words."""
        whole = [directive.prefix, directive.start] + [directive.suffix] * (not directive.end)
        wanted = "".join(map(_key, whole))
        seen = 0
        for key in self._keys:
            at = key.find(wanted)
            while at >= 0 and seen < 2:
                seen += 1
                at = key.find(wanted, at + 1)
        return seen


@lru_cache(maxsize=256)  # an article's blocks, for each of its passages
def _key(text: str) -> str:
    """The text as a browser compares it, without the spaces that may or may not stand between two parts."""
    plain = fold(text)
    if plain.isascii():
        return plain.casefold().replace(" ", "")
    apart = unicodedata.normalize("NFKD", plain).casefold()
    return "".join(character for character in apart if not unicodedata.combining(character) and character != " ")


# Marks that may stand within a word: 1,250 and isn’t and 12:30.
_WITHIN = frozenset(".,;:'’‘·․‧\"״·⁄︓﹒﹕．，；：＇")


def _is_border(text: str, at: int) -> bool:
    """Whether a word of any browser begins or ends here: at the block's ends, and beside spaces and marks.

    Not within a run of letters, for words of scripts without spaces are parted by dictionaries (UAX #29).
    """
    if at in (0, len(text)):
        return True
    return _parts(text, at - 1, -1) or _parts(text, at, 1)


def _parts(text: str, at: int, way: int) -> bool:
    """Whether the character parts words from what is on its other side; a comma or full stop does by a space only."""
    character = text[at]
    if character in _WITHIN:
        beyond = at + way
        return not 0 <= beyond < len(text) or not _joins(text[beyond])
    return not _joins(character)


def _joins(character: str) -> bool:
    return unicodedata.category(character)[0] in "LNM" or unicodedata.category(character) in ("Pc", "Cf", "So", "Sk")


def _encoded(text: str) -> str:
    """Percent-encoded; `-`, `,` and `&` are the directive's own."""
    return quote(text, safe="").replace("-", "%2D")
