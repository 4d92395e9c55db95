"""Longer names that nobody registered, with a registered one in them: `Bank of Russia`, `Russia Today`."""

import regex

from generator.link.mentions.around import Around, starts_sentence
from generator.link.mentions.grammar import Grammar

_RUN = regex.compile(r"(?: (?:&|and|of(?: the)?|for))?+ (\p{Lu}[\w-]*+)")
_LONGEST = 5  # words
_OF = regex.compile(r"(\p{Lu}[\w-]*+)(?: \p{Lu}[\w-]*+)? (?:of|for)(?: the)? \Z")


def within(around: Around, start: int, end: int, grammar: Grammar) -> bool:
    """Whether a run of words with capital letters around this place is the name of something else."""
    text = around.text
    if text[end : end + 1] == " " and text[end + 1 : end + 2].isupper():
        at = end
        for number in range(_LONGEST):
            word = _RUN.match(text, at)
            if word is None or (number == 0 and word.start(1) > at + 1):
                break
            if word[1].lower() in grammar.words["organisations"]:
                return not around.titled
            at = word.end()
    before = around.word_before(start)
    if not before or not (before[0].isupper() or before in ("of", "for", "the")):
        return False
    if before[0].isupper() and before.lower() in grammar.words["prefixes"]:
        at = start - 1 - len(before)
        return not around.titled and (not starts_sentence(text, at) or before.lower() not in grammar.words["openers"])
    owner = _OF.search(text, max(0, start - 60), start) if before[0].islower() else None
    return owner is not None and owner[1].lower() in grammar.words["organisations_of"]
