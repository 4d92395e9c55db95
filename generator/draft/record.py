"""The draft of an article's record: what its capture says, what that rests on, and what stays unknown."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from pydantic import TypeAdapter, ValidationError

from generator.errors import encodable, one_line
from generator.model import Article, Found
from generator.normalise import agencies
from generator.normalise.prepare import prepare
from generator.read.schema import ArticleRecord, OutletRecord
from generator.text import clean, fold

RESTING = ("outlet", "byline", "agencies", "published", "updated")
"""The fields whose evidence a draft gives, so that a reviewer sees at once what was read where."""

LONGEST = 500
"""Characters of a passage: a longer one is a page without line breaks, and proves nothing at a glance."""

_SOUGHT = ("outlet", "published", "byline", "language")
_EXTRA = ("url", "updated", "retrieved")
"""Many captures do without these; they are named only where what they print is of no use."""


@dataclass(frozen=True, slots=True)
class Draft:
    """`unknown` names what was not found, with the printed words where something stands there that is of no use."""

    record: dict[str, Any]
    headline: str
    unknown: list[str]


def draft(data: bytes, capture: Path, digest: str, outlets: Mapping[str, OutletRecord]) -> Draft:
    """The draft for a capture's bytes; raises `CaptureError` where they cannot be read."""
    article, outlet = _prepare(data, capture.suffix, outlets)
    found = article.found
    supplied, strangers = _agencies(found, outlets)
    values: dict[str, Any] = {
        "title": found.title or _stem(capture) or digest[:8],
        "outlet": outlet,
        "url": found.url,
        "byline": list(found.byline),
        "agencies": supplied,
        "published": found.published,
        "updated": found.updated,
        "retrieved": found.retrieved,
        "language": found.language,
        "form": "capture",
        "sha256": digest,
        "status": "draft",
    }
    record = {name: value for name, value in values.items() if value and _fits(name, value)}
    evidence = _evidence(data, capture.suffix, article, outlets.get(outlet or ""), record)
    if evidence:
        record["evidence"] = evidence
    unknown = [] if found.title else ["title"]
    unknown += [_unknown(name, getattr(found, name)) for name in _SOUGHT if name not in record]
    unknown += [_unknown(name, values[name]) for name in _EXTRA if values[name] and name not in record]
    unknown += [_unknown("agency", name) for name in strangers]
    return Draft(record, found.title or "", unknown)


def _prepare(data: bytes, suffix: str, outlets: Mapping[str, OutletRecord]) -> tuple[Article, str | None]:
    """The article, read once more in the light of its outlet's furniture and country where that is known."""
    article = prepare(data, suffix)
    outlet = _outlet(article.found, outlets)
    if outlet:
        about = outlets[outlet]
        article = prepare(data, suffix, furniture=about.furniture, country=about.country)
    return article, outlet


def _outlet(found: Found, outlets: Mapping[str, OutletRecord]) -> str | None:
    """The registered outlet that the capture names, else the one whose site its address is on."""
    if name := _key(found.outlet or ""):
        for id, outlet in outlets.items():
            if name in map(_key, (outlet.name, *outlet.aliases)):
                return id
    host = _host(found.url or "")
    for id, outlet in outlets.items():
        if any(host == site or host.endswith(f".{site}") for site in outlet.sites):
            return id
    return None


def _host(url: str) -> str:
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""


def _agencies(found: Found, outlets: Mapping[str, OutletRecord]) -> tuple[dict[str, list[str]], list[str]]:
    """The ids that resolve, by what they supplied, and those that do not."""
    known = {*agencies.names(), *outlets}
    supplied, strangers = {}, []
    for role in ("text", "reporting", "photos"):
        ids = getattr(found.agencies, role)
        if kept := [id for id in ids if id in known]:
            supplied[role] = kept
        strangers += [id for id in ids if id not in known]
    return supplied, list(dict.fromkeys(strangers))


def _evidence(
    data: bytes, suffix: str, article: Article, outlet: OutletRecord | None, record: Mapping[str, Any]
) -> dict[str, dict[str, list[str]]]:
    """The passages that the record's fields rest on, as far as they can be found in the capture again."""
    passages = [
        ((name, number), passage)
        for number, (name, passage) in enumerate(article.found.evidence)
        if name in RESTING and name in record and 0 < len(clean(passage)) <= LONGEST
    ]
    if not passages:
        return {}
    again = prepare(
        data,
        suffix,
        title=record["title"],
        evidence=passages,
        furniture=outlet.furniture if outlet else (),
        country=outlet.country if outlet else None,
    )
    lost = {fault.loc for fault in again.faults}
    there = [(name, clean(passage)) for loc, passage in passages if loc not in lost for name in loc[:1]]
    return {
        name: {"passages": [passage for field, passage in dict.fromkeys(there) if field == name]}
        for name in RESTING
        if any(field == name for field, _ in there)
    }


@cache
def _adapter(name: str) -> TypeAdapter[Any]:
    return TypeAdapter(ArticleRecord.model_fields[name].rebuild_annotation())


def _fits(name: str, value: Any) -> bool:
    """Whether a record may say this of the article."""
    try:
        _adapter(name).validate_python(value)
    except ValidationError:
        return False
    return True


def _unknown(name: str, printed: str | tuple[str, ...] | None) -> str:
    words = ", ".join(printed) if isinstance(printed, tuple) else printed
    quoted = one_line(clean(words or "")).replace('"', "'")
    return f'{name} (printed: "{quoted}")' if quoted else name


def _stem(capture: Path) -> str:
    return clean(one_line(encodable(capture.stem)))


def _key(name: str) -> str:
    return fold(clean(name)).casefold()
