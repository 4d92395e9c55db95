"""Strict YAML: a tree of mappings, sequences and strings in which every node knows its place.

A subset of YAML 1.1 as libyaml parses it: no anchors, aliases, merge keys or tags, no duplicate keys, one document,
every scalar a string. Built from parser events, since composing recurses and nested brackets would exhaust the stack.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import yaml

from generator.errors import Place, Problems
from generator.read.syntax import fault

MAX_BYTES = 1 << 20
MAX_DEPTH = 20

_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

# What editors and git count as the end of a line. YAML 1.1 also breaks lines at U+0085, U+2028 and U+2029.
_BREAK = re.compile(r"\r\n|\r|\n")


@dataclass(frozen=True, slots=True)
class Scalar:
    """A string. `source` is the text of the file from where it starts, as written, for places inside it."""

    place: Place
    value: str
    source: str = ""

    def place_of(self, needle: str, skip: int = 0) -> Place:
        """Where `needle` stands in the scalar, `skip` occurrences of it passed over; the scalar's place if nowhere.

        The source may write the needle over several lines, and its quotation marks doubled or escaped.
        """
        for number, match in enumerate(re.finditer(_as_written(needle), self.source)):
            if number == skip:
                breaks = [found.end() for found in _BREAK.finditer(self.source, 0, match.start())]
                col = match.start() - breaks[-1] + 1 if breaks else self.place.col + match.start()
                return Place(self.place.path, self.place.line + len(breaks), col)
        return self.place


def _as_written(needle: str) -> str:
    marks = {"'": "''?", '"': r'\\?"', "\\": r"\\{1,2}"}
    return "".join(r"\s+" if part.isspace() else marks.get(part) or re.escape(part) for part in _PARTS.findall(needle))


_PARTS = re.compile(r"\s+|\S")


@dataclass(frozen=True, slots=True)
class Sequence:
    place: Place
    items: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Mapping:
    """`place` is that of the first key. Never to be changed, though its `entries` are a dict."""

    place: Place
    entries: dict[str, tuple[Scalar, "Node"]]

    def key(self, name: str) -> Scalar | None:
        entry = self.entries.get(name)
        return entry[0] if entry else None

    def get(self, name: str) -> "Node | None":
        entry = self.entries.get(name)
        return entry[1] if entry else None


Node = Scalar | Sequence | Mapping
Loc = tuple[str | int, ...]
"""A path of keys and positions to a node."""


def plain(node: Node) -> Any:
    """The tree as dicts, lists and strings."""
    if isinstance(node, Mapping):
        return {name: plain(value) for name, (_, value) in node.entries.items()}
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    return node.value


def walk(tree: Node, loc: Loc) -> Node:
    """The node at `loc`, as far as the tree goes."""
    node = tree
    for step in loc:
        if isinstance(node, Mapping) and isinstance(step, str) and (value := node.get(step)) is not None:
            node = value
        elif isinstance(node, Sequence) and isinstance(step, int) and step < len(node.items):
            node = node.items[step]
        else:
            break
    return node


def key_place(tree: Node, loc: Loc) -> Place:
    """The place of the key that ends `loc`, or of what would hold it."""
    parent = walk(tree, loc[:-1])
    key = parent.key(str(loc[-1])) if isinstance(parent, Mapping) else None
    return key.place if key else parent.place


class _Stop(Exception):
    """The rest of the file cannot be read; the problem is noted."""


def read_tree(data: bytes, path: str, problems: Problems) -> Mapping | None:
    """The mapping that a record's file holds; None when it holds none, with the reason among `problems`."""
    if len(data) > MAX_BYTES:
        problems.add(Place(path), f"the file is larger than {MAX_BYTES >> 20} MiB", "split the record in two")
        return None
    try:
        text = data.decode().lstrip("\N{BYTE ORDER MARK}")
    except UnicodeDecodeError as error:
        before = _Lines(data[: error.start].decode().lstrip("\N{BYTE ORDER MARK}"), path)
        problems.add(before.end, "the file is not UTF-8", "save it again with the encoding UTF-8")
        return None
    lines = _Lines(text, path)
    try:
        return _Builder(text, lines, problems).document()
    except _Stop:
        return None
    except yaml.reader.ReaderError as error:
        at = max(0, text.find(chr(error.character)) if isinstance(error.character, int) else 0)
        message = f"the character U+{ord(text[at]):04X}, which no record may hold"
        problems.add(lines.place(at), message, "delete it; it is invisible")
    except yaml.MarkedYAMLError as error:
        at, message, hint = fault(error, text)
        problems.add(lines.place(at), message, hint)
    return None


class _Lines:
    """Offsets in a text to places in its file."""

    def __init__(self, text: str, path: str) -> None:
        self.path = path
        self.starts = [0, *(match.end() for match in _BREAK.finditer(text))]
        self.end = self.place(len(text))

    def place(self, offset: int) -> Place:
        line = bisect_right(self.starts, offset)
        return Place(self.path, line, offset - self.starts[line - 1] + 1)


def _offset(mark: Any) -> int:
    return mark.index if mark else 0


class _Builder:
    """Makes the tree of one file out of libyaml's events."""

    def __init__(self, text: str, lines: _Lines, problems: Problems) -> None:
        self.text, self.lines, self.problems = text, lines, problems
        self.events: Iterator[yaml.Event] = iter(yaml.parse(text, Loader=_Loader))

    def place(self, event: yaml.Event) -> Place:
        return self.lines.place(_offset(event.start_mark))

    def source(self, event: yaml.Event) -> str:
        return self.text[_offset(event.start_mark) : _offset(event.end_mark)]

    def document(self) -> Mapping | None:
        root: Node | None = None
        known = len(self.problems.found)
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
        if len(self.problems.found) == known:
            empty = root is None or isinstance(root, Mapping)
            place = root.place if root else self.lines.place(0)
            message = "the file is empty" if empty else "this is no record"
            self.problems.add(place, message, 'a record holds lines such as "name: …"')
        return None

    def node(self, event: yaml.Event, depth: int) -> Node:
        place = self.place(event)
        if isinstance(event, yaml.AliasEvent):
            hint = "write the value out; a text that starts with * needs quotation marks"
            self.problems.add(place, f'"*{event.anchor}" is an alias, which no record may hold', hint)
            return Scalar(place, event.anchor or "")
        if not isinstance(event, (yaml.ScalarEvent, yaml.CollectionStartEvent)):
            raise _Stop
        if event.anchor:
            hint = "delete it; a text that starts with & needs quotation marks"
            self.problems.add(place, f'"&{event.anchor}" is an anchor, which no record may hold', hint)
        if event.tag:
            tag = self.source(event).split(maxsplit=1)[0]
            hint = "delete it; a text that starts with ! needs quotation marks"
            self.problems.add(place, f'"{tag}" is a tag, which no record may hold', hint)
        if isinstance(event, yaml.ScalarEvent):
            return Scalar(place, event.value or "", self.source(event))
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
                self.problems.add(key.place, '"<<" is a merge key, which no record may hold', "write the values out")
            elif key.value in entries:
                first = entries[key.value][0].place.line
                self.problems.add(
                    key.place, f'the key "{key.value}" is here twice', f"the first is in line {first}; keep one"
                )
            else:
                entries[key.value] = (key, value)
        return Mapping(next((key.place for key, _ in entries.values()), place), entries)
