"""Small view models built by hand, which pages are made of. All names and words are invented."""

from typing import Any

from generator.publish.captures import CaptureView, ChangeView
from generator.publish.parts import (
    ActorItem,
    AlsoView,
    ArticleItem,
    BlockView,
    BriefingItem,
    CiteView,
    ClaimView,
    DateView,
    DifferenceView,
    EventItem,
    Link,
    Matrix,
    MatrixColumn,
    MatrixGroup,
    MatrixRow,
    OutletItem,
    PassageView,
    ProseBlock,
    Segment,
    SiteView,
    Sourcing,
    StepView,
    VoiceView,
)

LONG = (
    "After eleven weeks of talks, two postponements and a storm that closed the port, delegates of Norland and "
    "Estmark say that the harbour agreement, which covers fishing, pilotage, customs and the old lighthouse, may be "
    "signed before the ice comes, although nobody would name a day, a place or the people who are to sign it at last"
)
ARABIC = "اتفاق المرفأ بين الشمال والشرق يقترب من التوقيع"
CHINESE = "北地与东境将于冬季前签署港口协议，双方代表仍未公布日期"
HOSTILE = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)> {{ 7*7 }} {% raw %}"

DAY = DateView("3 March 2031", "2031-03-03", "2031-03-03")
SPAN = DateView("between 28 February and 1 March 2031", "2031-02-28/2031-03-01")
MONTH = DateView("April 2031", "2031-04", "2031-04")

SITE = SiteView(
    title="Harbour Readout",
    subtitle="What is reported of the harbour agreement, with its passages",
    navigation=tuple(
        Link(url, label)
        for url, label in (
            ("index.html", "Home"),
            ("briefings/index.html", "Briefings"),
            ("events/index.html", "Events"),
            ("articles/index.html", "Articles"),
            ("actors/index.html", "Actors"),
            ("outlets/index.html", "Outlets"),
            ("search.html", "Search"),
            ("review.html", "Review"),
            ("about.html", "About"),
        )
    ),
    as_of=DAY,
)
BARE_SITE = SiteView(title="Readout", subtitle="", navigation=(), as_of=None)

COURIER = Link("outlets/courier.html", "The Norland Courier")
WIRE = Link("", "North Wire")
MINISTER = Link("actors/minister.html", "Ada Lind")
ESTMARK = Link("actors/estmark.html", "Estmark")
TALKS = Link("events/harbour-talks.html", "Harbour talks")
LATER = Link("articles/long.html", "4 March 2031")


def text(words: str) -> tuple[Segment, ...]:
    return (Segment("text", words),)


def prose(words: str, *cites: int, first: bool = False) -> tuple[ProseBlock, ...]:
    """A paragraph that ends in citations, each the first of its note or not."""
    numbers = []
    for n in cites:
        numbers += [
            Segment("text", " "),
            Segment("cite", str(n), id=f"r_{n}" * first, url=f"#n{n}", ref=f"harbour-talks#c{n}", label="Claim"),
        ]
    return (ProseBlock("paragraph", (Segment("text", words), *numbers)),)


def article(id: str = "talks", title: str = "Harbour talks to resume on Monday", **other: Any) -> ArticleItem:
    base: dict[str, Any] = dict(
        source=(COURIER,),
        published=DAY,
        form="capture",
        rights="full",
        draft=False,
        excerpt="Delegates return to the customs house after a week’s pause, both sides say.",
    )
    return ArticleItem(id=id, url=f"articles/{id}.html", title=title, **{**base, **other})


ARTICLES = (
    article(versions=3),
    article("no-date", "Fishing quotas stay open", published=None, source=(), form="digest", excerpt=""),
    article("long", LONG, published=SPAN, source=(WIRE,), rights="excerpt", draft=True),
    article("arabic", ARABIC, rights="metadata"),
    article("chinese", CHINESE, published=MONTH, later=True),
)
CAPTURES = (
    CaptureView("articles/talks.html", DAY, "published", True, "", ()),
    CaptureView(
        "articles/long.html",
        MONTH,
        "saved",
        False,
        "1 paragraph changed, 1 paragraph added, 1 paragraph removed",
        (
            ChangeView(
                "changed",
                "articles/long.html#p1",
                "paragraph 1",
                (
                    *text("The quota is "),
                    Segment("del", "4,000"),
                    Segment("ins", "5,000"),
                    *text(" tonnes"),
                    Segment("gap"),
                ),
            ),
            ChangeView("added", "articles/long.html#p2", "paragraph 2", (Segment("ins", HOSTILE),)),
            ChangeView("removed", "articles/talks.html#p3", "paragraph 3", (Segment("del", LONG),)),
        ),
    ),
    CaptureView("articles/arabic.html", None, "published", False, "the same text", ()),
)
ACTORS = (
    ActorItem("minister", MINISTER.url, "Ada Lind", "person", "Minister of fisheries of Norland", 4, 12, False, 3, 2),
    ActorItem("estmark", ESTMARK.url, "Estmark", "state", "", 5, 0, True),
    ActorItem("arab", "actors/minister.html", ARABIC, "organisation", LONG, 1, 1, False),
)
EVENTS = (
    EventItem(
        "harbour-talks",
        TALKS.url,
        "Harbour talks",
        "talks",
        "announced",
        "announced",
        DAY,
        "Customs house, Port Norland",
        True,
        5,
        False,
    ),
    EventItem("signing", TALKS.url, "Signing of the harbour agreement", "meeting", None, "", None, "", True, 1, True),
    EventItem("storm", TALKS.url, LONG, "situation", "ended", "ended", SPAN, "", False, 0, False),
)
OUTLETS = (
    OutletItem("courier", COURIER.url, "The Norland Courier", "newspaper", 3, 0, False),
    OutletItem("wire", COURIER.url, "North Wire", "agency", 0, 4, True),
)
BRIEFINGS = (
    BriefingItem(
        "first", "briefings/first.html", "Before the thaw: what the harbour talks settled", DAY, 2, "harbour", False
    ),
    BriefingItem("zero", "briefings/first.html", "The first week", SPAN, 0, "", True),
)

QUOTE = PassageView("articles/talks.html#p1-0-9", "we are closer than at any time this winter", "paragraph 1", "")
CITES = (
    CiteView(
        ARTICLES[0],
        (QUOTE, PassageView("articles/talks.html#p8-0-7", "the lamp stays lit", "caption", "caption", LATER)),
    ),
    CiteView(
        ARTICLES[1],
        (PassageView("articles/talks.html#p1-0-9", "", "paragraph 4", "our summary"),),
        "a harbour official",
    ),
)
SOURCING = Sourcing(5, 2, 1, 1, "5 articles · 2 origins, 1 unknown · 1 voice", ("Both are of The Norland Courier.",))
ONE = Sourcing(1, 1, 0, 1, "1 article · 1 origin · 1 voice")


def claim(id: str, words: str, *voices: VoiceView, **other: Any) -> ClaimView:
    base: dict[str, Any] = dict(cites=CITES[:1], sourcing=ONE)
    return ClaimView(id, f"harbour-talks#{id}", f"{TALKS.url}#{id}", TALKS, words, voices, **{**base, **other})


CLAIMS = (
    claim(
        "closer",
        "The sides are closer than at any time this winter.",
        VoiceView(MINISTER, "", ESTMARK),
        cites=CITES,
        sourcing=SOURCING,
    ),
    claim(
        "quota",
        "The quota is 4,000 tonnes.",
        VoiceView(ESTMARK, "an official who asked not to be named"),
        about=(TALKS,),
    ),
    claim(
        "quota-low",
        "The quota is below 4,000 tonnes.",
        VoiceView(None, "people close to the talks", None, "a diplomat"),
    ),
    claim("own-words", "The customs house has a blue door."),
    claim(
        "gone",
        "The talks were called off.",
        VoiceView(MINISTER),
        VoiceView(ESTMARK),
        withdrawn=DAY,
        withdrawn_because="The article was corrected.",
    ),
)
DIFFERENCES = (
    DifferenceView(
        "quota-size",
        "harbour-talks#quota-size",
        f"{TALKS.url}#quota-size",
        TALKS,
        "How large is the quota?",
        "fact",
        "One of the two is wrong; neither document is public.",
        CLAIMS[1:3],
    ),
    DifferenceView(
        "door",
        "harbour-talks#door",
        f"{TALKS.url}#door",
        TALKS,
        "How near is an agreement?",
        "interpretation",
        "",
        (CLAIMS[0], CLAIMS[3], CLAIMS[4]),
    ),
)

COLUMNS = (
    MatrixColumn(ARTICLES[0], "The Norland Courier, 3 March 2031"),
    MatrixColumn(ARTICLES[1], "Fishing quotas stay open, undated"),
)

NOTHING = Matrix((), ())


def row(one: ClaimView, first: bool = True) -> MatrixRow:
    """A claim with its first cite under the first article, and so on; the rest is blank."""
    return MatrixRow(one, tuple(one.cites[n : n + 1] for n in range(len(COLUMNS))), first)


DISPUTED = Matrix(COLUMNS, tuple(MatrixGroup(d, tuple(row(c) for c in d.claims)) for d in DIFFERENCES))
UNDISPUTED = Matrix(COLUMNS, (MatrixGroup(None, (row(claim("harbour", "The harbour is open.")),)),))

MARKED = (
    Segment("text", "“We are "),
    Segment(
        "mark",
        id="p1-8-40",
        refs=(Link(f"{TALKS.url}#closer", "The sides are closer"),),
        children=(
            Segment("text", "closer than "),
            Segment("mark", "at any time", id="p1-20-31"),
            Segment("text", " this "),
        ),
    ),
    Segment("mark", "winter", id="p1-36-60"),
    Segment("mark", " and will sign", id="", refs=(Link(f"{TALKS.url}#quota", "The quota"),)),
    Segment("text", ",” "),
    Segment("name", "Lind", url=MINISTER.url, label="Ada Lind"),
    Segment("text", " said "),
    Segment("time", "on Monday", datetime="2031-03-03", label="3 March 2031"),
    Segment("text", " of the "),
    Segment("event", "harbour talks", url=TALKS.url),
    Segment("text", "."),
)
MARKED_TEXT = "“We are closer than at any time this winter and will sign,” Lind said on Monday of the harbour talks."
BLOCKS = (
    BlockView(
        "title", "title", (Segment("mark", "Harbour talks", id="title-0-13"), Segment("text", " to resume on Monday"))
    ),
    BlockView("p0", "standfirst", text("Delegates return to the customs house after a week’s pause."), opens=True),
    BlockView("p1", "paragraph", MARKED),
    BlockView("p2", "heading", text("What is on the table")),
    BlockView("p3", "list", text("Fishing quotas")),
    BlockView("p4", "list", text("Pilotage in the northern channel, which both sides claim")),
    BlockView("p5", "quote", text("Nothing is agreed until the last line is agreed.")),
    BlockView("p6", "list", text("A list of one")),
    BlockView(
        "p7", "paragraph", (Segment("text", "A sentence is cut "), Segment("gap"), Segment("text", " and goes on."))
    ),
    BlockView(
        "p8", "caption", (Segment("mark", "The lamp stays lit", id="p8-0-18"), Segment("text", " over the harbour."))
    ),
    BlockView("p9", "paragraph", (), withheld=True),
    BlockView("p10", "list", (), withheld=True),
    BlockView("p11", "notice", text("This article was corrected on 4 March.")),
    BlockView("p12", "paragraph", text(ARABIC)),
    BlockView(
        "p13",
        "paragraph",
        text(
            "The customs house stood empty through the week. Ships waited outside the mole, and the "
            "pilots’ guild said that its members would work the northern channel only by daylight."
        ),
        copied=True,
        also=AlsoView((Link("articles/long.html#p3", "North Wire, 3 March 2031"), COURIER), 3, 2),
    ),
    BlockView(
        "p14",
        "list",
        (
            Segment("copied", "A line that others ", id="p14-0-19"),
            Segment("text", "have, “"),
            Segment("quotation", "said", id="p14-27-31", ref="minister", label="Said by Ada Lind"),
            Segment("text", "”"),
        ),
        copied=True,
        also=AlsoView((COURIER,), 0, 1),
    ),
)


STEPS = (
    StepView(
        "proposed", f"{TALKS.url}#proposed", "proposed", "proposed", None, None, (MINISTER, ESTMARK), "", "", CITES[:1]
    ),
    StepView(
        "announced",
        f"{TALKS.url}#announced",
        "announced",
        "announced",
        SPAN,
        DAY,
        (ESTMARK,),
        "an official",
        "Customs house",
        CITES,
        first=ARTICLES[:2],
        reports=2,
    ),
    StepView("occurred", f"{TALKS.url}#occurred", "occurred", "took place", DAY, None, (), "", "", ()),
)
