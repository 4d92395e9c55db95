"""The sourcing statement: what a briefing has to go by, counted from the view at its as-of day and never typed.

Each number can be recounted from `data/*.json` of a site built for that day.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from generator.edtf import Date
from generator.link.voices import voices
from generator.model import Claim
from generator.publish import dates
from generator.publish.parts import DateView
from generator.publish.relations import Relations
from generator.publish.statements import traced_origins
from generator.publish.tables.origins import origins as origin_rows
from generator.publish.versions import is_first
from generator.publish.view import withdrawn_by
from generator.publish.words import NN_, Words

_KINDS = {
    "agency": NN_("%(count)s of a news agency", "%(count)s of news agencies"),
    "broadcaster": NN_("%(count)s of a broadcaster", "%(count)s of broadcasters"),
    "government": NN_("%(count)s of a government", "%(count)s of governments"),
    "magazine": NN_("%(count)s of a magazine", "%(count)s of magazines"),
    "newspaper": NN_("%(count)s of a newspaper", "%(count)s of newspapers"),
    "website": NN_("%(count)s of a website", "%(count)s of websites"),
    "other": NN_("%(count)s of another outlet", "%(count)s of other outlets"),
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
        oldest=dates.moment(days[0] if days else None, found.words),
        newest=dates.moment(_newest(days), found.words),
        origins=sum(known),
        unknown_origins=len(known) - sum(known),
        claims=len(claims),
        withdrawn=len(every) - len(claims),
        one_origin=sum(_origins(claim, found) == 1 for claim in claims),
        one_voice=sum(len(one) == 1 for one in heard),
        named=sum(voice.named for one in heard for voice in one),
        unnamed=sum(not voice.named for one in heard for voice in one),
    )
    return replace(counted, sentences=tuple(_sentences(counted, found.words)))


def _newest(days: list[Date]) -> Date | None:
    return max(days, key=lambda date: (date.latest is not None, date.latest or _NEVER), default=None)


def _origins(claim: Claim, found: Relations) -> int:
    traced = traced_origins(claim, found)
    return len(traced.known) + len(traced.unknown)


def _sentences(of: SourcingStatement, words: Words) -> Iterator[str]:
    """The statement in words, as pages print it."""
    _, ngettext = words.gettext, words.ngettext
    if not of.articles:
        yield _("No article is visible yet.")
        return
    forms = [_("%(count)s in the words as published", count=of.captures)] * (of.captures > 0)
    forms += [_("%(count)s in a summary of our own", count=of.digests)] * (of.digests > 0)
    yield ngettext(
        "%(count)s article: %(forms)s.", "%(count)s articles: %(forms)s.", of.articles, forms=words.listed(forms)
    )
    yield _("By outlet: %(kinds)s.", kinds=words.listed(_kind(kind, number, words) for kind, number in of.kinds))
    known = ngettext("%(count)s known origin", "%(count)s known origins", of.origins)
    unknown = of.unknown_origins
    yield _("%(known)s, %(count)s unknown.", known=known, count=unknown) if unknown else f"{known}."
    yield _days(of, words)
    if of.claims:
        yield ngettext(
            "%(count)s claim recorded from them, cited here or not: %(one_origin)s of one origin, known or unknown, "
            "%(one_voice)s of one voice.",
            "%(count)s claims recorded from them, cited here or not: %(one_origin)s of one origin, known or unknown, "
            "%(one_voice)s of one voice.",
            of.claims,
            one_origin=_share(of.one_origin, of.claims, words),
            one_voice=_share(of.one_voice, of.claims, words),
        )
        heard = of.named + of.unnamed
        yield _(
            "Voices, counted by claim: %(named)s named, %(unnamed)s unnamed "
            "(those whom articles only describe, and articles whose outlet is not stated).",
            named=_share(of.named, heard, words),
            unnamed=_share(of.unnamed, heard, words),
        )
    if of.withdrawn:
        yield ngettext(
            "%(count)s claim withdrawn by that day and not counted above.",
            "%(count)s claims withdrawn by that day and not counted above.",
            of.withdrawn,
        )


def _days(of: SourcingStatement, words: Words) -> str:
    if not of.oldest or not of.newest:
        return words.gettext("None of them is dated.")
    if of.oldest.edtf == of.newest.edtf:
        span = words.gettext("All of %(date)s", date=of.oldest.text)
    else:
        ends = {"first": of.oldest.text, "last": of.newest.text}
        span = words.gettext("The oldest of %(first)s, the newest of %(last)s", **ends)
    if not of.undated:
        return f"{span}."
    return words.ngettext("%(span)s; %(count)s undated.", "%(span)s; %(count)s undated.", of.undated, span=span)


def _kind(kind: str, count: int, words: Words) -> str:
    if not kind:
        return words.ngettext("%(count)s with no outlet stated", "%(count)s with no outlet stated", count)
    return words.ngettext(*_KINDS.get(kind, _KINDS["other"]), count)


def _share(count: int, of: int, words: Words) -> str:
    """`60 (75%)`; a share that is not all or nothing is never rounded to it."""
    percent = (200 * count + of) // (2 * of) if of else 0
    percent = min(percent, 99) if count < of else percent
    share = words.percent(max(percent, 1) if count else 0)
    return words.gettext("%(count)s (%(percent)s)", count=count, percent=share)
