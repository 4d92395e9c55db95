"""The quote ledger: quotations in several articles that are one utterance, with their wordings side by side."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.model import Quotation, SiteArticle


@dataclass(frozen=True, slots=True)
class Wording:
    """An utterance as one article gives it."""

    article: str
    quotation: Quotation


@dataclass(frozen=True, slots=True)
class Utterance:
    """What somebody said once, as each article words it.

    `id` is a hash of what identifies it, the same in every build; `speaker` is an actor, `described` the speaker as
    printed where none is known.
    """

    id: str
    wordings: tuple[Wording, ...]
    speaker: str | None = None
    described: str | None = None


def utterances(articles: Iterable[SiteArticle]) -> tuple[Utterance, ...]:
    """The utterances of all quotations, sorted by id."""
    return ()
