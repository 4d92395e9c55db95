"""Who says it: the voices of a claim, each counted once, however many articles carry it."""

from dataclasses import dataclass

from generator.model import Cite, Claim, Site

UNSTATED = "unstated"


@dataclass(frozen=True, slots=True, order=True)
class Voice:
    """A voice: an actor, an unnamed member of one (`unnamed`), a description alone, or an article's own outlet.

    `via` is through whom we have it. Two voices are one when `key` is equal.
    """

    actor: str = ""
    unnamed: bool = False
    description: str = ""
    outlet: str = ""
    article: str = ""
    """Set when neither actor, description nor outlet is known: the article itself speaks."""
    of: str = ""
    """The actor whose words they are, where `actor` only passes them on."""

    @property
    def key(self) -> tuple[str, bool, str, str, str]:
        return self.actor, self.unnamed, "" if self.actor else self.description, self.outlet, self.article


def voices(claim: Claim, site: Site) -> tuple[Voice, ...]:
    """The voices of a claim's citations, each once, in the order in which the citations name them.

    A cite with `via: unstated` adds none where another cite names through whom.
    """
    named = any(_via(cite, claim) not in (None, UNSTATED) for cite in claim.cites)
    found: dict[tuple[str, bool, str, str, str], Voice] = {}
    for cite in claim.cites:
        if named and _via(cite, claim) == UNSTATED:
            continue
        for voice in cite_voices(cite, claim, site):
            found.setdefault(voice.key, voice)
    return tuple(found.values())


def cite_voices(cite: Cite, claim: Claim, site: Site) -> tuple[Voice, ...]:
    """`via` where it names an actor, else `by`, else the description `as`, else the article's outlet or the article."""
    by = claim.by if cite.by is None else cite.by
    described = cite.as_ or (claim.as_ if cite.by is None else None)
    via = _via(cite, claim)
    if via and via != UNSTATED:
        return (_actor(via, cite.via_as or claim.via_as, site, of=by[0] if len(by) == 1 else ""),)
    if by:
        return tuple(_actor(actor, described, site) for actor in by)
    if described:
        return (Voice(description=described),)
    outlet = site.articles[cite.article].outlet
    return (Voice(outlet=outlet) if outlet else Voice(article=cite.article),)


def _via(cite: Cite, claim: Claim) -> str | None:
    return cite.via if cite.via is not None else claim.via


def _actor(actor: str, described: str | None, site: Site, of: str = "") -> Voice:
    """Beside a person a description is only how the article calls him; beside others it is an unnamed member."""
    person = site.actors[actor].kind == "person"
    return Voice(actor=actor, unnamed=bool(described) and not person, description=described or "", of=of)
