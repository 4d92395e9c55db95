"""What stands beside a cited passage: its sentence as far as rights allow, its label, and the publisher's address."""

from pathlib import Path

from generator.publish.parts import PassageView
from generator.publish.statements import claim_view
from tests.sites import related

TEXT = """\
Harbour closed for a week

The first line has words enough. Officials said the harbour would close for a week from Monday. Nobody was hurt.

- Ships wait outside.
"""


def passage(root: Path, quote: str, record: str = "", text: str = TEXT, name: str = "one.txt") -> PassageView:
    event = f"name: Flood\nkind: other\nclaims: [{{id: so, text: So., cites: {{one: '{quote}'}}}}]"
    files = {f"articles/{name}": text, "articles/one.yaml": record, "events/flood.yaml": event}
    found = related(root, files)
    view = claim_view(found.site.events["flood"].claims[0], found)
    return view.cites[0].passages[0]


def test_the_sentence_around_a_passage(tmp_path: Path) -> None:
    view = passage(tmp_path, "would close for a week")
    assert (view.before, view.after) == ("Officials said the harbour ", " from Monday.")


def test_a_passage_that_is_its_sentence_has_none_around(tmp_path: Path) -> None:
    view = passage(tmp_path, "Nobody was hurt")
    assert (view.before, view.after) == ("", "")


def test_an_excerpt_shows_nothing_of_the_sentence_but_what_it_may(tmp_path: Path) -> None:
    long = TEXT.replace("words enough", "words enough " + "and more " * 30)
    view = passage(tmp_path, "would close for a week", "rights: excerpt", long)
    assert view.quote == "would close for a week" and "Officials" not in view.before + view.after


def test_what_rights_withhold_has_no_sentence_and_no_link_with_its_words(tmp_path: Path) -> None:
    view = passage(tmp_path, "would close for a week", "rights: metadata\nurl: https://news.example/1")
    assert (view.quote, view.before, view.after, view.publisher) == ("", "", "", "")


def test_a_capture_with_an_address_links_to_the_words_at_the_publisher(tmp_path: Path) -> None:
    view = passage(tmp_path, "would close for a week", "url: https://news.example/1")
    assert view.publisher == "https://news.example/1#:~:text=would%20close%20for%20a%20week"


def test_without_an_address_there_is_no_such_link(tmp_path: Path) -> None:
    assert passage(tmp_path, "would close for a week").publisher == ""


def test_our_own_summary_is_not_at_the_publisher(tmp_path: Path) -> None:
    record = "title: Harbour closed\nform: digest\nurl: https://news.example/1\n"
    view = passage(tmp_path, "would close for a week", record, TEXT, "one.md")
    assert (view.publisher, view.label) == ("", "")


def test_a_passage_of_the_headline_says_so(tmp_path: Path) -> None:
    assert passage(tmp_path, "Harbour closed").label == "headline"


def test_a_passage_of_a_list_says_so(tmp_path: Path) -> None:
    view = passage(tmp_path, "Ships wait outside", "title: Harbour closed\nform: digest\n", TEXT, "one.md")
    assert view.label == "list item"


def test_the_address_of_an_excerpt_holds_no_words_but_the_passages(tmp_path: Path) -> None:
    first = "The first line " + "and more " * 70 + "of it."
    twice = "Secret one said it would close for a week. Another hinted it would close for a week."
    again = f"Harbour\n\n{first}\n\n{twice}\n"
    cite = "{quote: close for a week, prefix: Secret one said it would }"
    event = f"name: Flood\nkind: other\nclaims: [{{id: so, text: So., cites: {{one: {cite}}}}}]"
    record = "title: Harbour\nrights: excerpt\nurl: https://news.example/1"
    found = related(tmp_path, {"articles/one.txt": again, "articles/one.yaml": record, "events/flood.yaml": event})
    view = claim_view(found.site.events["flood"].claims[0], found).cites[0].passages[0]
    assert view.publisher == "https://news.example/1#:~:text=close%20for%20a%20week"
