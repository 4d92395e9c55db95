"""The offices that an article gives to persons by name: "Foreign Minister Lind", "Lind, the mayor of Porto"."""

from collections.abc import Sequence
from functools import cached_property
from itertools import pairwise

import regex

from generator.link.quotations.tables import Tables
from generator.model import Mention

_REACH = 60
"""Characters before and after a name in which its bearer's title is looked for."""
_WORD = regex.compile(r"[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*+")
_POSSESSIVE = regex.compile(r"['’]s?$")
_ASIDE = regex.compile(r", (?P<title>[^,.;:()“”\"]+)")
_OWNED = regex.compile(r"(?<![\p{L}\p{M}])\p{Lu}[\p{L}\p{M}]*+['’]s?(?: [\p{L}-]++){1,3}")


class Titles:
    """Who holds which office in an article; read when first asked for."""

    def __init__(self, mentions: Sequence[Mention], texts: dict[str, str], tables: Tables) -> None:
        """`mentions` are those of persons."""
        self.mentions, self.texts, self.tables = mentions, texts, tables

    def holder(self, title: Sequence[str]) -> str | None:
        """The one actor who has a title, given by its words in lower case; None where nobody or another has it too."""
        asked = frozenset(_POSSESSIVE.sub("", word) for word in title) - {"of", "the"}
        if asked.isdisjoint(self.tables.titles):
            return None
        found = {
            actor for words, actor in self._held if asked <= words and not (words - asked) & self.tables.other_office
        }
        return next(iter(found)) if len(found) == 1 else None

    @cached_property
    def _held(self) -> list[tuple[frozenset[str], str | None]]:
        """The words of each title with its holder: an actor, or None for somebody who is none."""
        held: dict[tuple[frozenset[str], str | None], None] = {}
        for one in self.mentions:
            text = self.texts[one.passage.block]
            held[self._before(text, one.passage.start), one.actor] = None
            held[self._after(text, one.passage.end), one.actor] = None
        known = {words for words, _ in held}
        for other in self._others():
            if not any(other <= words for words in known):
                held[other, None] = None
        return list(held)

    def _before(self, text: str, start: int) -> frozenset[str]:
        """The title that ends right before a name, or a comma before it: "Norland's president, Karim Haddad"."""
        stretch = text[max(0, start - _REACH) : start]
        if not stretch.endswith((" ", ", ")):
            return frozenset()
        end, found = len(stretch.rstrip(", ")), list[str]()
        for match in reversed(list(_WORD.finditer(stretch, 0, end))):
            word = match[0]
            if stretch[match.end() : end].strip() or not self._belongs(word):
                break
            found.append(_POSSESSIVE.sub("", word.lower()))
            end = match.start()
        is_title = bool(found) and found[0] in self.tables.titles
        return frozenset(found) - {"of"} if is_title else frozenset()

    def _belongs(self, word: str) -> bool:
        low = word.lower()
        return word[0].isupper() or low in self.tables.titles or low in self.tables.other_office or low == "of"

    def _after(self, text: str, end: int) -> frozenset[str]:
        """The title in the aside behind a name."""
        aside = _ASIDE.match(text, end, min(len(text), end + _REACH))
        if aside is None:
            return frozenset()
        words = [_POSSESSIVE.sub("", word) for word in _WORD.findall(aside["title"].lower())]
        relative = next((n for n, word in enumerate(words) if word in self.tables.relatives), len(words))
        words = [word for word in words[:relative] if word not in self.tables.determiners]
        reach = next((n for n, word in enumerate(words) if word in self.tables.prepositions), len(words))
        is_title = reach > 0 and words[reach - 1] in self.tables.titles
        return frozenset(words) - {"of"} if is_title else frozenset()

    def _others(self) -> set[frozenset[str]]:
        """Titles of people whom no mention names: "Finance Minister Jan Brok", "Norland's president"."""
        starts = {(one.passage.block, one.passage.start) for one in self.mentions}
        found: set[frozenset[str]] = set()
        for block, text in self.texts.items():
            words = list(_WORD.finditer(text))
            for one, following in pairwise(words):
                low, after = one[0].lower(), following[0]
                if low not in self.tables.titles or not after[0].isupper() or after.lower() in self.tables.titles:
                    continue
                apart = text[one.end() : following.start()] not in (" ", ", ")
                if not apart and (block, following.start()) not in starts and after.lower() not in self.tables.times:
                    found.add(self._before(text, following.start()))
            for owned in _OWNED.finditer(text):
                parts = [_POSSESSIVE.sub("", word.lower()) for word in _WORD.findall(owned[0])]
                heads = [number for number, word in enumerate(parts) if number and word in self.tables.titles]
                if heads:
                    found.add(frozenset(parts[: heads[-1] + 1]))
        return found
