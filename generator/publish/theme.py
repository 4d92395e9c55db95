"""What a theme must have, and what its templates may do to addresses and HTML, and say."""

import re
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path

import nh3
from markupsafe import Markup

from generator.errors import ContentError, Place, Problem
from generator.publish.words import Words

TEMPLATES = "base index article actor event outlet briefing listing review search page 404".split()

_TAGS = set(
    "a abbr b blockquote br caption cite code dd del div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i img ins"
    " kbd li mark ol p pre q s small span strong sub sup table tbody td tfoot th thead time tr ul".split()
)
_ATTRIBUTES = {
    "*": {"dir", "id", "lang", "title"},
    "a": {"href"},
    "img": {"alt", "height", "src", "width"},
    "ol": {"start"},
    "td": {"colspan", "rowspan"},
    "th": {"colspan", "rowspan", "scope"},
    "time": {"datetime"},
}


def check_templates(folders: Sequence[Path]) -> None:
    """Raise `ContentError` unless the folders, of which the last is the theme's own, hold all templates."""
    files = [f"{name}.html" for name in TEMPLATES]
    missing = [file for file in files if not any((folder / file).is_file() for folder in folders)]
    if missing:
        place, hint = Place(str(folders[-1])), "there is no other theme to fall back on"
        raise ContentError(Problem(place, f"missing template {file}", hint) for file in missing)


def spoken(words: Words) -> dict[str, Callable[..., Markup]]:
    """Gettext for templates, as Jinja's new style has it: the message is HTML, values are escaped, numbers written."""

    @cache
    def whole(message: str) -> Markup:
        return Markup(words.gettext(message))

    def gettext(message: str, /, **values: object) -> Markup:
        return Markup(words.messages.gettext(message)) % words.written(values) if values else whole(message)

    def ngettext(one: str, several: str, number: int, /, **values: object) -> Markup:
        return Markup(words.messages.ngettext(one, several, number)) % words.written(values)

    def pgettext(context: str, message: str, /, **values: object) -> Markup:
        return Markup(words.messages.pgettext(context, message)) % words.written(values)

    return {"_": gettext, "gettext": gettext, "ngettext": ngettext, "pgettext": pgettext}


def relative(url: str, page: str, site_url: str) -> str:
    """An address from the site's root as seen from `page`, which is one, too.

    An empty one, a fragment, and http(s) stay as they are. `404.html` is served at any depth: its are absolute where
    the site's address is known, and right at the root and from disk where it is not.
    """
    if not url or url.startswith(("#", "http://", "https://")):
        return url
    url = url.lstrip("/")
    if page == "404.html" and site_url:
        return f"{site_url}/{url}"
    folder = page.rpartition("/")[0] + "/"
    url = url.removeprefix(folder) if url.startswith(folder) else "../" * page.count("/") + url
    # What looks like a scheme stays a path: no `javascript:` comes out of here.
    return f"./{url}" if ":" in url and re.match("[^/?#]*:", url) else url


def sanitised(html: str) -> Markup:
    """HTML without anything that runs, styles, or asks a third party; the one door to `Markup`."""
    schemes = {"http", "https", "mailto"}
    return Markup(nh3.clean(html, tags=_TAGS, attributes=_ATTRIBUTES, attribute_filter=_own_image, url_schemes=schemes))


def _own_image(_tag: str, attribute: str, value: str) -> str | None:
    seen = re.sub(r"[\0- ]", "", value)  # as browsers read addresses
    return None if attribute == "src" and re.match(r"[^/?#]*:|[/\\]{2}", seen) else value
