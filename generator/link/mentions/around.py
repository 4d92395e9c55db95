"""What stands around a name in its block: the words next to it, and whether all is in capital letters or titled."""

from dataclasses import dataclass, field

import regex

from generator.link.sentences import sentence_of
from generator.model import Passage
from generator.text import Span, fold

REACH = 90
"""How many characters on either side can tell what a name means."""

_HEADLINE = 200
"""How many characters a headline has at most."""

_WORD = regex.compile(r"[^\W\d_][\w'’]*+")
_LEADING = "“”‘’\"'([{—–-"
_JOINING = frozenset(("of", "for", "the"))
_OPENS = '.!?:;"“”‘()[]–—|•'


@dataclass(slots=True)
class Around:
    """One block's text, asked for what stands beside its names."""

    text: str
    number: int = 0
    """That of the block among those of its article."""
    _titled: bool | None = None
    _shouted: dict[Span, int] = field(default_factory=dict)
    """How many words a sentence in capital letters has; none of another."""

    def before(self, start: int) -> str:
        """What stands before a place, as patterns want it."""
        return fold(self.text[max(0, start - REACH) : start]).lower()

    def after(self, end: int) -> str:
        return fold(self.text[end : end + REACH]).lower()

    def word_before(self, start: int) -> str:
        """The word that one space parts from a place, with its full stop; empty where there is none."""
        text = self.text
        if not start or text[start - 1] != " ":
            return ""
        begin = max(0, start - 40)
        word = text[max(begin, text.rfind(" ", begin, start - 1) + 1) : start - 1].lstrip(_LEADING)
        return word if word[-1:].isalnum() or word[-1:] == "." else ""

    @property
    def titled(self) -> bool:
        """Whether nearly all longer words have capital letters, as headlines do: then they tell no name from a word.

        A full stop at the end is no headline's.
        """
        if self._titled is None:
            short = len(self.text) <= _HEADLINE
            long = [word for word in _WORD.findall(self.text) if len(word) > 3] if short else []
            headed = len(long) > 2 and not self.text.endswith((".", ".”", '."'))
            self._titled = headed and sum(word[0].isupper() for word in long) >= 0.8 * len(long)
        return self._titled

    def shouted(self, start: int, end: int) -> bool:
        """Whether the whole sentence is in capital letters, and more than this name is."""
        if not self.text[max(0, start - 5) : start].isupper() and not self.text[end : end + 5].isupper():
            return False
        span = sentence_of(self.text, Passage("", start, end))
        if span not in self._shouted:
            sentence = self.text[slice(*span)]
            words = sum(len(word) > 1 for word in _WORD.findall(sentence))
            self._shouted[span] = words if sentence == sentence.upper() else 0
        own = sum(len(word) > 1 for word in _WORD.findall(self.text[start:end]))
        return self._shouted[span] > own


def quiet(text: str, start: int, end: int) -> bool:
    """Whether no word beside a name can be a part of a longer one: none has a capital letter, none joins names."""
    if text[end + 1 : end + 2].isupper() and text[end] == " ":
        return False
    if not start or text[start - 1] != " ":
        return True
    begin = max(0, start - 40)
    word = text[max(begin, text.rfind(" ", begin, start - 1) + 1) : start - 1]
    return word[:1].islower() and word not in _JOINING


def starts_sentence(text: str, start: int) -> bool:
    """Whether a word here has its capital letter from its place alone."""
    before = text[max(0, start - 3) : start].rstrip()
    return not before or before[-1] in _OPENS
