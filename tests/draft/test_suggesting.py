"""`suggest`: drafts of records for names that nobody registered, printed and never written."""

from pathlib import Path

import pytest
import yaml

from generator.__main__ import main
from generator.draft import suggesting
from generator.text import sentence_spans
from tests.draft.desk import snapshot
from tests.sites import person, write

ONE = "Ferry is late\n\nThe ferry stood still, Angela Merkel said. Crews thanked Merkel.\n"
TWO = "Ferry is early\n\nThe ferry came early, Chancellor Angela Merkel said.\n"
FILES = {"articles/one.txt": ONE, "articles/two.txt": TWO}


def suggest(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    status = main(["suggest", "names", *arguments])
    captured = capsys.readouterr()
    return status, captured.out, captured.err


@pytest.fixture
def at(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("AS_OF", raising=False)
    return tmp_path


def test_a_draft_says_how_often_where_and_in_which_sentences(at: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(at, FILES)
    assert suggest(capsys) == (
        0,
        """\
# content/actors/angela-merkel.yaml
# 3 mentions in 2 articles
# one p1: The ferry stood still, Angela Merkel said.
# two p1: The ferry came early, Chancellor Angela Merkel said.
# one p1: Crews thanked Merkel.
name: "Angela Merkel"
kind: person
status: draft
surname: ["Merkel"]
""",
        "",
    )


def test_a_kind_that_no_word_tells_is_left_to_the_reviewer(at: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(at, {"articles/one.txt": ONE})
    _, out, _ = suggest(capsys, "--least", "2")
    assert "# kind: person | organisation | state | group\n" in out
    assert yaml.safe_load(out) == {"name": "Angela Merkel", "status": "draft", "aliases": ["Merkel"]}


def test_an_organisation_is_known_by_its_noun(at: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(at, {"articles/one.txt": "Ferry\n\nWe wrote to the Ministry of Defence and to Lake Garda.\n"})
    _, out, _ = suggest(capsys, "--least", "1")
    assert [draft.get("kind") for draft in yaml.safe_load_all(out)] == [None, "organisation"]


def test_the_most_frequent_name_comes_first(at: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = "Ferry\n\nWe saw Ada Obi, then Bola Eze, then Bola Eze again.\n"
    write(at, {"articles/one.txt": text})
    _, out, _ = suggest(capsys, "--least", "1")
    assert [draft["name"] for draft in yaml.safe_load_all(out)] == ["Bola Eze", "Ada Obi"]


def test_a_name_of_one_article_needs_three_mentions(at: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(at, {"articles/one.txt": "Ferry\n\nWe saw Ada Obi, then Ada Obi. Then Bola Eze met Bola Eze and Bola Eze.\n"})
    _, out, _ = suggest(capsys)
    assert yaml.safe_load(out)["name"] == "Bola Eze"


def test_registered_names_and_outlets_are_not_suggested(at: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(
        at,
        {
            **FILES,
            "actors/angela-merkel.yaml": person("Angela Merkel", "surname: Merkel\n"),
            "outlets/ferry-times.yaml": "name: Ferry Times\nkind: newspaper\n",
            "articles/three.txt": "Ferry\n\nSo said the Ferry Times and AFP, the Ferry Times and AFP, AFP.\n",
        },
    )
    nothing = "There is nothing to suggest: no unregistered name stands often enough.\n"
    assert suggest(capsys) == (0, "", nothing)


@pytest.mark.parametrize(
    ("registered", "printed"),
    [
        ("Volodymyr Zelensky", "Volodymyr Zelenskyy"),
        ("Yury Ushakov", "Yuri Ushakov"),
        ("Łukasz Żakowski", "Lukasz Zakovski"),
    ],
)
def test_another_spelling_of_an_actor_is_pointed_out(
    at: Path, capsys: pytest.CaptureFixture[str], registered: str, printed: str
) -> None:
    write(at, {"actors/him.yaml": person(registered), "articles/one.txt": f"Ferry\n\nWe saw {printed} there.\n"})
    _, out, _ = suggest(capsys, "--least", "1")
    assert "# perhaps another spelling of him: add it to the aliases there\n" in out


def test_a_shared_last_name_is_no_spelling(at: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(at, {"actors/joe.yaml": person("Joe Biden"), "articles/one.txt": "Ferry\n\nWe saw Hunter Biden there.\n"})
    _, out, _ = suggest(capsys, "--least", "1")
    assert "# has the last word of its name in common with joe\n" in out
    assert "spelling" not in out


def test_the_id_is_one_that_no_record_has(at: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(at, {**FILES, "events/angela-merkel.yaml": "name: The speech\nkind: statement\n"})
    _, out, _ = suggest(capsys)
    assert out.startswith("# content/actors/angela-merkel-2.yaml\n")


def test_a_draft_that_is_pasted_and_given_a_kind_is_a_record(at: Path, capsys: pytest.CaptureFixture[str]) -> None:
    content = write(at, FILES)
    _, out, _ = suggest(capsys)
    (content / "actors").mkdir()
    (content / "actors" / "angela-merkel.yaml").write_text(out)
    assert main(["check"]) == 0


def test_nothing_in_the_content_is_touched(at: Path, capsys: pytest.CaptureFixture[str]) -> None:
    content = write(at, FILES)
    before = snapshot(content)
    suggest(capsys)
    assert snapshot(content) == before


def test_only_articles_of_the_day_count(at: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(at, {**FILES, "articles/one.yaml": "published: 2022-01-01", "articles/two.yaml": "published: 2022-01-03"})
    _, out, _ = suggest(capsys, "--as-of", "2022-01-02", "--least", "1")
    assert "# 2 mentions in 1 article\n" in out


def test_problems_do_not_mix_with_the_drafts(at: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(at, {**FILES, "actors/joe.yaml": "name: Joe\n"})
    status, out, err = suggest(capsys)
    assert (status, out) == (1, "")
    assert err.startswith("content/actors/joe.yaml:1:1: ")


@pytest.mark.parametrize(
    "arguments", [("--content", "nowhere"), ("--as-of", "soon"), ("--least", "0"), ("events",), ("--event", "nothing")]
)
def test_wrong_usage_is_said_so(at: Path, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...]) -> None:
    write(at, FILES)
    try:
        status = main(["suggest", *arguments])
    except SystemExit as stop:
        status = int(stop.code or 0)
    assert status == 2
    assert capsys.readouterr().out == ""


def test_no_text_breaks_out_of_a_comment(at: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = "Ferry\n\nWe saw Ada Obi\u2028kind: state\x85name: \x1b[31m “Evil: #” there.\n"
    write(at, {"articles/one.txt": text})
    _, out, _ = suggest(capsys, "--least", "1")
    assert yaml.safe_load(out)["name"] == "Ada Obi"
    assert "\x1b" not in out
    assert not any(line.startswith("kind") for line in out.splitlines())


def test_a_block_is_parted_into_sentences_once_however_many_names_it_holds(
    at: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    parted: list[str] = []

    def counted(text: str) -> list[tuple[int, int]]:
        parted.append(text)
        return sentence_spans(text)

    monkeypatch.setattr(suggesting, "sentence_spans", counted)
    names = [f"{first} {last}" for first in ("Ada", "Bola", "Chidi") for last in ("Obi", "Eze", "Ude")]
    write(at, {"articles/one.txt": "Ferry\n\n" + " ".join(f"We saw {name} there." for name in names * 5)})
    _, out, _ = suggest(capsys)
    assert out.count("\nname: ") == 9 and len(parted) == 1
