"""The sentences that name an actor, or a part of it, article by article."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from generator.model import Mention, MentionRole, Passage
from generator.publish import urls
from generator.publish.annotate import Annotation, annotate
from generator.publish.items import actor_link, article_item
from generator.publish.parts import ArticleItem, Link, Segment, Segments
from generator.publish.places import place
from generator.publish.relations import Relations
from generator.publish.sentences import ellipses, near, sentence
from generator.text import Span

MOST = 150
"""So many sentences are shown: an actor may be named in every article of a large corpus."""
OPEN = 50
"""After so many of them the rest is folded."""
ROLES: tuple[MentionRole, ...] = ("speaker", "participant", "mentioned")

_STRONG = Segment("strong")

RoleCounts = tuple[tuple[MentionRole, int], ...]
"""How often the actor speaks, takes part and is only mentioned; what never happens is left out."""


@dataclass(frozen=True, slots=True)
class MentionView:
    """A sentence with names in it marked; `block` is where it stands, in words: `paragraph 4`.

    `of` are the parts of the actor that it names.
    """

    url: str
    segments: Segments
    block: str = ""
    of: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class MentionGroup:
    """The sentences of one article that name the actor or its parts, and the actor's own roles there."""

    article: ArticleItem
    sentences: tuple[MentionView, ...]
    roles: RoleCounts = ()


@dataclass(frozen=True, slots=True)
class Mentioned:
    """All sentences, or the first of them, by article in the order of time."""

    groups: tuple[MentionGroup, ...]
    covered: int
    """How many mentions the sentences hold."""
    total: int
    """How many there are, those of parts included."""
    of_parts: int
    roles: RoleCounts
    """The actor's own."""

    @property
    def open(self) -> int:
        """How many groups stand open; the rest is folded."""
        return bisect_left(list(accumulate(len(group.sentences) for group in self.groups)), OPEN) + 1


def mentioned(id: str, found: Relations) -> Mentioned:
    """The mentions of an actor and of all that are part of it."""
    whole = found.whole(id)
    by_article: dict[str, list[Mention]] = {}
    for one in whole:
        for article, inside in found.mentions.get(one, {}).items():
            by_article.setdefault(article, []).extend(inside)
    groups = []
    left, covered = MOST, 0
    for article in sorted(by_article, key=found.rank) if len(whole) > 1 else by_article:
        if not left:
            break
        sentences = []
        inside = by_article[article]
        if len(whole) > 1:
            inside.sort(key=lambda mention: (found.number(article, mention.passage.block), mention.passage))
        for named, whole_sentence, part in _sentences(article, inside, found):
            sentences.append(_view(article, named, whole_sentence, part, id, found))
            covered += len(named)
            if len(sentences) == left:
                break
        left -= len(sentences)
        roles = counts(mention for mention in inside if mention.actor == id)
        groups.append(MentionGroup(article_item(article, found), tuple(sentences), roles))
    total = sum(map(len, by_article.values()))
    own = [mention for some in found.mentions.get(id, {}).values() for mention in some]
    return Mentioned(tuple(groups), covered, total, total - len(own), counts(own))


def counts(mentions: Iterable[Mention]) -> RoleCounts:
    counted = Counter(mention.role for mention in mentions)
    return tuple((role, counted[role]) for role in ROLES if counted[role])


def sentence_view(
    article: str, block: str, whole: Span, part: Span, names: Iterable[Passage], found: Relations
) -> Segments:
    """A sentence, or a part of it, as far as rights allow, with these names strong."""
    strong = [Annotation(at.start, at.end, _STRONG) for at in names]
    cut = annotate(found.block(article, block).text, strong, found.shown[article], block, *part)
    before, after = ([Segment("text", mark)] * bool(mark) for mark in ellipses(whole, part))
    return (*before, *cut, *after)


def _sentences(
    article: str, mentions: Sequence[Mention], found: Relations
) -> Iterator[tuple[list[Mention], Span, Span]]:
    """Each sentence that holds any of the mentions once, with those; they are in reading order.

    A very long one is given part by part: the whole of it, and the part that the mentions are in.
    """
    named: list[Mention] = []
    whole = part = (0, 0)
    for mention in mentions:
        same = named and named[-1].passage.block == mention.passage.block
        if same and mention.passage.start < part[1]:
            named.append(mention)
            part = part[0], max(part[1], mention.passage.end)
            whole = whole[0], max(whole[1], mention.passage.end)
            continue
        if named:
            yield named, whole, part
        at = mention.passage
        named, whole = [mention], sentence(article, at, found)
        part = near(found.block(article, at.block).text, whole, (at.start, at.end))
    if named:
        yield named, whole, part


def _view(article: str, named: Sequence[Mention], whole: Span, part: Span, id: str, found: Relations) -> MentionView:
    block = named[0].passage.block
    others = dict.fromkeys(mention.actor for mention in named if mention.actor != id)
    return MentionView(
        f"{urls.article(article)}#{block}",
        sentence_view(article, block, whole, part, (mention.passage for mention in named), found),
        place(article, block, found),
        tuple(actor_link(other, found) for other in others),
    )
