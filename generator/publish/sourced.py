"""The sourcing statement: what a briefing has to go by, counted from the view at its as-of day and never typed.

Each number can be recounted from `data/*.json` of a site built for that day.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from generator.link.voices import voices
from generator.model import Claim
from generator.publish import dates
from generator.publish.parts import DateView
from generator.publish.relations import Relations
from generator.publish.statements import traced_origins
from generator.publish.tables.origins import origins as origin_rows
from generator.publish.versions import is_first
from generator.publish.view import withdrawn_by

_KINDS = {
    "agency": ("a news agency", "news agencies"),
    "broadcaster": ("a broadcaster", "broadcasters"),
    "government": ("a government", "governments"),
    "magazine": ("a magazine", "magazines"),
    "newspaper": ("a newspaper", "newspapers"),
    "website": ("a website", "websites"),
    "other": ("another outlet", "other outlets"),
}


_NEVER = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class SourcingStatement:
    """Counts of a view. Versions of one article are one article; claims withdrawn by the day are counted apart.

    `named` and `unnamed` count the voices of each claim, so that one who makes two claims counts twice.
    """

    articles: int
    captures: int
    digests: int
    kinds: tuple[tuple[str, int], ...]
    """Articles by their outlet's kind, most first; an empty kind where no outlet is stated."""
    undated: int
    oldest: DateView | None
    newest: DateView | None
    origins: int
    unknown_origins: int
    """Articles, or groups of versions, with neither outlet nor text agency."""
    claims: int
    withdrawn: int
    one_origin: int
    """Claims all of whose articles are of one origin, or of one that is unknown."""
    one_voice: int
    named: int
    unnamed: int
    sentences: tuple[str, ...] = ()


def sourcing_statement(found: Relations) -> SourcingStatement:
    return found.once("sourcing statement", "", lambda: _statement(found))


def _statement(found: Relations) -> SourcingStatement:
    site = found.site
    articles = [site.articles[id] for id in sorted(site.articles, key=found.rank) if is_first(id, found)]
    days = sorted((a.published for a in articles if a.published), key=lambda date: date.order)
    every = [claim for event in site.events.values() for claim in event.claims]
    claims = [claim for claim in every if not withdrawn_by(claim, site.as_of)]
    heard = [voices(claim, site) for claim in claims]
    known = [row["known"] for row in origin_rows(found)]
    kinds = Counter(site.outlets[a.outlet].kind if a.outlet else "" for a in articles)
    counted = SourcingStatement(
        articles=len(articles),
        captures=sum(article.form == "capture" for article in articles),
        digests=sum(article.form == "digest" for article in articles),
        kinds=tuple(sorted(kinds.items(), key=lambda pair: (pair[0] == "", -pair[1], pair[0]))),
        undated=sum(not article.published for article in articles),
        oldest=dates.moment(days[0] if days else None),
        newest=dates.moment(max(days, key=lambda date: (date.latest is not None, date.latest or _NEVER), default=None)),
        origins=sum(known),
        unknown_origins=len(known) - sum(known),
        claims=len(claims),
        withdrawn=len(every) - len(claims),
        one_origin=sum(_origins(claim, found) == 1 for claim in claims),
        one_voice=sum(len(one) == 1 for one in heard),
        named=sum(voice.named for one in heard for voice in one),
        unnamed=sum(not voice.named for one in heard for voice in one),
    )
    return replace(counted, sentences=tuple(_sentences(counted)))


def _origins(claim: Claim, found: Relations) -> int:
    traced = traced_origins(claim, found)
    return len(traced.known) + len(traced.unknown)


def _sentences(of: SourcingStatement) -> Iterator[str]:
    """The statement in words, as pages print it."""
    if not of.articles:
        yield "No article is visible yet."
        return
    forms = [f"{of.captures:,} in the words as published"] * (of.captures > 0)
    forms += [f"{of.digests:,} in a summary of our own"] * (of.digests > 0)
    yield f"{_count(of.articles, 'article')}: {_and(forms)}."
    yield f"By outlet: {_and([_kind(kind, count) for kind, count in of.kinds])}."
    yield f"{_origins_in_words(of)}."
    if of.oldest and of.newest:
        same = of.oldest.edtf == of.newest.edtf
        span = f"All of {of.oldest.text}" if same else f"The oldest of {of.oldest.text}, the newest of {of.newest.text}"
        yield f"{span}{f'; {of.undated:,} undated' if of.undated else ''}."
    else:
        yield "None of them is dated."
    if of.claims:
        yield (
            f"{_count(of.claims, 'claim')} recorded from them, cited here or not: "
            f"{_share(of.one_origin, of.claims)} of one origin, known or unknown, "
            f"{_share(of.one_voice, of.claims)} of one voice."
        )
        heard = of.named + of.unnamed
        yield (
            f"Voices, counted by claim: {_share(of.named, heard)} named, {_share(of.unnamed, heard)} unnamed "
            "(those whom articles only describe, and articles whose outlet is not stated)."
        )
    if of.withdrawn:
        yield f"{_count(of.withdrawn, 'claim')} withdrawn by that day and not counted above."


def _kind(kind: str, count: int) -> str:
    if not kind:
        return f"{count:,} with no outlet stated"
    one, several = _KINDS.get(kind, _KINDS["other"])
    return f"{count:,} of {one if count == 1 else several}"


def _origins_in_words(of: SourcingStatement) -> str:
    known = f"{_count(of.origins, 'known origin')}"
    return f"{known}, {of.unknown_origins:,} unknown" if of.unknown_origins else known


def _share(count: int, of: int) -> str:
    """`60 (75%)`; a share that is not all or nothing is never rounded to it."""
    percent = (200 * count + of) // (2 * of) if of else 0
    percent = min(percent, 99) if count < of else percent
    return f"{count:,} ({max(percent, 1) if count else 0}%)"


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def _and(parts: list[str]) -> str:
    return " and ".join([", ".join(parts[:-1]), parts[-1]] if len(parts) > 1 else parts)
