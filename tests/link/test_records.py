"""What a record may say of others: every reference and citation is checked, and every fault has its place."""

from pathlib import Path

import pytest

from generator.link.lookup import near
from tests.sites import page, person, problems, published, site

FILES = {
    "actors/ann.yaml": person("Ann Berg", "surname: Berg"),
    "outlets/courier.yaml": "name: The Courier\nkind: newspaper",
    "articles/one.txt": "One\n\nAnn Berg said yes. Berg said no. Later Berg left.",
    "articles/two.txt": "Two\n\nOther words.",
}


def event(lines: str) -> dict[str, str]:
    return FILES | {"events/talks.yaml": f"name: Talks\nkind: talks\n{lines}\n"}


def record(lines: str) -> dict[str, str]:
    return FILES | {"articles/one.yaml": f'title: "One"\n{lines}\n'}


def test_records_without_faults_have_none(tmp_path: Path) -> None:
    assert problems(tmp_path, FILES) == []


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("outlet: courie", '2:9: unknown outlet "courie"'),
        ("outlet: ann", '2:9: unknown outlet "ann"'),
        ("carried_by: herald", '2:13: unknown outlet "herald"'),
        ("version_of: three", '2:13: unknown article "three"'),
        ("agencies: {text: [afp, nowire]}", '2:24: unknown agency "nowire"'),
        ("mentions: [{quote: Ann Berg, is: bob}]", '2:34: unknown actor "bob"'),
        (
            "mentions: [{quote: Berg said, is: none}, {quote: Berg, is: ann}]",
            "2:50: the quote stands in the article 3 times",
        ),
        ("dates: [{quote: on Sunday, is: 2031-03-02}]", "2:17: the quote is not in the article"),
        ("speakers: [{quote: said no, is: courier}]", '2:33: unknown actor "courier"'),
        ("evidence: {publishd: {because: so}}", '2:12: evidence for "publishd", which is no field of an article'),
        ("version_of: one", '2:1: "version_of" leads from "one" back to it, through "one"'),
    ],
)
def test_a_fault_of_an_article(tmp_path: Path, line: str, fault: str) -> None:
    assert f"articles/one.yaml:{fault}" in problems(tmp_path, record(line))


def test_an_article_may_be_carried_by_an_outlet_that_is_unknown(tmp_path: Path) -> None:
    assert problems(tmp_path, record("carried_by: unknown")) == []


@pytest.mark.parametrize(
    ("lines", "fault"),
    [
        ("part_of: week", '3:10: unknown event "week"'),
        ("part_of: talks", '3:1: "part_of" leads from "talks" back to it, through "talks"'),
        ("after: [talks]", '3:1: "after" leads from "talks" back to it, through "talks"'),
        ("participants: [ann, bob]", '3:21: unknown actor "bob"'),
        ("claims: [{id: a, text: A., cites: {three: Words}}]", '3:36: unknown article "three"'),
        ("claims: [{id: a, text: A., cites: {one: said maybe}}]", "3:41: the quote is not in the article"),
        ("claims: [{id: a, text: A., cites: {one: []}}]", "3:36: no words are cited"),
        ("claims: [{id: a, text: A., cites: {}}]", "3:28: nothing is cited"),
        ("claims: [{id: a, text: A., about: [b], cites: {one: said yes}}]", '3:36: unknown event "b"'),
        ("claims: [{id: a, text: A., via: bob, cites: {one: said yes}}]", '3:33: unknown actor "bob"'),
        ("claims: [{id: a, text: A., cites: {one: {quote: said yes, by: [ann, bob]}}}]", '3:69: unknown actor "bob"'),
        (
            "claims: [{id: a, text: A., cites: {one: [{quote: said yes, as: one}, {quote: said no, as: two}]}}]",
            '3:91: "as" differs between the passages of one citation',
        ),
        (
            "lifecycle:\n- {status: occurred, cites: {one: said yes}}\n- {status: occurred, cites: {one: said no}}",
            '5:12: the id "occurred" is here twice',
        ),
        (
            "lifecycle: [{status: occurred, id: a, cites: {one: said yes}}]\n"
            "claims: [{id: a, text: A., cites: {one: said no}}]",
            '4:15: the id "a" is here twice',
        ),
    ],
)
def test_a_fault_of_an_event(tmp_path: Path, lines: str, fault: str) -> None:
    assert f"events/talks.yaml:{fault}" in problems(tmp_path, event(lines))


TWO = "claims: [{id: a, text: A., cites: {one: said yes}}, {id: b, text: B., cites: {one: said no}}]\n"


@pytest.mark.parametrize(
    ("claims", "fault"),
    [
        ("[a]", "4:57: a difference needs two claims or more"),
        ("[a, a]", '4:61: the claim "a" is here twice'),
        ("[a, b, a]", '4:64: the claim "a" is here twice'),
        ("[a, c]", '4:61: unknown claim "c"'),
    ],
)
def test_a_difference_names_claims_of_its_event_each_once(tmp_path: Path, claims: str, fault: str) -> None:
    difference = f"differences: [{{id: d, question: Q?, kind: fact, claims: {claims}}}]"
    assert f"events/talks.yaml:{fault}" in problems(tmp_path, event(TWO + difference))


def test_a_series_has_no_steps_of_its_own(tmp_path: Path) -> None:
    files = FILES | {"events/w.yaml": "name: W\nkind: series\nlifecycle: [{status: occurred, cites: {one: said no}}]"}
    assert problems(tmp_path, files) == ["events/w.yaml:3:14: a series has no steps of its own"]


def test_a_circle_of_wholes_is_a_problem_however_long(tmp_path: Path) -> None:
    files = {f"events/{a}.yaml": f"name: {a}\nkind: other\npart_of: {b}" for a, b in ("xy", "yz", "zx")}
    assert len(problems(tmp_path, files)) == 1


def test_the_passages_of_a_citation_stand_in_reading_order_each_once(tmp_path: Path) -> None:
    body = "\n\n".join(f"Word number {n}." for n in range(1, 12))
    files = event("claims: [{id: a, text: A., cites: {long: [number 11, number 2., number 2.]}}]")
    files["articles/long.txt"] = f"Long\n\n{body}"
    passages = site(tmp_path, files).events["talks"].claims[0].cites[0].passages
    assert [passage.block for passage in passages] == ["p2", "p11"]


def mentions(root: Path, lines: str) -> list[tuple[str, str]]:
    found = site(root, record(lines)).articles["one"].linked.mentions
    return [(mention.surface, mention.actor) for mention in found]


def test_a_mention_overruled_is_gone_or_somebody_elses(tmp_path: Path) -> None:
    assert mentions(tmp_path / "a", "") == [("Ann Berg", "ann"), ("Berg", "ann"), ("Berg", "ann")]
    assert mentions(tmp_path / "b", "mentions: [{quote: Berg said no, is: none}]") == [
        ("Ann Berg", "ann"),
        ("Berg", "ann"),
    ]
    assert mentions(
        tmp_path / "c", "mentions: [{quote: Berg, prefix: 'Later', is: ann}, {quote: Later, is: none}]"
    ) == [
        ("Ann Berg", "ann"),
        ("Berg", "ann"),
        ("Berg", "ann"),
    ]


def test_versions_count_as_one_article_everywhere(tmp_path: Path) -> None:
    files = event("claims: [{id: a, text: A., by: ann, cites: {one: said yes, again: said yes}}]") | {
        "articles/one.yaml": "outlet: courier\npublished: 2031-03-01",
        "articles/again.txt": "One more\n\nAnn Berg said yes.",
        "articles/again.yaml": "outlet: courier\nversion_of: one\npublished: 2031-03-02",
    }
    found = published(tmp_path, files)
    home = page(found, "index.html")
    assert dict(home.counts)["articles"] == page(found, "articles/index.html").total == 2
    assert [item.articles for item in (*home.actors, *home.outlets, *page(found, "events/index.html").items)] == [
        1,
        1,
        1,
    ]
    assert home.briefing.freshness == "2 articles, the newest of 2 March 2031"
    assert [v.url for v in page(found, "articles/one.html").captures] == ["articles/one.html", "articles/again.html"]


def test_the_nearest_of_very_many_ids_is_still_named() -> None:
    ids = [f"2031-03-{n % 28:02}-talks-{n}" for n in range(5_000)]
    assert "2031-03-07-talks-7" in near("2031-03-07-talks-7x", ids)
    assert len(near("2031-03-07-talks-7x", ids)) <= 1_000
    assert near("x", ["a", "b"]) == ["a", "b"]
