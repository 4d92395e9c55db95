"""What the program found and a person should look at: names without a record, dates in doubt, the rest in numbers."""

from collections import Counter, defaultdict
from dataclasses import dataclass

from unidecode import unidecode

from generator.model import Candidate, Passage
from generator.normalise.shape import key
from generator.publish import dates, urls
from generator.publish.annotate import Annotation, annotate
from generator.publish.findings import Findings, findings
from generator.publish.mentions import MentionView
from generator.publish.parts import DateView, Link, Segment
from generator.publish.places import place
from generator.publish.relations import Relations
from generator.publish.sentences import sentence
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

    What differs only in case, accents, spaces and punctuation is one name. Later captures do not count.
    """
    groups: defaultdict[str, list[tuple[str, Candidate]]] = defaultdict(list)
    for article in sorted(found.site.articles, key=found.rank):
        if is_first(article, found):
            for candidate in found.site.articles[article].linked.candidates:
                groups[key(unidecode(candidate.surface))].append((article, candidate))
    shown = {name: places for name, group in groups.items() if (places := _shown(group, found))}
    ordered = sorted(shown, key=lambda name: (-_times(groups[name]), -_articles(groups[name]), name))
    views = (_name(groups[name], shown[name], found) for name in ordered[:most])
    return tuple(views), len(shown), len(groups) - len(shown)


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
            DoubtView(text, dates.span(dated.date), dated.rule, _link(article, found), _sentence(article, at, found))
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


def _shown(group: list[tuple[str, Candidate]], found: Relations) -> list[tuple[str, Passage, str]]:
    """For each article that shows the name anywhere: a place of its fullest form that may be shown, and that form."""
    places = []
    for article, candidate in group:
        shown = [
            (article, at, found.block(article, at.block).text[at.start : at.end])
            for at in candidate.passages
            if found.shown[article].whole(at)
        ]
        if shown:
            places.append(next((one for one in shown if one[2] == candidate.surface), shown[0]))
    return places


def _times(group: list[tuple[str, Candidate]]) -> int:
    return sum(len(candidate.passages) for _, candidate in group)


def _articles(group: list[tuple[str, Candidate]]) -> int:
    return len({article for article, _ in group})


def _name(group: list[tuple[str, Candidate]], shown: list[tuple[str, Passage, str]], found: Relations) -> NameView:
    """The name under the form that most articles print."""
    printed = Counter(form for _, _, form in shown)
    forms = sorted(printed, key=lambda form: (-printed[form], form))
    article, at, _ = next(place for place in shown if place[2] == forms[0])
    return NameView(
        forms[0],
        tuple(forms[1:4]),
        _times(group),
        _articles(group),
        _link(article, found),
        _sentence(article, at, found),
    )


def _sentence(article: str, at: Passage, found: Relations) -> MentionView:
    span = sentence(article, at, found)
    strong = [Annotation(at.start, at.end, Segment("strong"))]
    segments = annotate(found.block(article, at.block).text, strong, found.shown[article], at.block, *span)
    return MentionView(f"{urls.article(article)}#{at.block}", segments, place(article, at.block, found))


def _link(article: str, found: Relations) -> Link:
    return Link(urls.article(article), found.site.articles[article].title)
