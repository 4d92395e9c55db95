"""Names of states, demonyms and metonyms: whom or what `Jordan`, `Russian` or `Moscow` means, the words around tell."""

from collections.abc import Sequence
from functools import lru_cache

import regex

from generator.link.mentions.around import Around, starts_sentence
from generator.link.mentions.grammar import Grammar, Metonyms
from generator.link.mentions.surnames import given_name

_NEXT = regex.compile(r" (\p{Lu}[\w'’]*+)")


def people(around: Around, start: int, end: int, grammar: Grammar) -> bool:
    """Whether a demonym stands for its state: `the Russians`, `Russian officials`, not `Russian President`."""
    rules, text = grammar.demonyms, around.text
    if text[end : end + 1] not in (" ", ",") and rules.not_after.match(text, end):
        return False
    before, after = around.before(start), around.after(end)
    if text[start - 1 : start] == "-" and rules.not_before.match(before):
        return False
    if rules.with_people.match(after):
        return True
    if not rules.plural.match(text[start:end].lower()) or not rules.the_before.match(before):
        return False
    return rules.alone.match(after) is not None


def actor(around: Around, group: Sequence[tuple[int, int]], number: int, grammar: Grammar) -> bool:
    """Whether the metonym at `number` means who governs there. What is said of a `group` is said of each in it.

    A group is names that `and` joins, as towns seldom are unless the words say so: `between Washington and Moscow`.
    """
    starts, ends = {group[0][0], group[number][0]}, {group[-1][1], group[number][1]}
    before, after = frozenset(map(around.before, starts)), frozenset(map(around.after, ends))
    told = _told(before, after, grammar.metonyms)
    return len(group) > 1 if told is None else told


@lru_cache(maxsize=64)
def _told(before: frozenset[str], after: frozenset[str], rules: Metonyms) -> bool | None:
    """Whether the words around a metonym make it an actor, None where they do not say. Lists repeat them."""
    if any(map(rules.place_before.match, before)) or any(map(rules.place_after.match, after)):
        return False
    if any(map(rules.actor_before.match, before)) or any(map(rules.actor_after.match, after)):
        return True
    return None


def place(around: Around, start: int, end: int, grammar: Grammar) -> bool:
    """Whether a state's name that is a surname as well can only be a place: `in Jordan`."""
    if grammar.persons.place_before.match(around.before(start)):
        return True
    after = around.after(end)
    return any(rule.match(after) for rule in (grammar.persons.place_after, grammar.metonyms.place_after))


def another(
    around: Around,
    start: int,
    end: int,
    grammar: Grammar,
    anywhere: bool = True,
    beside: tuple[bool, bool] = (False, False),
) -> bool:
    """Whether a capitalised word beside a place's name makes it somebody's: `Michael Jordan`, `Georgia O’Keeffe`.

    A word that opens a sentence does so where `anywhere` says; one that is another name, as `beside` tells for either
    side, never does.
    """
    text = around.text
    if not beside[0] and (word := given_name(around, start, "", grammar)):
        opens = starts_sentence(text, start - 1 - len(word))
        if word.lower() not in grammar.words["regions"] and (anywhere or not opens):
            return True
    if beside[1] or text[end : end + 1] != " " or not text[end + 1 : end + 2].isupper():
        return False
    found = _NEXT.match(text, end)
    if found is None or found[1].isupper() or found[1].lower() in grammar.beside_places:
        return False
    return not around.titled
