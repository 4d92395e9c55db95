"""Copied passages: what two texts share, and what they may share without copying."""

from itertools import permutations
from pathlib import Path
from random import Random

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.errors import Place
from generator.link.copied.corpus import corpus
from generator.link.copied.find import copied, same_words
from generator.link.copied.places import by_article
from generator.link.copied.quoted import marked
from generator.model import Article, Block, Copied, LinkedArticle, Passage, Quotation, SiteArticle

PAIRS = Path(__file__).with_name("pairs.md")
WORDS = [f"{a}{b}{c}" for a in "bdfgklmnprst" for b in "aeiou" for c in ("", "lo", "min", "tar", "vens")]


def article(id: str, *paragraphs: str, **more: object) -> SiteArticle:
    blocks = tuple(Block(f"p{number}", "paragraph", text) for number, text in enumerate(paragraphs, 1))
    linked = LinkedArticle(Article(blocks))
    return SiteArticle(
        **{"id": id, "place": Place(id, 1, 1), "title": id, "form": "capture", "rights": "full", "linked": linked}
        | more
    )


def prose(seed: object, words: int = 40) -> str:
    return " ".join(Random(f"{seed}").choices(WORDS, k=words))


def text(articles: list[SiteArticle], place: tuple[str, Passage]) -> str:
    found = next(one for one in articles if one.id == place[0]).article.block(place[1].block).text
    return found[place[1].start : place[1].end]


def pairs() -> list[tuple[str, str, list[str], list[str]]]:
    found = []
    for section in PAIRS.read_text(encoding="utf-8").split("\n## ")[1:]:
        heading, _, body = section.partition("\n")
        kind, _, name = heading.partition(": ")
        one, other = (part.strip().split("\n\n") for part in body.split("\n---\n"))
        found.append((kind, name, one, other))
    return found


@pytest.mark.parametrize(
    ("kind", "name", "one", "other"), pairs(), ids=lambda value: value if isinstance(value, str) else ""
)
def test_a_pair_of_texts_is_told_apart(kind: str, name: str, one: list[str], other: list[str]) -> None:
    assert bool(copied([article("a", *one), article("b", *other)])) == (kind == "copied")


def test_a_passage_is_the_whole_of_what_is_shared_whatever_its_case_and_marks() -> None:
    shared = prose("shared", 25)
    articles = [
        article("a", f"{prose('one')} {shared} it's {prose('two')}"),
        article("b", f"{prose('three')} {shared.upper().replace(' ', ', ')} IT’S {prose('four')}"),
    ]
    (found,) = copied(articles)
    assert found.words == 26
    assert [text(articles, place).lower().replace(",", "").replace("’", "'") for place in found.places] == [
        f"{shared} it's"
    ] * 2


def test_a_word_changed_does_not_part_a_passage_and_is_not_counted() -> None:
    words = prose("shared", 40).split()
    articles = [article("a", " ".join(words)), article("b", " ".join([*words[:20], "otherwise", *words[21:]]))]
    (found,) = copied(articles)
    assert found.words == 39
    assert [text(articles, place) for place in found.places] == [
        block.text for one in articles for block in one.article.blocks
    ]


def test_nineteen_shared_words_are_not_copied_and_twenty_are() -> None:
    def found(words: int) -> int:
        shared = prose("shared", words)
        return len(copied([article(id, f"{prose(id)} {shared} {prose(id + id)}") for id in "ab"]))

    assert (found(19), found(20)) == (0, 1)


def test_a_passage_lies_in_one_block() -> None:
    articles = [article("a", prose(1, 30), prose(2, 30)), article("b", f"{prose(1, 30)} {prose(2, 30)}")]
    assert [(one.words, [place[1].block for place in one.places]) for one in copied(articles)] == [
        (30, ["p1", "p1"]),
        (30, ["p2", "p1"]),
    ]


def test_a_quotation_found_is_left_out_even_without_marks() -> None:
    shared = prose("said", 40)
    quoted = Quotation((Passage("p1", 0, len(shared)),), shared)

    def linked(id: str) -> SiteArticle:
        blocks = Article((Block("p1", "paragraph", shared),))
        return article(id, linked=LinkedArticle(blocks, quotations=(quoted,)))

    assert copied([linked("a"), linked("b")]) == ()


@pytest.mark.parametrize("kind", ["quote", "caption", "notice", "title"])
def test_only_running_text_is_compared(kind: str) -> None:
    linked = LinkedArticle(Article((Block("p1", kind, prose("same", 60)),)))  # type: ignore[arg-type]
    assert copied([article("a", linked=linked), article("b", linked=linked)]) == ()


def test_digests_are_our_own_words() -> None:
    assert copied([article("a", prose(1)), article("b", prose(1), form="digest")]) == ()


def test_versions_of_one_article_are_named_only_with_another_article() -> None:
    versions = [article("a", prose(1)), article("b", prose(1), version_of="a"), article("c", prose(1), version_of="b")]
    assert copied(versions) == ()
    (found,) = copied([*versions, article("d", prose(1))])
    assert [id for id, _ in found.places] == ["a", "b", "c", "d"]


def test_what_a_third_article_has_only_in_part_is_a_passage_of_its_own() -> None:
    first, second = prose(1, 30), prose(2, 30)
    articles = [article("a", f"{first} {second}"), article("b", f"{first} {second}"), article("c", second)]
    assert [(one.words, "".join(id for id, _ in one.places)) for one in copied(articles)] == [(30, "ab"), (30, "abc")]


def test_a_notice_in_the_articles_of_many_stories_ties_none() -> None:
    assert copied([article(f"a{number:02}", prose(number, 200), prose("notice", 35)) for number in range(40)]) == ()


def test_a_story_that_many_carry_is_one_passage() -> None:
    (found,) = copied([article(f"a{number:03}", f"{prose('story', 80)} {prose(number, 5)}") for number in range(300)])
    assert (found.words, len(found.places)) == (80, 300)


def test_scripts_without_spaces_count_characters() -> None:
    said = "".join(Random(1).choices("北京外交部发言人周三表示各方应当通过对话解决分歧并保持克制以免局势升级", k=30))
    assert [one.words for one in copied([article("a", said), article("b", said)])] == [30]


def test_the_passages_of_an_article_are_in_order_with_the_places_of_others() -> None:
    one = Copied(20, (("a", Passage("p2", 0, 9)), ("b", Passage("p1", 0, 9))))
    other = Copied(30, (("a", Passage("p1", 3, 9)), ("c", Passage("p7", 0, 9))))
    found = by_article([one, other])
    assert list(found) == ["a", "b", "c"]
    assert [(shared.passage.mark, shared.words, shared.others) for shared in found["a"]] == [
        ("p1-3-9", 30, (("c", Passage("p7", 0, 9)),)),
        ("p2-0-9", 20, (("b", Passage("p1", 0, 9)),)),
    ]


@pytest.mark.parametrize(
    ("paragraph", "own"),
    [
        ('He said "no way" twice.', "He said  twice."),
        ("He said “no way” twice.", "He said  twice."),
        ("Er sagte „nie und nimmer“ zu ihr.", "Er sagte  zu ihr."),
        ("Il a dit « jamais » hier.", "Il a dit  hier."),
        ('He said "no way and left.', "He said "),
        ('No way," he said.', " he said."),
        ('"One," he said. "Two.', " he said. "),
        ('He said "one. "Two," she said.', "He said  she said."),
        ("No marks at all.", "No marks at all."),
    ],
)
def test_what_may_be_quoted_is_not_the_articles_own(paragraph: str, own: str) -> None:
    spans, _, _ = marked(paragraph)
    assert (
        "".join(
            character for at, character in enumerate(paragraph) if not any(start <= at < end for start, end in spans)
        )
        == own
    )


def test_paragraphs_between_an_opening_and_a_closing_mark_are_quoted() -> None:
    middle = prose("middle", 40)
    speech = [f'He began: "{prose(1, 5)}', middle, f'{prose(2, 5)}," he ended.']
    assert copied([article("a", *speech), article("b", *speech)]) == ()
    assert len(copied([article("a", speech[0], middle), article("b", speech[0], middle)])) == 1


# What holds of any articles: texts that borrow sentences, edited, from a few pools.

SENTENCES = [prose(f"sentence {number}", 14) for number in range(8)]


@st.composite
def corpora(draw: st.DrawFn) -> list[SiteArticle]:
    found = []
    for number in range(draw(st.integers(2, 5))):
        random = Random(draw(st.integers(0, 999)))
        paragraphs = []
        for _ in range(random.randint(1, 3)):
            told = random.sample(SENTENCES, k=random.randint(1, 5))
            told = [f'"{one}," he said.' if random.random() < 0.2 else one for one in told]
            words = " ".join(told).split(" ")
            paragraphs.append(" ".join(random.choice(WORDS) if random.random() < 0.04 else word for word in words))
        found.append(article(f"a{number}", *paragraphs))
    return found


def covered(found: tuple[Copied, ...]) -> dict[tuple[str, str], set[int]]:
    places: dict[tuple[str, str], set[int]] = {}
    for one in found:
        for id, passage in one.places:
            places.setdefault((id, passage.block), set()).update(range(passage.start, passage.end))
    return places


@given(corpora())
def test_passages_are_sorted_apart_and_outside_quotations(articles: list[SiteArticle]) -> None:
    found = copied(articles)
    assert list(found) == sorted(found, key=lambda one: one.places)
    for one in found:
        assert len({id for id, _ in one.places}) > 1 and list(one.places) == sorted(one.places)
        for place in one.places:
            assert '"' not in text(articles, place) and one.words <= len(text(articles, place).split())
    lengths = sum(passage.end - passage.start for one in found for _, passage in one.places)
    assert lengths == sum(map(len, covered(found).values()))


@given(corpora())
def test_the_order_of_articles_changes_nothing(articles: list[SiteArticle]) -> None:
    assert len({copied(order) for order in list(permutations(articles))[:6]}) == 1


def copied_words(articles: list[SiteArticle]) -> set[tuple[str, str, int]]:
    """Article, block and place of every word that was copied, without what a passage bridges."""
    words = corpus([(one.id, one.linked) for one in articles])
    at = np.flatnonzero(same_words(words) >= 0).tolist()
    return {(words.article_id(one), words.passage(one, one).block, words.passage(one, one).start) for one in at}


@given(corpora())
def test_without_an_article_no_more_words_are_copied_in_the_others(articles: list[SiteArticle]) -> None:
    before = copied_words(articles)
    assert all(copied_words([one for one in articles if one is not gone]) <= before for gone in articles)
