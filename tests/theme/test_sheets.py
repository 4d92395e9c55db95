"""A page's style sheet has all rules that are for it: rooms that it leaves out say nothing about the page."""

import re
from collections.abc import Iterator
from functools import cache

import pytest
from bs4 import BeautifulSoup

from generator.publish.bundles import listed
from tests.theme import cases, parts
from tests.theme.render import THEME, environment, render

SHEETS = {one.name: set(one.sources) for one in listed(THEME) if one.name.startswith("css/")}
ROOMS = {f"css/{file.name}": file.read_text("utf-8") for file in sorted(THEME.glob("static/css/*.css"))}
STATES = re.compile(r"::[a-z-]+|:(?:hover|focus-visible|focus-within|focus|target|checked)\b")
EMPTY = re.compile(r":(?:is|has|not|where)\([\s,>+]*\)")
ENV = environment()


def pieces(selectors: str) -> Iterator[str]:
    """Each of some selectors with commas between them, apart from commas in brackets."""
    depth, piece = 0, ""
    for letter in selectors + ",":
        depth += (letter == "(") - (letter == ")")
        if letter == "," and not depth:
            yield piece.strip()
            piece = ""
        else:
            piece += letter


def rules(css: str) -> Iterator[str]:
    """The selectors of a style sheet, without the states in which they hold."""
    for head in re.findall(r"([^{};]+)\{[^{}]*\}", re.sub(r"/\*.*?\*/", "", css, flags=re.S)):
        if not head.strip().startswith("@"):
            yield from (EMPTY.sub("", STATES.sub("", piece)) for piece in pieces(head))


@cache
def left_out(sheet: str) -> dict[str, tuple[str, ...]]:
    """By room that a sheet lacks, its selectors that no room of the sheet has."""
    had = {one for room in SHEETS[sheet] for one in rules(ROOMS[room])}
    return {room: tuple(set(rules(css)) - had) for room, css in ROOMS.items() if room not in SHEETS[sheet]}


@pytest.mark.parametrize("page", [pytest.param(page, id=page.url) for page in cases.every_page()])
def test_no_rule_that_is_for_a_page_is_missing_from_its_sheet(page) -> None:  # type: ignore[no-untyped-def]
    soup = BeautifulSoup(render(ENV, page, parts.SITE), "html.parser")
    [sheet] = [str(link["href"]).lstrip("./").removeprefix("theme/") for link in soup.select("link[rel=stylesheet]")]
    classes = {name for element in soup.find_all(class_=True) for name in element["class"]}
    missing = [
        (room, one)
        for room, every in left_out(sheet).items()
        for one in every
        if one and ("(" in one or set(re.findall(r"\.([a-z][\w-]*)", one)) <= classes) and soup.select_one(one)
    ]
    assert missing == []


def test_selectors_are_told_apart_and_states_left_aside() -> None:
    css = "@media print { a:is(.b, .c):hover, .d::after { top: 0 } } /* x, y */ .e:has(> :focus-visible) { top: 0 }"
    assert list(rules(css)) == ["a:is(.b, .c)", ".d", ".e"]
