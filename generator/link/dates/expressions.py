"""Date expressions in a text: where they stand and what they say, before anybody knows the day of publication."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import regex

from generator.link.dates.grammar import Grammar, grammar
from generator.link.dates.tense import Reading, tense
from generator.text import Span, fold, sentence_spans

_REACH = 48  # characters around a trigger: more than the longest expression
_CLAUSE = 500  # characters on either side that can tell the tense


@dataclass(frozen=True, slots=True)
class Expression:
    """Words that say when: the rule that found them, what its parts say, and the tense of their sentence."""

    start: int
    end: int
    rule: str
    parts: tuple[tuple[str, str], ...]
    reading: Reading

    @property
    def said(self) -> Mapping[str, str]:
        return dict(self.parts)


def expressions(text: str, language: str) -> tuple[Expression, ...]:
    """The date expressions of a block, in order; they never overlap. Pure, of the text alone."""
    rules = grammar(language)
    if not rules.triggers.search(text):
        return ()
    plain = fold(text)
    matches = list(_matches(plain, rules))
    sentences = sentence_spans(text) if matches else []
    found = []
    for rule, match in matches:
        first, last = _sentence(sentences, match.start(), len(text))
        # Whoever writes a book in one sentence must not be read again for each of its dates.
        first, last = max(first, match.start() - _CLAUSE), min(last, match.end() + _CLAUSE)
        reading = tense(plain[first:last], match.start() - first, match.end() - first, rules.tenses)
        parts = tuple(sorted((name, said) for name, said in match.groupdict().items() if said))
        found.append(Expression(match.start(), match.end(), rule, parts, reading))
    return tuple(found)


def _matches(plain: str, rules: Grammar) -> Iterator[tuple[str, "regex.Match[str]"]]:
    """One match for each trigger: the one that begins first, of those the longest, of those the first rule's."""
    done = 0
    for trigger in rules.triggers.finditer(plain):
        if trigger.start() < done:
            continue
        best: tuple[tuple[int, int, int], str, regex.Match[str]] | None = None
        begin, stop = max(done, trigger.start() - _REACH), trigger.end() + _REACH
        for number, (name, pattern) in enumerate(rules.rules[trigger.lastgroup or ""]):
            for match in pattern.finditer(plain, begin, min(stop, len(plain))):
                if match.start() > trigger.start() or match.end() < trigger.end():
                    continue
                key = (match.start(), -match.end(), number)
                if best is None or key < best[0]:
                    best = key, name, match
                break
        if best:
            yield best[1], best[2]
            done = best[2].end()


def _sentence(sentences: list[Span], at: int, length: int) -> Span:
    number = bisect_right(sentences, (at, length + 1)) - 1
    return sentences[number] if number >= 0 and at < sentences[number][1] else (0, length)
