"""The vendored parts of lunr.js are the published ones, and as good as the whole."""

import hashlib

import pytest

from generator.publish.bundles import minified
from tests.publish.search.corpus import corpus, queries
from tests.publish.search.scripts import ENGINE, LUNR, THEME
from tests.publish.search.test_engine import write

VENDOR = THEME / "static" / "js" / "vendor" / "lunr"

PUBLISHED = "9431726f05c0eae2a6e54dc197709422869f25cad44f2430d2fb7ddae80cc717"
"""The sha256 of lunr.js in the npm package lunr 2.3.9."""


def test_the_whole_lunr_js_is_the_published_one() -> None:
    assert hashlib.sha256(LUNR.read_bytes()).hexdigest() == PUBLISHED


@pytest.mark.parametrize("part", sorted(path.name for path in VENDOR.glob("*.js")))
def test_every_part_stands_in_it_word_for_word(part: str) -> None:
    written = (VENDOR / part).read_text("utf-8").replace("@YEAR", "2020")
    assert written in LUNR.read_text("utf-8")


def test_lunr_comes_with_its_licence() -> None:
    assert "Oliver Nightingale" in (VENDOR / "LICENSE").read_text("utf-8")


def test_minified_the_engine_answers_the_same(run_js, tmp_path) -> None:
    site = write(tmp_path / "site", corpus(300))
    script = tmp_path / "engine.js"
    script.write_bytes(minified(ENGINE, "notice"))
    asked = [*queries(60), '"of the"', "biden -putin", "us troops", "东京都"]
    find = "return Promise.all(input.map((query) => readout.engine.find(query, {typing: true})))"
    found = run_js(find, asked, site)
    assert any(one["direct"] for one in found)
    assert run_js(find, asked, site, scripts=[script]) == found
