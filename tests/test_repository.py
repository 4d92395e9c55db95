"""What holds for the repository as a whole: who imports whom, and what no file may say."""

import ast
import importlib.metadata
import re
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from packaging.specifiers import SpecifierSet

ROOT = Path(__file__).resolve().parent.parent
RUN = 16

GROUND = {"errors", "model", "edtf", "text"}
MAY_IMPORT = {
    **dict.fromkeys(GROUND, GROUND),
    "read": GROUND | {"read"},
    "normalise": GROUND | {"read", "normalise"},
    "link": GROUND | {"read", "normalise", "link"},
    "publish": GROUND | {"read", "normalise", "link", "publish"},
    "draft": GROUND | {"read", "normalise", "link", "draft"},
    "stages": GROUND | {"read", "normalise", "link"},
    "site": GROUND | {"read", "normalise", "link", "publish", "stages", "pool", "memory"},
    "__main__": GROUND | {"read", "normalise", "link", "publish", "draft", "site"},
    "pool": set(),
    "memory": set(),
    "__init__": set(),
}
ONLY_IN = {
    "yaml": "generator/read/",
    "bs4": "generator/normalise/",
    "lxml": "generator/normalise/",
    "trafilatura": "generator/normalise/",
    "lunr": "generator/publish/search/",
    "networkx": "generator/publish/pictures/",
    "pelican": "plugins/",
}


def sources(*folders: str) -> list[Path]:
    return sorted(path for folder in folders for path in (ROOT / folder).rglob("*.py"))


def shown(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def imports(path: Path) -> Iterator[tuple[str, int]]:
    """All that a file imports, in full and with its line; `from generator import read` is generator.read."""
    package = path.relative_to(ROOT).parent.parts
    for node in ast.walk(ast.parse(path.read_bytes())):
        if isinstance(node, ast.Import):
            yield from ((alias.name, node.lineno) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else ()
            parts = [*base, *([node.module] if node.module else [])]
            yield from ((".".join([*parts, alias.name]), node.lineno) for alias in node.names)


@cache
def tracked() -> tuple[tuple[str, str], ...]:
    """Path and text of every text file that is or would be committed, vendored ones apart."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"], cwd=ROOT, capture_output=True
    )
    if listed.returncode:
        pytest.skip("needs a git checkout, which says what belongs to the repository")
    found = []
    for name in sorted(filter(None, listed.stdout.decode().split("\0"))):
        data = (ROOT / name).read_bytes() if (ROOT / name).is_file() else b""
        if b"\0" not in data and "/vendor/" not in name:
            found.append((name, data.decode(errors="replace")))
    return tuple(found)


def test_imports_run_one_way():
    wrong = []
    for path in sources("generator"):
        part = path.relative_to(ROOT / "generator").parts[0].removesuffix(".py")
        for name, line in imports(path):
            top, _, rest = name.partition(".")
            target = rest.split(".")[0]
            if top == "plugins" or (top == "generator" and target not in MAY_IMPORT.get(part, ())):
                wrong.append(f"{shown(path)}:{line}: {part} may not import {name}")
    assert wrong == []


def test_every_part_of_the_generator_has_its_place_in_the_table():
    parts = {path.relative_to(ROOT / "generator").parts[0].removesuffix(".py") for path in sources("generator")}
    assert parts <= set(MAY_IMPORT)


@pytest.mark.parametrize("package", ONLY_IN)
def test_one_place_alone_knows_each_large_library(package):
    wrong = [
        f"{shown(path)}:{line}: {name}"
        for path in sources("generator", "plugins")
        for name, line in imports(path)
        if name.split(".")[0] == package and not shown(path).startswith(ONLY_IN[package])
    ]
    assert wrong == []


def test_every_imported_package_is_asked_for_by_name():
    asked = {
        re.split(r"[^\w.-]", line)[0].lower().replace("_", "-")
        for line in (ROOT / "requirements.in").read_text().splitlines()
        if line and not line.startswith("#")
    }
    distributions = importlib.metadata.packages_distributions()
    ours = {"generator", "plugins", *sys.stdlib_module_names}
    missing = [
        f"{shown(path)}:{line}: {name}"
        for path in sources("generator", "plugins")
        for name, line in imports(path)
        if (top := name.split(".")[0]) not in ours
        and not asked & {found.lower().replace("_", "-") for found in distributions.get(top, ())}
    ]
    assert missing == []


def test_every_locked_package_runs_on_the_oldest_python():
    locked = {
        (name.lower(), version)
        for file in ROOT.glob("requirements*.txt")
        for name, version in re.findall(r"^([\w.-]+)==(\S+)", file.read_text(), re.MULTILINE)
    }
    wanting = {
        (found.name.lower().replace("_", "-"), found.version): found.metadata.get("Requires-Python") or ""
        for found in importlib.metadata.distributions()
    }
    assert locked & wanting.keys()
    assert [pin for pin in sorted(locked & wanting.keys()) if "3.11.0" not in SpecifierSet(wanting[pin])] == []


def test_nothing_of_ours_is_named_generator():
    assert [
        f"{shown(path)}:{node.lineno}: {node.name}"
        for path in sources("generator")
        for node in ast.walk(ast.parse(path.read_bytes()))
        if isinstance(node, ast.ClassDef | ast.FunctionDef) and "generator" in node.name.lower()
    ] == []


def test_no_file_names_this_machine_or_a_package_registry():
    # Written in pieces, so that this file does not name them either.
    hosts = ["py" + "pi.org", "python" + "hosted.org", "registry." + "npmjs", "npm" + "js.com"]
    homes = ["/" + "root/", "/" + "work/", f"{Path.home()}/", f"{ROOT}/"]
    places = [place for place in homes if len(place) > 5]
    forbidden = re.compile(r"(?<!\w)(" + "|".join(map(re.escape, hosts + places)) + ")")
    wrong = [
        f"{name}:{number}: {found[0]}"
        for name, text in tracked()
        for number, line in enumerate(text.splitlines(), 1)
        if (found := forbidden.search(line))
    ]
    assert wrong == []


def runs(text: str) -> set[tuple[str, ...]]:
    words = re.findall(r"\w+", text.lower())
    return {tuple(words[start : start + RUN]) for start in range(len(words) - RUN + 1)}


def test_no_prose_of_the_seeds_is_in_the_repository(seeds):
    prose = set().union(*(runs(path.read_text(errors="replace")) for path in seeds.glob("*.txt")))
    assert prose, f"no seeds in {seeds}"
    wrong = {name: " ".join(min(copied)) for name, text in tracked() if (copied := runs(text) & prose)}
    assert wrong == {}
