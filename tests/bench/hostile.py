"""Captures that stop other readers: each must end, with an article or a clear problem, soon and in little memory.

Seconds are those of the processor, which other work on the machine does not lengthen.
"""

import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

from generator.normalise.decode import CaptureError
from generator.normalise.prepare import prepare
from tests.bench.figure import Figure, peak

_STORY = "<h1>Council goes on with its work</h1>" + "<p>The council said on Monday that work goes on, Roe said.</p>" * 9
_PICTURE = "<img src='data:image/png;base64," + "QUJD" * 500_000 + "'>"

CAPTURES: dict[str, tuple[Callable[[], bytes], str]] = {
    "a page of 20 MB, embedded pictures": (lambda: (_STORY + _PICTURE * 10).encode(), ".html"),
    "a tag with 200,000 attributes": (
        lambda: (_STORY + "<div " + " ".join(f"a{n}=1" for n in range(200_000)) + ">").encode(),
        ".html",
    ),
    "100,000 nested tags": (lambda: (_STORY + "<div>" * 100_000).encode(), ".html"),
    "100,000 open links": (lambda: (_STORY + "<a href=x>a" * 100_000).encode(), ".html"),
    "100,000 open comments": (lambda: (_STORY + "<!--" * 100_000).encode(), ".html"),
    "a page of 50 MB": (lambda: _STORY.encode() * (50_000_000 // len(_STORY)), ".html"),
    "a page of just below the limits": (lambda: (_STORY * 10_000)[:4_900_000].encode(), ".html"),
    "a page of 140,000 table cells": (lambda: (_STORY + "<tr><td>a<td>b<td>c" * 35_000).encode(), ".html"),
    "5 MB without a space, page": (lambda: _STORY.encode() + b"<p>" + b"x" * 5_000_000, ".html"),
    "5 MB without a space, text": (lambda: b"x" * 5_000_000, ".txt"),
    "9,900 lines": (lambda: b"Jane Roe, AFP - Dec 29, 2021\n\n" * 9_900, ".txt"),
    "a line of 390,000 characters": (lambda: b"Storm\n\n" + b"by a. " * 65_000, ".txt"),
    "a megabyte of combining marks": (lambda: ("a\u0301\u0327" * 100_000).encode(), ".txt"),
    "every byte value, 5 MB": (lambda: bytes(range(256)) * 20_000, ".txt"),
    "every byte value, 5 MB, page": (lambda: bytes(range(256)) * 20_000, ".html"),
    "NULs": (lambda: _STORY.encode() + b"\0" * 5_000_000, ".html"),
}


def measured() -> list[Figure]:
    return [_measured(name) for name in CAPTURES]


def _measured(name: str) -> Figure:
    with ProcessPoolExecutor(1, get_context("spawn")) as apart:
        took, held, outcome = apart.submit(_run, name).result()
    return Figure(name, f"{took:.1f} s {held:,.0f} MiB", "10 s 1,024 MiB", outcome)


def _run(name: str) -> tuple[float, float, str]:
    """Seconds, the most memory held, and whether an article came of it."""
    make, suffix = CAPTURES[name]
    capture = make()
    start = time.process_time()
    try:
        outcome = f"{len(prepare(capture, suffix).blocks):,} blocks"
    except CaptureError as error:
        outcome = error.message
    return time.process_time() - start, peak(), outcome
