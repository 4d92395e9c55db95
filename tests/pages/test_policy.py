"""What a page asks for: nothing of anyone else, little of its own, and nothing that a strict policy forbids."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.built.conftest import Built
from tests.pages.conftest import KINDS, OPEN_ALL, Window
from tests.serving import served

REQUESTS = 4
"""The page, its style, its script, its icon."""


@pytest.fixture(scope="session", params=["from disk", "from a host under a path"])
def root(request: pytest.FixtureRequest, demo: Built) -> Iterator[str]:
    """Where the demo is found."""
    if request.param == "from disk":
        yield demo.output.as_uri()
    else:
        with served(demo.output.parent) as host:
            yield f"{host}/{demo.output.name}"


def test_no_page_breaks_a_strict_policy_complains_or_asks_elsewhere(root: str, window: Window) -> None:
    page, said, asked = window(), [], []
    page.on("console", lambda one: said.append(one.text))
    page.on("pageerror", lambda one: said.append(str(one)))
    page.on("request", lambda one: asked.append(one.url))
    for name in KINDS["demo"]:
        asked.clear()
        page.goto(f"{root}/{name}")
        page.evaluate(OPEN_ALL)
        page.mouse.wheel(0, 20_000)
        page.wait_for_timeout(20)
        assert said == [], name
        assert [url for url in asked if not url.startswith(root)] == [], name
        # A browser without a window does not ask for the icon.
        icons = page.locator("link[rel=icon]").count()
        limit = REQUESTS if name != "search.html" else REQUESTS + 4  # parts of the index, before a word is typed
        assert len({url for url in asked if "favicon" not in url}) + icons <= limit, (name, asked)


def test_search_finds_under_a_strict_policy(root: str, window: Window) -> None:
    page, said = window(), []
    page.on("console", lambda one: said.append(one.text))
    page.goto(f"{root}/search.html?q=geneva")
    page.locator("li.result").first.wait_for()
    assert page.locator("li.result").count() > 3
    assert said == []


def test_everything_a_page_needs_is_within_the_site(pages: dict[str, Path], window: Window) -> None:
    page, asked = window(), []
    page.on("request", lambda one: asked.append(one.url))
    for path in pages.values():
        page.goto(path.as_uri())
    assert [url for url in asked if not url.startswith("file://")] == []
