"""The last stage: the resolved site, cut to a day, to pages and files."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property, partial

from generator.edtf import day
from generator.errors import Problems
from generator.model import Site
from generator.publish import dates, urls
from generator.publish.checks import check_briefing
from generator.publish.company import together
from generator.publish.data import data_files
from generator.publish.finding import documents
from generator.publish.items import newest_briefing
from generator.publish.pages.actor import actor_page
from generator.publish.pages.article import article_page
from generator.publish.pages.base import Page, Planned, ready
from generator.publish.pages.briefing import briefing_page, combined_page, previous
from generator.publish.pages.event import event_page
from generator.publish.pages.home import home_page
from generator.publish.pages.listing import Kind, kind_in_words, listing_pages
from generator.publish.pages.outlet import outlet_page
from generator.publish.pages.plain import PlainPage
from generator.publish.pages.review import review_page
from generator.publish.parts import Link, SiteView
from generator.publish.previews import preview_count, preview_files
from generator.publish.quoted import utterances_by_speaker
from generator.publish.relations import Relations, relations
from generator.publish.search import search_files
from generator.publish.view import view, with_withdrawals
from generator.publish.words import ENGLISH, Words


@dataclass(frozen=True)
class Publication:
    """All that is to be written: pages to render, and files as bytes, by path from the site's root.

    What takes long is made when it is asked for, so that several processes may share the work.
    """

    site: SiteView
    planned: tuple[Planned, ...]
    _files: Callable[[], dict[str, bytes]]

    @cached_property
    def pages(self) -> tuple[Page, ...]:
        """All pages, made."""
        return tuple(plan.make() for plan in self.planned)

    @cached_property
    def files(self) -> dict[str, bytes]:
        """All files, made."""
        return self._files()


def publish(
    whole: Site,
    title: str,
    subtitle: str,
    as_of: date | None,
    drafts: bool,
    problems: Problems,
    search_unpublished: bool = False,
    words: Words = ENGLISH,
) -> Publication:
    """The pages and files of the site as of a day. Briefings that cite what is not visible are noted as problems."""
    site = view(whole, as_of, drafts)
    found = relations(site, words)
    days = _days(site, drafts, words)
    for briefing in site.briefings.values():
        check_briefing(briefing, whole, days[briefing.id], problems)
    earlier = {b.id: days[before.id] for b in site.briefings.values() if (before := previous(b, found))}
    briefings = [briefing_page(b, days[b.id], found, earlier.get(b.id)) for b in site.briefings.values()]
    newest = newest_briefing(found)
    # At home the citations of the newest one lead to the notes on its own page.
    first = (
        briefing_page(newest, days[newest.id], found, earlier.get(newest.id), urls.briefing(newest.id))
        if newest
        else combined_page(found)
    )
    briefings = briefings or [first]
    # What the pages of many actors need is found here, once, not by each process that makes some of them.
    utterances_by_speaker(found)
    together(found)
    planned = (
        *map(ready, (home_page(title, first, found), *briefings)),
        *_records(found),
        *listing_pages(found),
        ready(review_page(found)),
        ready(PlainPage(template="search", url="search.html", title=words.gettext("Search"))),
        ready(PlainPage(template="404", url="404.html", title=words.gettext("Not found"))),
        ready(PlainPage(template="page", url="about.html", title=words.gettext("About"))),
    )

    def files() -> dict[str, bytes]:
        searched = search_files(list(documents(found, briefings, search_unpublished)))
        return {**data_files(found), **preview_files(found), **searched}

    view_of_site = replace(_site_view(title, subtitle, as_of, words), previews=preview_count(found))
    return Publication(view_of_site, planned, files)


def _records(found: Relations) -> Iterator[Planned]:
    """The pages of articles, actors, events and outlets: those that a corpus has many of."""
    site = found.site
    for id, one in site.articles.items():
        days = dates.moment(one.published, found.words), dates.moment(one.updated, found.words)
        yield Planned("article", urls.article(id), one.title, partial(article_page, id, found), *days, one.draft)
    for id, actor in site.actors.items():
        yield Planned("actor", urls.actor(id), actor.name, partial(actor_page, id, found), draft=actor.draft)
    for id, event in site.events.items():
        yield Planned("event", urls.event(id), event.name, partial(event_page, id, found), draft=event.draft)
    for id, outlet in site.outlets.items():
        yield Planned("outlet", urls.outlet(id), outlet.name, partial(outlet_page, id, found), draft=outlet.draft)


def _days(site: Site, drafts: bool, words: Words) -> dict[str, Relations]:
    """By briefing, the relations of the view at its own as-of day, with what was withdrawn since."""
    days: dict[date | None, Relations] = {}
    found = {}
    for briefing in site.briefings.values():
        day = briefing.as_of.last_day
        if day not in days:
            days[day] = relations(with_withdrawals(view(site, day, drafts), site), words)
        found[briefing.id] = days[day]
    return found


def _site_view(title: str, subtitle: str, as_of: date | None, words: Words) -> SiteView:
    shown = dates.moment(day(as_of), words) if as_of else None
    return SiteView(title, subtitle, tuple(_navigation(words)), shown, words.language, words.direction)


def _navigation(words: Words) -> Iterator[Link]:
    kinds: tuple[Kind, ...] = ("briefings", "events", "articles", "actors", "outlets")
    for kind in kinds:
        yield Link(urls.listing(kind), kind_in_words(kind, words))
    yield Link("search.html", words.gettext("Search"))
    yield Link("review.html", words.gettext("Review"))
    yield Link("about.html", words.gettext("About"))
