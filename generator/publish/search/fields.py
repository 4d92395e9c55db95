"""What ranks results: the fields of the index and the constants of lunr's arithmetic."""

from collections.abc import Iterator

from generator.publish.search.documents import SearchDocument

FIELDS = ("title", "text", "said")
BOOSTS = (2, 1, 0.5)
"""The fields of the index, in lunr's order, and how much a match in each counts. docs/decisions/0009."""

K1 = 1.2
"""How slowly further occurrences of a term in a field add less: lunr's own."""

B = 0.6
"""How much of a field's length counts against it, from 0 to 1. lunr's own, 0.75, suits documents of one kind: beside
claims and records, of which most have little text or none, every article is longer than the mean."""

ACTOR_NAME_TIMES = 3
"""How often an actor's name stands among its names."""

WITHHELD = len(FIELDS)
"""The number of a field after these, which is there only if a document has words that may not be shown."""

_TITLE, _TEXT, _SAID = range(len(FIELDS))
_NAMED = frozenset({"actor", "event", "outlet"})
_STATEMENTS = frozenset({"claim", "quote"})


def fields_of(document: SearchDocument) -> Iterator[tuple[int, str]]:
    """The words by which a document is found, in stretches, each after the number of its field.

    The words of a claim or quotation are a field of their own: as texts or titles, which are good for being short,
    they would fill the first page before the articles that print them. The names of a record are in its text too, as
    an article names its subject again and again. Events and articles have actors' names in their titles, so an
    actor's own name counts more among its names, the more of which it has the less each would count.
    """
    names = (document.title, *document.aliases)
    if document.kind in _STATEMENTS:
        yield _SAID, document.text or document.title
    else:
        for name in (document.title,) * (ACTOR_NAME_TIMES - 1) if document.kind == "actor" else ():
            yield _TITLE, name
        for name in names:
            yield _TITLE, name
        for name in names if document.kind in _NAMED else ():
            yield _TEXT, name
        yield _TEXT, document.text
    if document.withheld:
        yield WITHHELD, document.withheld
