"""An editor's Markdown to segments: citations numbered, links resolved, registered names linked, no markup passed."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from generator.link.briefings import LINK, markdown
from generator.link.names import Names
from generator.model import Prose, Site
from generator.publish import dates, urls
from generator.publish.parts import CiteView, DateView, Link, Note, ProseBlock, Segment, Segments
from generator.publish.relations import Relations
from generator.publish.statements import cite_view
from generator.text import fold

MAX_DEPTH = 8
"""How deep emphasis and links may nest; what is deeper is plain."""

Target = tuple[str, str]
"""Address and name of a record's page."""


def _link_rule(state: StateInline, silent: bool) -> bool:
    match = LINK.match(state.src, state.pos, state.posMax)
    if not match:
        return False
    if not silent:
        token = state.push("readout_ref", "", 0)
        token.meta = {"target": match[1].strip(), "label": (match[2] or "").strip()}
    state.pos = match.end()
    return True


def _parser() -> MarkdownIt:
    """The parser of prose, with our links."""
    parser = markdown()
    parser.inline.ruler.before("link", "readout_ref", _link_rule)
    return parser


@dataclass(slots=True)
class Notes:
    """The numbered notes of a page: numbers by first use, the same ref the same number."""

    found: Relations
    page: str = ""
    """Where the notes stand, where that is not the page itself."""
    numbers: dict[str, int] = field(default_factory=dict)
    followed: int = 0
    """How many have been given to the sections that they follow."""

    def segment(self, ref: str) -> Segment | None:
        """The citation of a statement or difference; None when it is not visible."""
        label = self.label(ref)
        if label is None:
            return None
        first = ref not in self.numbers
        number = self.numbers.setdefault(ref, len(self.numbers) + 1)
        if on := self._withdrawn(ref)[0]:
            label = self.found.words.gettext("withdrawn on %(date)s: %(claim)s", date=on.text, claim=label)
        elif not self.page:
            label = ""  # its sentence has just said it, and its note says it again
        id = f"r_{number}" if first and not self.page else ""
        return Segment("cite", str(number), id=id, url=f"{self.page}#n{number}", ref=ref, label=label)

    def notes(self) -> tuple[Note, ...]:
        return tuple(self._note(ref, number) for ref, number in self.numbers.items())

    def following(self) -> tuple[Note, ...]:
        """The notes of what was cited first since this was last asked: those that follow a section."""
        new = [*self.numbers.items()][self.followed :]
        self.followed = len(self.numbers)
        return tuple(self._note(ref, number) for ref, number in new)

    def label(self, ref: str) -> str | None:
        """What a statement says, or a difference asks; None when it is not visible."""
        if statement := self.found.statement(ref):
            return statement.text
        difference = self.found.difference(ref)
        return difference.question if difference else None

    def _note(self, ref: str, number: int) -> Note:
        statement = self.found.statement(ref)
        if statement:
            cites = statement.cites
        else:
            difference = self.found.difference(ref)
            event = self.found.site.events[ref.partition("#")[0]]
            assert difference
            cites = tuple(cite for id in difference.claims if (claim := event.claim(id)) for cite in claim.cites)
        label = self.label(ref) or ""
        return Note(
            number,
            f"n{number}",
            ref,
            Link(urls.statement(ref), label),
            tuple(_by_article(cite_view(cite, self.found) for cite in cites)),
            *self._withdrawn(ref),
        )

    def _withdrawn(self, ref: str) -> tuple[DateView | None, str]:
        """When and why a claim was withdrawn."""
        claim = self.found.claim(ref)
        given = claim.withdrawn if claim else None
        return (dates.moment(given.on, self.found.words), given.because) if given else (None, "")


def _by_article(cites: Iterable[CiteView]) -> Iterator[CiteView]:
    """Each article once, with all of its passages: the claims of a difference may rest on the same one."""
    together: dict[str, list[CiteView]] = {}
    for cite in cites:
        together.setdefault(cite.article.id, []).append(cite)
    for first, *others in together.values():
        every = dict.fromkeys(passage for cite in (first, *others) for passage in cite.passages)
        yield replace(first, passages=tuple(every)) if others else first


class Writer:
    """Makes the prose of one page."""

    def __init__(self, found: Relations, notes: Notes) -> None:
        self.notes = notes
        self.targets = found.once("targets", "", lambda: _targets(found.site))
        self.names = found.once("names in prose", "", lambda: _names(found.site))
        self.parser = _parser()

    def blocks(self, prose: Prose | None) -> tuple[ProseBlock, ...]:
        return tuple(self._blocks(self.parser.parse(prose.text))) if prose else ()

    def _blocks(self, tokens: Sequence[Token]) -> Iterator[ProseBlock]:
        kind: Literal["paragraph", "list", "numbered", "quote", "heading"] = "paragraph"
        items: list[list[Segment]] = []
        seen: set[str] = set()
        depth = quote = 0
        heading = False
        for token in tokens:
            heading = token.type == "heading_open" or (heading and token.type == "inline")
            if token.type in ("bullet_list_open", "ordered_list_open"):
                if not depth:
                    kind, items, seen = ("list" if token.type.startswith("bullet") else "numbered"), [], set()
                depth += 1
            elif token.type in ("bullet_list_close", "ordered_list_close"):
                depth -= 1
                if not depth:
                    yield ProseBlock(kind, items=tuple(tuple(item) for item in items if item))
            elif token.type == "list_item_open":
                items.append([])
            elif token.type in ("blockquote_open", "blockquote_close"):
                quote += 1 if token.type.endswith("open") else -1
            elif token.type == "inline" and depth:
                segments = self._inline(_shallow(token.children or ()), seen)
                items[-1] += [*([Segment("text", " ")] if items[-1] else []), *segments]
            elif token.type == "inline":
                segments = self._inline(_shallow(token.children or ()), set())
                yield ProseBlock("quote" if quote else "heading" if heading else "paragraph", tuple(segments))

    def _inline(self, tokens: Iterator[Token], seen: set[str]) -> list[Segment]:
        """The segments up to where the surrounding element closes; names of records in `seen` are not linked."""
        segments: list[Segment] = []
        words = ""

        def flush() -> None:
            nonlocal words
            segments.extend(self._text(words, seen))
            words = ""

        for token in tokens:
            # A name may run over the end of a line: words are looked at together.
            if token.type in ("text", "text_special"):
                words += token.content
                continue
            if token.type in ("softbreak", "hardbreak"):
                words += " "
                continue
            flush()
            if token.type == "code_inline":
                segments.append(Segment("code", token.content))
            elif token.type == "readout_ref":
                segments += self._ref(token.meta["target"], token.meta["label"])
            elif token.type in ("em_open", "strong_open"):
                kind: Literal["em", "strong"] = "em" if token.type == "em_open" else "strong"
                segments.append(Segment(kind, children=tuple(self._inline(tokens, seen))))
            elif token.type == "link_open":
                segments += self._link(str(token.attrs.get("href", "")), tokens, seen)
            elif token.type in ("em_close", "strong_close", "link_close"):
                break
            elif token.content:
                words += token.content
        flush()
        return segments

    def _link(self, url: str, tokens: Iterator[Token], seen: set[str]) -> list[Segment]:
        """A link to another site, in which no name is linked, and by CommonMark no reference; others are dropped."""
        if not url.startswith(("http://", "https://")):
            return self._inline(tokens, seen)
        return [Segment("link", url=url, children=tuple(self._inline(tokens, {*self.targets})))]

    def _text(self, text: str, seen: set[str]) -> Iterator[Segment]:
        """The text with the first mention of each registered name linked."""
        at = 0
        for match in self.names.find(text):
            if match.owner is None or match.owner in seen:
                continue
            seen.add(match.owner)
            url, label = self.targets[match.owner]
            if match.start > at:
                yield Segment("text", text[at : match.start])
            yield Segment("name", url=url, label=label, children=(Segment("text", text[match.start : match.end]),))
            at = match.end
        if at < len(text):
            yield Segment("text", text[at:])

    def _ref(self, target: str, label: str) -> list[Segment]:
        """A citation, or a link to a record or a statement under a label; what is not visible becomes its label."""
        if "#" in target and not label:
            cite = self.notes.segment(target)
            return [cite] if cite else []
        if "#" in target:
            url, name = (urls.statement(target) if self.notes.label(target) else ""), label
        else:
            url, name = self.targets.get(target, ("", target))
        shown = Segment("text", label or name)
        return [shown if not url else Segment("event", url=url, label=name, children=(shown,))]


def _shallow(tokens: Iterable[Token]) -> Iterator[Token]:
    """The tokens without what opens and closes more than `MAX_DEPTH` elements within each other."""
    depth = 0
    for token in tokens:
        depth += token.nesting
        if token.nesting == 0 or depth + (token.nesting < 0) <= MAX_DEPTH:
            yield token


def _targets(site: Site) -> dict[str, Target]:
    return {
        **{id: (urls.article(id), article.title) for id, article in site.articles.items()},
        **{id: (urls.actor(id), actor.name) for id, actor in site.actors.items()},
        **{id: (urls.outlet(id), outlet.name) for id, outlet in site.outlets.items()},
        **{id: (urls.event(id), event.name) for id, event in site.events.items()},
        **{id: (urls.briefing(id), briefing.title) for id, briefing in site.briefings.items()},
    }


def _names(site: Site) -> Names[str | None]:
    """Names of actors, events and outlets; one that two records share is linked by nobody but `[[id]]`."""
    owners: dict[str, str | None] = {}

    def add(id: str, forms: Iterable[str]) -> None:
        for form in {fold(form) for form in forms}:
            owners[form] = id if owners.setdefault(form, id) == id else None

    for actor in site.actors.values():
        add(actor.id, (actor.name, *actor.aliases, *actor.surnames))
    for event in site.events.values():
        add(event.id, (event.name, *event.aliases))
    for outlet in site.outlets.values():
        if not outlet.actor:
            add(outlet.id, (outlet.name, *outlet.aliases))
    return Names(owners.items())


def flat(segments: Segments) -> str:
    """The words of segments, without citation numbers."""
    return "".join(s.text + flat(s.children) for s in segments if s.kind != "cite")
