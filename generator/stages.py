"""The two stages of an article, as one piece of pure work that any process can do: prepare, then link."""

from dataclasses import dataclass

from generator.link.link import link
from generator.link.registry import Registry
from generator.model import LinkedArticle
from generator.normalise.decode import CaptureError
from generator.normalise.prepare import prepare
from generator.normalise.select import Selector
from generator.read.records import Capture
from generator.read.schema import ArticleRecord


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
