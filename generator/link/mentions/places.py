"""Demonyms and metonyms: whether `Russian` or `Moscow` means an actor is for the words around them to say."""

from collections.abc import Sequence

from generator.link.mentions.around import Around
from generator.link.mentions.grammar import Grammar


def people(around: Around, start: int, end: int, grammar: Grammar) -> bool:
    """Whether a demonym stands for its state: `the Russians`, `Russian officials`, not `Russian President`."""
    rules, text = grammar.demonyms, around.text
    if text[end : end + 1] not in (" ", ",") and rules.not_after.match(text, end):
        return False
    before, after = around.before(start), around.after(end)
    if rules.not_before.match(before):
        return False
    if rules.with_people.match(after):
        return True
    if text[end - 1] == "s" and text[end - 2] != "s":
        return True  # `Russians` are people in any place
    return rules.the_before.match(before) is not None and rules.alone.match(after) is not None


def actor(around: Around, group: Sequence[tuple[int, int]], number: int, grammar: Grammar) -> bool:
    """Whether the metonym at `number` means who governs there. What is said of a `group` is said of each in it.

    A group is names that `and` joins, as towns seldom are unless the words say so: `between Washington and Moscow`.
    """
    rules = grammar.metonyms
    starts, ends = {group[0][0], group[number][0]}, {group[-1][1], group[number][1]}
    before, after = [around.before(start) for start in starts], [around.after(end) for end in ends]
    if any(rules.place_before.match(one) for one in before) or any(rules.place_after.match(one) for one in after):
        return False
    if any(rules.actor_before.match(one) for one in before) or any(rules.actor_after.match(one) for one in after):
        return True
    return len(group) > 1
