"""What the printer makes of a page: all that it says, where it is from, and nothing to press."""

import re
from io import BytesIO
from pathlib import Path
from unicodedata import normalize

import pytest
from bs4 import BeautifulSoup
from pypdf import PdfReader

from tests.built.conftest import Built
from tests.pages.conftest import Window

BRIEFING = "briefings/2022-01-01-before-geneva.html"
TO_PRESS = [
    "Skip to content",
    "How to check this site",
    "Back to text",
    "↩",
    "Previous page",
    "Next page",
    "Whole sentence",
]


SHEETS: dict[Path, list[str]] = {}


def _printed(window: Window, path: Path) -> list[str]:
    """The text of each sheet of A4, white space folded; a page is printed once for all tests."""
    if path not in SHEETS:
        page = window()
        page.goto(path.as_uri())
        sheets = PdfReader(BytesIO(page.pdf(format="A4", prefer_css_page_size=True))).pages
        texts = (normalize("NFKC", " ".join(sheet.extract_text().split())) for sheet in sheets)
        SHEETS[path] = [re.sub(r"\b[0-9]+ / [0-9]+\b", "", text) for text in texts]  # without the sheet's number
    return SHEETS[path]


def _letters(text: str) -> str:
    """What is left of a text however its lines were broken and its letters joined."""
    return "".join(re.findall(r"[^\W_]", normalize("NFKC", text)))


@pytest.fixture(scope="session")
def kinds(demo: Built, crowd: Built) -> dict[str, Path]:
    ours = ["index.html", BRIEFING, "articles/scmp-talks.html", "events/2021-12-30-biden-putin-call.html",
            "actors/vladimir-putin.html", "outlets/scmp.html", "events/index.html"]  # fmt: skip
    return {name: demo.output / name for name in ours} | {"long": crowd.output / "articles/long.html"}


def test_an_article_of_seven_hundred_words_takes_two_pages(crowd: Built, window: Window) -> None:
    sheets = _printed(window, crowd.output / "articles/long.html")
    assert len(sheets) <= 2
    text = BeautifulSoup((crowd.output / "articles/long.html").read_text("utf-8"), "html.parser").select_one(".body")
    assert text
    printed = _letters(" ".join(sheets))
    for block in text.find_all("p", id=re.compile("^p[0-9]+$")):
        said = re.split(r"(?<=\.) ", block.get_text().replace("†", ""))
        assert [one for one in said if _letters(one) not in printed] == []


def test_an_article_on_paper_names_title_date_outlet_site_and_address(crowd: Built, window: Window) -> None:
    text = " ".join(_printed(window, crowd.output / "articles/long.html"))
    for words in ("A long night at the harbour", "7 January 2030", "North Wire", "Readout", "articles/long.html"):
        assert words in text, words


def test_a_briefing_on_paper_is_whole(demo: Built, window: Window) -> None:
    printed = _letters(" ".join(_printed(window, demo.output / BRIEFING)))
    article = demo.pages[BRIEFING].select_one("main article") or demo.pages[BRIEFING].main
    assert article
    for unprinted in article.select("nav, .permalink, .around, .sentence, a.cite, .back"):
        unprinted.decompose()
    said = [
        one
        for p in article.find_all("p", class_=False)
        for one in re.split(r"(?<=[.:;]) ", p.get_text(" ", strip=True))
    ]
    assert len(said) > 30
    assert [one for one in said if _letters(one) not in printed] == []


def test_every_note_of_a_briefing_is_printed_with_its_number_and_its_sources(demo: Built, window: Window) -> None:
    printed = " ".join(_printed(window, demo.output / BRIEFING))
    letters = _letters(printed)
    notes = demo.pages[BRIEFING].select("ol.notes > li")
    assert len(notes) > 10
    for note in notes:
        statement = note.select_one(".note-text") or note
        assert _letters(statement.get_text(" ", strip=True))[:60] in letters, note.get("id")
    for article in ("afp-new-call", "ap-pa-call", "cnn-sunday", "scmp-talks", "unnamed-cannot"):
        title = demo.pages[f"articles/{article}.html"].h1
        assert title and _letters(title.get_text().replace("†", "")) in letters, article


def test_every_page_on_paper_names_its_title_site_and_address(kinds: dict[str, Path], window: Window) -> None:
    for name, path in kinds.items():
        text = " ".join(_printed(window, path))
        assert "Readout" in text and path.name in text, name


def test_nothing_to_press_is_printed(kinds: dict[str, Path], window: Window) -> None:
    for name, path in kinds.items():
        text = " ".join(_printed(window, path))
        assert [words for words in TO_PRESS if words in text] == [], name
        assert "Articles Actors" not in text and "Briefings Events" not in text, name
