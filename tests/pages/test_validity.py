"""What a validator of HTML asks beyond a strict parser: names, order, and what may stand within what."""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path

import html5lib
import pytest
from bs4 import BeautifulSoup, Tag

from tests.pages.conftest import KINDS

WITHIN_TEXT = "p h1 h2 h3 h4 h5 h6 dt span a em strong b i cite mark time label button q small sub sup ins del"
BLOCKS = (
    "div p ul ol dl section article nav aside header footer main table details figure blockquote form hr h1 h2 h3 h4 h5"
)
TRANSPARENT = {"a", "ins", "del"}
"""What may hold whatever its own parent may hold."""
IMPLICIT = {"main": "main", "nav": "navigation", "article": "article", "button": "button", "ul": "list", "ol": "list"}

Pages = dict[str, BeautifulSoup]


@pytest.fixture(scope="session", params=KINDS)
def parsed(request: pytest.FixtureRequest) -> Pages:
    output: Path = request.getfixturevalue(request.param).output
    return {name: BeautifulSoup((output / name).read_text("utf-8"), "html.parser") for name in KINDS[request.param]}


def _wrong(pages: Pages, css: str, holds: Callable[[Tag], object]) -> list[str]:
    shown = ((name, tag) for name, soup in pages.items() for tag in soup.select(css) if not _hidden(tag))
    return [f"{name}: {str(tag)[:120]}" for name, tag in shown if not holds(tag)]


def _hidden(tag: Tag) -> bool:
    """Whether a script has yet to fill it."""
    return bool(tag.find_parent(hidden=True) or tag.has_attr("hidden"))


def _name(tag: Tag) -> str:
    return tag.get_text(strip=True) or str(tag.get("aria-label") or tag.get("aria-labelledby") or "")


def test_a_strict_parser_takes_the_page(parsed: Pages) -> None:
    for name, soup in parsed.items():
        assert str(soup).startswith("<!DOCTYPE html>"), name
        html5lib.HTMLParser(strict=True).parse(str(soup))


def test_ids_are_unique_and_what_points_at_one_finds_it(parsed: Pages) -> None:
    for name, soup in parsed.items():
        ids = Counter(str(tag["id"]) for tag in soup.find_all(id=True))
        assert not [id for id, count in ids.items() if count > 1], name
        pointed = [str(tag[key]) for key in ("for", "aria-controls", "aria-describedby", "aria-labelledby")
                   for tag in soup.find_all(attrs={key: True})]  # fmt: skip
        fragments = [str(tag["href"])[1:] for tag in soup.select('a[href^="#"]')]
        assert {id for value in pointed for id in value.split()} | set(fragments) <= ids.keys(), name


def test_headings_go_down_one_level_at_a_time_and_say_something(parsed: Pages) -> None:
    for name, soup in parsed.items():
        headings = soup.find_all(re.compile("^h[1-6]$"))
        levels = [int(tag.name[1]) for tag in headings]
        assert levels.count(1) == 1, name
        assert all(after <= before + 1 for before, after in pairwise(levels)), name
        assert all(_name(tag) for tag in headings), name


def test_whatever_is_pressed_or_filled_in_has_a_name(parsed: Pages) -> None:
    labelled = {(name, str(tag["for"])) for name, soup in parsed.items() for tag in soup.select("label[for]")}
    unnamed = [
        f"{name}: {tag}"
        for name, soup in parsed.items()
        for tag in soup.select("input:not([type=hidden]), select, textarea")
        if (name, tag.get("id")) not in labelled and not tag.find_parent("label") and not tag.get("aria-label")
    ]
    assert unnamed == []
    assert _wrong(parsed, "a[href], button, summary", _name) == []
    assert _wrong(parsed, "button", lambda tag: tag.get("type")) == []
    assert _wrong(parsed, "a", lambda tag: tag.get("href")) == []


def test_only_what_may_be_named_is_named(parsed: Pages) -> None:
    plain = ", ".join(
        f"{tag}[aria-label]:not([role])" for tag in "div span p ol ul li dl strong em mark b i code".split()
    )
    assert _wrong(parsed, plain, lambda tag: False) == []
    assert (
        _wrong(parsed, "div[role=region], div[role=list], div[role=button], span[role=button]", lambda tag: False) == []
    )


def test_landmarks_of_one_kind_differ_in_name(parsed: Pages) -> None:
    for name, soup in parsed.items():
        for kind in ("nav", "aside[aria-label], aside[aria-labelledby]"):
            names = [str(tag.get("aria-label") or tag.get("aria-labelledby")) for tag in soup.select(kind)]
            assert len(names) == len(set(names)), (name, names)
        assert len(soup.find_all("main")) == 1, name


def _misplaced(soup: BeautifulSoup) -> Iterator[str]:
    for tag in soup.find_all(BLOCKS.split()):
        parent = tag.parent
        while parent and parent.name in TRANSPARENT:
            parent = parent.parent
        if parent and parent.name in WITHIN_TEXT.split():
            yield f"{tag.name} in {parent.name}: {str(parent)[:100]}"
    for tag in soup.find_all(["ul", "ol"]):
        yield from (f"{one.name} in {tag.name}" for one in tag.find_all(True, recursive=False) if one.name != "li")
    for tag in soup.select("a a, a button, button a, a summary, label label, a input, button button"):
        yield f"one control in another: {str(tag)[:100]}"
    for tag in soup.find_all("dl"):
        yield from (
            f"{one.name} in dl" for one in tag.find_all(True, recursive=False) if one.name not in ("dt", "dd", "div")
        )


def test_nothing_stands_where_it_may_not(parsed: Pages) -> None:
    assert {name: said for name, soup in parsed.items() if (said := list(_misplaced(soup))[:5])} == {}


def test_tables_say_what_they_are_and_their_headers_of_what(parsed: Pages) -> None:
    # One that is folded up is named by what unfolds it.
    assert _wrong(parsed, "table", lambda tag: tag.caption or tag.get("aria-label") or tag.find_parent("details")) == []
    assert _wrong(parsed, "th", lambda tag: tag.get("scope")) == []


def test_a_picture_is_named_or_hidden(parsed: Pages) -> None:
    def named(tag: Tag) -> bool:
        return bool(tag.get("aria-hidden") or tag.get("aria-label") or tag.get("aria-labelledby") or tag.find("title"))

    assert _wrong(parsed, "svg", named) == []
    assert _wrong(parsed, "img", lambda tag: tag.has_attr("alt")) == []


def test_no_role_repeats_what_an_element_says(parsed: Pages) -> None:
    # A list whose bullets are taken off is one for VoiceOver only if it says so.
    said = {"ul", "ol"}
    assert _wrong(parsed, "[role]", lambda tag: tag.name in said or IMPLICIT.get(tag.name) != tag["role"]) == []


def test_the_language_of_a_page_and_of_foreign_words_is_told(parsed: Pages) -> None:
    assert _wrong(parsed, "html", lambda tag: tag.get("lang")) == []
    assert _wrong(parsed, "[lang]", lambda tag: re.fullmatch(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*", str(tag["lang"]))) == []
    assert _wrong(parsed, "time", lambda tag: tag.get("datetime")) == []
