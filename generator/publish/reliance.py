"""What an outlet leans on, with whom it shares copied passages, and what it alone has."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from generator.model import Claim, SiteArticle
from generator.publish import urls
from generator.publish.items import agency, source
from generator.publish.parts import Link
from generator.publish.relations import Relations
from generator.publish.versions import family, is_first

MOST = 20
"""So many agencies and so many sharers are listed."""
ROLES = ("text", "reporting", "photos")


@dataclass(frozen=True, slots=True)
class AgencyUse:
    """An agency, and in how many of the outlet's articles it is credited, by role; roles without any are left out."""

    agency: Link
    roles: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class SharerView:
    """Others whose articles have passages of this outlet's, in how many of its articles.

    `words` are those of the longest such passage, which stands at `place`. Who they are is empty where not stated.
    """

    who: tuple[Link, ...]
    articles: int
    words: int
    place: Link


@dataclass(frozen=True, slots=True)
class Reliance:
    agencies: tuple[AgencyUse, ...] = ()
    """Those credited most often first."""
    sharers: tuple[SharerView, ...] = ()
    """Those that share passages with most articles first."""
    more: int = 0
    """Sharers that are not listed."""


NOTHING = Reliance()


def reliance(id: str, found: Relations) -> Reliance:
    """The agencies and the copied passages of an outlet's articles; later captures of one do not count again."""
    own = [found.site.articles[article] for article in found.by_outlet.get(id, ()) if is_first(article, found)]
    sharers = _sharers(id, own, found)
    return Reliance(tuple(_agencies(own, found))[:MOST], tuple(sharers[:MOST]), max(0, len(sharers) - MOST))


def _agencies(own: Iterable[SiteArticle], found: Relations) -> Iterable[AgencyUse]:
    counted: dict[str, Counter[str]] = {}
    for article in own:
        for role in ROLES:
            for one in getattr(article.agencies, role):
                counted.setdefault(one, Counter())[role] += 1
    for one in sorted(counted, key=lambda one: (-counted[one].total(), one)):
        yield AgencyUse(agency(one, found), tuple((role, counted[one][role]) for role in ROLES if counted[one][role]))


def _sharers(id: str, own: Iterable[SiteArticle], found: Relations) -> list[SharerView]:
    """Grouped by outlet, else by whose text the other articles are."""
    with_whom: dict[tuple[Link, ...], dict[str, tuple[int, str]]] = {}
    for article in own:
        versions = set(family(article.id, found))
        for copied in found.copied.get(article.id, ()):
            block = next(at.block for other, at in copied.places if other == article.id)
            for other, _ in copied.places:
                there = found.site.articles[other]
                if other not in versions and there.outlet != id:
                    longest = with_whom.setdefault(source(there, found), {})
                    longest[article.id] = max(longest.get(article.id, (0, "")), (copied.words, block))
    views = [_sharer(who, longest, found) for who, longest in with_whom.items()]
    return sorted(views, key=lambda one: (-one.articles, -one.words, [link.label for link in one.who]))


def _sharer(who: tuple[Link, ...], longest: dict[str, tuple[int, str]], found: Relations) -> SharerView:
    article = max(sorted(longest), key=lambda one: longest[one][0])
    words, block = longest[article]
    place = Link(f"{urls.article(article)}#{block}", found.site.articles[article].title)
    return SharerView(who, len(longest), words, place)


def only_there(id: str, found: Relations) -> list[Claim]:
    """The claims for which no article is cited but the outlet's own, or such as have no outlet and are its text.

    By event in the order of the records; withdrawn ones are left out.
    """
    own = {*found.by_outlet.get(id, ())}
    own |= {one for one in found.supplied.get(id, {}).get("text", ()) if _its_text_alone(found.site.articles[one])}
    return [
        claim
        for event in found.site.events.values()
        for claim in event.claims
        if not claim.withdrawn and claim.cites and all(cite.article in own for cite in claim.cites)
    ]


def _its_text_alone(article: SiteArticle) -> bool:
    return not article.outlet and len(article.agencies.text) == 1
