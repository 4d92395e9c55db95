"""Design, "Origins", sentence by sentence."""

from pathlib import Path

from generator.link.origins import Origins, origins
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
    return origins(records, site(root, articles(**records)))


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
