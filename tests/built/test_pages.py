"""What every built site must be: whole, linked, valid, and made of nothing from elsewhere."""

import json
from collections import Counter
from pathlib import Path
from urllib.parse import unquote, urldefrag, urlsplit

import html5lib
import pytest

from .conftest import DEMO, Built

SITES = ["demo", "seed_site", "before_the_call", "imported"]


@pytest.fixture(params=SITES)
def site(request: pytest.FixtureRequest) -> Built:
    if request.param != "demo":
        from tests.conftest import SEEDS

        if not SEEDS.is_dir():
            pytest.skip("needs the seeds: put them into ../shared/seeds or name their folder in READOUT_SEEDS")
    built: Built = request.getfixturevalue(request.param)
    return built


def test_every_internal_link_and_anchor_leads_somewhere(site: Built) -> None:
    ids = {page: {tag["id"] for tag in soup.find_all(id=True)} for page, soup in site.pages.items()}
    broken = []
    for page, soup in site.pages.items():
        for tag in soup.find_all(["a", "link", "script", "img", "form"]):
            url = tag.get("href") or tag.get("src") or tag.get("action")
            if not url or urlsplit(url).scheme or url.startswith("//"):
                continue
            path, fragment = urldefrag(url)
            target = _resolve(page, path)
            exists = target in ids or (site.output / target).is_file()
            if not exists or (fragment and target in ids and unquote(fragment) not in ids[target]):
                broken.append(f"{page}: {url}")
    assert not broken


def test_ids_are_unique_in_each_page(site: Built) -> None:
    for page, soup in site.pages.items():
        twice = [id for id, count in Counter(tag["id"] for tag in soup.find_all(id=True)).items() if count > 1]
        assert not twice, page


def test_every_page_is_valid_html(site: Built) -> None:
    for page in site.pages:
        parser = html5lib.HTMLParser(strict=False, namespaceHTMLElements=False)
        parser.parse((site.output / page).read_text())
        assert not parser.errors, (page, parser.errors[:3])


def test_links_name_index_html_so_that_they_work_from_disk(site: Built) -> None:
    for page, soup in site.pages.items():
        for tag in soup.find_all("a", href=True):
            url = urlsplit(tag["href"])
            assert url.scheme or not url.path or not url.path.endswith("/"), (page, tag["href"])


def test_nothing_is_fetched_from_elsewhere(site: Built) -> None:
    for page, soup in site.pages.items():
        for tag in soup.find_all(["link", "script", "img", "iframe", "source", "video", "audio"]):
            url = tag.get("href") or tag.get("src") or ""
            assert not urlsplit(url).netloc or tag.get("rel") == ["canonical"], (page, url)


def test_nothing_is_inline_so_that_a_strict_policy_holds(site: Built) -> None:
    for page, soup in site.pages.items():
        assert not soup.find_all("style"), page
        assert not [tag for tag in soup.find_all("script") if not tag.get("src")], page
        assert not [tag for tag in soup.find_all(True) if any(a == "style" or a.startswith("on") for a in tag.attrs)]


def test_each_record_has_its_page_and_each_kind_its_index(demo: Built) -> None:
    expected = {"index.html", "review.html", "search.html", "about.html", "404.html"}
    for kind in ("articles", "actors", "events", "outlets", "briefings"):
        expected.add(f"{kind}/index.html")
        expected |= {f"{kind}/{record.stem}.html" for record in (DEMO / kind).glob("*.yaml")}
    # No record's id has an underscore: those are parts of an index.
    assert {page for page in demo.pages if "_" not in page} == expected


def test_the_data_holds_each_record_once_in_the_order_of_ids(demo: Built) -> None:
    for kind in ("articles", "actors", "events"):
        ids = [row["id"] for row in json.loads((demo.output / f"data/{kind}.json").read_text())]
        assert ids == sorted(record.stem for record in (DEMO / kind).glob("*.yaml")), kind


def test_a_citation_leads_to_a_mark_that_holds_its_words(demo: Built) -> None:
    claims = json.loads((demo.output / "data/claims.json").read_text())
    parts = [(cite["article"], part) for claim in claims for cite in claim["cites"] for part in cite["parts"]]
    assert len(parts) > 60
    for article, part in parts:
        mark = demo.pages[f"articles/{article}.html"].find("mark", id=part["mark"])
        # Where another passage crosses this one it is split, and its first piece has the id.
        assert mark and mark.get_text() and part["quote"].startswith(mark.get_text()), (article, part)
        block = demo.pages[f"articles/{article}.html"].find(id=part["block"])
        assert block and part["quote"] in block.get_text().replace("†", ""), (article, part)


def test_numbered_citations_lead_to_notes_and_these_to_marks(demo: Built) -> None:
    page = demo.pages["briefings/2022-01-01-before-geneva.html"]
    cites = page.select("a.cite[data-ref]")
    assert len(cites) > 10
    numbers: dict[str, str] = {}
    for cite in cites:
        ref, number = cite["data-ref"], cite.get_text(strip=True)
        assert numbers.setdefault(ref, number) == number
        note = page.find("li", id=cite["href"].removeprefix("#"))
        assert note and note.select('a[href*="articles/"]'), ref
    assert sorted(map(int, numbers.values())) == list(range(1, len(numbers) + 1))


def test_articles_and_what_they_report_link_both_ways(demo: Built) -> None:
    def links(page: str, to: str) -> bool:
        folder = page.rpartition("/")[0]
        hrefs = {urldefrag(tag["href"])[0] for tag in demo.pages[page].find_all("a", href=True)}
        return to in {_resolve(f"{folder}/x.html", href) for href in hrefs}

    article, actor = "articles/scmp-talks.html", "actors/yury-ushakov.html"
    event, outlet = "events/2021-12-30-biden-putin-call.html", "outlets/scmp.html"
    assert links(article, actor) and links(actor, article)
    assert links(article, event) and links(event, article)
    assert links(article, outlet) and links(outlet, article)


def test_a_digest_says_that_it_is_our_summary(demo: Built) -> None:
    assert "summary" in demo.words("articles/scmp-talks.html").lower()
    assert "our summary" in demo.words("events/2021-12-30-biden-putin-call.html").lower()


def _resolve(page: str, path: str) -> str:
    """A relative address on a page to a path from the root; the page itself where there is none."""
    if not path:
        return page
    parts = page.split("/")[:-1]
    for part in unquote(urlsplit(path).path).split("/"):
        if part == "..":
            parts.pop()
        elif part not in ("", "."):
            parts.append(part)
    return Path(*parts).as_posix()
