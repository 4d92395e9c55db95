"""Settings for the public site: no drafts, and of articles only what may be shown."""

import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from pelicanconf import *  # noqa: F403

SITEURL = os.environ.get("SITEURL", "").rstrip("/")
BRIEFING_DEFAULT_RIGHTS = "excerpt"
BRIEFING_DRAFTS = False
DRAFT_PAGE_SAVE_AS = DRAFT_PAGE_LANG_SAVE_AS = ""
