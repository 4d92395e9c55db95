"""Settings for working on a site. `publishconf.py` has what differs for the public."""

import sys
from pathlib import Path

from jinja2 import StrictUndefined

_ROOT = Path(__file__).resolve().parent
for _folder in (str(_ROOT), str(_ROOT / "plugins")):
    if _folder not in sys.path:
        sys.path.insert(0, _folder)

from briefing.build import Readout  # noqa: E402

SITENAME = "Readout"
SITESUBTITLE = "Briefings that you can check"
SITEURL = ""
DEFAULT_LANG = "en"
TIMEZONE = "UTC"
LOCALE = ["C.UTF-8", "C"]  # the same bytes on every machine

PATH = "content"
OUTPUT_PATH = "output"
THEME = "theme"
PLUGIN_PATHS = ["plugins"]
PLUGINS = ["briefing"]
PELICAN_CLASS = Readout

# What an article's record and its outlet leave open: full, excerpt or metadata.
BRIEFING_DEFAULT_RIGHTS = "full"
# Whether records and pages with `status: draft` are shown, marked as such.
BRIEFING_DRAFTS = True
# Whether search finds an article also by the words that its rights withhold. Which words those are, and how often each
# stands there, can then be read in the folder `search/`; their order and places cannot, and no result shows them.
BRIEFING_SEARCH_UNPUBLISHED = False

# Ordinary pages stand at the root. All links are relative, so that the site works from disk and under any path.
RELATIVE_URLS = True
PAGE_PATHS = ["pages"]
PAGE_URL = PAGE_SAVE_AS = "{slug}.html"
PAGE_LANG_URL = PAGE_LANG_SAVE_AS = "{slug}-{lang}.html"
DRAFT_PAGE_URL = DRAFT_PAGE_SAVE_AS = "drafts/{slug}.html"
DRAFT_PAGE_LANG_URL = DRAFT_PAGE_LANG_SAVE_AS = "drafts/{slug}-{lang}.html"
PAGE_TRANSLATION_ID = None
SLUGIFY_SOURCE = "basename"
STATIC_PATHS: list[str] = []  # a file is copied when a page links to it with {static} or {attach}
# A page may not bring in files from elsewhere.
DOCUTILS_SETTINGS = {"file_insertion_enabled": False, "raw_enabled": False}
IGNORE_FILES = [".*", "*~", "README.*", "LICENSE.md"]

# Articles are Readout's, not Pelican's; so are feeds and indexes.
ARTICLE_PATHS: list[str] = []
DIRECT_TEMPLATES: list[str] = []
AUTHOR_SAVE_AS = CATEGORY_SAVE_AS = TAG_SAVE_AS = ""
FEED_ALL_ATOM = FEED_ALL_RSS = FEED_ATOM = FEED_RSS = None
AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
CATEGORY_FEED_ATOM = CATEGORY_FEED_RSS = None
TAG_FEED_ATOM = TAG_FEED_RSS = None
TRANSLATION_FEED_ATOM = TRANSLATION_FEED_RSS = None

CACHE_CONTENT = LOAD_CONTENT_CACHE = False
DELETE_OUTPUT_DIRECTORY = False
JINJA_ENVIRONMENT = {
    "autoescape": True,
    "undefined": StrictUndefined,
    "extensions": ["jinja2.ext.i18n"],
    "trim_blocks": True,
    "lstrip_blocks": True,
}
