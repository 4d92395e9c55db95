"""The scripts as they are published."""

import gzip
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .conftest import Built

LIMITS = {"briefing": 2_500, "list": 1_000, "search": 18_000, "site": 1_600}
"""Bytes of each script, gzipped; a page loads one of them."""


def test_the_scripts_are_small(demo: "Built") -> None:
    scripts = {path.relative_to(demo.output).as_posix(): path for path in (demo.output / "theme").rglob("*.js")}
    assert sorted(scripts) == [f"theme/js/{name}.js" for name in sorted(LIMITS)]
    sizes = {path.stem: len(gzip.compress(path.read_bytes(), 9)) for path in scripts.values()}
    assert {name: size for name, size in sizes.items() if size > LIMITS[name]} == {}


def test_every_published_script_is_asked_for_by_a_page_and_names_its_licences(demo: "Built") -> None:
    asked = {str(tag["src"]).removeprefix("../") for soup in demo.pages.values() for tag in soup.find_all("script")}
    published = {path.relative_to(demo.output).as_posix() for path in (demo.output / "theme").rglob("*.js")}
    assert published == asked
    for name in published:
        notice = (demo.output / name).read_text("utf-8").splitlines()[0]
        assert notice.startswith("/*! ")
        assert "AGPL-3.0-or-later" in notice


def test_the_search_names_the_licence_of_lunr_and_brings_it_along(demo: "Built") -> None:
    notice = (demo.output / "theme/js/search.js").read_text("utf-8").splitlines()[0]
    assert "Oliver Nightingale, MIT" in notice
    assert (demo.output / "theme/js/vendor/lunr/LICENSE").is_file()
