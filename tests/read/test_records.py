"""Content folders as they are found: what is strange is named, what lies outside is not read, nothing is lost."""

import os
from pathlib import Path

import pytest

from generator.errors import Problems, report
from generator.read import records
from generator.read.records import Content, ignored, read_content, read_outlets, reserved

ACTOR = "name: Ann Lee\nkind: person\n"
ARTICLE = "title: The flood\nform: digest\n"


@pytest.fixture
def content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return Path("content")


def put(content: Path, **files: str) -> None:
    """Files by names in which `__` stands for a slash and `_dot_` for a full stop."""
    for name, text in files.items():
        path = content / name.replace("__", "/").replace("_dot_", ".")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)


def read(content: Path) -> tuple[Content, list[str]]:
    problems = Problems()
    found = read_content(content, problems)
    return found, [f"{p.place.path}: {p.message}" for p in sorted(problems.found)]


def test_an_empty_folder_is_an_empty_content(content: Path) -> None:
    content.mkdir()
    assert read(content) == (Content(content), [])


def test_readmes_licences_and_hidden_files_are_ignored_everywhere(content: Path) -> None:
    put(content, README_dot_md="x", articles__LICENSE="x", articles___dot_DS_Store="x", actors__readme_dot_txt="x")
    put(content, events___dot_git__config="x", outlets__licence_dot_md="x")
    assert read(content)[1] == []


@pytest.mark.parametrize("name", ["notice.yaml", "copying.txt", "readme-first.txt", "license-talks.yaml"])
def test_an_article_may_be_called_nearly_like_a_readme(name: str) -> None:
    assert not ignored(name)


@pytest.mark.parametrize("id", ["index", "index-2", "page-one", "none", "unknown", "unstated", "con", "com1", "lpt9"])
def test_some_ids_are_reserved(id: str) -> None:
    assert reserved(id)


@pytest.mark.parametrize("id", ["indexes", "index-a", "page", "contract", "com", "com10", "unknown-soldier"])
def test_ids_that_only_look_like_reserved_ones_are_free(id: str) -> None:
    assert not reserved(id)


def test_articles_may_stand_in_folders_of_their_own(content: Path) -> None:
    put(content, articles__2022__march__flood_dot_yaml=ARTICLE, articles__2022__march__flood_dot_md="It rose.")
    found, problems = read(content)
    assert problems == []
    assert found.captures["flood"].shown == "content/articles/2022/march/flood.md"


def test_a_capture_may_end_in_capitals(content: Path) -> None:
    put(content, articles__flood_dot_yaml=ARTICLE, articles__flood_dot_TXT="It rose.")
    found, problems = read(content)
    assert problems == []
    assert found.captures["flood"].suffix == ".txt"


def test_of_two_records_with_one_id_the_readable_one_keeps_its_own_capture(content: Path) -> None:
    put(content, articles__a__flood_dot_yaml="title: [", articles__a__flood_dot_md="The wrong one.")
    put(content, articles__b__flood_dot_yaml=ARTICLE, articles__b__flood_dot_md="The right one.")
    assert read(content)[0].captures["flood"].read() == b"The right one."


def test_of_two_readable_records_with_one_id_the_first_keeps_its_own_capture(content: Path) -> None:
    for folder in ("a", "b"):
        put(content, **{f"articles__{folder}__flood_dot_yaml": ARTICLE, f"articles__{folder}__flood_dot_md": folder})
    found, problems = read(content)
    assert problems == ['content/articles/b/flood.yaml: the id "flood" is taken']
    assert (found.articles["flood"].path, found.captures["flood"].read()) == ("content/articles/a/flood.yaml", b"a")


def test_the_capture_of_a_record_at_fault_is_not_called_an_orphan(content: Path) -> None:
    put(content, articles__flood_dot_yaml="title: The flood\n", articles__flood_dot_md="It rose.")
    assert read(content)[1] == ['content/articles/flood.yaml: "form" is missing']


def test_a_former_id_that_is_in_use_is_told_where_it_is_claimed(content: Path) -> None:
    put(content, actors__ann_dot_yaml=ACTOR + "formerly: zoe\n", outlets__zoe_dot_yaml="name: Zoe\nkind: other\n")
    assert read(content)[1] == ['content/actors/ann.yaml: the id "zoe" is taken']


def test_a_link_within_the_content_is_followed(content: Path) -> None:
    put(content, articles__flood_dot_yaml=ARTICLE, shared__text_dot_md="It rose.")
    (content / "articles/flood.md").symlink_to("../shared/text.md")
    found, problems = read(content)
    assert problems == []
    assert found.captures["flood"].read() == b"It rose."


def test_a_content_folder_may_itself_be_a_link(content: Path, tmp_path: Path) -> None:
    put(tmp_path / "elsewhere", actors__ann_dot_yaml=ACTOR)
    content.symlink_to("elsewhere")
    assert list(read(content)[0].actors) == ["ann"]


def test_a_circle_of_links_is_a_problem(content: Path) -> None:
    put(content, actors__ann_dot_yaml=ACTOR)
    (content / "actors/loop.yaml").symlink_to("loop.yaml")
    (content / "actors/round").symlink_to("../actors")
    assert read(content)[1] == [
        "content/actors/loop.yaml: a link that leads nowhere",
        "content/actors/round: a link to a folder",
    ]


def test_a_name_of_any_bytes_is_told_and_can_be_printed(content: Path) -> None:
    put(content, actors__ann_dot_yaml=ACTOR)
    folder = os.fsencode(content / "actors")
    for name in (b"b\xff.yaml", b"c\x1b[31m\n::error::.yaml", b"d\xfe.txt"):
        with open(os.path.join(folder, name), "wb") as file:  # noqa: PTH118, PTH123  # names of bytes
            file.write(ACTOR.encode())
    problems = Problems()
    read_content(content, problems)
    assert len(problems.found) == 3
    for form in ("text", "json", "github"):
        said = report(problems.found, form)  # type: ignore[arg-type]
        assert said.encode()
        assert "\x1b" not in said
        assert not any(line.startswith("::error::") for line in said.splitlines())


def test_ids_are_told_apart_from_names_that_differ_in_case(content: Path) -> None:
    put(content, actors__ann_dot_yaml=ACTOR, actors__Ann_dot_yaml="name: Another Ann\nkind: person\n")
    assert read(content)[1] == ['content/actors/Ann.yaml: "Ann" is no id']


def test_a_file_that_cannot_be_read_is_a_problem(content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(content, actors__ann_dot_yaml=ACTOR, articles__flood_dot_yaml=ARTICLE, articles__flood_dot_md="It rose.")
    opened = Path.open

    def refuse(path: Path, *arguments: object) -> object:
        if path.name in ("ann.yaml", "flood.md"):
            raise PermissionError(13, "Permission denied", str(path))
        return opened(path, *arguments)  # type: ignore[call-overload]

    monkeypatch.setattr(Path, "open", refuse)
    found, problems = read(content)
    assert problems == [
        "content/actors/ann.yaml: the file cannot be read: Permission denied",
        "content/articles/flood.md: the file cannot be read: Permission denied",
    ]
    assert not found.captures


def test_a_record_with_more_faults_than_anybody_reads_says_so(content: Path) -> None:
    put(content, actors__ann_dot_yaml=ACTOR + "".join(f"key{n:03}: x\n" for n in range(150)))
    problems = read(content)[1]
    assert len(problems) == records.MOST + 1
    assert problems[-1] == "content/actors/ann.yaml: more problems from here on"


def test_outlets_are_read_without_the_rest(content: Path) -> None:
    put(content, outlets__gazette_dot_yaml="name: Gazette\nkind: newspaper\n", actors__ann_dot_yaml="[[[")
    assert list(read_outlets(content)) == ["gazette"]
