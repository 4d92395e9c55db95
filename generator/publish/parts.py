"""The small view models that pages share. Every `url` is from the site's root; `#…` stays on its page."""

from dataclasses import dataclass, field
from typing import Literal

from generator.model import BlockKind, DifferenceKind, Form, Rights, Status


@dataclass(frozen=True, slots=True)
class Link:
    """A label, with a page behind it where there is one (`url` empty: a name without a page)."""

    url: str
    label: str


@dataclass(frozen=True, slots=True)
class DateView:
    """A date for people (`text`), for machines (`datetime`, empty where HTML has no form for it) and as recorded."""

    text: str
    edtf: str
    datetime: str = ""


SegmentKind = Literal[
    "text",
    "mark",
    "name",
    "event",
    "cite",
    "time",
    "quotation",
    "copied",
    "differs",
    "gap",
    "ins",
    "del",
    "em",
    "strong",
    "code",
    "link",
]


@dataclass(frozen=True, slots=True)
class Segment:
    """A node of annotated text: its own `text`, or `children`.

    kind       meaning                                      fields beside text or children
    text       plain text
    mark       a cited passage                              id (first piece only), refs: statements that rest on it
                                                            (last piece only), label: that a later version lacks it
    name       a registered actor                           url, label: the actor's name
    event      a link to an event or other record           url
    cite       a citation number in prose                   url (`#n3`), ref (`event#id`), text: 3, label: statement,
                                                            id (first one of its note only, on the note's own page)
    time       a resolved date                              datetime, label
    quotation  somebody's own words, without their marks    id (first piece only), ref: the speaker's id,
                                                            label: who is found to say it
    copied     words that also stand in other articles      id (first piece only)
    differs    words that not all wordings of one have
    gap        words withheld by the article's rights
    ins del    words that a later version added, left out
    em strong code  as in Markdown
    link       an address outside the site (http or https)  url
    """

    kind: SegmentKind
    text: str = ""
    children: tuple["Segment", ...] = ()
    id: str = ""
    url: str = ""
    label: str = ""
    ref: str = ""
    datetime: str = ""
    refs: tuple[Link, ...] = ()

    @property
    def plain(self) -> str:
        """Its words, where no markup is among them; else empty."""
        if len(self.children) == 1 and self.children[0].kind == "text":
            return self.children[0].text
        return "" if self.children else self.text


Segments = tuple[Segment, ...]


@dataclass(frozen=True, slots=True)
class ProseBlock:
    """A block of an editor's Markdown. `items` are filled for lists only, `segments` for all others."""

    kind: Literal["paragraph", "list", "numbered", "quote", "heading"]
    segments: Segments = ()
    items: tuple[Segments, ...] = ()


@dataclass(frozen=True, slots=True)
class ArticleItem:
    """An article in a list. `source` is the outlet, else the agencies, else empty: not stated."""

    id: str
    url: str
    title: str
    source: tuple[Link, ...]
    published: DateView | None
    form: Form
    rights: Rights
    draft: bool
    excerpt: str = ""
    versions: int = 1
    """How many captures of it there are; on the first one, which stands for all in lists."""
    later: bool = False
    """Whether it is a later capture of another article here."""


@dataclass(frozen=True, slots=True)
class ActorItem:
    id: str
    url: str
    name: str
    kind: str
    summary: str
    articles: int
    claims: int
    draft: bool
    mentions: int = 0
    """How often the article at hand names the actor; 0 elsewhere."""
    quoted: int = 0
    """How often it quotes him."""


@dataclass(frozen=True, slots=True)
class EventItem:
    """An event in a list. `outcome` is what the newest visible step says, in words; empty when no step is visible.

    `unreported` when its planned day is past and no step says whether it took place.
    """

    id: str
    url: str
    name: str
    kind: str
    status: Status | None
    outcome: str
    date: DateView | None
    place: str
    to_come: bool
    articles: int
    draft: bool
    unreported: bool = False


@dataclass(frozen=True, slots=True)
class OutletItem:
    id: str
    url: str
    name: str
    kind: str
    articles: int
    supplied: int
    """Articles of others that carry its text, reporting or photos."""
    draft: bool


@dataclass(frozen=True, slots=True)
class BriefingItem:
    id: str
    url: str
    title: str
    as_of: DateView
    edition: int
    """Its number in its series, from 1; 0 without a series."""
    series: str
    draft: bool


@dataclass(frozen=True, slots=True)
class PassageView:
    """A cited passage. `quote` is empty where rights forbid it; `label` names caption, notice and the like.

    `block` is its block in words (`paragraph 4`); `gone` is the version in which its words stand no longer. `before`
    and `after` are the rest of its sentence as far as rights allow, empty where these are all of it. `publisher` is
    the address of the same words at the publisher, where they are his and the article's address is known.
    """

    url: str
    quote: str
    block: str
    label: str
    gone: Link | None = None
    before: str = ""
    after: str = ""
    publisher: str = ""


@dataclass(frozen=True, slots=True)
class CiteView:
    """One article's support for a statement; `voice` is how this article names who says it, where it differs."""

    article: ArticleItem
    passages: tuple[PassageView, ...]
    voice: str = ""


@dataclass(frozen=True, slots=True)
class VoiceView:
    """Who says it. `link` is the actor or outlet, `description` the words for an unnamed voice, `via` through whom."""

    link: Link | None
    description: str = ""
    via: Link | None = None
    via_description: str = ""


@dataclass(frozen=True, slots=True)
class Sourcing:
    """How many stand behind a statement, each with words; `reasons` say why articles count as one origin."""

    articles: int
    origins: int
    unknown_origins: int
    voices: int
    text: str
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ClaimView:
    """A claim with its voices and citations. `id` is its anchor on the event's page, `url` its permanent link."""

    id: str
    ref: str
    url: str
    event: Link
    text: str
    voices: tuple[VoiceView, ...]
    cites: tuple[CiteView, ...]
    sourcing: Sourcing
    about: tuple[Link, ...] = ()
    withdrawn: DateView | None = None
    withdrawn_because: str = ""


@dataclass(frozen=True, slots=True)
class StepView:
    """A step of a lifecycle: `text` is its status in words for the kind of event.

    `first` are the articles of which one reported it first, none where that cannot be told; `reports` counts them all.
    """

    id: str
    url: str
    status: Status
    text: str
    on: DateView | None
    planned_for: DateView | None
    by: tuple[Link, ...]
    by_description: str
    place: str
    cites: tuple[CiteView, ...]
    first: tuple[ArticleItem, ...] = ()
    reports: int = 0


@dataclass(frozen=True, slots=True)
class DifferenceView:
    id: str
    ref: str
    url: str
    event: Link
    question: str
    kind: DifferenceKind
    note: str
    claims: tuple[ClaimView, ...]


@dataclass(frozen=True, slots=True)
class MatrixColumn:
    """An article in a matrix, which stands for all of its versions; `label` is its outlet and day in words."""

    article: ArticleItem
    label: str


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """A claim, and by column what that article's words for it are: nothing where the cell is blank.

    `first` is false where the claim already stands in an earlier group.
    """

    claim: ClaimView
    cells: tuple[tuple[CiteView, ...], ...]
    first: bool


@dataclass(frozen=True, slots=True)
class MatrixGroup:
    """Claims that answer one question differently, or (`difference` is None) that no difference compares."""

    difference: DifferenceView | None
    rows: tuple[MatrixRow, ...]

    @property
    def kind(self) -> DifferenceKind | None:
        return self.difference.kind if self.difference else None


@dataclass(frozen=True, slots=True)
class Matrix:
    """Questions and claims down, articles across, in the order of time."""

    columns: tuple[MatrixColumn, ...]
    groups: tuple[MatrixGroup, ...]

    @property
    def claims(self) -> int:
        """How many claims stand in it, each counted once."""
        return len({row.claim.ref for group in self.groups for row in group.rows})


@dataclass(frozen=True, slots=True)
class Note:
    """A numbered note of a briefing: what `[[ref]]` cites, and the passages that it rests on."""

    number: int
    id: str
    ref: str
    statement: Link
    cites: tuple[CiteView, ...]
    withdrawn: DateView | None = None
    withdrawn_because: str = ""


@dataclass(frozen=True, slots=True)
class AlsoView:
    """Where the copied words of a run of `blocks`, of which this is the last, stand too; `more` are not listed."""

    articles: tuple[Link, ...]
    more: int
    blocks: int


@dataclass(frozen=True, slots=True)
class BlockView:
    """A block of an article: `id` anchors it. A withheld block keeps its place and shows no words.

    `copied` when nearly all of it also stands in another article; `opens` when it is a standfirst of the headline,
    under which it stands.
    """

    id: str
    kind: BlockKind
    segments: Segments
    withheld: bool = False
    copied: bool = False
    also: AlsoView | None = None
    opens: bool = False


@dataclass(frozen=True, slots=True)
class RemovedView:
    """A ledger entry; `text` is empty where the article's rights withhold it."""

    line: int
    text: str
    rule: str
    reason: str


@dataclass(frozen=True, slots=True)
class SiteView:
    """What every page may say of the site; nothing in it grows with the corpus."""

    title: str
    subtitle: str
    navigation: tuple[Link, ...]
    as_of: DateView | None
    language: str = "en"
    direction: str = "ltr"
    counts: tuple[tuple[str, int], ...] = field(default=())
    previews: int = 0
    """How many files hold the previews of actors and events; where there are none, links to these have none."""
