"""What a web archive says of a page that it kept: when it took it, and where from."""

import re
from collections.abc import Iterator
from dataclasses import replace

from generator.normalise import dates, metadata
from generator.normalise.piece import Finding
from generator.normalise.reading import Reading

# The address of a kept page, as Wayback, pywb and archive.today form it: a moment in UTC, then the page's own address.
_ADDRESS = re.compile(
    r"https?://[^/\s]+/(?:[\w-]+/){0,4}(?P<moment>\d{14}|\d{4}\.\d\d\.\d\d-\d{6})(?:[a-z]{2}_)?/(?P<scheme>https?):/{1,2}"
    r"(?P<rest>[^\s<>\"'/]+\.[^\s<>\"']+)"
)
_BANNER = re.compile(
    r"FILE ARCHIVED ON (?P<time>\d\d:\d\d):\d\d (?P<day>\w{3} \d{1,2}, \d{4}) AND RETRIEVED FROM THE\s+INTERNET ARCHIVE"
)
_SCRIPT = re.compile(r'__wm\.wombat\("(?P<url>https?://[^\s<>"\'/]+\.[^\s<>"\']+)","(?P<moment>\d{14})"')


def completed(reading: Reading, text: str) -> Reading:
    """The reading of a page with what the archive says that kept it; unchanged where none did.

    The page's own address stands for the archive's. It was retrieved when the archive took it, whenever it was
    saved from there.
    """
    said = [*_addresses(reading.found), *_marks(text)]
    if not said:
        return reading
    url = next((finding for finding in said if finding.field == "url"), None)
    own = [finding for finding in reading.found if not (finding.field == "url" and _ADDRESS.fullmatch(finding.value))]
    day = metadata.url_day(url.value) if url and not reading.implied else None
    return replace(
        reading,
        found=(*(finding for finding in said if finding.field == "retrieved"), *own, *([url] if url else [])),
        values=tuple(dict.fromkeys([*reading.values, *(finding.passage for finding in said)])),
        implied=(*reading.implied, *([day] if day else [])),
    )


def _addresses(found: tuple[Finding, ...]) -> Iterator[Finding]:
    """What the address tells, where it is an archive's."""
    for finding in found:
        if finding.field == "url" and (match := _ADDRESS.fullmatch(finding.value)):
            yield Finding("url", f"{match['scheme']}://{match['rest']}", finding.passage)
            yield from _retrieved(match["moment"], finding.passage)


def _marks(text: str) -> Iterator[Finding]:
    """What the archive's script and its comment at the end tell."""
    if script := _SCRIPT.search(text):
        yield Finding("url", script["url"], script["url"])
        yield from _retrieved(script["moment"], script["moment"])
    at = text.rfind("FILE ARCHIVED ON ")
    commented = at >= 0 and text.rfind("<!--", 0, at) > text.rfind("-->", 0, at)
    if commented and (banner := _BANNER.match(text, at)) and (day := dates.first(banner["day"])):
        yield Finding("retrieved", f"{day}T{banner['time']}Z", banner[0])


def _retrieved(moment: str, passage: str) -> Iterator[Finding]:
    digits = re.sub(r"\D", "", moment)
    day = f"{digits[:4]}-{digits[4:6]}-{digits[6:8]}"
    if found := dates.from_iso(f"{day}T{digits[8:10]}:{digits[10:12]}Z"):
        yield Finding("retrieved", found, passage)
