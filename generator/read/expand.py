"""Shorthand written out: the tree takes the form that a model asks for, so that no field is a union."""

from functools import cache
from types import UnionType
from typing import Any, Union, get_args, get_origin

from pydantic import BaseModel

from generator.read.schema import Record
from generator.read.tree import Mapping, Node, Scalar, Sequence


def expand(node: Node, annotation: Any) -> Node:
    """`node` with single values written as lists, and the value of a mapping's one required key as that mapping."""
    if isinstance(node, Scalar) and (annotation is str or not node.value):
        return node  # what is not written stands for nothing
    annotation = bare(annotation)
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is list:
        items = node.items if isinstance(node, Sequence) else (node,)
        return Sequence(node.place, tuple(expand(item, arguments[0]) for item in items))
    if origin is dict and isinstance(node, Mapping):
        entries = {name: (key, expand(value, arguments[1])) for name, (key, value) in node.entries.items()}
        return Mapping(node.place, entries)
    if not (isinstance(annotation, type) and issubclass(annotation, BaseModel)):
        return node
    known = fields(annotation)
    if isinstance(node, Scalar):
        required = [name for name, (_, needed) in known.items() if needed]
        if len(required) != 1 or issubclass(annotation, Record):
            return node
        node = Mapping(node.place, {required[0]: (Scalar(node.place, required[0]), node)})
    if isinstance(node, Mapping):
        entries = {
            name: (key, expand(value, known[name][0]) if name in known else value)
            for name, (key, value) in node.entries.items()
        }
        return Mapping(node.place, entries)
    return node


@cache
def fields(model: type[BaseModel]) -> dict[str, tuple[Any, bool]]:
    """The keys of a model, each with its bare annotation and whether it is required."""
    return {
        field.alias or name: (bare(field.annotation), field.is_required()) for name, field in model.model_fields.items()
    }


def bare(annotation: Any) -> Any:
    """The annotation without `| None` and without what `Annotated` adds."""
    if get_origin(annotation) in (UnionType, Union):
        annotation = next(part for part in get_args(annotation) if part is not type(None))
    return annotation.__origin__ if hasattr(annotation, "__metadata__") else annotation
