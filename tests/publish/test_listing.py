"""Indexes: pages of fifty rows, letters of names, and what the rows can be narrowed by."""

from pathlib import Path

import pytest

from generator.edtf import parse
from generator.publish.pages.facets import LISTED, months
from generator.publish.pages.listing import ListingPage, anchor, initial
from tests.sites import page, person, published

OUTLET = "name: {}\nkind: newspaper\n"


def listings(root: Path, files: dict[str, str], kind: str) -> dict[str, ListingPage]:
    return {p.url: p for p in published(root, files).pages if isinstance(p, ListingPage) and p.kind == kind}


def articles(count: int, record: str = "published: 2031-01-{day:02}\n") -> dict[str, str]:
    files = {}
    for n in range(count):
        files[f"articles/a{n:03}.txt"] = f"Article {n}\n\nWords of it."
        files[f"articles/a{n:03}.yaml"] = record.format(day=n % 28 + 1, n=n)
    return files


def people(*names: str) -> dict[str, str]:
    return {f"actors/p{n:03}.yaml": person(name) for n, name in enumerate(names)}


def labels(of: ListingPage, facet: str) -> dict[str, int]:
    return {value.label: value.count for one in of.facets if one.name == facet for value in one.values}


# Pages


def test_a_page_says_which_rows_of_how_many_it_has(tmp_path: Path) -> None:
    found = listings(tmp_path, articles(120), "articles")
    shown = [(found[url].pager, found[url].total) for url in ("articles/index.html", "articles/index-3.html")]
    assert [(pager.first, pager.last, total) for pager, total in shown if pager] == [(1, 50, 120), (101, 120, 120)]


def test_a_pager_names_the_first_the_last_and_those_around_it(tmp_path: Path) -> None:
    pager = listings(tmp_path, people(*(f"Name {n}" for n in range(501))), "actors")["actors/index-6.html"].pager
    assert pager and [one.label for one in pager.pages] == ["1", "…", "4", "5", "6", "7", "8", "…", "11"]
    assert [bool(one.url) for one in pager.pages] == [True, False, *[True] * 5, False, True]


# Letters


@pytest.mark.parametrize(
    ("name", "letter"),
    [
        *[
            ("Ada", "A"),
            ("élan", "E"),
            ("ʻAbd", "A"),
            ("7th Fleet", "0–9"),
            ("ß-Werk", "S"),
            ("Øst", "Ø"),
            ("Яна", "Я"),
        ],
        *[("ليلى", "ل"), ("王毅", "…"), ("—", "…")],
    ],
)
def test_a_name_stands_under_its_first_letter(name: str, letter: str) -> None:
    assert initial(name) == letter


def test_an_anchor_is_none_that_a_record_could_have() -> None:
    anchors = [anchor(letter) for letter in ("A", "Я", "0–9", "…")]
    assert all("_" in id for id in anchors) and len(set(anchors)) == 4


def test_a_long_list_of_names_is_divided_by_letters_which_lead_to_their_pages(tmp_path: Path) -> None:
    names = [*(f"Ada {n}" for n in range(40)), *(f"bert {n}" for n in range(20)), "Émile", "Ea", "3M"]
    first, second = listings(tmp_path, people(*names), "actors").values()
    assert [group.letter for group in first.groups] == ["0–9", "A", "B"]
    assert [(group.letter, len(group.items)) for group in second.groups] == [("B", 11), ("E", 2)]
    assert [(link.label, link.url) for link in second.letters] == [
        ("0–9", "actors/index.html#digits_"),
        ("A", "actors/index.html#a_"),
        ("B", "actors/index.html#b_"),
        ("E", "actors/index-2.html#e_"),
    ]


def test_a_list_that_fits_on_a_page_has_no_letters(tmp_path: Path) -> None:
    [only] = listings(tmp_path, people("Ada", "Bert"), "actors").values()
    assert not only.letters and [group.letter for group in only.groups] == [""]


# Facets


def test_articles_are_narrowed_by_outlet_month_and_language_each_value_on_pages_of_its_own(tmp_path: Path) -> None:
    files = articles(60, "published: 2031-01-{day:02}\noutlet: herald\nlanguage: en-GB\n")
    files |= articles(12, "published: 2031-02-{day:02}\nlanguage: fr\n")
    found = listings(tmp_path, files | {"outlets/herald.yaml": OUTLET.format("Herald")}, "articles")
    index = found["articles/index.html"]
    assert labels(index, "outlet") == {"Herald": 48, "outlet not stated": 12}
    assert labels(index, "month") == {"February 2031": 12, "January 2031": 48}
    assert labels(index, "language") == {"English": 48, "French": 12}
    narrowed = found["articles/outlet_herald.html"]
    assert (narrowed.title, narrowed.total, narrowed.every) == ("Articles: Herald", 48, 60)
    assert {item.source[0].label for item in narrowed.items} == {"Herald"}  # type: ignore[union-attr]


def test_a_value_of_more_than_fifty_rows_has_several_pages(tmp_path: Path) -> None:
    files = articles(51, "language: en\n") | {
        f"articles/b{n}.{suffix}": text
        for n in range(2)
        for suffix, text in (("txt", f"B {n}\n\nMots."), ("yaml", "language: fr"))
    }
    found = listings(tmp_path, files, "articles")
    assert {"articles/language_en.html", "articles/language_en_2.html", "articles/language_fr.html"} <= set(found)
    assert found["articles/language_en_2.html"].title == "Articles: English, page 2"


def test_a_value_that_all_rows_share_narrows_nothing(tmp_path: Path) -> None:
    found = listings(tmp_path, articles(20, "language: en\npublished: 2031-01-{day:02}\n"), "articles")
    assert list(found) == ["articles/index.html"] and found["articles/index.html"].facets == ()


def test_a_short_list_is_not_narrowed(tmp_path: Path) -> None:
    files = people(*(f"Name {n}" for n in range(10))) | {"actors/norland.yaml": "name: Norland\nkind: state\n"}
    assert list(listings(tmp_path, files, "actors")) == ["actors/index.html"]


def test_events_are_narrowed_by_kind_month_and_status(tmp_path: Path) -> None:
    files = {"articles/one.txt": "One\n\nThe talks were announced."}
    for n in range(12):
        kind = "talks" if n else "vote"
        step = f"for: 2031-03-{n + 1:02}, cites: {{one: talks were announced}}"
        lifecycle = f"lifecycle: [{{status: announced, {step}}}]\n" if n > 1 else ""
        files[f"events/e{n}.yaml"] = f"name: Event {n}\nkind: {kind}\n{lifecycle}"
    index = page(published(tmp_path, files), "events/index.html")
    assert labels(index, "kind") == {"talks": 11, "vote": 1}
    assert labels(index, "month") == {"March 2031": 10, "undated": 2}
    assert labels(index, "status") == {"announced": 10, "status not stated": 2}


def test_the_outlets_that_most_rows_have_are_listed_and_the_others_counted(tmp_path: Path) -> None:
    files = articles(LISTED + 2, "outlet: o{n:03}\n")
    files["articles/a001.yaml"] = "outlet: o000\n"
    files |= {f"outlets/o{n:03}.yaml": OUTLET.format(f"Outlet {n:03}") for n in range(LISTED + 2)}
    index = listings(tmp_path, files, "articles")["articles/index.html"]
    found = labels(index, "outlet")
    assert len(found) == LISTED and next(iter(found.items())) == ("Outlet 000", 2)
    [outlets] = [one for one in index.facets if one.name == "outlet"]
    assert len(outlets.rows) == LISTED + 2 and outlets.rows.count(()) == 1
    assert outlets.more == 1


def test_each_row_of_a_page_is_told_its_values(tmp_path: Path) -> None:
    files = people(*(f"Name {n:02}" for n in range(12))) | {"actors/a.yaml": "name: Aland\nkind: state\n"}
    index = listings(tmp_path, files, "actors")["actors/index.html"]
    [kinds] = index.facets
    assert [kinds.values[row[0]].label for row in kinds.rows] == ["state", *["person"] * 12]


def test_rows_are_not_narrowed_in_place_where_a_page_holds_only_some_of_them(tmp_path: Path) -> None:
    files = people(*(f"Name {n:02}" for n in range(60))) | {"actors/a.yaml": "name: Aland\nkind: state\n"}
    found = listings(tmp_path, files, "actors")
    assert [one.rows for one in found["actors/index.html"].facets] == [()]
    assert found["actors/index-2.html"].facets == ()


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        ("2031-01-31", ["2031-01"]),
        ("2031-01", ["2031-01"]),
        ("2030-12-31/2031-01-01", ["2030-12", "2031-01"]),
        ("2031", ["2031"]),
        ("2030-11/2031-02", ["2030", "2031"]),
        ("../2031-01-10", ["2031-01"]),
        ("2014/..", ["2014"]),
        ("2014/2023", [str(year) for year in range(2014, 2024)]),
        ("2014/2024", ["unknown"]),  # each of its years would be a page
        ("0001/9999", ["unknown"]),
    ],
)
def test_a_date_counts_in_the_months_in_which_it_may_lie(date: str, expected: list[str]) -> None:
    assert list(months(parse(date))) == expected


def test_what_has_no_date_is_of_no_known_month() -> None:
    assert list(months(None)) == ["unknown"]
