"""Design, "Voices", sentence by sentence."""

from pathlib import Path

from generator.link.voices import voices
from tests.sites import page, person, published, related, site

ACTORS = {
    "actors/ann.yaml": person("Ann Berg"),
    "actors/bob.yaml": person("Bob Carr"),
    "actors/cat.yaml": person("Cat Dunn"),
    "actors/norland.yaml": "name: Norland\nkind: state",
    "actors/estmark.yaml": "name: Estmark\nkind: state",
    "outlets/courier.yaml": "name: The Courier\nkind: newspaper",
    "articles/one.txt": "One\n\nThe pact holds, it was said.",
    "articles/one.yaml": "outlet: courier",
    "articles/two.txt": "Two\n\nThe pact holds, it was said again.",
    "articles/three.txt": "Three\n\nThe pact holds, it was said a third time.",
}


def event(claim: str) -> dict[str, str]:
    return {
        **ACTORS,
        "events/talks.yaml": f"name: Talks\nkind: talks\nclaims:\n  - {{id: pact, text: It holds., {claim}}}\n",
    }


def heard(root: Path, claim: str) -> list[str]:
    """The voices of a claim, as `who`, `who (unnamed)` or `who for whom`."""
    found = site(root, event(claim))
    return [
        (v.actor or v.description or v.outlet or f"article {v.article}")
        + (" (unnamed)" if v.unnamed else "")
        + (f" for {'+'.join(v.of) or v.of_description}" if v.passed_on else "")
        for v in voices(found.events["talks"].claims[0], found)
    ]


def shown(root: Path, claim: str) -> list[tuple[str, str, str, str]]:
    claims = page(published(root, event(claim)), "events/talks.html").claims
    return [
        (v.link.label if v.link else "", v.description, v.via.label if v.via else "", v.via_description)
        for v in claims[0].voices
    ]


ONE = 'cites: {one: "pact holds"}'


def test_through_whom_goes_before_whose_words_they_are(tmp_path: Path) -> None:
    assert heard(tmp_path, f"by: ann, via: bob, {ONE}") == ["bob for ann"]


def test_without_it_the_speaker_is_the_voice(tmp_path: Path) -> None:
    assert heard(tmp_path, f"by: ann, {ONE}") == ["ann"]


def test_a_description_alone_is_a_voice(tmp_path: Path) -> None:
    assert heard(tmp_path, f"as: Western officials, {ONE}") == ["Western officials"]


def test_with_none_of_these_the_outlet_is_the_voice_or_else_the_article(tmp_path: Path) -> None:
    assert heard(tmp_path, 'cites: {one: "pact holds", two: "pact holds"}') == ["courier", "article two"]


def test_versions_of_one_article_are_one_voice(tmp_path: Path) -> None:
    files = event('cites: {two: "pact holds", three: "pact holds"}') | {"articles/three.yaml": "version_of: two"}
    found = site(tmp_path, files)
    assert len(voices(found.events["talks"].claims[0], found)) == 1


def test_unstated_adds_no_voice_where_another_cite_names_one(tmp_path: Path) -> None:
    claim = 'by: ann, via: bob, cites: {one: "pact holds", two: {quote: "pact holds", via: unstated}}'
    assert heard(tmp_path, claim) == ["bob for ann"]


def test_unstated_everywhere_leaves_the_speaker(tmp_path: Path) -> None:
    assert heard(tmp_path, f"by: ann, via: unstated, {ONE}") == ["ann"]


def test_a_description_beside_a_person_is_only_what_the_article_calls_him(tmp_path: Path) -> None:
    claim = 'by: ann, cites: {one: {quote: "pact holds", as: a minister}, two: {quote: "pact holds", as: a veteran}}'
    assert heard(tmp_path, claim) == ["ann"]


def test_a_description_beside_a_state_is_an_unnamed_member_and_members_count_once(tmp_path: Path) -> None:
    claim = (
        'by: norland, as: an official, cites: {one: "pact holds", two: {quote: "pact holds", as: a senior official}}'
    )
    assert heard(tmp_path, claim) == ["norland (unnamed)"]


def test_an_unnamed_member_is_not_the_state_itself(tmp_path: Path) -> None:
    claim = 'by: norland, cites: {one: "pact holds", two: {quote: "pact holds", as: an official}}'
    assert heard(tmp_path, claim) == ["norland", "norland (unnamed)"]


def test_a_joint_statement_has_a_voice_each(tmp_path: Path) -> None:
    assert heard(tmp_path, f"by: [norland, estmark], {ONE}") == ["norland", "estmark"]


def test_a_joint_statement_through_one_person_is_one_voice_and_shows_all_who_made_it(tmp_path: Path) -> None:
    claim = f"by: [norland, estmark], via: cat, {ONE}"
    assert heard(tmp_path / "a", claim) == ["cat for norland+estmark"]
    assert shown(tmp_path / "b", claim) == [("Norland", "", "Cat Dunn", ""), ("Estmark", "", "Cat Dunn", "")]


def test_those_whom_only_another_cite_names_are_shown_too(tmp_path: Path) -> None:
    claim = 'by: ann, via: cat, cites: {one: "pact holds", two: {quote: "pact holds", by: bob}}'
    assert heard(tmp_path, claim) == ["cat for ann+bob"]


def test_an_unnamed_member_keeps_the_description_when_somebody_passes_it_on(tmp_path: Path) -> None:
    claim = f"by: norland, as: an official, via: cat, {ONE}"
    assert shown(tmp_path / "a", claim) == [("Norland", "an official", "Cat Dunn", "")]
    assert shown(tmp_path / "b", f"as: a diplomat, via: cat, {ONE}") == [("", "a diplomat", "Cat Dunn", "")]


def test_who_speaks_through_himself_just_speaks(tmp_path: Path) -> None:
    assert shown(tmp_path, f"by: ann, via: ann, {ONE}") == [("Ann Berg", "", "", "")]


def test_an_unnamed_member_through_whom_we_have_it(tmp_path: Path) -> None:
    assert heard(tmp_path, f"by: ann, via: norland, via_as: an aide, {ONE}") == ["norland (unnamed) for ann"]


def test_a_cite_that_names_another_does_not_take_the_claims_description(tmp_path: Path) -> None:
    claim = 'by: norland, as: an official, via: estmark, via_as: an aide, cites: {one: {quote: "pact holds", via: cat}}'
    assert shown(tmp_path / "a", claim) == [("Norland", "an official", "Cat Dunn", "")]
    claim = 'by: norland, as: an official, cites: {one: {quote: "pact holds", by: estmark}}'
    assert heard(tmp_path / "b", claim) == ["estmark"]


def test_a_cite_says_whom_it_names_instead(tmp_path: Path) -> None:
    claim = (
        'by: ann, via: bob, cites: {one: {quote: "pact holds", via_as: an aide}, '
        'two: {quote: "pact holds", by: cat, as: the envoy}, three: {quote: "pact holds", via: unstated}}'
    )
    cites = page(published(tmp_path, event(claim)), "events/talks.html").claims[0].cites
    assert [cite.voice for cite in cites] == ["an aide", "Cat Dunn, the envoy", "does not say through whom"]


def test_the_speaker_and_who_passes_it_on_both_have_it_on_their_pages(tmp_path: Path) -> None:
    found = related(tmp_path, event(f"by: [ann, norland], via: bob, {ONE}"))
    assert [c.id for c in found.claims["ann"]] == [c.id for c in found.claims["norland"]] == ["pact"]
    assert "bob" not in found.claims and [c.id for c in found.passed_on["bob"]] == ["pact"]
