"""The two stages of an article, as one piece of pure work that any process can do: prepare, then link."""

import copyreg
from collections.abc import Callable
from dataclasses import dataclass, fields, is_dataclass
from operator import attrgetter
from typing import Any

from generator import edtf, model
from generator.link.link import link
from generator.link.registry import Registry
from generator.model import LinkedArticle
from generator.normalise.decode import CaptureError
from generator.normalise.prepare import prepare
from generator.normalise.select import Selector
from generator.read.records import Capture
from generator.read.schema import ArticleRecord


def _by_fields(kind: type[Any]) -> Callable[[Any], tuple[type[Any], tuple[Any, ...]]]:
    """How a value goes from process to process: as its kind and what it is made of.

    What Python does for frozen classes with slots, field by field in its own code, takes several times as long.
    """
    names = [field.name for field in fields(kind)]
    values = attrgetter(*names)

    def reduced(value: Any) -> tuple[type[Any], tuple[Any, ...]]:
        return kind, values(value) if len(names) > 1 else (values(value),)

    return reduced


for _kind in [*vars(model).values(), edtf.Date]:
    if is_dataclass(_kind) and isinstance(_kind, type):
        copyreg.pickle(_kind, _by_fields(_kind))


@dataclass(frozen=True, slots=True)
class Inputs:
    """All that an article is made of: its capture, its record, and its outlet's leftover lines and country."""

    capture: Capture
    record: ArticleRecord
    furniture: tuple[str, ...] = ()
    country: str | None = None


def made(names: Registry, inputs: Inputs) -> LinkedArticle | CaptureError:
    """The article, or why its capture cannot be read."""
    record = inputs.record
    try:
        article = prepare(
            inputs.capture.read(),
            inputs.capture.suffix,
            title=record.title,
            keep=_selectors(record, "keep"),
            drop=_selectors(record, "drop"),
            evidence=[
                (("evidence", name, "passages", n), passage)
                for name, evidence in record.evidence.items()
                for n, passage in enumerate(evidence.passages)
            ],
            furniture=inputs.furniture,
            country=inputs.country,
            digest=record.form == "digest",
        )
    except CaptureError as error:
        return error
    except OSError as error:  # it was there when the records were read
        return CaptureError(f"the file cannot be read: {error.strerror}", "build again when nothing else writes there")
    return link(article, names, record)


def _selectors(record: ArticleRecord, name: str) -> list[Selector]:
    chosen = getattr(record.normalise, name)
    return [Selector(s.quote, s.prefix, s.suffix, ("normalise", name, n)) for n, s in enumerate(chosen)]
