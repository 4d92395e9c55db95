"""Design, "Rights": what may be shown of an article, and that nothing else is anywhere in what is published."""

from pathlib import Path

import pytest

from generator.model import Passage
from generator.publish.rights import Shown
from tests.sites import page, person, published, related, strings

WORDS = [f"w{n:02}" for n in range(1, 101)]


def article(rights: str) -> dict[str, str]:
    """A headline, paragraphs of 20, 30, 25 and 25 words with names and a quote at the end, and a caption."""
    body = [" ".join(WORDS[a:b]) for a, b in ((0, 20), (20, 50), (50, 75), (75, 100))]
    body[3] += ". Zedekiah Quux denied Xanthe. Kumquat treaties stay zucchini."
    body.insert(1, "Photo: Gooseberry caption.")
    text = "Plain headline\n\n" + "\n\n".join([*body, "Persimmon ending."]) + "\n"
    return {
        "articles/one.txt": text,
        "articles/one.yaml": f"""\
            published: 2031-03-10
            rights: {rights}
            evidence: {{published: {{passages: ["Persimmon ending"], because: so}}}}
            normalise: {{drop: ["Persimmon ending."]}}
            """,
        "actors/zed.yaml": person("Zed Quux", "aliases: [Zedekiah Quux]\nsurname: Xanthe"),
        "events/pact.yaml": "name: Pact\nkind: other\n"
        'claims: [{id: so, text: It is so., by: zed, cites: {one: "treaties stay"}}]',
        "briefings/b.yaml": 'title: B\nas_of: 2031-03-10\nbottom_line: "So. [[pact#so]]"\n',
    }


def spoken(root: Path, rights: str) -> str:
    """All that is published: every string of every page, and every file, in small letters as the search index is."""
    found = published(root, article(rights))
    return "\n".join([*strings(found.pages), *strings(found.files)]).lower()


def test_full_shows_all(tmp_path: Path) -> None:
    text = spoken(tmp_path, "full")
    assert all(word in text for word in (*WORDS, "kumquat", "zedekiah", "persimmon", "treaties stay"))


def test_excerpt_shows_the_headline_sixty_words_and_the_cited_quote_alone(tmp_path: Path) -> None:
    text = spoken(tmp_path, "excerpt")
    assert "plain headline" in text and "treaties stay" in text
    assert [word for word in WORDS if word in text] == WORDS[:60]
    hidden = ("kumquat", "zucchini", "denie", "gooseberr", "persimmon")
    assert [word for word in hidden if word in text] == []


def test_metadata_shows_the_headline_alone(tmp_path: Path) -> None:
    text = spoken(tmp_path, "metadata")
    assert "plain headline" in text
    hidden = (*WORDS, "treati", "kumquat", "zucchini", "denie", "gooseberr", "persimmon")
    assert [word for word in hidden if word in text] == []


@pytest.mark.parametrize("rights", ["excerpt", "metadata"])
def test_a_name_in_a_withheld_block_leaves_no_trace_in_its_page(tmp_path: Path, rights: str) -> None:
    found = published(tmp_path, article(rights))
    assert not {"Zedekiah Quux", "Xanthe"} & set(strings(page(found, "articles/one.html").blocks))
    assert not {"Zedekiah Quux", "Xanthe"} & set(strings(page(found, "actors/zed.html").mentions))


def test_sixty_words_are_counted_over_the_story_not_over_captions_and_headline(tmp_path: Path) -> None:
    found = related(tmp_path, article("excerpt"))
    one = found.site.articles["one"]
    shown = {b.id: found.shown["one"].of(b.id, 0, len(b.text)) for b in one.article.blocks}
    texts = {b.id: [b.text[start:end] for start, end in shown[b.id]] for b in one.article.blocks}
    ids = [b.id for b in one.article.blocks if b.text.startswith("w")]
    assert [" ".join(texts[id]).split() for id in ids[:3]] == [WORDS[:20], WORDS[20:50], WORDS[50:60]]


def test_an_excerpt_below_a_list_does_not_begin_in_its_middle(tmp_path: Path) -> None:
    files = {
        "articles/one.md": "# One\n\n- " + " ".join(WORDS[:70]) + "\n\nHidden here, cited words, hidden there.\n",
        "articles/one.yaml": "title: One\nform: digest\nrights: excerpt\n",
        "events/pact.yaml": "name: Pact\nkind: other\nclaims: [{id: a, text: A., cites: {one: cited words}}]",
    }
    assert page(published(tmp_path, files), "articles/index.html").items[0].excerpt == ""


def test_a_withheld_block_keeps_its_place_and_id(tmp_path: Path) -> None:
    blocks = page(published(tmp_path, article("metadata")), "articles/one.html").blocks
    assert [block.withheld for block in blocks] == [block.id != "title" for block in blocks]
    assert [block.id for block in blocks[:3]] == ["title", "p1", "p2"]


def test_a_citation_of_a_withheld_passage_names_its_block(tmp_path: Path) -> None:
    found = published(tmp_path, article("metadata"))
    passage = page(found, "events/pact.html").claims[0].cites[0].passages[0]
    [block] = [b.id for b in related(tmp_path, article("full")).site.articles["one"].article.blocks if "zucc" in b.text]
    assert (passage.quote, passage.url) == ("", f"articles/one.html#{block}")
    assert [mark.url for mark in page(found, "articles/one.html").statements[0].marks] == [f"#{block}"]
    assert page(found, "briefings/b.html").notes[0].cites[0].passages[0] == passage


def test_a_cited_quote_of_an_excerpt_is_a_mark_that_its_citations_lead_to(tmp_path: Path) -> None:
    found = published(tmp_path, article("excerpt"))
    passage = page(found, "events/pact.html").claims[0].cites[0].passages[0]
    anchor = passage.url.partition("#")[2]
    assert passage.quote == "treaties stay"
    assert [s.id for b in page(found, "articles/one.html").blocks for s in b.segments if s.kind == "mark"] == [anchor]


@pytest.mark.parametrize(
    ("own", "outlet", "form", "expected"),
    [
        ("rights: full\n", "rights: metadata\n", "capture", "full"),
        ("", "rights: metadata\n", "capture", "metadata"),
        ("", "rights: metadata\n", "digest", "metadata"),
        ("", "", "digest", "full"),
        ("", "", "capture", "excerpt"),
    ],
)
def test_rights_are_the_articles_own_else_its_outlets_else_by_form(
    tmp_path: Path, own: str, outlet: str, form: str, expected: str
) -> None:
    record = f"{own}outlet: o\n" + ("form: digest\n" if form == "digest" else "")
    files = {
        "articles/one.txt": "One\n\nWords.",
        "articles/one.yaml": record,
        "outlets/o.yaml": f"name: O\nkind: other\n{outlet}",
    }
    assert page(published(tmp_path, files, default_rights="excerpt"), "articles/one.html").rights == expected


def test_spans_are_cut_to_the_stretch_that_is_asked_for() -> None:
    shown = Shown({"p1": ((2, 5), (8, 9))})
    assert shown.of("p1", 4, 20) == ((4, 5), (8, 9))
    assert shown.of("p2", 0, 9) == ()
    assert shown.whole(Passage("p1", 2, 5)) and not shown.whole(Passage("p1", 2, 6))


def test_a_name_is_linked_where_a_block_first_shows_it(tmp_path: Path) -> None:
    files = {
        "actors/ann.yaml": person("Ann Berg"),
        "articles/one.txt": "One\n\n" + " ".join(WORDS) + "\n\nAnn Berg left. Then Ann Berg came back.",
        "articles/one.yaml": "rights: excerpt",
        "events/pact.yaml": "name: Pact\nkind: other\nclaims: [{id: a, text: A., cites: {one: Then Ann Berg came}}]",
    }
    block = page(published(tmp_path, files), "articles/one.html").blocks[-1]
    assert [segment.kind for segment in block.segments] == ["gap", "mark", "gap"]
    assert [segment.kind for segment in block.segments[1].children] == ["text", "name", "text"]
