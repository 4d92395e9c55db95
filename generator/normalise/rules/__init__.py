"""The rules of cleaning, one a file: each says of single pieces that they go, or what they are.

`LINES` look at the words of a line and run first; `STORY` need the headline, which is found between the two. The
order within each is the order of judgment: a piece that went is not seen by the next rule.
"""

from collections.abc import Sequence
from dataclasses import replace

from generator.model import Removed
from generator.normalise.piece import Context, Finding, Piece, Rule
from generator.normalise.rules import (
    about_author,
    above_headline,
    advertising,
    after_end,
    agency_credits,
    bylines,
    captions,
    consent,
    copyright_lines,
    datelines,
    embeds,
    furniture,
    navigation,
    promotion,
    pull_quotes,
    reading_aids,
    related_headlines,
    related_links,
    repeated_headline,
    sharing,
    standards,
    topics,
    updates,
    votes,
)

LINES: tuple[Rule, ...] = (
    furniture.RULE,
    advertising.RULE,
    consent.RULE,
    votes.RULE,
    embeds.RULE,
    reading_aids.RULE,
    sharing.RULE,
    navigation.RULE,
    promotion.RULE,
    related_links.RULE,
    topics.RULE,
    updates.RULE,
    standards.RULE,
    captions.RULE,
    copyright_lines.RULE,
    agency_credits.RULE,
    about_author.RULE,
    bylines.RULE,
)
STORY: tuple[Rule, ...] = (
    above_headline.RULE,
    repeated_headline.RULE,
    pull_quotes.RULE,
    after_end.RULE,
    related_headlines.RULE,
    datelines.RULE,
)


def apply(
    rules: Sequence[Rule], pieces: Sequence[Piece], context: Context
) -> tuple[list[Piece], list[Removed], list[Finding]]:
    """The pieces that stay, the ledger of those that went, and what was found out on the way.

    A headline or a piece that a reviewer keeps does not go, whatever a rule says.
    """
    staying = list(pieces)
    removed: list[Removed] = []
    found: list[Finding] = []
    for rule in rules:
        gone: set[int] = set()
        for verdict in rule.judge(staying, context):
            piece = staying[verdict.index]
            found += verdict.found
            if verdict.kind is not None:
                staying[verdict.index] = replace(piece, kind=verdict.kind, marked=True)
            elif not piece.kept and piece.kind != "title":
                gone.add(verdict.index)
                removed.append(Removed(piece.line, piece.text, rule.name, rule.reason))
        staying = [piece for index, piece in enumerate(staying) if index not in gone]
    return staying, removed, found
