"""What the minifier of styles would change."""

import re

import pytest

from tests.theme.render import THEME

STYLES = sorted(THEME.glob("static/css/*.css"))


@pytest.mark.parametrize("name", [file.name for file in STYLES])
def test_no_pseudo_class_stands_alone_after_a_space_which_the_minifier_takes(name: str) -> None:
    """`.a :is(b)` would become `.a:is(b)`: it is written `.a *:is(b)`."""
    style = re.sub(r"/\*.*?\*/", "", (THEME / "static/css" / name).read_text("utf-8"), flags=re.DOTALL)
    selectors = [one.strip() for one in re.findall(r"([^{};]+)\{", style) if not one.strip().startswith("@")]
    assert [one for one in selectors if re.search(r"[^\s,>+~(]\s+:[a-z]", one)] == []
