"""Ids of drafts, and what is in their way: nothing is ever overwritten, and the same bytes are known again."""

import hashlib
import io
import re
from pathlib import Path

import pytest

from generator.draft import importing, shelf
from tests.draft.desk import bring, clean, ids, record, save, snapshot


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


def test_a_capture_without_a_record_is_not_known(desk: Path) -> None:
    capture = save(desk, "a.txt")
    Path("content/articles").mkdir(parents=True)
    Path("content/articles/orphan.txt").write_bytes(capture.read_bytes())
    assert "1 article imported, 0 known already." in bring()[1]


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


def test_the_next_free_number_is_not_sought_from_the_start(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tries = []
    real = shelf._id
    monkeypatch.setattr(shelf, "_id", lambda *given: tries.append(given) or real(*given))  # type: ignore[func-returns-value]
    for number in range(60):
        (desk / f"saved/{number}.md").write_text(f"# The same headline\n\nText {number}.\n")
    bring()
    assert len(ids()) == 60
    assert len(tries) == 2 * 60  # the id without a number, by which it is looked up, and the one that is free


def test_headlines_without_words_do_not_count_together(desk: Path) -> None:
    (desk / "saved/a.md").write_text("12 — 12\n")
    (desk / "saved/b.md").write_text("…\n")
    (desk / "saved/c.md").write_text("* * *\n")
    bring()
    assert not [id for id in ids() if id.endswith(("-2", "-3"))]
