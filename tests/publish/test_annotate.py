"""Annotations to a tree of segments, held against what the design says of crossing, nesting and equal ones."""

from collections.abc import Iterator

from hypothesis import given
from hypothesis import strategies as st

from generator.publish.annotate import Annotation, annotate
from generator.publish.parts import Link, Segment, Segments
from generator.publish.rights import Shown

TEXT = "abcdefghijklmnopqrst"


def marks(*spans: tuple[int, int]) -> list[Annotation]:
    return [Annotation(start, end, Segment("mark", id=f"m{n}")) for n, (start, end) in enumerate(spans)]


def drawn(segments: Segments) -> str:
    """`[m0 ab[m1 c]]`: a piece by its id, `-` for the continuation of a split one, gaps as `…`."""
    parts = []
    for segment in segments:
        if segment.kind == "gap":
            parts.append("…")
        elif segment.kind == "text":
            parts.append(segment.text)
        else:
            parts.append(f"[{segment.id or '-'} {drawn(segment.children)}]")
    return "".join(parts)


def tree(*spans: tuple[int, int]) -> str:
    return drawn(annotate(TEXT[:8], marks(*spans), Shown(), "p1"))


def test_text_without_annotations_is_one_segment() -> None:
    assert annotate("words", [], Shown(), "p1") == (Segment("text", "words"),)


def test_no_text_is_no_segment() -> None:
    assert annotate("", [], Shown(), "p1") == ()


def test_one_inside_another_nests() -> None:
    assert tree((1, 6), (2, 4)) == "a[m0 b[m1 cd]ef]gh"


def test_of_equal_ones_the_first_given_is_the_outer() -> None:
    assert tree((1, 3), (1, 3)) == "a[m0 [m1 bc]]defgh"


def test_where_they_start_together_the_longer_is_the_outer() -> None:
    assert tree((1, 3), (1, 6)) == "a[m1 [m0 bc]def]gh"


def test_touching_ones_stay_apart() -> None:
    assert tree((0, 2), (2, 4)) == "[m0 ab][m1 cd]efgh"


def test_of_crossing_ones_the_earlier_is_split_and_its_first_piece_has_the_id() -> None:
    assert tree((0, 4), (2, 6)) == "[m0 ab][m1 [- cd]ef]gh"


def test_what_rests_on_a_split_one_stands_after_its_last_piece() -> None:
    found = [
        Annotation(start, end, Segment("mark", id=id, ref=id, refs=(Link(f"#{id}", id),)))
        for id, start, end in (("m0", 0, 6), ("m1", 2, 8), ("m2", 4, 7))
    ]
    parts = list(pieces(annotate(TEXT[:8], found, Shown(), "p1")))
    for id in ("m0", "m1", "m2"):
        own = [part for part in parts if part.ref == id]
        assert [bool(part.refs) for part in own] == [False] * (len(own) - 1) + [True]
        assert [bool(part.id) for part in own] == [True] + [False] * (len(own) - 1)
    assert sum(part.ref == "m0" for part in parts) == 3


def test_one_nested_in_a_split_one_does_not_split_it_again() -> None:
    assert tree((0, 6), (2, 5), (4, 8)) == "[m0 ab[m1 cd]][m2 [- [- e]f]gh]"


def test_three_that_cross_in_turn() -> None:
    assert tree((0, 4), (2, 6), (3, 8)) == "[m0 ab][m1 [- c]][m2 [- [- d]ef]gh]"


def test_what_is_withheld_is_a_gap_without_its_annotations() -> None:
    shown = Shown({"p1": ((0, 3), (5, 6))})
    assert drawn(annotate(TEXT[:8], marks((1, 2), (2, 4), (4, 5), (5, 6)), shown, "p1")) == "a[m0 b]c…[m3 f]…"


def test_a_stretch_of_a_block_is_all_that_is_given() -> None:
    assert drawn(annotate(TEXT[:8], marks((0, 2), (3, 4), (5, 8)), Shown(), "p1", 2, 6)) == "c[m1 d]ef"


def walk(
    segments: Segments, at: int, inside: tuple[Segment, ...] = ()
) -> Iterator[tuple[int, str, tuple[Segment, ...]]]:
    """Each character with its place and the segments around it."""
    for segment in segments:
        for character in segment.text:
            yield at, character, inside
            at += 1
        for place, character, around in walk(segment.children, at, (*inside, segment)):
            yield place, character, around
            at = place + 1


def pieces(segments: Segments) -> Iterator[Segment]:
    for segment in segments:
        if segment.kind != "text":
            yield segment
        yield from pieces(segment.children)


spans = st.tuples(st.integers(0, 19), st.integers(1, 20)).filter(lambda span: span[0] < span[1])


@given(st.lists(spans, max_size=8))
def test_every_character_stands_in_exactly_the_annotations_that_cover_it(found: list[tuple[int, int]]) -> None:
    annotations = [Annotation(a, b, Segment("mark", id=f"m{n}", ref=f"m{n}")) for n, (a, b) in enumerate(found)]
    segments = annotate(TEXT, annotations, Shown(), "p1")
    characters = list(walk(segments, 0))
    assert "".join(character for _, character, _ in characters) == TEXT
    for place, _, around in characters:
        covering = sorted(f"m{n}" for n, (a, b) in enumerate(found) if a <= place < b)
        assert sorted(segment.ref for segment in around) == covering


@given(st.lists(spans, max_size=8))
def test_every_id_stands_once_at_its_start_and_no_piece_is_empty(found: list[tuple[int, int]]) -> None:
    annotations = [Annotation(a, b, Segment("mark", id=f"m{n}", ref=f"m{n}")) for n, (a, b) in enumerate(found)]
    segments = annotate(TEXT, annotations, Shown(), "p1")
    assert sorted(piece.id for piece in pieces(segments) if piece.id) == sorted(f"m{n}" for n in range(len(found)))
    assert all(drawn(piece.children).strip("[]- ") for piece in pieces(segments))
    first = {}
    for place, _, around in walk(segments, 0):
        for segment in around:
            if segment.id:
                first.setdefault(segment.id, place)
    assert first == {f"m{n}": span[0] for n, span in enumerate(found)}


@given(st.lists(spans, max_size=6))
def test_only_crossing_annotations_are_split(found: list[tuple[int, int]]) -> None:
    annotations = [Annotation(a, b, Segment("mark", id=f"m{n}", ref=f"m{n}")) for n, (a, b) in enumerate(found)]
    continued = {piece.ref for piece in pieces(annotate(TEXT, annotations, Shown(), "p1")) if not piece.id}
    crossed = {f"m{n}" for n, (a, b) in enumerate(found) if any(a < c < b < d for c, d in found)}
    assert continued == crossed


def test_two_thousand_in_one_block_are_no_trouble() -> None:
    text = "word " * 4_000
    found = [Annotation(n * 10, n * 10 + 14, Segment("mark", id=f"m{n}")) for n in range(1_998)]
    segments = annotate(text, found, Shown(), "p1")
    assert sum(1 for piece in pieces(segments) if piece.id) == 1_998


def test_a_thousand_within_each_other_are_no_trouble() -> None:
    found = [Annotation(n, 2_000 - n, Segment("mark", id=f"m{n}")) for n in range(400)]
    assert len(annotate("x" * 2_000, found, Shown(), "p1")) == 1
