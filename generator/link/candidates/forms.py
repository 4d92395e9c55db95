"""The printed forms of one name in one article, brought together: `Merkel` is the `Angela Merkel` named there."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from generator.link.candidates.words import NO_PERSON
from generator.model import Block
from generator.text import fold

Key = tuple[str, ...]


class Form(NamedTuple):
    """A name at one place, `block` counted from 0; `sorts` are those of all its words together."""

    block: int
    start: int
    end: int
    surface: str
    opens: bool = False
    titled: bool = False
    acronym: bool = False
    sorts: int = 0

    @property
    def key(self) -> Key:
        """What two forms of one name share: no initials, no case."""
        return _key(self.surface)

    @property
    def is_person(self) -> bool:
        """Whether it reads as a person's: a part of it may stand for the whole."""
        return not self.sorts & NO_PERSON and " of " not in self.surface and " for " not in self.surface


@lru_cache(maxsize=4_096)
def _key(surface: str) -> Key:
    words = fold(surface).casefold().split(" ")
    return tuple([word for word in words if len(word) > 2 or not word.endswith(".")] or words)


def fullest(forms: Sequence[Form]) -> Form:
    """The form with the most words, then letters; the first of several."""
    return max(forms, key=lambda form: (form.surface.count(" "), len(form.surface), -form.block, -form.start))


def joined(found: Sequence[Form], blocks: Sequence[Block]) -> list[list[Form]]:
    """The forms by name. A short form that could mean two of the names belongs to neither and is left out."""
    by_key: dict[Key, list[Form]] = defaultdict(list)
    for form in found:
        by_key[form.key].append(form)
    longer: dict[Key, set[Key]] = defaultdict(set)
    for key, forms in by_key.items():
        for part in _parts(key, forms):
            if part in by_key:
                longer[part].add(key)
    acronyms = _acronyms(by_key, blocks)
    names: dict[Key, list[Form]] = {}
    for key in sorted(by_key, key=lambda key: (-len(key), key)):
        wholes = {whole for whole in longer[key] | acronyms.get(key, set()) if whole in names}
        if len(wholes) == 1:
            names[next(iter(wholes))].extend(by_key[key])
        elif not wholes:
            if not longer[key]:
                names[key] = list(by_key[key])
        elif len(key) > 1:
            names[key] = list(by_key[key])
    return list(names.values())


def _parts(key: Key, forms: Sequence[Form]) -> Iterator[Key]:
    """The shorter forms under which a name of several words may come back."""
    if len(key) < 2 or not all(form.is_person for form in forms):
        return
    for start in range(1, len(key)):
        yield key[start:]
    if len(key) == 2:
        yield key[:1]


def _acronyms(by_key: dict[Key, list[Form]], blocks: Sequence[Block]) -> dict[Key, set[Key]]:
    """The names that each acronym stands for: it is explained in brackets, or has the initials of one."""
    short = {forms[0].surface: key for key, forms in by_key.items() if forms[0].acronym}
    found: dict[Key, set[Key]] = defaultdict(set)
    if not short:
        return found
    for key, forms in by_key.items():
        if len(key) < 2 or not any(form.sorts & NO_PERSON for form in forms):
            continue
        initials = "".join(word[0] for word in forms[0].surface.split() if word[0].isupper())
        if initials in short:
            found[short[initials]].add(key)
        for form in forms:
            text = blocks[form.block].text
            if text.startswith(" (", form.end):
                explained = text[form.end + 2 : form.end + 9].partition(")")[0]
                if explained in short:
                    found[short[explained]].add(key)
    return found
