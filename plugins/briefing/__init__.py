"""The thin Pelican adapter: Readout's pages beside Pelican's own, in a build that happens whole or not at all."""

import logging
from pathlib import Path
from typing import Any

from jinja2 import FileSystemLoader, pass_context
from jinja2.runtime import Context
from pelican import signals
from pelican.contents import Content
from pelican.generators import ArticlesGenerator, Generator

from generator.memory import uncollected
from generator.publish.theme import check_templates, relative, sanitised, spoken

with uncollected():  # a tenth of the time that it takes to import all this
    from generator.site import language

    from .build import plainly
    from .pages import BriefingGenerator

logging.getLogger("pelican").addFilter(plainly)


def register() -> None:
    """Connect what Pelican calls. It holds receivers weakly, so they are functions of this module."""
    signals.get_generators.connect(_generators)
    signals.generator_init.connect(_prepare_templates)
    signals.page_generator_write_page.connect(_name_page)


def _generators(_pelican: object) -> type[BriefingGenerator]:
    return BriefingGenerator


def _prepare_templates(generator: Generator) -> None:
    """Give the templates our filters, SITEURL as it is set, and no other theme to fall back on."""
    folders = [*map(Path, generator.settings["THEME_TEMPLATES_OVERRIDES"]), Path(generator.theme, "templates")]
    check_templates(folders)
    if not isinstance(generator, ArticlesGenerator):  # which asks for templates even when it has no articles
        generator.env.loader = FileSystemLoader(folders)
    generator.env.auto_reload = False  # no template changes within a build
    generator.env.filters.update(rel=_rel, sanitised=sanitised)
    generator.env.globals["site_url"] = generator.settings["SITEURL"]
    generator.env.newstyle_gettext = True
    generator.env.globals.update(spoken(language(generator.settings)))


def _name_page(generator: Generator, content: Content) -> None:
    generator.env.globals["page_url"] = content.save_as


@pass_context
def _rel(context: Context, url: str) -> str:
    """The page is the environment's: macros are imported once for all pages, so their own context has none."""
    known: dict[str, Any] = context.environment.globals
    return relative(url, known["page_url"], known["site_url"])
