"""`python -m tests.bench [NAME …]`, or `make bench`: how fast Readout is here, measured in one run.

Seconds differ from machine to machine; the last column is the time that well-known work takes on the same input,
which does not. A measure is a function that returns `Figure`s, listed below; each runs in a process of its own.
"""

import argparse
import sys
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from multiprocessing import get_context

from tests.bench import citing, copying, hostile, linking, normalising, search, site
from tests.bench.figure import Figure

MEASURES: dict[str, Callable[[], list[Figure]]] = {
    "texts": normalising.texts,
    "pages": normalising.pages,
    "memory": normalising.memory,
    "hostile": hostile.measured,
    "mentions": linking.mentions,
    "copied": copying.passages,
    "citations": citing.citations,
    "search": search.measured,
    "site": site.site,
}


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description="Measure how fast Readout is here.")
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"some of: {', '.join(MEASURES)} (default: all)")
    parser.add_argument(
        "--articles", type=int, default=site.ARTICLES, metavar="N", help="how large site and search are"
    )
    given = parser.parse_args()
    asked = given.names or list(MEASURES)
    if unknown := [name for name in asked if name not in MEASURES]:
        parser.error(f"no such measure: {', '.join(unknown)}")
    print(f"{'':<44}{'here':>16}  {'asked':<16}  beside")
    for name in asked:
        with ProcessPoolExecutor(1, get_context("spawn")) as apart:
            measure = partial(MEASURES[name], given.articles) if name in ("search", "site") else MEASURES[name]
            for figure in apart.submit(measure).result():
                print(f"{figure.what:<44}{figure.here:>16}  {figure.asked:<16}  {figure.beside}".rstrip(), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
