"""How fast captures become articles, on all processors and beside libraries on one; and that memory stays flat."""

import re
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import trafilatura

from generator.normalise.prepare import prepare
from generator.pool import mapped, processors
from tests.bench import corpora
from tests.bench.figure import Figure, peak, seconds

TEXTS = 2_000
PAGES = 300
FEW, MANY = 1_000, 10_000
SAMPLE = 100
_WORD = re.compile(r"\w+")


def texts() -> list[Figure]:
    sample = [corpora.text(number) for number in range(SAMPLE)]
    prepare(sample[0].encode(), ".txt")  # patterns and tables are made once
    ours = seconds(lambda text: prepare(text.encode(), ".txt"), sample)
    words = seconds(_WORD.findall, sample)
    return [
        Figure(
            f"texts of 550 words a second, {processors()} processors",
            f"{_rate('.txt', corpora.text, TEXTS):,.0f}",
            "300 on two",
            f"{ours / SAMPLE * 1000:.1f} ms of one processor each, {ours / words:,.0f} × re.findall(r'\\w+')",
        )
    ]


def pages() -> list[Figure]:
    sample = [corpora.page(number) for number in range(SAMPLE // 2)]
    prepare(sample[0].encode(), ".html")
    ours = seconds(lambda page: prepare(page.encode(), ".html"), sample)
    theirs = seconds(trafilatura.extract, sample)
    return [
        Figure(
            f"pages of 60 KB a second, {processors()} processors",
            f"{_rate('.html', corpora.page, PAGES):,.0f}",
            "20 on two",
            f"{ours / len(sample) * 1000:.1f} ms of one processor each, {ours / theirs:.1f} × trafilatura.extract",
        )
    ]


def memory() -> list[Figure]:
    """Peaks of one process, so that what one article leaves behind is seen."""
    held = []
    for number in range(MANY):
        if number == FEW:
            held.append(peak())
        prepare(corpora.text(number).encode(), ".txt")
    held.append(peak())
    return [
        Figure(
            f"MiB held after {FEW:,} and {MANY:,} texts",
            " and ".join(f"{mib:.0f}" for mib in held),
            "flat",
            f"{held[1] / held[0]:.2f} ×",
        )
    ]


def read(path: Path) -> int:
    return len(prepare(path.read_bytes(), path.suffix).blocks)


def _rate(suffix: str, invented: Callable[[int], str], count: int) -> float:
    """Captures a second of wall time from files, the start of the processes included."""
    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(folder, f"{number}{suffix}") for number in range(count)]
        for number, path in enumerate(paths):
            path.write_text(invented(number), encoding="utf-8")
        start = time.perf_counter()
        mapped(read, paths, "Reading articles")
        return count / (time.perf_counter() - start)
