"""Renders view models with the theme alone, without Pelican: for the theme's tests, and to look at it.

`python -m tests.theme.render FOLDER` writes every page of the fixture, with the theme's static files, to a folder.
"""

import shutil
import sys
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, pass_context
from jinja2.runtime import Context

from generator.publish.parts import SiteView
from generator.publish.theme import relative, sanitised, spoken
from generator.publish.words import ENGLISH, Words
from tests.theme import cases, parts

THEME = Path(__file__).parents[2] / "theme"


@pass_context
def rel(context: Context, url: str) -> str:
    """The filter as the adapter gives it to templates."""
    known: dict[str, Any] = context.environment.globals
    return relative(url, known["page_url"], known["site_url"])


def environment(trim: bool = True, words: Words = ENGLISH) -> Environment:
    """Jinja as the adapter sets it up; `trim` off shows whether running text depends on Jinja's trimming."""
    env = Environment(
        loader=FileSystemLoader(THEME / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        extensions=["jinja2.ext.i18n"],
        trim_blocks=trim,
        lstrip_blocks=trim,
    )
    env.newstyle_gettext = True  # type: ignore[attr-defined]
    env.globals.update(spoken(words))
    env.filters.update(rel=rel, sanitised=sanitised)
    return env


def render(env: Environment, page: Any, site: SiteView, site_url: str = "") -> str:
    template = env.get_template(f"{page.template}.html")
    env.globals.update(page_url=page.url, site_url=site_url)
    return template.render(page=page, site=site)


def write(folder: Path) -> None:
    """The fixture's pages as a small site that can be opened from disk, and the theme's static files."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(THEME / "static", folder / "theme")
    env = environment()
    for page in cases.every_page():
        target = folder / page.url
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(render(env, page, parts.SITE), encoding="utf-8")


if __name__ == "__main__":
    write(Path(sys.argv[1]))
