"""`import`: captures become drafts beside their bytes; nothing is overwritten, invented or passed over in silence."""

import hashlib
import io
import os
import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from generator.__main__ import main
from generator.draft import importing, shelf
from generator.draft import record as module
from generator.errors import Problems
from generator.read.tree import plain, read_tree

STORY = """{title}

{printed}

The river rose on Monday and fell on Wednesday, the council said, and nobody was hurt.

The old bridge will stay closed until the engineers have looked at it, the mayor said.
"""


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder to work in, with a folder of saved articles in it."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "saved").mkdir()
    return tmp_path


def save(desk: Path, name: str, title: str = "River rises over its banks in the north", printed: str = "") -> Path:
    path = desk / "saved" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(STORY.format(title=title, printed=printed) if title else "", encoding="utf-8")
    return path


def bring(*paths: str, content: str = "content") -> tuple[int, str, str]:
    out, err = io.StringIO(), io.StringIO()
    status = importing.run([Path(path) for path in paths or ("saved",)], Path(content), out, err)
    return status, out.getvalue(), err.getvalue()


def ids(content: str = "content") -> list[str]:
    return sorted(path.stem for path in Path(content).rglob("*.yaml"))


def record(id: str, content: str = "content") -> dict[str, object]:
    problems = Problems()
    tree = read_tree(Path(content, "articles", f"{id}.yaml").read_bytes(), id, problems)
    assert tree
    assert not problems.found
    values = plain(tree)
    assert isinstance(values, dict)
    return values


def clean(content: str = "content") -> bool:
    return main(["check", "--content", content]) == 0


def snapshot(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


# What a draft holds


def test_a_text_becomes_a_draft_beside_its_bytes(desk: Path) -> None:
    capture = save(desk, "a.txt")
    assert bring()[0] == 0
    made = Path("content/articles/river-rises-over-its-banks-in-the-north.txt")
    assert made.read_bytes() == capture.read_bytes()
    draft = record(made.stem)
    assert draft["title"] == "River rises over its banks in the north"
    assert (draft["form"], draft["status"]) == ("capture", "draft")
    assert draft["sha256"] == hashlib.sha256(capture.read_bytes()).hexdigest()
    assert clean()


def test_what_is_unknown_is_named_first_in_the_draft_and_printed(desk: Path) -> None:
    save(desk, "a.txt", printed="By Ann Lee")
    _, out, _ = bring()
    first = Path("content/articles", f"{ids()[0]}.yaml").read_text().splitlines()[0]
    assert first == "# unknown: outlet, published"
    assert out.splitlines()[0].endswith("from saved/a.txt; unknown: outlet, published")
    assert not {"outlet", "published", "updated", "retrieved", "url"} & set(record(ids()[0]))


def test_a_printed_date_is_written_with_what_it_rests_on(desk: Path) -> None:
    save(desk, "a.txt", printed="Published 2 March 2022")
    bring()
    draft = record("2022-03-02-river-rises-over-its-banks-in-the-north")
    assert draft["published"] == "2022-03-02"
    assert draft["evidence"] == {"published": {"passages": ["Published 2 March 2022"]}}
    assert clean()


PAGE = """<!doctype html><html lang="en"><head><title>River rises over its banks</title>
<meta property="article:published_time" content="2022-03-02T23:30:00-05:00"><link rel="canonical" href="{url}">
<script type="application/ld+json">{{"@type": "NewsArticle", "author": "Ann \\ud83d Lee"}}</script></head><body>
<article><h1>River rises over its banks</h1><p>The river rose on Monday and fell on Wednesday, the council said.</p>
<p>The old bridge will stay closed until the engineers have looked at it, the mayor said.</p></article></body></html>"""


@pytest.mark.parametrize("url", ["https://news.example/river", "javascript:alert(1)", "https://news.example/a b"])
def test_a_page_becomes_a_draft_with_what_its_tags_say(desk: Path, url: str) -> None:
    (desk / "saved/page.HTML").write_text(PAGE.format(url=url))
    assert bring()[0] == 0
    draft = record("2022-03-02-river-rises-over-its-banks")  # the printed day; in UTC it is the next
    assert draft["published"] == "2022-03-02T23:30-05:00"
    assert draft["language"] == "en"
    assert "retrieved" not in draft
    assert draft.get("url") == (url if url == "https://news.example/river" else None)
    assert clean()


def test_the_moment_of_saving_is_written_where_the_page_says_it(desk: Path) -> None:
    saved = "<!-- Page saved with SingleFile \n url: https://news.example/river \n"
    saved += " saved date: Wed Mar 02 2022 09:00:00 GMT+0000 \n-->"
    (desk / "saved/page.html").write_text(saved + PAGE.format(url="https://news.example/river"))
    bring()
    assert str(record(ids()[0]).get("retrieved")).startswith("2022-03-02T09:00")


def test_agencies_that_are_known_are_written_with_what_they_rest_on(desk: Path) -> None:
    save(desk, "a.txt", printed="Additional reporting by Bloomberg")
    bring()
    draft = record(ids()[0])
    assert draft["agencies"] == {"reporting": ["bloomberg"]}
    assert draft["evidence"] == {"agencies": {"passages": ["Additional reporting by Bloomberg"]}}


def test_without_a_headline_the_title_is_the_name_of_the_file_and_unknown(desk: Path) -> None:
    (desk / "saved/one two.txt").write_bytes(b"")
    bring()
    digest = hashlib.sha256(b"").hexdigest()
    assert ids() == [f"article-{digest[:8]}"]
    assert record(ids()[0])["title"] == "one two"
    assert Path("content/articles", f"{ids()[0]}.yaml").read_text().startswith("# unknown: title, ")
    assert clean()


@pytest.mark.parametrize(
    "data",
    [
        b"Head\r\n\r\nBody one.\r\n",
        b"Head\x00\n\nBody\x00.\n",
        b"Head\n\n\xff\xfe\x80 caf\xe9.\n",
        b"\xef\xbb\xbfHead\n",
    ],
)
def test_a_capture_is_copied_byte_for_byte(desk: Path, data: bytes) -> None:
    (desk / "saved/a.txt").write_bytes(data)
    assert bring()[0] == 0
    assert Path("content/articles", f"{ids()[0]}.txt").read_bytes() == data
    assert clean()


def test_the_outlet_is_written_where_it_resolves_and_else_named(desk: Path) -> None:
    save(desk, "a.txt", printed="© 2022 The Northern Gazette, Inc. All rights reserved.")
    out = bring()[1]
    assert 'unknown: outlet (printed: "' in out
    Path("content/outlets").mkdir()
    Path("content/outlets/gazette.yaml").write_text(
        "name: Gazette of the North\nkind: newspaper\naliases: [The Northern Gazette]\n"
    )
    save(
        desk,
        "b.txt",
        title="Another day of rain is to come",
        printed="© 2022 The Northern Gazette, Inc. All rights reserved.",
    )
    bring()
    assert record("another-day-of-rain-is-to-come")["outlet"] == "gazette"
    assert clean()


def test_a_value_that_no_record_may_hold_is_left_out_and_named(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = module.prepare

    def odd(*arguments: object, **named: object) -> object:
        article = real(*arguments, **named)  # type: ignore[arg-type]
        found = replace(
            article.found, url="javascript:alert(1)", language="no language", retrieved="soon", published="?"
        )
        return replace(article, found=found)

    monkeypatch.setattr(module, "prepare", odd)
    save(desk, "a.txt")
    status, out, _ = bring()
    assert status == 0
    assert not {"url", "language", "retrieved", "published"} & set(record(ids()[0]))
    for words in (
        'published (printed: "?")',
        'language (printed: "no language")',
        'url (printed: "javascript:alert(1)")',
    ):
        assert words in out
    monkeypatch.undo()
    monkeypatch.chdir(desk)
    assert clean()


def test_evidence_that_the_capture_does_not_hold_is_left_out(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = module.prepare

    def odd(*arguments: object, **named: object) -> object:
        article = real(*arguments, **named)  # type: ignore[arg-type]
        evidence = (("byline", "By Ann Lee"), ("byline", "By nobody at all"), ("title", "River"), ("outlet", "river"))
        return replace(article, found=replace(article.found, byline=("Ann Lee",), evidence=evidence))

    monkeypatch.setattr(module, "prepare", odd)
    save(desk, "a.txt", printed="By Ann Lee")
    bring()
    assert record(ids()[0])["evidence"] == {"byline": {"passages": ["By Ann Lee"]}}


TITLES = st.text(
    st.characters(codec="utf-8") | st.sampled_from("\"'#:@-{}[]&*!|>%`\\\u202e\x85\u2028\u00ad\ufeff\t😀م"), max_size=80
)


@settings(max_examples=60, deadline=None)
@given(TITLES)
@example('He said: "no" # or {{ 7*7 }}')
@example("- @handle")
@example("word " * 1000)
@example("😀" * 30)
@example("مرحبا بالعالم")
def test_any_headline_gives_a_draft_that_checks_clean(tmp_path_factory: pytest.TempPathFactory, title: str) -> None:
    desk = tmp_path_factory.mktemp("desk")
    (desk / "saved").mkdir()
    (desk / "saved/a.txt").write_text(STORY.format(title=title, printed=""), encoding="utf-8")
    out = io.StringIO()
    assert importing.run([desk / "saved"], desk / "content", out, io.StringIO()) == 0
    assert clean(str(desk / "content"))
    assert all(character.isprintable() for character in out.getvalue().replace("\n", ""))


# Ids


def test_an_id_is_whole_words_and_at_most_eighty_characters(desk: Path) -> None:
    words = "river rises over its banks in the north and the mayor closes all the old bridges of the town".split()
    for number in range(3):
        save(
            desk,
            f"{number}.txt",
            title=" ".join(words).capitalize(),
            printed=f"Number {number} of many, printed alone.",
        )
    bring()
    assert len(ids()) == 3
    for id in ids():
        assert len(id) <= 80
        stem = re.sub(r"-[23]$", "", id).split("-")
        assert stem == words[: len(stem)]
    assert [id[-2:] for id in ids() if re.search("-[0-9]$", id)] == ["-2", "-3"]
    assert clean()


def test_a_headline_in_another_script_gives_an_ascii_id(desk: Path) -> None:
    save(desk, "a.txt", title="Река вышла из берегов на севере")
    bring()
    assert re.fullmatch("reka-[a-z-]+", ids()[0])


@pytest.mark.parametrize(
    ("title", "id"), [("Index", "article-index"), ("CON", "article-con"), ("Page one", "article-page-one")]
)
def test_reserved_ids_are_avoided(desk: Path, title: str, id: str) -> None:
    save(desk, "a.md", title=f"# {title}")
    bring()
    assert ids() == [id]
    assert clean()


def test_an_id_made_by_counting_is_not_reserved_either(desk: Path) -> None:
    save(desk, "a.md", title="# Page", printed="One.")
    save(desk, "b.md", title="# Page", printed="Two.")
    bring()
    assert ids() == ["article-page-2", "page"]
    assert clean()


@pytest.mark.parametrize(
    ("folder", "text"),
    [
        ("actors", "name: River\nkind: group\n"),
        ("outlets", "name: River\nkind: other\n"),
        ("briefings", "title: River\nas_of: 2022-01-02\n"),
    ],
)
def test_an_id_of_another_kind_is_taken(desk: Path, folder: str, text: str) -> None:
    Path("content", folder).mkdir(parents=True)
    Path("content", folder, "river-rises-over-its-banks-in-the-north.yaml").write_text(text)
    save(desk, "a.txt")
    bring()
    assert record("river-rises-over-its-banks-in-the-north-2")
    assert clean()


@pytest.mark.parametrize(
    "former",
    [
        "formerly: river-rises-over-its-banks-in-the-north\n",
        "formerly:\n  - old-one\n  - river-rises-over-its-banks-in-the-north\n",
    ],
)
def test_a_former_id_is_taken(desk: Path, former: str) -> None:
    Path("content/actors").mkdir(parents=True)
    Path("content/actors/ann-lee.yaml").write_text(f"name: Ann Lee\n{former}kind: person\n")
    save(desk, "a.txt")
    bring()
    assert record("river-rises-over-its-banks-in-the-north-2")
    assert clean()


# Again, and what is in the way


def test_the_same_bytes_again_change_nothing_and_it_says_so(desk: Path) -> None:
    save(desk, "a.txt")
    bring()
    before = snapshot(desk / "content")
    save(desk, "b.txt")
    status, out, err = bring()
    assert (status, err) == (0, "")
    assert snapshot(desk / "content") == before
    id = ids()[0]
    assert out.splitlines() == [
        f"saved/a.txt: known already, as {id}",
        f"saved/b.txt: known already, as {id}",
        "0 articles imported, 2 known already.",
    ]


def test_the_same_bytes_are_recognised_in_a_renamed_and_moved_record(desk: Path) -> None:
    save(desk, "a.txt")
    bring()
    old = Path("content/articles", ids()[0])
    folder = Path("content/articles/2022")
    folder.mkdir()
    old.with_suffix(".yaml").rename(folder / "flood.yaml")
    old.with_suffix(".txt").rename(folder / "flood.txt")
    assert bring()[1].startswith("saved/a.txt: known already, as flood\n")
    assert ids() == ["flood"]


def test_the_same_bytes_are_recognised_where_the_record_lost_its_checksum_or_is_at_fault(desk: Path) -> None:
    save(desk, "a.txt")
    bring()
    path = Path("content/articles", f"{ids()[0]}.yaml")
    path.write_text("title: [")
    assert "known already" in bring()[1]


def test_an_id_taken_by_another_article_gets_a_number(desk: Path) -> None:
    save(desk, "a.txt", printed="One.")
    bring()
    save(desk, "a.txt", printed="Two.")
    bring()
    assert [record(id)["sha256"] for id in ids()] == [
        hashlib.sha256(Path("content/articles", f"{id}.txt").read_bytes()).hexdigest() for id in ids()
    ]
    assert len(ids()) == 2


@pytest.mark.parametrize(
    "name", ["river-rises-over-its-banks-in-the-north.txt", "River-Rises-over-its-banks-in-the-north.HTML"]
)
def test_a_file_in_the_way_is_not_touched(desk: Path, name: str) -> None:
    Path("content/articles").mkdir(parents=True)
    Path("content/articles", name).write_text("Mine.")
    save(desk, "a.txt")
    assert bring()[0] == 0
    assert Path("content/articles", name).read_text() == "Mine."
    assert ids() == ["river-rises-over-its-banks-in-the-north-2"]


@pytest.mark.parametrize("ending", [".txt", ".yaml"])
def test_a_link_in_the_way_is_not_followed(desk: Path, ending: str) -> None:
    Path("content/articles").mkdir(parents=True)
    Path(f"content/articles/river-rises-over-its-banks-in-the-north{ending}").symlink_to(desk / "target")
    save(desk, "a.txt")
    assert bring()[0] == 0
    assert not (desk / "target").exists()
    assert Path("content/articles/river-rises-over-its-banks-in-the-north-2.yaml").is_file()


def test_a_file_that_came_in_the_way_meanwhile_is_not_touched(desk: Path) -> None:
    save(desk, "a.txt")
    out = io.StringIO()
    importer = importing._Importer(Path("content"), out)
    Path("content/articles").mkdir(parents=True)
    meanwhile = Path("content/articles/river-rises-over-its-banks-in-the-north.yaml")
    meanwhile.write_text("Mine.")
    importer.take(Path("saved/a.txt"))
    assert meanwhile.read_text() == "Mine."
    assert sorted(path.name for path in meanwhile.parent.iterdir()) == [
        "river-rises-over-its-banks-in-the-north-2.txt",
        "river-rises-over-its-banks-in-the-north-2.yaml",
        "river-rises-over-its-banks-in-the-north.yaml",
    ]


# What is taken and what is left out


def test_readmes_licences_hidden_files_and_others_are_left_out_and_named(desk: Path) -> None:
    for name in ("README.md", "LICENSE", ".hidden.txt", "photo.png", ".git/config.txt", "sub/readme.txt", "sub/a.txt"):
        save(desk, name)
    status, out, _ = bring()
    assert status == 0
    for name in ("README.md", "LICENSE", ".hidden.txt", "sub/readme.txt"):
        assert f"saved/{name}: left out (a README, licence or hidden file)\n" in out
    assert "saved/.git: left out (a hidden folder)\n" in out
    assert "saved/photo.png: left out (captures end in .html, .htm, .txt, .md)\n" in out
    assert len(ids()) == 1


def test_pipes_and_links_that_lead_nowhere_are_left_out_and_named(desk: Path) -> None:
    os.mkfifo(desk / "saved/pipe.txt")
    (desk / "saved/lost.txt").symlink_to("nowhere")
    assert bring() == (
        0,
        "saved/lost.txt: left out (not an ordinary file)\nsaved/pipe.txt: left out (not an ordinary file)\n"
        "0 articles imported, 0 known already.\n",
        "",
    )


def test_a_readme_named_by_itself_is_left_out_too(desk: Path) -> None:
    save(desk, "README.md")
    assert bring("saved/README.md")[1] == (
        "saved/README.md: left out (a README, licence or hidden file)\n0 articles imported, 0 known already.\n"
    )


def test_paths_with_spaces_and_several_paths(desk: Path) -> None:
    save(desk, "a b/one two.txt")
    save(desk, "c.md", title="# Quite another story of that day")
    assert bring("saved/a b", "saved/c.md", content="a folder/of mine")[0] == 0
    assert len(ids("a folder/of mine")) == 2
    assert clean("a folder/of mine")


def test_a_capture_in_capitals_is_one(desk: Path) -> None:
    save(desk, "A.TXT")
    bring()
    assert Path("content/articles", f"{ids()[0]}.txt").is_file()


def test_importing_what_is_in_the_content_already_changes_nothing(desk: Path) -> None:
    save(desk, "a.txt")
    bring()
    Path("content/articles/summary.yaml").write_text("title: In our words\nform: digest\n")
    Path("content/articles/summary.md").write_text("A summary.\n")
    before = snapshot(desk / "content")
    assert bring("content/articles")[0] == 0
    assert snapshot(desk / "content") == before


def test_a_file_that_cannot_be_read_does_not_stop_the_others(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    save(desk, "a.txt")
    save(desk, "b.txt", title="Another day of rain is to come")
    real = importing.draft

    def draft(data: bytes, capture: Path, *more: object) -> object:
        if capture.name == "a.txt":
            raise importing.CaptureError("it is too large", "make it smaller")
        return real(data, capture, *more)  # type: ignore[arg-type]

    monkeypatch.setattr(importing, "draft", draft)
    status, _, err = bring()
    assert status == 1
    assert err == "saved/a.txt:1:1: it is too large\n  hint: make it smaller\n"
    assert ids() == ["another-day-of-rain-is-to-come"]


def test_a_capture_beyond_the_limit_is_a_problem(desk: Path) -> None:
    with (desk / "saved/huge.txt").open("wb") as file:
        file.truncate(100 << 20)
    status, _, err = bring()
    assert status == 1
    assert err.startswith("saved/huge.txt:1:1: the capture has ")


def test_names_of_any_bytes_can_be_imported_and_are_printed_safely(desk: Path) -> None:
    for name in (b"saved/caf\xe9.txt", b"saved/new\nline\x1b[31m.txt"):
        with open(name, "wb") as file:  # noqa: PTH123  # names of bytes
            file.write(name.hex().encode())
    status, out, _ = bring()
    assert status == 0
    assert out.encode()
    assert "\x1b" not in out
    assert len(ids()) == 2
    assert clean()


# Wrong usage, and how much is said


def test_a_path_that_is_not_there_is_wrong_usage(desk: Path) -> None:
    assert bring("saved", "nowhere") == (2, "", "nowhere: no such file or folder\n")


def test_a_content_folder_that_is_a_file_is_wrong_usage(desk: Path) -> None:
    Path("content").write_text("x")
    assert bring() == (2, "", "content: not a folder\n")


def test_a_terminal_is_shown_how_far_it_is_and_a_pipe_is_not(desk: Path) -> None:
    save(desk, "a.txt")
    save(desk, "b.txt", title="Another day of rain is to come")
    terminal = Terminal()
    importing.run([Path("saved")], Path("content"), io.StringIO(), terminal)
    assert terminal.getvalue() == "\r1 of 2\r2 of 2\n"
    assert bring()[2] == ""


def test_the_next_free_number_is_not_sought_from_the_start(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tries = []
    real = shelf._id
    monkeypatch.setattr(shelf, "_id", lambda *given: tries.append(given) or real(*given))  # type: ignore[func-returns-value]
    for number in range(60):
        (desk / f"saved/{number}.md").write_text(f"# The same headline\n\nText {number}.\n")
    bring()
    assert len(ids()) == 60
    assert len(tries) == 60


# The seeds


def test_the_seeds_become_five_drafts_under_their_headlines(seeds: Path, desk: Path) -> None:
    status, out, _ = bring(str(seeds), content="a folder")
    assert status == 0
    assert "README.md: left out" in out
    assert "5 articles imported, 0 known already." in out
    bytes_of = {hashlib.sha256(path.read_bytes()).hexdigest(): path.read_bytes() for path in seeds.glob("*.txt")}
    made = [record(id, "a folder") for id in ids("a folder")]
    assert {draft["sha256"] for draft in made} == set(bytes_of)
    for id, draft in zip(ids("a folder"), made, strict=True):
        assert Path("a folder/articles", f"{id}.txt").read_bytes() == bytes_of[str(draft["sha256"])]
        assert "outlet" not in draft
    assert clean("a folder")


def test_the_headlines_of_the_seeds_are_those_that_a_reviewer_gave_them(seeds: Path, desk: Path) -> None:
    reviewed = {}
    for path in (seeds.parent / "examples/seed-site/articles").glob("*.yaml"):
        tree = read_tree(path.read_bytes(), path.name, Problems())
        assert tree
        values = plain(tree)
        assert isinstance(values, dict)
        reviewed[values["sha256"]] = values["title"]
    if not reviewed:
        pytest.skip("needs ../examples/seed-site beside the seeds")
    bring(str(seeds))
    assert {str(draft["sha256"]): draft["title"] for draft in map(record, ids())} == reviewed
