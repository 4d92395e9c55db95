"""Registered actors that a name may be: another spelling of theirs, or one more bearer of their last name."""

from collections import defaultdict
from difflib import SequenceMatcher

from generator.model import Site
from generator.text import slug

CLOSE = 0.8
"""The least likeness of each word, from 0 to 1: two letters' difference in a long word, one in a short."""


class Spellings:
    """The names of a site's actors, without diacritics and case."""

    def __init__(self, site: Site) -> None:
        self._by_word: dict[str, list[tuple[list[str], str]]] = defaultdict(list)
        for actor in site.actors.values():
            for name in sorted({slug(name) for name in (actor.name, *actor.aliases, *actor.surnames)} - {""}):
                entry = (name.split("-"), actor.id)
                self._by_word[name[:2]].append(entry)
                if len(entry[0]) > 1:
                    self._by_word[entry[0][-1][:2]].append(entry)

    def hint(self, surface: str) -> str:
        """A sentence for the reviewer; empty where no actor comes near."""
        words = slug(surface).split("-")
        near = [*self._by_word[words[0][:2]], *self._by_word[words[-1][:2]]] if words[0] else []
        spelled = sorted({id for other, id in near if _is_close(words, other)})
        if spelled:
            return f"perhaps another spelling of {', '.join(spelled)}: add it to the aliases there"
        if len(words) < 2:
            return ""
        bearers = sorted({id for other, id in near if len(other) > 1 and other[-1] == words[-1]})
        return f"has the last word of its name in common with {', '.join(bearers[:3])}" if bearers else ""


def _is_close(words: list[str], others: list[str]) -> bool:
    return len(words) == len(others) and all(
        one == other or _likeness(one, other) >= CLOSE for one, other in zip(words, others, strict=True)
    )


def _likeness(one: str, other: str) -> float:
    longest, shortest = max(len(one), len(other)), min(len(one), len(other))
    if shortest < 4 or longest - shortest > 2:
        return 0.0
    if longest == shortest and sum(a != b for a, b in zip(one, other, strict=True)) == 1:
        return 1.0 if one[:2] == other[:2] else 0.0
    return SequenceMatcher(None, one, other, autojunk=False).ratio()
