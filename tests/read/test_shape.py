"""Records out of trees: shorthand at its place, and misfits told where and how a reviewer would look for them."""

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.errors import Place, Problems
from generator.read.schema import ActorRecord, ArticleRecord, BriefingRecord, EventRecord, OutletRecord, Record
from generator.read.shape import MOST, Located, shape
from generator.read.tree import read_tree

ACTOR = "name: Ann Lee\nkind: person\n"
EVENT = "name: The flood\nkind: other\n"
ARTICLE = "title: The flood\nform: digest\n"
BRIEFING = "title: So far\nas_of: 2022-01-02\n"
LEAVE_OUT = "leave the line out when it is unknown"


def read(text: str, model: type[Record]) -> tuple[Located[Any] | None, list[tuple[int, int, str, str]]]:
    problems = Problems()
    tree = read_tree(text.encode(), "a.yaml", problems)
    record = shape(tree, model, "a", "a.yaml", problems) if tree else None
    return record, sorted((p.place.line, p.place.col, p.message, p.hint) for p in problems.found)


def record(text: str, model: type[Record]) -> Located[Any]:
    found, problems = read(text, model)
    assert found is not None, problems
    return found


def messages(text: str, model: type[Record]) -> list[str]:
    return [message for _, _, message, _ in read(text, model)[1]]


@pytest.mark.parametrize(
    ("cites", "quotes", "col"),
    [
        ('{river: "it rose"}', ["it rose"], 20),
        ('{river: {quote: "it rose", prefix: then}}', ["it rose"], 28),
        ('{river: ["it rose", {quote: it fell}]}', ["it rose", "it fell"], 21),
    ],
)
def test_a_citation_may_be_a_quote_a_mapping_or_a_list_of_these(cites: str, quotes: list[str], col: int) -> None:
    found = record(f"{EVENT}claims:\n  - id: rose\n    text: It rose.\n    cites: {cites}\n", EventRecord)
    assert [cite.quote for cite in found.data.claims[0].cites["river"]] == quotes
    assert found.at("claims", 0, "cites", "river", 0, "quote") == Place("a.yaml", 6, col)


def test_a_single_value_stands_for_a_list_of_one_at_its_place() -> None:
    found = record(f"{ACTOR}surname: Lee\n", ActorRecord)
    assert found.data.surname == ["Lee"]
    assert found.at("surname", 0) == Place("a.yaml", 3, 10)


def test_an_actor_alone_stands_for_a_participant() -> None:
    found = record(f"{EVENT}participants: [ann, {{actor: bo, as: the mayor}}]\n", EventRecord)
    assert [(p.actor, p.as_) for p in found.data.participants] == [("ann", None), ("bo", "the mayor")]
    assert found.at("participants", 0, "actor") == Place("a.yaml", 3, 16)
    assert found.at("participants", 1, "actor") == Place("a.yaml", 3, 29)


def test_an_event_alone_stands_for_a_list_of_one_to_watch() -> None:
    found = record(f"{BRIEFING}watch: repairs\n", BriefingRecord)
    assert [(watch.event, watch.note) for watch in found.data.watch] == [("repairs", None)]


def test_a_mapping_alone_stands_for_a_list_of_one() -> None:
    found = record(f"{BRIEFING}watch: {{event: repairs, note: Soon.}}\n", BriefingRecord)
    assert found.at("watch", 0, "note") == Place("a.yaml", 3, 31)


def test_who_says_it_may_be_one_or_several() -> None:
    claim = "claims:\n  - {{id: a, text: b, cites: {{c: d}}, by: {}}}\n"
    assert record(EVENT + claim.format("ann"), EventRecord).data.claims[0].by == ["ann"]
    assert record(EVENT + claim.format("[ann, bo]"), EventRecord).data.claims[0].by == ["ann", "bo"]


def test_a_reviewer_alone_stands_for_a_review() -> None:
    assert record(f"{ACTOR}reviewed: Bo\n", ActorRecord).data.reviewed.by == "Bo"


def test_an_unknown_key_is_told_at_the_key() -> None:
    text = f"{EVENT}claims:\n  - id: a\n    text: b\n    bye: c\n    cites: {{d: e}}\n"
    assert read(text, EventRecord)[1] == [(6, 5, 'unknown key "bye"', 'did you mean "by"?')]


def test_keys_of_python_are_no_keys_of_records() -> None:
    assert 'unknown key "not_"' in messages(f"{ACTOR}not_: [Ann]\n", ActorRecord)


def test_a_missing_key_is_told_at_the_first_key_of_its_parent() -> None:
    text = f"{EVENT}claims:\n  - text: b\n    cites: {{c: d}}\n"
    assert [problem[:3] for problem in read(text, EventRecord)[1]] == [(4, 5, '"id" is missing')]


@pytest.mark.parametrize(
    ("key", "model", "start"),
    [
        ("outlet", ArticleRecord, ARTICLE),
        ("published", ArticleRecord, ARTICLE),
        ("byline", ArticleRecord, ARTICLE),
        ("agencies", ArticleRecord, ARTICLE),
        ("rights", ArticleRecord, ARTICLE),
        ("url", ArticleRecord, ARTICLE),
        ("evidence", ArticleRecord, ARTICLE),
        ("sites", OutletRecord, "name: Gazette\nkind: website\n"),
        ("participants", EventRecord, EVENT),
        ("claims", EventRecord, EVENT),
        ("sections", BriefingRecord, BRIEFING),
        ("bottom_line", BriefingRecord, BRIEFING),
    ],
)
def test_a_key_with_nothing_behind_it_is_to_be_left_out(key: str, model: type[Record], start: str) -> None:
    assert read(f"{start}{key}:\n", model)[1] == [(3, 1, f'nothing is written for "{key}"', LEAVE_OUT)]


def test_a_required_key_with_nothing_behind_it_is_to_be_written() -> None:
    hint = 'write "form: capture" for the outlet\'s own words, "form: digest" for our summary of them'
    assert read("title: The flood\nform:\n", ArticleRecord)[1] == [(2, 1, 'nothing is written for "form"', hint)]


def test_an_empty_entry_of_a_list_is_told_where_it_stands() -> None:
    line, col, message, _ = read(f"{ACTOR}aliases:\n  - Anne\n  -\n", ActorRecord)[1][0]
    assert (line, message) == (5, 'nothing is written for "aliases"')
    assert col in (4, 5)


@pytest.mark.parametrize("word", ["null", "~"])
def test_null_is_no_id_and_no_date(word: str) -> None:
    problems = read(f"{ARTICLE}outlet: {word}\npublished: {word}\n", ArticleRecord)[1]
    assert [problem[:2] for problem in problems] == [(3, 9), (4, 12)]
    assert problems[0][3] == LEAVE_OUT


@pytest.mark.parametrize(
    ("text", "model", "line", "col", "start"),
    [
        ("name: [Ann]\nkind: person\n", ActorRecord, 1, 7, 'a list cannot stand for "name"'),
        ("name: {a: b}\nkind: person\n", ActorRecord, 1, 8, 'keys and values cannot stand for "name"'),
        (f"{ACTOR}kind2: x\naliases: {{a: b}}\n", ActorRecord, 4, 11, 'keys and values cannot stand for "aliases"'),
        (f"{ACTOR}aliases: [[a]]\n", ActorRecord, 3, 11, 'a list cannot stand for "aliases"'),
        ("name: Ann\nkind: [person]\n", ActorRecord, 2, 7, 'a list cannot stand for "kind"'),
        (f"{ARTICLE}agencies: [afp]\n", ArticleRecord, 3, 11, 'a list cannot stand for "agencies"'),
        (f"{ARTICLE}published: [2022]\n", ArticleRecord, 3, 12, 'a list cannot stand for "published"'),
        (f"{EVENT}lifecycle: occurred\n", EventRecord, 3, 12, 'one text cannot stand for "lifecycle"'),
        (f"{EVENT}claims: {{a: b}}\n", EventRecord, 3, 10, '"cites" is missing'),
    ],
)
def test_lists_mappings_and_texts_do_not_stand_for_each_other(
    text: str, model: type[Record], line: int, col: int, start: str
) -> None:
    assert (line, col, start) in [problem[:3] for problem in read(text, model)[1]]


@pytest.mark.parametrize("key", ["[key]", "0", "quote", "__init__", "{x}", "%s"])
def test_any_key_may_be_unknown(key: str) -> None:
    assert messages(f'{ACTOR}"{key}": x\n', ActorRecord) == [f'unknown key "{key}"']
    assert messages(f'{ARTICLE}evidence: {{"{key}": {{"{key}": x}}}}\n', ArticleRecord) == [f'unknown key "{key}"']


def test_braces_in_a_value_are_no_template() -> None:
    assert messages(f"{ARTICLE}url: '{{message}}'\n", ArticleRecord) == ['"{message}" is no web address']


def test_an_article_that_is_no_id_is_told_at_its_key() -> None:
    text = f"{EVENT}claims:\n  - id: a\n    text: b\n    cites: {{The River: it rose}}\n"
    assert [problem[:3] for problem in read(text, EventRecord)[1]] == [(6, 13, '"The River" is no id')]


@pytest.mark.parametrize(
    "url",
    ["javascript:alert(1)", "//x.example", "ftp://x.example", "http://", "http://a b", "https://x/\u2028", "http://[x"],
)
def test_only_web_addresses_can_be_linked(url: str) -> None:
    assert len(read(f'{ARTICLE}url: "{url}"\n', ArticleRecord)[1]) == 1


def test_every_fault_of_a_record_is_told_at_once() -> None:
    text = "name: Ann\nkind: perzon\nwikidata: 7\nsumary: x\nformerly: [A B]\n"
    assert [problem[0] for problem in read(text, ActorRecord)[1]] == [2, 3, 4, 5]


def test_a_record_of_a_hundred_thousand_faults_is_not_put_into_words_whole() -> None:
    assert len(read(ACTOR + "".join(f"k{n}: x\n" for n in range(90_000)), ActorRecord)[1]) == MOST


KEYS = st.sampled_from([*EventRecord.model_fields, "cites", "id", "[key]", "quote", "text", "published", "byline"])
VALUES = st.recursive(
    st.sampled_from(["", "x", "null", "2022", "[[a#b]]", "a b", "é", "ann", "call"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=4),
    max_leaves=12,
)


@settings(max_examples=300)
@given(
    st.dictionaries(st.sampled_from([*EventRecord.model_fields, *ArticleRecord.model_fields]), VALUES, min_size=1),
    st.sampled_from([ActorRecord, ArticleRecord, BriefingRecord, EventRecord, OutletRecord]),
)
def test_any_tree_gives_a_record_or_problems(values: dict[str, Any], model: type[Record]) -> None:
    found, problems = read(json.dumps(values), model)
    assert found is not None or problems
    assert all(line == 1 and col >= 1 for line, col, _, _ in problems)
