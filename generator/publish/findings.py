"""How much the program found in an article's words that nobody reviewed."""

from dataclasses import dataclass

from generator.model import LinkedArticle

REVIEWED = "reviewed"
"""The rule of what a reviewer gave."""


@dataclass(frozen=True, slots=True)
class Findings:
    """Counts of what the program alone found, and how many findings a reviewer gave."""

    mentions: int
    quotations: int
    unattributed: int
    """Of the quotations."""
    dates: int
    uncertain: int
    """Of the dates."""
    reviewed: int

    @property
    def total(self) -> int:
        return self.mentions + self.quotations + self.dates


def findings(linked: LinkedArticle) -> Findings:
    mentions = [one for one in linked.mentions if one.rule != REVIEWED]
    quotations = [one for one in linked.quotations if one.rule != REVIEWED]
    dates = [one for one in linked.dates if one.rule != REVIEWED]
    found = len(mentions) + len(quotations) + len(dates)
    return Findings(
        len(mentions),
        len(quotations),
        sum(not (one.speaker or one.described) for one in quotations),
        len(dates),
        sum(not one.certain for one in dates),
        len(linked.mentions) + len(linked.quotations) + len(linked.dates) - found,
    )
