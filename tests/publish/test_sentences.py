"""Of a very long sentence, the words beside a place are shown; of any other, all of it."""

from itertools import pairwise
from pathlib import Path

from generator.publish.company import company
from generator.publish.mentions import mentioned
from generator.publish.prose import flat
from generator.publish.sentences import BESIDE, near
from generator.publish.statements import claim_view
from tests.publish.found import Made
from tests.sites import person, related

WORDS = " ".join(f"word{n}" for n in range(3_000))


def test_a_sentence_with_few_words_beside_the_place_is_whole() -> None:
    assert near("a" * 1_000, (0, 1_000), (300, 900)) == (0, 1_000)


def test_a_long_one_is_cut_to_whole_words_on_both_sides() -> None:
    at = WORDS.index("word1500")
    start, end = near(WORDS, (0, len(WORDS)), (at, at + 8))
    words = WORDS[start:end].split(" ")
    numbers = [int(word.removeprefix("word")) for word in words]
    assert all(later == number + 1 for number, later in pairwise(numbers)) and all(len(word) == 8 for word in words)
    assert 1_500 - numbers[0] == numbers[-1] - 1_500
    assert BESIDE - 20 < end - start - 8 <= BESIDE


def test_what_one_side_lacks_the_other_has() -> None:
    assert near(WORDS, (0, len(WORDS)), (0, 5))[1] > BESIDE - 10
    assert near(WORDS, (0, len(WORDS)), (len(WORDS) - 8, len(WORDS)))[0] < len(WORDS) - BESIDE + 10


def test_text_without_spaces_is_cut_within() -> None:
    assert near("字" * 5_000, (0, 5_000), (2_000, 2_002)) == (2_000 - BESIDE // 2, 2_002 + BESIDE // 2)


def test_a_passage_in_a_long_sentence_has_the_words_beside_it(tmp_path: Path) -> None:
    event = "name: Flood\nkind: other\nclaims: [{id: so, text: So., cites: {one: word1500}}]"
    found = related(tmp_path, {"articles/one.txt": f"Title\n\n{WORDS}", "events/flood.yaml": event})
    view = claim_view(found.site.events["flood"].claims[0], found).cites[0].passages[0]
    assert view.before.startswith("… word") and view.before.endswith(" word1499 ")
    assert view.after.startswith(" word1501 ") and view.after.endswith(" …")
    assert len(view.before + view.after) < BESIDE + 10


def two(root: Path) -> Made:
    """Ann stands at words 1 and 2,000, Bo at word 2,010 of one sentence."""
    files = {"actors/ann.yaml": person("Ann"), "actors/bo.yaml": person("Bo"), "articles/one.txt": f"Title\n\n{WORDS}"}
    made = Made(root, files)
    made.mention("one", "ann", "word1 ")
    made.mention("one", "ann", "word2000")
    made.mention("one", "bo", "word2010")
    return made


def test_names_far_apart_in_one_long_sentence_are_shown_apart(tmp_path: Path) -> None:
    (group,) = mentioned("ann", two(tmp_path).related()).groups
    first, second = (flat(view.segments) for view in group.sentences)
    assert " word2 " in f"{first} " and first.endswith(" …") and len(first) < 2 * BESIDE
    assert " word2000 " in second and second.startswith("… ") and len(second) < 2 * BESIDE


def test_company_is_shown_where_the_two_stand_nearest(tmp_path: Path) -> None:
    ((_, view),) = company("bo", two(tmp_path).related()).first[0].sentences
    assert " word2000 word2001 " in flat(view.segments) and len(flat(view.segments)) < 2 * BESIDE
    assert [one.kind for one in view.segments].count("strong") == 2
