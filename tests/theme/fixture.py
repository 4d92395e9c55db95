"""Pages built by hand, one of every kind; each builder takes what is to be otherwise."""

from typing import Any

from generator.publish.company import CompanionView, Company
from generator.publish.copies import CopyView
from generator.publish.findings import Findings
from generator.publish.mentions import Mentioned, MentionGroup, MentionView
from generator.publish.pages.actor import ActorPage, EventClaims, PartView, RoleView
from generator.publish.pages.article import ArticlePage, EvidenceView, MarkView, StatementView
from generator.publish.pages.briefing import BriefingPage, CorrectionView, SectionView, WatchView
from generator.publish.pages.event import EventPage, ParticipantView
from generator.publish.pages.outlet import OutletPage
from generator.publish.parts import BlockView, Link, Note, ProseBlock, RemovedView, Segment
from generator.publish.quoted import Printed, Quoted, UtteranceView, WordingView
from generator.publish.sources import Source
from generator.publish.spellings import Spellings, SpellingView
from tests.theme.parts import (
    ACTORS,
    ARABIC,
    ARTICLES,
    BLOCKS,
    BRIEFINGS,
    CAPTURES,
    CITES,
    CLAIMS,
    COURIER,
    DAY,
    DIFFERENCES,
    DISPUTED,
    ESTMARK,
    EVENTS,
    LATER,
    LONG,
    MARKED,
    MINISTER,
    MONTH,
    NOTHING,
    STEPS,
    TALKS,
    UNDISPUTED,
    WIRE,
    claim,
    prose,
    text,
)

UNKNOWN = Link("", "outlet not stated")


def article_page(id: str = "talks", **other: Any) -> ArticlePage:
    base: dict[str, Any] = dict(
        template="article",
        url=f"articles/{id}.html",
        title="Harbour talks to resume on Monday",
        description="Talks.",
        published=DAY,
        id=id,
        form="capture",
        rights="excerpt",
        outlet=COURIER,
        carried_by="another site",
        byline=("Ida Berg", "Tor Vik"),
        agencies=(("text", (WIRE,)), ("photos", (WIRE, COURIER))),
        updated=DAY,
        retrieved=MONTH,
        language="en",
        direction="ltr",
        tongue="English",
        dateline="PORT NORLAND",
        source_url="https://courier.example/talks",
        original="",
        captures=CAPTURES,
        evidence=(
            EvidenceView("published", ("Monday", "3 March"), "The paper appears daily."),
            EvidenceView("outlet", (), "Its name stands in the page’s foot."),
        ),
        blocks=BLOCKS,
        withheld=True,
        removed=(
            RemovedView(3, "Sign up for our newsletter", "furniture", "asks the reader"),
            RemovedView(90, "", "not-content", "menu"),
        ),
        extraction="saved page, main text found by trafilatura",
        actors=ACTORS,
        events=EVENTS,
        reviewed="by editor-1 on 4 March 2031",
        elsewhere=(
            CopyView(ARTICLES[2], 312, 9, (Link("articles/talks.html#p1", "paragraph 1"),), 4),
            CopyView(ARTICLES[1], 25, 1, (Link("articles/talks.html#p13", "paragraph 3"),), 0),
        ),
        more_elsewhere=2,
        findings=Findings(31, 5, 1, 7, 2, 3),
        statements=(
            StatementView(
                Link(f"{TALKS.url}#closer", "The sides are closer than at any time."),
                TALKS,
                (MarkView("#p1-8-40", "paragraph 1", LATER), MarkView("#p8-0-18", "caption", None)),
            ),
            StatementView(
                Link(f"{TALKS.url}#quota", "The quota is 4,000 tonnes."),
                TALKS,
                (MarkView("#p1-36-60", "paragraph 1", None),),
            ),
        ),
    )
    return ArticlePage(**{**base, **other})


def bare_article(id: str, **other: Any) -> ArticlePage:
    """A digest or capture of which nothing is known but its text."""
    base: dict[str, Any] = dict(
        published=None,
        outlet=None,
        carried_by="",
        byline=(),
        agencies=(),
        updated=None,
        retrieved=None,
        language="",
        direction="",
        tongue="",
        dateline="",
        source_url="",
        captures=(),
        evidence=(),
        withheld=False,
        removed=(),
        actors=(),
        events=(),
        statements=(),
        elsewhere=(),
        more_elsewhere=0,
        findings=Findings(0, 0, 0, 0, 0, 0),
        reviewed="",
        rights="full",
        blocks=(BlockView("p1", "paragraph", text("One line.")),),
        draft=True,
    )
    return article_page(id, **{**base, **other})


def event_page(id: str = "harbour-talks", **other: Any) -> EventPage:
    base: dict[str, Any] = dict(
        template="event",
        url=f"events/{id}.html",
        title="Harbour talks",
        id=id,
        name="Harbour talks",
        kind="talks",
        aliases=("Customs house talks",),
        status="announced",
        outcome="announced for 3 March 2031",
        date=DAY,
        place="Customs house, Port Norland",
        to_come=True,
        part_of=TALKS,
        participants=(
            ParticipantView(MINISTER, "head of delegation"),
            ParticipantView(Link("", "The pilots’ guild"), ""),
        ),
        lifecycle=STEPS,
        disputed=DISPUTED,
        compatible=NOTHING,
        undisputed=UNDISPUTED,
        elsewhere=(claim("closer", "It was said elsewhere, too."),),
        before=EVENTS[2:],
        after=EVENTS[1:2],
        parts=EVENTS[:1],
        articles=ARTICLES,
        reviewed="by editor-1",
    )
    return EventPage(**{**base, **other})


AGAIN = (
    Printed(ARTICLES[2], "articles/talks.html#p14", "paragraph 4"),
    Printed(ARTICLES[0], "articles/talks.html#p15", "paragraph 5"),
)


def quoted() -> Quoted:
    """An utterance in two wordings, of a part, and one that a reviewer gave."""
    wording = (Segment("text", "we are "), Segment("differs", "closer"), Segment("gap"), Segment("text", " than ever"))
    first = WordingView(ARTICLES[0], wording, "articles/talks.html#p1-8-40", "paragraph 1", False)
    second = WordingView(ARTICLES[1], text(ARABIC), "articles/talks.html#p12", "paragraph 2", False, "a pilot")
    third = WordingView(ARTICLES[2], text(LONG), "articles/talks.html#p13", "paragraph 3", True, again=AGAIN)
    return Quoted(
        (
            UtteranceView("u1", ESTMARK, False, (first, second), 3),
            UtteranceView("u2", None, True, (third,), 0),
        ),
        60,
    )


def actor_page(**other: Any) -> ActorPage:
    sentences = (
        MentionView("articles/talks.html#p1", MARKED, "paragraph 1", (MINISTER, ESTMARK)),
        MentionView("articles/talks.html#p3", (Segment("gap", "[…]"),)),
    )
    base: dict[str, Any] = dict(
        template="actor",
        url="actors/minister.html",
        title="Ada Lind",
        id="minister",
        name="Ada Lind",
        kind="person",
        summary="Minister of fisheries of Norland",
        aliases=("A. Lind", ARABIC),
        wikidata="https://www.wikidata.org/wiki/Q0",
        part_of=ESTMARK,
        parts=ACTORS[:2],
        outlets=(COURIER,),
        roles=(
            RoleView("minister of fisheries", ESTMARK, CITES[:1], DAY, MONTH),
            RoleView("skipper", None, CITES[:1], DAY, DAY),
            RoleView("pilot", None, CITES[:1]),
        ),
        claims=(EventClaims(EVENTS[0], CLAIMS),),
        passed_on=(EventClaims(EVENTS[2], CLAIMS[:1]),),
        events=EVENTS,
        of_parts=(
            PartView(ESTMARK, (EventClaims(EVENTS[1], CLAIMS[:2]),), EVENTS[:1], 3),
            PartView(WIRE, (), EVENTS[:1], 0),
        ),
        quoted=quoted(),
        spellings=Spellings(
            (
                SpellingView("Lind", 4, 9, ((COURIER, 3), (UNKNOWN, 1)), 2, (("Ada Lind", 5), ("Lind", 4))),
                SpellingView(ARABIC, 1, 1, ((UNKNOWN, 1),), 0, ()),
            ),
            3,
            2,
        ),
        company=Company(
            (
                CompanionView(ESTMARK, 7, ((Link("articles/talks.html", LONG), sentences[0]),)),
                CompanionView(Link("actors/minister.html", ARABIC), 1, ((COURIER, sentences[1]),)),
            ),
            ((ESTMARK, 2), (MINISTER, 1)),
            4,
        ),
        mentions=Mentioned(
            tuple(MentionGroup(a, sentences, (("speaker", 1), ("mentioned", 2))) for a in ARTICLES),
            10,
            2_000,
            4,
            (("speaker", 1), ("participant", 3), ("mentioned", 2)),
        ),
        reviewed="by editor-1",
    )
    return ActorPage(**{**base, **other})


def outlet_page(**other: Any) -> OutletPage:
    base: dict[str, Any] = dict(
        template="outlet",
        url="outlets/courier.html",
        title="The Norland Courier",
        id="courier",
        name="The Norland Courier",
        kind="newspaper",
        aliases=("Courier",),
        sites=("courier.example",),
        country="NO",
        owner="Lind family",
        actor=MINISTER,
        articles=ARTICLES,
        supplied=(("text", ARTICLES[:2], 0), ("photos", ARTICLES[2:], 0)),
        reviewed="",
    )
    return OutletPage(**{**base, **other})


NOTES = (
    Note(1, "n1", "harbour-talks#closer", Link(f"{TALKS.url}#closer", "The sides are closer."), CITES),
    Note(2, "n2", "harbour-talks#quota-size", Link(f"{TALKS.url}#quota-size", "How large is the quota?"), CITES[:1]),
)
SOURCES = tuple(Source(article, alone=False, address="https://courier.example/talks") for article in ARTICLES)


def briefing_page(id: str = "first", **other: Any) -> BriefingPage:
    nested = ProseBlock(
        "list",
        items=(
            text("one"),
            (Segment("em", "two"), Segment("text", " and "), Segment("link", "three", url="https://norland.example/")),
        ),
    )
    sections = (
        SectionView(
            "quotas",
            "What is left: quotas",
            (*prose("Estmark and Norland name different figures for the quota.", 1, 2), nested),
            prose("We think that a signature in March is unlikely."),
            EVENTS[:1],
            DIFFERENCES[:1],
        ),
        SectionView(
            "door",
            LONG,
            (
                *prose("A short one.", 1),
                ProseBlock("quote", text("Quoted")),
                ProseBlock("heading", text("Under it")),
                ProseBlock("numbered", items=(text("first"),)),
            ),
            (),
            (),
            (),
        ),
    )
    base: dict[str, Any] = dict(
        template="briefing",
        url=f"briefings/{id}.html",
        title=BRIEFINGS[0].title,
        id=id,
        combined=False,
        as_of=DAY,
        freshness="5 articles, the newest of 3 March 2031",
        editor="Harbour desk",
        series="harbour",
        edition=2,
        editions=BRIEFINGS,
        bottom_line=(
            prose("The sides say that they are closer than at any time this winter.", 1, first=True),
            prose("They differ on the quota.", 2, first=True),
        ),
        watch=(
            WatchView(EVENTS[0], prose("Both delegations have said that they will come.", 1)),
            WatchView(EVENTS[1], ()),
        ),
        disputed=DIFFERENCES,
        unknown=("Who is to sign?", "What becomes of the lighthouse?"),
        sections=sections,
        chronology=EVENTS,
        articles=SOURCES,
        corrections=(
            CorrectionView(
                DAY, Link(f"{TALKS.url}#quota", "The quota is 4,000 tonnes."), "3,000 tonnes", "A slip of ours."
            ),
        ),
        notes=NOTES,
        first_notes=NOTES,
        reviewed="by editor-1 on 4 March 2031",
    )
    return BriefingPage(**{**base, **other})
