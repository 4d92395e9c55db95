"""Sites built as a user builds them: `python -m pelican` on a content folder, into a folder of its own."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

ROOT = Path(__file__).resolve().parents[2]
DEMO = ROOT / "content"


@dataclass(frozen=True)
class Built:
    """What a build printed and wrote."""

    output: Path
    status: int
    said: str

    @cached_property
    def pages(self) -> dict[str, BeautifulSoup]:
        """Every page, parsed, by its path from the site's root."""
        found = sorted(self.output.rglob("*.html"))
        return {p.relative_to(self.output).as_posix(): BeautifulSoup(p.read_text(), "html.parser") for p in found}

    def words(self, page: str) -> str:
        """The words of a page's main part, white space folded."""
        main = self.pages[page].find("main")
        assert main
        return " ".join(main.get_text(" ").split())


def build(content: Path, output: Path, *arguments: str, settings: str = "pelicanconf.py", **environment: str) -> Built:
    command = [sys.executable, "-m", "pelican", str(content), "-o", str(output), "-s", settings, "--fatal", "warnings"]
    done = subprocess.run(
        [*command, *arguments],
        cwd=ROOT,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=300,
    )
    return Built(output, done.returncode, done.stdout + done.stderr)


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The demo, as `make html` builds it."""
    return _clean(build(DEMO, tmp_path_factory.mktemp("demo") / "output"))


@pytest.fixture(scope="session")
def seed_site(seeds: Path, tmp_path_factory: pytest.TempPathFactory) -> Built:
    """A reviewer's records over the raw seeds."""
    return _clean(build(_examples(seeds), tmp_path_factory.mktemp("seeds") / "output"))


@pytest.fixture(scope="session")
def before_the_call(seeds: Path, tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The same, as of the day before the call."""
    output = tmp_path_factory.mktemp("before") / "output"
    return _clean(build(_examples(seeds), output, AS_OF="2021-12-29"))


@pytest.fixture(scope="session")
def imported(seeds: Path, tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The raw seeds imported into a folder whose name holds a space, and built as they came."""
    folder = tmp_path_factory.mktemp("imported")
    content = folder / "a folder"
    command = [sys.executable, "-m", "generator", "import", "--content", str(content), str(seeds)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    return _clean(build(content, folder / "output"))


@pytest.fixture
def copy(tmp_path: Path) -> Callable[[Path], Path]:
    """Makes a copy of a content folder that a test may change."""
    return lambda content: Path(shutil.copytree(content, tmp_path / "content"))


def _examples(seeds: Path) -> Path:
    examples = seeds.parent / "examples" / "seed-site"
    if not examples.is_dir():
        pytest.skip(f"needs the seeds: their example records are not in {examples.name}")
    return examples


def _clean(built: Built) -> Built:
    assert built.status == 0, built.said
    return built
