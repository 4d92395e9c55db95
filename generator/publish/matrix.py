"""The matrix: questions and claims down, articles across, what each article's words are in the cells."""

from collections import Counter
from collections.abc import Container, Iterable, Iterator
from dataclasses import replace

from generator.link.origins import first_version
from generator.model import Claim, Difference, DifferenceKind
from generator.publish.items import article_item
from generator.publish.parts import CiteView, ClaimView, Matrix, MatrixColumn, MatrixGroup, MatrixRow
from generator.publish.relations import Relations
from generator.publish.statements import claim_view, difference_view

DISPUTED: tuple[DifferenceKind, ...] = ("interpretation", "fact")
"""Differences on which accounts differ."""
COMPATIBLE: tuple[DifferenceKind, ...] = ("precision", "wording")
"""Differences between accounts that may all be right."""
UNDISPUTED = (None,)
"""The kind of the group of claims that no difference compares."""


def matrix(claims: Iterable[Claim], found: Relations) -> Matrix:
    """The claims by the questions that they answer, disputed ones first, then those that no difference compares.

    A claim that answers several questions stands under each: a question without one of its answers would mislead.
    Columns are the articles that any of the claims cites, oldest first; versions of one article are one column.
    """
    given = {claim.ref: claim for claim in claims}
    articles = sorted({_column(cite.article, found) for c in given.values() for cite in c.cites}, key=found.rank)
    groups: list[MatrixGroup] = []
    seen: set[str] = set()
    for difference in _differences(given, found):
        refs = [ref for id in difference.claims if (ref := f"{difference.event}#{id}") in given]
        view = difference_view(difference, found.site.events[difference.event], found)
        groups.append(MatrixGroup(view, tuple(_rows(refs, articles, seen, given, found))))
        seen.update(refs)
    rest = [ref for ref in given if ref not in seen]
    if rest:
        groups.append(MatrixGroup(None, tuple(_rows(rest, articles, seen, given, found))))
    return Matrix(_columns(articles, found), tuple(groups))


def of_kinds(whole: Matrix, kinds: Container[DifferenceKind | None]) -> Matrix:
    """The part of a matrix whose questions are of these kinds, without the columns that are blank there."""
    groups = [group for group in whole.groups if group.kind in kinds]
    used = [
        number
        for number in range(len(whole.columns))
        if any(row.cells[number] for group in groups for row in group.rows)
    ]
    return Matrix(
        tuple(whole.columns[number] for number in used),
        tuple(
            replace(group, rows=tuple(replace(row, cells=tuple(row.cells[n] for n in used)) for row in group.rows))
            for group in groups
        ),
    )


def _differences(given: dict[str, Claim], found: Relations) -> list[Difference]:
    """Those that compare any of the claims: disputed ones first, else as events and their records give them."""
    events = dict.fromkeys(claim.event for claim in given.values())
    every = [
        difference
        for event in events
        for difference in found.site.events[event].differences
        if any(f"{event}#{id}" in given for id in difference.claims)
    ]
    return sorted(every, key=lambda difference: difference.kind not in DISPUTED)


def _rows(
    refs: Iterable[str], articles: list[str], seen: Container[str], given: dict[str, Claim], found: Relations
) -> Iterator[MatrixRow]:
    for ref in refs:
        view = claim_view(given[ref], found)
        cells = _cells(view, found)
        yield MatrixRow(view, tuple(tuple(cells.get(article, ())) for article in articles), ref not in seen)


def _cells(view: ClaimView, found: Relations) -> dict[str, list[CiteView]]:
    cells: dict[str, list[CiteView]] = {}
    for cite in view.cites:
        cells.setdefault(_column(cite.article.id, found), []).append(cite)
    return cells


def _column(article: str, found: Relations) -> str:
    """The article that stands for all versions of this one."""
    return first_version(found.site.articles[article], found.site)


def _columns(articles: Iterable[str], found: Relations) -> tuple[MatrixColumn, ...]:
    """Columns by outlet and day, or by headline where no outlet is stated or several columns would read the same."""
    items = [article_item(id, found) for id in articles]
    names = [", ".join(link.label for link in item.source) or item.title for item in items]
    days = [item.published.text if item.published else found.words.gettext("undated") for item in items]
    same = Counter(zip(names, days, strict=True))
    return tuple(
        MatrixColumn(item, f"{name}, {day}" if same[name, day] == 1 else f"{name}, {day}: {item.title}")
        for item, name, day in zip(items, names, days, strict=True)
    )
