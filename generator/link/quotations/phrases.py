"""The noun phrase that is a verb's subject, before it or behind it, by the words and marks where clauses part."""

from collections.abc import Container, Sequence

from generator.link.quotations.sentences import Token
from generator.link.quotations.tables import Tables

Stretch = tuple[int, int]
"""Positions of tokens, end exclusive."""
_ASIDE = 40


class Phrases:
    def __init__(self, tokens: Sequence[Token], tables: Tables, names: Container[int]) -> None:
        """`names` are the tokens with which names end, so that Mrs May is no month."""
        self.tokens, self.names = tokens, names
        self.tables = tables

    def low(self, at: int) -> str:
        return self.tokens[at].low if 0 <= at < len(self.tokens) else ""

    def is_word(self, at: int) -> bool:
        return 0 <= at < len(self.tokens) and self.tokens[at].is_word

    def is_border(self, at: int) -> bool:
        """Whether a clause may end at this token; "and" between two names does not end one."""
        if at < 0 or at >= len(self.tokens) or not self.tokens[at].is_word:
            return True
        return self._parts_clauses(at) or self.tokens[at].low in self.tables.past

    def _parts_clauses(self, at: int) -> bool:
        if at < 0 or not self.tokens[at].is_word:
            return True
        low = self.tokens[at].low
        if low == "and":
            return not self._pairs(at)
        is_initials = at > 0 and len(low) > 2 and self.tokens[at].text.isupper()  # the WHO
        return not is_initials and (low in self.tables.conjunctions or low in self.tables.relatives)

    def _pairs(self, at: int) -> bool:
        """Whether an "and" is within a phrase: "US and Russian officials", "Lind and Haddad"."""
        before, after = self.tokens[at - 1 : at], self.tokens[at + 1 : at + 2]
        return bool(before and after and before[0].is_word and before[0].is_capital and after[0].is_capital)

    def before(self, verb: int) -> Stretch | None:
        """The subject before a verb; None where there is none."""
        return self._ending(self._back(verb - 1), 0)

    def _back(self, at: int) -> int:
        """Over what stands between a subject and its verb: adverbs, auxiliaries, days."""
        while self.is_word(at) and at not in self.names:
            low = self.low(at)
            dated = low in ("on", "this") and self.low(at + 1) in self.tables.times
            if dated or low in self.tables.fillers or low in self.tables.times:
                at -= 1
            else:
                break
        return at

    def _ending(self, last: int, depth: int) -> Stretch | None:
        """The subject whose words end at or before this token, over asides and relative clauses."""
        if last < 0 or depth > 4:
            return None
        token = self.tokens[last]
        if not token.is_word:
            return self._before_aside(last, depth)
        first = last
        while not self.is_border(first - 1):
            first -= 1
        if first > last or self.is_border(last):
            low = self.low(last)
            if low in self.tables.relatives:
                before = last - 1 - (self.low(last - 1) in ("and", ","))
                return self._ending(before, depth + 1)
            if low in ("and", "but", "then"):
                return self.clause_of(last - 1)
            return None
        is_own = depth == 0 and self.low(first - 1) in self.tables.object_relatives
        if self.low(first - 1) in self.tables.relatives and not is_own:
            return self._ending(first - 2 - (self.low(first - 2) == ","), depth + 1)
        if self.low(first - 1) == "," and self._is_adjunct(first, last) and depth < 4:
            return self._ending(first - 2, depth + 1)
        return self._trimmed(first, last + 1)

    def _before_aside(self, mark: int, depth: int) -> Stretch | None:
        """The subject before "…, the minister," or "… (45)", or the name that the aside gives."""
        opening = {",": ",", ")": "(", "—": "—", "–": "–"}.get(self.low(mark))
        if opening is None:
            return None
        at = mark - 1
        while at >= 0 and mark - at < _ASIDE and self.low(at) != opening and self.tokens[at].quote is None:
            at -= 1
        if at <= 0 or self.low(at) != opening:
            return None
        name = self.tokens[at + 1 : mark]
        outer = self._ending(at - 1, depth + 1)
        is_name = opening == "," and 1 < len(name) <= 4 and all(word.is_capital for word in name)
        head = self.tokens[outer[1] - 1] if outer else None
        if is_name and head and (not head.is_capital or head.low in self.tables.titles):
            return at + 1, mark
        return outer

    def _is_adjunct(self, first: int, last: int) -> bool:
        """Whether words between commas only say how or where: no subject is among them."""
        low = self.low(first)
        if low in self.tables.participles or (low.endswith("ing") and first != last):
            return True
        return low in self.tables.prepositions and self._after_preposition(first, last + 1) is None

    def clause_of(self, last: int) -> Stretch | None:
        """The subject of the clause that ends here: "Lind stood up and said"."""
        if not self.is_word(last):
            return None
        first = last
        while first >= 0 and not self._parts_clauses(first - 1):
            first -= 1
        if first < 0:
            return None
        trimmed = self._trimmed(first, last + 1)
        if trimmed is None:
            return None
        start, end = trimmed
        stop = self._name_end(start, end)
        return (start, stop) if stop > start else None

    def _name_end(self, start: int, end: int) -> int:
        at = start
        while at < end and (self.tokens[at].is_capital or (at > start and self.low(at) in self.tables.name_particles)):
            at += 1
        return at

    def _trimmed(self, first: int, end: int) -> Stretch | None:
        """The phrase within a clause's words before the verb: without what comes before it or hangs on it."""
        tables = self.tables
        while first < end and (self.low(first) in tables.adverbs or self.low(first) in ("and", "but")):
            first += 1
        while end > first and self.low(end - 1) in self.tables.fillers and end - 1 not in self.names:
            end -= 1
        if first >= end:
            return None
        if any(self.low(at) in self.tables.finite and at not in self.names for at in range(first + 1, end)):
            return self._last_name(first, end)  # of a clause before "which" only its last name can be meant
        if self.low(first) in tables.prepositions:
            inner = self._after_preposition(first, end)
            if inner is None:
                return None
            first = inner
        name = self._name_end(first, end)
        named = name > first and self.low(first) not in tables.determiners and self.low(name - 1) not in tables.titles
        if named and name < end and self.low(name) in tables.prepositions:
            return first, name
        if self.low(first) in tables.subject_pronouns:
            return first, first + 1
        for at in range(first + 1, end):
            low = self.low(at)
            if low in tables.prepositions and low not in tables.inside_description:
                return first, at
            if low in tables.prepositions and self.low(at + 1) in tables.times:
                return first, at
        return first, end

    def _last_name(self, first: int, end: int) -> Stretch | None:
        at = end
        while at > first and self.tokens[at - 1].is_capital:
            at -= 1
        return (at, end) if end - 1 in self.names and at < end else None

    def _after_preposition(self, first: int, end: int) -> int | None:
        """Where a second noun phrase begins behind "In a statement": the last place at which one can."""
        tables = self.tables
        for at in range(end - 1, first + 1, -1):
            low, before = self.low(at), self.low(at - 1)
            if before in tables.prepositions or before in tables.determiners:
                continue
            if low in tables.determiners or low in tables.pronouns:
                return at
            if self.tokens[at].is_capital and low not in tables.times and not self.tokens[at - 1].is_capital:
                if before not in tables.titles and before not in tables.voices:
                    return at
            elif self.tokens[at].is_capital and before in tables.times and low not in tables.times:
                return at
        return first + 1 if self.low(first) == "with" else None

    def behind(self, at: int, whole: bool = False) -> Stretch | None:
        """The noun phrase that begins at this token; `whole` up to the clause's end, for a thing and not a person."""
        tables = self.tables
        while self.low(at) in tables.adverbs:
            at += 1
        start = at
        if not self.is_word(at) or self.low(at) in tables.no_noun:
            return None
        while not self.is_border(at) and (at == start or not self._stops(start, at, whole)):
            at += 1
        if at == start:
            return None
        if self.low(at) == "," and (not self.tokens[at - 1].is_capital or self.low(at - 1) in tables.titles):
            aside = self._name_end(at + 1, len(self.tokens))
            if 1 < aside - at - 1 <= 4 and self.low(aside) in (",", ".", "", "“"):
                return at + 1, aside
        return start, at

    def _stops(self, start: int, at: int, whole: bool) -> bool:
        """Whether a noun phrase that began earlier is over before this token."""
        tables, low, following = self.tables, self.low(at), self.low(at + 1)
        if low in tables.prepositions:
            apart = following in ("a", "an") or following in tables.times
            if whole and not self.tokens[start].is_capital:
                return apart
            if low not in tables.inside_description or (apart and low in ("in", "at", "to")):
                return True
            return low != "of" and self._name_end(start, at) == at
        return low in self.tables.fillers or low in tables.times or low in tables.modals
