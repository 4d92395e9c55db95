"""The vendored lunr.js is the published one, and all scripts together are small."""

import gzip
import hashlib
from pathlib import Path

JS = Path(__file__).resolve().parents[3] / "theme" / "static" / "js"
VENDOR = JS / "vendor"

PUBLISHED = "0c50d9002b85780a842afffb567bb54ede402dae7c6dc5997a018614d8044fc8"
"""The sha256 of lunr.min.js in the npm package lunr 2.3.9."""


def test_the_listed_checksums_are_those_of_the_files() -> None:
    listed = dict(reversed(line.split()) for line in (VENDOR / "SHA256SUMS").read_text("ascii").splitlines())
    actual = {name: hashlib.sha256((VENDOR / name).read_bytes()).hexdigest() for name in listed}
    assert listed == actual
    assert listed["lunr.min.js"] == PUBLISHED


def test_every_vendored_file_is_listed() -> None:
    listed = {line.split()[1] for line in (VENDOR / "SHA256SUMS").read_text("ascii").splitlines()}
    assert {path.name for path in VENDOR.iterdir()} - {"SHA256SUMS"} == listed


def test_lunr_comes_with_its_licence() -> None:
    assert "Oliver Nightingale" in (VENDOR / "lunr.LICENSE").read_text("utf-8")


def test_all_scripts_together_do_not_grow() -> None:
    """We mean to have them in 20,000 bytes; until then no more than now."""
    scripts = [path.read_bytes() for path in sorted(JS.rglob("*.js"))]
    assert sum(len(gzip.compress(script, 9)) for script in scripts) <= 26_000
