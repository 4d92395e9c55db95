"""The view of the site turned round: what refers to what, each reckoned once for all pages."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any, TypeVar

from generator.link.origins import first_version
from generator.model import Block, Cite, Claim, Copied, Difference, Event, Mention, Passage, Site, Step
from generator.publish import status
from generator.publish.rights import Shown, shown
from generator.publish.words import ENGLISH, Words

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Statement:
    """Something that an event's record states with citations: a step or a claim."""

    event: Event
    id: str
    text: str
    cites: tuple[Cite, ...]

    @property
    def ref(self) -> str:
        return f"{self.event.id}#{self.id}"


Part = TypeVar("Part", Statement, Step, Claim, Difference)


@dataclass(slots=True)
class Relations:
    """Reverse references of one view; everything is in a fixed order."""

    site: Site
    today: date | None = None
    words: Words = ENGLISH
    """What the site is written in."""
    mentions: dict[str, dict[str, list[Mention]]] = field(default_factory=dict)
    """By actor, then by article, in reading order."""
    claims: dict[str, list[Claim]] = field(default_factory=dict)
    """By actor who makes them (`by`, on the claim or one of its cites)."""
    passed_on: dict[str, list[Claim]] = field(default_factory=dict)
    """By actor through whom we have them."""
    about: dict[str, list[Claim]] = field(default_factory=dict)
    """Claims by another event that they are about, too."""
    cited: dict[str, dict[Passage, list[Statement]]] = field(default_factory=dict)
    """By article, then passage: the statements that rest on it."""
    events: dict[str, list[str]] = field(default_factory=dict)
    """Events by article that reports them."""
    articles: dict[str, list[str]] = field(default_factory=dict)
    """Articles by event, in the order of time."""
    taking_part: dict[str, list[str]] = field(default_factory=dict)
    """Events by actor."""
    members: dict[str, list[str]] = field(default_factory=dict)
    """Actors by the whole that they are part of."""
    by_outlet: dict[str, list[str]] = field(default_factory=dict)
    supplied: dict[str, dict[str, list[str]]] = field(default_factory=dict)
    """By agency and role, the articles of others."""
    versions: dict[str, list[str]] = field(default_factory=dict)
    """Later captures by the first."""
    followers: dict[str, list[str]] = field(default_factory=dict)
    """Events by the event that they come after."""
    copied: dict[str, list[Copied]] = field(default_factory=dict)
    """By article, the passages of it that stand in others, too."""
    shown: dict[str, Shown] = field(default_factory=dict)
    """What may be shown of each article."""
    kept: dict[tuple[str, str], Any] = field(default_factory=dict)
    """What `once` has made."""

    def once(self, kind: str, key: str, make: Callable[[], T]) -> T:
        """What `make` gives, made once for this view, for many pages show the same."""
        try:
            made: T = self.kept[kind, key]
        except KeyError:
            made = make()
            self.kept[kind, key] = made
        return made

    def block(self, article: str, id: str) -> Block:
        """A block of an article."""
        return self.once("blocks", article, lambda: {b.id: b for b in self.site.articles[article].article.blocks})[id]

    def number(self, article: str, block: str) -> int:
        """The block's number in the article, from 0."""
        blocks = self.site.articles[article].article.blocks
        return self.once("numbers", article, lambda: {one.id: number for number, one in enumerate(blocks)})[block]

    def rank(self, article: str) -> int:
        """The article's number in the order of time."""
        return self.once("rank", "", self._ranks)[article]

    def _ranks(self) -> dict[str, int]:
        return {one.id: number for number, one in enumerate(sorted(self.site.articles.values(), key=status.time_order))}

    def whole(self, actor: str) -> tuple[str, ...]:
        """The actor, then all that are part of it at any remove, the nearer ones first, each once."""
        known = {actor: None}
        nearest = [actor]
        while nearest:
            nearest = [part for one in nearest for part in self.members.get(one, ()) if part not in known]
            known.update(dict.fromkeys(nearest))
        return tuple(known)

    def count(self, articles: Iterable[str]) -> int:
        """How many articles these are; versions of one article are one."""
        return len({first_version(self.site.articles[id], self.site) for id in articles})

    def statement(self, ref: str) -> Statement | None:
        """The step or claim that `event#id` names, where it is visible."""
        return self._part("statements", ref, lambda event: statements(event, self.words))

    def step(self, ref: str) -> Step | None:
        """The step that `event#id` names, where it is visible."""
        return self._part("steps", ref, lambda event: event.lifecycle)

    def claim(self, ref: str) -> Claim | None:
        """The claim that `event#id` names, where it is visible."""
        return self._part("event's claims", ref, lambda event: event.claims)

    def difference(self, ref: str) -> Difference | None:
        """The difference that `event#id` names, where it is visible."""
        return self._part("differences", ref, lambda event: event.differences)

    def _part(self, kind: str, ref: str, parts: Callable[[Event], Iterable[Part]]) -> Part | None:
        """A part of an event by its id; the first, where several have it."""
        event_id, _, id = ref.partition("#")
        event = self.site.events.get(event_id)
        if not event:
            return None
        known: dict[str, Part] = self.once(kind, event_id, lambda: _first(parts(event)))
        return known.get(id)


def _first(parts: Iterable[Part]) -> dict[str, Part]:
    by_id: dict[str, Part] = {}
    for part in parts:
        by_id.setdefault(part.id, part)
    return by_id


def relations(site: Site, words: Words = ENGLISH) -> Relations:
    """All relations of a view."""
    found = Relations(site, status.today(site), words)
    _articles(found)
    _events(found)
    for actor in site.actors.values():
        _add(found.members, actor.part_of, actor.id)
        for role in actor.roles:
            for cite in role.cites:
                for passage in cite.passages:
                    found.cited.setdefault(cite.article, {}).setdefault(passage, [])
    for copied in site.copied:
        for id in sorted({place[0] for place in copied.places}):
            found.copied.setdefault(id, []).append(copied)
    for article in site.articles.values():
        found.shown[article.id] = shown(article, found.cited.get(article.id, ()))
    return found


def statements(event: Event, words: Words) -> Iterator[Statement]:
    """The steps, then the claims of an event."""
    for step in event.lifecycle:
        yield Statement(event, step.id, status.told(event, step.status, words), step.cites)
    for claim in event.claims:
        yield Statement(event, claim.id, claim.text, claim.cites)


def _add(index: dict[str, list[str]], key: str | None, id: str) -> None:
    """Add an id to a list that has it at its end if it has it at all."""
    if key is not None and (known := index.setdefault(key, []))[-1:] != [id]:
        known.append(id)


def _articles(found: Relations) -> None:
    mentions: defaultdict[str, dict[str, list[Mention]]] = defaultdict(dict)
    for article in sorted(found.site.articles.values(), key=status.time_order):
        for mention in article.linked.mentions:
            mentions[mention.actor].setdefault(article.id, []).append(mention)
        if article.outlet:
            found.by_outlet.setdefault(article.outlet, []).append(article.id)
        for role in ("text", "reporting", "photos"):
            for agency in getattr(article.agencies, role):
                if agency != article.outlet:
                    found.supplied.setdefault(agency, {}).setdefault(role, []).append(article.id)
        first = first_version(article, found.site)
        if first != article.id:
            found.versions.setdefault(first, []).append(article.id)
    found.mentions.update(mentions)


def _events(found: Relations) -> None:
    site = found.site
    events = sorted(site.events.values(), key=lambda event: status.order(event, site.events))
    reporting: defaultdict[str, set[str]] = defaultdict(set)
    for event in events:
        for participant in event.participants:
            _add(found.taking_part, participant.actor, event.id)
        for earlier in event.after:
            _add(found.followers, earlier, event.id)
        for statement in statements(event, found.words):
            reporting[event.id].update(cite.article for cite in statement.cites)
            for cite in statement.cites:
                for passage in cite.passages:
                    found.cited.setdefault(cite.article, {}).setdefault(passage, []).append(statement)
        for claim in event.claims:
            _voices(claim, found)
            for other in claim.about:
                found.about.setdefault(other, []).append(claim)
                reporting[other].update(cite.article for cite in claim.cites)
    for event in events:
        articles = sorted(reporting[event.id], key=lambda article: status.time_order(site.articles[article]))
        if articles:
            found.articles[event.id] = articles
        for article in articles:
            found.events.setdefault(article, []).append(event.id)


def _voices(claim: Claim, found: Relations) -> None:
    speakers = {*claim.by, *(actor for cite in claim.cites for actor in cite.by or ())}
    for actor in sorted(speakers):
        found.claims.setdefault(actor, []).append(claim)
    through = {claim.via, *(cite.via for cite in claim.cites)} - {None, "unstated"} - speakers
    for via in sorted(id for id in through if id):
        found.passed_on.setdefault(via, []).append(claim)
