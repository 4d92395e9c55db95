"""The quote ledger: quotations in several articles that are one utterance, with their wordings side by side.

Quotations are taken longest first; each joins the utterance of a longer one with which it shares most of its words,
or begins its own. So a fragment belongs to one utterance and never ties two together.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import blake2s
from itertools import pairwise

from generator.link.quotations.tables import tables
from generator.model import Quotation, SiteArticle
from generator.text import fold, word_list

_LANGUAGE = "en"
"""Whose common words are left out of the comparison; words of other languages all count."""
_RARE = 64
"""An index entry with more utterances than this tells none from another."""
_FEW = 6
"""Fewer telling words than this make a fragment, which must agree almost whole."""
_LONGEST = 400
"""Telling words of a quotation that are compared: more than any speech a newspaper prints between one pair of marks."""


@dataclass(frozen=True, slots=True)
class Wording:
    """An utterance as one article gives it."""

    article: str
    quotation: Quotation


@dataclass(frozen=True, slots=True)
class Utterance:
    """What somebody said once, as each article words it.

    `id` is a hash of what identifies it, the same in every build; `speaker` is an actor, `described` the speaker as
    printed where none is known. Where articles name different actors, `speaker` is the one that most of them name, and
    None when no one leads; each wording keeps its own.
    """

    id: str
    wordings: tuple[Wording, ...]
    speaker: str | None = None
    described: str | None = None


@dataclass(slots=True)
class _Entry:
    wording: Wording
    order: int
    telling: tuple[str, ...]
    """Its words in folded case, without the common ones."""
    pairs: frozenset[tuple[str, str]]
    folded: str

    @property
    def speaker(self) -> str | None:
        return self.wording.quotation.speaker

    @property
    def is_named(self) -> bool:
        return bool(self.speaker or self.wording.quotation.described)


def utterances(articles: Iterable[SiteArticle]) -> tuple[Utterance, ...]:
    """The utterances of all quotations, sorted by id; most have one wording."""
    entries = [
        _entry(Wording(article.id, quotation), order)
        for article in articles
        for order, quotation in enumerate(article.linked.quotations)
    ]
    entries.sort(key=lambda one: (-len(one.telling), one.folded, one.speaker or "", one.wording.article, one.order))
    groups: list[list[_Entry]] = []
    index: dict[tuple[str, str], list[int]] = {}
    for entry in entries:
        best = _best(entry, groups, index)
        if best is not None:
            groups[best].append(entry)
            continue
        for pair in entry.pairs:
            index.setdefault(pair, []).append(len(groups))
        groups.append([entry])
    return tuple(sorted(_made(groups), key=lambda one: one.id))


def _entry(wording: Wording, order: int) -> _Entry:
    words = [word.lower().removesuffix("'s") for word in word_list(fold(wording.quotation.text))]
    common = tables(_LANGUAGE).common
    telling = tuple([word for word in words if word not in common][:_LONGEST])
    folded = " ".join(words)
    stock = folded in tables(_LANGUAGE).stock
    pairs = frozenset() if stock else frozenset(pairwise(telling))
    return _Entry(wording, order, telling, pairs, folded)


def _best(entry: _Entry, groups: Sequence[Sequence[_Entry]], index: dict[tuple[str, str], list[int]]) -> int | None:
    """The group that this quotation belongs to; None where none fits, or several fit equally."""
    shared: Counter[int] = Counter()
    for pair in entry.pairs:
        held = index.get(pair, ())
        if len(held) <= _RARE:
            shared.update(held)
    fitting: list[tuple[tuple[bool, int, bool], int]] = []
    for number, pairs in shared.items():
        leader = groups[number][0]
        if _joins(entry, leader, pairs):
            same = entry.speaker is not None and entry.speaker == leader.speaker
            fitting.append(((entry.folded == leader.folded, pairs, same), number))
    if not fitting:
        return None
    fitting.sort(key=lambda one: (one[0], -one[1]), reverse=True)
    tied = len(fitting) > 1 and fitting[0][0] == fitting[1][0]
    return None if tied and len(entry.telling) < 5 else fitting[0][1]


def _joins(entry: _Entry, leader: _Entry, pairs: int) -> bool:
    """Whether two quotations are one utterance: the less is known of the speakers, the more words must agree."""
    if not entry.is_named and len(entry.telling) < 4:
        return False
    share = (pairs + 1) / len(entry.telling)
    one, other = entry.speaker, leader.speaker
    few = len(entry.telling) < _FEW
    if one and other and one != other:
        return share >= 0.7 and pairs >= 5
    if one and other:
        return share >= (0.65 if few else 0.5)
    return share >= (1 if few else 0.6) and pairs >= (1 if entry.is_named and leader.is_named else 3)


def _made(groups: Iterable[Sequence[_Entry]]) -> Iterator[Utterance]:
    taken: set[str] = set()
    for group in groups:
        wordings = tuple(one.wording for one in sorted(group, key=lambda one: (one.wording.article, one.order)))
        speaker = _leading({(w.article, w.quotation.speaker) for w in wordings if w.quotation.speaker})
        known = any(w.quotation.speaker for w in wordings)
        described = None if known else _leading({(w.article, w.quotation.described) for w in wordings}, first=True)
        longest = group[0]
        identity = [longest.folded, speaker or described or ""]
        if _id(identity) in taken:  # the same few words, said more than once: told apart by where they stand
            identity += [longest.wording.article, longest.wording.quotation.passages[0].mark]
        taken.add(_id(identity))
        yield Utterance(_id(identity), wordings, speaker, described)


def _id(identity: Sequence[str]) -> str:
    return blake2s("\n".join(identity).encode("utf-8", "surrogatepass")).hexdigest()[:12]


def _leading(named: Iterable[tuple[str, str | None]], first: bool = False) -> str | None:
    """The name that most articles give; between several of them none, or the first in the order of letters."""
    counts = Counter(name for _, name in named if name)
    ranked = sorted(counts.items(), key=lambda one: (-one[1], one[0]))
    if not ranked or (not first and len(ranked) > 1 and ranked[0][1] == ranked[1][1]):
        return None
    return ranked[0][0]
