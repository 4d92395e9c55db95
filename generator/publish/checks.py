"""What can only be checked once the days are known: a briefing may cite nothing that its own day does not show."""

from collections.abc import Iterator

from generator.errors import Place, Problems
from generator.model import Briefing, Site
from generator.publish.relations import Relations


def check_briefing(briefing: Briefing, whole: Site, found: Relations, problems: Problems) -> None:
    """Note each citation of `briefing` that `found`, the view at its as-of day, does not show."""
    for ref, place in _cited(briefing):
        if not found.statement(ref) and not found.difference(ref):
            event = whole.events[ref.partition("#")[0]]
            drafts = "it, its event or its articles are drafts, or " if event.draft else ""
            hint = f"{drafts}it rests on articles that are later, undated or drafts"
            problems.add(place, f'"{ref}" is not visible in a briefing as of {briefing.as_of.edtf}', hint)


def _cited(briefing: Briefing) -> Iterator[tuple[str, Place]]:
    prose = [*briefing.bottom_line, *(watch.note for watch in briefing.watch)]
    prose += [text for section in briefing.sections for text in (section.text, section.assessment)]
    for text in prose:
        yield from ((ref.target, ref.place) for ref in (text.refs if text else ()) if "#" in ref.target)
    for section in briefing.sections:
        for difference in section.differences:
            yield difference.target, difference.place
