"""Pages of our own making, written before the rules of `html`, after what news sites' templates commonly print.

Beside each `<name>.html` a `<name>.expected` gives what an editor would copy out of it: the metadata, a blank line,
then the text, one block a line.
"""

from collections import Counter
from pathlib import Path

import pytest

from generator.model import Article
from generator.normalise.prepare import prepare
from generator.text import word_spans

FOLDER = Path(__file__).with_name("pages")
PAGES = sorted(path.stem for path in FOLDER.glob("*.html"))


def _read(name: str) -> tuple[Article, dict[str, str], list[str]]:
    head, _, body = (FOLDER / f"{name}.expected").read_text(encoding="utf-8").partition("\n\n")
    fields = {field: value.strip() for field, _, value in (line.partition(":") for line in head.splitlines())}
    return prepare((FOLDER / f"{name}.html").read_bytes(), ".html"), fields, body.strip().splitlines()


def _words(lines: list[str]) -> Counter[str]:
    return Counter(line[start:end] for line in lines for start, end in word_spans(line))


@pytest.mark.parametrize("name", PAGES)
def test_the_text_has_every_line_of_the_story(name: str) -> None:
    article, _, lines = _read(name)
    assert [line for line in lines if line not in {block.text for block in article.blocks}] == []


@pytest.mark.parametrize("name", PAGES)
def test_hardly_anything_else_is_in_the_text(name: str) -> None:
    article, _, lines = _read(name)
    got, wanted = _words(article.text.split("\n\n")), _words(lines)
    assert (got - wanted).total() <= 0.05 * wanted.total()


@pytest.mark.parametrize("name", PAGES)
def test_headline_dates_authors_and_outlet_are_found(name: str) -> None:
    article, fields, _ = _read(name)
    found = article.found
    assert found.title == fields["title"]
    assert (found.published or "")[:10] == fields.get("published", "")
    assert (found.updated or "")[:10] == fields.get("updated", (found.updated or "")[:10])
    assert "; ".join(found.byline) == fields["byline"]
    assert (found.outlet or "") == fields["outlet"]
    assert "; ".join((*found.agencies.text, *found.agencies.reporting)) == fields.get("agencies", "")


@pytest.mark.parametrize("name", PAGES)
def test_every_text_of_the_page_is_a_block_or_in_the_ledger(name: str) -> None:
    article, _, _ = _read(name)
    assert article.extraction.startswith("html, ")
    assert all(entry.rule and entry.reason and entry.line > 0 for entry in article.removed)
    assert article.removed
