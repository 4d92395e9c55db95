"""An editor's Markdown: citations and their numbers, links, names, and what is not passed on."""

from pathlib import Path

import pytest

from generator.publish.parts import ProseBlock, Segments
from tests.sites import page, person, problems, published, strings

FILES = {
    "actors/ann.yaml": person("Ann Berg", "surname: Berg"),
    "actors/lind.yaml": person("Ada Lind", "surname: Lind"),
    "actors/other.yaml": person("Eva Lind", "surname: Lind"),
    "articles/one.txt": "One\n\nFirst words. Second words. Third words.",
    "articles/one.yaml": "published: 2031-03-01",
    "events/talks.yaml": """\
        name: Harbour talks
        kind: talks
        lifecycle: [{status: occurred, on: 2031-03-01, cites: {one: First words}}]
        claims:
          - {id: a, text: Claim A., cites: {one: Second words}}
          - {id: b, text: Claim B., cites: {one: Third words}}
        differences: [{id: d, question: Which?, kind: fact, claims: [a, b]}]
        """,
}


def files(text: str, more: str = "") -> dict[str, str]:
    """A briefing with the text as a section's assessment, which needs no citations."""
    lines = "".join(f"      {line}\n" for line in text.split("\n"))
    sections = f"sections:\n  - heading: H\n    assessment: |\n{lines}"
    return FILES | {"briefings/b.yaml": f"title: B\nas_of: 2031-03-01\n{sections}{more}"}


def blocks(root: Path, text: str) -> tuple[ProseBlock, ...]:
    found: tuple[ProseBlock, ...] = page(published(root, files(text)), "briefings/b.html").sections[0].assessment
    return found


def drawn(segments: Segments) -> str:
    """`<kind url|words>` for all that is not plain text."""
    inside = (s.text + drawn(s.children) for s in segments)
    return "".join(
        words if s.kind == "text" else f"<{s.kind}{' ' + s.url if s.url else ''}|{words}>"
        for s, words in zip(segments, inside, strict=True)
    )


def line(root: Path, text: str) -> str:
    found = blocks(root, text)
    assert len(found) == 1
    return drawn(found[0].segments)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("So. [[talks#a]]", "So. <cite #n1|1>"),
        ("So. [[talks#d]] [[talks#a]] [[talks#d]]", "So. <cite #n1|1> <cite #n2|2> <cite #n1|1>"),
        ("At [[talks]].", "At <event events/talks.html|Harbour talks>."),
        ("At [[talks|the table]].", "At <event events/talks.html|the table>."),
        ("By [[talks#a|this]] and [[talks#b]]", "By <event events/talks.html#a|this> and <cite #n1|1>"),
        ("Ann Berg and Berg.", "<name actors/ann.html|Ann Berg> and Berg."),
        ("**Berg** said", "<strong|<name actors/ann.html|Berg>> said"),
        ("Ann\nBerg said", "<name actors/ann.html|Ann Berg> said"),
        ("Lind spoke to Ada Lind", "Lind spoke to <name actors/lind.html|Ada Lind>"),
        ("[[lind|Lind]] spoke", "<event actors/lind.html|Lind> spoke"),
        ("the Harbour talks", "the <name events/talks.html|Harbour talks>"),
        ("<script>alert(1)</script> & <b>x</b>", "<script>alert(1)</script> & <b>x</b>"),
        ("[x](javascript:alert(1))", "[x](javascript:alert(1))"),
        ("[x](data:text/html,hi) [y](file:///etc)", "[x](data:text/html,hi) [y](file:///etc)"),
        ("[there](https://example.org/a)", "<link https://example.org/a|there>"),
        ("[here](../about.html)", "here"),
        ("`[[nowhere#x]]` and `` `[[talks#a]]` ``", "<code|[[nowhere#x]]> and <code|`[[talks#a]]`>"),
        (r"\[[talks#a]]", "[[talks#a]]"),
        ("[Berg, *Ada Lind*](https://example.org/)", "<link https://example.org/|Berg, <em|Ada Lind>>"),
        ("[[[talks]]](https://example.org/)", "[<event events/talks.html|Harbour talks>](https://example.org/)"),
    ],
)
def test_a_line_of_prose(tmp_path: Path, text: str, expected: str) -> None:
    assert line(tmp_path, text) == expected


def test_an_image_does_not_load_anything(tmp_path: Path) -> None:
    assert line(tmp_path, "![alt](https://example.org/p.png)") == "!<link https://example.org/p.png|alt>"


def test_emphasis_without_end_is_plain_at_some_depth(tmp_path: Path) -> None:
    (paragraph,) = blocks(tmp_path, "*a " * 3000 + "b* " * 3000)
    depth, segments = 0, paragraph.segments
    while inner := next((s.children for s in segments if s.children), ()):
        depth, segments = depth + 1, inner
    assert depth == 8


def test_kinds_of_blocks(tmp_path: Path) -> None:
    found = blocks(tmp_path, "## Head\n\nOne.\n\n- a\n- b\n\n1. c\n\n> said")
    assert [b.kind for b in found] == ["heading", "paragraph", "list", "numbered", "quote"]


def test_no_word_of_nested_lists_is_lost(tmp_path: Path) -> None:
    found = blocks(tmp_path, "- one\n  - two\n    - three\n- four")
    assert [drawn(item) for item in found[0].items] == ["one", "two", "three", "four"]


def test_a_name_is_linked_once_a_block(tmp_path: Path) -> None:
    found = blocks(tmp_path, "Berg.\n\n- Berg\n- Berg again")
    assert drawn(found[0].segments) == "<name actors/ann.html|Berg>."
    assert [drawn(item) for item in found[1].items] == ["<name actors/ann.html|Berg>", "Berg again"]


def test_numbers_run_in_the_order_of_the_page(tmp_path: Path) -> None:
    more = "    text: So. [[talks#b]]\nwatch: [{event: talks, note: 'See [[talks#d]]'}]\n"
    more += "bottom_line: 'So. [[talks#occurred]]'\n"
    found = page(published(tmp_path, files("And [[talks#a]] [[talks#b]]", more)), "briefings/b.html")
    assert [(note.number, note.id, note.ref) for note in found.notes] == [
        (1, "n1", "talks#occurred"),
        (2, "n2", "talks#d"),
        (3, "n3", "talks#b"),
        (4, "n4", "talks#a"),
    ]


def test_the_note_of_a_difference_lists_the_passages_of_its_claims(tmp_path: Path) -> None:
    notes = page(published(tmp_path, files("See [[talks#d]]")), "briefings/b.html").notes
    assert [p.quote for cite in notes[0].cites for p in cite.passages] == ["Second words", "Third words"]


def test_at_home_citations_lead_to_the_notes_of_the_briefing(tmp_path: Path) -> None:
    home = page(published(tmp_path, files("x", "bottom_line: 'So. [[talks#a]]'\n")), "index.html")
    assert "briefings/b.html#n1" in strings(home.briefing.bottom_line)


def faults(root: Path, text: str) -> list[str]:
    lines = "".join(f"      {line}\n" for line in text.split("\n"))
    sections = f"sections:\n  - heading: H\n    text: |\n{lines}"
    return problems(root, FILES | {"briefings/b.yaml": f"title: B\nas_of: 2031-03-01\n{sections}"})


@pytest.mark.parametrize(
    "text",
    [
        "So. [[talks#a]]",
        "So. [[talks#a]], [[talks#b]].",
        "## Head\nSo. [[talks#a]]",
        "## Head\n\nSo. [[talks#a]]",
        "- one\n- two [[talks#a]]",
    ],
)
def test_a_paragraph_that_ends_in_citations_is_good(tmp_path: Path, text: str) -> None:
    assert faults(tmp_path, text) == []


@pytest.mark.parametrize(
    "text", ["So.", "[[talks#a]] so.", "## Head\nSo.", "So. [[talks]]", "So. [[talks#a|this]]", "So. `[[talks#a]]`"]
)
def test_a_paragraph_that_does_not_is_a_problem(tmp_path: Path, text: str) -> None:
    (fault,) = faults(tmp_path, text)
    assert fault.endswith("a paragraph without citations at its end")


def test_an_unknown_reference_is_a_problem_at_its_place_even_after_one_in_a_code_span(tmp_path: Path) -> None:
    assert faults(tmp_path, "`[[talks#x]]` and\nso [[talks#x]] [[talks#a]]") == [
        'briefings/b.yaml:7:10: unknown statement "talks#x"'
    ]


@pytest.mark.parametrize("link", ["[[talks\n#a]]", "[[talks|a [label]]]", "[[talks", "[[talks|]]", "[[]]"])
def test_brackets_that_make_no_link_are_a_problem_and_not_shown_raw(tmp_path: Path, link: str) -> None:
    assert faults(tmp_path, f"See {link} so. [[talks#a]]") == ['briefings/b.yaml:6:11: "[[" opens no link']
