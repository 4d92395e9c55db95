"""Why a tree is not the record that it should be: what pydantic says, at its place and in a reviewer's words."""

from typing import Any, Literal, get_args, get_origin

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from generator.errors import Problem, choices
from generator.read.expand import bare, fields
from generator.read.tree import Loc, Mapping, Scalar, Sequence, key_place, walk
from generator.read.values import LEAVE_OUT, fault_of

_EXAMPLES = {
    "agencies": "agencies: {text: [afp], photos: [ap]}",
    "as_of": "as_of: 2022-01-02",
    "because": "because: what the value was concluded from",
    "cites": 'cites: {article-id: "its exact words"}',
    "claims": "claims: [one-claim, other-claim]",
    "differences": "differences: [{id: length, question: How long was it?, kind: precision, claims: [one, other]}]",
    "evidence": 'evidence: {published: {passages: ["the exact words"]}}',
    "form": '"form: capture" for the outlet\'s own words, "form: digest" for our summary of them',
    "is": "is: the-id",
    "lifecycle": 'lifecycle: [{status: occurred, cites: {article-id: "its exact words"}}]',
    "normalise": 'normalise: {drop: ["the exact words"]}',
    "original": "original: {title: The headline}",
    "sections": "sections: [{heading: The heading, text: …}]",
    "withdrawn": "withdrawn: {on: 2022-01-02, because: …}",
}


def misfit(details: ErrorDetails, tree: Mapping, model: type[BaseModel]) -> Problem:
    """One fault of a record whose shorthand is expanded."""
    loc, kind = details["loc"], details["type"]
    of_key = kind in ("readout", "string_type") and loc[-1:] == ("[key]",)
    loc = loc[:-1] if of_key else loc
    place = key_place(tree, loc) if of_key else walk(tree, loc).place
    name = next((step for step in reversed(loc) if isinstance(step, str)), "")
    annotation = annotation_at(model, loc)
    if kind == "extra_forbidden":
        hint = choices(name, _keys(annotation_at(model, loc[:-1])), "the keys here are")
        return Problem(key_place(tree, loc), f'unknown key "{name}"', hint)
    if kind == "missing":
        hint = f"write {_example(name, annotation)}"
        return Problem(walk(tree, loc[:-1]).place, f'"{name}" is missing', hint)
    given = walk(tree, loc)
    if isinstance(given, Scalar) and not given.value and not of_key:
        hint = f"write {_example(name, annotation)}" if _required(model, loc) else LEAVE_OUT
        keyed = key_place(tree, loc) if isinstance(loc[-1], str) else place
        return Problem(keyed, f'nothing is written for "{name}"', hint)
    if kind == "readout":
        message, hint = fault_of(details)
        return Problem(place, message, hint)
    if kind == "literal_error" and isinstance(given, Scalar):
        known = list(map(str, get_args(annotation)))
        only = "leave the line out, or write"
        hint = choices(given.value, known, "it is one of" if len(known) > 1 else only)
        return Problem(place, f'unknown {name} "{given.value}"', hint)
    written = {Scalar: "one text", Sequence: "a list", Mapping: "keys and values"}
    return Problem(place, f'{written[type(given)]} cannot stand for "{name}"', f"write {_example(name, annotation)}")


def annotation_at(model: type[BaseModel], loc: Loc) -> Any:
    """What stands at `loc` in a model, bare; None where the model has nothing there."""
    annotation: Any = model
    for step in loc:
        if isinstance(annotation, type) and issubclass(annotation, BaseModel):
            annotation = fields(annotation).get(str(step), (None, False))[0]
        else:
            annotation = get_args(annotation)[-1] if get_args(annotation) else None
        annotation = bare(annotation)
    return annotation


def _required(model: type[BaseModel], loc: Loc) -> bool:
    """Whether the value at `loc`, or the list that it is the one entry of, must be there."""
    while loc and isinstance(loc[-1], int):
        loc = loc[:-1]
    parent = annotation_at(model, loc[:-1])
    known = fields(parent) if isinstance(parent, type) and issubclass(parent, BaseModel) else {}
    return known.get(str(loc[-1]), (None, False))[1] if loc else False


def _keys(annotation: Any) -> list[str]:
    return list(fields(annotation)) if isinstance(annotation, type) and issubclass(annotation, BaseModel) else []


def _example(name: str, annotation: Any) -> str:
    if get_origin(annotation) is Literal and name not in _EXAMPLES:
        return f'"{name}: …", which is one of {", ".join(sorted(map(str, get_args(annotation))))}'
    if name in _EXAMPLES:
        return _EXAMPLES[name]
    keys = _keys(annotation)
    if keys:
        return f"{name}: {{{keys[0]}: …}}; its keys are {', '.join(sorted(keys))}"
    return f"{name}: [one, other]" if get_origin(annotation) is list else f'"{name}: …"'
