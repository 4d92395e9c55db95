"""The coverage matrix: which source has which event, who is alone, and whose words others have too."""

from generator.publish.pictures.coverage import MOST_EVENTS, MOST_SOURCES, Report, coverage
from generator.publish.relations import Relations
from tests.publish.found import Made
from tests.sites import related

SENTENCE = "The delegates met at the customs house on Monday."
OTHER = "The harbour was closed because of a storm."


def files(sources: int, events: dict[str, list[int]]) -> dict[str, str]:
    """So many outlets `o01`… with an article each, and events by the numbers of the articles that report them."""
    made = {f"outlets/o{n:02}.yaml": f"name: Outlet {n:02}\nkind: newspaper" for n in range(1, sources + 1)}
    for n in range(1, sources + 1):
        made[f"articles/a{n:02}.txt"] = f"Title {n}\n\n{SENTENCE} {OTHER}"
        made[f"articles/a{n:02}.yaml"] = f"outlet: o{n:02}\npublished: 2031-03-01"
    for id, reporting in events.items():
        cites = "".join(f"\n      a{n:02}: {SENTENCE}" for n in reporting)
        made[f"events/{id}.yaml"] = (
            f"name: {id}\nkind: talks\nlifecycle:\n  - status: occurred\n    on: 2031-03-01\n    cites:{cites}\n"
        )
    return made


def rows(found: Relations) -> dict[str, list[int]]:
    made = coverage(found.site.events, found)
    assert made
    return {row.event.id: [report.articles if report else 0 for report in row.reports] for row in made.rows}


def test_events_stand_by_the_sources_that_report_them(tmp_path):
    found = related(tmp_path, files(3, {"one": [1, 2], "two": [2, 3], "wide": [1, 2, 3]}))
    made = coverage(found.site.events, found)
    assert made and [source.outlet.label for source in made.sources if source.outlet] == [
        "Outlet 02",
        "Outlet 01",
        "Outlet 03",
    ]
    assert rows(found) == {"one": [1, 1, 0], "two": [1, 0, 1], "wide": [1, 1, 1]}


def test_who_is_alone_is_told_by_the_number_of_sources(tmp_path):
    found = related(tmp_path, files(3, {"alone": [3], "both": [1, 2], "wide": [1, 2, 3]}))
    made = coverage(found.site.events, found)
    assert made and {row.event.id: row.sources for row in made.rows} == {"alone": 1, "both": 2, "wide": 3}


def test_an_article_of_an_unknown_outlet_is_a_source_of_its_own(tmp_path):
    made = files(3, {"one": [1, 2], "two": [2, 3], "wide": [1, 2, 3]})
    made["articles/a01.yaml"] = "published: 2031-03-01"
    found = related(tmp_path, made)
    picture = coverage(found.site.events, found)
    assert picture
    assert [(s.outlet.label if s.outlet else "", s.article.id if s.article else "") for s in picture.sources] == [
        ("Outlet 02", ""),
        ("Outlet 03", ""),
        ("", "a01"),
    ]


def test_words_that_another_source_has_are_copied_and_own_words_are_not(tmp_path):
    made = Made(tmp_path, files(3, {"one": [1, 2], "two": [3], "wide": [1, 2, 3]}))
    made.copied(9, {"a01": SENTENCE, "a02": SENTENCE})
    found = made.related()
    picture = coverage(found.site.events, found)
    assert picture and picture.copied
    row = next(row for row in picture.rows if row.event.id == "wide")
    by_source = {
        source.outlet.label: report
        for source, report in zip(picture.sources, row.reports, strict=True)
        if source.outlet
    }
    assert by_source == {
        "Outlet 01": Report(1, True),
        "Outlet 02": Report(1, True),
        "Outlet 03": Report(1, False),
    }


def test_words_repeated_by_the_same_outlet_are_not_copied(tmp_path):
    records = files(3, {"one": [1, 2], "two": [1], "wide": [1, 2, 3]})
    records["articles/a02.yaml"] = "outlet: o01\npublished: 2031-03-02"
    made = Made(tmp_path, records)
    made.copied(9, {"a01": SENTENCE, "a02": SENTENCE})
    found = made.related()
    picture = coverage(found.site.events, found)
    assert picture and not picture.copied
    assert [row.reports[0] for row in picture.rows if row.event.id == "wide"] == [Report(2, False)]


def test_the_rest_is_counted(tmp_path):
    many = {f"e{n:02}": [1, 2] for n in range(MOST_EVENTS + 4)}
    found = related(tmp_path, files(MOST_SOURCES + 3, {**many, "wide": list(range(1, MOST_SOURCES + 4))}))
    made = coverage(found.site.events, found)
    assert made
    assert (len(made.rows), made.more_events) == (MOST_EVENTS, 5)
    assert (len(made.sources), made.more_sources) == (MOST_SOURCES, 3)
    assert all(len(row.reports) == MOST_SOURCES for row in made.rows)
    assert next(row.sources for row in made.rows if row.event.id == "wide") == MOST_SOURCES + 3


def test_an_event_that_no_shown_source_reports_has_no_blank_row(tmp_path):
    lone = {f"lone{n:02}": [n] for n in range(1, MOST_SOURCES + 3)}
    found = related(tmp_path, files(MOST_SOURCES + 2, lone))
    made = coverage(found.site.events, found)
    assert made and (len(made.rows), made.more_events) == (MOST_SOURCES, 2)
    assert all(any(row.reports) for row in made.rows)


def test_two_events_or_one_source_are_no_comparison(tmp_path):
    two = related(tmp_path / "a", files(3, {"one": [1, 2], "wide": [1, 2, 3]}))
    one = related(tmp_path / "b", files(3, {"one": [1], "two": [1], "three": [1]}))
    assert coverage(two.site.events, two) is None
    assert coverage(one.site.events, one) is None
