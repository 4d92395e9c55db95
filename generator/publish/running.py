"""All that is marked in an article's running text: citations, dates, names, quotations and copied passages.

A cited passage stays whole. What is only found by the program (quotations, copied passages) is cut where it crosses
one, and has the passage's id only where nothing else on the page has it.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from generator.model import Passage, Quotation, SiteArticle
from generator.publish import dates, urls
from generator.publish.annotate import Annotation
from generator.publish.findings import REVIEWED
from generator.publish.parts import Link, Segment, SegmentKind
from generator.publish.relations import Relations
from generator.publish.versions import gone
from generator.text import Span

_NOT_IN_HEADLINE: frozenset[SegmentKind] = frozenset({"name", "copied"})


def annotations(article: SiteArticle, copied: Iterable[Passage], found: Relations) -> dict[str, list[Annotation]]:
    """The annotations by block; of those that cover the same words, citations are the outer ones."""
    every: defaultdict[str, list[Annotation]] = defaultdict(list)
    cited: defaultdict[str, list[Span]] = defaultdict(list)
    ids = set()
    for passage, segment in _marks(article, found):
        cited[passage.block].append((passage.start, passage.end))
        ids.add(passage.mark)
        every[passage.block].append(Annotation(passage.start, passage.end, segment))
    for passage, segment in _quiet(article, copied, found):
        if segment.kind in _NOT_IN_HEADLINE and passage.block == "title":
            continue
        if passage.mark in ids:
            segment = replace(segment, id="")
        ids.add(segment.id)
        every[passage.block] += _cut(passage, segment, cited.get(passage.block, ()))
    for passage, segment in (*_times(article, found), *_names(article, found)):
        if segment.kind not in _NOT_IN_HEADLINE or passage.block != "title":
            every[passage.block].append(Annotation(passage.start, passage.end, segment))
    return every


def _marks(article: SiteArticle, found: Relations) -> Iterator[tuple[Passage, Segment]]:
    for passage, statements in sorted(found.cited.get(article.id, {}).items()):
        refs = {s.ref: Link(urls.statement(s.ref), s.text) for s in statements}
        missing = gone(article.id, passage, found)
        label = found.words.gettext("no longer in the version of %(date)s", date=missing.label) if missing else ""
        yield passage, Segment("mark", id=passage.mark, label=label, refs=tuple(refs.values()))


def _quiet(article: SiteArticle, copied: Iterable[Passage], found: Relations) -> Iterator[tuple[Passage, Segment]]:
    """Copied passages as far as they may be shown, one cut by rights without its id; quotations."""
    shown = found.shown[article.id]
    for passage in copied:
        id = passage.mark if shown.whole(passage) else ""
        for start, end in shown.of(passage.block, passage.start, passage.end):
            yield Passage(passage.block, start, end), Segment("copied", id=id)
    for quotation in article.linked.quotations:
        label = speaker(quotation, found)
        for passage in quotation.passages:
            yield passage, Segment("quotation", id=passage.mark, ref=quotation.speaker or "", label=label)


def speaker(quotation: Quotation, found: Relations) -> str:
    """Who says it, and whether a reviewer confirms that; empty where nobody is found."""
    if quotation.speaker:
        name = found.site.actors[quotation.speaker].name
    elif quotation.described:
        name = quotation.described
    else:
        return ""
    if quotation.rule == REVIEWED:
        return found.words.gettext("Said by %(name)s", name=name)
    return found.words.gettext("Said by %(name)s (found by the program, not reviewed)", name=name)


def _times(article: SiteArticle, found: Relations) -> Iterator[tuple[Passage, Segment]]:
    for dated in article.linked.dates:
        if view := dates.span(dated.date, lasting=dated.rule == "day-range", words=found.words):
            label = view.text if dated.certain else f"{view.text}?"
            yield dated.passage, Segment("time", datetime=view.datetime, label=label)


def _names(article: SiteArticle, found: Relations) -> Iterator[tuple[Passage, Segment]]:
    """Each actor, where a block first shows a name of his."""
    shown = found.shown[article.id]
    linked = set()
    for mention in article.linked.mentions:
        key = mention.passage.block, mention.actor
        if key not in linked and shown.whole(mention.passage):
            linked.add(key)
            actor = found.site.actors[mention.actor]
            yield mention.passage, Segment("name", url=urls.actor(actor.id), label=actor.name)


def _cut(passage: Passage, segment: Segment, cited: Sequence[Span]) -> Iterator[Annotation]:
    """The annotation in pieces, so that it crosses no cited passage; the first has the id."""
    cuts = {passage.start, passage.end}
    for start, end in cited:
        if start < passage.start < end < passage.end:
            cuts.add(end)
        elif passage.start < start < passage.end < end:
            cuts.add(start)
    for start, end in pairwise(sorted(cuts)):
        yield Annotation(start, end, segment if start == passage.start else replace(segment, id=""))
