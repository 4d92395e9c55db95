"""The whole publication: the same every time, and the example over the seeds as a reader would expect it."""

import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from generator.site import Options, Publication, publication
from tests.conftest import ROOT
from tests.sites import page, person, strings, write

EXAMPLE = ROOT.parent / "shared" / "examples" / "seed-site"


def many() -> dict[str, str]:
    """Records in which much could come out in any order: names, agencies, owners, voices, versions of one fact."""
    files = {"events/other.yaml": "name: Other\nkind: other"}
    for n in range(9):
        more = f"surname: Berg{n}\naliases: [A. Berg{n}, Ann B{n}]"
        files[f"actors/a{n}.yaml"] = person(f"Ann{n} Berg{n}", more)
        files[f"outlets/o{n}.yaml"] = f"name: Outlet {n}\nkind: newspaper\nowner: Lind\naliases: [O{n}, The O{n}]"
        files[f"articles/t{n}.txt"] = f"Text {n}\n\nAnn{n} Berg{n} met Ann B{n + 1} and A. Berg{n + 2}. So they say."
        agencies = "{text: [afp, ap], reporting: [dpa, epa]}"
        files[f"articles/t{n}.yaml"] = f"outlet: o{n % 4}\nagencies: {agencies}\npublished: 2031-03-0{n + 1}"
    cites = "{t0: So they say, t1: {quote: met, by: [a3, a4]}}"
    claims = (f"  - {{id: c{n}, text: C., by: [a1, a2], about: [other], cites: {cites}}}\n" for n in range(5))
    files["events/talks.yaml"] = f"name: Talks\nkind: talks\nparticipants: [a1, a2]\nclaims:\n{''.join(claims)}"
    line = "Ann1 Berg1 and The O1. [[talks#c1]] [[talks#c2]]"
    files["briefings/b.yaml"] = f'title: B\nas_of: 2031-04-01\nbottom_line: "{line}"\n'
    return files


SCRIPT = """
import hashlib, sys
from pathlib import Path
from generator.site import Options, publication
made = publication(Path(sys.argv[1]), Options())
print(hashlib.sha256(repr((made.site, made.pages, made.files)).encode()).hexdigest())
"""


def test_two_hash_seeds_and_time_zones_give_one_publication(tmp_path: Path) -> None:
    content = write(tmp_path, many())
    digests = set()
    for seed, zone in (("1", "Asia/Tokyo"), ("2", "America/Lima"), ("77", "UTC")):
        environment = {**os.environ, "PYTHONHASHSEED": seed, "TZ": zone}
        command = [sys.executable, "-c", SCRIPT, str(content)]
        digests.add(subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, check=True).stdout)
    assert len(digests) == 1


@pytest.fixture(scope="module")
def example(seeds: Path) -> Publication:
    if not EXAMPLE.is_dir():
        pytest.skip("needs the example over the seeds: ../shared/examples/seed-site")
    return publication(EXAMPLE, Options())


@pytest.fixture(scope="module")
def before(seeds: Path) -> Publication:
    if not EXAMPLE.is_dir():
        pytest.skip("needs the example over the seeds: ../shared/examples/seed-site")
    return publication(EXAMPLE, Options(as_of=date(2021, 12, 29)))


def test_the_example_has_a_page_of_each_record(example: Publication) -> None:
    kinds = [p.template for p in example.pages]
    counts = {kind: kinds.count(kind) for kind in ("article", "actor", "event", "outlet", "briefing")}
    assert counts == {"article": 5, "actor": 18, "event": 9, "outlet": 8, "briefing": 1}


def test_on_the_eve_one_article_is_known_and_the_calls_are_announced(before: Publication) -> None:
    home = page(before, "index.html")
    assert dict(home.counts)["articles"] == 1
    call = page(before, "events/2021-12-30-biden-putin-call.html")
    assert (call.status, call.to_come, call.date.edtf) == ("confirmed", True, "2021-12-30")
    events = [p for p in before.pages if p.template == "event"]
    assert {p.status for p in events if p.kind in ("call", "talks", "meeting")} <= {
        "announced",
        "expected",
        "confirmed",
    }
    assert home.briefing.combined


def test_the_build_up_was_there_by_a_day(example: Publication) -> None:
    assert page(example, "events/russian-troop-build-up.html").date.text == "by 29 December 2021"


def test_the_week_of_talks_is_as_its_parts_are(example: Publication) -> None:
    week = page(example, "events/january-talks.html")
    assert (week.status, week.date.text, len(week.parts)) == ("announced", "10–13 January 2022", 3)


def test_a_caption_is_labelled_where_it_is_cited(example: Publication) -> None:
    claims = page(example, "events/2021-12-30-biden-putin-call.html").claims
    (home,) = [claim for claim in claims if claim.id == "biden-at-home"]
    assert [passage.label for cite in home.cites for passage in cite.passages] == ["caption"]


def test_three_articles_with_one_man_behind_them_are_one_voice(example: Publication) -> None:
    claims = page(example, "events/2021-12-30-biden-putin-call.html").claims
    (mistake,) = [claim for claim in claims if claim.id == "sanctions-mistake"]
    assert mistake.sourcing.text == "3 articles · 2 origins, 1 unknown · 1 voice"
    assert [(voice.link.label, voice.via.label) for voice in mistake.voices] == [("Vladimir Putin", "Yury Ushakov")]


def test_every_mark_that_a_citation_leads_to_is_in_its_article(example: Publication) -> None:
    marks = {
        f"{p.url}#{text}"
        for p in example.pages
        if p.template == "article"
        for text in strings([getattr(p, "blocks", ())])
        if text.startswith(("p", "title"))
    }
    led_to = {text for text in strings(example.pages) if text.startswith("articles/") and "#" in text}
    assert led_to and led_to <= marks
