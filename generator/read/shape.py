"""A tree and a model to a record: shorthand expanded, values checked, every fault at its place and in our words."""

from dataclasses import dataclass
from typing import Generic, TypeVar

from pydantic import ValidationError

from generator.errors import Place, Problems
from generator.errors import choices as choices
from generator.read.expand import expand
from generator.read.misfit import misfit
from generator.read.schema import Record
from generator.read.tree import Mapping, Scalar, key_place, plain, walk

R = TypeVar("R", bound=Record)

MOST = 1000
"""How many faults of one record are put into words."""


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
        node = walk(self.tree, loc)
        return node.place_of(needle, skip) if needle and isinstance(node, Scalar) else node.place

    def key(self, *loc: str | int) -> Place:
        """The place of the key that ends `loc`."""
        return key_place(self.tree, loc)


def shape(tree: Mapping, model: type[R], id: str, path: str, problems: Problems) -> Located[R] | None:
    """The record that `tree` holds; None when it does not fit `model`, with the reasons among `problems`."""
    node = expand(tree, model)
    assert isinstance(node, Mapping)
    try:
        return Located(id, path, model.model_validate(plain(node)), node)
    except ValidationError as error:
        problems.found += [misfit(details, node, model) for details in error.errors(include_url=False)[:MOST]]
    return None
