"""Records to YAML as a reviewer would write them; what is written here reads back as it was."""

from collections.abc import Mapping, Sequence
from typing import Any

import yaml


class _Dumper(yaml.SafeDumper):
    """Block style for mappings, flow style for lists of scalars, quotation marks where YAML 1.1 could misread."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        super().increase_indent(flow, False)


def _string(dumper: _Dumper, text: str) -> yaml.Node:
    plain = text.isascii() and text.replace("-", "").isalnum() and (text[0].isdigit() or len(text) > 3)
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=None if plain and _safe(text) else '"')


def _safe(text: str) -> bool:
    return text.lower() not in ("true", "false", "null", "none") and not text.startswith("-")


def _sequence(dumper: _Dumper, items: Sequence[Any]) -> yaml.Node:
    flat = all(isinstance(item, str) for item in items)
    return dumper.represent_sequence("tag:yaml.org,2002:seq", items, flow_style=flat)


_Dumper.add_representer(str, _string)
_Dumper.add_representer(list, _sequence)
_Dumper.add_representer(tuple, _sequence)


def emit(record: Mapping[str, Any], comment: str = "") -> str:
    """The YAML of a record of strings, lists and mappings, in the order given, below a comment line."""
    body = yaml.dump(
        dict(record), Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=10_000, default_flow_style=False
    )
    return (f"# {comment}\n" if comment else "") + body
