"""The pipeline: read, normalise, link, publish. Everything is gathered and checked before anything is written."""

from collections.abc import Iterator, Mapping
from concurrent.futures import Executor
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from generator.edtf import calendar_day
from generator.errors import ContentError, Problems
from generator.link.assemble import assemble
from generator.link.copied.find import copied
from generator.link.lookup import faults
from generator.link.registry import Registry, registry
from generator.memory import uncollected
from generator.model import LinkedArticle, Rights, Site
from generator.normalise import agencies
from generator.normalise.decode import CaptureError
from generator.pool import WorkerDied, mapped
from generator.publish.publish import Publication, publish
from generator.publish.staging import OutputError
from generator.publish.words import CATALOGUES, ENGLISH, Words, words
from generator.read.records import Content, read_content
from generator.stages import Inputs, made

__all__ = ["Options", "Publication", "options", "publication", "site"]


@dataclass(frozen=True, slots=True)
class Options:
    """What an editor sets. `as_of` cuts the site to a day; `drafts` says whether drafts are in.

    `search_unpublished`: articles are found by words, too, that their rights withhold. `words`: the site's language.
    """

    title: str = "Readout"
    subtitle: str = ""
    default_rights: Rights = "full"
    drafts: bool = True
    as_of: date | None = None
    search_unpublished: bool = False
    words: Words = ENGLISH


def options(said: Mapping[str, Any], day: str | None) -> Options:
    """What the settings say, and the day as of which the site is asked for; raises `OutputError`."""
    try:
        as_of = calendar_day(day) if day else None
    except ValueError:
        raise OutputError(f"AS_OF={day!r} is not a day", "write it like 2022-01-31") from None
    rights, drafts = said["BRIEFING_DEFAULT_RIGHTS"], said["BRIEFING_DRAFTS"]
    unpublished = said["BRIEFING_SEARCH_UNPUBLISHED"]
    return Options(said["SITENAME"], said["SITESUBTITLE"], rights, drafts, as_of, unpublished, language(said))


def language(said: Mapping[str, Any]) -> Words:
    """The words of the site's language; raises `OutputError` where the theme has none."""
    return words(said["DEFAULT_LANG"], Path(said["THEME"], CATALOGUES))


@uncollected()
def publication(content: Path, options: Options, executor: Executor | None = None) -> Publication:
    """The whole site of a content folder; raises `ContentError` with every problem found.

    The `executor` maps the articles' stages; without one, this process does, or a pool of its own for a corpus.
    """
    problems = Problems()
    whole = site(content, options.default_rights, problems, executor)
    result = publish(
        whole,
        options.title,
        options.subtitle,
        options.as_of,
        options.drafts,
        problems,
        options.search_unpublished,
        options.words,
    )
    problems.raise_any()
    return result


def site(content: Path, default_rights: Rights, problems: Problems, executor: Executor | None = None) -> Site:
    """Everything that the content says, resolved; raises `ContentError` if anything is amiss so far."""
    records = read_content(content, problems)
    names = registry(records.actors.values(), problems)
    linked = dict(_articles(records, names, problems, executor))
    found = assemble(records, linked, agencies.names(), default_rights, problems)
    problems.raise_any()
    return replace(found, copied=copied(found.articles.values()))


def _articles(
    content: Content, names: Registry, problems: Problems, executor: Executor | None
) -> Iterator[tuple[str, LinkedArticle]]:
    """Both article stages for each article whose capture can be read."""
    ids = list(content.captures)
    inputs = [_inputs(content, id) for id in ids]
    try:
        results = mapped(partial(made, names), inputs, "Reading articles", executor)
    except WorkerDied as died:
        hint = "most likely for want of memory: this article or one of the next is too large, or too much else runs"
        problems.add(content.articles[ids[died.done]].place, "the system ended a process that read articles", hint)
        raise ContentError(problems.found) from died
    for id, result in zip(ids, results, strict=True):
        record = content.articles[id]
        if isinstance(result, CaptureError):
            problems.add(record.place, f"{content.captures[id].shown}: {result.message}", result.hint)
        else:
            faults([*result.article.faults, *result.faults], record.at, problems)
            yield id, result


def _inputs(content: Content, id: str) -> Inputs:
    record = content.articles[id].data
    outlet = content.outlets.get(record.outlet or "")
    furniture, country = (tuple(outlet.data.furniture), outlet.data.country) if outlet else ((), None)
    return Inputs(content.captures[id], record, furniture, country)
