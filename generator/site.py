"""The pipeline: read, normalise, link, publish. Everything is gathered and checked before anything is written."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from generator.errors import Problems
from generator.link.assemble import assemble
from generator.link.link import link
from generator.link.lookup import faults
from generator.link.registry import Registry, registry
from generator.model import Article, LinkedArticle, Rights, Site
from generator.normalise import agencies
from generator.normalise.decode import CaptureError
from generator.normalise.prepare import prepare
from generator.normalise.select import Selector
from generator.publish.publish import Publication, publish
from generator.read import schema
from generator.read.records import Capture, Content, read_content
from generator.read.shape import Located

__all__ = ["Options", "Publication", "publication", "site"]


@dataclass(frozen=True, slots=True)
class Options:
    """What an editor sets. `as_of` cuts the site to a day; `drafts` says whether drafts are in."""

    title: str = "Readout"
    subtitle: str = ""
    default_rights: Rights = "full"
    drafts: bool = True
    as_of: date | None = None


def publication(content: Path, options: Options) -> Publication:
    """The whole site of a content folder; raises `ContentError` with every problem found."""
    problems = Problems()
    whole = site(content, options.default_rights, problems)
    result = publish(whole, options.title, options.subtitle, options.as_of, options.drafts, problems)
    problems.raise_any()
    return result


def site(content: Path, default_rights: Rights, problems: Problems) -> Site:
    """Everything that the content says, resolved; raises `ContentError` if anything is amiss so far."""
    records = read_content(content, problems)
    names = registry(records.actors.values(), problems)
    linked = dict(_articles(records, names, problems))
    found = assemble(records, linked, agencies.names(), default_rights, problems)
    problems.raise_any()
    return found


def _articles(content: Content, names: Registry, problems: Problems) -> Iterator[tuple[str, LinkedArticle]]:
    """Both article stages for each article whose capture can be read."""
    for id, capture in content.captures.items():
        record = content.articles[id]
        outlet = content.outlets.get(record.data.outlet or "")
        try:
            article = _prepare(capture, record, outlet)
        except CaptureError as error:
            problems.add(record.place, f"{capture.shown}: {error.message}", error.hint)
            continue
        result = link(article, names, record.data)
        faults([*article.faults, *result.faults], record.at, problems)
        yield id, result


def _prepare(
    capture: Capture, record: Located[schema.ArticleRecord], outlet: Located[schema.OutletRecord] | None
) -> Article:
    data = record.data

    def selectors(name: str) -> list[Selector]:
        chosen = getattr(data.normalise, name)
        return [Selector(s.quote, s.prefix, s.suffix, ("normalise", name, n)) for n, s in enumerate(chosen)]

    return prepare(
        capture.read(),
        capture.suffix,
        title=data.title,
        keep=selectors("keep"),
        drop=selectors("drop"),
        evidence=[
            (("evidence", name, "passages", n), passage)
            for name, evidence in data.evidence.items()
            for n, passage in enumerate(evidence.passages)
        ],
        furniture=outlet.data.furniture if outlet else (),
        country=outlet.data.country if outlet else None,
        digest=data.form == "digest",
    )
