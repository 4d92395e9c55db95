"""What stands on little: claims of one origin or voice, plans without an outcome, unsupported words, other titles."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.normalise.shape import key
from generator.publish import dates, status, urls
from generator.publish.figures import unsupported
from generator.publish.items import event_link
from generator.publish.parts import DateView, Link
from generator.publish.relations import Relations
from generator.publish.statements import claim_view


@dataclass(frozen=True, slots=True)
class ThinClaim:
    """A claim that `sourcing` counts in words; `claim` leads to it."""

    claim: Link
    event: Link
    sourcing: str


@dataclass(frozen=True, slots=True)
class OverdueView:
    """An event whose day is past and of which nothing says whether it took place; `status` is what was said last."""

    event: Link
    date: DateView | None
    status: str


@dataclass(frozen=True, slots=True)
class UnsupportedView:
    """Words of a briefing (`what`, in its `sentence`) that nothing cited by its paragraph has."""

    briefing: Link
    section: str
    sentence: str
    what: str


@dataclass(frozen=True, slots=True)
class RetitledView:
    """An article whose capture prints another headline than its record gives."""

    article: Link
    printed: str


def thin_claims(found: Relations) -> tuple[list[ThinClaim], list[ThinClaim]]:
    """Claims of one origin, known or not, and claims of one voice; withdrawn ones are done with."""
    one_origin, one_voice = [], []
    for event in found.site.events.values():
        for claim in event.claims:
            if claim.withdrawn:
                continue
            view = claim_view(claim, found)
            counted = view.sourcing
            row = ThinClaim(Link(view.url, view.text), view.event, counted.text)
            one_origin += [row] if counted.origins + counted.unknown_origins == 1 else []
            one_voice += [row] if counted.voices == 1 else []
    return one_origin, one_voice


def overdue(found: Relations) -> list[OverdueView]:
    """Events past their day without an outcome, the longest past first."""
    events = found.site.events
    late = [event for event in events.values() if status.unreported(event, found.today, events)]
    return [
        OverdueView(
            event_link(event.id, found),
            dates.span(status.when(event, events), status.lasting(event), words=found.words),
            status.in_words(event.kind, last, found.words) if (last := status.current(event, events)) else "",
        )
        for event in sorted(late, key=lambda event: status.order(event, events))
    ]


def unsupported_words(found: Relations) -> list[UnsupportedView]:
    """Numbers, dates and quotations of briefings that nothing cited there has, in the order of briefings."""
    return [
        UnsupportedView(Link(urls.briefing(briefing.id), briefing.title), one.section, one.sentence, one.what)
        for briefing in found.site.briefings.values()
        for one in unsupported(briefing, found)
    ]


def retitled(found: Relations) -> Iterator[RetitledView]:
    """Captures that print another headline; case, spaces and punctuation do not count."""
    for article in found.site.articles.values():
        printed = article.article.found.title
        if article.form == "capture" and printed and key(printed) != key(article.title):
            yield RetitledView(Link(urls.article(article.id), article.title), printed)
