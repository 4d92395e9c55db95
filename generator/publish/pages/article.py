"""The page of an article: its text as far as rights allow, its metadata with evidence, and what it reports."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from generator.model import Article, Form, Passage, Rights, SiteArticle
from generator.publish import dates, urls
from generator.publish.annotate import Annotation, annotate
from generator.publish.items import actor_item, agency, article_item, event_item, event_link, outlet_link, reviewed
from generator.publish.pages.base import Page
from generator.publish.parts import (
    ActorItem,
    ArticleItem,
    BlockView,
    DateView,
    EventItem,
    Link,
    RemovedView,
    Segment,
)
from generator.publish.relations import Relations


@dataclass(frozen=True, slots=True)
class EvidenceView:
    """What a metadata field rests on."""

    field: str
    passages: tuple[str, ...]
    because: str


@dataclass(frozen=True, slots=True)
class StatementView:
    """A statement that rests on this article: where it is made, and the marks (`#p4-1-9`) it rests on.

    Where rights withhold the words, the mark is their block (`#p4`).
    """

    statement: Link
    event: Link
    marks: tuple[str, ...]


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
    dateline: str
    source_url: str
    """The publisher's address, http or https only; empty when unknown."""
    original: str
    """Digests: title of the original and where it is to be found; empty when unknown."""
    version_of: Link | None
    versions: tuple[ArticleItem, ...]
    evidence: tuple[EvidenceView, ...]
    blocks: tuple[BlockView, ...]
    withheld: bool
    """Whether rights hold back any of the text."""
    removed: tuple[RemovedView, ...]
    extraction: str
    actors: tuple[ActorItem, ...]
    events: tuple[EventItem, ...]
    statements: tuple[StatementView, ...]
    reviewed: str
    """`by editor-1 on 2 January 2022`; empty when nobody says so."""


def article_page(id: str, found: Relations) -> ArticlePage:
    article = found.site.articles[id]
    page = article.article
    blocks = tuple(_blocks(article, found))
    carried_by = article.carried_by
    return ArticlePage(
        template="article",
        url=urls.article(id),
        title=article.title,
        description=article_item(id, found).excerpt,
        published=dates.moment(article.published),
        modified=dates.moment(article.updated),
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
        updated=dates.moment(article.updated),
        retrieved=dates.moment(article.retrieved),
        language=article.language or "",
        dateline=page.found.dateline or "",
        source_url=article.url or "",
        original=" · ".join(part for part in (article.original.title, article.original.locator) if part)
        if article.original
        else "",
        version_of=_link(article.version_of, found),
        versions=tuple(article_item(other, found) for other in found.versions.get(id, ())),
        evidence=_evidence(article, page),
        blocks=blocks,
        withheld=any(block.withheld or any(s.kind == "gap" for s in block.segments) for block in blocks),
        removed=tuple(
            RemovedView(entry.line, entry.text if article.rights == "full" else "", entry.rule, entry.reason)
            for entry in page.removed
        ),
        extraction=page.extraction,
        actors=tuple(
            actor_item(actor, found, mentions=count)
            for actor, count in sorted(_counts(article).items(), key=lambda pair: (-pair[1], pair[0]))
        ),
        events=tuple(event_item(event, found) for event in found.events.get(id, ())),
        statements=_statements(id, found),
        reviewed=reviewed(article.reviewed),
    )


def _link(id: str | None, found: Relations) -> Link | None:
    return Link(urls.article(id), found.site.articles[id].title) if id else None


def _counts(article: SiteArticle) -> dict[str, int]:
    counts: dict[str, int] = {}
    for mention in article.linked.mentions:
        counts[mention.actor] = counts.get(mention.actor, 0) + 1
    return counts


def _evidence(article: SiteArticle, page: Article) -> tuple[EvidenceView, ...]:
    """What the reviewer gives, with passages as far as the whole capture may be shown."""
    return tuple(
        EvidenceView(e.field, e.passages if article.rights == "full" else (), e.because or "") for e in article.evidence
    )


def _blocks(article: SiteArticle, found: Relations) -> Iterator[BlockView]:
    """The blocks with their marks, reviewed dates, and each actor linked where a block first shows the name."""
    shown = found.shown[article.id]
    annotations: defaultdict[str, list[Annotation]] = defaultdict(list)

    def annotation(passage: Passage, segment: Segment) -> None:
        annotations[passage.block].append(Annotation(passage.start, passage.end, segment))

    for passage, statements in sorted(found.cited.get(article.id, {}).items()):
        refs = {s.ref: Link(urls.statement(s.ref), s.text) for s in statements}
        annotation(passage, Segment("mark", id=passage.mark, refs=tuple(refs.values())))
    for dated in article.linked.dates:
        if view := dates.moment(dated.date):
            annotation(dated.passage, Segment("time", datetime=view.datetime, label=view.text))
    linked = set()
    for mention in article.linked.mentions:
        key = mention.passage.block, mention.actor
        if key not in linked and shown.whole(mention.passage):
            linked.add(key)
            actor = found.site.actors[mention.actor]
            annotation(mention.passage, Segment("name", url=urls.actor(actor.id), label=actor.name))
    for block in article.article.blocks:
        names = [a for a in annotations[block.id] if block.kind != "title" or a.segment.kind != "name"]
        segments = annotate(block.text, names, shown, block.id)
        withheld = bool(segments) and all(segment.kind == "gap" for segment in segments)
        yield BlockView(block.id, block.kind, segments, withheld)


def _statements(id: str, found: Relations) -> tuple[StatementView, ...]:
    """What rests on the article, in the order of events, each with its marks in reading order.

    A mark that rights withhold is its block's place.
    """
    order = {block.id: number for number, block in enumerate(found.site.articles[id].article.blocks)}
    marks: dict[str, dict[str, None]] = {}
    statements = {}
    for passage, resting in sorted(
        found.cited.get(id, {}).items(), key=lambda cited: (order[cited[0].block], cited[0])
    ):
        mark = f"#{passage.mark if found.shown[id].whole(passage) else passage.block}"
        for statement in resting:
            statements[statement.ref] = statement
            marks.setdefault(statement.ref, {})[mark] = None
    events = {event: number for number, event in enumerate(found.events.get(id, ()))}
    return tuple(
        StatementView(
            Link(urls.statement(ref), statements[ref].text),
            event_link(statements[ref].event.id, found),
            tuple(found_marks),
        )
        for ref, found_marks in sorted(marks.items(), key=lambda pair: (events[statements[pair[0]].event.id], pair[0]))
    )
