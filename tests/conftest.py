"""What tests may ask for: `seeds`, `browser`, `node`; a test that lacks one is skipped, and says why."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

if TYPE_CHECKING:
    from playwright.sync_api import Browser

ROOT = Path(__file__).resolve().parent.parent
SEEDS = Path(os.environ.get("READOUT_SEEDS") or ROOT.parent / "shared" / "seeds").resolve()
CHROMIUM = os.environ.get("READOUT_CHROMIUM") or next(
    filter(None, map(shutil.which, ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"])),
    None,
)
MARKERS = {"seeds": "seeds", "chromium_path": "browser", "browser": "browser"}

os.environ.pop("AS_OF", None)

# A change is judged by the same examples each time; people who run the tests look for new ones.
settings.register_profile("ci", derandomize=True, deadline=None)
settings.register_profile("people", deadline=None)
settings.load_profile("ci" if os.environ.get("CI") else "people")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what uses one of the fixtures, so that `-m "not browser"` means what it says."""
    for item in items:
        for fixture, marker in MARKERS.items():
            if fixture in getattr(item, "fixturenames", ()):
                item.add_marker(marker)


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> None:
    if item.get_closest_marker("seeds") and not SEEDS.is_dir():
        pytest.skip("needs the seeds: put them into ../shared/seeds or name their folder in READOUT_SEEDS")
    if item.get_closest_marker("browser") and not CHROMIUM:
        missing = "needs Chromium: install it or name the program in READOUT_CHROMIUM"
        if os.environ.get("READOUT_REQUIRE_BROWSER"):
            pytest.fail(missing, pytrace=False)
        pytest.skip(missing)


@pytest.fixture(scope="session")
def seeds() -> Path:
    """The folder of the raw seed articles."""
    return SEEDS


@pytest.fixture(scope="session")
def chromium_path() -> Path:
    """The machine's own Chromium; playwright's download is never used."""
    assert CHROMIUM
    return Path(CHROMIUM)


@pytest.fixture(scope="session")
def browser(chromium_path: Path) -> "Iterator[Browser]":
    """A headless Chromium with an empty profile, shared within a process: open a context of your own."""
    from playwright.sync_api import sync_playwright

    quiet = ["background-networking", "component-update", "sync", "gpu"]
    flags = ["--headless", "--no-sandbox", "--no-first-run", *(f"--disable-{name}" for name in quiet)]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium_path, args=flags)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def node() -> Path:
    """The Node inside playwright's wheel, so that JavaScript is tested without one on the machine."""
    from playwright._impl._driver import compute_driver_executable

    return Path(compute_driver_executable()[0])
