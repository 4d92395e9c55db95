"""What the program found and a person should look at: names without a record, dates in doubt, the rest in numbers."""

from collections import Counter
from dataclasses import dataclass

from generator.link.candidates import joined
from generator.model import Passage
from generator.publish import dates, urls
from generator.publish.findings import Findings, findings
from generator.publish.mentions import MentionView, sentence_view
from generator.publish.parts import DateView, Link
from generator.publish.places import place
from generator.publish.relations import Relations
from generator.publish.sentences import near, sentence
from generator.publish.versions import is_first


@dataclass(frozen=True, slots=True)
class NameView:
    """A name that no record has: how it is printed, how often, in how many articles, and one sentence with it."""

    name: str
    forms: tuple[str, ...]
    """Other ways in which it is printed."""
    times: int
    articles: int
    article: Link
    sentence: MentionView


@dataclass(frozen=True, slots=True)
class DoubtView:
    """Words that may mean another date than the rule took; `text` is […] where rights withhold them."""

    text: str
    date: DateView | None
    rule: str
    article: Link
    sentence: MentionView


@dataclass(frozen=True, slots=True)
class FindingsView:
    article: Link
    found: Findings


def names(most: int, found: Relations) -> tuple[tuple[NameView, ...], int, int]:
    """The most frequent names without a record, how many there are, and how many more rights withhold.

    Later captures of an article do not count.
    """
    first = (found.site.articles[id] for id in sorted(found.site.articles, key=found.rank) if is_first(id, found))
    every = joined.names(first, found.site)
    shown = [(name, places) for name in every if (places := _shown(name, found))]
    return tuple(_name(name, places, found) for name, places in shown[:most]), len(shown), len(every) - len(shown)


def doubts(most: int, found: Relations) -> tuple[tuple[DoubtView, ...], int]:
    """Dates that the words leave open, and how many there are; what a reviewer dated is settled."""
    every = [
        (article, dated)
        for article in sorted(found.site.articles, key=found.rank)
        for dated in found.site.articles[article].linked.dates
        if not dated.certain
    ]
    views = []
    for article, dated in every[:most]:
        at = dated.passage
        text = found.block(article, at.block).text[at.start : at.end] if found.shown[article].whole(at) else "[…]"
        views.append(
            DoubtView(
                text,
                dates.span(dated.date, words=found.words),
                dated.rule,
                _link(article, found),
                _sentence(article, at, found),
            )
        )
    return tuple(views), len(every)


def unreviewed(found: Relations) -> list[FindingsView]:
    """Articles with findings that nobody reviewed, those that leave most open first; reviewed articles are done."""
    rows = [
        FindingsView(_link(article.id, found), counted)
        for article in found.site.articles.values()
        if not article.reviewed and (counted := findings(article.linked)).total
    ]
    return sorted(
        rows, key=lambda row: (-row.found.unattributed - row.found.uncertain, -row.found.total, row.article.url)
    )


def _shown(name: joined.Name, found: Relations) -> list[joined.Place]:
    return [place for place in name.places if found.shown[place.article].whole(place.passage)]


def _name(name: joined.Name, shown: list[joined.Place], found: Relations) -> NameView:
    """The name under the form that is printed most often where it may be shown."""
    printed = Counter(place.surface for place in shown)
    forms = sorted(printed, key=lambda form: (form != name.surface, -printed[form], form))
    first = next(place for place in shown if place.surface == forms[0])
    return NameView(
        forms[0],
        tuple(forms[1:4]),
        len(name.places),
        name.articles,
        _link(first.article, found),
        _sentence(first.article, first.passage, found),
    )


def _sentence(article: str, at: Passage, found: Relations) -> MentionView:
    whole = sentence(article, at, found)
    part = near(found.block(article, at.block).text, whole, (at.start, at.end))
    segments = sentence_view(article, at.block, whole, part, [at], found)
    return MentionView(f"{urls.article(article)}#{at.block}", segments, place(article, at.block, found))


def _link(article: str, found: Relations) -> Link:
    return Link(urls.article(article), found.site.articles[article].title)
