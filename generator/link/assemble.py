"""Records and linked articles to the site: everything resolved by id, every reference and citation checked."""

from collections.abc import Mapping
from typing import Any

from generator.errors import Problems
from generator.link.actors import actor, outlet
from generator.link.articles import site_article
from generator.link.briefings import briefing
from generator.link.cites import Citations
from generator.link.events import event
from generator.link.lookup import acyclic, lookup
from generator.model import LinkedArticle, Rights, Site
from generator.read.records import Content
from generator.read.shape import Located


def assemble(
    content: Content,
    linked: Mapping[str, LinkedArticle],
    agencies: Mapping[str, str],
    default_rights: Rights,
    problems: Problems,
) -> Site:
    """The site that the content says; not to be used before `problems.raise_any()`.

    `linked` holds the articles whose captures could be read, `agencies` the names of the shipped table by id.
    """
    ids = lookup(content, agencies, problems)
    citations = Citations(linked, ids)
    events = {id: event(record, citations) for id, record in content.events.items()}
    site = Site(
        articles={
            id: site_article(record, linked[id], content.outlets, default_rights, ids)
            for id, record in content.articles.items()
            if id in linked
        },
        actors={id: actor(record, citations) for id, record in content.actors.items()},
        outlets={id: outlet(record, ids) for id, record in content.outlets.items()},
        events=events,
        briefings={id: briefing(record, events, ids) for id, record in content.briefings.items()},
        agencies=dict(agencies),
    )
    _circles(content, problems)
    return site


def _circles(content: Content, problems: Problems) -> None:
    """Note what is part of itself, comes after itself or is a version of itself, by whatever detour."""
    _chain(content.actors, "part_of", problems)
    _chain(content.events, "part_of", problems)
    _chain(content.events, "after", problems)
    _chain(content.articles, "version_of", problems)


def _chain(records: Mapping[str, Located[Any]], key: str, problems: Problems) -> None:
    def report(id: str, target: str) -> None:
        hint = "follow the chain and cut it where it is wrong"
        problems.add(records[id].key(key), f'"{key}" leads from "{id}" back to it, through "{target}"', hint)

    acyclic({id: _targets(getattr(record.data, key)) for id, record in records.items()}, report)


def _targets(value: str | list[str] | None) -> list[str]:
    return value if isinstance(value, list) else [value] if value else []
