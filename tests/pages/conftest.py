"""The demo and an awkward site, built as a user builds them, and the pages of theirs that stand for all others."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.built.conftest import DEMO, Built, build
from tests.pages import awkward
from tests.sites import write

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

OF_DEMO = [
    *["index.html", "review.html", "search.html", "about.html", "404.html"],
    *[f"{kind}/index.html" for kind in ("articles", "actors", "events", "outlets", "briefings")],
    *["articles/scmp-talks.html", "articles/readout-capture.html", "actors/vladimir-putin.html", "outlets/scmp.html"],
    *["events/2021-12-30-biden-putin-call.html", "events/january-talks.html"],
    "briefings/2022-01-01-before-geneva.html",
]
OF_CROWD = [
    *["index.html", "review.html", "articles/index.html", "articles/index-2.html", "events/index.html"],
    *[f"articles/{id}.html" for id in ("long", "headline", "arabic", "chinese", "unbroken", "undated")],
    *["articles/withheld.html", "articles/excerpt.html", "articles/digest.html"],
    *[f"actors/{id}.html" for id in ("anna-northgate", "layla-al-shami", "long-name")],
    *[f"events/{id}.html" for id in ("night-of-talks", "frost", "bare", "draft", "meeting-002")],
    *["outlets/sahifa.html", "outlets/paper-03.html", "briefings/second-edition.html"],
]  # fmt: skip
OF_EMPTY = ["index.html", "review.html", "articles/index.html", "events/index.html", "briefings/index.html"]
OF_ONE = ["index.html", "articles/only.html"]
KINDS = {"demo": OF_DEMO, "crowd": OF_CROWD, "empty": OF_EMPTY, "one": OF_ONE}
"""Of each site the pages that are looked at: one of each kind, and those that are odd."""

OPEN_ALL = "document.querySelectorAll('details').forEach(one => { one.open = true })"


def _build(content: Path, output: Path, **more: Any) -> Built:
    built = build(content, output, **more)
    assert built.status == 0, built.said
    return built


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Built:
    return _build(DEMO, tmp_path_factory.mktemp("demo") / "output")


@pytest.fixture(scope="session")
def published(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The demo as it is published, with the address of its site."""
    output = tmp_path_factory.mktemp("published") / "output"
    return _build(DEMO, output, settings="publishconf.py", SITEURL="https://readout.example/ukraine")


@pytest.fixture(scope="session")
def crowd(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """500 articles, and beside them whatever is odd."""
    folder = tmp_path_factory.mktemp("crowd")
    return _build(write(folder, awkward.crowd()), folder / "output")


@pytest.fixture(scope="session")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Built:
    folder = tmp_path_factory.mktemp("empty")
    return _build(write(folder, awkward.empty()), folder / "output")


@pytest.fixture(scope="session")
def one(tmp_path_factory: pytest.TempPathFactory) -> Built:
    folder = tmp_path_factory.mktemp("one")
    return _build(write(folder, awkward.one()), folder / "output")


@pytest.fixture(scope="session", params=KINDS)
def pages(request: pytest.FixtureRequest) -> dict[str, Path]:
    """The pages of a site that are looked at, by name."""
    built: Built = request.getfixturevalue(request.param)
    return {name: built.output / name for name in KINDS[request.param]}


Window = Callable[..., Any]


@pytest.fixture
def window(browser: "Browser") -> "Iterator[Callable[..., Page]]":
    """Opens a window of a width, and of what else Playwright lets one choose; nothing moves in it."""
    contexts = []

    def opened(width: int = 1280, height: int = 900, **more: Any) -> "Page":
        settings = {"viewport": {"width": width, "height": height}, "reduced_motion": "reduce", **more}
        contexts.append(browser.new_context(**settings))
        return contexts[-1].new_page()

    yield opened
    for context in contexts:
        context.close()
