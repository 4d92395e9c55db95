"""Design, "Origins", sentence by sentence."""

from pathlib import Path

from generator.errors import Place
from generator.link.copied.places import by_article
from generator.link.origins import Origins, origins
from generator.model import Cite
from generator.publish.parts import Sourcing
from tests.sites import page, published, site

OUTLETS = {
    "outlets/courier.yaml": "name: The Courier\nkind: newspaper\nowner: Lind Press",
    "outlets/herald.yaml": "name: The Herald\nkind: newspaper\nowner: Lind Press",
    "outlets/gazette.yaml": "name: The Gazette\nkind: newspaper",
    "outlets/wire.yaml": "name: North Wire\nkind: agency",
    "outlets/post.yaml": "name: Estmark Post\nkind: agency",
}


def articles(**records: str) -> dict[str, str]:
    texts = {f"articles/{id}.txt": f"About {id}\n\nThe pact holds." for id in records}
    return OUTLETS | texts | {f"articles/{id}.yaml": record for id, record in records.items()}


def traced(root: Path, **records: str) -> Origins:
    whole = site(root, articles(**records))
    return origins((Cite(id, (), Place(id, 1, 1)) for id in records), whole, by_article(whole.copied))


def test_articles_of_two_outlets_are_two_origins(tmp_path: Path) -> None:
    assert traced(tmp_path, a="outlet: courier", b="outlet: gazette").known == (("a",), ("b",))


def test_the_same_outlet_is_one_origin(tmp_path: Path) -> None:
    assert traced(tmp_path, a="outlet: courier", b="outlet: courier").known == (("a", "b"),)


def test_the_same_sole_text_agency_is_one_origin(tmp_path: Path) -> None:
    found = traced(tmp_path, a="outlet: courier\nagencies: {text: wire}", b="agencies: {text: wire}")
    assert found.known == (("a", "b"),)


def test_the_agency_as_outlet_and_as_credit_are_one_origin(tmp_path: Path) -> None:
    assert traced(tmp_path, a="outlet: wire", b="outlet: courier\nagencies: {text: wire}").known == (("a", "b"),)


def test_an_agency_that_carries_anothers_text_did_not_write_it(tmp_path: Path) -> None:
    found = traced(tmp_path, a="outlet: wire\nagencies: {text: post}", b="agencies: {text: wire}", c="outlet: post")
    assert found.known == (("a", "c"), ("b",))


def test_an_article_of_two_text_agencies_is_joined_to_neither(tmp_path: Path) -> None:
    found = traced(tmp_path, a="agencies: {text: [wire, post]}", b="agencies: {text: wire}", c="agencies: {text: wire}")
    assert found.known == (("a",), ("b", "c"))
    assert [(t.strong, t.articles) for t in found.ties] == [(True, ("b", "c")), (False, ("a", "b", "c"))]


def test_not_even_by_its_outlet(tmp_path: Path) -> None:
    found = traced(tmp_path, a="outlet: courier\nagencies: {text: [wire, post]}", b="outlet: courier")
    assert found.known == (("a",), ("b",))


def test_but_versions_of_it_are_one(tmp_path: Path) -> None:
    text = "agencies: {text: [wire, post]}"
    assert traced(tmp_path, a=text, b=f"{text}\nversion_of: a", c=f"{text}\nversion_of: b").known == (("a", "b", "c"),)


def test_ties_join_across_a_third_article(tmp_path: Path) -> None:
    found = traced(
        tmp_path, a="outlet: courier", b="outlet: courier\nagencies: {text: wire}", c="agencies: {text: wire}"
    )
    assert found.known == (("a", "b", "c"),)


def test_additional_reporting_and_one_owner_are_shown_and_do_not_join(tmp_path: Path) -> None:
    found = traced(
        tmp_path, a="outlet: courier\nagencies: {reporting: wire}", b="outlet: herald\nagencies: {reporting: wire}"
    )
    assert found.known == (("a",), ("b",))
    assert [(t.kind, t.strong, t.shared) for t in found.ties] == [
        ("reporting", False, "wire"),
        ("owner", False, "Lind Press"),
    ]


def test_photo_credits_never_count(tmp_path: Path) -> None:
    found = traced(
        tmp_path, a="outlet: courier\nagencies: {photos: wire}", b="agencies: {photos: wire}", c="outlet: wire"
    )
    assert (found.known, found.unknown, found.ties) == ((("a",), ("c",)), (("b",),), ())


def test_articles_without_outlet_and_text_agency_are_apart_each_by_itself(tmp_path: Path) -> None:
    found = traced(tmp_path, a="", b="agencies: {reporting: wire}", c="outlet: courier")
    assert (found.known, found.unknown) == ((("c",),), (("a",), ("b",)))


def test_versions_of_an_unknown_article_are_one_unknown(tmp_path: Path) -> None:
    assert traced(tmp_path, a="", b="version_of: a").unknown == (("a", "b"),)


def test_a_version_whose_first_names_an_outlet_is_of_known_origin(tmp_path: Path) -> None:
    found = traced(tmp_path, a="outlet: courier", b="version_of: a")
    assert (found.known, found.unknown) == ((("a", "b"),), ())


def sourcing(root: Path, cites: list[str], **records: str) -> str:
    quotes = "".join(f'\n      {id}: "pact holds"' for id in cites)
    event = f"name: Talks\nkind: talks\nclaims:\n  - id: pact\n    text: It holds.\n    cites:{quotes}\n"
    pages = published(root, articles(**records) | {"events/talks.yaml": event})
    return str(page(pages, "events/talks.html").claims[0].sourcing.text)


def test_the_sentence_counts_unknown_origins_apart(tmp_path: Path) -> None:
    text = sourcing(tmp_path, ["a", "b", "c"], a="outlet: courier", b="outlet: gazette", c="")
    assert text == "3 articles · 2 origins, 1 unknown · 3 voices"


def test_the_sentence_counts_versions_as_one_article(tmp_path: Path) -> None:
    text = sourcing(tmp_path, ["a", "b"], a="outlet: courier", b="outlet: courier\nversion_of: a")
    assert text == "1 article · 1 origin · 1 voice"


def test_the_sentence_without_any_known_origin(tmp_path: Path) -> None:
    assert sourcing(tmp_path, ["a"], a="") == "1 article · origin unknown · 1 voice"


def test_a_claim_in_hundreds_of_articles_has_few_reasons(tmp_path: Path) -> None:
    found = traced(tmp_path, **{f"a{n}": "outlet: courier" for n in range(40)})
    assert len(found.ties) == 1 and len(found.ties[0].articles) == 40


# Copied passages


STORY = (
    "The council closed both bridges at midnight after engineers found cracks in the northern pillar and warned that "
    "heavy lorries might bring the whole span down before the winter was over."
)
OTHER = "Nobody in the valley had been told, and the ferry that might have helped was under repair in another harbour."
OWN = "Traders on the market square shrugged when they were asked what they would do now that the road was gone."
SPEECH = (
    '"We have looked at every stone of this bridge and we shall not open it again before each of them has been looked '
    'at a second time, whatever it costs and whoever complains," the mayor of the town said'
)


def claimed(root: Path, texts: dict[str, str], quotes: dict[str, str], **records: str) -> Sourcing:
    """The sourcing of one claim that cites each article for its quote."""
    cites = "".join(f"\n      {id}: {quote}" for id, quote in quotes.items())
    event = f"name: Talks\nkind: talks\nclaims:\n  - id: pact\n    text: It holds.\n    cites:{cites}\n"
    files = articles(**records) | {f"articles/{id}.txt": f"About {id}\n\n{text}" for id, text in texts.items()}
    return page(published(root, files | {"events/talks.yaml": event}), "events/talks.html").claims[0].sourcing


def origins_of(root: Path, texts: dict[str, str], quotes: dict[str, str], **records: str) -> str:
    return claimed(root, texts, quotes, **records).text.split(" · ")[1]


TWO = {"a": "outlet: courier", "b": "outlet: gazette"}
BRIDGES = dict.fromkeys("ab", "closed both bridges")


def test_a_copied_passage_at_the_quote_makes_one_origin(tmp_path: Path) -> None:
    texts = {"a": f"{OTHER}\n\n{STORY}", "b": f"{STORY}\n\n{OWN}"}
    assert origins_of(tmp_path, texts, BRIDGES, **TWO) == "1 origin"


def test_the_same_official_at_length_leaves_two(tmp_path: Path) -> None:
    texts = {"a": f"{SPEECH} in anger.\n\n{OTHER}", "b": f"{OWN}\n\n{SPEECH} when asked."}
    assert origins_of(tmp_path, texts, dict.fromkeys("ab", "shall not open it again"), **TWO) == "2 origins"


def far(first: str) -> str:
    """A passage, and enough paragraphs of other words after it that it is far away and a small part."""
    return f"{first}\n\n" + "\n\n".join(f"Paragraph {n} of {first[:3]} says {n * 7} things." for n in range(20))


def cited_paragraph(root: Path, number: int) -> str:
    """The origins of two articles that share a passage, cited for a paragraph of that number after it."""
    texts = {"a": far(STORY), "b": far(STORY).replace("says", "holds").replace("things", "stones")}
    return origins_of(root, texts, dict.fromkeys("ab", f"Paragraph {number} of"), **TWO)


def test_a_copied_passage_in_the_paragraph_before_counts(tmp_path: Path) -> None:
    assert cited_paragraph(tmp_path, 0) == "1 origin"


def test_far_from_the_quote_it_does_not_where_it_is_little_of_the_text(tmp_path: Path) -> None:
    assert cited_paragraph(tmp_path, 1) == "2 origins"


def test_far_from_the_quote_it_does_where_it_is_half_of_the_text(tmp_path: Path) -> None:
    texts = {"a": f"{STORY}\n\nOf this.\n\nOf that.\n\nThe pact holds.", "b": f"The pact held.\n\n{OWN}\n\n{STORY}"}
    assert origins_of(tmp_path, texts, {"a": "pact holds", "b": "pact held"}, **TWO) == "1 origin"


def test_an_article_of_two_agencies_is_joined_by_what_it_copied(tmp_path: Path) -> None:
    texts = {"a": f"{OTHER}\n\n{STORY}", "b": f"{STORY}\n\n{OWN}"}
    records = {"a": "agencies: {text: [wire, post]}", "b": "agencies: {text: wire}"}
    assert origins_of(tmp_path, texts, BRIDGES, **records) == "1 origin"


def test_what_copies_a_known_article_is_not_of_unknown_origin(tmp_path: Path) -> None:
    texts = {"a": f"{OTHER}\n\n{STORY}", "b": f"{STORY}\n\n{OWN}"}
    assert origins_of(tmp_path, texts, BRIDGES, a="outlet: courier", b="") == "1 origin"


def test_two_unknown_that_share_a_passage_are_one_unknown(tmp_path: Path) -> None:
    texts = {"a": f"{OTHER}\n\n{STORY}", "b": f"{STORY}\n\n{OWN}", "c": "Both bridges are shut."}
    quotes = BRIDGES | {"c": "bridges are shut"}
    assert origins_of(tmp_path, texts, quotes, a="", b="", c="outlet: courier") == "1 origin, 1 unknown"


def reason(root: Path, rights: str) -> str:
    texts = {"a": far(OTHER) + f"\n\n{STORY}", "b": far(OWN) + f"\n\n{STORY}"}
    quotes = dict.fromkeys("ab", '"closed both bridges at midnight"')
    (found,) = claimed(root, texts, quotes, **{id: f"{record}\nrights: {rights}" for id, record in TWO.items()}).reasons
    return found


def test_the_reason_shows_the_first_words_that_were_copied(tmp_path: Path) -> None:
    words = " ".join(STORY.split()[:20])
    assert reason(tmp_path, "full") == f"“About a” and “About b” share 31 words: “{words} …”"


def test_of_an_excerpt_it_shows_the_words_that_are_cited(tmp_path: Path) -> None:
    expected = "“About a” and “About b” share 31 words: “[…] closed both bridges at midnight […]”"
    assert reason(tmp_path, "excerpt") == expected


def test_where_nothing_may_be_shown_it_counts_alone(tmp_path: Path) -> None:
    assert reason(tmp_path, "metadata") == "“About a” and “About b” share 31 words"


def test_origins_are_fewer_if_shared_contributors_count(tmp_path: Path) -> None:
    texts = {id: f"It holds, {id} says." for id in "abc"}
    records = {
        "a": "outlet: courier\nagencies: {reporting: wire}",
        "b": "outlet: gazette\nagencies: {reporting: wire}",
        "c": "outlet: post",
    }
    found = origins_of(tmp_path, texts, dict.fromkeys("abc", "It holds"), **records)
    assert found == "3 origins (2 if shared contributors count)"


def test_hundreds_that_carry_one_story_have_one_reason(tmp_path: Path) -> None:
    ids = [f"a{number}" for number in range(40)]
    texts = {id: f"{STORY}\n\n{OTHER} {id}" for id in ids}
    found = claimed(tmp_path, texts, dict.fromkeys(ids, "closed both bridges"), **dict.fromkeys(ids, ""))
    assert (found.unknown_origins, len(found.reasons)) == (1, 1)
