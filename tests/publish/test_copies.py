"""Passages that stand in several articles: marked in each, with links to the others."""

from pathlib import Path

import pytest

from generator.link.copied.corpus import own_words
from generator.model import LinkedArticle
from generator.publish import statements
from generator.publish.pages.article import ArticlePage, article_page
from generator.publish.statements import traced_origins
from tests.publish.found import Made
from tests.publish.test_running import of

LONG = "The harbour of the north stays closed until the pilots agree on the channel."
LATER = "Ships waited outside the mole for a ninth day and nobody knew why."
FILES = {
    "outlets/courier.yaml": "name: The Courier\nkind: newspaper",
    "articles/one.txt": f"One\n\nOwn words first.\n\n{LONG}\n\n{LATER}\n\nOwn words last.",
    "articles/one.yaml": "outlet: courier\npublished: 2031-03-01",
    "articles/two.txt": f"Two\n\n{LONG}\n\nIn between.\n\nIt is said that {LATER} All of it.",
    "articles/two.yaml": "outlet: courier\npublished: 2031-03-02",
    "articles/three.txt": f"Three\n\n{LATER}",
    "articles/three.yaml": "published: 2031-03-03",
}


@pytest.fixture
def made(tmp_path: Path) -> Made:
    made = Made(tmp_path, FILES)
    made.copied(14, {"one": LONG, "two": LONG})
    return made


def notes(page: ArticlePage) -> dict[str, tuple[int, list[tuple[str, str]]]]:
    return {
        block.id: (block.also.blocks, [(link.label, link.url) for link in block.also.articles])
        for block in page.blocks
        if block.also
    }


def test_a_copied_passage_is_marked_and_leads_to_the_same_one_elsewhere(made: Made) -> None:
    found = made.related()
    one, two = article_page("one", found), article_page("two", found)
    mark = made.at("two", LONG).mark
    assert notes(one) == {"p2": (1, [("The Courier, 2 March 2031", f"articles/two.html#{mark}")])}
    assert of(two, "copied") == [(mark, LONG)]
    assert [block.id for block in one.blocks if block.copied] == ["p2"]


def test_paragraphs_that_the_same_articles_have_share_one_note(made: Made) -> None:
    made.copied(13, {"one": LATER, "two": LATER})
    page = article_page("one", made.related())
    assert [(id, blocks) for id, (blocks, _) in notes(page).items()] == [("p3", 2)]


def test_paragraphs_that_other_articles_have_too_have_notes_of_their_own(made: Made) -> None:
    made.copied(13, {"one": LATER, "two": LATER, "three": LATER})
    page = article_page("one", made.related())
    assert {id: [label for label, _ in links] for id, (_, links) in notes(page).items()} == {
        "p2": ["The Courier, 2 March 2031"],
        "p3": ["The Courier, 2 March 2031", "“Three”"],
    }


def test_a_passage_within_a_paragraph_does_not_make_all_of_it_copied(made: Made) -> None:
    made.copied(13, {"one": LATER, "two": LATER})
    page = article_page("two", made.related())
    assert [block.id for block in page.blocks if block.copied] == ["p1"]


def test_other_articles_stand_in_the_order_of_the_words_that_they_share(made: Made) -> None:
    made.copied(13, {"one": LATER, "two": LATER, "three": LATER})
    page = article_page("one", made.related())
    assert [(one.article.id, one.words, one.passages) for one in page.elsewhere] == [("two", 27, 2), ("three", 13, 1)]
    assert [link.url for link in page.elsewhere[0].places] == ["articles/one.html#p2", "articles/one.html#p3"]


def test_two_articles_of_one_outlet_and_day_are_told_apart_by_their_headlines(tmp_path: Path) -> None:
    made = Made(tmp_path, {**FILES, "articles/three.yaml": "outlet: courier\npublished: 2031-03-02"})
    made.copied(13, {"one": LATER, "two": LATER, "three": LATER})
    [(_, links)] = notes(article_page("one", made.related())).values()
    assert [label for label, _ in links] == ["“Three”", "“Two”"]


def test_a_later_capture_of_the_same_article_is_no_other_article(tmp_path: Path) -> None:
    made = Made(tmp_path, {**FILES, "articles/two.yaml": "version_of: one"})
    made.copied(14, {"one": LONG, "two": LONG})
    page = article_page("one", made.related())
    assert (notes(page), page.elsewhere, of(page, "copied")) == ({}, (), [])


def test_an_article_of_a_later_day_is_not_named_before_it(made: Made) -> None:
    made.copied(13, {"one": LATER, "two": LATER, "three": LATER})
    page = article_page("one", made.related(as_of="2031-03-02"))
    assert [one.article.id for one in page.elsewhere] == ["two"]
    assert [link for _, links in notes(page).values() for link in links if "three" in link[1]] == []


def test_what_rights_withhold_is_not_marked_and_is_led_to_by_its_paragraph(tmp_path: Path) -> None:
    made = Made(tmp_path, {**FILES, "articles/two.yaml": "rights: metadata\npublished: 2031-03-02"})
    made.copied(14, {"one": LONG, "two": LONG})
    found = made.related()
    one, two = article_page("one", found), article_page("two", found)
    assert [links for _, links in notes(one).values()] == [[("“Two”", "articles/two.html#p1")]]
    assert (of(two, "copied"), notes(two), [block for block in two.blocks if block.copied]) == ([], {}, [])
    assert [view.article.id for view in two.elsewhere] == ["one"]


def test_an_articles_own_words_are_counted_once_for_all_claims_that_cite_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    claims = ", ".join(f"{{id: c{n}, text: So {n}., cites: {{one: pilots, two: pilots}}}}" for n in range(9))
    made = Made(tmp_path, FILES | {"events/e.yaml": f"name: E\nkind: other\nclaims: [{claims}]"})
    made.copied(14, {"one": LONG, "two": LONG})
    counted: list[str] = []

    def count(linked: LinkedArticle) -> int:
        counted.append(linked.article.blocks[0].text)
        return own_words(linked)

    monkeypatch.setattr(statements, "own_words", count)
    found = made.related()
    ties = [traced_origins(claim, found).ties for claim in found.site.events["e"].claims]
    assert all("copied" in {tie.kind for tie in of_one} for of_one in ties) and len(ties) == 9
    assert sorted(counted) == ["One", "Two"]
