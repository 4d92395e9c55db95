"""A briefing: freshness and bottom line first, then prose whose every statement leads to its passage."""

from dataclasses import dataclass

from generator import edtf
from generator.model import Briefing, Difference, Site
from generator.publish import dates, status, urls
from generator.publish.editions import Changes, changes
from generator.publish.items import briefing_item, editions, event_item, reviewed
from generator.publish.matrix import DISPUTED, matrix, of_kinds
from generator.publish.pages.base import Page
from generator.publish.parts import (
    BriefingItem,
    DateView,
    DifferenceView,
    EventItem,
    Link,
    Matrix,
    Note,
    ProseBlock,
)
from generator.publish.pictures.timeline import TEXT, Timeline, around_today, timeline
from generator.publish.positions import Positions, positions
from generator.publish.prose import Notes, Writer
from generator.publish.relations import Relations
from generator.publish.sourced import SourcingStatement, sourcing_statement
from generator.publish.sources import Source, sources
from generator.publish.statements import difference_view
from generator.publish.words import NN_, Words

MOST_EVENTS = 50
"""So many events stand in the chronology: of more, those around its day."""

MOST_WATCHED = 12
"""So many events are to be watched, unless the editor names more: of others to come, the next."""


@dataclass(frozen=True, slots=True)
class SectionView:
    """A section; `id` anchors it. `assessment` is the editor's judgment and is shown as such.

    `notes` are those of what it is the first to cite.
    """

    id: str
    heading: str
    text: tuple[ProseBlock, ...]
    assessment: tuple[ProseBlock, ...]
    events: tuple[EventItem, ...]
    differences: tuple[DifferenceView, ...]
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True)
class WatchView:
    event: EventItem
    note: tuple[ProseBlock, ...]


@dataclass(frozen=True, slots=True)
class CorrectionView:
    on: DateView
    claim: Link
    was: str
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BriefingPage(Page):
    """`combined` is true for the briefing made of everything when no reviewed one is visible; it has no prose."""

    id: str
    combined: bool
    as_of: DateView | None
    freshness: str
    """`5 articles, the newest of 1 January 2022`."""
    editor: str
    series: str
    edition: int
    editions: tuple[BriefingItem, ...]
    bottom_line: tuple[tuple[ProseBlock, ...], ...]
    watch: tuple[WatchView, ...]
    more_watch: int = 0
    """How many others are to come."""
    disputed: tuple[DifferenceView, ...]
    """Differences of interpretation or fact: where accounts differ."""
    unknown: tuple[str, ...]
    before: BriefingItem | None = None
    """The edition before this one."""
    changes: Changes | None = None
    """What differs from the edition before; None in the first one."""
    sections: tuple[SectionView, ...]
    chronology: tuple[EventItem, ...]
    timeline: Timeline | None = None
    """The picture of what is near its day; None where too few events have a date."""
    more_events: int = 0
    """How many others the chronology has no room for."""
    positions: tuple[Positions, ...] = ()
    matrix: Matrix | None = None
    """The disputed claims by article; None where no accounts differ."""
    articles: tuple[Source, ...]
    more_articles: int = 0
    """How many others are on the site of its day, cited nowhere in it."""
    sourcing: SourcingStatement | None = None
    corrections: tuple[CorrectionView, ...]
    notes: tuple[Note, ...]
    """All: those that follow what comes first, then those of the sections, then those that are positions."""
    first_notes: tuple[Note, ...] = ()
    """Those of the bottom line and of what to watch."""
    reviewed: str


COMBINED = "combined"
"""The id of the briefing that is made of everything while no reviewed one is visible."""


def briefing_page(
    briefing: Briefing, found: Relations, every: Relations, earlier: Relations | None = None, notes_at: str = ""
) -> BriefingPage:
    """The page of a briefing. `found` is the view at its own as-of day, `every` the view of the whole site.

    `earlier` is the view at the day of the edition before it, None where there is none; `notes_at` is the page that
    holds the notes, where that is another one.
    """
    notes = Notes(found, notes_at)
    writer = Writer(found, notes)
    events = found.site.events
    item = briefing_item(briefing, every)
    bottom_line = tuple(writer.blocks(line) for line in briefing.bottom_line)
    watched = {watch.event for watch in briefing.watch}
    watch = [WatchView(event_item(w.event, found), writer.blocks(w.note)) for w in briefing.watch if w.event in events]
    first_notes = notes.following()
    coming = [id for id in _chronology(found) if event_item(id, found).to_come and id not in watched]
    others = [id for id in coming if not _part_of_watched(id, watched, found.site)]
    room = max(MOST_WATCHED - len(watch), 0)
    watch += [WatchView(event_item(id, found), ()) for id in others[:room]]
    sections = tuple(_section(briefing, number, writer, found) for number in range(len(briefing.sections)))
    claimed = positions(found, notes)
    before = previous(briefing, every)
    disputed, chronology = _disputed(found), _around_today(found)
    articles = sources(_cited(notes.notes(), disputed), found)
    return BriefingPage(
        template="briefing",
        url=item.url,
        title=briefing.title,
        published=item.as_of,
        draft=briefing.draft,
        id=briefing.id,
        combined=False,
        as_of=item.as_of,
        freshness=freshness(found.site, found.words),
        editor=briefing.editor or "",
        series=briefing.series or "",
        edition=item.edition,
        editions=tuple(briefing_item(other, every) for other in editions(briefing, every)) if briefing.series else (),
        bottom_line=bottom_line,
        watch=tuple(watch),
        more_watch=len(others[room:]),
        disputed=disputed,
        unknown=briefing.unknown,
        before=briefing_item(before, every) if before and earlier else None,
        changes=changes(earlier, found) if earlier else None,
        sections=sections,
        chronology=chronology,
        timeline=timeline(around_today(found), found, TEXT),
        more_events=len(events) - len(chronology),
        positions=claimed,
        matrix=_matrix(found),
        articles=articles,
        more_articles=len(found.site.articles) - len(articles),
        sourcing=sourcing_statement(found),
        corrections=tuple(
            CorrectionView(on, Link(urls.statement(c.claim), claim.text), c.was or "", c.note or "")
            for c in briefing.corrections
            if (on := dates.moment(c.on, found.words)) and (claim := every.statement(c.claim))
        ),
        notes=notes.notes(),
        first_notes=first_notes,
        reviewed=reviewed(briefing.reviewed, found.words),
    )


def combined_page(found: Relations) -> BriefingPage:
    """The briefing of everything, for a site without a visible one: computed, without prose."""
    today = dates.moment(edtf.day(found.today), found.words) if found.today else None
    coming = [item for id in _chronology(found) if (item := event_item(id, found)).to_come]
    notes = Notes(found)
    claimed = positions(found, notes)
    disputed, chronology = _disputed(found), _around_today(found)
    articles = sources(_cited(notes.notes(), disputed), found)
    return BriefingPage(
        template="briefing",
        url=urls.briefing(COMBINED),
        title=found.words.gettext("All articles combined"),
        id=COMBINED,
        combined=True,
        as_of=today,
        freshness=freshness(found.site, found.words),
        editor="",
        series="",
        edition=0,
        editions=(),
        bottom_line=(),
        watch=tuple(WatchView(item, ()) for item in coming[:MOST_WATCHED]),
        more_watch=len(coming[MOST_WATCHED:]),
        disputed=disputed,
        unknown=(),
        sections=(),
        chronology=chronology,
        timeline=_timeline(found),
        more_events=len(found.site.events) - len(chronology),
        positions=claimed,
        matrix=_matrix(found),
        articles=articles,
        more_articles=len(found.site.articles) - len(articles),
        sourcing=sourcing_statement(found),
        corrections=(),
        notes=notes.notes(),
        reviewed="",
    )


def freshness(site: Site, words: Words) -> str:
    """How much there is to go by, and how new it is: `5 articles, the newest of 1 January 2022`."""
    count = sum(not article.version_of for article in site.articles.values())
    dated = [a.published for a in site.articles.values() if a.published]
    newest = max(
        dated, key=lambda date: (date.latest is not None, (date.latest and date.latest.timestamp()) or 0), default=None
    )
    if view := dates.moment(newest, words):
        said = NN_("%(count)s article, of %(date)s", "%(count)s articles, the newest of %(date)s")
        return words.ngettext(*said, count, date=view.text)
    if count:
        return words.ngettext("%(count)s article, not dated", "%(count)s articles, none dated", count)
    return words.gettext("no articles")


def _section(briefing: Briefing, number: int, writer: Writer, found: Relations) -> SectionView:
    section = briefing.sections[number]
    differences = []
    for ref in section.differences:
        difference = found.difference(ref.target)
        if difference:
            differences.append(difference_view(difference, found.site.events[difference.event], found))
    return SectionView(
        id=f"s{number + 1}",
        heading=section.heading,
        text=writer.blocks(section.text),
        assessment=writer.blocks(section.assessment),
        events=tuple(event_item(id, found) for id in section.events if id in found.site.events),
        differences=tuple(differences),
        notes=writer.notes.following(),
    )


def previous(briefing: Briefing, every: Relations) -> Briefing | None:
    """The edition before this one in its series."""
    series = editions(briefing, every)
    number = series.index(briefing)
    return series[number - 1] if number else None


def _matrix(found: Relations) -> Matrix | None:
    """The claims on which accounts differ, by article."""
    disputed = (d for id in _chronology(found) for d in found.site.events[id].differences if d.kind in DISPUTED)
    claims = {claim.ref: claim for d in disputed for id in d.claims if (claim := found.site.events[d.event].claim(id))}
    return of_kinds(matrix(claims.values(), found), DISPUTED) if claims else None


def _disputed(found: Relations) -> tuple[DifferenceView, ...]:
    disputed: list[Difference] = []
    for id in _chronology(found):
        disputed += [d for d in found.site.events[id].differences if d.kind in DISPUTED]
    return tuple(difference_view(d, found.site.events[d.event], found) for d in disputed)


def _timeline(found: Relations) -> Timeline | None:
    """The picture of the events of its day; counts lead to the index, which is of the newest day."""
    return timeline(found.site.events, found, TEXT, lambda _: urls.listing("events"))


def _chronology(found: Relations) -> list[str]:
    events = found.site.events
    return [event.id for event in sorted(events.values(), key=lambda event: status.order(event, events))]


def _part_of_watched(id: str, watched: set[str], site: Site) -> bool:
    whole = site.events[id].part_of
    return whole is not None and (whole in watched or _part_of_watched(whole, watched, site))


def _around_today(found: Relations) -> tuple[EventItem, ...]:
    """The chronology; of too many events the next to come and, before them, the newest."""
    items = [event_item(id, found) for id in _chronology(found)]
    past = [item.id for item in items if not item.to_come]
    coming = [item.id for item in items if item.to_come]
    kept = {*past[-max(MOST_EVENTS // 2, MOST_EVENTS - len(coming)) :]}
    kept |= {*coming[: MOST_EVENTS - len(kept)]}
    return tuple(item for item in items if item.id in kept)


def _cited(notes: tuple[Note, ...], disputed: tuple[DifferenceView, ...]) -> set[str]:
    """The ids of the articles behind the notes and the disputed claims."""
    cites = [note.cites for note in notes] + [claim.cites for one in disputed for claim in one.claims]
    return {cite.article.id for some in cites for cite in some}
