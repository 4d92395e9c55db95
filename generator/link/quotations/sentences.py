"""Sentences as the reporter wrote them: a quotation within one is a single token, whatever it holds."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

import regex

from generator.link.quotations.spans import Quoted
from generator.link.sentences import sentences_in

_HELD = "\ue000"
_LETTER = r"[^\W_]"  # or a digit; a mark that stays behind its letter is put beside it
_TOKEN = re.compile(
    r"(?P<quote>“\ue000*+[.,]?\ue000*+”?)"
    rf"|(?P<word>(?:[^\W\d_]\.){{2,}}(?!\w)|{_LETTER}(?:{_LETTER}++|[\u0300-\u036f]|['’.,/&-](?={_LETTER}))*+)"
    r"|(?P<mark>[^\s\w\u0300-\u036f])"
)
_POSSESSIVE = regex.compile(r"(?<=[\p{L}.])['’][sS]$|(?<=[sSzZxX])['’]$")
_ROUGH = re.compile(r"[^\W_]+")
LIMIT = 200
"""Words in a sentence that are read for a speaker: more is a list or no prose."""


class Token(NamedTuple):
    """A word, a mark or a whole quotation (`quote` is its number in the article). Places are the block's."""

    text: str
    low: str
    start: int
    end: int
    quote: int | None = None

    @property
    def is_word(self) -> bool:
        return self.text[:1].isalnum()

    @property
    def is_capital(self) -> bool:
        return self.text[:1].isupper() or (self.text[:1].isdigit() and self.text[-1:].isupper())

    @property
    def owner(self) -> str | None:
        """The word without its possessive ending; None where it has none."""
        bare = _POSSESSIVE.sub("", self.text)
        return bare if bare != self.text else None


@dataclass(slots=True)
class Sentence:
    block: int
    start: int
    end: int
    text: str = field(repr=False)
    """The block's text."""
    opaque: str = field(repr=False)
    """The same with its quotations made opaque (`outside`)."""
    quotes: Mapping[int, int] = field(repr=False)
    """The numbers of the block's quotations, by their places."""
    _tokens: list[Token] | None = field(default=None, repr=False)

    @property
    def tokens(self) -> list[Token]:
        """At most `LIMIT`, read when first asked for; the last is the sentence's final mark where it has one."""
        if self._tokens is None:
            self._tokens = _tokens(self.opaque, self.text, self.start, self.end, self.quotes)
        return self._tokens

    @property
    def has_quote(self) -> bool:
        return self.opaque.find(_HELD, self.start, self.end) >= 0

    def holds(self, words: frozenset[str]) -> bool:
        """Whether one of these words may be in it: a quick look that finds too many rather than too few."""
        return not words.isdisjoint(_ROUGH.findall(self.opaque[self.start : self.end].lower()))


def outside(text: str, held: Sequence[Quoted]) -> str:
    """The block's text, place for place, with every quotation made opaque between plain marks.

    A final `?` or `!` within it becomes a comma: what follows is most often who asked.
    """
    pieces, at = [], 0
    for one in held:
        start, end = one.outer
        pieces.append(_plain(text[at:start]))
        body = [_HELD] * (end - start)
        if len(body) >= 3:
            body[0] = "“"
            last = end - start - 1
            if one.closed:
                body[last] = "”"
                last -= 1
            while last > 1 and text[start + last].isspace():
                last -= 1
            if text[start + last] in ".,?!…":
                body[last] = "." if text[start + last] == "." else ","
        pieces.append("".join(body))
        at = end
    pieces.append(_plain(text[at:]))
    return "".join(pieces)


def _plain(text: str) -> str:
    return text.replace("“", '"').replace("”", '"').replace(_HELD, " ")


def sentences(block: int, text: str, held: Sequence[tuple[int, Quoted]]) -> list[Sentence]:
    """A block's sentences; `held` are its quotations with their numbers in the article."""
    opaque = outside(text, [one for _, one in held])
    numbers = {one.outer[0]: number for number, one in held}
    return [Sentence(block, start, end, text, opaque, numbers) for start, end in sentences_in(opaque)]


def _tokens(opaque: str, text: str, start: int, end: int, numbers: Mapping[int, int]) -> list[Token]:
    tokens: list[Token] = []
    for match in _TOKEN.finditer(opaque, start, end):
        place, to = match.span()
        if match.lastgroup == "quote" or opaque[place] == _HELD:
            tokens.append(Token("“", "“", place, to, numbers.get(place)))
            if len(tokens) > LIMIT:
                break
            continue
        word = text[place:to]
        tokens.append(Token(word, word.lower().replace("’", "'"), place, to))
        if len(tokens) > LIMIT:
            break
    return tokens
