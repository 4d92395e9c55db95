"""What a draft holds: what its capture says, with what that rests on, and what stays unknown by name."""

import hashlib
import io
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from generator.draft import importing
from generator.draft import record as module
from generator.errors import Problems
from generator.read.tree import plain, read_tree
from tests.draft.desk import STORY, bring, clean, ids, record, save


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


def test_a_passage_that_nobody_would_read_is_no_evidence(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = module.prepare

    def odd(*arguments: object, **named: object) -> object:
        article = real(*arguments, **named)  # type: ignore[arg-type]
        evidence = (("byline", "word " * 200), ("byline", "By Ann Lee"))
        return replace(article, found=replace(article.found, byline=("Ann Lee",), evidence=evidence))

    monkeypatch.setattr(module, "prepare", odd)
    save(desk, "a.txt", printed="By Ann Lee\n\n" + "word " * 200)
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
