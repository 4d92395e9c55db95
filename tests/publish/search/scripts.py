"""The site's scripts that Node can run, and what they are compared with."""

from itertools import takewhile
from pathlib import Path

from generator.publish.bundles import listed

HERE = Path(__file__).resolve().parent
THEME = HERE.parents[2] / "theme"

_SOURCES = next(bundle.sources for bundle in listed(THEME) if bundle.name == "js/search.js")

ENGINE = [THEME / "static" / source for source in takewhile(lambda source: source != "js/search-words.js", _SOURCES)]
"""The sources of the published script that need no document, in order."""

LUNR = HERE / "vendor" / "lunr.js"
"""The whole of it."""

SCRIPTS = [*ENGINE, LUNR, HERE / "registered.js"]
"""With lunr.js last, the global `lunr` is the whole, while the engine keeps the parts that it brings along."""
