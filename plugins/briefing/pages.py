"""Readout's pages as one more generator of Pelican."""

import os
from pathlib import Path

from pelican import signals
from pelican.contents import Content
from pelican.generators import Generator

from generator import site
from generator.errors import ContentError, Problems
from generator.pool import begun
from generator.publish.data import DATA_FILES
from generator.publish.ordinary import check_links, claim, claim_late
from generator.publish.reference import Referenced, references
from generator.publish.staging import MARKER, write


class BriefingGenerator(Generator):
    """Renders the publication, and answers for what Pelican does not check in ordinary pages."""

    def generate_context(self) -> None:
        """Gather and check everything, after Pelican has read the ordinary pages."""
        content, problems, known = Path(self.path), Problems(), self.context["generated_content"]
        ordinary = sorted((page for page in known.values() if isinstance(page, Content)), key=_name)
        self.owners: dict[str, str] = {}
        self.ordinary = [(page.save_as, _name(page)) for page in ordinary if page.save_as]
        sources = None
        try:
            self.publication = site.publication(content, site.options(self.settings, os.environ.get("AS_OF")))
        except ContentError as error:
            problems.found += error.problems
        else:
            self._take_places({page.save_as for page in ordinary}, problems)
            sources = {name for name, page in known.items() if page and page.save_as}
        for page in ordinary:
            if page.save_as:
                claim(self.owners, page.save_as, _name(page), problems)
            html = f"{page._content}{page.metadata.get('summary', '')}"
            links = [(link["what"], link["value"]) for link in page._get_intrasite_link_regex().finditer(html)]
            check_links(links, Path(page.source_path), content, sources, problems)
        problems.raise_any()

    def _take_places(self, taken: set[str], problems: Problems) -> None:
        """Claim the paths of our pages and files; only the fallback page gives way to an ordinary one."""
        view, planned = self.publication.site, self.publication.planned
        pages = [page for page in planned if page.template != "page" or page.url not in taken]
        self.context["site"], self.pages = view, references(view, pages)
        records = {path.stem: path for path in Path(self.path).rglob("*.yaml")}  # an id names one record of any kind
        for page, reference in self.pages:
            claim(self.owners, page.url, f"our own {page.url}", problems)
            if "/" in page.url and (record := records.get(Path(page.url).stem)):
                self.context["generated_content"][record.relative_to(self.path).as_posix()] = reference
        for path in (*sorted(DATA_FILES), MARKER, self.settings["THEME_STATIC_DIR"]):
            claim(self.owners, path, f"our own {path}", problems)

    def generate_output(self, _writer: object) -> None:
        """Write the publication. Ordinary pages are rendered by now, static files are copied after us."""
        for name in self.env.list_templates(["html"]):
            self.env.get_template(name)  # compiled here, once, not by each process that renders pages
        with begun(self._render, self.pages, "Writing pages") as rendered:
            files, problems = self.publication.files, Problems()
            claim_late(self.owners, files.keys() - DATA_FILES, self.ordinary, problems)
            for file in sorted(self.context["staticfiles"], key=_name):
                claim(self.owners, file.get_url_setting("save_as"), _name(file), problems)
            problems.raise_any()
            for name, data in files.items():
                write(Path(self.output_path), name, data)
            paths = rendered()
        for path, (_, reference) in zip(paths, self.pages, strict=True):
            signals.content_written.send(path, context=self.context | {"page": reference, "page_url": reference.url})

    def _render(self, planned: Referenced) -> str:
        """Make a page and write it; gives its path."""
        page = planned[0].make()
        self.env.globals["page_url"] = page.url
        html = self.get_template(page.template).render(self.context, page=page)
        return str(write(Path(self.output_path), page.url, html.encode()))


def _name(content: Content) -> str:
    return str(Path(Path(content.settings["PATH"]).name, content.get_relative_source_path()))
