"""The page of an actor: what is found of it and of its parts, cut to rights and to a length that can be read."""

from pathlib import Path

import pytest

from generator.publish import company, mentions
from generator.publish.pages import actor
from generator.publish.pages.actor import ActorPage, actor_page
from generator.publish.parts import Segments
from tests.publish.found import Made, join, utterance
from tests.sites import person, strings

FILES = {
    "actors/norland.yaml": "name: Norland\nkind: state",
    "actors/ministry.yaml": "name: Ministry of Ports\nkind: organisation\npart_of: norland",
    "actors/ann.yaml": person(
        "Ann Zelen",
        "surname: [Zelen, Zeleny]\npart_of: ministry\n"
        "roles: [{title: minister, of: ministry, cites: {two: Ann Zelen}}, {title: envoy, cites: {one: Zelen said}}]",
    ),
    "actors/bo.yaml": person("Bo Lind"),
    "outlets/courier.yaml": "name: The Courier\nkind: newspaper",
    "articles/one.txt": "One\n\nAnn Zelen came. Zelen said “we are near a pact”. Norland and Bo Lind wait.\n\n"
    "Bo Lind left.",
    "articles/one.yaml": "outlet: courier\npublished: 2031-03-01",
    "articles/two.txt": "Two\n\nAnn Zelen said “we are very near to a pact”, Norland hopes.",
    "articles/two.yaml": "outlet: courier\npublished: 2031-03-02",
    "articles/three.txt": "Three\n\nMs Zeleny went home; Bo Lind saw Ann Zeleny.",
    "articles/three.yaml": "published: 2031-03-03",
    "events/talks.yaml": """\
        name: Talks
        kind: talks
        participants: [ann, ministry]
        claims:
          - {id: a, by: ann, text: A., cites: {one: near a pact}}
          - {id: b, by: [norland, ann], text: B., cites: {one: near a pact}}
        """,
}


@pytest.fixture
def made(tmp_path: Path) -> Made:
    made = Made(tmp_path, FILES)
    made.mention("one", "ann", "Ann Zelen", role="participant")
    made.mention("one", "ann", "Zelen", 1, role="speaker")
    made.mention("one", "norland", "Norland")
    made.mention("one", "bo", "Bo Lind")
    made.mention("one", "bo", "Bo Lind", 1)
    made.mention("two", "ann", "Ann Zelen", role="speaker")
    made.mention("two", "norland", "Norland")
    made.mention("three", "ann", "Zeleny")
    made.mention("three", "bo", "Bo Lind")
    made.mention("three", "ann", "Ann Zeleny")
    return made


def page(made: Made, id: str, as_of: str | None = None) -> ActorPage:
    return actor_page(id, made.related(as_of))


def words(segments: Segments) -> str:
    """The text, what is marked in it in brackets, gaps as …"""
    return "".join(
        "…" if s.kind == "gap" else s.text if s.kind == "text" else f"[{words(s.children)}]" for s in segments
    )


# What its parts do


def test_a_whole_shows_what_its_parts_claim_and_take_part_in_once_with_their_names(made: Made) -> None:
    norland = page(made, "norland")
    assert [claim.id for one in norland.claims for claim in one.claims] == ["b"]
    assert [
        (part.actor.label, [claim.id for one in part.claims for claim in one.claims]) for part in norland.of_parts
    ] == [
        ("Ministry of Ports", []),
        ("Ann Zelen", ["a"]),
    ]
    assert [[event.id for event in part.events] for part in norland.of_parts] == [["talks"], []]


def test_a_whole_shows_the_sentences_of_its_parts_with_their_names(made: Made) -> None:
    found = page(made, "norland").mentions
    assert (found.total, found.of_parts, found.covered) == (7, 5, 7)
    sentences = [
        (group.article.id, words(view.segments), [link.label for link in view.of])
        for group in found.groups
        for view in group.sentences
    ]
    assert sentences == [
        ("one", "[Ann Zelen] came.", ["Ann Zelen"]),
        ("one", "[Zelen] said “we are near a pact”.", ["Ann Zelen"]),
        ("one", "[Norland] and Bo Lind wait.", []),
        ("two", "[Ann Zelen] said “we are very near to a pact”, [Norland] hopes.", ["Ann Zelen"]),
        ("three", "Ms [Zeleny] went home; Bo Lind saw [Ann Zeleny].", ["Ann Zelen"]),
    ]


def test_parts_in_a_circle_are_each_named_once(made: Made) -> None:
    found = made.related()
    found.members["ann"] = ["norland"]
    assert found.whole("norland") == ("norland", "ministry", "ann")


# Roles


def test_roles_are_counted_by_article_and_in_all(made: Made) -> None:
    found = page(made, "ann").mentions
    assert [(group.article.id, group.roles) for group in found.groups] == [
        ("one", (("speaker", 1), ("participant", 1))),
        ("two", (("speaker", 1),)),
        ("three", (("mentioned", 2),)),
    ]
    assert found.roles == (("speaker", 2), ("participant", 1), ("mentioned", 2))


def test_reviewed_roles_stand_in_the_order_of_the_articles_that_name_them(made: Made) -> None:
    roles = page(made, "ann").roles
    assert [(role.title, role.first.text if role.first else "") for role in roles] == [
        ("envoy", "1 March 2031"),
        ("minister", "2 March 2031"),
    ]


# Names in print


def test_each_spelling_is_counted_in_articles_and_by_outlet(made: Made) -> None:
    found = page(made, "ann").spellings.listed
    assert [(one.name, one.articles, one.times) for one in found] == [("Zelen", 2, 3), ("Zeleny", 1, 2)]
    assert [[(outlet.label, count) for outlet, count in one.outlets] for one in found] == [
        [("The Courier", 2)],
        [("outlet not stated", 1)],
    ]
    assert [one.forms for one in found] == [(("Ann Zelen", 2), ("Zelen", 1)), (("Ann Zeleny", 1), ("Zeleny", 1))]


def test_a_name_that_is_printed_in_one_form_has_no_forms_beside_it(made: Made) -> None:
    [found] = page(made, "bo").spellings.listed
    assert (found.name, found.times, found.forms) == ("Bo Lind", 3, ())


def test_a_form_that_may_not_be_shown_is_only_counted(tmp_path: Path) -> None:
    files = {**FILES, "articles/three.yaml": "rights: metadata\npublished: 2031-03-03"}
    made = Made(tmp_path, files)
    made.mention("three", "ann", "Ms Zeleny")
    made.mention("three", "ann", "Zeleny", 1)
    found = page(made, "ann").spellings
    assert ([one.name for one in found.listed], found.withheld) == (["Zeleny"], 1)
    assert "Ms Zeleny" not in strings(page(made, "ann"))


# Quoted words


def test_wordings_stand_side_by_side_with_what_differs_marked(made: Made, monkeypatch: pytest.MonkeyPatch) -> None:
    one = made.quotation("one", "we are near a pact", speaker="ann")
    two = made.quotation("two", "we are very near to a pact", speaker="ann")
    join(monkeypatch, utterance("u", "ann", ("one", one), ("two", two)))
    [found] = page(made, "ann").quoted.utterances
    assert [words(wording.segments) for wording in found.wordings] == [
        "we are near a pact",
        "we are [very] near [to] a pact",
    ]
    marks = [f"articles/{article}.html#{quote.passages[0].mark}" for article, quote in (("one", one), ("two", two))]
    assert [wording.url for wording in found.wordings] == marks
    assert (found.of, found.reviewed) == (None, False)


def test_an_utterance_is_reviewed_when_all_its_wordings_are(made: Made, monkeypatch: pytest.MonkeyPatch) -> None:
    one = made.quotation("one", "we are near a pact", speaker="ann", rule="reviewed")
    two = made.quotation("two", "we are very near to a pact", speaker="ann", rule="said")
    join(monkeypatch, utterance("u", "ann", ("one", one), ("two", two)), utterance("v", "ann", ("one", one)))
    both, alone = page(made, "ann").quoted.utterances
    assert (both.reviewed, [wording.reviewed for wording in both.wordings]) == (False, [True, False])
    assert alone.reviewed


def test_an_utterance_is_shown_with_each_whom_articles_name_and_says_whom_others_name(
    made: Made, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = made.quotation("one", "we are near a pact", speaker="ann")
    two = made.quotation("two", "we are very near to a pact", speaker="bo")
    join(monkeypatch, utterance("u", None, ("one", one), ("two", two)))
    voices = [[w.voice for w in page(made, actor).quoted.utterances[0].wordings] for actor in ("ann", "bo")]
    assert voices == [["", "Bo Lind"], ["Ann Zelen", ""]]


def test_a_whole_shows_what_its_parts_said_with_their_names(made: Made, monkeypatch: pytest.MonkeyPatch) -> None:
    one = made.quotation("one", "we are near a pact", speaker="ann")
    join(monkeypatch, utterance("u", "ann", ("one", one)))
    [found] = page(made, "norland").quoted.utterances
    assert found.of and found.of.label == "Ann Zelen"


def test_an_utterance_of_which_no_word_may_be_shown_is_only_counted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = Made(tmp_path, {**FILES, "articles/two.yaml": "rights: metadata"})
    two = made.quotation("two", "we are very near to a pact", speaker="ann", described="a zealous aide")
    join(monkeypatch, utterance("u", "ann", ("two", two)))
    found = page(made, "ann").quoted
    assert (found.utterances, found.total, found.withheld) == ((), 0, 1)
    assert not any("very near" in text for text in strings(page(made, "ann")))


def test_equal_wordings_are_told_once_with_all_their_places(made: Made, monkeypatch: pytest.MonkeyPatch) -> None:
    one = made.quotation("one", "we are near a pact", speaker="ann")
    again = made.quotation("two", "a pact", speaker="ann")
    join(monkeypatch, utterance("u", "ann", ("one", one), ("one", one)), utterance("v", "ann", ("two", again)))
    found = page(made, "ann").quoted
    assert [[words(w.segments) for w in u.wordings] for u in found.utterances] == [["we are near a pact"], ["a pact"]]
    assert [len(w.again) for u in found.utterances for w in u.wordings] == [1, 0]


def test_few_words_that_were_said_apart_are_told_once(made: Made, monkeypatch: pytest.MonkeyPatch) -> None:
    one, two = (made.quotation(article, "a pact", speaker="ann") for article in ("one", "two"))
    join(monkeypatch, utterance("u", "ann", ("one", one)), utterance("v", "ann", ("two", two)))
    found = page(made, "ann").quoted
    assert [[place.article.id for place in w.again] for u in found.utterances for w in u.wordings] == [["two"]]
    assert found.total == 1


def test_pieces_of_a_parted_speech_are_one_wording(made: Made, monkeypatch: pytest.MonkeyPatch) -> None:
    one = made.quotation("one", "we are", "a pact", speaker="ann")
    join(monkeypatch, utterance("u", "ann", ("one", one)))
    assert words(page(made, "ann").quoted.utterances[0].wordings[0].segments) == "we are … a pact"


# Company


def test_who_is_named_in_the_same_sentences_is_counted_and_shown(made: Made) -> None:
    found = page(made, "bo").company.first
    assert [(one.actor.label, one.count) for one in found] == [("Ann Zelen", 1), ("Norland", 1)]
    assert [words(view.segments) for _, view in found[0].sentences] == [
        "Ms [Zeleny] went home; [Bo Lind] saw [Ann Zeleny]."
    ]


def test_a_list_of_many_names_says_nothing_of_who_is_with_whom(made: Made, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(company, "CROWD", 1)
    assert page(made, "bo").company.first == ()


def test_beyond_the_first_companions_the_rest_are_counted(made: Made, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(company, "FIRST", 1)
    found = page(made, "bo").company
    assert ([one.actor.label for one in found.first], [link.label for link, _ in found.rest]) == (
        ["Ann Zelen"],
        ["Norland"],
    )
    monkeypatch.setattr(company, "REST", 0)
    assert (page(made, "bo").company.rest, page(made, "bo").company.more) == ((), 1)


# Length and days


def test_of_very_many_sentences_the_first_are_shown_and_all_counted(
    made: Made, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(mentions, "MOST", 3)
    found = page(made, "ann").mentions
    assert [len(group.sentences) for group in found.groups] == [2, 1]
    assert (found.covered, found.total) == (3, 5)


def test_sentences_stand_open_up_to_a_number_and_in_whole_articles_the_rest_is_folded(
    made: Made, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = page(made, "ann").mentions
    assert [len(group.sentences) for group in found.groups] == [2, 1, 1]
    opened = []
    for most in (1, 2, 3, 4, 50):
        monkeypatch.setattr(mentions, "OPEN", most)
        opened.append(len(found.groups[: found.open]))
    assert opened == [1, 1, 2, 3, 3]


def test_of_very_many_claims_the_newest_are_listed_and_the_others_counted(
    made: Made, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(actor, "CLAIMS", 1)
    found = page(made, "ann")
    assert [[claim.id for claim in one.claims] for one in found.claims] == [["b"]]
    assert found.more_claims == 1


def test_of_very_many_events_the_newest_stand_in_full_some_by_name_and_the_others_are_counted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    events = {
        f"events/e{n}.yaml": f"name: Round {n}\nkind: talks\nparticipants: [ann]\n"
        f"lifecycle: [{{status: occurred, on: 2031-02-0{n}, cites: {{one: Bo Lind left}}}}]"
        for n in range(1, 5)
    }
    monkeypatch.setattr(actor, "EVENTS", 1)
    monkeypatch.setattr(actor, "NAMED", 2)
    found = page(Made(tmp_path, {**FILES, **events, "events/talks.yaml": "name: Talks\nkind: talks"}), "ann")
    assert [event.name for event in found.events] == ["Round 4"]
    assert ([link.label for link in found.older], found.more_events) == (["Round 3", "Round 2"], 1)


def test_a_page_of_an_earlier_day_knows_nothing_of_later_articles(made: Made, monkeypatch: pytest.MonkeyPatch) -> None:
    one = made.quotation("one", "we are near a pact", speaker="ann")
    two = made.quotation("two", "we are very near to a pact", speaker="ann")
    join(monkeypatch, utterance("u", "ann", ("one", one), ("two", two)))
    found = page(made, "ann", as_of="2031-03-01")
    assert [w.article.id for w in found.quoted.utterances[0].wordings] == ["one"]
    assert [one.name for one in found.spellings.listed] == ["Zelen"]
    assert not any(text in ("Two", "Three") for text in strings(found))
