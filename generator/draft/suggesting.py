"""The command `suggest`: drafts of records, to paste. It writes nothing into the content folder."""

from bisect import bisect_right
from collections.abc import Callable, Sequence
from functools import lru_cache
from itertools import count
from pathlib import Path
from typing import TextIO

from generator.draft.shelf import ID_LENGTH
from generator.draft.spelling import Spellings
from generator.errors import LONGEST, one_line
from generator.link.candidates.joined import Name, Place, names, worth
from generator.model import Site
from generator.read.emit import emit
from generator.read.records import reserved
from generator.text import Span, sentence_spans, slug

SENTENCES = 3
BLOCKS = 256
"""The sentences of so many blocks are kept, for names stand side by side."""

Sentences = Callable[[str], Sequence[Span]]
"""Of a block's text."""


def run(site: Site, content: Path, least: int | None, out: TextIO, err: TextIO) -> int:
    """Draft an actor's record for each name that nobody registered, the most frequent first."""
    found = worth(names(site.articles.values(), site), least)
    if not found:
        err.write("There is nothing to suggest: no unregistered name stands often enough.\n")
        return 0
    taken = {*site.articles, *site.actors, *site.outlets, *site.events, *site.briefings}
    spellings = Spellings(site)
    sentences = lru_cache(BLOCKS)(sentence_spans)  # one block may hold thousands of names
    for number, name in enumerate(found):
        id = _id(name, taken)
        taken.add(id)
        out.write("\n---\n" if number else "")
        out.write(_draft(name, content / "actors" / f"{id}.yaml", spellings.hint(name.surface), sentences))
    return 0


def _draft(name: Name, path: Path, hint: str, sentences: Sentences) -> str:
    mentions, articles = _counted(len(name.places), "mention"), _counted(name.articles, "article")
    lines = [str(path), f"{mentions} in {articles}", *([hint] if hint else [])]
    lines += [f"{place.article} {place.passage.block}: {words}" for place, words in _examples(name, sentences)]
    kind = {"kind": name.kind} if name.kind else {}
    return (
        "".join(f"# {one_line(line)}\n" for line in lines)
        + emit({"name": name.surface, **kind})
        + ("" if kind else "# kind: person | organisation | state | group\n")
        + emit({"status": "draft", **_forms(name)})
    )


def _forms(name: Name) -> dict[str, list[str]]:
    """The other printed forms: the last words of a person's name as surname, all else as aliases."""
    surnames = [form for form in name.others if name.kind == "person" and name.surface.endswith(f" {form}")]
    aliases = [form for form in name.others if form not in surnames]
    return {**({"surname": surnames} if surnames else {}), **({"aliases": aliases} if aliases else {})}


def _examples(name: Name, sentences: Sentences) -> list[tuple[Place, str]]:
    """Places that show the name, with their sentences: one an article, then others, each sentence once."""
    firsts = {place.article: place for place in reversed(name.places)}
    ordered = sorted(name.places, key=lambda place: firsts[place.article] is not place)
    shown: dict[str, Place] = {}
    for place in ordered:
        shown.setdefault(_sentence(place, sentences), place)
        if len(shown) == SENTENCES:
            break
    return [(place, words) for words, place in shown.items()]


def _sentence(place: Place, sentences: Sentences) -> str:
    """The sentence around a place, without what is too far from the name to be read."""
    at = place.passage
    spans = sentences(place.text)
    number = bisect_right(spans, at.start, key=lambda span: span[1])
    start, end = spans[number] if number < len(spans) else (at.start, at.end)
    if at.start - start > LONGEST // 2:
        start = place.text.find(" ", at.start - LONGEST // 2, at.start) + 1 or at.start
        opening = "… "
    else:
        opening = ""
    last = max(at.end, start + LONGEST)
    if end <= last:
        return opening + place.text[start:end]
    return opening + place.text[start : max(at.end, place.text.rfind(" ", at.end, last))] + " …"


def _id(name: Name, taken: set[str]) -> str:
    """The slug of the name, free and not reserved; `actor` where it has no words that can be written so."""
    for number in count(1):
        suffix = f"-{number}" if number > 1 else ""
        id = slug(name.surface, ID_LENGTH - len(suffix)) + suffix
        id = f"actor{suffix}" if id == suffix else f"{id}-actor" if reserved(id) else id
        if id not in taken:
            return id
    raise AssertionError


def _counted(number: int, thing: str) -> str:
    return f"{number:,} {thing}{'' if number == 1 else 's'}"
