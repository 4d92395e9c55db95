"""What a search takes in a reader's browser: headless Chromium, from disk."""

from collections.abc import Sequence
from pathlib import Path
from shutil import which
from statistics import median
from typing import Any

from generator.publish.bundles import minified
from tests.bench.figure import Figure
from tests.publish.search.scripts import ENGINE

FRESH = 60
"""So many of the queries are asked in a page of their own, as the first that a reader asks."""

_ASK = """(query) => {
  const begin = performance.now();
  return readout.engine.find(query, {})
    .then((found) => readout.engine.show(found.direct.slice(0, 5).map((one) => one.doc)))
    .then(() => performance.now() - begin);
}"""


def figures(site: Path, asked: Sequence[str]) -> list[Figure]:
    """Nothing where there is no Playwright or no Chromium. Times are of the clock, the reading of files included."""
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        return []
    executable = next(filter(None, map(which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if not executable:
        return []
    (site / "engine.js").write_bytes(minified(ENGINE, "Readout"))
    (site / "index.html").write_text('<!DOCTYPE html><script src="engine.js"></script>', encoding="utf-8")
    with sync_playwright() as run:
        browser = run.chromium.launch(executable_path=executable, args=["--no-sandbox"])
        page = browser.new_page()
        address = (site / "index.html").as_uri()
        first = [_fresh(page, address, query) for query in asked[:FRESH]]
        for query in asked:
            page.evaluate(_ASK, query)
        again = [page.evaluate(_ASK, query) for query in asked]
        held = _heap(page)
        browser.close()
    return [
        Figure("answer, files read from disk: median", f"{median(first):.0f} ms", "100 ms"),
        Figure("answer, files at hand: median", f"{median(again):.1f} ms", "100 ms"),
        Figure(f"browser's heap after {len(asked)} queries", f"{held / 1e6:.1f} MB", "30 MB"),
    ]


def _fresh(page: Any, address: str, query: str) -> float:
    page.goto(address)
    return float(page.evaluate(_ASK, query))


def _heap(page: Any) -> float:
    """Bytes of JavaScript that are still held once what is not needed is let go."""
    client = page.context.new_cdp_session(page)
    client.send("HeapProfiler.collectGarbage")
    return float(client.send("Runtime.getHeapUsage")["usedSize"])
