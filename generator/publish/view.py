"""The site as it stood on a day, with or without drafts: one pure filter, before anything is shown.

What rests on an article goes with it: cites, then claims, steps and roles without any left, then differences, events
and briefings. The filter concerns evidence, not later edits of records.
"""

from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import TypeVar

from generator.edtf import Date
from generator.link.origins import first_version
from generator.model import (
    Actor,
    Agencies,
    Briefing,
    Cite,
    Claim,
    Copied,
    Event,
    LinkedArticle,
    Outlet,
    Role,
    Site,
    SiteArticle,
    Step,
)
from generator.publish.status import time_order

T = TypeVar("T", SiteArticle, Actor, Outlet, Event)


def view(site: Site, as_of: date | None = None, drafts: bool = True) -> Site:
    """What is visible on `as_of` (None: on any day), drafts left out unless `drafts`."""
    if as_of is None and drafts:
        return site
    return _View(site, as_of, drafts).site()


def visible_article(article: SiteArticle, as_of: date | None) -> bool:
    """Whether the latest bound of its publication, else retrieval, is not after the day; undated only without one."""
    if as_of is None:
        return True
    return article.seen is not None and by(article.seen, as_of)


def by(moment: Date, as_of: date) -> bool:
    """Whether all of `moment` lies on or before the day."""
    return moment.last_day is not None and moment.last_day <= as_of


def withdrawn_by(claim: Claim, as_of: date | None) -> bool:
    """Whether the claim was withdrawn on or before the day; on any day, where none is asked for."""
    return claim.withdrawn is not None and (as_of is None or by(claim.withdrawn.on, as_of))


def with_withdrawals(site: Site, whole: Site) -> Site:
    """An earlier day's site, in which claims that `whole` knows to be withdrawn are so, whenever that was."""
    late = {claim.ref: claim.withdrawn for event in whole.events.values() for claim in event.claims if claim.withdrawn}
    concerned = {ref.partition("#")[0] for ref in late}
    events = {
        id: replace(event, claims=tuple(replace(c, withdrawn=late.get(c.ref, c.withdrawn)) for c in event.claims))
        if id in concerned
        else event
        for id, event in site.events.items()
    }
    return replace(site, events=events)


def _first_versions(articles: Mapping[str, SiteArticle], site: Site) -> dict[str, str]:
    """By later capture, the earliest visible one of the same article, where another than itself is visible."""
    families: dict[str, list[SiteArticle]] = {}
    for article in articles.values():
        families.setdefault(first_version(article, site), []).append(article)
    found = {}
    for first, versions in families.items():
        head = first if first in articles else min(versions, key=time_order).id
        found.update({version.id: head for version in versions if version.id != head})
    return found


class _View:
    def __init__(self, site: Site, as_of: date | None, drafts: bool) -> None:
        self.whole, self.as_of, self.drafts = site, as_of, drafts
        self.articles = {id: a for id, a in self._kept(site.articles) if visible_article(a, as_of)}
        self.actors = dict(self._kept(site.actors))
        self.outlets = dict(self._kept(site.outlets))
        self.wholes = {event.part_of for event in site.events.values()}
        self.agencies = {*self.outlets, *site.agencies}
        self.first = _first_versions(self.articles, site)

    def _kept(self, records: Mapping[str, T]) -> Iterable[tuple[str, T]]:
        return ((id, record) for id, record in records.items() if self.drafts or not record.draft)

    def site(self) -> Site:
        events = self._events()
        return replace(
            self.whole,
            articles={id: self._article(article) for id, article in self.articles.items()},
            actors={id: self._actor(actor) for id, actor in self.actors.items()},
            outlets={id: replace(o, actor=self._actor_id(o.actor)) for id, o in self.outlets.items()},
            events=events,
            briefings={
                id: self._briefing(briefing)
                for id, briefing in self.whole.briefings.items()
                if (self.drafts or not briefing.draft) and (self.as_of is None or by(briefing.as_of, self.as_of))
            },
            as_of=self.as_of,
            copied=tuple(self._copied()),
        )

    def _briefing(self, briefing: Briefing) -> Briefing:
        """The briefing without corrections of a later day."""
        as_of = self.as_of
        return replace(briefing, corrections=tuple(c for c in briefing.corrections if not as_of or by(c.on, as_of)))

    def _actor_id(self, id: str | None) -> str | None:
        return id if id in self.actors else None

    def _article(self, article: SiteArticle) -> SiteArticle:
        return replace(
            article,
            linked=self._linked(article.linked),
            outlet=article.outlet if article.outlet in self.outlets else None,
            carried_by=article.carried_by if article.carried_by in (*self.outlets, "unknown") else None,
            agencies=Agencies(
                *(
                    tuple(id for id in ids if id in self.agencies)
                    for ids in (article.agencies.text, article.agencies.reporting, article.agencies.photos)
                )
            ),
            version_of=self.first.get(article.id),
        )

    def _linked(self, linked: LinkedArticle) -> LinkedArticle:
        """What was found in the text, without actors that are gone: their words are nobody's that we know."""
        known = {None, *self.actors}
        quoted = (
            one if one.speaker in known else replace(one, speaker=None, rule="unattributed")
            for one in linked.quotations
        )
        mentions = (mention for mention in linked.mentions if mention.actor in self.actors)
        return replace(linked, mentions=tuple(mentions), quotations=tuple(quoted))

    def _copied(self) -> Iterator[Copied]:
        for one in self.whole.copied:
            places = tuple(place for place in one.places if place[0] in self.articles)
            if len(places) > 1:
                yield replace(one, places=places)

    def _actor(self, actor: Actor) -> Actor:
        roles = []
        for role in actor.roles:
            cites = self._cites(role.cites)
            if cites or not role.cites:
                roles.append(Role(role.title, cites, self._actor_id(role.of)))
        return replace(actor, part_of=self._actor_id(actor.part_of), roles=tuple(roles))

    def _cites(self, cites: Iterable[Cite]) -> tuple[Cite, ...]:
        return tuple(cite for cite in cites if cite.article in self.articles and self._voiced(cite.by, cite.via))

    def _voiced(self, by: Iterable[str] | None, via: str | None) -> bool:
        """Whether all actors who speak are visible: without one of them the words would be another's."""
        return all(id in self.actors for id in by or ()) and (via in (None, "unstated") or via in self.actors)

    def _events(self) -> dict[str, Event]:
        events = {id: self._event(event) for id, event in self._kept(self.whole.events)}
        while True:
            wholes = {event.part_of for event in events.values()}
            gone = [id for id, event in events.items() if not self._stays(event, wholes)]
            if not gone:
                break
            for id in gone:
                del events[id]
        return {id: self._within(event, events) for id, event in events.items()}

    def _stays(self, event: Event, wholes: Container[str | None]) -> bool:
        """Whether anything is left that says the event is there; a bare record stays only where no day is asked for.

        `wholes` are those of which a part is left.
        """
        if event.kind == "series":
            left, had = event.id in wholes, event.id in self.wholes
        else:
            left = bool(event.lifecycle or event.claims)
            whole = self.whole.events[event.id]
            had = bool(whole.lifecycle or whole.claims)
        return left or not (had or self.as_of)

    def _event(self, event: Event) -> Event:
        claims = tuple(claim for claim in map(self._claim, event.claims) if claim)
        left = {claim.id for claim in claims}
        differences = (replace(d, claims=tuple(id for id in d.claims if id in left)) for d in event.differences)
        return replace(
            event,
            participants=tuple(p for p in event.participants if p.actor in self.actors),
            lifecycle=tuple(step for step in map(self._step, event.lifecycle) if step),
            claims=claims,
            differences=tuple(difference for difference in differences if len(difference.claims) > 1),
        )

    def _within(self, event: Event, events: Mapping[str, Event]) -> Event:
        """The event without links to events that are gone."""
        return replace(
            event,
            part_of=event.part_of if event.part_of in events else None,
            after=tuple(id for id in event.after if id in events),
            claims=tuple(replace(c, about=tuple(id for id in c.about if id in events)) for c in event.claims),
        )

    def _step(self, step: Step) -> Step | None:
        cites = self._cites(step.cites)
        by = tuple(id for id in step.by if id in self.actors)
        return replace(step, cites=cites, by=by) if cites else None

    def _claim(self, claim: Claim) -> Claim | None:
        cites = self._cites(claim.cites)
        if not cites or not self._voiced(claim.by, claim.via):
            return None
        withdrawn = claim.withdrawn
        if withdrawn and self.as_of and not by(withdrawn.on, self.as_of):
            withdrawn = None
        return replace(claim, cites=cites, withdrawn=withdrawn)
