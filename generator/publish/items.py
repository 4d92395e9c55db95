"""Rows of lists: an article, actor, event, outlet or briefing as every list shows it."""

from generator.model import Briefing, Reviewed, SiteArticle
from generator.publish import dates, status, urls
from generator.publish.parts import ActorItem, ArticleItem, BriefingItem, EventItem, Link, OutletItem
from generator.publish.relations import Relations
from generator.publish.versions import is_first
from generator.publish.words import Words
from generator.text import first_words

EXCERPT_WORDS = 30


def agency(id: str, found: Relations) -> Link:
    """An agency by its outlet's record, else by the shipped table, where it has a name but no page."""
    if id in found.site.outlets:
        return outlet_link(id, found)
    return Link("", found.site.agencies.get(id, id))


def outlet_link(id: str, found: Relations) -> Link:
    return Link(urls.outlet(id), found.site.outlets[id].name)


def actor_link(id: str, found: Relations) -> Link:
    return Link(urls.actor(id), found.site.actors[id].name)


def event_link(id: str, found: Relations) -> Link:
    return Link(urls.event(id), found.site.events[id].name)


def source(article: SiteArticle, found: Relations) -> tuple[Link, ...]:
    """The outlet, else the agencies whose text it is; empty when neither is stated."""
    if article.outlet:
        return (outlet_link(article.outlet, found),)
    return tuple(agency(id, found) for id in article.agencies.text)


def excerpt(article: SiteArticle, found: Relations) -> str:
    """The first words of the text, as far as rights allow."""
    for block in article.article.blocks:
        if block.kind in ("standfirst", "paragraph"):
            end = first_words(block.text, EXCERPT_WORDS)
            spans = found.shown[article.id].of(block.id, 0, end)
            if not spans or spans[0][0] > 0:
                return ""
            return block.text[: spans[0][1]] + (" …" if spans[0][1] < len(block.text) else "")
    return ""


def article_item(id: str, found: Relations) -> ArticleItem:
    return found.once("article", id, lambda: _article_item(id, found))


def _article_item(id: str, found: Relations) -> ArticleItem:
    article = found.site.articles[id]
    return ArticleItem(
        id=id,
        url=urls.article(id),
        title=article.title,
        source=source(article, found),
        published=dates.moment(article.published, found.words),
        form=article.form,
        rights=article.rights,
        draft=article.draft,
        excerpt=excerpt(article, found),
        versions=1 + len(found.versions.get(id, ())),
        later=not is_first(id, found),
    )


def actor_item(id: str, found: Relations, mentions: int = 0, quoted: int = 0) -> ActorItem:
    actor = found.site.actors[id]
    return ActorItem(
        id=id,
        url=urls.actor(id),
        name=actor.name,
        kind=actor.kind,
        summary=actor.summary or "",
        articles=found.once("named", id, lambda: found.count(found.mentions.get(id, ()))),
        claims=len(found.claims.get(id, ())),
        draft=actor.draft,
        mentions=mentions,
        quoted=quoted,
    )


def event_item(id: str, found: Relations) -> EventItem:
    return found.once("event", id, lambda: _event_item(id, found))


def _event_item(id: str, found: Relations) -> EventItem:
    event, events = found.site.events[id], found.site.events
    newest = status.current(event, events)
    return EventItem(
        id=id,
        url=urls.event(id),
        name=event.name,
        kind=event.kind,
        status=newest,
        outcome=status.outcome(event, found.today, events, found.words),
        date=dates.span(
            status.when(event, events), status.lasting(event), begun=newest == "ongoing", words=found.words
        ),
        place=status.where(event) or "",
        to_come=status.to_come(event, found.today, events),
        articles=found.count(found.articles.get(id, ())),
        draft=event.draft,
        unreported=status.unreported(event, found.today, events),
    )


def outlet_item(id: str, found: Relations) -> OutletItem:
    outlet = found.site.outlets[id]
    return OutletItem(
        id=id,
        url=urls.outlet(id),
        name=outlet.name,
        kind=outlet.kind,
        articles=found.count(found.by_outlet.get(id, ())),
        supplied=found.count(article for articles in found.supplied.get(id, {}).values() for article in articles),
        draft=outlet.draft,
    )


def briefing_item(briefing: Briefing, found: Relations) -> BriefingItem:
    return found.once("briefing", briefing.id, lambda: _briefing_item(briefing, found))


def _briefing_item(briefing: Briefing, found: Relations) -> BriefingItem:
    as_of = dates.moment(briefing.as_of, found.words)
    assert as_of
    series = editions(briefing, found)
    return BriefingItem(
        id=briefing.id,
        url=urls.briefing(briefing.id),
        title=briefing.title,
        as_of=as_of,
        edition=series.index(briefing) + 1 if briefing.series else 0,
        series=briefing.series or "",
        draft=briefing.draft,
    )


def editions(briefing: Briefing, found: Relations) -> list[Briefing]:
    """The briefings of the same series, oldest first; the briefing alone where it has none."""
    return found.once("editions", "", lambda: _editions(found))[briefing.series] if briefing.series else [briefing]


def _editions(found: Relations) -> dict[str, list[Briefing]]:
    """By series, oldest first."""
    series: dict[str, list[Briefing]] = {}
    for one in sorted(found.site.briefings.values(), key=lambda other: (other.as_of.order, other.id)):
        if one.series:
            series.setdefault(one.series, []).append(one)
    return series


def newest_briefing(found: Relations) -> Briefing | None:
    return max(found.site.briefings.values(), key=lambda briefing: (briefing.as_of.order, briefing.id), default=None)


def reviewed(by: Reviewed | None, words: Words) -> str:
    """`by editor-1 on 2 January 2022`; empty when nobody says so."""
    if by is None:
        return ""
    on = dates.moment(by.on, words)
    if on is None:
        return words.gettext("by %(name)s", name=by.by)
    return words.gettext("by %(name)s on %(date)s", name=by.by, date=on.text)
