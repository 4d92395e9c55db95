"""The search files as classic scripts, which work from disk and under a strict Content-Security-Policy."""

import json
from collections.abc import Iterator, Sequence
from typing import Any


def script(name: str, *values: Any) -> bytes:
    """A script that hands its values to `readout.search.loaded`: ASCII, and harmless inside HTML too."""
    written = ",".join(map(_written, (name, *values)))
    return f"readout.search.loaded({written});\n".encode("ascii")


def runs(sizes: Sequence[int], limit: int) -> Iterator[tuple[int, int]]:
    """Neighbours put together up to a limit: the start and end of each run; one that is larger stands alone."""
    start, total = 0, 0
    for place, size in enumerate(sizes):
        if total and total + size > limit:
            yield start, place
            start, total = place, 0
        total += size
    if len(sizes) > start:
        yield start, len(sizes)


def _written(value: Any) -> str:
    """JSON in which no tag or comment can begin; this sign stands only within its strings."""
    return json.dumps(value, ensure_ascii=True, separators=(",", ":"), allow_nan=False).replace("<", "\\u003c")
