"""The names that nobody registered, over all articles: which printed forms mean one name, and how often it stands."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from unidecode import unidecode

from generator.link.candidates.kinds import kind
from generator.link.link import spoken
from generator.model import Passage, Site, SiteArticle
from generator.text import slug

Key = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """Where a name stands: the article, the passage, and the words around it as the block has them."""

    article: str
    passage: Passage
    text: str
    language: str

    @property
    def surface(self) -> str:
        return self.text[self.passage.start : self.passage.end].replace("\xa0", " ")

    @property
    def kind(self) -> str | None:
        return kind(self.text, self.passage.start, self.passage.end, self.language)


@dataclass(frozen=True, slots=True)
class Name:
    """A name with all its places, by article and in reading order; `surface` is the fullest printed form."""

    surface: str
    places: tuple[Place, ...]

    @property
    def articles(self) -> int:
        return len({place.article for place in self.places})

    @property
    def others(self) -> list[str]:
        """The other printed forms, the commonest first."""
        counts: dict[str, int] = defaultdict(int)
        for place in self.places:
            counts[place.surface] += 1
        return sorted(counts.keys() - {self.surface}, key=lambda surface: (-counts[surface], surface))

    @property
    def kind(self) -> str | None:
        """The kind, where its places agree on one."""
        kinds = {place.kind for place in self.places} - {None}
        return kinds.pop() if len(kinds) == 1 else None


def names(articles: Iterable[SiteArticle], site: Site) -> list[Name]:
    """All names in these articles, those of most places first. What is an outlet's or an agency's own name is none.

    A short form joins a longer name of other articles only where one alone could be meant.
    """
    outlets = {_key(name) for one in site.outlets.values() for name in (one.name, *one.aliases)}
    outlets.update(map(_key, site.agencies.values()))
    ids = site.outlets.keys() | site.agencies.keys()  # many an agency's id is what it is called: AFP
    by_key: dict[Key, list[tuple[str, list[Place]]]] = defaultdict(list)
    for article in articles:
        texts = {block.id: block.text for block in article.article.blocks}
        language = spoken(article.language or article.article.found.language)
        for one in article.linked.candidates:
            places = [Place(article.id, at, texts[at.block], language) for at in one.passages]
            surfaces = {place.surface for place in places}
            if not any(slug(one) in ids or _key(one) in outlets for one in surfaces):
                by_key[_key(one.surface)].append((one.surface.replace("\xa0", " "), places))
    found = [_name(by_key[key], key) for key in _with_short_forms(by_key)]
    return sorted(found, key=lambda name: (-len(name.places), -name.articles, name.surface))


def _with_short_forms(by_key: dict[Key, list[tuple[str, list[Place]]]]) -> list[Key]:
    """The keys of whole names, when each short form's places have gone to its whole."""
    longer: dict[Key, list[Key]] = defaultdict(list)
    for key, found in by_key.items():
        person = not any(place.kind == "organisation" for _, places in found for place in places)
        for start in range(1, len(key)) if person else ():
            longer[key[start:]].append(key)
    kept: dict[Key, None] = {}
    for key in sorted(by_key, key=lambda key: (-len(key), key)):
        wholes = [whole for whole in longer[key] if whole in kept]
        if len(wholes) == 1:
            by_key[wholes[0]].extend(by_key[key])
        else:
            kept[key] = None
    return list(kept)


def _name(found: Sequence[tuple[str, list[Place]]], key: Key) -> Name:
    surfaces = [surface for surface, _ in found if _key(surface) == key]
    commonest = min(set(surfaces), key=lambda surface: (-surfaces.count(surface), surface))
    return Name(commonest, tuple(place for _, places in found for place in places))


def _key(surface: str) -> Key:
    """What differs only in case, accents and spaces is one name."""
    return tuple(unidecode(surface).casefold().split())


def worth(found: Iterable[Name], least: int | None) -> list[Name]:
    """Those to show: of at least so many places, else of two articles or three places."""
    if least is not None:
        return [name for name in found if len(name.places) >= least]
    return [name for name in found if name.articles >= 2 or len(name.places) >= 3]
