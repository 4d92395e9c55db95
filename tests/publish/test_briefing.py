"""The briefing's computed parts: sourcing statement, positions, matrix; what must end in citations."""

import json
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from generator.publish.pages.briefing import BriefingPage
from generator.publish.sourced import SourcingStatement
from generator.publish.words import ENGLISH
from generator.site import Options, publication
from tests.sites import Publication, person, problems, published

DEMO = Path(__file__).resolve().parents[2] / "content"
EXAMPLES = DEMO.parents[1] / "shared" / "examples" / "seed-site"

FILES = {
    "actors/land.yaml": "name: Norland\nkind: state",
    "actors/office.yaml": "name: Harbour Office\nkind: organisation\npart_of: land",
    "actors/ann.yaml": person("Ann Berg", "part_of: office"),
    "actors/bo.yaml": person("Bo Lind"),
    "outlets/post.yaml": "name: The Post\nkind: newspaper",
    "articles/one.txt": "One\n\nFirst words. Second words. Third words.",
    "articles/one.yaml": "published: 2031-03-01\noutlet: post",
    "articles/two.txt": "Two\n\nOther words. More words. Last words.",
    "articles/two.yaml": "published: 2031-03-02",
    "articles/three.txt": "Three\n\nWords without a day.",
    "events/talks.yaml": """\
        name: Harbour talks
        kind: talks
        claims:
          - {id: a, by: ann, text: Claim A., cites: {one: First words, two: Other words}}
          - {id: b, by: land, as: an official, text: Claim B., cites: {one: Second words}}
          - {id: c, by: bo, via: office, text: Claim C., cites: {two: More words}}
          - {id: d, text: Claim D., cites: {two: Last words}}
          - {id: e, by: ann, text: Claim E., cites: {one: Third words}, withdrawn: {on: 2031-03-02, because: No.}}
        differences:
          - {id: d1, question: Which?, kind: fact, claims: [a, b]}
          - {id: d2, question: How exactly?, kind: precision, claims: [b, c]}
        """,
}
BRIEFING = {"briefings/b.yaml": "title: B\nas_of: 2031-03-03"}


def briefing(root: Path, more: dict[str, str] = BRIEFING, as_of: str | None = None) -> BriefingPage:
    return only(published(root, {**FILES, **more}, as_of))


def only(of: Publication) -> BriefingPage:
    (found,) = (one for one in of.pages if isinstance(one, BriefingPage))
    return found


# The sourcing statement


def test_the_sourcing_statement_counts_what_is_there(tmp_path: Path) -> None:
    found = briefing(tmp_path, {}).sourcing
    assert found
    assert (found.articles, found.captures, found.digests, found.undated) == (3, 3, 0, 1)
    assert found.kinds == (("newspaper", 1), ("", 2))
    assert (found.origins, found.unknown_origins) == (1, 2)
    assert (found.claims, found.withdrawn) == (4, 1)
    assert (found.one_origin, found.one_voice) == (3, 4)  # claim A has two articles, of two origins
    assert (found.named, found.unnamed) == (2, 2)  # "an official" and the text of an unknown outlet are unnamed
    assert found.oldest and found.newest and (found.oldest.edtf, found.newest.edtf) == ("2031-03-01", "2031-03-02")


def test_the_statement_says_its_numbers(tmp_path: Path) -> None:
    found = briefing(tmp_path, {}).sourcing
    assert found
    said = " ".join(found.sentences)
    for words in (
        "3 articles: 3 in the words as published.",
        "1 of a newspaper and 2 with no outlet stated",
        "1 known origin, 2 unknown",
        "The oldest of 1 March 2031, the newest of 2 March 2031; 1 undated.",
        "4 claims recorded from them, cited here or not: 3 (75%) of one origin, known or unknown, ",
        "4 (100%) of one voice.",
        "2 (50%) named, 2 (50%) unnamed",
        "1 claim withdrawn",
    ):
        assert words in said


def test_a_site_without_articles_says_so(tmp_path: Path) -> None:
    found = only(published(tmp_path, {})).sourcing
    assert found and found.sentences == ("No article is visible yet.",)


def test_a_share_is_never_rounded_to_all_or_nothing() -> None:
    from generator.publish.sourced import _share

    assert [_share(*pair, ENGLISH) for pair in ((1, 1000), (999, 1000), (0, 3), (3, 3), (2, 3))] == [
        "1 (1%)",
        "999 (99%)",
        "0 (0%)",
        "3 (100%)",
        "2 (67%)",
    ]


def recounted(files: dict[str, bytes]) -> dict[str, int]:
    """The numbers of a statement, from the data files alone."""

    def rows(kind: str) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = json.loads(files[f"data/{kind}.json"])
        return found

    articles = [row for row in rows("articles") if "version_of" not in row]
    first = {row["id"]: row.get("version_of", row["id"]) for row in rows("articles")}
    claims = [row for row in rows("claims") if "withdrawn" not in row]
    unknown = [{first[id] for id in row["articles"]} - {first[i] for o in row["origins"] for i in o} for row in claims]
    voices = [voice for row in claims for voice in row["voices"]]
    return {
        "articles": len(articles),
        "captures": sum(row["form"] == "capture" for row in articles),
        "digests": sum(row["form"] == "digest" for row in articles),
        "undated": sum("published" not in row for row in articles),
        "origins": sum(row["known"] for row in rows("origins")),
        "unknown_origins": sum(not row["known"] for row in rows("origins")),
        "claims": len(claims),
        "withdrawn": len(rows("claims")) - len(claims),
        "one_origin": sum(len(row["origins"]) + len(other) == 1 for row, other in zip(claims, unknown, strict=True)),
        "one_voice": sum(len(row["voices"]) == 1 for row in claims),
        "named": sum(voice["named"] for voice in voices),
        "unnamed": sum(not voice["named"] for voice in voices),
    }


def stated(statement: SourcingStatement) -> dict[str, int]:
    names = "articles captures digests undated origins unknown_origins claims withdrawn one_origin one_voice"
    return {name: getattr(statement, name) for name in (*names.split(), "named", "unnamed")}


@pytest.mark.parametrize("content", [DEMO, EXAMPLES], ids=["demo", "seeds"])
def test_every_number_of_the_statement_can_be_recounted_from_the_data_of_its_day(content: Path) -> None:
    if not content.is_dir():
        pytest.skip("needs the example records")
    whole = publication(content, Options())
    for one in (one for one in whole.pages if isinstance(one, BriefingPage)):
        assert one.as_of and one.sourcing
        then = publication(content, Options(as_of=date.fromisoformat(one.as_of.edtf)))
        assert stated(one.sourcing) == recounted(then.files)
        kinds = [row.get("outlet_kind", "") for row in json.loads(then.files["data/articles.json"])]
        assert dict(one.sourcing.kinds) == {kind: kinds.count(kind) for kind in kinds}


# Positions and matrix


def test_positions_stand_by_actor_the_most_claimed_family_first_and_wholes_before_parts(tmp_path: Path) -> None:
    found = briefing(tmp_path).positions
    assert [(one.actor.label, one.depth, len(one.claims)) for one in found] == [
        ("Norland", 0, 1),
        ("Ann Berg", 1, 2),
        ("Bo Lind", 0, 1),
    ]


def test_a_position_leads_to_its_note_and_says_how_it_came_to_us(tmp_path: Path) -> None:
    found = briefing(tmp_path)
    norland, ann, bo = found.positions
    notes = {note.id: note.ref for note in found.notes}
    cited = [one.cite for of in found.positions for one in of.claims]
    assert [notes[cite.url.lstrip("#")] for cite in cited if cite] == ["talks#b", "talks#a", "talks#e", "talks#c"]
    assert norland.claims[0].voice and norland.claims[0].voice.description == "an official"
    assert ann.claims[0].voice is None
    assert bo.claims[0].voice and bo.claims[0].voice.via and bo.claims[0].voice.via.label == "Harbour Office"


def test_the_matrix_of_a_briefing_has_the_disputed_claims_alone(tmp_path: Path) -> None:
    found = briefing(tmp_path).matrix
    assert found
    assert [group.difference.id for group in found.groups if group.difference] == ["d1"]
    assert [row.claim.id for group in found.groups for row in group.rows] == ["a", "b"]


def test_without_a_dispute_there_is_no_matrix(tmp_path: Path) -> None:
    talks = FILES["events/talks.yaml"].replace("kind: fact", "kind: wording")
    assert briefing(tmp_path, {"events/talks.yaml": talks}).matrix is None


def test_the_briefing_of_everything_has_the_same_parts(tmp_path: Path) -> None:
    found = briefing(tmp_path, {})
    assert found.combined and found.matrix and found.positions and found.sourcing
    assert {note.ref for note in found.notes} == {"talks#a", "talks#b", "talks#c", "talks#e"}


def test_a_withdrawn_position_has_its_day_and_reason(tmp_path: Path) -> None:
    ann = briefing(tmp_path).positions[1]
    claim = ann.claims[1].claim
    assert claim.withdrawn and (claim.withdrawn.text, claim.withdrawn_because) == ("2 March 2031", "No.")


# What must end in citations


@pytest.mark.parametrize(
    ("text", "lacking"),
    [
        ("One. [[talks#a]]", []),
        ("One. [[talks#a]], [[talks#b]].", []),
        ("## Heading\n\nOne. [[talks#a]]", []),
        ("## Heading\nOne. [[talks#a]]", []),
        ("- one\n- two [[talks#a]]", []),
        ("> One. [[talks#a]]", []),
        ("One. [[talks#a]] And more.", [7]),
        ("One. [[talks#a]]\n\nTwo.", [9]),
        ("## Heading\nOne.", [8]),
        ("- one [[talks#a]]\n\n- two", [9]),
        ("1. one\n2. two", [8]),
        ("One [[talks#a|with a label]]", [7]),
        ("One [[talks]]", [7]),
        ("Heading\n=======\n\nOne. [[talks#a]]", []),
        ("- one [[talks#a]]\n- two", [8]),
        ("- one\n\n- two [[talks#a]]", [7]),
        ("One.\n***\nTwo. [[talks#a]]", [7]),
        ("One.\n## Heading\nTwo. [[talks#a]]", [7]),
        ("> One.\n>\n> Two. [[talks#a]]", [7]),
    ],
)
def test_each_paragraph_of_text_ends_in_citations(tmp_path: Path, text: str, lacking: list[int]) -> None:
    lines = "".join(f"      {line}\n" for line in text.split("\n"))
    record = f"title: B\nas_of: 2031-03-03\neditor: E\nsections:\n  - heading: H\n    text: |\n{lines}"
    found = problems(tmp_path, FILES | {"briefings/b.yaml": record})
    assert [int(one.split(":")[1]) for one in found if "citations" in one] == lacking


def test_each_bottom_line_ends_in_citations(tmp_path: Path) -> None:
    record = 'title: B\nas_of: 2031-03-03\nbottom_line: ["One. [[talks#a]]", "Two.", "- a\\n- b"]'
    found = problems(tmp_path, FILES | {"briefings/b.yaml": record})
    assert len([one for one in found if "citations" in one]) == 2


# What many records leave room for


def many(events: int, articles: int = 2) -> dict[str, str]:
    """A day's event after the other, of which those from the fourth of March on are to come; articles nobody cites."""
    made = {}
    for n in range(events):
        day = date(2031, 1, 1) + timedelta(days=n)
        past = day <= date(2031, 3, 3)
        step = f"status: {'occurred' if past else 'announced'}, {'on' if past else 'for'}: {day}"
        made[f"events/e{n}.yaml"] = (
            f"name: Event {n}\nkind: meeting\nlifecycle:\n  - {{id: s, {step}, cites: {{one: First words}}}}\n"
        )
    for n in range(articles - 2):
        made[f"articles/more{n}.txt"] = f"More {n}\n\nNothing new."
        made[f"articles/more{n}.yaml"] = "published: 2031-02-01"
    files = {name: text for name, text in FILES.items() if not name.startswith(("events/", "articles/three"))}
    return files | made | BRIEFING


def test_fifty_events_are_a_whole_chronology(tmp_path: Path) -> None:
    found = only(published(tmp_path, many(50)))
    assert (len(found.chronology), found.more_events) == (50, 0)


@pytest.mark.parametrize(("events", "first", "last"), [(200, 37, 86), (70, 20, 69)])
def test_a_long_chronology_is_cut_to_what_is_around_its_day(tmp_path: Path, events: int, first: int, last: int) -> None:
    # Of 200, the 62 of the past give the newest 25, and 25 to come follow; of 70, eight are to come.
    found = only(published(tmp_path, many(events)))
    assert [item.id for item in found.chronology] == [f"e{n}" for n in range(first, last + 1)]
    assert found.more_events == events - 50


def test_of_many_events_to_come_the_next_are_to_be_watched(tmp_path: Path) -> None:
    found = only(published(tmp_path, many(80)))
    assert [one.event.id for one in found.watch] == [f"e{n}" for n in range(62, 74)]
    assert found.more_watch == 6


def test_of_too_many_articles_those_that_nothing_cites_are_counted_alone(tmp_path: Path) -> None:
    listed = only(published(tmp_path / "few", many(1, articles=50)))
    assert (len(listed.articles), listed.more_articles) == (50, 0)
    text = 'title: B\nas_of: 2031-03-03\nbottom_line: ["One. [[e0#s]]"]'
    cut = only(published(tmp_path / "many", many(1, articles=51) | {"briefings/b.yaml": text}))
    assert ([one.article.id for one in cut.articles], cut.more_articles) == (["one"], 50)


def test_an_outlet_of_one_article_is_enough_to_call_it_by(tmp_path: Path) -> None:
    found = briefing(tmp_path, {})
    assert {one.article.id: one.alone for one in found.articles} == {"one": True, "two": False, "three": False}


def test_the_notes_of_what_comes_first_and_of_the_sections_are_told_apart(tmp_path: Path) -> None:
    record = """\
        title: B
        as_of: 2031-03-03
        bottom_line: ["One. [[talks#a]]"]
        watch: [{event: talks, note: "And [[talks#b]]"}]
        sections: [{heading: H, text: "So. [[talks#a]] [[talks#c]]"}]
        """
    found = briefing(tmp_path, {"briefings/b.yaml": record})
    assert [note.ref for note in found.first_notes] == ["talks#a", "talks#b"]
    assert [note.ref for note in found.sections[0].notes] == ["talks#c"]
    assert [note.ref for note in found.notes] == ["talks#a", "talks#b", "talks#c", "talks#e"]
    assert [one.noted for of in found.positions for one in of.claims] == [True, True, False, True]
