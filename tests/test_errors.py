"""Problems as people, workflows and programs read them."""

import json

from generator.errors import ContentError, Place, Problem, report, summary

PROBLEM = Problem(Place("content/a,b.yaml", 2, 3), "100% wrong: x", "mend it\nor leave it")


def test_a_problem_is_a_line_with_its_place_and_a_hint_below() -> None:
    assert report([PROBLEM]) == "content/a,b.yaml:2:3: 100% wrong: x\n  hint: mend it\n    or leave it\n"


def test_a_problem_without_a_hint_is_one_line() -> None:
    assert report([Problem(Place("a"), "wrong")]) == "a:1:1: wrong\n"


def test_problems_are_sorted_by_place_and_said_once() -> None:
    problems = [
        Problem(Place("b"), "x"),
        Problem(Place("a", 10), "x"),
        Problem(Place("a", 9), "x"),
        Problem(Place("b"), "x"),
    ]
    assert report(problems) == "a:9:1: x\na:10:1: x\nb:1:1: x\n"
    assert len(ContentError(problems).problems) == 3


def test_a_workflow_command_escapes_what_would_end_it() -> None:
    assert report([PROBLEM], "github") == (
        "::error file=content/a%2Cb.yaml,line=2,col=3::100%25 wrong: x%0Ahint: mend it%0Aor leave it\n"
    )


def test_a_program_gets_one_object() -> None:
    assert json.loads(report([PROBLEM], "json")) == {
        "problems": [
            {
                "path": "content/a,b.yaml",
                "line": 2,
                "col": 3,
                "message": "100% wrong: x",
                "hint": "mend it\nor leave it",
            }
        ]
    }
    assert json.loads(report([], "json")) == {"problems": []}


def test_captured_text_cannot_steer_a_terminal_or_a_workflow() -> None:
    problem = Problem(Place("a\nb"), "\x1b[2J\n::stop::\r\u202e\x85x", "y\n::z::\x07")
    for form in ("text", "github"):
        said = report([problem], form)  # type: ignore[arg-type]
        assert not {"\x1b", "\r", "\x07", "\x85", "\u202e"} & set(said)
        assert not any(line.startswith(("::stop", "::z")) for line in said.splitlines())


def test_a_value_of_pages_is_cut_in_the_middle() -> None:
    said = report([Problem(Place("a"), f'"{"x" * 100_000}" is no id')])
    assert len(said) < 300
    assert said.endswith('x" is no id\n')


def test_the_summary_counts() -> None:
    assert summary(1) == "1 problem; nothing was written.\n"
    assert summary(3) == "3 problems; nothing was written.\n"
