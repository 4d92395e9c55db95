"""An article's record over its linked text, with its references looked up."""

from generator.link.lookup import Lookup
from generator.link.overrule import NONE
from generator.model import Agencies, Evidence, LinkedArticle, Original, Reviewed, Rights, SiteArticle
from generator.read.schema import ArticleRecord, OutletRecord, Record
from generator.read.shape import Located

UNKNOWN = "unknown"


def reviewed(record: Record) -> Reviewed | None:
    return Reviewed(record.reviewed.by, record.reviewed.on) if record.reviewed else None


def site_article(
    record: Located[ArticleRecord],
    linked: LinkedArticle,
    outlets: dict[str, Located[OutletRecord]],
    default_rights: Rights,
    lookup: Lookup,
) -> SiteArticle:
    """The article as the site knows it. References that lead nowhere are noted."""
    data = record.data
    if data.outlet:
        lookup.known("outlet", data.outlet, record.at("outlet"))
    if data.carried_by not in (None, UNKNOWN):
        lookup.known("outlet", data.carried_by, record.at("carried_by"))
    if data.version_of:
        lookup.known("article", data.version_of, record.at("version_of"))
    for role in ("text", "reporting", "photos"):
        for number, agency in enumerate(getattr(data.agencies, role)):
            lookup.agency(agency, record.at("agencies", role, number))
    for name in ("mentions", "speakers"):
        for number, selector in enumerate(getattr(data, name)):
            if selector.is_ != NONE:
                lookup.known("actor", selector.is_, record.at(name, number, "is"))
    for name in data.evidence:
        if name not in ArticleRecord.model_fields:
            lookup.problems.add(record.key("evidence", name), f'evidence for "{name}", which is no field of an article')
    return SiteArticle(
        id=record.id,
        place=record.place,
        title=data.title,
        form=data.form,
        rights=_rights(data, outlets, default_rights),
        linked=linked,
        outlet=data.outlet,
        carried_by=data.carried_by,
        url=data.url,
        byline=tuple(data.byline),
        agencies=Agencies(*(tuple(getattr(data.agencies, role)) for role in ("text", "reporting", "photos"))),
        published=data.published,
        updated=data.updated,
        retrieved=data.retrieved,
        language=data.language,
        original=Original(data.original.title, data.original.locator) if data.original else None,
        version_of=data.version_of,
        evidence=tuple(Evidence(name, tuple(e.passages), e.because) for name, e in data.evidence.items()),
        draft=data.status == "draft",
        reviewed=reviewed(data),
    )


def _rights(data: ArticleRecord, outlets: dict[str, Located[OutletRecord]], default: Rights) -> Rights:
    """The article's own rights, else its outlet's, else `full` for a digest, else the default."""
    outlet = outlets.get(data.outlet) if data.outlet else None
    inherited = outlet.data.rights if outlet else None
    return data.rights or inherited or ("full" if data.form == "digest" else default)
