"""The page of an article: its text as far as rights allow, its metadata with evidence, and what it reports."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby, takewhile

from generator.model import Article, Block, Form, Rights, SiteArticle
from generator.publish import dates, urls
from generator.publish.annotate import annotate
from generator.publish.captures import CaptureView, captures
from generator.publish.copies import Copies, CopyView, copies
from generator.publish.extraction import in_words
from generator.publish.findings import Findings, findings
from generator.publish.items import actor_item, agency, article_item, event_item, event_link, outlet_link, reviewed
from generator.publish.pages.base import Page
from generator.publish.parts import (
    ActorItem,
    BlockView,
    DateView,
    EventItem,
    Link,
    RemovedView,
)
from generator.publish.places import place
from generator.publish.relations import Relations, Statement
from generator.publish.running import annotations
from generator.publish.versions import gone
from generator.publish.words import direction


@dataclass(frozen=True, slots=True)
class EvidenceView:
    """What a metadata field rests on."""

    field: str
    passages: tuple[str, ...]
    because: str


@dataclass(frozen=True, slots=True)
class MarkView:
    """A passage that is cited: its mark (`#p4-1-9`), or its block (`#p4`) where rights withhold the words.

    `place` is its block in words; `gone` is the version in which its words stand no longer.
    """

    url: str
    place: str
    gone: Link | None


@dataclass(frozen=True, slots=True)
class StatementView:
    """A statement that rests on this article: where it is made, and the marks it rests on.

    It stands under its event, whose name a step does not repeat: `took place`.
    """

    statement: Link
    event: Link
    marks: tuple[MarkView, ...]
    withdrawn: DateView | None = None
    """The day on which the claim was withdrawn; None while it stands."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticlePage(Page):
    id: str
    form: Form
    rights: Rights
    outlet: Link | None
    carried_by: str
    """Who republished it, in words; empty when nobody did."""
    byline: tuple[str, ...]
    agencies: tuple[tuple[str, tuple[Link, ...]], ...]
    """(`text` | `reporting` | `photos`, the agencies), roles without any left out."""
    updated: DateView | None
    retrieved: DateView | None
    language: str
    direction: str = ""
    """`ltr` or `rtl`, as its language is written; empty when that is not known."""
    tongue: str = ""
    """The name of its language."""
    dateline: str
    source_url: str
    """The publisher's address, http or https only; empty when unknown."""
    original: str
    """Digests: title of the original and where it is to be found; empty when unknown."""
    captures: tuple[CaptureView, ...]
    """All versions of the article in their order; none where this is the only one."""
    evidence: tuple[EvidenceView, ...]
    blocks: tuple[BlockView, ...]
    withheld: bool
    """Whether rights hold back any of the text."""
    removed: tuple[RemovedView, ...]
    extraction: str
    """The path from the capture to this text, in words."""
    actors: tuple[ActorItem, ...]
    events: tuple[EventItem, ...]
    statements: tuple[StatementView, ...]
    elsewhere: tuple[CopyView, ...]
    """Other articles with the same passages; `more_elsewhere` are not listed."""
    more_elsewhere: int
    findings: Findings
    """How much was found in its words, and how much of that a reviewer gave."""
    reviewed: str
    """`by editor-1 on 2 January 2022`; empty when nobody says so."""

    @property
    def resting(self) -> list[tuple[Link, list[StatementView]]]:
        """The statements by their events."""
        return [(event, list(of)) for event, of in groupby(self.statements, lambda one: one.event)]


def article_page(id: str, found: Relations) -> ArticlePage:
    article = found.site.articles[id]
    page = article.article
    shared = copies(id, found)
    blocks = tuple(_blocks(article, shared, found))
    mentions = Counter(mention.actor for mention in article.linked.mentions)
    quoted = Counter(quotation.speaker for quotation in article.linked.quotations)
    carried_by = article.carried_by
    return ArticlePage(
        template="article",
        url=urls.article(id),
        title=article.title,
        description=article_item(id, found).excerpt,
        published=dates.moment(article.published, found.words),
        modified=dates.moment(article.updated, found.words),
        draft=article.draft,
        id=id,
        form=article.form,
        rights=article.rights,
        outlet=outlet_link(article.outlet, found) if article.outlet else None,
        carried_by=found.site.outlets[carried_by].name if carried_by in found.site.outlets else carried_by or "",
        byline=article.byline,
        agencies=tuple(
            (role, tuple(agency(one, found) for one in ids))
            for role in ("text", "reporting", "photos")
            if (ids := getattr(article.agencies, role))
        ),
        updated=dates.moment(article.updated, found.words),
        retrieved=dates.moment(article.retrieved, found.words),
        language=article.language or "",
        direction=direction(article.language or ""),
        tongue=found.words.language_name(article.language) if article.language else "",
        dateline="" if article.rights == "metadata" else page.found.dateline or "",
        source_url=article.url or "",
        original=" · ".join(part for part in (article.original.title, article.original.locator) if part)
        if article.original
        else "",
        captures=captures(id, found),
        evidence=_evidence(article, page),
        blocks=blocks,
        withheld=any(block.withheld or any(s.kind == "gap" for s in block.segments) for block in blocks),
        removed=tuple(
            RemovedView(
                entry.line,
                entry.text if article.rights == "full" else "",
                entry.rule,
                found.words.gettext(entry.reason),
            )
            for entry in page.removed
        ),
        extraction=in_words(page.extraction, found.words),
        actors=tuple(
            actor_item(actor, found, mentions=count, quoted=quoted[actor])
            for actor, count in sorted(mentions.items(), key=lambda pair: (-pair[1], pair[0]))
        ),
        events=tuple(event_item(event, found) for event in found.events.get(id, ())),
        statements=_statements(id, found),
        elsewhere=shared.elsewhere,
        more_elsewhere=shared.more,
        findings=findings(article.linked),
        reviewed=reviewed(article.reviewed, found.words),
    )


def _evidence(article: SiteArticle, page: Article) -> tuple[EvidenceView, ...]:
    """What the reviewer gives, with passages as far as the whole capture may be shown."""
    return tuple(
        EvidenceView(e.field, e.passages if article.rights == "full" else (), e.because or "") for e in article.evidence
    )


def standfirsts(blocks: Iterable[Block]) -> frozenset[str]:
    """Those that belong to the headline, from which captions alone part them."""
    head = takewhile(lambda block: block.kind in ("title", "standfirst", "caption"), blocks)
    return frozenset(block.id for block in head if block.kind == "standfirst")


def _blocks(article: SiteArticle, shared: Copies, found: Relations) -> Iterator[BlockView]:
    shown = found.shown[article.id]
    inside = annotations(article, shared.passages, found)
    also = dict(shared.also)
    opening = standfirsts(article.article.blocks)
    for block in article.article.blocks:
        segments = annotate(block.text, inside.get(block.id, ()), shown, block.id)
        withheld = bool(segments) and all(segment.kind == "gap" for segment in segments)
        copied = not withheld and block.id in shared.blocks
        opens = block.id in opening and not withheld
        yield BlockView(block.id, block.kind, segments, withheld, copied, also.get(block.id), opens)


def _statements(id: str, found: Relations) -> tuple[StatementView, ...]:
    """What rests on the article, in the order of events, each with its marks in reading order.

    A mark that rights withhold is its block's place.
    """
    shown = found.shown[id]
    order = {block.id: number for number, block in enumerate(found.site.articles[id].article.blocks)}
    marks: dict[str, dict[str, MarkView]] = {}
    statements = {}
    for passage, resting in sorted(
        found.cited.get(id, {}).items(), key=lambda cited: (order[cited[0].block], cited[0])
    ):
        url = f"#{passage.mark if shown.whole(passage) else passage.block}"
        view = MarkView(url, place(id, passage.block, found), gone(id, passage, found))
        for statement in resting:
            statements[statement.ref] = statement
            marks.setdefault(statement.ref, {})[url] = view
    events = {event: number for number, event in enumerate(found.events.get(id, ()))}
    return tuple(
        StatementView(
            Link(urls.statement(ref), _under_its_event(statements[ref], found)),
            event_link(statements[ref].event.id, found),
            tuple(found_marks.values()),
            _withdrawn(ref, found),
        )
        for ref, found_marks in sorted(marks.items(), key=lambda pair: (events[statements[pair[0]].event.id], pair[0]))
    )


def _withdrawn(ref: str, found: Relations) -> DateView | None:
    claim = found.claim(ref)
    return dates.moment(claim.withdrawn.on, found.words) if claim and claim.withdrawn else None


def _under_its_event(statement: Statement, found: Relations) -> str:
    """What it says where the name of its event stands above it."""
    if not found.step(statement.ref):
        return statement.text
    return statement.text.removeprefix(statement.event.name).lstrip(" :\u00a0\u202f") or statement.text
