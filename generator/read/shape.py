"""A tree and a model to a record: shorthand expanded, values checked, every fault at its place and in our words."""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from types import UnionType
from typing import Any, Generic, Literal, TypeVar, get_args, get_origin

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from generator.errors import Place, Problem, Problems
from generator.model import Fault
from generator.read.schema import Record
from generator.read.tree import Mapping, Node, Scalar, Sequence

Loc = tuple[str | int, ...]
R = TypeVar("R", bound=Record)


@dataclass(frozen=True, slots=True)
class Located(Generic[R]):
    """A record with its id, and the tree that gives the place of each of its values."""

    id: str
    path: str
    data: R
    tree: Mapping

    @property
    def place(self) -> Place:
        return self.tree.place

    def at(self, *loc: str | int, needle: str = "", skip: int = 0) -> Place:
        """The place of the value at `loc`, as far as the tree goes; of `needle` in it, where that stands there."""
        node, place = walk(self.tree, loc)
        return node.place_of(needle, skip) if needle and isinstance(node, Scalar) else place

    def key(self, *loc: str | int) -> Place:
        """The place of the key that ends `loc`."""
        return key_place(self.tree, loc)

    def problems(self, faults: Iterable[Fault]) -> list[Problem]:
        return [Problem(self.at(*fault.loc), fault.message, fault.hint) for fault in faults]


def shape(tree: Mapping, model: type[R], id: str, path: str, problems: Problems) -> Located[R] | None:
    """The record that `tree` holds; None when it does not fit `model`, with the reasons among `problems`."""
    node = expand(tree, model, problems)
    assert isinstance(node, Mapping)
    try:
        return Located(id, path, model.model_validate(plain(node)), node)
    except ValidationError as error:
        for details in error.errors():
            problems.found.append(_problem(details, node, model))
    return None


def expand(node: Node, annotation: Any, problems: Problems) -> Node:
    """`node` with single values written as lists, and the value of a mapping's one required key as that mapping."""
    annotation = _bare(annotation)
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is list:
        items = node.items if isinstance(node, Sequence) else (node,)
        return Sequence(node.place, tuple(expand(item, arguments[0], problems) for item in items))
    if origin is dict and isinstance(node, Mapping):
        return Mapping(node.place, tuple((key, expand(value, arguments[1], problems)) for key, value in node.entries))
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        fields = {field.alias or name: field for name, field in annotation.model_fields.items()}
        if isinstance(node, Scalar):
            required = [name for name, field in fields.items() if field.is_required()]
            if len(required) != 1 or issubclass(annotation, Record):
                return node
            node = Mapping(node.place, ((Scalar(node.place, required[0]), node),))
        if isinstance(node, Mapping):
            entries = [
                (key, expand(value, fields[key.value].annotation, problems) if key.value in fields else value)
                for key, value in node.entries
            ]
            return Mapping(node.place, tuple(entries))
    return node


def _bare(annotation: Any) -> Any:
    """The annotation without `| None` and without what `Annotated` adds."""
    if isinstance(annotation, UnionType):
        annotation = next(part for part in get_args(annotation) if part is not type(None))
    return annotation.__origin__ if hasattr(annotation, "__metadata__") else annotation


def plain(node: Node) -> Any:
    """The tree as dicts, lists and strings."""
    if isinstance(node, Mapping):
        return {key.value: plain(value) for key, value in node.entries}
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    return node.value


def walk(tree: Node, loc: Loc) -> tuple[Node, Place]:
    """The node at `loc`, as far as the tree goes, and its place."""
    node = tree
    for step in loc:
        if isinstance(node, Mapping) and isinstance(step, str) and (value := node.get(step)) is not None:
            node = value
        elif isinstance(node, Sequence) and isinstance(step, int) and step < len(node.items):
            node = node.items[step]
        else:
            break
    return node, node.place


def key_place(tree: Node, loc: Loc) -> Place:
    parent, place = walk(tree, loc[:-1])
    key = parent.key(str(loc[-1])) if isinstance(parent, Mapping) else None
    return key.place if key else place


def _problem(details: ErrorDetails, tree: Mapping, model: type[BaseModel]) -> Problem:
    loc: Loc = tuple(step for step in details["loc"] if step != "[key]")
    kind, given, context = details["type"], details["input"], details.get("ctx", {})
    place = walk(tree, loc)[1]
    if details["loc"][-1:] == ("[key]",):
        place = key_place(tree, loc)
    if kind == "readout":
        return Problem(place, str(context["message"]), str(context["hint"]))
    name = next((str(step) for step in reversed(loc) if isinstance(step, str)), "")
    if kind == "extra_forbidden":
        known = _keys(model, loc[:-1])
        return Problem(
            key_place(tree, loc), f'unknown key "{loc[-1]}"', choices(str(loc[-1]), known, "the keys here are")
        )
    if kind == "missing":
        return Problem(walk(tree, loc[:-1])[1], f'"{loc[-1]}" is missing', _example(str(loc[-1])))
    if kind == "literal_error":
        annotation = _annotation(model, loc)
        known = [str(value) for value in get_args(annotation)] if get_origin(annotation) is Literal else []
        return Problem(place, f'unknown {name} "{given}"', choices(str(given), known, "it is one of"))
    wanted = {
        "dict_type": "keys and values",
        "model_type": "keys and values",
        "list_type": "a list",
        "string_type": "a text",
    }
    hint = "compare with another record of this kind"
    return Problem(place, f'"{name}" must be {wanted.get(kind, "written differently")}', hint)


def choices(given: str, known: Iterable[str], lead: str) -> str:
    """A hint that names the likeliest of what is known, else all of it (`lead` before it)."""
    options = sorted(known)
    close = get_close_matches(given, options, n=1)
    return f'did you mean "{close[0]}"?' if close else f"{lead} {', '.join(options)}" if options else ""


def _annotation(model: type[BaseModel], loc: Loc) -> Any:
    """The annotation of the field at `loc`."""
    annotation: Any = model
    for step in loc:
        annotation = _bare(annotation)
        if isinstance(annotation, type) and issubclass(annotation, BaseModel):
            fields = {field.alias or name: field for name, field in annotation.model_fields.items()}
            if step not in fields:
                return None
            annotation = fields[str(step)].annotation
        else:
            annotation = get_args(annotation)[-1] if get_args(annotation) else None
    return _bare(annotation)


def _keys(model: type[BaseModel], loc: Loc) -> list[str]:
    annotation = _annotation(model, loc)
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [field.alias or name for name, field in annotation.model_fields.items()]
    return []


def _example(key: str) -> str:
    examples = {
        "form": 'write "form: capture" for the outlet\'s own words, "form: digest" for a summary of ours',
        "cites": 'name the article and its words: cites: {article-id: "the words"}',
        "kind": "see docs/records.md for the kinds",
    }
    return examples.get(key, f'add a line "{key}: …"')
