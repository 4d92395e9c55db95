"""Ordinary pages beside ours: links, places, and what other plugins see."""

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from conftest import Site


def test_an_ordinary_page_takes_the_place_of_our_fallback(site: "Site") -> None:
    site.build()
    assert b"About us" in site.tree()["about.html"]
    (site.folder / "content/pages/about.md").unlink()
    site.build()
    assert b"Our page" in site.tree()["about.html"]


def test_ordinary_pages_are_sanitised(site: "Site") -> None:
    site.write(
        "content/pages/x.md",
        'title: <b>X</b>\n\n# How {#how}\n\n<script>alert(1)</script><a href="javascript:x">y</a>\n',
    )
    site.build()
    page = site.tree()["x.html"]
    assert b"script" not in page
    assert b'<h1 id="how">How</h1>' in page
    assert b"&lt;b&gt;X&lt;/b&gt;" in page


@pytest.mark.parametrize(
    ("name", "text", "place"),
    [
        ("index.md", "title: X\n\nX\n", "index.html"),
        ("INDEX.md", "title: X\n\nX\n", "index.html"),
        ("x.md", "title: X\nsave_as: articles/one.html\n\nX\n", "articles/one.html"),
        ("x.md", "title: X\nsave_as: Articles/ONE.html\n\nX\n", "Articles/ONE.html"),
        ("x.md", "title: X\nsave_as: data/options.txt\n\nX\n", "data/options.txt"),
        ("x.md", "title: X\nsave_as: articles\n\nX\n", "articles"),
        ("x.md", "title: X\nsave_as: index.html/x.html\n\nX\n", "index.html/x.html"),
        ("x.md", "title: X\nsave_as: theme/style.css\n\nX\n", "theme/style.css"),
        ("x.md", "title: X\nsave_as: .readout\n\nX\n", ".readout"),
        ("x.md", "title: X\nslug: about\n\nX\n", "about.html"),
        ("x.md", "title: X\nsave_as: ABOUT.html\n\nX\n", "ABOUT.html"),
        ("x.md", "title: X\nsave_as: ../x.html\n\nX\n", "../x.html"),
    ],
)
def test_a_clash_with_another_page_is_a_located_problem(site: "Site", name: str, text: str, place: str) -> None:
    site.build()
    before = site.tree()
    site.write(f"content/pages/{name}", text)
    build = site.build()
    assert build.returncode == 1
    assert f"content/pages/{name}:1:1: " in build.stderr
    assert place in build.stderr
    assert site.tree() == before


def test_a_static_file_may_not_overwrite_a_page(site: "Site") -> None:
    site.write("content/search.html", "mine")
    site.write("content/pages/x.md", "title: X\n\n[it]({static}/search.html)\n")
    build = site.build()
    assert build.returncode == 1
    assert "content/search.html:1:1: would be written to search.html" in build.stderr


def test_static_and_attached_files_are_copied(site: "Site") -> None:
    site.write("content/images/a b.png", b"png")
    site.write("content/files/c.pdf", b"pdf")
    site.write("content/pages/x.md", "title: X\n\n![A]({static}/images/a%20b.png) [C]({attach}../files/c.pdf)\n")
    build = site.build()
    assert build.returncode == 0, build.stderr
    assert site.tree()["images/a b.png"] == b"png"
    assert site.tree()["c.pdf"] == b"pdf"


@pytest.mark.parametrize(
    "link",
    [
        "{attach}../../secret.txt",
        "{static}../../secret.txt",
        "{static}/../secret.txt",
        "{static}/link.txt",
        "{static}////etc/hostname",
        "{static}%2e%2e/%2e%2e/secret.txt",
        "{static}x:../../secret.txt",
        "{static}/articles/capture.html",
        "{static}/pages/../articles/capture.html",
        "{attach}gone.png",
        "{filename}gone.md",
        "{filename}/articles/two.yaml",
        "{category}news",
        "{nonsense}x",
    ],
)
def test_a_link_that_leads_nowhere_or_out_of_the_content_is_a_located_problem(site: "Site", link: str) -> None:
    site.write("secret.txt", "secret")
    site.write("content/articles/capture.html", "secret")
    (site.folder / "content/link.txt").symlink_to("../secret.txt")
    site.write("content/pages/x.md", f"title: X\n\nFirst\nsee [it]({link}).\n")
    build = site.build()
    assert build.returncode == 1
    assert "content/pages/x.md:4:10: " in build.stderr
    assert link in build.stderr
    assert not site.output.exists()


def test_drafts_of_pages_are_not_published_nor_linked(site: "Site") -> None:
    site.write("content/pages/new.md", "title: New\nstatus: draft\n\nNot yet\n")
    site.build()
    assert "drafts/new.html" in site.tree()
    site.write("settings.py", (site.folder / "settings.py").read_text().replace("pelicanconf", "publishconf"))
    site.build()
    assert not [name for name in site.tree() if "new" in name]
    site.write("content/pages/x.md", "title: X\n\n[new]({filename}new.md)\n")
    assert site.build().returncode == 1


def test_readme_and_hidden_files_are_no_pages(site: "Site") -> None:
    site.write("content/pages/README.md", "no title\n")
    site.write("content/pages/.draft.md", "no title\n")
    build = site.build()
    assert build.returncode == 0, build.stderr


def test_the_sitemap_knows_all_public_pages_and_never_the_clock(site: "Site") -> None:
    pytest.importorskip("pelican.plugins.sitemap")
    site.write("content/articles/two.yaml", "A draft")
    build = site.build("-e", 'PLUGINS=["briefing", "sitemap"]', 'SITEURL="https://x.example/sub"')
    assert build.returncode == 0, build.stderr
    sitemap = site.tree()["sitemap.xml"].decode()
    assert "<loc>https://x.example/sub/articles/one.html</loc>" in sitemap
    assert "<loc>https://x.example/sub/about.html</loc>" in sitemap
    assert "two.html" not in sitemap
    assert "404.html" not in sitemap
    of_one = sitemap.partition("articles/one.html</loc>")[2]
    assert of_one.lstrip().startswith("<lastmod>2022-01-02T00:00:00+00:00</lastmod>")
    of_search = sitemap.partition("search.html</loc>")[2]
    assert of_search.lstrip().startswith("<lastmod>2022-01-02T00:00:00+00:00</lastmod>")
