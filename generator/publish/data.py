"""The site as data: one JSON array and one CSV table a kind, sorted by id, absent values left out."""

import csv
import io
import json
from collections.abc import Iterable
from typing import Any

from generator.link.voices import voices
from generator.model import BODY_KINDS, Claim, Event, SiteArticle
from generator.publish import dates, status, urls
from generator.publish.relations import Relations
from generator.publish.statements import traced_origins
from generator.publish.tables import citations as citations_table
from generator.publish.tables import dates as dates_table
from generator.publish.tables import mentions as mentions_table
from generator.publish.tables import origins as origins_table
from generator.publish.tables import quotes as quotes_table
from generator.publish.tables.citations import cite_row

Row = dict[str, Any]


def data_files(found: Relations) -> dict[str, bytes]:
    """`data/<kind>.json` and `.csv`, by path."""
    site = found.site
    claims = (claim for event in site.events.values() for claim in event.claims)
    tables: dict[str, Iterable[Row]] = {
        "articles": (_article(article, found) for article in site.articles.values()),
        "actors": (_actor(id, found) for id in site.actors),
        "events": (_event(event, found) for event in site.events.values()),
        "claims": (_claim(claim, found) for claim in claims),
        "citations": citations_table.citations(found),
        "origins": origins_table.origins(found),
        "mentions": mentions_table.mentions(found),
        "quotes": quotes_table.quotes(found),
        "dates": dates_table.dates(found),
    }
    files = {}
    encode = json.JSONEncoder(ensure_ascii=False, check_circular=False).encode
    for kind, rows in tables.items():
        kept = sorted((_present(row) for row in rows), key=lambda row: str(row["id"]))
        lines = ",\n".join(map(encode, kept))  # an object a line, for diffs
        files[f"data/{kind}.json"] = (f"[\n{lines}\n]\n" if kept else "[]\n").encode()
        files[f"data/{kind}.csv"] = _csv(kept, COLUMNS[kind]).encode()
    return files


COLUMNS = {
    "articles": (
        "id url title outlet outlet_kind carried_by agencies published updated language form rights status version_of"
        " text"
    ),
    "actors": "id url name kind aliases part_of articles events claims",
    "events": "id url name kind status date place participants part_of after",
    "claims": "id event by as via text about withdrawn articles origins voices",
    "citations": citations_table.COLUMNS,
    "origins": origins_table.COLUMNS,
    "mentions": mentions_table.COLUMNS,
    "quotes": quotes_table.COLUMNS,
    "dates": dates_table.COLUMNS,
}

DATA_FILES = frozenset(f"data/{kind}.{suffix}" for kind in COLUMNS for suffix in ("json", "csv"))


def _present(row: Row) -> Row:
    """The row without what is absent; a list that is empty is not."""
    return {key: value for key, value in row.items() if value not in (None, "", {})}


def _article(article: SiteArticle, found: Relations) -> Row:
    roles = ("text", "reporting", "photos")
    return {
        "id": article.id,
        "url": urls.article(article.id),
        "title": article.title,
        "outlet": article.outlet,
        "outlet_kind": found.site.outlets[article.outlet].kind if article.outlet else None,
        "carried_by": article.carried_by,
        "agencies": _present({role: list(getattr(article.agencies, role)) for role in roles}),
        "published": dates.data(article.published),
        "updated": dates.data(article.updated),
        "language": article.language,
        "form": article.form,
        "rights": article.rights,
        "status": "draft" if article.draft else None,
        "version_of": article.version_of,
        "text": _text(article, found),
    }


def _text(article: SiteArticle, found: Relations) -> str:
    """The article text as published: what rights withhold is […]."""
    shown = found.shown[article.id]
    paragraphs: list[str] = []
    for block in article.article.blocks:
        if block.kind not in BODY_KINDS:
            continue
        at, parts = 0, []
        for start, end in shown.of(block.id, 0, len(block.text)):
            parts += ["[…]"] * (start > at) + [block.text[start:end]]
            at = end
        parts += ["[…]"] * (at < len(block.text))
        paragraph = " ".join(part.strip() for part in parts)
        if paragraph != "[…]" or paragraphs[-1:] != ["[…]"]:
            paragraphs.append(paragraph)
    return "\n\n".join(paragraphs)


def _actor(id: str, found: Relations) -> Row:
    actor = found.site.actors[id]
    return {
        "id": id,
        "url": urls.actor(id),
        "name": actor.name,
        "kind": actor.kind,
        "aliases": list(actor.aliases),
        "part_of": actor.part_of,
        "articles": sorted(found.mentions.get(id, ())),
        "events": sorted(found.taking_part.get(id, ())),
        "claims": sorted(claim.ref for claim in found.claims.get(id, ())),
    }


def _event(event: Event, found: Relations) -> Row:
    events = found.site.events
    return {
        "id": event.id,
        "url": urls.event(event.id),
        "name": event.name,
        "kind": event.kind,
        "status": status.current(event, events),
        "date": dates.data(status.when(event, events)),
        "place": status.where(event),
        "participants": [_present({"actor": p.actor, "as": p.as_}) for p in event.participants],
        "part_of": event.part_of,
        "after": list(event.after),
        "lifecycle": [
            _present(
                {
                    "id": step.id,
                    "status": step.status,
                    "on": dates.data(step.on),
                    "for": dates.data(step.for_),
                    "place": step.place,
                    "by": list(step.by),
                    "as": step.as_,
                    "cites": [cite_row(cite, found) for cite in step.cites],
                }
            )
            for step in event.lifecycle
        ],
        "differences": [
            _present({"id": d.id, "question": d.question, "kind": d.kind, "claims": list(d.claims), "note": d.note})
            for d in event.differences
        ],
    }


def _claim(claim: Claim, found: Relations) -> Row:
    """`origins` are those known: an article that is in none of them is of unknown origin."""
    site = found.site
    traced = traced_origins(claim, found)
    withdrawn = claim.withdrawn
    return {
        "id": claim.ref,
        "event": claim.event,
        "by": list(claim.by),
        "as": claim.as_,
        "via": claim.via,
        "text": claim.text,
        "about": list(claim.about),
        "withdrawn": _present({"on": dates.data(withdrawn.on), "because": withdrawn.because}) if withdrawn else None,
        "articles": sorted({cite.article for cite in claim.cites}),
        "origins": [list(group) for group in traced.known],
        "voices": [
            _present(
                {
                    "actor": voice.actor,
                    "unnamed": voice.unnamed or None,
                    "as": voice.description,
                    "of": list(voice.of),
                    "of_as": voice.of_description,
                    "outlet": voice.outlet,
                    "article": voice.article,
                    "named": voice.named,
                }
            )
            for voice in voices(claim, site)
        ],
        "cites": [cite_row(cite, found) for cite in claim.cites],
    }


def _csv(rows: Iterable[Row], columns: str) -> str:
    """The scalar columns; lists are joined by `; `, dates and mappings written short."""
    out = io.StringIO()
    names = columns.split()
    csv.writer(out, lineterminator="\n").writerow(names)
    # All cells in quotes: where a spreadsheet parts cells at semicolons, none may begin within one.
    writer = csv.writer(out, lineterminator="\n", quoting=csv.QUOTE_ALL)
    writer.writerows([_cell(row.get(name)) for name in names] for row in rows)
    return out.getvalue()


_FORMULA = frozenset("=+-@\t\r\n＝＋－＠")


def _cell(value: Any) -> str:
    """The value so that a spreadsheet does not take it for a formula (OWASP, CSV injection)."""
    text = value if value.__class__ is str else _scalar(value)  # most are words
    return "'" + text if text[:1] in _FORMULA else text


def _scalar(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, dict):
        if "edtf" in value:
            return str(value["edtf"])
        return "; ".join(f"{key}: {_scalar(inner).replace('; ', ', ')}" for key, inner in value.items() if inner)
    if isinstance(value, list):
        return "; ".join(_words(item) for item in value)
    return str(value).lower() if isinstance(value, bool) else str(value)


def _words(item: Any) -> str:
    """An item of a list: a participant or voice as `id (as described)`, an origin as its articles joined by `+`,
    a passage as its words or, where those are withheld, its place, a tie as `kind (what is shared)`."""
    if isinstance(item, dict):
        if "block" in item:
            return str(item.get("quote") or f"{item['block']}-{item['start']}-{item['end']}")
        if "kind" in item:
            return f"{item['kind']} ({item['shared']})" if "shared" in item else str(item["kind"])
        name = str(item.get("actor") or item.get("outlet") or item.get("article") or "")
        described = str(item.get("as", ""))
        return f"{name} ({described})" if name and described else name or described
    return "+".join(map(str, item)) if isinstance(item, list) else str(item)
