"""What articles agree on, and where their figures differ: drafts of claims for one event, each with its evidence."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

from generator.draft.evidence import Evidence, Sentence, cited, same_day
from generator.draft.quantities import Quantity
from generator.link.copied.places import Shared
from generator.link.origins import origins
from generator.model import Cite, Event, Passage

ALIKE, TELLING = 0.34, 3
"""Sentences agree where they share this part of the weight of the one that tells less, and so many telling words."""
AT_ALL = 0.1
"""They also do where they share this part, and two telling words in a row ("colossal mistake")."""
CARRIERS = 60
"""A word of so many sentences pairs each with each, one of more each with the first and with the one before it; of
more figures of one thing, the first of each value are compared."""
RATIO = 25.0
"""Figures that differ by more do not count the same thing; times by more than `TIMES`."""
TIMES = 4.0


@dataclass(frozen=True, slots=True)
class Piece:
    """A passage that speaks for a claim, and the sentence in which it stands."""

    sentence: Sentence
    passage: Passage

    @property
    def words(self) -> str:
        return self.sentence.text[self.passage.start : self.passage.end]


@dataclass(frozen=True, slots=True)
class Agreed:
    """Passages of several origins that say the same; `shared` are their words in common, as the first has them."""

    pieces: tuple[Piece, ...]
    shared: tuple[str, ...]
    origins: int
    alike: float


@dataclass(frozen=True, slots=True)
class Value:
    """One of the quantities that articles give: as printed first, and the passages that give it.

    `claim` is the event's own claim that has it, where one does.
    """

    given: str
    pieces: tuple[Piece, ...]
    claim: str = ""


@dataclass(frozen=True, slots=True)
class Figures:
    """A quantity that articles give differently, and of how many origins they are."""

    values: tuple[Value, ...]
    origins: int

    @property
    def given(self) -> list[str]:
        return [value.given for value in self.values]

    @property
    def pieces(self) -> tuple[Piece, ...]:
        return tuple(piece for value in self.values for piece in value.pieces)


class Comparison:
    """Compares what the articles say of an event; `shared` are the site's copied passages by article."""

    def __init__(self, evidence: Evidence, event: Event, shared: Mapping[str, Sequence[Shared]]) -> None:
        self._evidence, self._event, self._shared = evidence, event, shared
        self._sentences = evidence.of(event)

    def agreed(self, figures: Iterable[Figures] = ()) -> list[Agreed]:
        """Groups of sentences that say the same, those of most origins first.

        Left out is what the event cites, and what speaks for its `figures`.
        """
        told = {(piece.sentence.article, piece.sentence.passage) for one in figures for piece in one.pieces}
        fresh = [one for one in self._sentences if (one.article, one.passage) not in told and not self._cited(one)]
        pairs = sorted(self._pairs(fresh), key=lambda pair: (-pair[0], pair[1], pair[2]))
        alike: defaultdict[int, dict[int, float]] = defaultdict(dict)
        for score, a, b in pairs:
            alike[a][b] = alike[b][a] = score
        used: set[int] = set()
        groups = []
        for score, a, b in pairs:
            if used & {a, b}:
                continue
            group = {fresh[a].article: a, fresh[b].article: b}
            for other in sorted(alike[a].keys() & alike[b].keys() - used, key=lambda n: (-alike[a][n], n)):
                group.setdefault(fresh[other].article, other)
            found = self._agreed([fresh[number] for number in group.values()], score)
            if found:
                used.update(group.values())
                groups.append(found)
        return sorted(groups, key=lambda one: (-one.origins, -len(one.pieces), -one.alike, one.shared))

    def figures(self) -> list[Figures]:
        """Figures that differ between origins, one of them at least without a claim; those of most origins first."""
        places: defaultdict[str, list[tuple[Sentence, Quantity]]] = defaultdict(list)
        for one in self._sentences:
            for quantity in one.quantities:
                for key in ("",) if quantity.minutes else sorted(quantity.heads):
                    places[key].append((one, quantity))
        found = [one for carriers in places.values() for one in self._differing(_thinned(carriers))]
        kept: list[Figures] = []
        seen: set[tuple[str, Passage]] = set()
        for figures in sorted(found, key=lambda one: (-one.origins, -len(one.pieces), one.given)):
            mine = {(piece.sentence.article, piece.passage) for piece in figures.pieces}
            if not mine & seen:
                seen |= mine
                kept.append(figures)
        return kept

    def _pairs(self, sentences: Sequence[Sentence]) -> Iterator[tuple[float, int, int]]:
        """Pairs that are alike, with how much, by the inverted index of the words that tell."""
        carriers: defaultdict[str, list[int]] = defaultdict(list)
        for number, one in enumerate(sentences):
            for stem in one.stems:
                if self._evidence.tells(stem):
                    carriers[stem].append(number)
        shared: Counter[tuple[int, int]] = Counter()
        for numbers in carriers.values():
            few = len(numbers) <= CARRIERS
            shared.update(
                combinations(numbers, 2) if few else {*pairwise(numbers), *((numbers[0], n) for n in numbers[1:])}
            )
        for (a, b), count in shared.items():
            one, other = sentences[a], sentences[b]
            if one.article == other.article or count < 2 or not same_day(one, other):
                continue
            if one.actors and other.actors and not one.actors & other.actors:
                continue
            score = self._alike(one, other)
            if (count >= TELLING and score >= ALIKE) or (score >= AT_ALL and self._runs(one) & self._runs(other)):
                yield score, a, b

    def _runs(self, one: Sentence) -> set[tuple[str, str]]:
        """Two telling words, one right after the other."""
        return {
            (stem, following)
            for (stem, (_, end)), (following, (start, _)) in pairwise(one.stems.items())
            if start - end == 1 and self._evidence.tells(stem) and self._evidence.tells(following)
        }

    def _alike(self, one: Sentence, other: Sentence) -> float:
        weights = self._evidence.weights
        common = sum(weights[stem] for stem in one.stems.keys() & other.stems.keys())
        less = min(sum(weights[stem] for stem in sentence.stems) for sentence in (one, other))
        return round(common / less, 6) if less else 0.0

    def _agreed(self, sentences: Sequence[Sentence], score: float) -> Agreed | None:
        common = set.intersection(*(set(one.stems) for one in sentences))
        telling = {stem for stem in common if self._evidence.tells(stem)}
        if len(telling) < 2:
            return None
        pieces = tuple(_piece(one, telling) for one in sorted(sentences, key=lambda one: one.article))
        count = self._origins(pieces)
        first = pieces[0].sentence
        shared = tuple(first.text[a:b] for stem, (a, b) in first.stems.items() if stem in telling)
        return Agreed(pieces, shared, count, score) if count > 1 else None

    def _differing(self, carriers: Sequence[tuple[Sentence, Quantity]]) -> Iterator[Figures]:
        """Quantities of one unit or noun, in like company, that differ."""
        for number, (one, quantity) in enumerate(carriers):
            alike: defaultdict[tuple[float, bool], list[tuple[Sentence, Quantity]]] = defaultdict(list)
            for at, (other, candidate) in enumerate(carriers):
                if at == number or self._comparable(one, quantity, other, candidate):
                    alike[candidate.key].append((other, candidate))
            values = [self._value(alike[key]) for key in sorted(alike, key=lambda key: (-len(alike[key]), key))]
            if len(values) > 1 and not all(value.claim for value in values):
                origins = self._origins([piece for value in values for piece in value.pieces])
                if origins > 1:
                    yield Figures(tuple(values), origins)

    def _value(self, places: Sequence[tuple[Sentence, Quantity]]) -> Value:
        pieces: dict[str, Piece] = {}
        for one, quantity in places:
            at = Passage(one.passage.block, quantity.start, quantity.end)
            pieces.setdefault(one.article, Piece(one, _widened(one, at)))
        first, quantity = places[0]
        claims = (self._claim(one.article, one.passage.block, quantity) for one, quantity in places)
        given = first.text[quantity.start : quantity.end]
        return Value(given, tuple(pieces[id] for id in sorted(pieces)), next(filter(None, claims), ""))

    def _claim(self, article: str, block: str, quantity: Quantity) -> str:
        """The event's claim that cites a quantity."""
        for claim in self._event.claims:
            for cite in claim.cites:
                places = cite.passages if cite.article == article else ()
                if any(at.block == block and at.start <= quantity.start and quantity.end <= at.end for at in places):
                    return claim.id
        return ""

    def _comparable(self, one: Sentence, quantity: Quantity, other: Sentence, candidate: Quantity) -> bool:
        most = TIMES if quantity.minutes else RATIO
        ratio = max(quantity.value, candidate.value) / max(1e-9, min(quantity.value, candidate.value))
        if one.article == other.article or ratio > most or not same_day(one, other):
            return False
        company = quantity.near | quantity.heads, candidate.near | candidate.heads
        named = self._evidence.named(self._event)
        common = company[0] & company[1]
        return bool(common & named) or sum(self._evidence.tells(stem) for stem in common - quantity.heads) > 0

    def _cited(self, one: Sentence) -> bool:
        at = one.passage
        places = cited(self._event, one.article)
        return any(place.block == at.block and place.start < at.end and at.start < place.end for place in places)

    def _origins(self, pieces: Iterable[Piece]) -> int:
        """How many origins these are; each article of unknown origin is one."""
        cites = [Cite(piece.sentence.article, (piece.passage,), self._event.place) for piece in pieces]
        traced = origins(cites, self._evidence.site, self._shared)
        return len(traced.known) + len(traced.unknown)


def _thinned(carriers: Sequence[tuple[Sentence, Quantity]]) -> Sequence[tuple[Sentence, Quantity]]:
    if len(carriers) <= CARRIERS:
        return carriers
    values = list(dict.fromkeys(quantity.key for _, quantity in carriers))[:CARRIERS]
    left = dict.fromkeys(values, max(2, CARRIERS // len(values)))
    kept = []
    for sentence, quantity in carriers:
        if left.get(quantity.key):
            left[quantity.key] -= 1
            kept.append((sentence, quantity))
    return kept


_CLAUSE = frozenset(",;:–—()")


def _piece(one: Sentence, telling: Iterable[str]) -> Piece:
    """The clauses of a sentence from the first to the last of its telling words, without marks at their edges."""
    spans = [one.stems[stem] for stem in telling]
    return Piece(one, _widened(one, Passage(one.passage.block, min(a for a, _ in spans), max(b for _, b in spans))))


def _widened(one: Sentence, at: Passage) -> Passage:
    """The passage lengthened to the ends of the clauses that it begins and ends in."""
    start, end, text = at.start, at.end, one.text
    while start > one.passage.start and text[start - 1] not in _CLAUSE:
        start -= 1
    while end < one.passage.end and text[end] not in _CLAUSE:
        end += 1
    while start < at.start and not text[start].isalnum():
        start += 1
    while end > at.end and not text[end - 1].isalnum():
        end -= 1
    if text[end : end + 1] == "”" and text.rfind("“", start, end) > text.rfind("”", start, end):
        end += 1
    return Passage(at.block, start, end)
