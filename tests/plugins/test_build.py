"""`python -m pelican` as a user runs it: what it writes, what it says, and how it ends."""

import os
import signal
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from conftest import Site


def test_a_clean_build_ends_with_0_and_says_nothing_on_stderr(site: "Site") -> None:
    build = site.build("--fatal", "warnings")
    assert (build.returncode, build.stderr) == (0, "")
    assert set(site.tree()) == {
        ".readout",
        "404.html",
        "about.html",
        "articles/one.html",
        "data/options.txt",
        "index.html",
        "search.html",
        "theme/style.css",
    }
    assert site.leftovers() == []


def test_two_builds_are_equal_whatever_the_place_zone_locale_and_hash_seed(site: "Site", tmp_path: Path) -> None:
    site.build(TZ="Asia/Tokyo", PYTHONHASHSEED="1", LC_ALL="C")
    first = site.tree()
    site.build("-o", str(site.output), TZ="America/Lima", PYTHONHASHSEED="2", LC_ALL="no_SUCH.locale")
    assert site.tree() == first


def test_a_new_build_replaces_the_old_one_whole(site: "Site") -> None:
    site.build()
    site.write("content/articles/one.yaml", "Changed")
    site.write("output/stale.html", "left over")
    assert site.build().returncode == 0
    assert "stale.html" not in site.tree()
    assert b"Changed" in site.tree()["articles/one.html"]


def test_it_works_from_any_folder_with_a_content_folder_elsewhere(site: "Site", tmp_path: Path) -> None:
    content = tmp_path / "other place" / "my content"
    content.parent.mkdir()
    (site.folder / "content").rename(content)
    content.chmod(0o555)
    build = site.build(str(content), "-o", str(tmp_path / "new" / "my output"))
    assert build.returncode == 0, build.stderr
    assert (tmp_path / "new/my output/articles/one.html").is_file()


def test_text_is_escaped(site: "Site") -> None:
    site.build()
    assert b"<h1>A &amp; &lt;b&gt;one&lt;/b&gt;</h1>" in site.tree()["articles/one.html"]


def test_links_are_relative_under_a_site_address_with_a_path(site: "Site") -> None:
    site.write("settings.py", (site.folder / "settings.py").read_text() + "\nSITEURL = 'https://x.example/sub'\n")
    assert site.build().returncode == 0
    tree = site.tree()
    assert b'href="../index.html"' in tree["articles/one.html"]
    assert b'href="https://x.example/sub/index.html"' in tree["404.html"]
    assert b"https://x.example/sub articles/one.html" in tree["articles/one.html"]
    assert b"https://x.example/sub about.html" in tree["about.html"]
    assert b'href="./articles/one.html#p1"' in tree["about.html"]


def test_problems_are_printed_whole_and_nothing_is_touched(site: "Site") -> None:
    site.build()
    before = site.tree()
    long = "a-name-that-is-much-longer-than-a-line-of-a-terminal-and-that-must-not-be-wrapped-anywhere"
    site.write(f"content/articles/{long}.yaml", "BAD")
    site.write("content/articles/two.yaml", "BAD")
    build = site.build()
    assert build.returncode == 1
    assert build.stderr == (
        f"content/articles/{long}.yaml:2:3: bad\n  hint: mend it\n"
        "content/articles/two.yaml:2:3: bad\n  hint: mend it\n"
        "2 problems; nothing was written.\n"
    )
    assert "Traceback" not in build.stdout
    assert site.tree() == before
    assert site.leftovers() == []


@pytest.mark.parametrize("flags", [["-q"], ["--fatal", "warnings"], ["--log-handler", "plain"], ["-v"]])
def test_no_way_to_call_pelican_lets_a_bad_page_through(site: "Site", flags: list[str]) -> None:
    site.write("content/pages/bad.md", "no title here\n")
    build = site.build(*flags)
    assert build.returncode == 1
    assert "content/pages/bad.md:1:1: " in build.stderr
    assert not site.output.exists()


@pytest.mark.parametrize(
    ("page", "said"),
    [
        (b"no title here\n", "title"),
        (b"title: X\ndate: some day\n\nText\n", "some day"),
        (b"title: X\n\n\xff\xfe\n", "utf-8"),
        (b"title: X\n\n[gone]({filename}gone.md)\n", "leads nowhere"),
    ],
)
def test_a_page_that_pelican_would_skip_is_a_problem(site: "Site", page: bytes, said: str) -> None:
    site.build()
    before = site.tree()
    site.write("content/pages/bad.md", page)
    build = site.build()
    assert build.returncode == 1
    assert "content/pages/bad.md:" in build.stderr
    assert said in build.stderr
    assert "Traceback" not in build.stderr + build.stdout
    assert site.tree() == before


def test_records_and_pages_are_reported_together_even_where_a_warning_is_fatal(site: "Site") -> None:
    site.write("content/articles/two.yaml", "BAD")
    site.write("content/pages/bad.md", "no title\n")
    build = site.build("--fatal", "warnings")
    assert "content/articles/two.yaml:2:3" in build.stderr
    assert "content/pages/bad.md:1:1" in build.stderr
    assert "2 problems" in build.stderr


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("no_such_plugin", None),
        ("raising", "def register():\n    raise RuntimeError('plugin fault')\n"),
        ("broken", "raise RuntimeError('plugin fault')\n"),
        (
            "late",
            "from pelican import signals\n"
            "def fail(pelican):\n    raise RuntimeError('plugin fault')\n"
            "def register():\n    signals.finalized.connect(fail)\n",
        ),
    ],
)
def test_a_plugin_that_fails_fails_the_build(site: "Site", name: str, code: str | None) -> None:
    site.build()
    before = site.tree()
    if code:
        site.write(f"plugins/{name}.py", code)
    build = site.build("-e", f'PLUGINS=["briefing", "{name}"]')
    assert build.returncode == 1
    assert ("plugin fault" if code else name) in build.stderr
    assert "Traceback" not in build.stderr + build.stdout
    assert site.tree() == before


def test_a_plugin_that_leaves_the_program_fails_the_build(site: "Site") -> None:
    leave = "import sys\nfrom pelican import signals\ndef leave(pelican):\n    sys.exit(0)\n"
    site.write("plugins/leaving.py", leave + "def register():\n    signals.initialized.connect(leave)\n")
    site.write("settings.py", (site.folder / "settings.py").read_text() + "\nPLUGINS = [*PLUGINS, 'leaving']\n")
    assert site.build().returncode == 1
    assert not site.output.exists()


def test_the_warning_of_a_library_is_about_no_content(site: "Site") -> None:
    warn = "import logging\nfrom pelican import signals\n"
    warn += "def warn(pelican):\n    logging.getLogger('some.library').warning('nothing to extract')\n"
    site.write("plugins/warning.py", warn + "def register():\n    signals.finalized.connect(warn)\n")
    site.write("settings.py", (site.folder / "settings.py").read_text() + "\nPLUGINS = [*PLUGINS, 'warning']\n")
    assert site.build().returncode == 0


@pytest.mark.parametrize("directive", [".. include:: ../../secret.txt", ".. raw:: html\n   :file: ../../secret.txt"])
def test_a_page_cannot_bring_in_a_file_from_elsewhere(site: "Site", directive: str) -> None:
    site.write("secret.txt", "the secret")
    site.write("content/pages/sly.rst", f"Sly\n===\n\n{directive}\n")
    assert site.build().returncode == 1
    assert not site.output.exists()


def test_a_page_that_is_a_link_to_elsewhere_is_a_problem(site: "Site") -> None:
    site.write("secret.md", "title: Secret\n\nthe secret")
    (site.folder / "content/pages/sly.md").symlink_to(site.folder / "secret.md")
    build = site.build()
    assert build.returncode == 1
    assert "content/pages/sly.md:1:1: a link to a file outside the content" in build.stderr


def test_a_site_without_its_plugin_is_refused(site: "Site") -> None:
    site.build()
    before = site.tree()
    build = site.build("-e", "PLUGINS=[]")
    assert build.returncode == 2
    assert site.tree() == before


def test_a_missing_template_is_found_at_start(site: "Site") -> None:
    site.build()
    before = site.tree()
    (site.folder / "theme/templates/outlet.html").unlink()
    (site.folder / "theme/templates/base.html").unlink()
    build = site.build()
    assert build.returncode == 1
    assert "outlet.html" in build.stderr
    assert "base.html" in build.stderr
    assert site.tree() == before


def test_the_simple_theme_is_no_fallback_for_what_a_template_includes(site: "Site") -> None:
    site.write("theme/templates/article.html", '{% include "pagination.html" %}')
    build = site.build()
    assert build.returncode == 1
    assert "pagination.html" in build.stderr


@pytest.mark.parametrize("fault", ["{{ page.no_such_field }}", "{{ nothing }}", "{% if %}"])
def test_a_fault_in_a_template_names_its_line(site: "Site", fault: str) -> None:
    site.write("theme/templates/article.html", f"\n\n{fault}\n")
    build = site.build()
    assert build.returncode == 1
    assert "theme/templates/article.html:3:" in build.stderr
    assert "Traceback" not in build.stderr + build.stdout


@pytest.mark.parametrize("day", ["yesterday", "2022-02-30", "2022-1-1", "2022"])
def test_as_of_must_be_a_day(site: "Site", day: str) -> None:
    build = site.build(AS_OF=day)
    assert build.returncode == 2
    assert day in build.stderr
    assert not site.output.exists()


def test_options_reach_the_pipeline(site: "Site") -> None:
    site.build(AS_OF="2022-01-02")
    assert site.tree()["data/options.txt"] == b"('Readout', 'full', True, '2022-01-02')"
    site.write("settings.py", (site.folder / "settings.py").read_text().replace("pelicanconf", "publishconf"))
    build = site.build(AS_OF="", SITEURL="https://x.example/sub/")
    assert build.returncode == 0, build.stderr
    assert site.tree()["data/options.txt"] == b"('Readout', 'excerpt', False, 'None')"
    assert b"https://x.example/sub/index.html" in site.tree()["404.html"]


def test_a_content_folder_that_is_not_there_is_wrong_usage(site: "Site") -> None:
    build = site.build("no such folder")
    assert build.returncode == 2
    assert build.stderr
    assert "Traceback" not in build.stderr + build.stdout


@pytest.mark.parametrize("output", [".", "content", "content/output", "theme", "theme/static/out"])
def test_an_output_folder_that_is_mixed_with_its_sources_is_refused(site: "Site", output: str) -> None:
    before = sorted(path for path in site.folder.rglob("*"))
    build = site.build("-o", str(site.folder / output))
    assert build.returncode == 2
    assert "hint:" in build.stderr
    assert sorted(path for path in site.folder.rglob("*")) == before


def test_a_folder_that_readout_did_not_make_is_refused(site: "Site") -> None:
    site.write("output/thesis.txt", "years of work")
    build = site.build()
    assert build.returncode == 2
    assert "hint:" in build.stderr
    assert site.tree() == {"thesis.txt": b"years of work"}


@pytest.mark.parametrize("output", ["file", "file/output", "/proc/readout/output"])
def test_a_folder_that_cannot_be_made_is_a_clear_problem(site: "Site", output: str) -> None:
    site.write("file", "in the way")
    build = site.build("-o", str(site.folder / output))
    assert build.returncode == 2
    assert output.split("/")[-2 if output[0] == "/" else 0] in build.stderr
    assert "Traceback" not in build.stderr + build.stdout


def test_a_full_disk_leaves_the_output_as_it_was(site: "Site") -> None:
    site.build()
    before = site.tree()
    # A write that the system refuses, wherever it happens.
    limit = "\nimport resource, signal\nsignal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
    limit += "resource.setrlimit(resource.RLIMIT_FSIZE, (20, 20))\n"
    site.write("settings.py", (site.folder / "settings.py").read_text() + limit)
    build = site.build()
    assert build.returncode in (1, 2)
    assert "File too large" in build.stderr
    assert "Traceback" not in build.stderr + build.stdout
    assert site.tree() == before
    assert site.leftovers() == []


def test_what_a_killed_build_left_goes_with_the_next(site: "Site", tmp_path: Path) -> None:
    hang = "from pelican import signals\nimport time\ndef hang(pelican):\n    time.sleep(600)\n"
    site.write("plugins/hang.py", hang + "def register():\n    signals.finalized.connect(hang)\n")
    process = site.start("-e", 'PLUGINS=["briefing", "hang"]', log=tmp_path / "log")
    try:
        until = time.monotonic() + 60
        while not list(site.folder.glob(".output.staging-*/index.html")) and time.monotonic() < until:
            time.sleep(0.05)
        [staging] = site.folder.glob(".output.staging-*")
        assert site.build().returncode == 0
        assert staging.is_dir(), "it belongs to a build that lives"
    finally:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
    assert site.build().returncode == 0
    assert site.leftovers() == []
