"""What the search can find: each kind of document, what narrows it, and nothing that rights withhold."""

from pathlib import Path

import pytest

from generator.publish.finding import documents
from generator.publish.search import SearchDocument
from tests.publish.found import Made, join, utterance
from tests.sites import person

WITHHELD = "nay to every port and harbour"
FILES = {
    "actors/ann.yaml": person("Ann Berg"),
    "outlets/north.yaml": "name: North Wire\nkind: agency\n",
    "outlets/south.yaml": "name: South Post\nkind: newspaper\n",
    "articles/one.txt": "One\n\nIt snowed. Ann Berg said “never”. It lasted a week.",
    "articles/one.yaml": "outlet: north\npublished: 2031-03-02",
    "articles/two.txt": "Two\n\nThe envoy said “never, ever”. It lasted a week. "
    + "Words follow. " * 40
    + f"Ann Berg said “{WITHHELD}”.",
    "articles/two.yaml": "outlet: south\npublished: 2031-03-01\nrights: excerpt",
    "events/frost.yaml": """
name: Frost
kind: situation
participants: [ann]
claims:
  - {id: week, by: ann, text: The frost lasted a week., cites: {one: It lasted a week}}
  - {id: gone, text: It never froze., cites: {one: It snowed}, withdrawn: {on: 2031-03-03, because: wrong}}
""",
}


@pytest.fixture
def found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, SearchDocument]:
    made = Made(tmp_path, FILES)
    made.mention("one", "ann", "Ann Berg")
    never = made.quotation("one", "never", speaker="ann")
    longer = made.quotation("two", "never, ever", described="The envoy")
    hidden = made.quotation("two", WITHHELD, speaker="ann")
    join(
        monkeypatch,
        utterance("both", "ann", ("one", never), ("two", longer)),
        utterance("hidden", "ann", ("two", hidden)),
    )
    return {document.ref: document for document in documents(made.related(), ())}


def test_articles_records_claims_and_quotations_are_found(found: dict[str, SearchDocument]) -> None:
    assert list(found) == [
        *["article:one", "article:two", "event:frost", "actor:ann", "outlet:north", "outlet:south"],
        *["claim:frost#week", "quote:both"],
    ]
    assert all(document.kind == ref.partition(":")[0] for ref, document in found.items())


def test_what_rights_withhold_stands_in_no_document(found: dict[str, SearchDocument]) -> None:
    assert [ref for ref, one in found.items() if WITHHELD in f"{one.title} {one.text} {one.excerpt}"] == []


def test_what_rights_withhold_is_kept_apart_where_search_may_find_it(tmp_path: Path) -> None:
    one, two, *records = documents(Made(tmp_path, FILES).related(), (), unpublished=True)
    assert WITHHELD in two.withheld
    assert WITHHELD not in f"{two.title} {two.text} {two.excerpt}"
    assert "envoy" not in two.withheld
    assert "Words follow." in two.text
    assert "Words follow." in two.withheld  # the sixty words that may be shown end among them
    assert [document for document in (one, *records) if document.withheld] == []


def test_an_article_is_narrowed_by_its_outlet_day_and_those_in_it(found: dict[str, SearchDocument]) -> None:
    one = found["article:one"]
    assert (one.outlet_id, one.date_edtf, one.actors, one.events) == ("north", "2031-03-02", ("ann",), ("frost",))
    assert found["article:two"].actors == ()


def test_a_claim_has_its_voice_its_event_and_the_day_of_its_article(found: dict[str, SearchDocument]) -> None:
    claim = found["claim:frost#week"]
    assert (claim.title, claim.outlet, claim.excerpt) == ("The frost lasted a week.", "Ann Berg", "Frost")
    assert (claim.url, claim.date_edtf, claim.outlet_id) == ("events/frost.html#week", "2031-03-02", "north")
    assert (claim.actors, claim.events) == (("ann",), ("frost",))


def test_a_quotation_has_its_longest_wording_and_the_day_of_its_first_article(found: dict[str, SearchDocument]) -> None:
    quotation = found["quote:both"]
    assert (quotation.title, quotation.outlet, quotation.actors) == ("never, ever", "Ann Berg", ("ann",))
    assert quotation.date_edtf == "2031-03-01"
    assert quotation.url.startswith("articles/two.html#p1-")


def test_what_two_outlets_print_belongs_to_neither(found: dict[str, SearchDocument]) -> None:
    assert found["quote:both"].outlet_id == ""


def test_records_stand_under_themselves(found: dict[str, SearchDocument]) -> None:
    assert found["actor:ann"].actors == ("ann",)
    assert found["event:frost"].events == ("frost",)
    assert found["outlet:north"].outlet_id == "north"
    assert found["actor:ann"].events == ("frost",)
