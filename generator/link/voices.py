"""Who says it: the voices of a claim, each counted once, however many articles carry it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from generator.link.origins import first_version
from generator.model import Cite, Claim, Site

UNSTATED = "unstated"

Key = tuple[str, bool, str, str, str]


@dataclass(frozen=True, slots=True)
class Voice:
    """A voice: an actor, an unnamed member of one (`unnamed`), a description alone, or an article's own outlet.

    Two voices are one when `key` is equal.
    """

    actor: str = ""
    unnamed: bool = False
    description: str = ""
    outlet: str = ""
    article: str = ""
    """Set when neither actor, description nor outlet is known: the article itself speaks, in all its versions."""
    passed_on: bool = False
    """Whether `actor` only passes on the words of others (`via`)."""
    of: tuple[str, ...] = ()
    """The actors whose words `actor` passes on; empty where they are described alone."""
    of_description: str = ""

    @property
    def key(self) -> Key:
        return self.actor, self.unnamed, "" if self.actor else self.description, self.outlet, self.article

    @property
    def named(self) -> bool:
        """Whether it is known who speaks: an actor itself, or an outlet; not "an official", nor an unknown outlet."""
        return bool(self.actor and not self.unnamed) or bool(self.outlet)


def voices(claim: Claim, site: Site) -> tuple[Voice, ...]:
    """The voices of a claim's citations, each once, in the order in which the citations name them.

    A cite with `via: unstated` adds none where another cite names through whom.
    """
    named = any(_via(cite, claim) not in (None, UNSTATED) for cite in claim.cites)
    found: dict[Key, Voice] = {}
    for cite in claim.cites:
        if named and _via(cite, claim) == UNSTATED:
            continue
        for voice in cite_voices(cite, claim, site):
            first = found.setdefault(voice.key, voice)
            if voice.passed_on:
                of = dict.fromkeys((*first.of, *voice.of))
                described = first.of_description or voice.of_description
                found[voice.key] = replace(first, passed_on=True, of=tuple(of), of_description=described)
    return tuple(found.values())


def cite_voices(cite: Cite, claim: Claim, site: Site) -> tuple[Voice, ...]:
    """`via` where it names an actor, else `by`, else the description `as`, else the article's outlet or the article.

    What a cite overrules takes the claim's description of it along.
    """
    by = claim.by if cite.by is None else cite.by
    described = cite.as_ or (claim.as_ if cite.by is None else None) or ""
    via = _via(cite, claim)
    if via and via != UNSTATED:
        via_as = cite.via_as or (claim.via_as if cite.via is None else None) or ""
        return (_through(via, via_as, by, described, site),)
    if by:
        return tuple(_actor(actor, described, site) for actor in by)
    if described:
        return (Voice(description=described),)
    article = site.articles[cite.article]
    return (Voice(outlet=article.outlet) if article.outlet else Voice(article=first_version(article, site)),)


def _via(cite: Cite, claim: Claim) -> str | None:
    return cite.via if cite.via is not None else claim.via


def _through(via: str, via_as: str, by: Iterable[str], described: str, site: Site) -> Voice:
    of = tuple(actor for actor in dict.fromkeys(by) if actor != via)
    passed_on = bool(of or (described and not by))
    voice = _actor(via, via_as, site)
    return replace(voice, passed_on=passed_on, of=of, of_description=described if passed_on else "")


def _actor(actor: str, described: str, site: Site) -> Voice:
    """Beside a person a description is only how the article calls him; beside others it is an unnamed member."""
    person = site.actors[actor].kind == "person"
    return Voice(actor=actor, unnamed=bool(described) and not person, description=described)
