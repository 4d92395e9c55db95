"""The index of a kind of page, fifty rows to a page, whole and narrowed to one value of a facet."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import groupby
from typing import Literal
from unicodedata import category, combining, normalize

from generator.publish import status, urls
from generator.publish.items import actor_item, article_item, briefing_item, event_item, outlet_item
from generator.publish.pages.base import Page, Planned
from generator.publish.pages.facets import Facet, FacetName, FacetView, facets, shown
from generator.publish.parts import ActorItem, ArticleItem, BriefingItem, EventItem, Link, OutletItem
from generator.publish.pictures.coverage import Coverage, coverage
from generator.publish.pictures.network import Network, network
from generator.publish.pictures.timeline import Timeline, timeline
from generator.publish.relations import Relations
from generator.publish.urls import ROWS
from generator.publish.versions import is_first
from generator.publish.words import N_, Words

BESIDE = 2
"""How many pages before and after the one at hand its pager names, beside the first and the last."""

Kind = Literal["articles", "actors", "events", "outlets", "briefings"]
Item = ArticleItem | ActorItem | EventItem | OutletItem | BriefingItem

TITLES: dict[Kind, str] = {
    "articles": N_("Articles"),
    "actors": N_("Actors"),
    "events": N_("Events"),
    "outlets": N_("Outlets"),
    "briefings": N_("Briefings"),
}
DIGITS, OTHER = "0–9", "…"
_LETTERS = {"Lu", "Ll", "Lt", "Lo", "Nd"}  # those that modify others, as in ʻAbd, apart
_UNCASED = 0x2E80  # from here on scripts have no alphabet that an index could follow


@dataclass(frozen=True, slots=True)
class Pager:
    """Where a page stands among the pages of its list, from 1; empty urls at the ends.

    `first` and `last` number its rows among all. Of many `pages` some are left out: a link without url stands for them.
    """

    number: int
    count: int
    previous: str
    next: str
    pages: tuple[Link, ...]
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Group:
    """Rows under one letter; the one group of a list that has no letters has none."""

    letter: str
    items: tuple[Item, ...]

    @property
    def id(self) -> str:
        return anchor(self.letter)


@dataclass(frozen=True, slots=True, kw_only=True)
class ListingPage(Page):
    kind: Kind
    total: int
    """How many rows its list has on all pages; versions of one article count once."""
    items: tuple[Item, ...]
    pager: Pager | None
    """None when one page holds all."""
    groups: tuple[Group, ...] = ()
    """The same rows, under letters where the list is one of names and longer than a page."""
    letters: tuple[Link, ...] = ()
    """Where the names of each letter begin, on whichever page that is."""
    facets: tuple[FacetView, ...] = ()
    """On the first page of a list alone."""
    narrowed: str = ""
    """The value that all rows share, in words; empty on the whole index."""
    every: int = 0
    """How many rows the whole index has."""
    timeline: Timeline | None = None
    """Of an index of several pages, into which it leads."""
    coverage: Coverage | None = None
    network: Network | None = None
    """Pictures stand on the first page of a whole index; None where there is too little to see."""


@dataclass(frozen=True, slots=True)
class _List:
    """The rows of an index or of one value in it, by their ids, and how its pages are named and made."""

    kind: Kind
    ids: Sequence[str]
    item: Callable[[str], Item]
    found: Relations
    facets: tuple[Facet, ...]
    every: int
    letter: Callable[[str], str] | None = None
    narrowed: tuple[FacetName, str] | None = None
    label: str = ""

    def url(self, number: int = 1) -> str:
        return urls.narrowed(self.kind, *self.narrowed, number) if self.narrowed else urls.listing(self.kind, number)

    def title(self, number: int) -> str:
        words = self.found.words
        title = kind_in_words(self.kind, words)
        if self.label:
            title = words.gettext("%(list)s: %(value)s", list=title, value=self.label)
        return words.gettext("%(list)s, page %(number)s", list=title, number=number) if number > 1 else title


def kind_in_words(kind: Kind, words: Words) -> str:
    return words.gettext(TITLES[kind])


def listing_pages(found: Relations) -> Iterator[Planned]:
    """The indexes: articles newest first, each by its first version, events in the order of time, others by name."""
    site, events = found.site, found.site.events
    articles = sorted((a for a in site.articles.values() if is_first(a.id, found)), key=status.time_order)
    newest = [a.id for a in articles if a.seen][::-1] + [a.id for a in articles if not a.seen]
    yield from _index("articles", newest, lambda id: article_item(id, found), found)
    actors = {id: actor.name for id, actor in site.actors.items()}
    yield from _names("actors", actors, lambda id: actor_item(id, found), found)
    timed = sorted(events.values(), key=lambda event: status.order(event, events))
    yield from _index("events", [e.id for e in timed], lambda id: event_item(id, found), found)
    outlets = {id: outlet.name for id, outlet in site.outlets.items()}
    yield from _names("outlets", outlets, lambda id: outlet_item(id, found), found)
    briefings = sorted(site.briefings.values(), key=lambda b: (b.as_of.order, b.id), reverse=True)
    yield from _index(
        "briefings", [b.id for b in briefings], lambda id: briefing_item(site.briefings[id], found), found
    )


def initial(name: str) -> str:
    """The letter under which a name stands: without accents, `0–9` for digits, `…` where there is no alphabet."""
    first = next((char for char in _plain(name) if category(char) in _LETTERS), OTHER).upper()[0]
    if first.isdecimal():
        return DIGITS
    return OTHER if ord(first) >= _UNCASED or not first.isalpha() else first


def anchor(letter: str) -> str:
    return f"{letter.lower()}_" if letter.isalpha() else "digits_" if letter == DIGITS else "others_"


def _plain(name: str) -> str:
    return "".join(char for char in normalize("NFD", name.casefold()) if not combining(char))


def _names(kind: Kind, names: dict[str, str], item: Callable[[str], Item], found: Relations) -> Iterator[Planned]:
    """An index in the order of names, letter by letter."""
    letters = {id: initial(name) for id, name in names.items()}
    ids = sorted(names, key=lambda id: (letters[id] == OTHER, letters[id], _plain(names[id]), id))
    yield from _index(kind, ids, item, found, letters.__getitem__)


def _index(
    kind: Kind,
    ids: Sequence[str],
    item: Callable[[str], Item],
    found: Relations,
    letter: Callable[[str], str] | None = None,
) -> Iterator[Planned]:
    whole = _List(kind, ids, item, found, facets(kind, ids, found), len(ids), letter)
    yield from _planned(whole)
    for facet in whole.facets:
        for value in facet.values:
            rows = facet.ids(value.id, ids)
            yield from _planned(replace(whole, ids=rows, narrowed=(facet.name, value.id), label=value.label))


def _planned(of: _List) -> Iterator[Planned]:
    for number in range(1, _count(of) + 1):
        yield Planned("listing", of.url(number), of.title(number), partial(_page, of, number))


def _count(of: _List) -> int:
    return max(1, -(-len(of.ids) // ROWS))


def _page(of: _List, number: int) -> ListingPage:
    start, count = (number - 1) * ROWS, _count(of)
    rows = of.ids[start : start + ROWS]
    items = tuple(map(of.item, rows))
    pager = Pager(
        number,
        count,
        previous=of.url(number - 1) if number > 1 else "",
        next=of.url(number + 1) if number < count else "",
        pages=_named(of, number, count),
        first=start + 1,
        last=start + len(rows),
    )
    by_letter = of.letter if count > 1 else None
    pictured = of.kind if number == 1 and not of.narrowed else ""
    return ListingPage(
        template="listing",
        url=of.url(number),
        title=of.title(number),
        kind=of.kind,
        total=len(of.ids),
        items=items,
        pager=pager if count > 1 else None,
        groups=_groups(rows, items, by_letter),
        letters=_letters(of, by_letter) if by_letter else (),
        facets=shown(of.kind, of.facets, of.narrowed, rows if count == 1 else ()) if number == 1 else (),
        narrowed=of.label,
        every=of.every,
        timeline=timeline(of.ids, of.found) if pictured == "events" and count > 1 else None,
        coverage=coverage(of.ids, of.found) if pictured == "events" else None,
        network=network(of.found) if pictured == "actors" else None,
    )


def _named(of: _List, number: int, count: int) -> tuple[Link, ...]:
    """The pages that the pager of one names: the first, those around it, the last."""
    around = range(number - BESIDE, number + BESIDE + 1)
    named = [one for one in range(1, count + 1) if one in (1, count) or one in around]
    links = []
    for before, one in zip([0, *named], named, strict=False):
        if one > before + 1:
            links.append(Link("", "…"))
        links.append(Link(of.url(one), str(one)))
    return tuple(links)


def _groups(rows: Sequence[str], items: Sequence[Item], letter: Callable[[str], str] | None) -> tuple[Group, ...]:
    if not letter:
        return (Group("", tuple(items)),)
    pairs = groupby(zip(rows, items, strict=True), key=lambda pair: letter(pair[0]))
    return tuple(Group(name, tuple(item for _, item in group)) for name, group in pairs)


def _letters(of: _List, letter: Callable[[str], str]) -> tuple[Link, ...]:
    first: dict[str, int] = {}
    for place, id in enumerate(of.ids):
        first.setdefault(letter(id), place // ROWS + 1)
    return tuple(Link(f"{of.url(number)}#{anchor(name)}", name) for name, number in first.items())
