"""What can only be checked once the days are known: a briefing may cite nothing that its own day does not show."""

from collections.abc import Iterator

from generator.errors import Place, Problems
from generator.model import Briefing, Ref, Site
from generator.publish.relations import Relations


def check_briefing(briefing: Briefing, whole: Site, found: Relations, problems: Problems) -> None:
    """Note what `briefing` cites, or names by id alone, and `found`, the view at its as-of day, does not show."""
    for ref, place in _cited(briefing):
        if not found.statement(ref) and not found.difference(ref):
            event = whole.events[ref.partition("#")[0]]
            drafts = "it, its event or its articles are drafts, or " if event.draft else ""
            hint = f"{drafts}it rests on articles that are later, undated or drafts"
            problems.add(place, f'"{ref}" is not visible in a briefing as of {briefing.as_of.edtf}', hint)
    records = (found.site.articles, found.site.actors, found.site.outlets, found.site.events, found.site.briefings)
    for link in _links(briefing):
        if not link.label and "#" not in link.target and not any(link.target in known for known in records):
            hint = f"it is later, undated or a draft; a link that may lead nowhere needs words: [[{link.target}|…]]"
            problems.add(link.place, f'"{link.target}" is not visible in a briefing as of {briefing.as_of.edtf}', hint)


def _links(briefing: Briefing) -> Iterator[Ref]:
    prose = [*briefing.bottom_line, *(watch.note for watch in briefing.watch)]
    prose += [text for section in briefing.sections for text in (section.text, section.assessment)]
    for text in prose:
        yield from text.refs if text else ()


def _cited(briefing: Briefing) -> Iterator[tuple[str, Place]]:
    yield from ((link.target, link.place) for link in _links(briefing) if "#" in link.target)
    for section in briefing.sections:
        for difference in section.differences:
            yield difference.target, difference.place
