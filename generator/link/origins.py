"""Independent provenance: which of a claim's articles count as one origin, and why."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from generator.link.copied.corpus import own_words
from generator.link.copied.places import Shared
from generator.link.copied.ties import links
from generator.model import Cite, Copied, Site, SiteArticle

Kind = Literal["version", "outlet", "agency", "copied", "reporting", "owner"]


@dataclass(frozen=True, slots=True)
class Tie:
    """Why articles are tied. A strong tie makes one origin of them; a weak one is only shown."""

    articles: tuple[str, ...]
    """Two or more, sorted."""
    strong: bool
    kind: Kind
    shared: str = ""
    """The outlet, agency or owner that they share; the id of the first version."""
    words: int = 0
    """How many words any of them share at most, of those that were copied."""
    copied: Copied | None = None
    """The longest passage that was copied."""


@dataclass(frozen=True, slots=True)
class Origins:
    """Articles by origin, each a sorted tuple of ids; `unknown` are those with neither outlet nor text agency."""

    known: tuple[tuple[str, ...], ...]
    unknown: tuple[tuple[str, ...], ...]
    """Versions of one article stand together."""
    ties: tuple[Tie, ...]
    fewest: int
    """How many origins are known if those count as one that weak ties join."""


def origins(
    cites: Iterable[Cite],
    site: Site,
    shared: Mapping[str, Sequence[Shared]],
    size: Callable[[str], int] | None = None,
) -> Origins:
    """The origins of what is cited: the connected components under strong ties (design, "Origins").

    `shared` are the site's copied passages by article. `size` gives how many own words an article has, for whoever
    asks for many claims and keeps them; without one they are counted.
    """
    every = tuple(cites)
    ids = sorted({cite.article for cite in every})
    found = (*ties([site.articles[id] for id in ids], site), *_copied(every, site, shared, size or _counted(site)))
    groups = components(ids, (tie.articles for tie in found if tie.strong))
    known = tuple(group for group in groups if traceable(group, site))
    unknown = tuple(group for group in groups if not traceable(group, site))
    loose = components(ids, (tie.articles for tie in found))
    return Origins(known, unknown, found, sum(traceable(group, site) for group in loose))


def components(ids: Iterable[str], tied: Iterable[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """The ids, given sorted, in groups that are tied directly or through others."""
    component = {id: id for id in ids}

    def root(id: str) -> str:
        while component[id] != id:
            component[id] = component[component[id]]
            id = component[id]
        return id

    for first, *others in tied:
        for other in others:
            low, high = sorted((root(first), root(other)))
            component[high] = low
    groups: dict[str, list[str]] = {}
    for id in component:
        groups.setdefault(root(id), []).append(id)
    return [tuple(group) for group in groups.values()]


def _counted(site: Site) -> Callable[[str], int]:
    return lambda id: own_words(site.articles[id].linked)


def _copied(
    cites: Sequence[Cite], site: Site, shared: Mapping[str, Sequence[Shared]], size: Callable[[str], int]
) -> Iterator[Tie]:
    """One tie for all that hang together by copied passages, with the most that is shared."""
    found = links(cites, site.articles, shared, size)
    ids = sorted({id for link in found for id in link.articles})
    for group in components(ids, (link.articles for link in found)):
        most = max((link for link in found if link.articles[0] in group), key=lambda link: link.words)
        yield Tie(group, True, "copied", words=most.words, copied=most.longest)


def ties(articles: Iterable[SiteArticle], site: Site) -> Iterator[Tie]:
    """All ties that records tell of, sorted within each kind. Photo credits never count."""
    every = sorted(articles, key=lambda article: article.id)
    mixed = {article.id for article in every if len(article.agencies.text) > 1}
    versions: defaultdict[str, list[str]] = defaultdict(list)
    outlets: defaultdict[str, list[str]] = defaultdict(list)
    wrote: defaultdict[str, list[str]] = defaultdict(list)
    reported: defaultdict[str, list[str]] = defaultdict(list)
    owners: defaultdict[str, list[str]] = defaultdict(list)
    for article in every:
        versions[first_version(article, site)].append(article.id)
        if article.outlet:
            outlets[article.outlet].append(article.id)
            if owner := site.outlets[article.outlet].owner:
                owners[owner].append(article.id)
        for agency in _wrote(article, site):
            wrote[agency].append(article.id)
        for agency in set(article.agencies.reporting):
            reported[agency].append(article.id)
    yield from (Tie(tuple(ids), True, "version", id) for id, ids in sorted(versions.items()) if len(ids) > 1)
    yield from _shared("outlet", outlets, mixed)
    yield from _shared("agency", wrote, mixed)
    for agency, ids in sorted(reported.items()):
        if len(ids) > 1:
            yield Tie(tuple(ids), False, "reporting", agency)
    for owner, ids in sorted(owners.items()):
        if len({site.articles[id].outlet for id in ids}) > 1:
            yield Tie(tuple(ids), False, "owner", owner)


def _shared(kind: Kind, groups: dict[str, list[str]], mixed: set[str]) -> Iterator[Tie]:
    """Strong ties of those with one text agency or none; an article of several is tied, and not joined."""
    for shared, ids in sorted(groups.items()):
        firm = tuple(id for id in ids if id not in mixed)
        if len(firm) > 1:
            yield Tie(firm, True, kind, shared)
        if len(ids) > max(len(firm), 1):
            yield Tie(tuple(ids), False, kind, shared)


def _wrote(article: SiteArticle, site: Site) -> set[str]:
    """The agencies whose text it is: those credited, and the outlet itself where that is an agency."""
    outlet = site.outlets.get(article.outlet) if article.outlet else None
    own = {outlet.id} if outlet and outlet.kind == "agency" and not article.agencies.text else set()
    return set(article.agencies.text) | own


def first_version(article: SiteArticle, site: Site) -> str:
    """The id under which an article and its later captures count as one."""
    while article.version_of and article.version_of in site.articles:
        article = site.articles[article.version_of]
    return article.id


def traceable(group: Iterable[str], site: Site) -> bool:
    """Whether an outlet or text agency is known for any of them."""
    articles = (site.articles[id] for id in group)
    return any(article.outlet or article.agencies.text for article in articles)
