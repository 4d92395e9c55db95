"""Addresses as pages see them, and HTML that may stand in a page."""

import pytest

from generator.publish.theme import relative, sanitised


@pytest.mark.parametrize(
    ("url", "page", "expected"),
    [
        ("index.html", "index.html", "index.html"),
        ("articles/a.html#p4", "index.html", "articles/a.html#p4"),
        ("index.html", "articles/a.html", "../index.html"),
        ("actors/b.html", "articles/a.html", "../actors/b.html"),
        ("articles/b.html", "articles/a.html", "b.html"),
        ("index.html", "drafts/pages/x.html", "../../index.html"),
        ("search.html?q=12:30#top", "articles/a.html", "../search.html?q=12:30#top"),
        ("/index.html", "articles/a.html", "../index.html"),
    ],
)
def test_an_address_is_relative_to_the_page(url: str, page: str, expected: str) -> None:
    assert relative(url, page, "https://x.example/sub") == expected


@pytest.mark.parametrize("url", ["", "#p4", "https://x.example/a", "http://x.example/"])
@pytest.mark.parametrize("page", ["index.html", "articles/a.html", "404.html"])
def test_fragments_and_addresses_elsewhere_stay_as_they_are(url: str, page: str) -> None:
    assert relative(url, page, "https://x.example/sub") == url


def test_the_page_that_is_served_at_any_depth_has_absolute_addresses() -> None:
    assert relative("articles/a.html", "404.html", "https://x.example/sub") == "https://x.example/sub/articles/a.html"
    assert relative("articles/a.html", "404.html", "") == "articles/a.html"


@pytest.mark.parametrize("page", ["index.html", "articles/a.html"])
@pytest.mark.parametrize("url", ["javascript:alert(1)", "articles/javascript:alert(1)", "/javascript:alert(1)"])
def test_nothing_that_looks_like_a_scheme_comes_out(url: str, page: str) -> None:
    assert not relative(url, page, "").startswith("javascript:")


@pytest.mark.parametrize(
    "html",
    [
        "<script>alert(1)</script>",
        '<p onclick="alert(1)">',
        '<p style="color: red">',
        '<a href="javascript:alert(1)">',
        '<a href=" jAvAsCrIpT:alert(1)">',
        '<a href="data:text/html,x">',
        '<img src="https://third.example/pixel.png">',
        '<img src="//third.example/pixel.png">',
        '<img src="\\\\third.example/pixel.png">',
        '<img src="/\t/third.example/pixel.png">',
        '<iframe src="https://third.example/"></iframe>',
        "<form><input></form>",
        '<svg onload="alert(1)">',
    ],
)
def test_what_runs_styles_or_asks_others_goes(html: str) -> None:
    clean = str(sanitised(html)).lower()
    assert not any(word in clean for word in ("script", "alert", "style", "third", "data:", "<form", "<input", "<svg"))


@pytest.mark.parametrize(
    "html",
    [
        '<h2 id="how">How</h2>',
        '<img src="images/a.png" alt="A">',
        "<table><tbody><tr><td>1</td></tr></tbody></table>",
    ],
)
def test_what_pages_are_made_of_stays(html: str) -> None:
    assert sanitised(html) == html


@pytest.mark.parametrize("href", ["../articles/a.html#p4", "https://x.example/", "mailto:us@x.example", "#how"])
def test_links_stay(href: str) -> None:
    assert f'href="{href}"' in sanitised(f'<a href="{href}">x</a>')
