"""Strict YAML: any bytes give a tree or located problems, and every node knows where it stands in the file."""

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from generator.errors import Place, Problems
from generator.read.tree import MAX_BYTES, Mapping, Scalar, plain, read_tree

NEL = "\N{NEXT LINE}"


def read(data: bytes | str) -> tuple[Mapping | None, list[tuple[int, int, str]]]:
    """The tree, and the problems as line, column and message."""
    problems = Problems()
    tree = read_tree(data.encode() if isinstance(data, str) else data, "a.yaml", problems)
    return tree, [(p.place.line, p.place.col, p.message) for p in problems.found]


def tree_of(text: str | bytes) -> Mapping:
    tree, problems = read(text)
    assert tree is not None, problems
    assert problems == []
    return tree


def scalar(tree: Mapping, key: str) -> Scalar:
    node = tree.get(key)
    assert isinstance(node, Scalar)
    return node


YAMLISH = st.text(st.sampled_from("ab:-?[]{}&*!|>'\"%@`#,.\t \n\r\\~<0\x07é😀\x85\u2028\ufeff"), max_size=60)


@given(st.binary(max_size=200))
@example(b"\xff\xfea\x00:\x00")
@example(b"\xef\xbb\xbf\xef\xbb\xbf%\xff")
@example(b"a: b\x00")
def test_any_bytes_give_a_tree_or_problems(data: bytes) -> None:
    tree, problems = read(data)
    assert tree is not None or problems


@given(YAMLISH)
def test_any_text_gives_a_tree_or_problems_within_the_file(text: str) -> None:
    tree, problems = read(text)
    assert tree is not None or problems
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for line, col, _ in problems:
        assert 1 <= line <= len(lines)
        assert 1 <= col <= len(lines[line - 1]) + 1


@given(st.text(max_size=30).filter(lambda text: "\ufeff" not in text), st.lists(st.text(max_size=5), max_size=3))
def test_what_a_yaml_library_writes_is_read_as_the_same_texts(value: str, items: list[str]) -> None:
    record = {"value": value, "items": items, "map": {"key": value}}
    written = yaml.safe_dump(record, default_style='"', allow_unicode=False)
    if "!!" not in written:  # lone surrogates cannot be written at all
        assert plain(tree_of(written)) == record


@pytest.mark.parametrize("value", ["NO", "2:30", "1.10", "0x1F", "null", "~", "2022-01-02", "1_000", "true", "1e3"])
def test_a_value_means_what_it_says(value: str) -> None:
    assert scalar(tree_of(f"a: {value}"), "a").value == value


def test_an_empty_value_is_an_empty_text() -> None:
    assert plain(tree_of("a:\nb: ''\n")) == {"a": "", "b": ""}


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_count_whatever_ends_them(end: str) -> None:
    assert scalar(tree_of(f"a: b{end}c: d{end}"), "c").place == Place("a.yaml", 2, 4)


def test_a_byte_order_mark_is_no_column() -> None:
    tree = tree_of(b"\xef\xbb\xbfname: x\n")
    assert tree.place == Place("a.yaml", 1, 1)
    assert scalar(tree, "name").place == Place("a.yaml", 1, 7)
    assert scalar(tree, "name").source == "x"


def test_a_byte_order_mark_is_no_column_in_a_file_that_is_not_utf_8() -> None:
    assert read(b"\xef\xbb\xbfa: \xe9")[1] == [(1, 4, "the file is not UTF-8")]


@pytest.mark.parametrize("separator", [NEL, "\u2028", "\u2029"])
def test_separators_that_no_editor_shows_as_a_line_do_not_count_as_one(separator: str) -> None:
    tree = tree_of(f'a: "x{separator}y"\nb: z\n')
    assert scalar(tree, "b").place == Place("a.yaml", 2, 4)


def test_columns_count_characters_also_beyond_the_basic_plane() -> None:
    assert scalar(tree_of("{😀😀: a, é: b}"), "é").place == Place("a.yaml", 1, 12)


def test_the_place_of_a_mapping_is_its_first_key() -> None:
    tree = tree_of("a: {b: c}\nd:\n  - e: f\n")
    assert tree.get("a").place == Place("a.yaml", 1, 5)  # type: ignore[union-attr]
    assert tree.get("d").items[0].place == Place("a.yaml", 3, 5)  # type: ignore[union-attr]


def test_twenty_levels_are_read_and_one_more_is_refused() -> None:
    assert read("a: " + "[" * 19 + "]" * 19)[1] == []
    assert read("a: " + "[" * 20 + "]" * 20)[1] == [(1, 23, "nested more than 20 deep")]


@pytest.mark.parametrize("opening", ["[", "{a: ", "- ", "? ", "a:\n"])
def test_deep_nesting_of_any_kind_ends_in_a_problem(opening: str) -> None:
    assert read(opening * 40_000)[1] != []


def test_laughs_by_the_billion_are_never_multiplied() -> None:
    lines = ["a: &a [lol, lol]"] + [f"{b}: &{b} [*{a}, *{a}, *{a}, *{a}]" for a, b in zip("abcdefgh", "bcdefghi")]  # noqa: B905
    problems = read("\n".join(lines))[1]
    assert len(problems) == 9 + 8 * 4


def test_a_mebibyte_is_read_and_one_byte_more_is_refused() -> None:
    head = b"name: "
    assert len(scalar(tree_of(head + b"x" * (MAX_BYTES - len(head))), "name").value) == MAX_BYTES - len(head)
    assert read(head + b"x" * (MAX_BYTES - len(head) + 1))[1] == [(1, 1, "the file is larger than 1 MiB")]


def test_an_empty_file_is_told_once() -> None:
    assert read("")[1] == [(1, 1, "the file is empty")]
    assert read("{}")[1] == [(1, 1, "the file is empty")]


def test_a_file_that_holds_only_what_is_refused_is_not_called_empty_too() -> None:
    assert [message for _, _, message in read("<<: {a: b}")[1]] == ['"<<" is a merge key, which no record may hold']


LINK = "[[flood#safe]]"


@pytest.mark.parametrize(
    ("text", "line", "col"),
    [
        ("text: |\n  One line.\n\n  Two. [[flood#safe]]\n", 4, 8),
        ("text: |-\r\n  One line.\r\n  Two. [[flood#safe]]\r\n", 3, 8),
        ("text: >\n  One line\n  goes on. [[flood#safe]]\n", 3, 12),
        ("text: >2-\n    Indented. [[flood#safe]]\n", 2, 15),
        ('text: "One line.\n  Two. [[flood#safe]]"\n', 2, 8),
        ("text: 'It''s one. [[flood#safe]]'\n", 1, 19),
        ("text: One line. [[flood#safe]]\n", 1, 17),
        ("text: One line\n  goes on. [[flood#safe]]\n", 2, 12),
        ("text: 😀 [[flood#safe]]\n", 1, 9),
    ],
)
def test_words_are_found_where_they_stand_in_every_kind_of_scalar(text: str, line: int, col: int) -> None:
    assert scalar(tree_of(text), "text").place_of(LINK) == Place("a.yaml", line, col)


def test_the_second_of_two_equal_words_is_the_second() -> None:
    text = scalar(tree_of("text: |\n  [[flood#safe]]\n  and [[flood#safe]]\n"), "text")
    assert text.place_of(LINK, skip=1) == Place("a.yaml", 3, 7)


@pytest.mark.parametrize(
    ("text", "needle", "line"),
    [
        ("text: >\n  See [[flood|the great\n  flood]].\n", "[[flood|the great flood]]", 2),
        ("text: 'See\n  [[flood|Ann''s flood]].'\n", "[[flood|Ann's flood]]", 2),
        ('text: "See\n  [[flood|the \\"flood\\"]]."\n', '[[flood|the "flood"]]', 2),
        ('text: "See\n  [[flood|a\\\\b]]."\n', "[[flood|a\\b]]", 2),
    ],
)
def test_words_are_found_though_the_file_writes_them_otherwise(text: str, needle: str, line: int) -> None:
    node = scalar(tree_of(text), "text")
    assert needle in node.value
    assert node.place_of(needle).line == line


def test_words_that_are_nowhere_have_the_place_of_the_scalar() -> None:
    assert scalar(tree_of("text: |\n  One.\n"), "text").place_of(LINK) == Place("a.yaml", 1, 7)
