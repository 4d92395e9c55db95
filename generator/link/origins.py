"""Independent provenance: which of a claim's articles count as one origin, and why."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import combinations

from generator.model import Site, SiteArticle


@dataclass(frozen=True, slots=True)
class Tie:
    """Why two articles are tied. A strong tie makes one origin of them; a weak one is only shown."""

    one: str
    other: str
    strong: bool
    kind: str
    """`version` | `outlet` | `agency` | `reporting` | `owner`"""
    shared: str
    """The outlet, agency or owner that they share; the id of the earlier version."""


@dataclass(frozen=True, slots=True)
class Origins:
    """Articles by origin, each a sorted tuple of ids; `unknown` are those with neither outlet nor text agency."""

    known: tuple[tuple[str, ...], ...]
    unknown: tuple[str, ...]
    ties: tuple[Tie, ...]


def origins(articles: Iterable[str], site: Site) -> Origins:
    """The origins of these articles: the connected components under strong ties (design, "Origins")."""
    ids = sorted(set(articles))
    found = [tie for pair in combinations(ids, 2) for tie in ties(site.articles[pair[0]], site.articles[pair[1]], site)]
    component = {id: id for id in ids}

    def root(id: str) -> str:
        while component[id] != id:
            id = component[id]
        return id

    for tie in found:
        if tie.strong:
            low, high = sorted((root(tie.one), root(tie.other)))
            component[high] = low
    groups: dict[str, list[str]] = {}
    for id in ids:
        groups.setdefault(root(id), []).append(id)
    known, unknown = [], []
    for group in groups.values():
        if any(_traceable(site.articles[id]) for id in group):
            known.append(tuple(group))
        else:
            unknown += [group[0]]
    return Origins(tuple(known), tuple(unknown), tuple(found))


def ties(one: SiteArticle, other: SiteArticle, site: Site) -> list[Tie]:
    """All ties between two articles. Photo credits never count."""
    found = []

    def tie(strong: bool, kind: str, shared: str) -> None:
        found.append(Tie(one.id, other.id, strong, kind, shared))

    if first_version(one, site) == first_version(other, site):
        tie(True, "version", first_version(one, site))
    mixed = len(one.agencies.text) > 1 or len(other.agencies.text) > 1
    if one.outlet and one.outlet == other.outlet:
        tie(not mixed, "outlet", one.outlet)
    for agency in sorted(_wrote(one, site) & _wrote(other, site)):
        tie(not mixed, "agency", agency)
    for agency in sorted(set(one.agencies.reporting) & set(other.agencies.reporting)):
        tie(False, "reporting", agency)
    owners = [site.outlets[a.outlet].owner if a.outlet in site.outlets else None for a in (one, other)]
    if owners[0] and owners[0] == owners[1] and one.outlet != other.outlet:
        tie(False, "owner", owners[0])
    return found


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
