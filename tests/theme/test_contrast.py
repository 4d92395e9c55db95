"""The palette: what is read and what is told by colour stands out, light and dark (WCAG 2.2, 1.4.3 and 1.4.11)."""

import re

import pytest

from tests.theme.render import THEME

TOKENS = (THEME / "static/css/tokens.css").read_text("utf-8")
LIGHT_CSS, DARK_CSS = TOKENS.split("prefers-color-scheme: dark")


def colours(css: str) -> dict[str, str]:
    return dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6});", css))


LIGHT = colours(LIGHT_CSS)
SCHEMES = {"light": LIGHT, "dark": LIGHT | colours(DARK_CSS)}
TEXT = ("ink", "muted", "accent", "planned", "cancelled", "reading", "fact", "draft")
MARKS = ("rule", "accent-faint", "mark-line", "added-line")


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def test_black_on_white_has_the_contrast_that_the_standard_names() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("ground", ["paper", "tint"])
@pytest.mark.parametrize(("names", "least"), [(TEXT, 4.5), (MARKS, 3)])
def test_text_and_marks_stand_out_on_paper_and_on_asides(
    scheme: str, ground: str, names: tuple[str, ...], least: float
) -> None:
    palette = SCHEMES[scheme]
    assert {name for name in names if contrast(palette[name], palette[ground]) < least} == set()


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("ground", ["mark", "target", "added"])
def test_ink_and_links_can_be_read_on_the_grounds_of_marks(scheme: str, ground: str) -> None:
    palette = SCHEMES[scheme]
    assert {name for name in ("ink", "accent") if contrast(palette[name], palette[ground]) < 4.5} == set()


@pytest.mark.parametrize("scheme", SCHEMES)
def test_every_colour_of_the_light_palette_has_its_dark_one(scheme: str) -> None:
    assert set(SCHEMES[scheme]) == set(colours(DARK_CSS))
