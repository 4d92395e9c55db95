"""Records to YAML as a reviewer would write them; what is written here reads back as it was."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

import yaml

from generator.errors import encodable

# Ids, dates, checksums and addresses stand without quotation marks; prose never does, so that a reviewer may put a
# colon into it. What YAML 1.1 or 1.2 would take for something else than a text is prose too, such as `no` and 1e5.
_DATE = r"\d{4}-\d\d(-\d\d(T\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)?)?)?[~?%]?"
_PLAIN = re.compile(
    rf"[a-z][a-zA-Z0-9]*(-[a-zA-Z0-9]+)*|[0-9a-f]{{64}}|({_DATE}|\.\.)/({_DATE}|\.\.)|{_DATE}|https?://[\w./-]+[\w/]",
    re.ASCII,
)
_TAKEN = re.compile(r"y|n|yes|no|on|off|true|false|null|none|[0-9]+(e[0-9]+)?", re.IGNORECASE)


class _Dumper(yaml.SafeDumper):
    """Block style for mappings, flow style for lists of texts; quotation marks where `_string` asks for them."""

    yaml_implicit_resolvers: dict[str, Any] = {}  # noqa: RUF012  # PyYAML's way to say that every scalar is a text

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        super().increase_indent(flow, False)

    def choose_scalar_style(self) -> str:
        """Double quotation marks where PyYAML would take single ones: one habit is easier on the eye."""
        style = str(super().choose_scalar_style())
        return '"' if style == "'" else style

    def ignore_aliases(self, data: Any) -> bool:
        return True


def _string(dumper: _Dumper, text: str) -> yaml.Node:
    text = encodable(text)
    plain = _PLAIN.fullmatch(text) and not _TAKEN.fullmatch(text)
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=None if plain else '"')


def _sequence(dumper: _Dumper, items: Sequence[Any]) -> yaml.Node:
    flat = all(isinstance(item, str) for item in items)
    return dumper.represent_sequence("tag:yaml.org,2002:seq", items, flow_style=flat)


_Dumper.add_representer(str, _string)
_Dumper.add_representer(list, _sequence)
_Dumper.add_representer(tuple, _sequence)


def emit(record: Mapping[str, Any], comment: str = "") -> str:
    """The YAML of a record of strings, lists and mappings, in the order given, below a comment of one line."""
    body = yaml.dump(
        dict(record), Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=float("inf"), default_flow_style=False
    )
    return (f"# {encodable(comment)}\n" if comment else "") + body
