"""The last stage: the resolved site, cut to a day, to pages and files."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from generator.edtf import day
from generator.errors import Problems
from generator.model import Site
from generator.publish import dates, urls
from generator.publish.checks import check_briefing
from generator.publish.data import data_files
from generator.publish.finding import documents
from generator.publish.items import newest_briefing
from generator.publish.pages.actor import actor_page
from generator.publish.pages.article import article_page
from generator.publish.pages.base import Page
from generator.publish.pages.briefing import briefing_page, combined_page, previous
from generator.publish.pages.event import event_page
from generator.publish.pages.home import home_page
from generator.publish.pages.listing import listing_pages
from generator.publish.pages.outlet import outlet_page
from generator.publish.pages.plain import PlainPage
from generator.publish.pages.review import review_page
from generator.publish.parts import Link, SiteView
from generator.publish.relations import Relations, relations
from generator.publish.search import search_files
from generator.publish.urls import listing
from generator.publish.view import view, with_withdrawals


@dataclass(frozen=True, slots=True)
class Publication:
    """All that is to be written: pages to render, and files as bytes, by path from the site's root."""

    site: SiteView
    pages: tuple[Page, ...]
    files: dict[str, bytes]


def publish(
    whole: Site, title: str, subtitle: str, as_of: date | None, drafts: bool, problems: Problems
) -> Publication:
    """The pages and files of the site as of a day. Briefings that cite what is not visible are noted as problems."""
    site = view(whole, as_of, drafts)
    found = relations(site)
    days = _days(site, drafts)
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
    pages = (
        home_page(title, first, found),
        *briefings,
        *(article_page(id, found) for id in site.articles),
        *(actor_page(id, found) for id in site.actors),
        *(event_page(id, found) for id in site.events),
        *(outlet_page(id, found) for id in site.outlets),
        *listing_pages(found),
        review_page(found),
        PlainPage(template="search", url="search.html", title="Search"),
        PlainPage(template="404", url="404.html", title="Not found"),
        PlainPage(template="page", url="about.html", title="About"),
    )
    files = {**data_files(found), **search_files(list(documents(found, briefings)))}
    return Publication(_site_view(title, subtitle, as_of), pages, files)


def _days(site: Site, drafts: bool) -> dict[str, Relations]:
    """By briefing, the relations of the view at its own as-of day, with what was withdrawn since."""
    days: dict[date | None, Relations] = {}
    found = {}
    for briefing in site.briefings.values():
        day = briefing.as_of.last_day
        if day not in days:
            days[day] = relations(with_withdrawals(view(site, day, drafts), site))
        found[briefing.id] = days[day]
    return found


def _site_view(title: str, subtitle: str, as_of: date | None) -> SiteView:
    return SiteView(title, subtitle, tuple(_navigation()), dates.moment(day(as_of)) if as_of else None)


def _navigation() -> Iterator[Link]:
    for kind in ("briefings", "events", "articles", "actors", "outlets"):
        yield Link(listing(kind), kind.capitalize())
    yield Link("search.html", "Search")
    yield Link("review.html", "Review")
    yield Link("about.html", "About")
