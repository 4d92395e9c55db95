"""`data/origins`: the independent provenances of all articles, and why articles count as one."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from generator.link.origins import Tie, components, ties, traceable
from generator.publish.relations import Relations
from generator.publish.statements import traced_origins

COLUMNS = "id known articles outlets agencies ties"


def origins(found: Relations) -> Iterator[dict[str, Any]]:
    """A row an origin; its id is its first article's.

    Articles are tied by what records tell of them, and by the passages that claims found copied, so that each origin
    of a claim lies within one of these. A weak tie is told of each origin with its own articles alone.
    """
    site = found.site
    every = [*ties(site.articles.values(), site), *_copied(found)]
    groups = components(sorted(site.articles), (tie.articles for tie in every if tie.strong))
    group_of = {id: group for group in groups for id in group}
    told: defaultdict[str, list[dict[str, Any]]] = defaultdict(list)
    for tie in every:
        within: defaultdict[str, list[str]] = defaultdict(list)
        for id in tie.articles:
            within[group_of[id][0]].append(id)
        for first, articles in within.items():
            told[first].append(_tie(tie, articles))
    for group in groups:
        members = [site.articles[id] for id in group]
        yield {
            "id": group[0],
            "known": traceable(group, site),
            "articles": list(group),
            "outlets": sorted({one.outlet for one in members if one.outlet}),
            "agencies": sorted({agency for one in members for agency in one.agencies.text}),
            "ties": told[group[0]],
        }


def _copied(found: Relations) -> Iterator[Tie]:
    """The ties by copied passages of all claims; of those that tie the same articles, the one that shares the most."""
    most: dict[tuple[str, ...], Tie] = {}
    for event in found.site.events.values():
        for claim in event.claims:
            for tie in traced_origins(claim, found).ties:
                if tie.kind == "copied" and tie.words > (most[tie.articles].words if tie.articles in most else 0):
                    most[tie.articles] = tie
    yield from (most[articles] for articles in sorted(most))


def _tie(tie: Tie, articles: list[str]) -> dict[str, Any]:
    row = {"kind": tie.kind, "strong": tie.strong, "articles": articles, "shared": tie.shared, "words": tie.words}
    return {key: value for key, value in row.items() if value not in ("", 0) or key == "strong"}
