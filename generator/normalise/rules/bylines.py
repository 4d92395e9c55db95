"""Lines of authorship and date at the head or foot of a story: `By AFP - Dec 29, 2021 - Last updated at …`."""

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import takewhile

import regex

from generator.normalise import agencies, dates, people
from generator.normalise.piece import Context, Finding, Piece, Rule, Verdict
from generator.normalise.shape import ends_firmly, is_prose, key, length, parted, pattern, plain
from generator.text import fold

_LONGEST = 40
_LONGEST_WRITTEN = 600
"""Characters: combining marks make long lines of few words."""
_LONG = 20
"""Words above which a line needs a date, or words that open a byline, to be looked at more closely."""
_SEPARATOR = regex.compile(r"\s+[-–—|•·/]+(?:\s+|$)|\s*[|•·›»]\s*|(?<!\w)[-–—](?=\p{L})|\s+\(|\)(?=\s|$)")
_FIGURE = regex.compile(r"\d|:")
_PARTED = regex.compile(r"[|•·/–—]|\s-\s")
_UPDATED = regex.compile(
    r"\b(?:updated?|modified|edited|revised|aktualisiert|geändert|stand|mis[e]? à jour|modifiée?|actualizad[oa]|"
    r"modificad[oa]|atualizad[oa]|aggiornat[oa]|bijgewerkt|gewijzigd|"
    r"uppdaterad|oppdatert|opdateret|päivitetty|muokattu|aktualizacja|aktualizováno|upraveno|módosítva|frissítve|"
    r"обновлено|изменено|оновлено|güncelleme|güncellenme|ενημέρωση|actualizat|diperbarui|cập nhật)\b"
    r"|更新|修订|수정|업데이트|تحديث|עודכן|עדכון|به‌روزرسانی|अपडेट|अद्यतन|แก้ไข",
    regex.IGNORECASE,
)
_LABEL = pattern(
    r"(?<![^\W\d_])(?:first |last |originally )?(?:published|posted|updated?|modified|created|issued|released|date|"
    r"added|uploaded|edited|time|"
    r"publiée?|mise? à jour|modifiée?|posté|mise? en ligne|veröffentlicht|aktualisiert|erstellt|stand|datum|erschienen|"
    r"publicad[oa]|actualizad[oa]|fecha|creado|subido|modificado|publicação|data|"
    r"atualizad[oa]|postado|pubblicat[oa]|aggiornat[oa]|inserito|data|"
    r"gepubliceerd|geplaatst|bijgewerkt|publicerad|uppdaterad|skapad|publisert|oppdatert|udgivet|offentliggjort|opdateret|julkaistu|päivitetty|"
    r"opublikowan[oey]|dodano|aktualizacja|data publikacji|publikováno|vydáno|aktualizováno|zveřejněno|publikované|"
    r"objavljeno|objavljeno|"
    r"közzétéve|megjelent|frissítve|publicat|actualizat|"
    r"дата(?: публикации)?|опубликован[оа]|обновлено|добавлено|опубліковано|оновлено|публикувано|објављено|"
    r"yayınlanma|yayınlandı|yayın|tarih|eklenme|giriş|güncelleme|güncellenme|tarihi|δημοσίευση|δημοσιεύθηκε|ενημέρωση|"
    r"diterbitkan|dipublikasikan|ngày đăng|cập nhật|"
    r"发布时间|发布于|发表于|更新时间|时间|日期|公開|更新|配信|掲載|投稿日|公開日|입력|수정|등록|승인|게재|기사입력|최종수정|"
    r"نشر(?: في)?|تاريخ النشر|تحديث|آخر تحديث|انتشار|تاریخ انتشار|פורסם|עודכן|प्रकाशित|अपडेट|เผยแพร่)"
    r"(?![^\W\d_])(?:\s*(?:on|at|le|am|el|em|il|op|den|:|：|date|time|in|tarihi|dnia|dne|в|о|a|à|บน)(?![^\W\d_]))*\s*[:：]?"
)
# What may stand beside a date in a line that is nothing but a date: weekdays, times, zones and the words between.
_TIME = (
    r"(?:\d{1,2}\s?[:.h時点시][\s]?\d{2}(?:\s?[分분])?(?::\d{2})?\s*(?:[ap]\.?m\.?\b|uhr\b|h\b|hrs?\b|น\.)?|"
    r"\d{1,2}\s?(?:[ap]\.?m\.?|uhr|h|時|时|시)(?!\p{L}))"
)
_CLOCK = (
    rf"(?:{_TIME}|(?<!\d)\d{{1,2}}(?!\d)(?:st|nd|rd|th)?|[ap]\.?m\.?|uhr|gmt|utc|"
    r"(?-i:[A-Z]{2,4}T)|ist|sgt|hkt|et|pt|ct|z|msk|мск|wib|local time|heure de paris|"
    r"[+-]\d{1,2}(?::?\d{2})?|at|on|um|à|às|ás|a las|las|alle|ore|klo|kl\.?|om|o|godz\.?|v|в|о|saat|στις|ώρα|jam|lúc|"
    r"godzina|в|г\.|года?|року|р\.|o'clock|time|hrs|"
    r"午前|午後|上午|下午|오전|오후|الساعة|بتوقيت|صباحا|مساء|בשעה|ساعت|"
    r"\d{1,2}:\d{2}|[\s,.;:()|/\-–—•·،．])+"
)
_NEAR_DATE = regex.compile(
    r"(?:(?:^|[\s,(–—|-])(?:am|le|el|em|il|op|den|on|at|vom|du|del|dne|dnia|от|від|on the|în|på))?[\s,]*$",
    regex.IGNORECASE,
)
_AGO = pattern(
    r"\d{1,3}[ -]min(?:ute)?s?(?: read)?|"
    r"(?:(?:published|posted|updated|last updated|modified)\s*:?\s*)?(?:about |over )?(?:\d{1,3}|an?|"
    r"one) (?:second|minute|min|hour|hr|day|week|month|year)s?"
    r" ago|(?:just now|yesterday|today)(?:,? (?:at )?\d{1,2}[:.]\d\d(?: ?[ap]m)?)?"
)
_JOB = pattern(
    r"reporting (?:from|in) .{2,40}|"
    r"(?:.{0,60}\b)?(?:correspondent|reporter|editor|staff writer|columnist|contributor|bureau chief|"
    r"journalist|analyst|producer|staff(?: reports?| writer)?|news ?room|news ?desk|news team|web desk|redaktion|"
    r"rédaction|"
    r"redacción|redação|redazione|redactie|redakcja|redakce|редакция|envoyée? spéciale?|enviad[oa] especial|"
    r"correspondante?|corresponsal|korrespondent(?:in)?|корреспондент)\b(?:.{0,60})?"
)
_COUNT = pattern(
    r"[\d.,]+k? ?(?:comments?|views?|reads?|shares?|likes?|kommentare?|commentaires?|comentarios?|commenti|reacties|"
    r"комментари\w+|просмотр\w+|yorum|评论|コメント|댓글)|댓글 ?\d+|조회(?:수)? ?\d+|no comments?|leave a comment"
)


_BEFORE_NAME = pattern(
    r"(?:^|\s+)(?:written |reported |posted |story |words |text |compiled )?(?="
    r"(?:by|von|par|por|作者|来源|來源|文|记者|記者|기자명)(?:\s|[:：]))"
    r"|(?<=\S)[\s\u3000]+(?=作者|来源|來源|编辑|編輯|记者|記者|責任編輯|责任编辑)"
)
_ORIGIN = pattern(
    r"(?:来源|來源|稿源|出处|出處|source|quelle|fuente|fonte|источник|编辑|編輯|责任编辑|責任編輯|출처)\s*[:：].{1,30}"
)


@cache
def _clock() -> regex.Pattern[str]:
    return regex.compile(
        rf"(?:{_CLOCK}|{dates.weekdays()}\\.?|{dates.without_year()}|{dates.elsewhere()})+", regex.IGNORECASE
    )


@cache
def _moment() -> regex.Pattern[str]:
    """A time or a date of another calendar, within a line that is also something else."""
    return regex.compile(
        rf"{dates.elsewhere()}|(?:(?<=[\s,(])(?:at|um|à|às|a las|alle|ore|klo|kl\.|om|o|в|о|saat|"
        rf"στις)\s)?(?<!\d){_TIME}"
        r"(?:\s(?-i:GMT|UTC|[A-Z]{1,3}[SD]?T|IST|MSK|WIB))?",
        regex.IGNORECASE,
    )


@cache
def _yearless() -> regex.Pattern[str]:
    """Day and month at the end of a short line, be they glued to a name as templates print them."""
    return regex.compile(rf"(?<=[\s,|\p{{L}}]){dates.without_year()}\s*$", regex.IGNORECASE)


@cache
def _weekday_before() -> regex.Pattern[str]:
    return regex.compile(rf"(?:^|(?<=[\s,(–—|-])){dates.weekdays()}\.?,?\s*$", regex.IGNORECASE)


@cache
def _weekday_after() -> regex.Pattern[str]:
    return regex.compile(rf"^[\s,]*{dates.weekdays()}\.?(?!\p{{L}})", regex.IGNORECASE)


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
            (of_outlet or _JOB.fullmatch(plain(text)))
            and length(text) <= 12
            and not ends_firmly(text)
            and pieces[index].kind in _LINES
        ):
            credited.add(index)
            yield Verdict(index)
        elif length(text) >= 2 and pieces[index].kind in _LINES and (name := _named_alone(text)):
            credited.add(index)
            yield Verdict(index, None, (Finding("byline", name, text),))


def _named_alone(text: str) -> str | None:
    """Who a line names that holds a name alone, or one and a job: `Jane Doe, Political Editor`."""
    name, _, job = text.partition(", ")
    if not job:
        return text if people.is_person(text) else None
    return name if " " in name and people.is_person(name) and length(job) <= 5 and _JOB.fullmatch(plain(job)) else None


def _head(pieces: Sequence[Piece]) -> int:
    """How many pieces stand before the story's first paragraph."""
    prose = (
        i
        for i, piece in enumerate(pieces)
        if is_prose(piece.text) and piece.kind in ("paragraph", "quote") and not _opens_credit(piece.text)
    )
    return min(next(prose, len(pieces)), 40)


def _opens_credit(text: str) -> bool:
    """`By Jane Doe. Photographs by John Roe.` ends and reads as sentences do, yet is none."""
    return len(text) <= 200 and people.without_opening(text) is not None


def _foot(pieces: Sequence[Piece], head: int) -> range:
    """The last few pieces: authors are also named below."""
    return range(max(head, len(pieces) - 6), len(pieces))


def read(text: str, context: Context) -> tuple[Finding, ...] | None:
    """What a line of authorship or date says; None when the line is none."""
    if len(text) > _LONGEST_WRITTEN or length(text) > _LONGEST:
        return None
    if _AGO.fullmatch(plain(text).strip(" .")):
        return ()
    if (id := agencies.lookup(text)) and len(text) < 60:
        return (Finding("agencies.text", id, text),)
    dated = next(dates.printed(text, context.country or "GB"), None) is not None
    if length(text) > _LONG and not dated and people.without_opening(text) is None:
        return None
    words = people.without_pictures(text)
    if not words.strip():
        return () if length(text) <= 12 and not ends_firmly(text) else None
    found = _dates(text, context)
    parts = _parts(words, context)
    if not parts:
        # A weekday alone may be a heading of the story.
        return found if found or _FIGURE.search(text) or _LABEL.match(plain(text)) else None
    named_in = list(takewhile(lambda credit: credit is not None, (_credit(part, words, context) for part in parts)))
    if len(named_in) == len(parts):
        return (*found, *(finding for credit in named_in for finding in credit or ()))
    if found and (beside := _beside(parts, text)) is not None:
        return (*found, *beside)
    named = people.without_opening(words)
    if named is None or (ends_firmly(named) and length(named) > 6):
        return None
    # Who signs comes first; a name that comes later may be a sentence's.
    if not (people.split(people.without_opening(parts[0]) or parts[0]).people or _JOB.search(plain(named))):
        return None
    loose = [finding for part in parts for finding in _people(people.without_opening(part) or part, text)]
    return (*found, *loose)


def _parts(text: str, context: Context) -> list[str]:
    """What a line holds beside dates, times and their labels."""
    rest = dates.ascii_digits(text)
    # The country does not matter for what a date looks like, only for what it means.
    for start, end, _ in reversed(list(dates.printed(text, context.country or "GB"))):
        before = _NEAR_DATE.sub("", _weekday_before().sub("", rest[:start].rstrip(" ,")))
        rest = f"{before} | {_weekday_after().sub('', rest[end:])}"
    if any(sign.isdigit() for sign in rest):
        if length(text) <= 8:
            rest = _yearless().sub(" | ", rest)
        rest = _moment().sub(" | ", rest)
    kept = people.opening(rest)
    unlabelled = " | ".join(parted(_LABEL, rest[kept:]))
    rest = rest[:kept] + " | ".join(parted(_BEFORE_NAME, unlabelled))
    pieces = [part.strip(" -–—,.،()") for part in _SEPARATOR.split(rest)]
    parts = [p for p in pieces if p and not _clock().fullmatch(fold(p)) and not _AGO.fullmatch(plain(p))]
    parts = [part for part in parts if not _COUNT.fullmatch(plain(part))]
    joined: list[str] = []
    for part in parts:
        # A table prints the label in one cell, the name in the next.
        if joined and joined[-1].endswith((":", "：")):
            joined[-1] = f"{joined[-1]} {part}"
        else:
            joined.append(part)
    return joined


def _beside(parts: Sequence[str], line: str) -> tuple[Finding, ...] | None:
    """Who stands beside a whole date in a line of its own: names, a place, a section; None when it says more.

    One of the parts must be a name, or all of them short, for a sentence of the story is never to go.
    """
    if len(parts) > 3 or ends_firmly(line) or length(" ".join(parts)) > 10:
        return None
    named = [part for part in parts if _is_full_name(part)]
    others = [part for part in parts if part not in named]
    longest = 3 if _PARTED.search(line) else 1
    if any(length(part) > longest or (not part.isascii() and len(part) > 20) for part in others):
        return None
    return tuple(finding for part in named for finding in _people(part, line))


def _is_full_name(part: str) -> bool:
    """Whether each of several names joined by `and` or commas is a whole person's."""
    credit = people.split(part)
    return bool(credit.people) and all(" " in name or not name.isascii() for name in credit.people)


def _credit(part: str, line: str, context: Context) -> tuple[Finding, ...] | None:
    """Who is named by a part of a line that says so, or that tags name too; None when that is not sure."""
    named = people.without_opening(part)
    known = key(part) in context.people
    if _ORIGIN.fullmatch(plain(part)):
        # The origin of a text is its outlet or an agency.
        id = agencies.lookup(regex.split(r"[:：]", part, maxsplit=1)[1].strip())
        return (Finding("agencies.text", id, line),) if id else ()
    if named is not None and _JOB.fullmatch(plain(named)) and length(named) <= 6:
        return tuple(_people(named, line))
    if named is not None and people.is_nobody(named):
        return ()
    if named is not None or known:
        return tuple(_people(named or part, line)) or None
    if id := agencies.lookup(part):
        return (Finding("agencies.text", id, line),)
    if length(part) <= 20 and not ends_firmly(line) and (credit := people.split(part)).people:
        known = all(key(name) in context.people for name in credit.people)
        listed = bool(credit.agencies) and all(id in agencies.names() for id in credit.agencies)
        if listed or known:
            return tuple(_people(part, line))
    if _JOB.fullmatch(plain(part)) and length(part) <= 8 and context.people:
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
