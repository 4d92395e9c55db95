"""Numbers, dates and quotations of a briefing that stand in nothing that their paragraph cites."""

from decimal import Decimal
from pathlib import Path

import pytest

from generator.publish.figures import unsupported
from generator.publish.numerals import numbers
from tests.sites import related

FILES = {
    "articles/one.txt": "One\n\nThe talks lasted 50 minutes. Some 100,000 men stand there, she said on Tuesday.",
    "articles/one.yaml": "published: 2031-03-06",
    "articles/two.txt": "Two\n\nIt would be “a bad – very bad – mistake”, he said. It was on 4 March.",
    "articles/two.yaml": "published: 2031-03-05",
    "events/talks.yaml": """\
        name: Harbour talks
        kind: talks
        lifecycle:
          - {status: announced, on: 2031-02, for: 2031-03-10/2031-03-12, cites: {two: "It was on 4 March"}}
        claims:
          - {id: length, text: They lasted 50 minutes., cites: {one: "lasted 50 minutes"}}
          - {id: men, text: Many men are there., cites: {one: "Some 100,000 men stand there, she said on Tuesday"}}
          - {id: mistake, text: A mistake., cites: {two: "“a bad – very bad – mistake”", one: "Some 100,000 men"}}
        differences: [{id: d, question: Fifty or sixty?, kind: precision, claims: [length, men]}]
        """,
}


def listed(root: Path, text: str) -> list[str]:
    lines = "".join(f"      {line}\n" for line in text.split("\n"))
    record = f"title: B\nas_of: 2031-03-07\nsections:\n  - heading: H\n    text: |\n{lines}"
    found = related(root, FILES | {"briefings/b.yaml": record}, as_of="2031-03-07")
    return [one.what for one in unsupported(found.site.briefings["b"], found)]


@pytest.mark.parametrize(
    "text",
    [
        "It took fifty minutes. [[talks#length]]",
        "About a hundred thousand men. [[talks#men]]",
        "Of 100,000 men she spoke on 4 March. [[talks#men]]",
        'He said "bad - very bad". [[talks#mistake]]',
        "He called it “a bad … mistake”. [[talks#mistake]]",
        "It is for 10 March, announced in February 2031. [[talks#announced]]",
        "Two articles say so. [[talks#mistake]]",
        "Between sixty and 100,000. [[talks#d]]",
        "## Part 7\nIt lasted 50 minutes. [[talks#length]]",
        "- 50 minutes\n- 100,000 men [[talks#length]] [[talks#men]]",
    ],
)
def test_what_is_cited_is_not_listed(tmp_path: Path, text: str) -> None:
    assert listed(tmp_path, text) == []


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("It took 55 minutes. [[talks#length]]", ["55"]),
        ("It took fifty-five minutes. [[talks#length]]", ["fifty-five"]),
        ("Tens of thousands of men. [[talks#men]]", ["Tens of thousands"]),
        ("There are 100,000 men. [[talks#length]]", ["100,000"]),
        ("It is for 13 March. [[talks#announced]]", ["13 March"]),
        ("It was announced on 3 February. [[talks#announced]]", ["3 February"]),
        ('He said "very good". [[talks#mistake]]', ['"very good"']),
        ("He said “some 20 men”. [[talks#mistake]]", ["“some 20 men”"]),
        ("Three articles say so. [[talks#mistake]]", ["Three"]),
        ("Two men. [[talks#mistake]]", ["Two"]),
        ("It took 50 minutes. [[talks#men]]\n\nIt took 60 minutes. [[talks#length]]", ["50", "60"]),
    ],
)
def test_what_no_citation_of_its_paragraph_has_is_listed(tmp_path: Path, text: str, what: list[str]) -> None:
    assert listed(tmp_path, text) == what


def test_what_is_listed_names_its_sentence_section_and_line(tmp_path: Path) -> None:
    record = 'title: B\nas_of: 2031-03-07\nbottom_line: ["Good. It took 9 hours. [[talks#length]]"]\n'
    found = related(tmp_path, FILES | {"briefings/b.yaml": record}, as_of="2031-03-07")
    (one,) = unsupported(found.site.briefings["b"], found)
    assert (one.briefing, one.section, one.sentence, one.what) == ("b", "", "It took 9 hours.", "9")
    assert one.place.line == 3


def test_an_assessment_is_judgment_and_is_not_looked_at(tmp_path: Path) -> None:
    record = "title: B\nas_of: 2031-03-07\nsections: [{heading: H, assessment: Perhaps 7 of 9.}]\n"
    found = related(tmp_path, FILES | {"briefings/b.yaml": record}, as_of="2031-03-07")
    assert unsupported(found.site.briefings["b"], found) == []


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("100,000", [100_000]),
        ("a hundred thousand", [100_000]),
        ("100\u00a0000", [100_000]),
        ("five hundred million dollars", [500_000_000]),
        ("5.5 million", [5_500_000]),
        ("two hundred and fifty, and three", [250, 3]),
        ("twenty-one", [21]),
        ("one man and another one", []),
        ("on the 10th, in G7 and at 1.2.3", []),
        ("50-minute", [50]),
        ("tens of thousands of men", ["tens thousands"]),
    ],
)
def test_numbers_are_read_by_value(text: str, values: list[float | str]) -> None:
    assert [n.value for n in numbers(text)] == [v if isinstance(v, str) else Decimal(str(v)) for v in values]


def test_the_signs_in_a_number_are_its_language_s() -> None:
    assert [n.value for n in numbers("100.000 und 1,5 Millionen", "de-AT")] == [Decimal(100_000), Decimal(1_500_000)]
    assert [n.value for n in numbers("100.000", "en")] == [Decimal(100)]


def test_a_number_without_end_takes_no_time() -> None:
    assert numbers("9" * 400_000) == []
    assert len(numbers("two hundred " * 20_000)) > 0
