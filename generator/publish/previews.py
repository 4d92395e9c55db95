"""What a link to an actor or event shows before it is followed: small script files, loaded when first needed.

A script file and not JSON, for a page opened from disk may load nothing else.
"""

import json
from collections.abc import Iterator

from generator.model import Actor
from generator.publish.items import event_item
from generator.publish.pages.facets import kind_word
from generator.publish.relations import Relations

FOLDER = "previews"
PER_FILE = 128
"""So many records at most are in a file, on the mean: 8 KB gzipped where all of them have much to say."""

LONGEST = 240
"""A summary is cut to so many characters."""

_PRIME = 65521  # ids differ little; a power of two would put most of them into few files


def preview_count(found: Relations) -> int:
    """How many files there are: a power of two; theme/static/js/preview.js finds a record's file by it."""
    records, count = len(found.site.actors) + len(found.site.events), 1
    while records > count * PER_FILE:
        count *= 2
    return count


def preview_files(found: Relations) -> dict[str, bytes]:
    """`previews/<number>.js`, each with the previews of the records whose ids come to that number.

    A preview is a list: the name, one line of what and when, and for actors a sentence.
    """
    count = preview_count(found)
    files: list[dict[str, list[str]]] = [{} for _ in range(count)]
    for id, lines in (*_actors(found), *_events(found)):
        files[number(id, count)][id] = lines
    return {f"{FOLDER}/{n}.js": _script(dict(sorted(records.items()))) for n, records in enumerate(files)}


def number(id: str, count: int) -> int:
    """The number of the file that a record's preview is in; preview.js reckons the same."""
    hashed = 0
    for char in id:
        hashed = (hashed * 31 + ord(char)) % _PRIME
    return hashed % count


def _script(records: dict[str, list[str]]) -> bytes:
    return f"readoutPreviews({json.dumps(records, ensure_ascii=False, separators=(',', ':'))})\n".encode()


def _actors(found: Relations) -> Iterator[tuple[str, list[str]]]:
    for id, actor in found.site.actors.items():
        line = _joined(found.words.gettext(kind_word(actor.kind)), *_roles(actor, found))
        yield id, _lines(actor.name, line, actor.summary or "")


def _roles(actor: Actor, found: Relations) -> list[str]:
    """The titles that the newest articles give, at most two."""
    newest = sorted(
        (role for role in actor.roles if role.cites),
        key=lambda role: max(found.rank(cite.article) for cite in role.cites),
        reverse=True,
    )
    return [f"{role.title}, {found.site.actors[role.of].name}" if role.of else role.title for role in newest[:2]]


def _events(found: Relations) -> Iterator[tuple[str, list[str]]]:
    for id in found.site.events:
        event = event_item(id, found)
        line = _joined(event.date.text if event.date else found.words.gettext("undated"), event.outcome, event.place)
        yield id, _lines(event.name, line)


def _joined(*parts: str) -> str:
    return " · ".join(filter(None, parts))


def _lines(name: str, line: str, text: str = "") -> list[str]:
    if len(text) > LONGEST:
        text = text[:LONGEST].rpartition(" ")[0] + " …"
    return [name, line, text] if text else [name, line]
