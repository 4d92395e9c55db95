"""Quotes: found once, or a miss that helps."""

import yaml
from hypothesis import assume, given
from hypothesis import strategies as st

from generator.link.quote import Miss, Quotes, selector_for
from generator.model import Block, Passage
from generator.text import clean, word_spans

BLOCKS = (
    Block("title", "title", "Ministers to meet on Monday"),
    Block("p1", "paragraph", "The minister said “no deal”. The ferry left."),
    Block("p2", "paragraph", "Later the minister said 1,250 people came by ferry."),
)


def look(quote: str, prefix: str = "", suffix: str = "") -> Passage | Miss:
    return Quotes(BLOCKS).one(quote, prefix, suffix)


def miss(*quote: str) -> Miss:
    found = look(*quote)
    assert isinstance(found, Miss)
    return found


def test_a_quote_that_stands_once_is_its_passage() -> None:
    assert look("The ferry left") == Passage("p1", 29, 43)


def test_straight_quotation_marks_find_curly_ones() -> None:
    assert look('"no deal"') == Passage("p1", 18, 27)


def test_a_quote_that_stands_twice_is_a_miss_with_each_place() -> None:
    found = miss("minister said")
    assert "2 times" in found.message
    assert "p1: The [minister said]" in found.hint and "p2: Later the [minister said]" in found.hint


def test_a_prefix_or_suffix_chooses() -> None:
    assert look("minister said", "Later the ") == Passage("p2", 10, 23)
    assert look("minister said", "", " “no") == Passage("p1", 4, 17)


def test_prefix_and_suffix_run_across_blocks() -> None:
    assert look("Later", "ferry left. ") == Passage("p2", 0, 5)
    assert look("ferry left.", "", "Later the minister") == Passage("p1", 33, 44)


def test_a_quote_does_not_run_across_blocks() -> None:
    assert isinstance(look("left. Later"), Miss)


def test_a_wrong_prefix_is_told_from_a_wrong_quote() -> None:
    found = miss("1,250 people", "about ")
    assert "prefix" in found.message and "p2: " in found.hint


def test_the_nearest_passage_is_shown() -> None:
    found = miss("the minister said 1,520 people came")
    assert found.hint == "nearest, in p2 [yours → the article’s]: the minister said [1,520 → 1,250] people came"


def test_words_that_are_nowhere_have_no_nearest_passage() -> None:
    assert "nearest" not in miss("harbour masters of Estmark resigned").hint


def test_a_long_list_of_places_is_cut() -> None:
    found = Quotes([Block(f"p{n}", "paragraph", "One ferry.") for n in range(9)]).one("ferry")
    assert isinstance(found, Miss) and found.hint.count("[ferry]") == 5 and "4 more" in found.hint


def test_a_hint_for_a_monstrous_block_takes_no_time() -> None:
    assert isinstance(Quotes([Block("p1", "paragraph", "no no yes " * 60_000)]).one("no yes no yes maybe " * 200), Miss)


@given(st.data())
def test_a_quote_with_one_letter_or_digit_changed_never_verifies(data: st.DataObject) -> None:
    text = BLOCKS[2].text
    start = data.draw(st.integers(0, len(text) - 8))
    end = data.draw(st.integers(start + 6, len(text)))
    at = data.draw(st.integers(start, end - 1))
    other = data.draw(st.sampled_from("abcdefghijklmnopqrstuvwxyz0123456789"))
    assume(text[at].isalnum() and text[at] != other)
    quote = (text[start:at] + other + text[at + 1 : end]).strip()
    assume(all(quote not in block.text for block in BLOCKS))
    assert isinstance(look(quote), Miss)


@given(st.integers(0, 40), st.integers(2, 20))
def test_what_is_found_is_what_was_asked_for(start: int, length: int) -> None:
    text = BLOCKS[2].text
    quote = text[start : start + length].strip()
    assume(quote)
    found = look(quote)
    if isinstance(found, Passage):
        block = next(block for block in BLOCKS if block.id == found.block)
        assert block.text[found.start : found.end] == quote


def test_a_word_put_in_and_one_left_out_are_marked() -> None:
    assert miss("the minister said no more deal").hint == (
        "nearest, in p1 [yours → the article’s]: [the → The] minister said [→ “] no [more →] deal"
    )


def test_what_differs_in_capitals_alone_is_marked() -> None:
    assert miss("THE FERRY left").hint == "nearest, in p1 [yours → the article’s]: [THE → The] [FERRY → ferry] left"


def test_a_misspelt_word_finds_its_passage() -> None:
    assert miss("minster").hint == "nearest, in p1 [yours → the article’s]: [minster → minister]"


def test_rare_words_find_the_passage_not_frequent_ones() -> None:
    blocks = [Block(f"p{n}", "paragraph", "It was said that it was to be so.") for n in range(1, 50)]
    blocks.append(Block("p50", "paragraph", "Estmark resigned."))
    found = Quotes(blocks).one("it was said that Estmark resigned")
    assert isinstance(found, Miss) and "in p50 " not in found.hint
    found = Quotes(blocks).one("so Estmark resigned")
    assert isinstance(found, Miss) and "in p50 " in found.hint


def test_scripts_without_spaces_are_compared_by_character() -> None:
    found = Quotes([Block("p1", "paragraph", "会議は木曜日に行われた。")]).one("会議は金曜日に行われた")
    assert isinstance(found, Miss)
    assert found.hint == "nearest, in p1 [yours → the article’s]: 会議は [金 → 木] 曜日に行われた"


def test_a_difference_of_spaces_is_said_for_it_cannot_be_seen() -> None:
    found = Quotes([Block("p1", "paragraph", "A long-planned call.")]).one("long - planned call")
    assert isinstance(found, Miss) and found.hint.endswith(": long-planned call (spaces differ)")


def test_a_quote_over_two_paragraphs_is_told_to_be_split() -> None:
    assert miss("The ferry left. Later the").hint == (
        "it runs on from p1 into p2; quote the words of each paragraph by themselves"
    )


def test_a_long_quote_shows_its_differences_and_little_else() -> None:
    words = [f"w{n}" for n in range(80)]
    found = Quotes([Block("p1", "paragraph", " ".join(words))]).one(" ".join([*words[:40], "x", *words[41:]]))
    assert isinstance(found, Miss)
    assert " w39 [x → w40] w41 " in found.hint and "[…]" in found.hint and len(found.hint) < 260


def test_words_that_are_everywhere_ask_for_more_words() -> None:
    found = Quotes([Block("p1", "paragraph", "no " * 200)]).one("no")
    assert isinstance(found, Miss) and found.hint.startswith("quote more words")


def test_the_prefix_that_settles_a_place_is_the_shortest() -> None:
    blocks = [Block("p1", "paragraph", "A red ferry left. A blue ferry left.")]
    assert selector_for(blocks, Passage("p1", 25, 30)) == ("ferry", "blue", "")


def test_where_no_prefix_can_settle_a_suffix_does() -> None:
    blocks = [Block("p1", "paragraph", "Ferry one left. Ferry two left.")]
    assert selector_for(blocks, Passage("p1", 0, 5)) == ("Ferry", "", "one")


def test_a_block_repeated_is_told_by_its_neighbours() -> None:
    blocks = [Block(f"p{n}", "paragraph", text) for n, text in enumerate(["One.", "Read on.", "Two.", "Read on."])]
    assert selector_for(blocks, Passage("p3", 0, 8)) == ("Read on.", "Two.", "")


def test_what_is_printed_to_paste_settles() -> None:
    for line in miss("minister said").hint.splitlines()[1:]:
        given = yaml.safe_load(line)
        assert isinstance(look(**given), Passage)


WORDS = st.sampled_from(["ab", "Ab", "b", "à", "ß", "isn’t", "1,250", "U.S.", "会の", "мы", "”", "(", "\U0001f6a2"])
BETWEEN = st.sampled_from([" ", " ", " ", "-", " – ", ", ", ". ", "\xa0", " “", "、", ""])
TEXTS = st.lists(st.tuples(WORDS, BETWEEN), min_size=3, max_size=30).map(
    lambda pairs: clean("".join(part for pair in pairs for part in pair))
)


@given(st.lists(TEXTS.filter(bool), min_size=1, max_size=5), st.data())
def test_a_selector_made_for_whole_words_finds_them_again(texts: list[str], data: st.DataObject) -> None:
    blocks = [Block(f"p{number}", "paragraph", text) for number, text in enumerate(texts)]
    block = data.draw(st.sampled_from(blocks))
    spans = word_spans(block.text)
    assume(len(spans) >= 3)
    first = data.draw(st.integers(0, len(spans) - 3))
    last = data.draw(st.integers(first + 2, len(spans) - 1))
    passage = Passage(block.id, spans[first][0], spans[last][1])

    quote, prefix, suffix = selector_for(blocks, passage)

    assert quote == block.text[passage.start : passage.end]
    assert Quotes(blocks).one(quote, prefix, suffix) == passage


@given(TEXTS, TEXTS)
def test_texts_that_differ_in_a_letter_or_digit_never_verify(one: str, other: str) -> None:
    assume(one and [c for c in one if c.isalnum()] != [c for c in other if c.isalnum()])
    found = Quotes([Block("p1", "paragraph", one)]).one(other)
    assert not isinstance(found, Passage) or (found.start, found.end) != (0, len(one))
