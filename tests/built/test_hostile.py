"""Records and captures full of markup, scripts and templates: all of it is text, none of it runs, nothing is copied."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from .conftest import Built, build

if TYPE_CHECKING:
    from playwright.sync_api import Browser

HOSTILE = Path(__file__).parent / "hostile"
SECRET = "the content of a file outside"


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Built:
    folder = tmp_path_factory.mktemp("hostile")
    (folder / "secret.txt").write_text(SECRET)
    return build(HOSTILE, folder / "output")


def test_it_builds(hostile: Built) -> None:
    assert hostile.status == 0, hostile.said


def test_hostile_words_are_shown_as_they_stand(hostile: Built) -> None:
    page = hostile.words("articles/hostile-page.html")
    assert "Talks <script>window.ran=1</script> resume" in page
    assert "{{ 7*7 }}" in page and "{attach}../../secret.txt" in page
    assert "{{ 7*7 }}" in hostile.words("briefings/hostile.html")
    assert "<img src=x onerror=window.ran=1>" in hostile.words("events/hostile-talks.html")


def test_nothing_outside_the_content_is_copied(hostile: Built) -> None:
    files = [path for path in hostile.output.rglob("*") if path.is_file()]
    assert not [path for path in files if SECRET.encode() in path.read_bytes()]


def test_no_link_is_a_script_and_no_tag_has_a_handler(hostile: Built) -> None:
    for page, soup in hostile.pages.items():
        for tag in soup.find_all(True):
            for name, value in tag.attrs.items():
                assert not name.startswith("on") and name != "style", (page, tag)
                if name in ("href", "src", "action"):
                    assert not str(value).lower().lstrip().startswith(("javascript:", "data:", "vbscript:")), (
                        page,
                        tag,
                    )
        assert not soup.find_all(["iframe", "object", "embed", "svg", "style"]), page


def test_nothing_runs_and_nothing_is_fetched(hostile: Built, browser: "Browser") -> None:
    context = browser.new_context()
    requests: list[str] = []
    context.on("request", lambda request: requests.append(request.url))
    page = context.new_page()
    for path in sorted(hostile.output.rglob("*.html")):
        page.goto(path.as_uri() + "?q=talks")
        page.wait_for_timeout(50)
        assert page.evaluate("window.ran") is None, path
        assert page.title() != "ran"
    page.goto((hostile.output / "search.html").as_uri() + "?q=%3Cscript%3Ewindow.ran%3D1%3C/script%3E")
    page.wait_for_selector("li.result")
    assert page.evaluate("window.ran") is None
    assert not [url for url in requests if not url.startswith("file://")]


@pytest.mark.parametrize(
    "url",
    ["javascript:alert(1)", "data:text/html,x", "//evil.invalid/x", "ftp://x.invalid/", "https:///x", "http://a b/"],
)
def test_an_address_that_is_no_web_address_is_a_located_problem(
    copy: Callable[[Path], Path], url: str, tmp_path: Path
) -> None:
    content = copy(HOSTILE)
    record = content / "articles/hostile-text.yaml"
    record.write_text(record.read_text() + f'url: "{url}"\n')
    built = build(content, tmp_path / "output")
    assert built.status == 1
    assert "articles/hostile-text.yaml:6:6:" in built.said and "no web address" in built.said
    assert "Traceback" not in built.said
    assert not built.output.exists()
