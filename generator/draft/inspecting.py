"""What is found in captures, before there is a record: one JSON object a line, or an account for people."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any, TextIO

from generator import edtf, errors
from generator.draft.account import account, paper
from generator.draft.sources import captures
from generator.edtf import Date
from generator.errors import Place, Problems
from generator.link.dating import dated
from generator.link.link import spoken
from generator.link.quotations.find import quotations
from generator.model import Article
from generator.normalise.decode import MAX_BYTES, CaptureError
from generator.normalise.prepare import prepare
from generator.read.records import shown


def run(paths: Sequence[Path], as_json: bool, out: TextIO, err: TextIO, published: Date | None = None) -> int:
    """Inspect files, and the captures in folders; returns the exit status.

    `published` is the day against which dates in the text are resolved; without it, the day that a capture gives.
    """
    missing = [path for path in paths if not (path.is_file() or path.is_dir())]
    for path in missing:
        err.write(f"{errors.one_line(str(path))}: no such file or folder\n")
    if missing:
        return 2
    problems = Problems()
    on = paper(out)
    for path in paths:
        for file in [path] if path.is_file() else captures(path, lambda _: None):
            try:
                with file.open("rb") as opened:
                    article = prepare(opened.read(MAX_BYTES + 1), file.suffix)
            except CaptureError as error:
                problems.add(Place(shown(file)), error.message, error.hint)
            except OSError as error:
                problems.add(Place(shown(file)), error.strerror or "it cannot be read")
            else:
                out.write(_line(article, file, published) if as_json else account(article, shown(file), on))
    if problems.found:
        err.write(errors.report(problems.found))
        return 1
    return 0


def _line(article: Article, path: Path, published: Date | None) -> str:
    return errors.encodable(json.dumps(row(article, path, published), ensure_ascii=False)) + "\n"


def row(article: Article, path: Path, published: Date | None = None) -> dict[str, Any]:
    """Everything found, every key always there: None or [] when unknown."""
    found = article.found
    texts = {block.id: block.text for block in article.blocks}
    day = published or (edtf.parse(found.published) if found.published else None)
    return {
        "path": shown(path),
        "title": found.title,
        "byline": list(found.byline),
        "agencies": {role: list(getattr(found.agencies, role)) for role in ("text", "reporting", "photos")},
        "outlet": found.outlet,
        "published": found.published,
        "updated": found.updated,
        "language": found.language,
        "dateline": found.dateline,
        "text": article.text,
        "blocks": [{"id": block.id, "kind": block.kind, "text": block.text} for block in article.blocks],
        "removed": [
            {"line": entry.line, "text": entry.text, "rule": entry.rule, "reason": entry.reason}
            for entry in article.removed
        ],
        "dates": [
            {
                "text": texts[one.passage.block][one.passage.start : one.passage.end],
                "block": one.passage.block,
                "start": one.passage.start,
                "end": one.passage.end,
                "edtf": one.date.edtf,
                "rule": one.rule,
                "certain": one.certain,
            }
            for one in dated(article.blocks, day, found.language)
        ],
        "quotes": [
            {
                "text": texts[passage.block][passage.start : passage.end],
                "speaker": quotation.speaker or quotation.described,
                "block": passage.block,
                "start": passage.start,
                "end": passage.end,
            }
            for quotation in quotations(article.blocks, (), spoken(found.language))
            for passage in quotation.passages
        ],
    }
