"""From bytes to an article: structure, what a record may overrule, and what is found missing."""

import pickle

import pytest

from generator.model import Fault
from generator.normalise import people
from generator.normalise.piece import Context
from generator.normalise.prepare import prepare
from generator.normalise.rules import bylines
from generator.normalise.select import Selector

FIRST = "The council voted on Monday to rebuild the old pier, which a storm had broken in the spring of last year."
SECOND = "Work is to begin in May and will take two years, the council said in a statement after the vote."
TEXT = f"Home > News\nPier to be rebuilt\n{FIRST}\nRead more: Ferry to run again\n{SECOND}\nShare\n"


def test_ids_follow_the_reading_order() -> None:
    article = prepare(TEXT.encode(), ".txt")
    assert [(block.id, block.kind) for block in article.blocks] == [
        ("title", "title"),
        ("p1", "paragraph"),
        ("p2", "paragraph"),
    ]


def test_the_ledger_has_line_words_rule_and_reason_in_the_order_of_lines() -> None:
    removed = prepare(TEXT.encode(), ".txt").removed
    assert [(entry.line, entry.rule) for entry in removed] == [
        (1, "navigation"),
        (4, "related-links"),
        (6, "sharing"),
    ]
    assert removed[0].text == "Home > News"
    assert all(entry.reason for entry in removed)


def test_the_records_title_names_the_headline() -> None:
    article = prepare(f"Pier\n{FIRST}\n{SECOND}".encode(), ".txt", title="Pier")
    assert [block.text for block in article.blocks if block.kind == "title"] == ["Pier"]
    assert len(article.blocks) == 3


def test_a_title_that_is_not_printed_is_made_of_the_record() -> None:
    article = prepare(f"{FIRST}\n{SECOND}".encode(), ".txt", title="Pier  to be rebuilt")
    assert article.blocks[0].text == "Pier to be rebuilt"
    assert [block.id for block in article.blocks] == ["title", "p1", "p2"]


def test_without_a_headline_there_is_no_title() -> None:
    article = prepare(f"{FIRST}\n{SECOND}".encode(), ".txt")
    assert (article.blocks[0].kind, article.found.title) == ("paragraph", None)


def test_keep_overrules_a_rule() -> None:
    article = prepare(TEXT.encode(), ".txt", keep=[Selector("Ferry to run")])
    assert "Read more: Ferry to run again" in [block.text for block in article.blocks]
    assert not article.faults


def test_drop_removes_and_says_so() -> None:
    article = prepare(TEXT.encode(), ".txt", drop=[Selector("Work is to begin")])
    assert [entry.rule for entry in article.removed if entry.text == SECOND] == ["drop"]


def test_a_selector_of_no_place_is_a_fault_at_its_place_in_the_record() -> None:
    article = prepare(TEXT.encode(), ".txt", keep=[Selector("no such words", loc=("normalise", "keep", 0))])
    assert [fault.loc for fault in article.faults] == [("normalise", "keep", 0)]


def test_a_selector_of_two_places_is_a_fault_that_lists_them() -> None:
    (fault,) = prepare(TEXT.encode(), ".txt", drop=[Selector("council", loc=("normalise", "drop", 0))]).faults
    assert isinstance(fault, Fault)
    assert "2 places" in fault.message
    assert "line 3" in fault.hint
    assert "line 5" in fault.hint


def test_evidence_may_lie_in_a_removed_line() -> None:
    assert not prepare(TEXT.encode(), ".txt", evidence=[(("evidence",), "Home > News")]).faults


def test_evidence_may_run_across_lines() -> None:
    assert not prepare(TEXT.encode(), ".txt", evidence=[(("evidence",), "Home > News Pier")]).faults


def test_evidence_that_is_nowhere_is_a_fault() -> None:
    loc = ("evidence", "published", "passages", 0)
    article = prepare(TEXT.encode(), ".txt", evidence=[(loc, "on Sunday")])
    assert [fault.loc for fault in article.faults] == [loc]


def test_evidence_of_a_page_may_be_a_tags_value() -> None:
    page = (
        f'<html><head><meta name="date" content="2021-05-04"></head><body><p>{FIRST}</p><p>{SECOND}</p></body></html>'
    )
    assert not prepare(page.encode(), ".html", evidence=[(("e",), "2021-05-04")]).faults


def test_keep_brings_back_what_the_extraction_left_out() -> None:
    nav = "<nav><p>A line that matters.</p></nav>"
    page = f"<html><body>{nav}<p>{FIRST}</p><p>{SECOND}</p></body></html>".encode()
    assert "not-content" in {entry.rule for entry in prepare(page, ".html").removed}
    kept = prepare(page, ".html", keep=[Selector("A line that matters")])
    assert [block.text for block in kept.blocks] == ["A line that matters.", FIRST, SECOND]


def test_an_outlets_furniture_goes_whatever_its_case_and_punctuation() -> None:
    text = f"Pier to be rebuilt\n{FIRST}\nThe Harbour's finest paper!\n{SECOND}"
    article = prepare(text.encode(), ".txt", furniture=["the harbour’s finest paper"])
    assert [(entry.line, entry.rule) for entry in article.removed] == [(3, "furniture")]


def test_nothing_is_removed_from_a_digest() -> None:
    article = prepare(b"Share\n\n## Why\n\nBy *Jane Roe*\n\n- one\n- two\n", ".md", title="A digest", digest=True)
    assert [(block.kind, block.text) for block in article.blocks] == [
        ("title", "A digest"),
        ("paragraph", "Share"),
        ("heading", "Why"),
        ("paragraph", "By Jane Roe"),
        ("list", "one"),
        ("list", "two"),
    ]
    assert (article.removed, article.found.byline, article.extraction) == ((), (), "digest")


def test_wrapped_lines_are_joined_and_the_article_says_so() -> None:
    text = (
        "Pier to be rebuilt\n\nThe council voted on Monday to rebuild the\nold pier, which a storm had broken in the\n"
        "spring of last year, and to build it of\nstone this time, not of wood.\n\n"
        "Work is to begin in May and will take two\n"
        "years, the council said in its report\nafter the vote on the plan."
    )
    article = prepare(text.encode(), ".txt")
    assert article.extraction == "text, wrapped lines joined"
    assert len(article.blocks) == 3
    assert article.blocks[2].text.endswith("said in its report after the vote on the plan.")


def test_one_line_a_paragraph_is_not_joined() -> None:
    assert len(prepare(f"Pier\n{FIRST}\nNo.\n{SECOND}\nYes.\n{FIRST[:40]}.\n{SECOND}".encode(), ".txt").blocks) == 7


def test_markdown_signs_are_understood_and_html_is_plain() -> None:
    text = f"# Pier to be *rebuilt*\n\n{FIRST} [A link](https://a.example/b).\n\n> “A quote,” said the mayor.\n\n"
    text += f"<b>{SECOND}</b> {{{{ x }}}}\n"
    blocks = prepare(text.encode(), ".md").blocks
    assert [block.kind for block in blocks] == ["title", "paragraph", "quote", "paragraph"]
    assert blocks[0].text == "Pier to be rebuilt"
    assert blocks[1].text.endswith("last year. A link.")
    assert blocks[3].text.startswith("<b>Work")
    assert blocks[3].text.endswith("</b> {{ x }}")


def test_the_yaml_head_of_a_clipping_is_metadata() -> None:
    head = "---\ntitle: Pier to be rebuilt\nauthor: Jane Roe\ndate: 2021-05-04\n"
    head += "url: https://a.example/pier\ntags: [x]\n---\n"
    article = prepare(f"{head}\n{FIRST}\n\n{SECOND}\n".encode(), ".md")
    found = article.found
    assert (found.title, found.byline, found.published) == ("Pier to be rebuilt", ("Jane Roe",), "2021-05-04")
    assert found.url == "https://a.example/pier"
    assert [block.kind for block in article.blocks] == ["title", "paragraph", "paragraph"]


def test_unseen_characters_are_cleaned_and_typography_is_kept() -> None:
    text = "Pier re\u00adbuilt at last\n" + FIRST.replace("pier", "\u200bpier\u202e “so-called” –")
    blocks = prepare(text.encode(), ".txt").blocks
    assert blocks[0].text == "Pier rebuilt at last"
    assert "old pier “so-called” –, which" in blocks[1].text


@pytest.mark.parametrize("suffix", [".txt", ".md", ".html"])
def test_an_article_can_be_sent_between_processes(suffix: str) -> None:
    article = prepare(TEXT.encode(), suffix)
    assert pickle.loads(pickle.dumps(article)) == article


@pytest.mark.parametrize("suffix", [".txt", ".md"])
def test_an_empty_capture_is_an_empty_article(suffix: str) -> None:
    assert prepare(b"", suffix).blocks == ()


def test_the_day_in_an_address_dates_a_page_only_where_nothing_else_does() -> None:
    link = '<link rel="canonical" href="https://a.example/2021/05/04/pier">'
    page = f"<html><head>{link}</head><body><h1>Pier to be rebuilt</h1>%s<p>{FIRST}</p><p>{SECOND}</p></body></html>"
    assert prepare((page % "").encode(), ".html").found.published == "2021-05-04"
    assert prepare((page % "<p>5 May 2021</p>").encode(), ".html").found.published == "2021-05-05"


def test_a_note_exported_from_zotero_is_read_like_any_page() -> None:
    note = f'<div class="zotero-note znv1" data-schema-version="9"><h1>Pier to be rebuilt</h1>\n<p>{FIRST}</p>\n'
    note += f"<blockquote>\n<p>{SECOND}</p>\n</blockquote>\n</div>"
    assert [(block.kind, block.text) for block in prepare(note.encode(), ".html").blocks] == [
        ("title", "Pier to be rebuilt"),
        ("paragraph", FIRST),
        ("quote", SECOND),
    ]


def test_annotations_exported_from_zotero_as_markdown_are_read_like_any_text() -> None:
    note = f"# Annotations\n(1/3/2022, 10:00:00 AM)\n\n“{FIRST}” ([Roe, 2021, p. 1](zotero://select/library/items/A))\n"
    texts = [block.text for block in prepare(note.encode(), ".md").blocks]
    assert texts[0] == "Annotations"
    assert f"“{FIRST}” (Roe, 2021, p. 1)" in texts


def test_short_paragraphs_beside_a_single_long_one_are_the_storys() -> None:
    short = ["He spoke for an hour.", "The mayor smiled.", "Nobody asked why."]
    paragraphs = "".join(f"<p>{text}</p>" for text in (FIRST, *short))
    page = f"<html><body><nav><p>Home</p></nav><article><h1>Pier to be rebuilt</h1>{paragraphs}</article></body></html>"
    article = prepare(page.encode(), ".html")
    assert [block.text for block in article.blocks if block.kind == "paragraph"] == [FIRST, *short]


def test_a_line_of_combining_marks_is_no_byline_to_be_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    """Patterns of names walk marks again and again: a megabyte of them once took minutes."""
    looked_at: list[str] = []
    monkeypatch.setattr(people, "without_pictures", lambda text: looked_at.append(text) or "")
    bylines.read("By " + "a\u0301\u0327" * 400, Context())
    assert not looked_at
