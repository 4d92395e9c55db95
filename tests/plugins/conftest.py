"""A small site for the adapter: a stand-in for the pipeline, a theme of one line, and Pelican as a user runs it."""

import os
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
TEMPLATES = "base index article actor event outlet briefing listing review search page 404".split()
THEME = (
    '<!doctype html><a href="{{ "index.html"|rel }}">{{ site.title }}</a><h1>{{ page.title }}</h1>'
    '<p class="address">{{ site_url }} {{ page_url }}</p>{{ page.content|sanitised if page.content }}\n'
)

# Each record is a page whose title is the record's first line; a record that says BAD is a problem.
SETTINGS = f"""
import sys
sys.path.insert(0, {str(ROOT)!r})
from pelicanconf import *
from generator import site
from generator.errors import ContentError, Place, Problem
from generator.publish.pages.base import ready
from generator.publish.pages.plain import PlainPage
from generator.publish.parts import DateView, SiteView

PLUGIN_PATHS = [{str(ROOT / "plugins")!r}, "plugins"]

def publication(content, options):
    records = {{path: path.read_text().strip() for path in sorted((content / "articles").glob("*.yaml"))}}
    bad = [path for path, text in records.items() if "BAD" in text]
    if bad:
        places = [Place(f"{{content.name}}/articles/{{path.name}}", 2, 3) for path in bad]
        raise ContentError(Problem(place, "bad", "mend it") for place in places)
    pages = [
        PlainPage(
            template="article",
            url=f"articles/{{path.stem}}.html",
            title=text,
            published=DateView("2 January 2022", "2022-01-02"),
            draft="draft" in text,
        )
        for path, text in records.items()
    ]
    for template, name in (("index", "index"), ("page", "about"), ("search", "search"), ("404", "404")):
        pages.append(PlainPage(template=template, url=f"{{name}}.html", title=f"Our {{template}}"))
    options_file = repr((options.title, options.default_rights, options.drafts, str(options.as_of))).encode()
    view = SiteView(options.title, options.subtitle, (), None)
    return site.Publication(view, tuple(map(ready, pages)), lambda: {{"data/options.txt": options_file}})

site.publication = publication
"""


@dataclass(frozen=True)
class Site:
    """A folder with `content/`, `theme/` and settings."""

    folder: Path
    environment: dict[str, str] = field(default_factory=dict)

    @property
    def output(self) -> Path:
        return self.folder / "output"

    def write(self, name: str, text: str | bytes) -> Path:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return path

    def command(self, *arguments: str) -> list[str]:
        return [sys.executable, "-m", "pelican", "-s", str(self.folder / "settings.py"), *arguments]

    def start(self, *arguments: str, log: Path, **environment: str) -> subprocess.Popen[bytes]:
        """Pelican in a process group of its own, both its voices in `log`."""
        with log.open("wb") as file:
            return subprocess.Popen(
                self.command(*arguments),
                cwd=self.folder,
                env={**os.environ, "PYTHONUNBUFFERED": "1", **environment},
                stdout=file,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )

    def build(self, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            self.command(*arguments),
            cwd=self.folder,
            env={**os.environ, **environment},
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=120,
        )

    def tree(self) -> dict[str, bytes]:
        """Every file of the output."""
        files = (path for path in self.output.rglob("*") if path.is_file())
        return {path.relative_to(self.output).as_posix(): path.read_bytes() for path in files}

    def leftovers(self) -> list[str]:
        return sorted(path.name for path in self.folder.glob(".*"))


@pytest.fixture
def site(tmp_path: Path) -> Site:
    """A site that builds: one record, an ordinary page that links to it, a style sheet."""
    made = Site(tmp_path / "a site")
    made.write("settings.py", SETTINGS)
    made.write("content/articles/one.yaml", "A & <b>one</b>\n")
    made.write("content/pages/about.md", "title: About us\n\nSee [one]({filename}../articles/one.yaml#p1).\n")
    made.write("theme/static/style.css", "p {}\n")
    for name in TEMPLATES:
        made.write(f"theme/templates/{name}.html", THEME)
    return made
