"""Which attribution of a sentence each of its quotations takes."""

from generator.link.quotations.attribution import Attribution, Attributions


class Choice:
    """The quotations of one sentence and who says each of them."""

    def __init__(self, read: Attributions) -> None:
        self.found, self.blocked = read.found, read.blocked
        self.tokens, self.text, self.phrases, self.tables = read.tokens, read.text, read.phrases, read.tables

    def of(self, at: int, whole: bool) -> Attribution | None:
        """Who says the quotation at this token; `whole` when it may be a sentence of its own."""
        behind = self.behind(at)
        ahead = self._ahead(at)
        comma = self.phrases.low(at - 1) in (",", "") or at == 0
        if comma and behind is None and self.phrases.low(at - 2) in self.tables.speech_nouns:
            return None  # "the minister's words, “…”, had hurt": whose words is for a reader to say
        if ahead is not None and self.phrases.low(at - 1) == ":":
            return ahead
        if behind is not None and (comma or whole or ahead is None):
            return behind
        return ahead or self._at_end(at)

    def is_scare(self, words: str, at: int, one: Attribution) -> bool:
        """Whether a word or two are marked for a word's sake, and not what somebody said: "the word “fire”"."""
        parts = words.lower().split()
        if len(parts) > 2 or one is self.behind(at):
            return False
        before = self.phrases.low(at - 1)
        if before in self.tables.words_follow:
            return True
        is_next = one.end == at or (one.end == at - 1 and before in ("it", "as"))
        if is_next or (one.verb in self.tables.naming and one.at < at):
            return False
        return all(part.strip(".,") in self.tables.function_words for part in parts)

    def behind(self, at: int) -> Attribution | None:
        """The attribution that follows the quotation: “…,” Lind said."""
        start = at + 1
        comma = self.phrases.low(start) == ","
        start += comma
        for one in self.found:
            if one.start == start and one.at >= start and one.rule != "same subject":
                ends = comma or self._ends_in_comma(at)
                if one.rule == "according to" or self.tokens[start].low in self.tables.verbs:
                    return one
                if ends and one.closes:
                    return one
        return None

    def _ends_in_comma(self, at: int) -> bool:
        token = self.tokens[at]
        tail = self.text[max(token.start, token.end - 4) : token.end].rstrip("”\"'’»› ")
        return tail[-1:] in (",", "?", "!", "…", "-", "–", "—", ".")

    def _ahead(self, at: int) -> Attribution | None:
        """The nearest attribution before the quotation that still speaks when it comes."""
        for one in reversed(self.found):
            if one.at >= at or one.end > at:
                continue
            if self._is_of_who_was_told(one, at):
                continue
            if any(one.at < blocked < at for blocked in self.blocked):
                return None
            between = [token.low for token in self.tokens[one.end : at]]
            if any(low in self.tables.turns or low == ";" for low in between):
                return None
            after_words = one.start > 0 and self._follows_words(one)
            if after_words and any(low in self.tables.relatives or low in ("as", "after", "when") for low in between):
                return None
            return one
        return None

    def _is_of_who_was_told(self, one: Attribution, at: int) -> bool:
        """Whether it only says of a listener what else they said: "Lind told a man who shouted that it was “…”"."""
        return (
            self.phrases.low(one.at - 1) in self.tables.relatives
            and self.phrases.low(one.end) != "that"
            and any(self.phrases.low(n) == "that" for n in range(one.end, at))
            and any(other.verb in self.tables.telling and other.at < one.at for other in self.found)
        )

    def _follows_words(self, one: Attribution) -> bool:
        before = one.start - 1 - (self.phrases.low(one.start - 1) == ",")
        return before >= 0 and self.tokens[before].quote is not None

    def _at_end(self, at: int) -> Attribution | None:
        """The attribution that closes the sentence: “…” …, Lind said."""
        for one in self.found:
            if one.start > at and (
                one.rule == "according to"
                or (self.phrases.low(one.start - 1) == "," and one.closes)
                or one.rule == "passive"
            ):
                return one
        for one in self.found:
            if one.rule == "passive" and one.at < at < one.end:
                return one
        return None
