"""What flows between the stages: frozen values, which refer to each other by id.

Offsets are code points into a block's `text`, end exclusive. Absent values are `None` or empty, never invented.
"""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from generator.edtf import Date
from generator.errors import Place

BlockKind = Literal["title", "standfirst", "paragraph", "heading", "list", "quote", "caption", "notice"]
Rights = Literal["full", "excerpt", "metadata"]
Form = Literal["capture", "digest"]
Status = Literal[
    "proposed",
    "requested",
    "expected",
    "announced",
    "confirmed",
    "occurred",
    "ongoing",
    "ended",
    "postponed",
    "cancelled",
]
DifferenceKind = Literal["wording", "precision", "interpretation", "fact"]
MentionRole = Literal["speaker", "participant", "mentioned"]

BODY_KINDS: frozenset[BlockKind] = frozenset({"standfirst", "heading", "paragraph", "list", "quote"})
"""The kinds of block whose texts, joined by one blank line, are the article text."""


# Normalised articles


@dataclass(frozen=True, slots=True)
class Block:
    """A piece of an article's one text; `text` is clean (see `generator.text.clean`) and never changes again."""

    id: str
    kind: BlockKind
    text: str


@dataclass(frozen=True, slots=True)
class Removed:
    """A ledger entry: what normalising left out, at which line of the decoded capture (from 1), and why."""

    line: int
    text: str
    rule: str
    reason: str


@dataclass(frozen=True, slots=True)
class Agencies:
    """Ids of agencies by what they supplied; ids of the shipped table, or a slug of the printed name."""

    text: tuple[str, ...] = ()
    reporting: tuple[str, ...] = ()
    photos: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.text or self.reporting or self.photos)


@dataclass(frozen=True, slots=True)
class Found:
    """What a capture says about itself; `evidence` gives, by field, the passage or tag that it rests on."""

    title: str | None = None
    byline: tuple[str, ...] = ()
    agencies: Agencies = Agencies()
    outlet: str | None = None
    url: str | None = None
    published: str | None = None
    updated: str | None = None
    retrieved: str | None = None
    language: str | None = None
    dateline: str | None = None
    evidence: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Fault:
    """A problem in a record, by the path of keys and positions to the value at fault."""

    loc: tuple[str | int, ...]
    message: str
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Article:
    """A normalised article: what `prepare` makes of a capture, its own record and its outlet's furniture alone.

    `extraction` names the path that was taken to the text; `faults` are the record's selectors that do not hold.
    """

    blocks: tuple[Block, ...]
    removed: tuple[Removed, ...] = ()
    found: Found = Found()
    extraction: str = "text"
    faults: tuple[Fault, ...] = ()

    def block(self, id: str) -> Block:
        return next(block for block in self.blocks if block.id == id)

    @property
    def text(self) -> str:
        """The article text: bodies of the story in reading order, without headline, captions and notices."""
        return "\n\n".join(block.text for block in self.blocks if block.kind in BODY_KINDS)


@dataclass(frozen=True, slots=True, order=True)
class Passage:
    """A stretch of one block of one article."""

    block: str
    start: int
    end: int

    @property
    def mark(self) -> str:
        """The id of the passage's `<mark>` on the article's page."""
        return f"{self.block}-{self.start}-{self.end}"


@dataclass(frozen=True, slots=True)
class Mention:
    """A name found in an article: who is meant, where it stands, and what the actor does there.

    `rule` is the rule that found it, or `reviewed`; `role` is the actor's in the sentence.
    """

    actor: str
    passage: Passage
    surface: str
    rule: str = "name"
    role: MentionRole = "mentioned"


@dataclass(frozen=True, slots=True)
class DatedPassage:
    """Words that mean a date, by a rule of the grammar or, as `reviewed`, by a reviewer's word.

    `certain` when neither the words nor the day of publication leave a choice.
    """

    passage: Passage
    date: Date
    rule: str
    certain: bool


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words that an article gives as somebody's own, between quotation marks, and whose they are.

    `passages` are the words without their marks, in reading order: several where a speech is parted ("…," he said,
    "…") or runs over paragraphs. `speaker` is an actor, or None; `described` is the speaker as printed where no actor
    is meant ("a White House official"). A `fragment` is less than a sentence ("colossal mistake").
    """

    passages: tuple[Passage, ...]
    text: str
    speaker: str | None = None
    described: str | None = None
    verb: str | None = None
    rule: str = "unattributed"
    """The rule that found the speaker, or `reviewed`."""
    fragment: bool = False


@dataclass(frozen=True, slots=True)
class Candidate:
    """A name in an article that no record has; `surface` is its fullest form there, `passages` are all places."""

    surface: str
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class LinkedArticle:
    """An article with what was found in its words; `link` makes it of the article, registry and record."""

    article: Article
    mentions: tuple[Mention, ...] = ()
    dates: tuple[DatedPassage, ...] = ()
    faults: tuple[Fault, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    candidates: tuple[Candidate, ...] = ()


@dataclass(frozen=True, slots=True)
class Copied:
    """The same words, outside quotations, in two or more articles that did not write them independently.

    `words` counts those that all of them share; `places` are (article, passage), sorted.
    """

    words: int
    places: tuple[tuple[str, Passage], ...]


# Reviewed records, resolved and checked


@dataclass(frozen=True, slots=True)
class Reviewed:
    by: str
    on: Date | None


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the value of a record's field rests on: passages of the capture, or a reviewer's reasoning."""

    field: str
    passages: tuple[str, ...]
    because: str | None


@dataclass(frozen=True, slots=True)
class Original:
    title: str | None
    locator: str | None


@dataclass(frozen=True, slots=True)
class SiteArticle:
    """An article as the site knows it: the reviewed record over the linked text."""

    id: str
    place: Place
    title: str
    form: Form
    rights: Rights
    linked: LinkedArticle
    outlet: str | None = None
    carried_by: str | None = None
    """An outlet's id, or `unknown`; None when it was not republished."""
    url: str | None = None
    byline: tuple[str, ...] = ()
    agencies: Agencies = Agencies()
    published: Date | None = None
    updated: Date | None = None
    retrieved: Date | None = None
    language: str | None = None
    original: Original | None = None
    version_of: str | None = None
    evidence: tuple[Evidence, ...] = ()
    draft: bool = False
    reviewed: Reviewed | None = None

    @property
    def article(self) -> Article:
        return self.linked.article

    @property
    def seen(self) -> Date | None:
        """The moment that decides whether the article is in at an as-of day."""
        return self.published or self.retrieved


@dataclass(frozen=True, slots=True)
class Cite:
    """A citation: one article and the passages in it; the voice's fields overrule the claim's where given."""

    article: str
    passages: tuple[Passage, ...]
    place: Place
    by: tuple[str, ...] | None = None
    as_: str | None = None
    via: str | None = None
    via_as: str | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """A step of an event's lifecycle; `for_` lasts when it is an interval, `on` is one moment within it."""

    id: str
    status: Status
    cites: tuple[Cite, ...]
    on: Date | None = None
    for_: Date | None = None
    by: tuple[str, ...] = ()
    as_: str | None = None
    place: str | None = None


@dataclass(frozen=True, slots=True)
class Withdrawn:
    on: Date
    because: str


@dataclass(frozen=True, slots=True)
class Claim:
    """One assertion by one voice, with its citations. `id` is unique within the event."""

    id: str
    event: str
    text: str
    cites: tuple[Cite, ...]
    by: tuple[str, ...] = ()
    as_: str | None = None
    via: str | None = None
    via_as: str | None = None
    about: tuple[str, ...] = ()
    withdrawn: Withdrawn | None = None

    @property
    def ref(self) -> str:
        return f"{self.event}#{self.id}"


@dataclass(frozen=True, slots=True)
class Difference:
    """An editor's finding that claims of one event answer one question differently."""

    id: str
    event: str
    question: str
    kind: DifferenceKind
    claims: tuple[str, ...]
    note: str | None = None

    @property
    def ref(self) -> str:
        return f"{self.event}#{self.id}"


@dataclass(frozen=True, slots=True)
class Role:
    title: str
    cites: tuple[Cite, ...]
    of: str | None = None


@dataclass(frozen=True, slots=True)
class Actor:
    id: str
    place: Place
    name: str
    kind: str
    aliases: tuple[str, ...] = ()
    surnames: tuple[str, ...] = ()
    part_of: str | None = None
    roles: tuple[Role, ...] = ()
    wikidata: str | None = None
    summary: str | None = None
    draft: bool = False
    reviewed: Reviewed | None = None


@dataclass(frozen=True, slots=True)
class Outlet:
    id: str
    place: Place
    name: str
    kind: str
    actor: str | None = None
    aliases: tuple[str, ...] = ()
    sites: tuple[str, ...] = ()
    country: str | None = None
    owner: str | None = None
    rights: Rights | None = None
    draft: bool = False
    reviewed: Reviewed | None = None


@dataclass(frozen=True, slots=True)
class Participant:
    actor: str
    as_: str | None = None


@dataclass(frozen=True, slots=True)
class Event:
    id: str
    place: Place
    name: str
    kind: str
    participants: tuple[Participant, ...] = ()
    aliases: tuple[str, ...] = ()
    part_of: str | None = None
    after: tuple[str, ...] = ()
    at: str | None = None
    """Where the event itself says that it happens; a step's place goes before it."""
    lifecycle: tuple[Step, ...] = ()
    claims: tuple[Claim, ...] = ()
    differences: tuple[Difference, ...] = ()
    draft: bool = False
    reviewed: Reviewed | None = None

    def claim(self, id: str) -> Claim | None:
        return next((claim for claim in self.claims if claim.id == id), None)


@dataclass(frozen=True, slots=True)
class Ref:
    """A link that an editor makes: `[[target]]` or `[[target|label]]` in prose, a record's id or `event#id`."""

    target: str
    label: str | None
    place: Place


@dataclass(frozen=True, slots=True)
class Prose:
    """An editor's Markdown, with its links resolved to places in the record."""

    text: str
    place: Place
    refs: tuple[Ref, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    heading: str
    text: Prose | None = None
    assessment: Prose | None = None
    events: tuple[str, ...] = ()
    differences: tuple[Ref, ...] = ()


@dataclass(frozen=True, slots=True)
class Watch:
    event: str
    note: Prose | None = None


@dataclass(frozen=True, slots=True)
class Correction:
    on: Date
    claim: str
    was: str | None
    note: str | None


@dataclass(frozen=True, slots=True)
class Briefing:
    id: str
    place: Place
    title: str
    as_of: Date
    series: str | None = None
    editor: str | None = None
    bottom_line: tuple[Prose, ...] = ()
    sections: tuple[Section, ...] = ()
    watch: tuple[Watch, ...] = ()
    unknown: tuple[str, ...] = ()
    corrections: tuple[Correction, ...] = ()
    draft: bool = False
    reviewed: Reviewed | None = None


@dataclass(frozen=True, slots=True)
class Site:
    """Everything that the content says, resolved: each mapping is by id and in the order of ids.

    `as_of` is the day that the site was cut to, None when nothing was filtered.
    """

    articles: dict[str, SiteArticle]
    actors: dict[str, Actor]
    outlets: dict[str, Outlet]
    events: dict[str, Event]
    briefings: dict[str, Briefing]
    agencies: dict[str, str]
    """Names of the shipped agencies by id; an outlet's record of that id goes before."""
    copied: tuple[Copied, ...] = ()
    as_of: date | None = None
