"""Independent provenance: which of a claim's articles count as one origin, and why."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from generator.model import Site, SiteArticle

Kind = Literal["version", "outlet", "agency", "reporting", "owner"]


@dataclass(frozen=True, slots=True)
class Tie:
    """Why articles are tied. A strong tie makes one origin of them; a weak one is only shown."""

    articles: tuple[str, ...]
    """Two or more, sorted."""
    strong: bool
    kind: Kind
    shared: str
    """The outlet, agency or owner that they share; the id of the first version."""


@dataclass(frozen=True, slots=True)
class Origins:
    """Articles by origin, each a sorted tuple of ids; `unknown` are those with neither outlet nor text agency."""

    known: tuple[tuple[str, ...], ...]
    unknown: tuple[tuple[str, ...], ...]
    """Versions of one article stand together."""
    ties: tuple[Tie, ...]


def origins(articles: Iterable[str], site: Site) -> Origins:
    """The origins of these articles: the connected components under strong ties (design, "Origins")."""
    ids = sorted(set(articles))
    found = tuple(ties([site.articles[id] for id in ids], site))
    component = {id: id for id in ids}

    def root(id: str) -> str:
        while component[id] != id:
            component[id] = component[component[id]]
            id = component[id]
        return id

    for tie in found:
        for other in tie.articles[1:] if tie.strong else ():
            low, high = sorted((root(tie.articles[0]), root(other)))
            component[high] = low
    groups: dict[str, list[str]] = {}
    for id in ids:
        groups.setdefault(root(id), []).append(id)
    known: list[tuple[str, ...]] = []
    unknown: list[tuple[str, ...]] = []
    for group in groups.values():
        traceable = any(_traceable(site.articles[id]) for id in group)
        (known if traceable else unknown).append(tuple(group))
    return Origins(tuple(known), tuple(unknown), found)


def ties(articles: Iterable[SiteArticle], site: Site) -> Iterator[Tie]:
    """All ties among articles, sorted within each kind. Photo credits never count."""
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


def _traceable(article: SiteArticle) -> bool:
    return bool(article.outlet or article.agencies.text)
