"""A reader without JavaScript misses the search and meets nothing that does not work."""

import re
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urldefrag, urlsplit

from tests.pages.conftest import OPEN_ALL, Window

CONTROLS = "button, input, select, textarea, [role=button], [role=tab], [tabindex]:not([tabindex='-1']):not(:has(*))"
SHOWN = "ones => ones.filter(one => one.checkVisibility()).map(one => one.outerHTML)"


@cache
def _ids(path: Path) -> frozenset[str]:
    return frozenset(re.findall(r'\sid="([^"]+)"', path.read_text("utf-8")))


def test_no_control_is_shown_that_only_a_script_could_answer(pages: dict[str, Path], window: Window) -> None:
    page, dead = window(java_script_enabled=False), {}
    for name, path in pages.items():
        page.goto(path.as_uri())
        page.evaluate(OPEN_ALL)
        shown = page.eval_on_selector_all(CONTROLS, SHOWN)
        # A tick that the style sheet answers by showing the whole sentence works without a script.
        dead[name] = [html for html in shown if 'type="checkbox"' not in html]
    assert {name: controls for name, controls in dead.items() if controls} == {}


def test_every_tick_shows_something(pages: dict[str, Path], window: Window) -> None:
    page = window(java_script_enabled=False)
    for name, path in pages.items():
        page.goto(path.as_uri())
        page.evaluate(OPEN_ALL)
        boxes = page.locator("main input[type=checkbox]:visible")
        for box in [boxes.nth(n) for n in range(min(boxes.count(), 2))]:
            before = page.locator("main").inner_text()
            box.check(force=True)
            assert page.locator("main").inner_text() != before, name


def test_the_way_to_every_index_is_a_link(pages: dict[str, Path], window: Window) -> None:
    page = window(java_script_enabled=False)
    for name, path in pages.items():
        page.goto(path.as_uri())
        shown = page.eval_on_selector_all("a[href]", "all => all.filter(a => a.checkVisibility()).map(a => a.pathname)")
        for kind in ("articles", "actors", "events", "outlets", "briefings"):
            assert any(one.endswith(f"/{kind}/index.html") for one in shown), (name, kind)


def test_every_link_within_the_site_leads_somewhere(pages: dict[str, Path]) -> None:
    broken = []
    for name, path in pages.items():
        for url in re.findall(r'<a\s[^>]*?href="([^"]*)"', path.read_text("utf-8")):
            target, fragment = urldefrag(url.replace("&amp;", "&"))
            if urlsplit(target).scheme:
                continue
            file = (path.parent / unquote(urlsplit(target).path)).resolve() if target else path
            if not file.is_file() or (fragment and file.suffix == ".html" and unquote(fragment) not in _ids(file)):
                broken.append(f"{name}: {url}")
    assert broken == []
