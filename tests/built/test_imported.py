"""Raw captures, imported and built with no registry and no review."""

import json

from generator.text import clean

from .conftest import Built


def test_five_pages_have_the_right_headlines(imported: Built, seed_site: Built) -> None:
    def titles(built: Built) -> set[str]:
        return {row["title"] for row in json.loads((built.output / "data/articles.json").read_text())}

    assert len(titles(imported)) == 5
    assert titles(imported) == titles(seed_site)


def test_each_page_shows_the_whole_text(imported: Built) -> None:
    for row in json.loads((imported.output / "data/articles.json").read_text()):
        page = imported.pages[row["url"]]
        shown = [clean(tag.get_text()) for tag in page.find("main").find_all(id=True)]
        for paragraph in row["text"].split("\n\n"):
            assert any(text.replace("†", "").startswith(paragraph) for text in shown), paragraph


def test_undated_articles_and_drafts_are_called_so(imported: Built) -> None:
    rows = json.loads((imported.output / "data/articles.json").read_text())
    undated = [row for row in rows if "published" not in row]
    assert undated
    assert all(row["status"] == "draft" for row in rows)
    for row in rows:
        words = imported.words(row["url"]).lower()
        assert "draft" in words
        assert ("undated" in words) == (row in undated), row["id"]


def test_a_site_without_a_registry_says_so_and_fails_nowhere(imported: Built) -> None:
    for kind in ("actors", "events"):
        assert f"no {kind}" in imported.words(f"{kind}/index.html").lower()
    assert "combined" in imported.words("index.html").lower() or "no briefing" in imported.words("index.html").lower()
