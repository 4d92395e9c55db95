"""The pictures as the theme draws them: named, with a table of the same links, without a style of their own."""

import re

import html5lib
import pytest

from generator.publish.pictures.coverage import coverage
from generator.publish.pictures.network import network
from generator.publish.pictures.over_time import over_time
from generator.publish.pictures.timeline import timeline
from tests.publish.pictures import test_coverage, test_network, test_over_time, test_timeline
from tests.publish.pictures.drawn import event, story
from tests.theme.render import environment

HOSTILE = "<script>alert(1)</script>\"'><b> {{ 7*7 }}"


def drawn(macro: str, of: object, more: str = "") -> str:
    env = environment()
    env.globals.update(page_url="index.html", site_url="")
    source = "{% from '_pictures.html' import " + macro + " %}{{ " + macro + "(of" + more + ") }}"
    return env.from_string(source).render(of=of)


def a_timeline(root, *events: str) -> object:
    found = story(root, *events)
    return timeline(found.site.events, found)


def few(root):
    return drawn("timeline", a_timeline(root, *test_timeline.crowd(20, 100)))


def many(root):
    return drawn("timeline", a_timeline(root, *test_timeline.crowd(200, 100)))


def pairs(root):
    return drawn("network", network(test_network.together(root, test_network.WHEEL)))


def bars(root):
    return drawn("over_time", over_time("ada", test_over_time.named(root, *test_over_time.every(1, 9))))


def who(root):
    found = test_coverage.related(root, test_coverage.files(3, {"one": [1, 2], "two": [3], "wide": [1, 2, 3]}))
    return drawn("coverage", coverage(found.site.events, found))


PICTURES = pytest.mark.parametrize("picture", [few, many, pairs, bars, who])


@PICTURES
def test_the_markup_is_valid_and_has_neither_style_nor_script(tmp_path, picture):
    html = picture(tmp_path)
    html5lib.HTMLParser(strict=True).parseFragment(html)
    assert not re.search(r"<(style|script)\b|\s(style|on\w+)=", html)


@PICTURES
def test_every_picture_is_named_and_ids_are_its_own(tmp_path, picture):
    html = picture(tmp_path)
    for svg in re.findall(r"<svg[^>]*>", html):
        assert re.search(r'aria-hidden="true"|role="(img|group)" aria-label', svg)
    ids = re.findall(r'\sid="([^"]+)"', html)
    assert len(ids) == len(set(ids))
    assert {id for ids in re.findall(r'aria-labelledby="([^"]+)"', html) for id in ids.split()} <= set(ids)


@pytest.mark.parametrize("picture", [few, many, pairs])
def test_the_table_leads_wherever_the_picture_does(tmp_path, picture):
    html = picture(tmp_path)
    table = html[html.index("<table") : html.index("</table")]
    links = [set(re.findall(r'<a [^>]*?href="([^"]+)"', part)) for part in (html.replace(table, ""), table)]
    assert links[0] == links[1] != set()


def test_names_are_escaped_and_said_in_whole_beside_the_drawing(tmp_path):
    name = f"{HOSTILE} " * 9
    events = event(f"'{name.strip().replace(chr(39), chr(39) * 2)}'", "occurred, on: 2031-03-03")
    html = drawn("timeline", a_timeline(tmp_path, events, event("B", "announced, for: 2031-03-09")))
    assert "<script" not in html
    svg = html5lib.parseFragment(html, namespaceHTMLElements=False).find(".//{http://www.w3.org/2000/svg}a")
    assert svg.get("aria-label") == f"{name.strip()}, 3 March 2031, took place"


def test_above_a_list_of_the_same_events_there_is_one_drawing_and_no_table(tmp_path):
    picture = a_timeline(tmp_path, *test_timeline.crowd(20, 100))
    html = drawn("timeline", picture, ", listed=true")
    assert html.count('role="group"') == 1
    assert "<table" not in html


def test_counts_keep_their_table_above_a_list(tmp_path):
    picture = a_timeline(tmp_path, *test_timeline.crowd(200, 100))
    assert drawn("timeline", picture, ", listed=true") == drawn("timeline", picture)
