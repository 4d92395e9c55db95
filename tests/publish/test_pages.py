"""Lists, the first page, the review page, and links both ways."""

from pathlib import Path

import pytest

from generator.model import Block, BlockKind
from generator.publish.extraction import in_words
from generator.publish.pages.article import standfirsts
from generator.publish.pages.listing import ListingPage
from generator.publish.places import places
from generator.publish.words import ENGLISH
from tests.sites import page, person, published, strings


def texts(count: int) -> dict[str, str]:
    found = {}
    for n in range(count):
        found[f"articles/a{n:02}.txt"] = f"Article {n}\n\nWords of it."
        found[f"articles/a{n:02}.yaml"] = f"published: 2031-{n // 28 + 1:02}-{n % 28 + 1:02}"
    return found


def listings(root: Path, count: int) -> list[ListingPage]:
    pages = published(root, texts(count)).pages
    return [p for p in pages if isinstance(p, ListingPage) and p.kind == "articles" and not p.narrowed]


@pytest.mark.parametrize(("count", "rows"), [(0, [0]), (50, [50]), (51, [50, 1])])
def test_a_list_has_fifty_rows_a_page(tmp_path: Path, count: int, rows: list[int]) -> None:
    found = listings(tmp_path, count)
    assert [len(p.items) for p in found] == rows
    assert [p.total for p in found] == [count] * len(rows)
    assert all((p.pager is None) == (len(rows) == 1) for p in found)


def test_pages_of_a_list_lead_to_each_other(tmp_path: Path) -> None:
    first, second = listings(tmp_path, 51)
    assert first.pager and second.pager
    assert (first.url, second.url) == ("articles/index.html", "articles/index-2.html")
    assert (first.pager.previous, first.pager.next) == ("", second.url)
    assert (second.pager.previous, second.pager.next) == (first.url, "")


def test_articles_stand_newest_first_undated_ones_last(tmp_path: Path) -> None:
    files = texts(2) | {"articles/undated.txt": "Undated\n\nWords."}
    items = page(published(tmp_path, files), "articles/index.html").items
    assert [item.id for item in items] == ["a01", "a00", "undated"]


def test_an_empty_content_is_a_site_too(tmp_path: Path) -> None:
    found = published(tmp_path, {})
    home = page(found, "index.html")
    assert home.briefing.combined and set(dict(home.counts).values()) == {0}
    urls = {p.url for p in found.pages}
    assert {"index.html", "review.html", "search.html", "404.html", "about.html", "briefings/combined.html"} <= urls


def test_every_url_is_of_one_page(tmp_path: Path) -> None:
    urls = [p.url for p in published(tmp_path, texts(51)).pages]
    assert len(urls) == len(set(urls))


def test_the_review_page_names_drafts_undated_and_uncited_articles(tmp_path: Path) -> None:
    files = texts(1) | {
        "articles/undated.txt": "Undated\n\nNew words.",
        "actors/ann.yaml": person("Ann Berg", "status: draft"),
        "events/talks.yaml": "name: Talks\nkind: talks\nclaims: [{id: a, text: A., cites: {undated: New words}}]",
    }
    review = page(published(tmp_path, files), "review.html")
    assert [(kind, [link.label for link in links]) for kind, links in review.drafts] == [("actors", ["Ann Berg"])]
    assert [item.id for item in review.undated] == ["undated"]
    assert [item.id for item in review.uncited] == ["a00"]


LINKED = {
    "actors/ann.yaml": person("Ann Berg", "surname: Berg\npart_of: norland"),
    "actors/norland.yaml": "name: Norland\nkind: state",
    "outlets/courier.yaml": "name: The Courier\nkind: newspaper",
    "articles/one.txt": "One\n\nAnn Berg left. Nobody came. Then Berg’s aide met Berg.",
    "articles/one.yaml": 'outlet: courier\npublished: 2031-03-01\ndates: [{quote: "Then", is: 2031-03-01}]',
    "events/talks.yaml": """\
        name: Talks
        kind: talks
        after: [before]
        participants: [ann]
        claims:
          - {id: a, by: ann, text: A., about: [later], cites: {one: Nobody came}}
          - {id: b, by: ann, text: B., cites: {one: Nobody came}}
        """,
    "events/before.yaml": "name: Before\nkind: other\npart_of: week",
    "events/later.yaml": "name: Later\nkind: other",
    "events/week.yaml": "name: Week\nkind: series",
}


def test_records_lead_to_each_other_both_ways(tmp_path: Path) -> None:
    found = published(tmp_path, LINKED)
    article, ann, talks = (page(found, f"{url}.html") for url in ("articles/one", "actors/ann", "events/talks"))
    assert ([a.id for a in article.actors], [e.id for e in article.events]) == (["ann"], ["later", "talks"])
    assert (article.outlet.label, article.actors[0].mentions) == ("The Courier", 3)
    assert ([c.id for one in ann.claims for c in one.claims], [e.id for e in ann.events], ann.part_of.label) == (
        ["a", "b"],
        ["talks"],
        "Norland",
    )
    assert ([e.id for e in talks.before], [a.id for a in talks.articles]) == (["before"], ["one"])
    assert [e.id for e in page(found, "events/before.html").after] == ["talks"]
    assert [c.ref for c in page(found, "events/later.html").elsewhere] == ["talks#a"]
    assert [e.id for e in page(found, "events/week.html").parts] == ["before"]
    assert [a.id for a in page(found, "outlets/courier.html").articles] == ["one"]
    assert [a.id for a in page(found, "actors/norland.html").parts] == ["ann"]


def test_an_actor_has_each_sentence_that_names_him_once(tmp_path: Path) -> None:
    (group,) = page(published(tmp_path, LINKED), "actors/ann.html").mentions.groups
    drawn = ["".join(s.text or f"<{''.join(strings(s.children))}>" for s in view.segments) for view in group.sentences]
    assert [text.replace("text", "") for text in drawn] == ["<Ann Berg> left.", "Then <Berg>’s aide met <Berg>."]
    assert {view.url for view in group.sentences} == {"articles/one.html#p1"}


def test_a_passage_cited_twice_is_one_mark_with_both_statements(tmp_path: Path) -> None:
    article = page(published(tmp_path, LINKED), "articles/one.html")
    marks = [s for block in article.blocks for s in block.segments if s.kind == "mark"]
    assert [[link.label for link in mark.refs] for mark in marks] == [["A.", "B."]]
    assert [[mark.url for mark in view.marks] for view in article.statements] == [[f"#{marks[0].id}"]] * 2


def test_an_actor_is_linked_once_a_block_and_a_reviewed_date_is_a_time(tmp_path: Path) -> None:
    blocks = page(published(tmp_path, LINKED), "articles/one.html").blocks
    kinds = [s.kind for block in blocks for s in block.segments]
    assert (kinds.count("name"), kinds.count("time")) == (1, 1)


def test_every_link_of_a_view_model_leads_to_a_page_or_a_place_in_one(tmp_path: Path) -> None:
    found = published(tmp_path, LINKED)
    urls = {p.url for p in found.pages}
    led_to = {text.partition("#")[0] for text in strings(found.pages) if text.partition("#")[0].endswith(".html")}
    assert led_to <= urls


def test_a_paragraph_that_reads_as_another_articles_headline_is_flagged(tmp_path: Path) -> None:
    files = {
        "articles/one.md": "# Storm closes the port\n\nIt closed.\n\nTalks “resume” on Monday!\n\nIt opened.\n",
        "articles/one.yaml": "title: Storm closes the port\nform: digest",
        "articles/two.md": "# Talks 'resume' on Monday\n\nStorm closes.\n\nThe talks resume on Monday, it was said.\n",
        "articles/two.yaml": "title: Talks 'resume' on Monday\nform: digest",
    }
    [flag] = page(published(tmp_path, files), "review.html").headlines
    assert (flag.article.url, flag.block.url, flag.block.label, flag.headline.url) == (
        "articles/one.html",
        "articles/one.html#p2",
        "paragraph 2",
        "articles/two.html",
    )


def test_a_headline_of_the_same_articles_other_version_is_no_flag(tmp_path: Path) -> None:
    files = {
        "articles/one.md": "# Storm closes the port\n\nThe port closed.\n",
        "articles/one.yaml": "title: Storm closes the port\nform: digest",
        "articles/two.md": "# Storm shuts the port\n\nStorm closes the port\n\nIt opened again.\n",
        "articles/two.yaml": "title: Storm shuts the port\nform: digest\nversion_of: one",
    }
    assert page(published(tmp_path, files), "review.html").headlines == ()


def test_an_article_is_cited_when_any_of_its_versions_is(tmp_path: Path) -> None:
    files = {
        "articles/one.txt": "One is here\n\nWords of it.",
        "articles/two.txt": "One is here\n\nOther words.",
        "articles/two.yaml": "version_of: one",
        "articles/zed.txt": "Zed is here\n\nWords of it.",
        "events/pact.yaml": "name: Pact\nkind: other\nclaims: [{id: a, text: A., cites: {two: Other words}}]",
    }
    assert [item.id for item in page(published(tmp_path, files), "review.html").uncited] == ["zed"]


def test_places_are_named_in_words_and_counted_by_their_kind() -> None:
    kinds = ["title", "standfirst", "paragraph", "caption", "paragraph", "heading", "list", "list", "quote"]
    blocks = [Block(f"b{n}", kind, "words") for n, kind in enumerate(kinds)]  # type: ignore[arg-type]
    assert list(places(blocks, ENGLISH).values()) == [
        "headline",
        "standfirst",
        "paragraph 1",
        "caption",
        "paragraph 2",
        "subheading",
        "list item 1",
        "list item 2",
        "block quote",
    ]


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("text", "plain text, one line a paragraph"),
        ("text, wrapped lines joined", "plain text, wrapped lines joined"),
        ("html, trafilatura", "saved page, main text found by trafilatura"),
        ("html, a new way", "saved page, a new way"),
    ],
)
def test_the_path_of_extraction_is_told_in_words(code: str, words: str) -> None:
    assert in_words(code, ENGLISH) == words


def test_a_withdrawn_claim_says_so_where_it_rests_on_an_article(tmp_path: Path) -> None:
    files = {
        "articles/one.txt": "One\n\nWords of it.",
        "events/talks.yaml": """\
            name: Talks
            kind: talks
            claims:
              - {id: a, text: A., cites: {one: Words}}
              - {id: b, text: B., cites: {one: of it}, withdrawn: {on: 2031-03-05, because: Wrong.}}
            """,
    }
    statements = page(published(tmp_path, files), "articles/one.html").statements
    told = [(one.statement.label, one.withdrawn and one.withdrawn.text) for one in statements]
    assert told == [("A.", None), ("B.", "5 March 2031")]


def test_below_its_event_a_step_does_not_repeat_the_name_and_a_claim_is_whole(tmp_path: Path) -> None:
    files = {
        "articles/one.txt": "One\n\nThe talks were held. The talks will help.",
        "events/talks.yaml": """\
            name: Talks
            kind: talks
            lifecycle: [{id: held, status: occurred, on: 2031-03-01, cites: {one: The talks were held}}]
            claims: [{id: help, text: Talks will help., cites: {one: The talks will help}}]
            """,
    }
    statements = page(published(tmp_path, files), "articles/one.html").statements
    assert [one.statement.label for one in statements] == ["took place", "Talks will help."]


@pytest.mark.parametrize(
    ("language", "told"),
    [("ar", ("rtl", "Arabic")), ("pt-BR", ("ltr", "Portuguese (Brazil)")), ("tlh", ("", "tlh")), ("", ("", ""))],
)
def test_an_article_tells_how_its_language_is_written_and_called(
    tmp_path: Path, language: str, told: tuple[str, str]
) -> None:
    record = f"language: {language}" if language else ""
    files = {"articles/one.txt": "One\n\nWords of it.", "articles/one.yaml": record}
    article = page(published(tmp_path, files), "articles/one.html")
    assert (article.direction, article.tongue) == told


@pytest.mark.parametrize(
    ("kinds", "found"),
    [
        ("title standfirst paragraph", {"1"}),
        ("title caption standfirst standfirst paragraph", {"2", "3"}),
        ("title paragraph standfirst", set()),
        ("", set()),
    ],
)
def test_the_headlines_standfirsts_are_those_that_no_text_parts_from_it(kinds: str, found: set[str]) -> None:
    blocks = []
    for number, kind in enumerate(kinds.split()):
        of: BlockKind = kind  # type: ignore[assignment]
        blocks.append(Block(str(number), of, "Words."))
    assert standfirsts(blocks) == found
