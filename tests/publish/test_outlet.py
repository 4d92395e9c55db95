"""The page of an outlet: what it published and supplied, whom it leans on and shares words with, what it alone has."""

from pathlib import Path

import pytest

from generator.publish.pages.outlet import OutletPage, outlet_page
from tests.publish.found import Made

LONG = "The harbour of the north stays closed until the pilots agree on the channel."
LATER = "Ships waited outside the mole for a ninth day and nobody knew why."
FILES = {
    "outlets/courier.yaml": "name: The Courier\nkind: newspaper",
    "outlets/herald.yaml": "name: The Herald\nkind: newspaper",
    "outlets/wire.yaml": "name: The Wire\nkind: agency",
    "articles/one.txt": f"One\n\n{LONG}\n\n{LATER}",
    "articles/one.yaml": "outlet: courier\npublished: 2031-03-01\nagencies: {text: wire, photos: wire}",
    "articles/two.txt": f"Two\n\n{LONG}\n\nIt rains.",
    "articles/two.yaml": "outlet: courier\npublished: 2031-03-02\nagencies: {text: wire}",
    "articles/three.txt": f"Three\n\n{LONG}\n\n{LATER}",
    "articles/three.yaml": "outlet: herald\npublished: 2031-03-03",
    "articles/four.txt": f"Four\n\n{LATER}",
    "articles/four.yaml": "agencies: {text: wire}",
    "events/strike.yaml": """\
        name: The strike
        kind: other
        claims:
          - {id: closed, text: The harbour is closed., cites: {one: harbour of the north, three: harbour of the north}}
          - {id: own, text: It rains., cites: {two: It rains}}
          - {id: wired, text: Ships wait., cites: {four: Ships waited}}
          - {id: gone, text: It pours., cites: {two: It rains}, withdrawn: {on: 2031-03-04, because: it did not}}
        """,
}


@pytest.fixture
def made(tmp_path: Path) -> Made:
    made = Made(tmp_path, FILES)
    made.copied(14, {"one": LONG, "two": LONG, "three": LONG})
    made.copied(13, {"one": LATER, "three": LATER, "four": LATER})
    return made


def page(made: Made, id: str = "courier") -> OutletPage:
    return outlet_page(id, made.related())


def test_its_articles_stand_newest_first_and_undated_ones_last(made: Made) -> None:
    assert [article.id for article in page(made).articles] == ["two", "one"]
    [(role, articles, more)] = [one for one in page(made, "wire").supplied if one[0] == "text"]
    assert (role, [article.id for article in articles], more) == ("text", ["two", "one", "four"], 0)


def test_agencies_are_counted_by_what_they_gave(made: Made) -> None:
    [use] = page(made).reliance.agencies
    assert (use.agency.label, use.roles) == ("The Wire", (("text", 2), ("photos", 1)))


def test_others_with_the_same_passages_are_listed_with_the_longest_and_not_the_outlet_itself(made: Made) -> None:
    sharers = page(made).reliance.sharers
    assert [([link.label for link in one.who], one.articles, one.words) for one in sharers] == [
        (["The Herald"], 2, 14),
        (["The Wire"], 1, 13),
    ]
    assert sharers[1].place.url == "articles/one.html#p2"


def test_it_alone_has_the_claims_for_which_no_article_of_others_is_cited(made: Made) -> None:
    assert [[claim.id for claim in one.claims] for one in page(made).alone] == [["own"]]
    assert page(made, "herald").alone == ()


def test_an_agency_alone_has_what_stands_in_its_unsigned_text_only(made: Made) -> None:
    assert [[claim.id for claim in one.claims] for one in page(made, "wire").alone] == [["wired"]]


def test_long_lists_are_cut_and_say_by_how_much(made: Made, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.publish.pages.outlet.MOST", 1)
    monkeypatch.setattr("generator.publish.reliance.MOST", 1)
    cut = page(made)
    assert ([article.id for article in cut.articles], cut.more_articles) == (["two"], 1)
    assert (len(cut.reliance.sharers), cut.reliance.more) == (1, 1)
