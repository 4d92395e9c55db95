"""What a capture says about itself, of all that tags and rules found."""

from collections.abc import Iterable, Sequence

from generator.model import Agencies, Found
from generator.normalise.piece import Finding


def gather(tagged: Sequence[Finding], printed: Sequence[Finding], title: Finding | None) -> Found:
    """One value for each field, tags before printed lines, the first of each; people and agencies in their order.

    People come from tags alone where these name any: a byline printed beside is the same one.
    """
    both = (*tagged, *printed)
    by = [f for f in tagged if f.field == "byline"] or [f for f in printed if f.field == "byline"]
    byline = tuple(dict.fromkeys(finding.value for finding in by))
    scalars = {
        field: next((f for f in both if f.field == field), None)
        for field in ("outlet", "url", "published", "updated", "retrieved", "language", "dateline")
    }
    agencies = Agencies(**{role: _values(both, f"agencies.{role}") for role in ("text", "reporting", "photos")})
    used = [title] if title else []
    used += [f for f in both if f in by or f is scalars.get(f.field) or f.field.startswith("agencies.")]
    evidence = dict.fromkeys((finding.field.partition(".")[0], finding.passage) for finding in used if finding.passage)
    return Found(
        title=title.value if title else None,
        byline=byline,
        agencies=agencies,
        evidence=tuple(sorted(evidence, key=lambda pair: _ORDER.index(pair[0]))),
        **{field: finding.value if finding else None for field, finding in scalars.items()},
    )


_ORDER = ["title", "byline", "agencies", "outlet", "url", "published", "updated", "retrieved", "language", "dateline"]


def _values(findings: Iterable[Finding], field: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(finding.value for finding in findings if finding.field == field))
