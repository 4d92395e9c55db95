"""A theme's scripts and styles, joined and minified."""

import re
from pathlib import Path

import pytest

from generator.errors import ContentError
from generator.publish.bundles import bundle

LIST = '["js/all.js"]\nnotice = "Whose this is"\nsources = ["js/one.js", "js/two.js"]\n'


@pytest.fixture
def theme(tmp_path: Path) -> Path:
    """A theme with a list of one bundle of two scripts."""
    write(tmp_path / "theme/bundles.toml", LIST)
    return tmp_path / "theme"


@pytest.fixture
def published(tmp_path: Path) -> Path:
    """The copy of the theme's static files."""
    write(tmp_path / "out/js/one.js", "/* About. */\nvar one = function () { return 'a  b'; }\n// the end")
    write(tmp_path / "out/js/two.js", "(function () { one(); })();\n")
    write(tmp_path / "out/style.css", "p  {}\n")
    return tmp_path / "out"


def write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, "utf-8")


def tree(folder: Path) -> dict[str, str]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in files}


def test_a_bundle_stands_in_the_place_of_its_sources(theme: Path, published: Path) -> None:
    bundle(theme, published)
    assert tree(published).keys() == {"js/all.js", "style.css"}


def test_comments_and_white_space_go_and_texts_and_the_notice_stay(theme: Path, published: Path) -> None:
    bundle(theme, published)
    script = tree(published)["js/all.js"]
    assert script.startswith("/*! Whose this is */\n")
    assert "About" not in script
    assert "the end" not in script
    assert "var one=function(){return'a  b';}" in script


def test_a_script_is_no_argument_of_the_one_before(theme: Path, published: Path) -> None:
    bundle(theme, published)
    before, _, after = tree(published)["js/all.js"].rpartition("(function")
    assert before.rstrip().endswith(";")
    assert after


def test_a_bundle_may_have_the_name_of_a_source(theme: Path, published: Path) -> None:
    write(theme / "bundles.toml", LIST.replace("all.js", "two.js"))
    bundle(theme, published)
    assert tree(published).keys() == {"js/two.js", "style.css"}
    assert "one=" in tree(published)["js/two.js"]


def test_two_bundles_may_share_a_source(theme: Path, published: Path) -> None:
    write(theme / "bundles.toml", LIST + LIST.replace("all.js", "more.js"))
    bundle(theme, published)
    assert tree(published)["js/all.js"] == tree(published)["js/more.js"]


def test_a_theme_without_a_list_publishes_its_files_as_they_are(theme: Path, published: Path) -> None:
    (theme / "bundles.toml").unlink()
    before = tree(published)
    bundle(theme, published)
    assert tree(published) == before


def test_missing_sources_are_named_all_at_once_and_nothing_is_changed(theme: Path, published: Path) -> None:
    (published / "js/one.js").unlink()
    write(theme / "bundles.toml", LIST.replace("two.js", "three.js"))
    before = tree(published)
    with pytest.raises(ContentError) as error:
        bundle(theme, published)
    assert [problem.message for problem in error.value.problems] == [
        "missing file js/one.js",
        "missing file js/three.js",
    ]
    assert tree(published) == before


def test_styles_are_joined_in_their_order_so_that_the_later_holds(theme: Path, published: Path) -> None:
    write(theme / "bundles.toml", '["site.css"]\nsources = ["tokens.css", "style.css"]\n')
    write(
        published / "tokens.css",
        "/* About. */\n@layer two { :root { --wide: calc( 1rem + 2px ); } }\n",
    )
    bundle(theme, published)
    style = tree(published)["site.css"]
    assert style.index("--wide") < style.index("p{}")
    assert "About" not in style
    assert re.search(r"calc\( ?1rem \+ 2px ?\)", style)  # signs of sums need their spaces
