"""The steps of an event as its page shows them, each with the articles that report it, the first of them named."""

from datetime import UTC, datetime

from generator.link.origins import first_version
from generator.model import Event, SiteArticle, Step
from generator.publish import dates, status, urls
from generator.publish.items import actor_link, article_item
from generator.publish.parts import StepView
from generator.publish.relations import Relations
from generator.publish.statements import cite_view

MOST_FIRST = 2
"""Of so many articles at most a page says that one of them was the first."""

_START, _END = datetime.min.replace(tzinfo=UTC), datetime.max.replace(tzinfo=UTC)


def step_view(step: Step, event: Event, found: Relations) -> StepView:
    """A step with its citations in the order of time."""
    cites = sorted(step.cites, key=lambda cite: found.rank(cite.article))
    return StepView(
        id=step.id,
        url=urls.statement(f"{event.id}#{step.id}"),
        status=step.status,
        text=status.in_words(event.kind, step.status, found.words),
        on=dates.moment(step.on, found.words),
        planned_for=dates.span(step.for_, begun=step.status == "ongoing", words=found.words),
        by=tuple(actor_link(id, found) for id in step.by),
        by_description=step.as_ or "",
        place=step.place or "",
        cites=tuple(cite_view(cite, found) for cite in cites),
        first=tuple(article_item(id, found) for id in first_reports(step, found)),
        reports=found.count({cite.article for cite in step.cites}),
    )


def first_reports(step: Step, found: Relations) -> tuple[str, ...]:
    """The article that reported the step first; several where none of them is known to be the earliest.

    None where that is true of more than `MOST_FIRST`. Versions of one article are one, as old as the oldest of them.
    """
    published: dict[str, tuple[datetime, datetime]] = {}
    for id in sorted({cite.article for cite in step.cites}, key=found.rank):
        article = found.site.articles[id]
        published.setdefault(first_version(article, found.site), _published(article))
    soonest = min((latest for _, latest in published.values()), default=_END)
    first = tuple(id for id, (earliest, _) in published.items() if earliest <= soonest)
    return first if len(first) <= MOST_FIRST else ()


def _published(article: SiteArticle) -> tuple[datetime, datetime]:
    """Bounds of its publication; of an article without a day only that it was there when it was retrieved."""
    if article.published:
        return article.published.earliest or _START, article.published.latest or _END
    return _START, (article.retrieved.latest if article.retrieved else None) or _END
