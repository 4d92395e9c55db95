"""Where quoted words begin and end, whatever marks a paper prints."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.link.quotations.find import quotations
from generator.model import Block
from generator.text import clean
from tests.link.quotations.prose import found, paragraphs


def words(*texts: str, language: str = "fr") -> list[str]:
    return [one.text for one in found(paragraphs(*texts), language)]


@pytest.mark.parametrize(
    "text",
    [
        "He said “we go” there.",
        'He said "we go" there.',
        "He said ‘we go’ there.",
        "He said 'we go' there.",
        "Er sagte „we go“ dort.",
        "Mówił „we go” tam.",
        "Il a dit « we go » hier.",
        "Er sagte »we go« dort.",
        "Er sagte ‚we go‘ dort.",
        "Il a dit ‹ we go › hier.",
        "Han sade ”we go” där.",
        "He said “we go“ there.",
        "彼は「we go」と言った。",
        "彼は『we go』と言った。",
    ],
)
def test_every_style_of_marks_is_read(text: str) -> None:
    assert words(text) == ["we go"]


@pytest.mark.parametrize(
    "text",
    [
        "The players’ bus left in the ’90s, didn’t it?",
        "The players' bus left in the '90s, didn't it?",
        "A rock ’n’ roll band of the ‘90s.",
        "He is 6' 2\" tall and threw it 5' far.",
        "It lies at 50° 27′ 0″ north.",
        "Nothing is “” here, nor ‘ ’ there.",
    ],
)
def test_other_uses_of_the_marks_quote_nothing(text: str) -> None:
    assert words(text) == []


def test_a_plurals_apostrophe_does_not_close_single_marks() -> None:
    assert words("‘The players’ bus was late’, she said.") == ["The players’ bus was late"]


def test_single_marks_may_close_after_an_s() -> None:
    assert words("It was a list of ‘errors’ and the players’ bus left.") == ["errors"]


def test_marks_within_marks_are_no_quotation_of_their_own() -> None:
    assert words("“She said ‘no’ and «never»,” he told us.") == ["She said ‘no’ and «never»"]


def test_a_comma_before_the_closing_mark_is_left_out_and_a_full_stop_kept() -> None:
    assert words("“We go,” he said. “At once.”") == ["We go", "At once."]


def test_a_mark_that_never_closes_ends_with_its_paragraph() -> None:
    assert words("“We go, he said.", "The town is quiet. “Yes” is all one hears.") == ["We go, he said.", "Yes"]


def test_a_mark_that_never_closes_ends_before_the_next_quotation() -> None:
    assert words("He said: “We go. They stay. Then he said “no” twice.") == ["We go. They stay.", "no"]


def test_a_speech_over_paragraphs_is_one_quotation() -> None:
    [one] = found(paragraphs("He said: “One.", "“Two.", "“Three.” Then he left."), "fr")
    assert [passage.block for passage in one.passages] == ["p0", "p1", "p2"]
    assert one.text == "One. Two. Three."


def test_a_caption_between_its_paragraphs_does_not_part_a_speech() -> None:
    blocks = (Block("p1", "paragraph", "“One."), Block("p2", "caption", "A port"), Block("p3", "paragraph", "“Two.”"))
    [one] = quotations(blocks, (), "en")
    assert [passage.block for passage in one.passages] == ["p1", "p3"]


def test_a_block_quotation_needs_no_marks() -> None:
    [one] = quotations((Block("p1", "quote", "We go at noon."),), (), "en")
    assert (one.text, one.passages[0].start, one.passages[0].end) == ("We go at noon.", 0, 14)


def test_a_language_without_tables_has_quotations_and_no_speakers() -> None:
    [one] = found(paragraphs("Lind said: “We go.”"), "xx")
    assert (one.text, one.speaker, one.rule) == ("We go.", None, "unattributed")


def test_a_sentence_too_long_to_be_read_keeps_its_quotations() -> None:
    found_here = found(paragraphs("Lind said it was " + "dull, " * 300 + "“long”, “slow” and “dark”."))
    assert [one.text for one in found_here] == ["long", "slow", "dark"]


def test_a_quotation_of_one_letter_is_one() -> None:
    assert [one.text for one in found(paragraphs("He wrote “A” and then “B"))] == ["A", "B"]


MARKS = "“”„‟«»‹›‘’‚‛\"'「」『』"
PIECES = [*MARKS, *" .,:;?!-—()sA", "Lind", " said ", " he said", "Anna Lind", " that ", " told ", "according to "]
BLOCK = st.lists(st.sampled_from(PIECES) | st.text(max_size=3), max_size=30).map(lambda parts: clean("".join(parts)))
KIND = st.sampled_from(["title", "paragraph", "quote", "list", "caption", "heading"])


@given(st.lists(st.tuples(KIND, BLOCK), max_size=6))
def test_any_text_gives_passages_in_its_blocks_none_across_another(given_blocks: list[tuple[str, str]]) -> None:
    blocks = tuple(Block(f"p{n}", kind, text) for n, (kind, text) in enumerate(given_blocks))  # type: ignore[arg-type]
    texts = {block.id: block.text for block in blocks}
    order = {block.id: number for number, block in enumerate(blocks)}
    passages = [passage for one in found(blocks) for passage in one.passages]
    assert all(0 <= one.start < one.end <= len(texts[one.block]) for one in passages)
    places = [(order[one.block], one.start, one.end) for one in passages]
    assert all(one[0] < other[0] or one[2] <= other[1] for one, other in pairwise(places))
