"""Date expressions in a text: where they stand and what they say, before anybody knows the day of publication."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import regex

from generator.link.dates.clock import TIMED
from generator.link.dates.grammar import Clock, Grammar, grammar
from generator.link.dates.tense import Reading, Words
from generator.link.sentences import sentences_in
from generator.text import Span, fold

_REACH = 48  # characters around a trigger: more than the longest expression
_TIME = 64  # characters: more than a time with two zones


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
    plain = fold(text)
    matches = list(_matches(plain, rules))
    if not matches:
        return ()
    words, sentences = Words(plain, rules.tenses), sentences_in(text)
    found: list[Expression] = []
    done = 0
    for number, (rule, match) in enumerate(matches):
        first, last = _sentence(sentences, match.start(), len(text))
        reading = words.reading(match.start(), match.end(), first, last)
        joined: dict[str, str] = {}
        if found and rule == found[-1].rule and plain[found[-1].end : match.start()] in rules.joints:
            reading, joined = found[-1].reading, {"joined": rule}
        said, start, end = match.groupdict() | joined, match.start(), match.end()
        limit = matches[number + 1][1].start() if number + 1 < len(matches) else len(plain)
        near = max(done, start - _TIME), min(limit, end + _TIME)
        if rules.clock and rule in TIMED and rules.clock.zones.search(plain, *near):
            start, end, time = _with_time(plain, done, start, end, limit, rules.clock)
            said = {**said, **time}
        done = end
        found.append(Expression(start, end, rule, tuple((name, part) for name, part in said.items() if part), reading))
    return tuple(found)


def _with_time(
    plain: str, done: int, start: int, end: int, limit: int, clock: Clock
) -> tuple[int, int, Mapping[str, str | None]]:
    """The expression with the time before or after it, if its zone is given."""
    near = plain[max(done, start - _TIME) : start]
    before = clock.before.search(near)
    if before and (before["zone"] or before["zone2"]) and not clock.not_before.search(near[: before.start()]):
        return start - len(near) + before.start(), end, before.groupdict()
    after = clock.after.match(plain, end, min(limit, end + _TIME))
    if after and (after["zone"] or after["zone2"]):
        return start, after.end(), after.groupdict()
    return start, end, {}


def _matches(plain: str, rules: Grammar) -> Iterator[tuple[str, "regex.Match[str]"]]:
    """One match for each trigger: the one that begins first, of those the longest, of those the first rule's."""
    done = 0
    for trigger in rules.triggers.finditer(plain):
        if trigger.start() < done:
            continue
        called, any_rule = rules.rules[trigger.lastgroup or ""], rules.any_rule[trigger.lastgroup or ""]
        at, stop = max(done, trigger.start() - _REACH), min(trigger.end() + _REACH, len(plain))
        while (first := any_rule.search(plain, at, stop)) and first.start() <= trigger.start():
            best: tuple[int, str, regex.Match[str]] | None = None
            for name, pattern in called:
                match = pattern.match(plain, first.start(), stop)
                if match and match.end() >= trigger.end() and (best is None or match.end() > best[0]):
                    best = match.end(), name, match
            if best:
                yield best[1], best[2]
                done = best[0]
                break
            at = first.start() + 1


def _sentence(sentences: Sequence[Span], at: int, length: int) -> Span:
    number = bisect_right(sentences, (at, length + 1)) - 1
    return sentences[number] if number >= 0 and at < sentences[number][1] else (0, length)
