"""Every kind of page, and then its odd cases: empty, overfull, in other scripts, hostile."""

from collections import Counter
from collections.abc import Iterable
from typing import Any

from generator.publish.attention import DoubtView, FindingsView, NameView
from generator.publish.company import Company
from generator.publish.findings import Findings
from generator.publish.mentions import Mentioned, MentionView
from generator.publish.pages.base import Page
from generator.publish.pages.briefing import BriefingPage
from generator.publish.pages.facets import FacetView, ValueView
from generator.publish.pages.home import HomePage
from generator.publish.pages.listing import Group, ListingPage, Pager
from generator.publish.pages.plain import PlainPage
from generator.publish.pages.review import HeadlineInside, ReviewPage
from generator.publish.parts import (
    BlockView,
    Link,
    Matrix,
    MatrixColumn,
    MatrixGroup,
    MatrixRow,
    RemovedView,
    Segment,
    VoiceView,
)
from generator.publish.quoted import Quoted
from generator.publish.spellings import Spellings
from tests.theme.fixture import (
    SOURCES,
    actor_page,
    article_page,
    bare_article,
    briefing_page,
    event_page,
    outlet_page,
)
from tests.theme.parts import (
    ACTORS,
    ARABIC,
    ARTICLES,
    BLOCKS,
    BRIEFINGS,
    CHINESE,
    COLUMNS,
    DAY,
    EVENTS,
    HOSTILE,
    LONG,
    NOTHING,
    OUTLETS,
    SITE,
    claim,
    text,
)

CLAIM = claim("x", HOSTILE, VoiceView(None, HOSTILE))
SENTENCE = MentionView(
    "articles/talks.html#p1", (*text("It was "), Segment("strong", "she"), Segment("gap")), "caption"
)
COMBINED: dict[str, Any] = dict(
    title="All that is reported",
    combined=True,
    as_of=None,
    freshness="",
    editor="",
    series="",
    edition=0,
    editions=(),
    bottom_line=(),
    watch=(),
    disputed=(),
    unknown=(),
    sections=(),
    corrections=(),
    notes=(),
    first_notes=(),
    reviewed="",
)


def home_page(briefing: BriefingPage, full: bool = True, url: str = "index.html") -> HomePage:
    return HomePage(
        template="index",
        url=url,
        title=SITE.title,
        briefing=briefing,
        articles=ARTICLES if full else (),
        actors=ACTORS if full else (),
        events=EVENTS if full else (),
        outlets=OUTLETS if full else (),
        counts=(("articles", 5), ("actors", 3), ("events", 3), ("outlets", 2), ("briefings", 1)) if full else (),
    )


def listings() -> Iterable[Page]:
    rows: dict[str, tuple[Any, ...]] = {
        "articles": ARTICLES,
        "actors": ACTORS,
        "events": EVENTS,
        "outlets": OUTLETS,
        "briefings": BRIEFINGS,
    }
    pager = Pager(
        2,
        3,
        "articles/index.html",
        "articles/index-3.html",
        tuple(Link(f"articles/index-{n}.html", str(n)) for n in (1, 2, 3)),
        first=51,
        last=100,
    )
    for kind, items in rows.items():

        def page(url: str, items: tuple[Any, ...], pager: Pager | None = None, kind: Any = kind) -> Page:
            return ListingPage(
                template="listing",
                url=url,
                title=kind.capitalize(),
                kind=kind,
                total=len(items),
                items=items,
                pager=pager,
            )

        yield page(f"{kind}/index.html", items, pager if kind == "articles" else None)
        yield page(f"{kind}/none.html", ())
        yield page(f"{kind}/one.html", items[:1])
        yield page(f"{kind}/many.html", (items * 500)[:500])
    yield narrowed()


def narrowed() -> ListingPage:
    """A list of names under letters, narrowed to one value of a facet, with a facet left to narrow it in place."""
    kinds = (
        ValueView("actors/kind_person.html", "person", 2, chosen=True),
        ValueView("actors/kind_state.html", "state", 1, chosen=False),
    )
    years = (
        ValueView("actors/month_2031.html", "2031", 2, False),
        ValueView("actors/month_2032.html", ARABIC, 1, False),
    )
    return ListingPage(
        template="listing",
        url="actors/kind_person.html",
        title="Actors: person",
        kind="actors",
        total=3,
        items=ACTORS,
        pager=None,
        groups=(Group("A", ACTORS[:1]), Group("0–9", ACTORS[1:])),
        letters=(Link("actors/kind_person.html#a_", "A"), Link("actors/kind_person.html#digits_", "0–9")),
        facets=(FacetView("kind", kinds, ()), FacetView("month", years, ((0,), (0, 1), ()), more=2)),
        narrowed="person",
        every=4,
    )


def every_page() -> Iterable[Page]:
    """One page of every kind, and then its odd cases."""
    yield home_page(briefing_page())
    yield home_page(briefing_page("combined", **COMBINED, chronology=(), articles=()), full=False, url="empty.html")
    yield article_page()
    yield bare_article("no-date", form="digest", original="Fishing quotas (print edition, page 3)")
    yield bare_article("nothing")
    yield article_page(
        "long", title=LONG, blocks=(BlockView("title", "title", text(LONG)), *BLOCKS[1:]), rights="metadata"
    )
    yield article_page(
        "arabic",
        title=ARABIC,
        language="ar",
        direction="rtl",
        tongue="Arabic",
        blocks=(BlockView("title", "title", text(ARABIC)), BLOCKS[13]),
    )
    yield article_page(
        "chinese",
        title=CHINESE,
        language="zh",
        tongue="Chinese",
        blocks=(BlockView("title", "title", text(CHINESE)), BLOCKS[13]),
    )
    yield article_page(
        "hostile",
        title=HOSTILE,
        blocks=(BlockView("title", "title", text(HOSTILE)), BlockView("p1", "paragraph", text(HOSTILE))),
        byline=(HOSTILE,),
        dateline=HOSTILE,
        removed=(RemovedView(1, HOSTILE, HOSTILE, HOSTILE),),
    )
    yield event_page()
    yield event_page(
        "bare",
        aliases=(),
        status=None,
        outcome="",
        date=None,
        place="",
        to_come=False,
        part_of=None,
        participants=(),
        lifecycle=(),
        disputed=NOTHING,
        undisputed=NOTHING,
        elsewhere=(),
        before=(),
        after=(),
        parts=(),
        articles=(),
        reviewed="",
        draft=True,
    )
    yield event_page(
        "hostile-event",
        name=HOSTILE,
        title=HOSTILE,
        place=HOSTILE,
        disputed=NOTHING,
        undisputed=Matrix(
            (MatrixColumn(ARTICLES[0], HOSTILE), *COLUMNS * 4),
            (MatrixGroup(None, (MatrixRow(CLAIM, (CLAIM.cites, *((),) * 8), True),)),),
        ),
    )
    yield actor_page()
    yield actor_page(
        url="actors/estmark.html",
        name=LONG,
        kind="state",
        summary="",
        aliases=(),
        wikidata="",
        part_of=None,
        parts=(),
        outlets=(),
        roles=(),
        claims=(),
        passed_on=(),
        events=(),
        of_parts=(),
        quoted=Quoted((), 0),
        spellings=Spellings((), 0, 0),
        company=Company((), (), 0),
        mentions=Mentioned((), 0, 0, 0, ()),
        reviewed="",
        draft=True,
    )
    yield outlet_page()
    yield outlet_page(
        url="outlets/wire.html",
        aliases=(),
        sites=(),
        country="",
        owner="",
        actor=None,
        articles=(),
        supplied=(),
        draft=True,
    )
    yield briefing_page()
    yield briefing_page("combined", **COMBINED, chronology=EVENTS, articles=SOURCES)
    yield briefing_page("nothing", **COMBINED, chronology=(), articles=())
    yield from listings()
    drafts = tuple(
        (kind, tuple(Link(f"articles/{n}.html", f"A draft called {n}") for n in ("talks", "long", "arabic")))
        for kind in ("articles", "events")
    )
    yield ReviewPage(
        template="review",
        url="review.html",
        title="Review",
        drafts=drafts,
        undated=ARTICLES[1:2],
        uncited=ARTICLES,
        headlines=(
            HeadlineInside(
                Link("articles/talks.html", HOSTILE),
                Link("articles/talks.html#p3", "paragraph 3"),
                Link("articles/long.html", LONG),
            ),
        ),
        names=(
            NameView("Ida Berg", ("IDA BERG", HOSTILE), 12, 3, Link("articles/talks.html", LONG), SENTENCE),
            NameView(ARABIC, (), 1, 1, Link("articles/talks.html", HOSTILE), SENTENCE),
        ),
        withheld_names=2,
        doubts=(
            DoubtView("on Friday", DAY, "weekday", Link("articles/talks.html", "Talks"), SENTENCE),
            DoubtView("[…]", None, "vague", Link("articles/talks.html", "Talks"), SENTENCE),
        ),
        findings=(
            FindingsView(Link("articles/talks.html", LONG), Findings(12, 4, 2, 5, 1, 0)),
            FindingsView(Link("articles/long.html", HOSTILE), Findings(1, 0, 0, 0, 0, 0)),
        ),
        totals=Counter(
            {"articles": 3, "events": 60, "undated": 1, "uncited": 70, "headlines": 1, "names": 90, "doubts": 2}
            | {"findings": 80, "mentions": 900, "quotations": 40, "unattributed": 9, "dates": 70, "uncertain": 4}
        ),
    )
    yield ReviewPage(
        template="review",
        url="review-none.html",
        title="Review",
        drafts=(),
        undated=(),
        uncited=(),
        totals=Counter({"undated": 0, "uncited": 0}),
    )
    yield PlainPage(template="search", url="search.html", title="Search")
    yield PlainPage(template="404", url="404.html", title="Not found")
    yield PlainPage(template="page", url="about.html", title="About")
    yield PlainPage(
        template="page",
        url="ordinary.html",
        title="Ordinary",
        content="<h2>Written</h2><p>By <b>hand</b>.</p><script>alert(1)</script>",
    )
