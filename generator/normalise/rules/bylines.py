"""Lines of authorship and date at the head or foot of a story: `By AFP - Dec 29, 2021 - Last updated at …`."""

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import takewhile

import regex

from generator.normalise import agencies, dates, people
from generator.normalise.piece import Context, Finding, Piece, Rule, Verdict
from generator.normalise.shape import ends_firmly, is_prose, key, length
from generator.text import fold

_LONGEST = 40
_SEPARATOR = regex.compile(r"\s+[-–—|•·]\s+|\s*[|•·]\s*")
_UPDATED = regex.compile(
    r"\b(?:updated?|modified|edited|revised|aktualisiert|stand|mis à jour|modifié|actualizado|atualizado|"
    r"aggiornato|bijgewerkt|"
    r"uppdaterad|oppdatert|opdateret|päivitetty|aktualizacja|aktualizováno|обновлено|оновлено|güncelleme|"
    r"更新|تحديث)\b",
    regex.IGNORECASE,
)
_LABEL = regex.compile(
    r"(?:first |last |originally )?(?:published|posted|updated?|modified|created|issued|released|date|"
    r"added|uploaded|edited|time|"
    r"publié|mis à jour|modifié|veröffentlicht|aktualisiert|erstellt|stand|datum|publicado|actualizado|"
    r"atualizado|pubblicato|aggiornato|"
    r"gepubliceerd|bijgewerkt|publicerad|uppdaterad|publisert|oppdatert|opdateret|julkaistu|päivitetty|"
    r"opublikowano|publikováno|"
    r"опубликовано|обновлено|опубліковано|оновлено|yayınlanma|güncelleme|发布时间|发布于|发表于|更新时间|时间|公開|更新|نشر|"
    r"تحديث)"
    r"(?:\s+(?:on|at|le|am|el|em|il|op|den|:|date|time|in))*\s*:?",
    regex.IGNORECASE,
)
# What may stand beside a date in a line that is nothing but a date: weekdays, times, zones and the words between.
_CLOCK = (
    r"(?:\d{1,2}(?:[:.h]\d{2})?(?::\d{2})?\s*(?:[ap]\.?m\.?|uhr|h|hrs?)?|[ap]\.?m\.?|uhr|gmt|utc|"
    r"[a-z]{2,4}t|ist|sgt|hkt|et|pt|ct|z|local time|"
    r"[+-]\d{1,2}(?::?\d{2})?|at|on|um|à|a las|kl|o'clock|time|(?:mon|tues?|wed(?:nes)?|thur?s?|fri|"
    r"sat(?:ur)?|sun)(?:day)?|"
    r"montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lundi|mardi|mercredi|jeudi|vendredi|"
    r"samedi|dimanche|"
    r"lunes|martes|miércoles|jueves|viernes|sábado|domingo|\d{1,2}:\d{2}|[\s,.;:()|/\-–—•·])+"
)
_AGO = regex.compile(
    r"\d{1,3}[ -]min(?:ute)?s?(?: read)?|"
    r"(?:(?:published|posted|updated|last updated|modified)\s*:?\s*)?(?:about |over )?(?:\d{1,3}|an?|"
    r"one) (?:second|minute|min|hour|hr|day|week|month|year)s?"
    r" ago|(?:just now|yesterday|today)(?:,? (?:at )?\d{1,2}[:.]\d\d(?: ?[ap]m)?)?",
    regex.IGNORECASE,
)
_JOB = regex.compile(
    r"reporting (?:from|in) .{2,40}|"
    r"(?:.{0,60}\b)?(?:correspondent|reporter|editor|staff writer|columnist|contributor|bureau chief|"
    r"journalist|analyst|producer|staff(?: reports?)?|newsroom)\b(?:.{0,60})?",
    regex.IGNORECASE,
)


_BEFORE_NAME = regex.compile(
    r"(?:^|\s+)(?:written |reported |posted |story |words |text |compiled )?(?="
    r"(?:by|von|par|por|作者|来源|文)(?:\s|[:：]))"
    r"|(?<=\S)[\s\u3000]+(?=作者|来源|编辑)",
    regex.IGNORECASE,
)
_ORIGIN = regex.compile(r"(?:来源|稿源|出处|source)\s*[:：].{1,30}", regex.IGNORECASE)


@cache
def _clock() -> regex.Pattern[str]:
    return regex.compile(rf"(?:{_CLOCK}|{dates.without_year()})+", regex.IGNORECASE)


_LINES = ("paragraph", "list", "standfirst")
"""The kinds of piece in which templates print names and jobs."""


def _judge(pieces: Sequence[Piece], context: Context) -> Iterator[Verdict]:
    head = _head(pieces)
    credited: set[int] = set()
    for index in [*range(head), *_foot(pieces, head)]:
        piece = pieces[index]
        if piece.kind in ("title", "caption", "notice"):
            continue
        if (found := read(piece.text, context)) is not None:
            credited.add(index)
            yield Verdict(index, None, found)
    for index in range(1, head):
        # A bare name is a byline only beside a line that is one of date, agency or authorship.
        text = pieces[index].text
        beside = index + 1 in credited or index - 1 in credited
        if index in credited or not beside:
            continue
        of_outlet = bool(context.outlet) and key(text).startswith(context.outlet) and length(text) <= 10
        if (
            (of_outlet or _JOB.fullmatch(fold(text)))
            and length(text) <= 12
            and not ends_firmly(text)
            and pieces[index].kind in _LINES
        ):
            credited.add(index)
            yield Verdict(index)
        elif length(text) >= 2 and people.is_person(text) and pieces[index].kind in _LINES:
            credited.add(index)
            yield Verdict(index, None, (Finding("byline", text, text),))


def _head(pieces: Sequence[Piece]) -> int:
    """How many pieces stand before the story's first paragraph."""
    prose = (i for i, piece in enumerate(pieces) if is_prose(piece.text) and piece.kind in ("paragraph", "quote"))
    return min(next(prose, len(pieces)), 40)


def _foot(pieces: Sequence[Piece], head: int) -> range:
    """The last few pieces: authors are also named below."""
    return range(max(head, len(pieces) - 6), len(pieces))


def read(text: str, context: Context) -> tuple[Finding, ...] | None:
    """What a line of authorship or date says; None when the line is none."""
    if length(text) > _LONGEST:
        return None
    if _AGO.fullmatch(fold(text).strip(" .")):
        return ()
    if (id := agencies.lookup(text)) and len(text) < 60:
        return (Finding("agencies.text", id, text),)
    found = _dates(text, context)
    parts = _parts(text, context)
    if not parts:
        return found
    named_in = list(takewhile(lambda credit: credit is not None, (_credit(part, text, context) for part in parts)))
    if len(named_in) == len(parts):
        return (*found, *(finding for credit in named_in for finding in credit or ()))
    named = people.without_opening(text)
    if named is None or (ends_firmly(named) and length(named) > 6):
        return None
    loose = [finding for part in parts for finding in _people(people.without_opening(part) or part, text)]
    return (*found, *loose) if loose or _JOB.search(named) else None


def _parts(text: str, context: Context) -> list[str]:
    """What a line holds beside dates, times and their labels."""
    rest = text
    # The country does not matter for what a date looks like, only for what it means.
    for start, end, _ in reversed(list(dates.printed(text, context.country or "GB"))):
        rest = f"{rest[:start]} | {rest[end:]}"
    rest = _BEFORE_NAME.sub(" | ", _LABEL.sub(" | ", rest))
    parts = [part.strip(" -–—,.") for part in _SEPARATOR.split(rest)]
    return [p for p in parts if p and not _clock().fullmatch(fold(p)) and not _AGO.fullmatch(fold(p))]


def _credit(part: str, line: str, context: Context) -> tuple[Finding, ...] | None:
    """Who is named by a part of a line that says so, or that tags name too; None when that is not sure."""
    named = people.without_opening(part)
    known = key(part) in context.people
    if named is not None or known:
        return tuple(_people(named or part, line)) or None
    if id := agencies.lookup(part):
        return (Finding("agencies.text", id, line),)
    if length(part) <= 20 and not ends_firmly(line) and (credit := people.split(part)).people:
        known = all(key(name) in context.people for name in credit.people)
        listed = bool(credit.agencies) and all(id in agencies.names() for id in credit.agencies)
        if listed or known:
            return tuple(_people(part, line))
    if _ORIGIN.fullmatch(part) or (_JOB.fullmatch(fold(part)) and length(part) <= 8 and context.people):
        return ()
    return None


def _people(named: str, line: str) -> list[Finding]:
    credit = people.split(named)
    return [Finding("byline", name, line) for name in credit.people] + [
        Finding("agencies.text", id, line) for id in credit.agencies
    ]


def _dates(text: str, context: Context) -> tuple[Finding, ...]:
    """The dates of a date line, each with the field that the label before it names."""
    found, at = [], 0
    for start, end, day in dates.printed(text, context.country):
        found.append(Finding("updated" if _UPDATED.search(text[at:start]) else "published", day, text))
        at = end
    return tuple(found)


RULE = Rule("byline", "Names the authors or the dates; it became metadata.", _judge)
