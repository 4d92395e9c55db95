"""The demo as a French site: what the theme says is French, what the demo says stays."""

from collections.abc import Iterator

import pytest

from .conftest import DEMO, Built, build


@pytest.fixture(scope="module")
def french(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Built]:
    built = build(DEMO, tmp_path_factory.mktemp("french") / "output", "-e", 'DEFAULT_LANG="fr"')
    assert built.status == 0, built.said
    yield built


def test_every_page_says_that_it_is_french(french: Built) -> None:
    assert {(page.html["lang"], page.html["dir"]) for page in french.pages.values() if page.html} == {("fr", "ltr")}


def test_dates_and_counts_are_french(french: Built) -> None:
    home = french.words("index.html")
    assert "2 janvier 2022" in home
    assert "5 articles, le plus récent : 31 décembre 2021 ou 1er janvier 2022" in home.replace("\u00a0", " ")


def test_search_has_its_words_in_french(french: Built) -> None:
    template = french.pages["search.html"].find(id="search-words_")
    assert template
    said = {one["data-word"]: str(one.string) for one in template.find_all(attrs={"data-word": True})}
    assert (said["many"], said["quoted"]) == ("{count} résultats pour {query}.", "«\u00a0{words}\u00a0»")
