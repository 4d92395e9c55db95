"""What we write reads back as it was, through our own reader, and is pleasant to review."""

from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.errors import Problems
from generator.read.emit import emit
from generator.read.tree import plain, read_tree

AWKWARD = [
    'He said: "no" # really',
    "- a dash",
    "@handle",
    "`tick`",
    "😀 فارسی {{ 7*7 }}",
    "a\x85b",
    "a\u2028b",
    "tab\there",
    "back\\slash",
    "null",
    "no",
    "yes",
    "on",
    "Off",
    "true",
    "~",
    "2022",
    "1e5",
    "123e456",
    "%TAG",
    "&a",
    "*a",
    "!a",
    "? a",
    "[a",
    "{a",
    " lead",
    "trail ",
    "'",
    "\ufeff",
    "\x00",
    "\U0010ffff",
    "word " * 1000,
]
TEXTS = st.text() | st.sampled_from(AWKWARD)


def read_back(text: str) -> Any:
    problems = Problems()
    tree = read_tree(text.encode(), "a.yaml", problems)
    assert problems.found == []
    assert tree is not None
    return plain(tree)


@given(TEXTS, st.lists(TEXTS), st.dictionaries(st.sampled_from("abc"), st.lists(TEXTS), min_size=1))
def test_a_record_reads_back_as_it_was(title: str, byline: list[str], more: dict[str, list[str]]) -> None:
    record = {"title": title, "byline": byline, "more": more, "status": "draft"}
    assert read_back(emit(record, "unknown: outlet")) == record


@pytest.mark.parametrize("text", AWKWARD)
def test_other_readers_of_yaml_see_texts_too(text: str) -> None:
    assert yaml.safe_load(emit({"title": text})) == {"title": text}


@pytest.mark.parametrize(
    "value",
    [
        "2021-12-29",
        "2021-12-31/2022-01-01",
        "../2022-01",
        "2022-01-02T09:00Z",
        "2021-12~",
        "scmp",
        "pa-media",
        "zh-Hant",
    ],
)
def test_ids_and_dates_stand_plain(value: str) -> None:
    assert emit({"a": value}) == f"a: {value}\n"


def test_a_checksum_and_an_address_stand_plain() -> None:
    assert emit({"sha256": "0" * 63 + "e"}) == f"sha256: {'0' * 63}e\n"
    assert emit({"url": "https://news.example/2022/a-b.html"}) == "url: https://news.example/2022/a-b.html\n"


def test_prose_stands_in_quotation_marks_and_lists_in_brackets() -> None:
    written = emit({"title": "River rises", "byline": ["Ann Lee"], "agencies": {"text": ["ap", "afp"]}}, "unknown: x")
    assert written == ('# unknown: x\ntitle: "River rises"\nbyline: ["Ann Lee"]\nagencies:\n  text: [ap, afp]\n')


def test_there_is_one_kind_of_quotation_marks() -> None:
    assert emit({"a": ["2022-03-02T23:30Z", "it's"]}) == 'a: ["2022-03-02T23:30Z", "it\'s"]\n'


def test_one_long_line_stays_one() -> None:
    assert emit({"title": "word " * 1000}).count("\n") == 1


def test_what_cannot_be_encoded_is_marked_as_lost() -> None:
    assert read_back(emit({"title": "a\udcffb"})) == {"title": "a\ufffdb"}
