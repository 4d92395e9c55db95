"""What the words say of a name's kind, where they leave no doubt."""

import re

from generator.link.candidates.words import Sort, words
from generator.text import fold

_BEFORE = re.compile(r"([^\W\d_][\w-]*)\.?[ \xa0]\Z")
_LIMIT = 30


def kind(text: str, start: int, end: int, language: str) -> str | None:
    """`person` after a title (Mr, President), `organisation` with a noun like Ministry; None where nothing is sure."""
    known = words(language)
    if any(known.sort(word) & Sort.ORGANISATION for word in fold(text[start:end]).split()):
        return "organisation"
    before = _BEFORE.search(text[max(0, start - _LIMIT) : start])
    titled = before is not None and before[1][0].isupper() and known.sort(before[1]) & Sort.TITLE
    return "person" if titled else None
