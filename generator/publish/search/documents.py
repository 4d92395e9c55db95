"""What a search can find."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SearchDocument:
    """One thing that a search can find, and what its result shows.

    Everything here but `withheld` is published: the caller passes only what the rights of an article allow. An
    article has no aliases, so that it is found by the words of its title and text alone.
    """

    ref: str
    """`article:<id>`, `actor:<id>`, `event:<id>`, `outlet:<id>`, `briefing:<id>`, `claim:<event>#<id>`, or
    `quote:<id>` of an utterance."""
    kind: str
    """The part of `ref` before the colon."""
    title: str
    text: str
    aliases: tuple[str, ...]
    url: str
    """From the site's root, where search.html lies."""
    date: str
    """As shown; "" when unknown."""
    outlet: str
    """The name as shown, of a claim or quotation its voices; "" when unknown or of no meaning."""
    excerpt: str
    """The words shown below the title; "" for none."""
    date_edtf: str = ""
    """EDTF; "" when unknown. A claim or quotation has the day on which an article first printed it."""
    outlet_id: str = ""
    """The outlet of an article, or the one outlet of all articles that print a claim or quotation."""
    actors: tuple[str, ...] = ()
    """Sorted ids of those named in it, taking part or speaking; of an actor its own."""
    events: tuple[str, ...] = ()
    """Sorted ids of those that it reports or belongs to; of an event its own."""
    withheld: str = ""
    """Text that may be found by its words and not be shown: which words, and how often, is all that is written of it,
    neither their order nor their places. Chinese, Japanese and Korean are left out, whose pairs of letters would tell
    the order."""
