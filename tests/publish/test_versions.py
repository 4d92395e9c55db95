"""One article with its captures: lists that show it once, what each version changed, and what stands no longer."""

from pathlib import Path
from typing import Any

import pytest

from generator.publish.changes import MOST_BLOCKS
from generator.publish.pages.listing import ListingPage
from generator.publish.parts import Segments
from tests.sites import page, published, strings

EARLY = """\
River rises in the north

The council met on Monday, and 40 houses were empty.

Nobody was hurt, the mayor said in the town hall.

The bridge stays open, the council said.
"""
LATE = """\
River falls in the north

The council met on Monday, and 55 houses were empty.

The bridge stays open, the council said.

A second flood is not expected, said the weather office.
"""


def files(early: str = "", late: str = "", **texts: str) -> dict[str, str]:
    return {
        "articles/early.txt": texts.get("first", EARLY),
        "articles/early.yaml": f"published: 2031-03-01\nretrieved: 2031-03-01\n{early}",
        "articles/late.txt": texts.get("second", LATE),
        "articles/late.yaml": f"published: 2031-03-01\nretrieved: 2031-03-04\nversion_of: early\n{late}",
        "events/flood.yaml": "name: Flood\nkind: other\nclaims:\n"
        '  - {id: hurt, text: Nobody was hurt., cites: {early: "Nobody was hurt"}}\n'
        '  - {id: bridge, text: The bridge is open., cites: {early: "bridge stays open"}}\n',
        "briefings/b.yaml": 'title: B\nas_of: 2031-03-10\nbottom_line: "So. [[flood#hurt]] [[flood#bridge]]"\n',
    }


def drawn(segments: Segments) -> str:
    """`kept [-left out-] {+new+} …`"""
    forms = {"del": "[-{}-]", "ins": "{{+{}+}}", "gap": "…", "text": "{}"}
    return "".join(forms[segment.kind].format(segment.text) for segment in segments)


def made(found: Any, at: str = "articles/late.html") -> dict[str, list[str]]:
    """What the later version changed, by kind, as its page shows it."""
    changed: dict[str, list[str]] = {"changed": [], "added": [], "removed": []}
    for change in page(found, at).captures[1].changes:
        changed[change.kind].append(drawn(change.segments))
    return changed


def test_each_version_lists_all_of_them_in_the_order_in_which_they_were_made(tmp_path: Path) -> None:
    more = {"articles/again.txt": LATE, "articles/again.yaml": "retrieved: 2031-03-02\nversion_of: late"}
    found = published(tmp_path, {**files(), **more})
    for id in ("early", "again", "late"):
        captures = page(found, f"articles/{id}.html").captures
        assert [one.url for one in captures] == [f"articles/{n}.html" for n in ("early", "again", "late")]
        assert [one.url for one in captures if one.current] == [f"articles/{id}.html"]
        assert [one.date.text for one in captures] == ["1 March 2031", "2 March 2031", "4 March 2031"]


def test_an_article_of_one_version_lists_none(tmp_path: Path) -> None:
    found = published(tmp_path, {"articles/one.txt": EARLY})
    assert page(found, "articles/one.html").captures == ()


def test_lists_show_an_article_once_and_say_how_many_versions_it_has(tmp_path: Path) -> None:
    outlet = {"outlets/gazette.yaml": "name: Gazette\nkind: newspaper"}
    found = published(tmp_path, {**files("outlet: gazette", "outlet: gazette"), **outlet})
    [listing] = [p for p in found.pages if isinstance(p, ListingPage) and p.kind == "articles"]
    for items in (listing.items, page(found, "index.html").articles, page(found, "outlets/gazette.html").articles):
        assert [(item.id, item.versions) for item in items] == [("early", 2)]
    assert listing.total == 1


def test_words_that_changed_stand_out_in_their_paragraph(tmp_path: Path) -> None:
    assert made(published(tmp_path, files()))["changed"] == [
        "River[- rises-]{+ falls+} in the north",
        "The council met on Monday, and[- 40-]{+ 55+} houses were empty.",
    ]


def test_paragraphs_of_one_version_alone_are_added_or_removed(tmp_path: Path) -> None:
    changed = made(published(tmp_path, files()))
    assert changed["added"] == ["{+A second flood is not expected, said the weather office.+}"]
    assert changed["removed"] == ["[-Nobody was hurt, the mayor said in the town hall.-]"]


def test_a_change_leads_to_its_block_a_removed_one_to_where_it_stood(tmp_path: Path) -> None:
    found = page(published(tmp_path, files()), "articles/late.html").captures[1].changes
    assert {change.url for change in found if change.kind == "removed"} == {"articles/early.html#p2"}
    assert {change.url for change in found if change.kind == "added"} == {"articles/late.html#p3"}


def test_the_first_versions_page_shows_every_change_and_a_later_one_its_own(tmp_path: Path) -> None:
    more = {"articles/last.txt": EARLY, "articles/last.yaml": "retrieved: 2031-03-09\nversion_of: early"}
    found = published(tmp_path, {**files(), **more})

    def shown(id: str) -> list[bool]:
        return [bool(one.changes) for one in page(found, f"articles/{id}.html").captures]

    assert (shown("early"), shown("late"), shown("last")) == (
        [False, True, True],
        [False, True, False],
        [False, False, True],
    )


def test_quotation_marks_and_spaces_alone_are_no_change(tmp_path: Path) -> None:
    first = "Title here today\n\n“It’s open”, the council said on Monday - by 10 %.\n"
    second = 'Title here today\n\n"It\'s open",  the council said on Monday – by 10%.\n'
    found = published(tmp_path, files(first=first, second=second) | {"events/flood.yaml": "name: F\nkind: other",
                      "briefings/b.yaml": "title: B\nas_of: 2031-03-10"})  # fmt: skip
    assert page(found, "articles/late.html").captures[1].summary == "the same text"


def test_scripts_without_spaces_are_compared_sign_by_sign(tmp_path: Path) -> None:
    first, second = (
        "河水上涨的消息\n\n市政厅周一说有四十间房屋空置。\n",
        "河水上涨的消息\n\n市政厅周一说有五十间房屋空置。\n",
    )
    plain = {"events/flood.yaml": "name: F\nkind: other", "briefings/b.yaml": "title: B\nas_of: 2031-03-10"}
    changed = made(published(tmp_path, files(first=first, second=second) | plain))
    assert changed["changed"] == ["市政厅周一说有[-四-]{+五+}十间房屋空置。"]


@pytest.mark.parametrize("withheld", ["early", "late", "both"])
def test_words_that_either_capture_withholds_are_in_no_diff(tmp_path: Path, withheld: str) -> None:
    rights = {id: "rights: metadata" if withheld in (id, "both") else "" for id in ("early", "late")}
    found = published(tmp_path, files(**rights))
    words = " ".join(strings(page(found, "articles/late.html").captures))
    hidden = {"early": ("40", "hurt", "mayor"), "late": ("55", "weather"), "both": ("40", "hurt", "55", "weather")}
    assert not [word for word in (*hidden[withheld], "houses", "council") if word in words]
    assert (
        page(found, "articles/late.html").captures[1].summary
        == "headline changed, 1 paragraph changed, 1 paragraph added, 1 paragraph removed"
    )
    shown = {"early": "weather", "late": "mayor", "both": "River"}
    assert shown[withheld] in words


def test_of_a_changed_paragraph_only_words_that_both_captures_show_are_shown(tmp_path: Path) -> None:
    texts = {id: EARLY.replace("40 houses", f"{n} houses") for id, n in (("first", 40), ("second", 55))}
    cut = files("rights: excerpt", "rights: full", **texts)
    long = "It went on and on. " * 12 + "\n\n"  # sixty words are shown of an excerpt
    for id in ("early", "late"):
        cut[f"articles/{id}.txt"] = cut[f"articles/{id}.txt"].replace("The council", long + "The council", 1)
    cut["events/flood.yaml"] = "name: F\nkind: other\nclaims: [{id: a, text: A., cites: {early: were empty}}]"
    cut["briefings/b.yaml"] = "title: B\nas_of: 2031-03-10"
    assert made(published(tmp_path, cut))["changed"] == ["…{+ 55+} … were empty…"]


def test_a_citation_of_words_that_a_later_version_lacks_is_marked_everywhere(tmp_path: Path) -> None:
    found = published(tmp_path, files())
    claims = page(found, "events/flood.html").claims
    notes = page(found, "briefings/b.html").notes
    for cites in ([c.cites[0] for c in claims], [n.cites[0] for n in notes]):
        hurt, bridge = (cite.passages[0].gone for cite in cites)
        assert (hurt and (hurt.url, hurt.label)) == ("articles/late.html", "4 March 2031")
        assert bridge is None
    article = page(found, "articles/early.html")
    marks = {s.children[0].text: s.label for b in article.blocks for s in b.segments if s.kind == "mark"}
    assert marks == {"Nobody was hurt": "no longer in the version of 4 March 2031", "bridge stays open": ""}
    assert [[m.gone and m.gone.url for m in s.marks] for s in article.statements] == [[None], ["articles/late.html"]]


def test_words_that_came_back_stand(tmp_path: Path) -> None:
    more = {"articles/last.txt": EARLY, "articles/last.yaml": "retrieved: 2031-03-09\nversion_of: early"}
    found = published(tmp_path, {**files(), **more})
    assert [claim.cites[0].passages[0].gone for claim in page(found, "events/flood.html").claims] == [None, None]


def test_words_are_named_gone_in_the_first_version_that_lacks_them(tmp_path: Path) -> None:
    more = {"articles/last.txt": LATE + "\nMore.\n", "articles/last.yaml": "retrieved: 2031-03-09\nversion_of: early"}
    gone = page(published(tmp_path, {**files(), **more}), "events/flood.html").claims[0].cites[0].passages[0].gone
    assert gone and gone.url == "articles/late.html"


def test_a_version_that_is_not_visible_yet_makes_nothing_gone(tmp_path: Path) -> None:
    late = {"articles/late.yaml": "retrieved: 2031-03-04\nversion_of: early"}
    found = published(tmp_path, {**files(), **late}, as_of="2031-03-02", drafts=True)
    assert page(found, "events/flood.html").claims[0].cites[0].passages[0].gone is None
    assert page(found, "articles/early.html").captures == ()


def rows(word: str, count: int) -> str:
    return "Title here today\n\n" + "".join(f"{word} {n} of the long list is here.\n\n" for n in range(count))


def test_captures_with_too_many_other_paragraphs_are_not_compared_and_say_so(tmp_path: Path) -> None:
    plain = {"events/flood.yaml": "name: F\nkind: other", "briefings/b.yaml": "title: B\nas_of: 2031-03-10"}
    texts = files(first=rows("Line", MOST_BLOCKS + 1), second=rows("Row", MOST_BLOCKS + 1))
    capture = page(published(tmp_path, texts | plain), "articles/late.html").captures[1]
    assert (capture.summary, capture.changes) == ("too long to be compared", ())


def test_a_change_in_a_long_text_is_found(tmp_path: Path) -> None:
    plain = {"events/flood.yaml": "name: F\nkind: other", "briefings/b.yaml": "title: B\nas_of: 2031-03-10"}
    text = rows("Line", MOST_BLOCKS + 1)
    found = published(tmp_path, files(first=text, second=text.replace("Line 700 ", "Row 700 ")) | plain)
    assert made(found)["changed"] == ["[-Line-]{+Row+} 700 of the long list is here."]
