"""A briefing's record resolved: every link in its prose leads to a record, a step, a claim or a difference."""

import re
from collections.abc import Iterator, Mapping

from markdown_it import MarkdownIt

from generator.errors import Place
from generator.link.articles import reviewed
from generator.link.lookup import Lookup, near
from generator.model import Briefing, Correction, Event, Prose, Ref, Section, Watch
from generator.read.schema import BriefingRecord
from generator.read.shape import Located, choices
from generator.text import words

LINK = re.compile(r"(?<!\\)\[\[([^\[\]|\n]+)(?:\|([^\[\]\n]+))?\]\]")
"""`[[id]]`, `[[event#id]]`, either with `|label`."""

_OPENING = re.compile(r"(?<!\\)\[\[")

CODE = re.compile(r"(?<![\\`])(`+)(?!`)((?:(?!\n[^\S\n]*\n).)+?)(?<!`)\1(?!`)", re.DOTALL)
"""A code span: what stands in it is shown as it is, and links to nothing (CommonMark 6.1)."""

_CITED = re.compile(r"(\[\[\s*[a-z0-9-]+#[a-z0-9-]+\s*\]\][\s.,;]*)+$")
BOTTOM_LINES = 5
BOTTOM_LINE_WORDS = 35


def markdown() -> MarkdownIt:
    """The parser of prose: CommonMark without raw HTML, images and blocks of code."""
    left_out = ["image", "html_block", "html_inline", "code", "fence"]
    return MarkdownIt("commonmark", {"html": False}).disable(left_out)


def _uncited(text: str) -> Iterator[str]:
    """The first line of each paragraph that ends in no citation; of a list without blank lines the last item must."""
    lists, tight, hidden, heading = 0, "", False, False
    for token in markdown().parse(text):
        body = token.content.strip()
        if token.type.endswith(("_list_open", "_list_close")):
            lists += token.nesting
            if not lists and tight and not _CITED.search(tight):
                yield tight.splitlines()[0]
            tight = tight if lists else ""
        elif token.type.startswith("heading_"):
            heading = token.nesting > 0
        elif token.type == "paragraph_open":
            hidden = token.hidden
        elif token.type == "inline" and body and not heading:
            if hidden and lists:
                tight = body
            elif not _CITED.search(body):
                yield body.splitlines()[0]


def briefing(record: Located[BriefingRecord], events: Mapping[str, Event], lookup: Lookup) -> Briefing:
    return _Resolver(record, events, lookup).briefing()


class _Resolver:
    def __init__(self, record: Located[BriefingRecord], events: Mapping[str, Event], lookup: Lookup) -> None:
        self.record, self.events, self.lookup = record, events, lookup
        self.parts: dict[str, dict[str, dict[str, None]]] = {}
        """By event, the ids of its steps, claims and differences, for prose may cite hundreds."""

    def briefing(self) -> Briefing:
        data, add = self.record.data, self.lookup.problems.add
        if data.as_of.precision != "day":
            add(self.record.at("as_of"), "as_of must be one day", "write it as 2022-01-02")
        if len(data.bottom_line) > BOTTOM_LINES:
            add(
                self.record.at("bottom_line", BOTTOM_LINES),
                f"more than {BOTTOM_LINES} bottom lines",
                "join or drop some",
            )
        return Briefing(
            id=self.record.id,
            place=self.record.place,
            title=data.title,
            as_of=data.as_of,
            series=data.series,
            editor=data.editor,
            bottom_line=tuple(self.line(number) for number in range(len(data.bottom_line))),
            sections=tuple(self.section(number) for number in range(len(data.sections))),
            watch=tuple(self.watch(number) for number in range(len(data.watch))),
            unknown=tuple(data.unknown),
            corrections=tuple(self.correction(number) for number in range(len(data.corrections))),
            draft=data.status == "draft",
            reviewed=reviewed(data),
        )

    def line(self, number: int) -> Prose:
        text = self.record.data.bottom_line[number]
        count = sum(1 for _ in words(LINK.sub(lambda link: link[2] or "", text)))
        if count > BOTTOM_LINE_WORDS:
            place = self.record.at("bottom_line", number)
            hint = f"it has {count} words; a phone shows it first, and whole"
            self.lookup.problems.add(place, f"a bottom line of more than {BOTTOM_LINE_WORDS} words", hint)
        return self.prose(text, "bottom_line", number, cited=True)

    def section(self, number: int) -> Section:
        data, loc = self.record.data.sections[number], ("sections", number)
        for position, id in enumerate(data.events):
            self.lookup.known("event", id, self.record.at(*loc, "events", position))
        differences = []
        for position, ref in enumerate(data.differences):
            place = self.record.at(*loc, "differences", position)
            self.part(ref, place, "difference")
            differences.append(Ref(ref, None, place))
        return Section(
            heading=data.heading,
            text=self.prose(data.text, *loc, "text", cited=True) if data.text else None,
            assessment=self.prose(data.assessment, *loc, "assessment") if data.assessment else None,
            events=tuple(data.events),
            differences=tuple(differences),
        )

    def watch(self, number: int) -> Watch:
        data = self.record.data.watch[number]
        self.lookup.known("event", data.event, self.record.at("watch", number, "event"))
        return Watch(data.event, self.prose(data.note, "watch", number, "note") if data.note else None)

    def correction(self, number: int) -> Correction:
        data = self.record.data.corrections[number]
        self.part(data.claim, self.record.at("corrections", number, "claim"), "claim")
        return Correction(data.on, data.claim, data.was, data.note)

    def prose(self, text: str, *loc: str | int, cited: bool = False) -> Prose:
        """The prose with its links checked; where it must be `cited`, each paragraph ends in citations."""
        refs = []
        live = CODE.sub(lambda code: " " * len(code[0]), text)
        for link in LINK.finditer(live):
            target, label = link[1].strip(), link[2]
            place = self.record.at(*loc, needle=link[0], skip=text.count(link[0], 0, link.start()))
            if "#" in target:
                self.part(target, place, "")
            elif not any(target in ids for ids in self.lookup.ids.values()):
                known = [id for ids in self.lookup.ids.values() for id in ids]
                hint = choices(target, near(target, known), "")
                self.lookup.problems.add(
                    place, f'unknown id "{target}"', hint if hint.startswith("did") else "see content/"
                )
            refs.append(Ref(target, label, place))
        for stray in _OPENING.finditer(LINK.sub(lambda link: " " * len(link[0]), live)):
            place = self.record.at(*loc, needle="[[", skip=text.count("[[", 0, stray.start()))
            hint = "write [[id]], [[event#id]] or [[id|label]] on one line, no bracket in the label; \\[[ is plain text"
            self.lookup.problems.add(place, '"[[" opens no link', hint)
        for first in _uncited(live) if cited else ():
            hint = "end it in what covers it: [[event#id]]; judgment belongs in assessment"
            self.lookup.problems.add(
                self.record.at(*loc, needle=first), "a paragraph without citations at its end", hint
            )
        return Prose(text, self.record.at(*loc), tuple(refs))

    def part(self, ref: str, place: Place, kind: str) -> None:
        """Note a reference `event#id` to a step, claim or difference that does not exist."""
        event_id, _, id = ref.partition("#")
        if not self.lookup.known("event", event_id, place) or event_id not in self.events:
            return
        if event_id not in self.parts:
            self.parts[event_id] = _parts(self.events[event_id])
        options = self.parts[event_id][kind]
        if id not in options:
            hint = choices(id, list(options), f"{event_id} has")
            self.lookup.problems.add(place, f'unknown {kind or "statement"} "{ref}"', hint)


def _parts(event: Event) -> dict[str, dict[str, None]]:
    """The ids of an event's parts by kind, and of all under no kind, in the order of the record."""
    ids = {
        "step": dict.fromkeys(step.id for step in event.lifecycle),
        "claim": dict.fromkeys(claim.id for claim in event.claims),
        "difference": dict.fromkeys(difference.id for difference in event.differences),
    }
    return {**ids, "": ids["step"] | ids["claim"] | ids["difference"]}
