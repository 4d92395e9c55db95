"""What a reviewer should look at: drafts, what stands on little, names without a record, dates in doubt, and so on.

Lists are cut, each with its honest count, for the page must stay readable however large the corpus is.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from generator.model import SiteArticle
from generator.normalise.shape import key
from generator.publish import urls
from generator.publish.attention import DoubtView, FindingsView, NameView, doubts, names, unreviewed
from generator.publish.items import article_item
from generator.publish.pages.base import Page
from generator.publish.parts import ArticleItem, Link
from generator.publish.places import place
from generator.publish.recorded import record
from generator.publish.relations import Relations
from generator.publish.thin import (
    OverdueView,
    RetitledView,
    ThinClaim,
    UnsupportedView,
    overdue,
    retitled,
    thin_claims,
    unsupported_words,
)
from generator.publish.versions import family, is_first

MOST = 50
"""So many are listed of each kind."""
ORDER = (
    "drafts",
    "unsupported",
    "overdue",
    "retitled",
    "headlines",
    "undated",
    "uncited",
    "one_origin",
    "one_voice",
    "names",
    "doubts",
    "findings",
)
"""The lists in the order of the page: what may be wrong first, what the program found last."""
FINDINGS = ("mentions", "quotations", "unattributed", "dates", "uncertain")
_SLACK = 20
"""By how many characters of punctuation and space a printed headline may be longer than the record's."""
_READ = frozenset({"paragraph", "heading", "list", "standfirst"})


@dataclass(frozen=True, slots=True)
class HeadlineInside:
    """A block of `article` that reads as another article's headline: a link between paragraphs, perhaps, that stayed.

    `block` leads to it, under its place in words.
    """

    article: Link
    block: Link
    headline: Link


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewPage(Page):
    drafts: tuple[tuple[str, tuple[Link, ...]], ...]
    """(kind in the plural, the drafts), kinds without any left out."""
    undated: tuple[ArticleItem, ...]
    uncited: tuple[ArticleItem, ...]
    headlines: tuple[HeadlineInside, ...] = ()
    names: tuple[NameView, ...] = ()
    """Names that no record has."""
    withheld_names: int = 0
    """Such names that stand only in words that we may not show."""
    doubts: tuple[DoubtView, ...] = ()
    findings: tuple[FindingsView, ...] = ()
    """Articles with findings of the program that nobody reviewed."""
    overdue: tuple[OverdueView, ...] = ()
    unsupported: tuple[UnsupportedView, ...] = ()
    retitled: tuple[RetitledView, ...] = ()
    one_origin: tuple[ThinClaim, ...] = ()
    one_voice: tuple[ThinClaim, ...] = ()
    contents: tuple[tuple[str, int], ...] = ()
    """(name of a list, how many it holds), in the order of the page; lists that are empty are left out."""
    done: tuple[str, ...] = ()
    """The names of the lists that are empty."""
    records: Mapping[str, str] = field(default_factory=dict)
    """Where what is listed stands in the content folder, by its address: `events/talks.yaml:12`, the line last."""
    totals: Mapping[str, int] = field(default_factory=dict)
    """How many there are of each list, by its name; of drafts by their kind; and of all findings by theirs."""


def review_page(found: Relations) -> ReviewPage:
    site = found.site
    kinds = (
        ("articles", [Link(urls.article(a.id), a.title) for a in site.articles.values() if a.draft]),
        ("actors", [Link(urls.actor(a.id), a.name) for a in site.actors.values() if a.draft]),
        ("events", [Link(urls.event(e.id), e.name) for e in site.events.values() if e.draft]),
        ("outlets", [Link(urls.outlet(o.id), o.name) for o in site.outlets.values() if o.draft]),
        ("briefings", [Link(urls.briefing(b.id), b.title) for b in site.briefings.values() if b.draft]),
    )
    undated = [a.id for a in site.articles.values() if a.published is None]
    uncited = [
        id
        for id in site.articles
        if is_first(id, found) and not any(found.cited.get(version) for version in family(id, found))
    ]
    headlines = list(_headlines_inside(found))
    unknown, names_found, withheld_names = names(MOST, found)
    doubtful, doubts_found = doubts(MOST, found)
    rows = unreviewed(found)
    late, unheard, renamed = overdue(found), unsupported_words(found), list(retitled(found))
    one_origin, one_voice = thin_claims(found)
    totals = {
        **{kind: len(links) for kind, links in kinds},
        "drafts": sum(len(links) for _, links in kinds),
        "unsupported": len(unheard),
        "overdue": len(late),
        "retitled": len(renamed),
        "one_origin": len(one_origin),
        "one_voice": len(one_voice),
        "undated": len(undated),
        "uncited": len(uncited),
        "headlines": len(headlines),
        "names": names_found,
        "doubts": doubts_found,
        "findings": len(rows),
        **{name: sum(getattr(row.found, name) for row in rows) for name in FINDINGS},
    }
    page = ReviewPage(
        template="review",
        url="review.html",
        title=found.words.gettext("Review"),
        drafts=tuple((kind, tuple(links[:MOST])) for kind, links in kinds if links),
        undated=tuple(article_item(id, found) for id in undated[:MOST]),
        uncited=tuple(article_item(id, found) for id in uncited[:MOST]),
        headlines=tuple(headlines[:MOST]),
        names=unknown,
        withheld_names=withheld_names,
        doubts=doubtful,
        findings=tuple(rows[:MOST]),
        overdue=tuple(late[:MOST]),
        unsupported=tuple(unheard[:MOST]),
        retitled=tuple(renamed[:MOST]),
        one_origin=tuple(one_origin[:MOST]),
        one_voice=tuple(one_voice[:MOST]),
        contents=tuple((name, totals[name]) for name in ORDER if totals[name]),
        done=tuple(name for name in ORDER if not totals[name]),
        totals=totals,
    )
    return replace(page, records={url: file for url in _listed(page) if (file := record(url, found.site))})


def _listed(page: ReviewPage) -> Iterator[str]:
    """The addresses of what the page lists."""
    yield from (link.url for _, drafts in page.drafts for link in drafts)
    yield from (item.url for item in (*page.undated, *page.uncited))
    yield from (one.claim.url for one in (*page.one_origin, *page.one_voice))
    yield from (one.event.url for one in page.overdue)
    yield from (one.briefing.url for one in page.unsupported)
    yield from (one.article.url for one in page.retitled)
    yield from (one.article.url for one in page.headlines)
    yield from (one.article.url for one in page.doubts)
    yield from (one.article.url for one in page.findings)


def _headlines_inside(found: Relations) -> Iterator[HeadlineInside]:
    """One look-up a block; case, spaces and punctuation do not count. Versions of one article are no others."""
    headlines: defaultdict[str, list[SiteArticle]] = defaultdict(list)
    for article in found.site.articles.values():
        if is_first(article.id, found) and (words := key(article.title)):
            headlines[words].append(article)
    longest = max((len(article.title) for article in found.site.articles.values()), default=0)
    for article in found.site.articles.values():
        own = family(article.id, found)[0]
        for block in article.article.blocks:
            if block.kind in _READ and len(block.text) <= longest + _SLACK:
                other = next((one for one in headlines.get(key(block.text), ()) if one.id != own), None)
                if other:
                    yield HeadlineInside(
                        article=Link(urls.article(article.id), article.title),
                        block=Link(f"{urls.article(article.id)}#{block.id}", place(article.id, block.id, found)),
                        headline=Link(urls.article(other.id), other.title),
                    )
