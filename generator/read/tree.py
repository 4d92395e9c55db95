"""Strict YAML: a tree of mappings, sequences and strings in which every node knows its place.

A subset of YAML 1.1 as libyaml parses it: no anchors, aliases, merge keys or tags, no duplicate keys, one document,
every scalar a string. Built from parser events, since composing recurses and nested brackets would exhaust the stack.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import yaml

from generator.errors import Place, Problems

MAX_BYTES = 1 << 20
MAX_DEPTH = 20

_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True)
class Scalar:
    """A string. `source` is the text of the file from where it starts, as written, for places inside it."""

    place: Place
    value: str
    source: str = ""

    def place_of(self, needle: str, skip: int = 0) -> Place:
        """Where `needle` stands in the scalar, `skip` occurrences of it passed over; the scalar's place if nowhere."""
        at = -1
        for _ in range(skip + 1):
            at = self.source.find(needle, at + 1)
            if at < 0:
                return self.place
        before = self.source[:at]
        lines = before.count("\n")
        col = at - before.rfind("\n") if lines else self.place.col + at
        return Place(self.place.path, self.place.line + lines, col)


@dataclass(frozen=True, slots=True)
class Sequence:
    place: Place
    items: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Mapping:
    """`place` is that of the first key."""

    place: Place
    entries: tuple[tuple[Scalar, "Node"], ...]

    def key(self, name: str) -> Scalar | None:
        return next((key for key, _ in self.entries if key.value == name), None)

    def get(self, name: str) -> "Node | None":
        return next((value for key, value in self.entries if key.value == name), None)


Node = Scalar | Sequence | Mapping


class _Stop(Exception):
    """The rest of the file cannot be read; the problem is noted."""


def read_tree(data: bytes, path: str, problems: Problems) -> Mapping | None:
    """The mapping that a record's file holds; None when it holds none, with the reason among `problems`."""
    start = Place(path)
    if len(data) > MAX_BYTES:
        problems.add(start, f"the file is {len(data):,} bytes; a record has at most {MAX_BYTES:,}", "split it in two")
        return None
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8", "replace").split("\n")
        place = Place(path, len(before), len(before[-1]) + 1)
        problems.add(place, "the file is not UTF-8", "save it again with the encoding UTF-8")
        return None
    try:
        return _Builder(text, path, problems).document()
    except _Stop:
        return None
    except yaml.reader.ReaderError as error:
        at = text.find(chr(error.character)) if isinstance(error.character, int) else -1
        before = text[: max(at, 0)].split("\n")
        place = Place(path, len(before), len(before[-1]) + 1)
        problems.add(place, "a character that YAML does not allow", "delete it; it may be invisible")
    except yaml.MarkedYAMLError as error:
        unclosed = error.problem == "found unexpected end of stream"
        mark = (error.context_mark if unclosed else error.problem_mark) or error.problem_mark or error.context_mark
        place = Place(path, mark.line + 1, mark.column + 1) if mark else start
        what = error.problem or error.context or "it does not parse"
        problems.add(place, f"not valid YAML: {what}", _yaml_hint(what))
    return None


def _yaml_hint(what: str) -> str:
    if "mapping values are not allowed" in what:
        return 'a text that holds ": " needs quotation marks around it'
    if "cannot start any token" in what:
        return "tabs cannot indent; a text that starts with @, ` or % needs quotation marks"
    if "did not find expected" in what or "could not find expected" in what:
        return "check the indentation, and that each bracket and quotation mark is closed"
    return "quotation marks around a text settle most of these"


class _Builder:
    """Makes the tree of one file out of libyaml's events."""

    def __init__(self, text: str, path: str, problems: Problems) -> None:
        self.text, self.path, self.problems = text, path, problems
        self.events: Iterator[yaml.Event] = iter(yaml.parse(text, Loader=_Loader))

    def place(self, event: yaml.Event) -> Place:
        mark = event.start_mark
        return Place(self.path, mark.line + 1, mark.column + 1) if mark else Place(self.path)

    def document(self) -> Mapping | None:
        root: Node | None = None
        for event in self.events:
            if isinstance(event, yaml.NodeEvent):
                root = self.node(event, 0)
            elif isinstance(event, yaml.DocumentStartEvent) and root is not None:
                self.problems.add(
                    self.place(event), "a second document", "one file holds one record; delete the line ---"
                )
                raise _Stop
        if isinstance(root, Mapping) and root.entries:
            return root
        if root is None or (isinstance(root, Scalar) and not root.value) or isinstance(root, Mapping):
            self.problems.add(Place(self.path), "the file is empty", 'a record holds lines such as "name: …"')
        else:
            self.problems.add(root.place, "a record is a list of keys and values", 'write "name: …"')
        return None

    def node(self, event: yaml.Event, depth: int) -> Node:
        place = self.place(event)
        if isinstance(event, yaml.AliasEvent):
            self.problems.add(
                place, f'the alias "*{event.anchor}"', "write the value out; a text that starts with * needs quotes"
            )
            return Scalar(place, "")
        if not isinstance(event, yaml.ScalarEvent | yaml.SequenceStartEvent | yaml.MappingStartEvent):
            raise _Stop
        if event.anchor:
            self.problems.add(
                place, f'the anchor "&{event.anchor}"', "delete it; a text that starts with & needs quotes"
            )
        if event.tag:
            self.problems.add(place, f'the tag "{event.tag}"', "delete it; a text that starts with ! needs quotes")
        if isinstance(event, yaml.ScalarEvent):
            source = (
                self.text[event.start_mark.index : event.end_mark.index] if event.start_mark and event.end_mark else ""
            )
            return Scalar(place, event.value, source)
        if depth == MAX_DEPTH:
            self.problems.add(place, f"nested more than {MAX_DEPTH} deep", "no record needs that; check the brackets")
            raise _Stop
        if isinstance(event, yaml.SequenceStartEvent):
            return Sequence(place, tuple(self.items(depth + 1)))
        return self.mapping(place, depth + 1)

    def items(self, depth: int) -> Iterator[Node]:
        for event in self.events:
            if isinstance(event, yaml.SequenceEndEvent):
                return
            yield self.node(event, depth)

    def mapping(self, place: Place, depth: int) -> Mapping:
        entries: dict[str, tuple[Scalar, Node]] = {}
        for event in self.events:
            if isinstance(event, yaml.MappingEndEvent):
                break
            key = self.node(event, depth)
            value = self.node(next(self.events), depth)
            if not isinstance(key, Scalar):
                self.problems.add(key.place, "a key must be a plain text", "check the brackets and the indentation")
            elif key.value == "<<":
                self.problems.add(key.place, "a merge key", "write the values out")
            elif key.value in entries:
                first = entries[key.value][0].place.line
                self.problems.add(
                    key.place, f'the key "{key.value}" is here twice', f"the first is in line {first}; keep one"
                )
            else:
                entries[key.value] = (key, value)
        return Mapping(place, tuple(entries.values()))
