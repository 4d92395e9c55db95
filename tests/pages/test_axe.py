"""No rule of axe-core is broken: WCAG 2.2 at AA, and what its authors call best practice."""

from importlib.resources import files

import pytest

from tests.built.conftest import Built
from tests.pages.conftest import KINDS, OPEN_ALL, Window

AXE = files("axe_playwright_python").joinpath("axe.min.js").read_text("utf-8")
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
OF_COLOUR = ["color-contrast", "link-in-text-block"]
"""What dark can break that light has not: the two differ in their colours alone."""
ASK = """rules => axe.run(document, {runOnly: rules, resultTypes: ["violations"]}).then(found => found.violations.map(
    one => `${one.id} ×${one.nodes.length}: ${one.nodes[0].target} ${one.nodes[0].failureSummary}`))"""


PHONE, DESK = 390, 1440
LOOKS = [(PHONE, "light", RULES), (PHONE, "dark", OF_COLOUR), (DESK, "light", RULES), (DESK, "dark", OF_COLOUR)]


@pytest.mark.parametrize("site", KINDS)
def test_axe_finds_nothing_on_phone_and_desk_in_light_and_dark_even_in_what_is_folded_up(
    site: str, request: pytest.FixtureRequest, window: Window
) -> None:
    built: Built = request.getfixturevalue(site)
    page, found = window(), list[str]()
    for name in KINDS[site]:
        page.goto((built.output / name).as_uri())
        page.evaluate(OPEN_ALL)
        page.evaluate(AXE)
        for width, scheme, rules in LOOKS if site == "demo" else LOOKS[:1]:  # the demo has a page of every kind
            page.set_viewport_size({"width": width, "height": 900})
            page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
            found += [f"{name}, {width} px, {scheme}: {said}" for said in page.evaluate(ASK, rules)]
    assert not found, "\n".join(found)
