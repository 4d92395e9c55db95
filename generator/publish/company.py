"""Who is named together with whom, in which sentences."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial
from itertools import groupby, pairwise

from generator.model import Mention
from generator.publish import urls
from generator.publish.items import actor_link
from generator.publish.mentions import MentionView, sentence_view
from generator.publish.parts import Link
from generator.publish.places import place
from generator.publish.relations import Relations
from generator.publish.sentences import BESIDE, near, sentence
from generator.publish.versions import is_first
from generator.text import Span

CROWD = 12
"""A sentence that names more actors than this is a list, and says nothing of who is with whom."""
FIRST = 12
"""So many companions are shown with sentences,"""
SENTENCES = 5
"""so many of each, those with words that may be shown first;"""
REST = 100
"""and so many more with their counts alone."""

Together = dict[str, dict[str, list["Shared"]]]
"""By actor, by other actor, the sentences that name both, in the order of time."""


@dataclass(frozen=True, slots=True)
class Shared:
    """A sentence that names several actors."""

    article: str
    block: str
    span: Span
    mentions: tuple[Mention, ...]


@dataclass(frozen=True, slots=True)
class CompanionView:
    """Another actor, in how many sentences both are named, and some of these with their articles."""

    actor: Link
    count: int
    sentences: tuple[tuple[Link, MentionView], ...]


@dataclass(frozen=True, slots=True)
class Company:
    """The most frequent companions with sentences, the next with counts; `more` are not listed."""

    first: tuple[CompanionView, ...]
    rest: tuple[tuple[Link, int], ...]
    more: int


def company(id: str, found: Relations) -> Company:
    """The other actors in the sentences that name this one."""
    others = together(found).get(id, {})
    actors = found.site.actors
    ordered = sorted(others, key=lambda other: (-len(others[other]), actors[other].name, other))
    first, rest = ordered[:FIRST], ordered[FIRST:]
    return Company(
        tuple(_companion(id, other, others[other], found) for other in first),
        tuple((actor_link(other, found), len(others[other])) for other in rest[:REST]),
        max(0, len(rest) - REST),
    )


def together(found: Relations) -> Together:
    """The sentences that name two actors, by both."""
    return found.once("together", "", partial(_together, found))


def _together(found: Relations) -> Together:
    both: Together = defaultdict(lambda: defaultdict(list))
    for article in sorted(found.site.articles, key=found.rank):
        if is_first(article, found):
            for shared in _shared(article, found.site.articles[article].linked.mentions, found):
                actors = sorted({mention.actor for mention in shared.mentions})
                for one in actors:
                    for other in actors:
                        if one != other:
                            both[one][other].append(shared)
    return both


def _shared(article: str, mentions: Iterable[Mention], found: Relations) -> Iterable[Shared]:
    """The sentences of an article that name two or more actors."""
    for block, inside in groupby(mentions, key=lambda mention: mention.passage.block):
        named = list(inside)
        if len({mention.actor for mention in named}) > 1:
            for start, group in groupby(named, key=lambda mention: sentence(article, mention.passage, found)[0]):
                both = tuple(group)
                if 1 < len({mention.actor for mention in both}) <= CROWD:
                    end = max(sentence(article, mention.passage, found)[1] for mention in both)
                    yield Shared(article, block, (start, end), both)


def _companion(id: str, other: str, shared: list[Shared], found: Relations) -> CompanionView:
    shown = sorted(shared, key=lambda one: not found.shown[one.article].of(one.block, *one.span))[:SENTENCES]
    return CompanionView(actor_link(other, found), len(shared), tuple(_view(one, {id, other}, found) for one in shown))


def _view(shared: Shared, actors: set[str], found: Relations) -> tuple[Link, MentionView]:
    article = found.site.articles[shared.article]
    names = [mention for mention in shared.mentions if mention.actor in actors]
    text = found.block(shared.article, shared.block).text
    part = near(text, shared.span, _closest(names))
    segments = sentence_view(
        shared.article, shared.block, shared.span, part, (mention.passage for mention in names), found
    )
    url = f"{urls.article(shared.article)}#{shared.block}"
    view = MentionView(url, segments, place(shared.article, shared.block, found))
    return Link(urls.article(shared.article), article.title), view


def _closest(names: Iterable[Mention]) -> Span:
    """Where two of the names stand nearest to each other; the first one alone where all are too far apart to show."""
    two = ((one.passage, other.passage) for one, other in pairwise(names) if one.actor != other.actor)
    one, other = min(two, key=lambda two: two[1].start - two[0].end)
    far = other.end - one.start > BESIDE
    return one.start, one.end if far else max(one.end, other.end)
