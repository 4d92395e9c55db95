"""The search of 10,000 articles: what building it takes, and what a reader's first query loads."""

import json
import subprocess
import tempfile
import time
from gzip import compress
from itertools import accumulate
from pathlib import Path
from random import Random
from statistics import median, quantiles

from generator.publish.search import SearchDocument, search_files
from tests.bench import browsing, corpora
from tests.bench.figure import Figure, peak
from tests.publish.search.scripts import ENGINE

ROOT = Path(__file__).resolve().parents[2]
ARTICLES, WORDS, DISTINCT, QUERIES = 10_000, 550, 40_000, 300

_FIRST = """
return Promise.all(input.map(function (query) {
  return readout.engine.find(query, {}).then(function (found) {
    return readout.engine.show(found.direct.slice(0, 5).map(function (one) { return one.doc; }));
  }).then(function () { return loads; });
}));
"""


def vocabulary() -> list[str]:
    return corpora.invented("search", DISTINCT)


def documents(words: list[str], count: int = ARTICLES) -> list[SearchDocument]:
    random = Random("documents")
    weights = list(accumulate(1 / (rank + 1) for rank in range(len(words))))
    made = []
    for number in range(count):
        text = " ".join(random.choices(words, cum_weights=weights, k=round(random.gauss(WORDS, WORDS / 5))))
        title = " ".join(random.choices(words, cum_weights=weights, k=9))
        id, day = f"article-{number}", f"2021-{number % 12 + 1:02}-{number % 28 + 1:02}"
        made.append(
            SearchDocument(
                f"article:{id}", "article", title, text, (), f"articles/{id}.html", day, "Example Courier", text[:160],
                day, f"outlet-{number % 90}", (f"actor-{number % 1000}",), (f"event-{number % 500}",),
            )
        )  # fmt: skip
    return made


def queries(words: list[str]) -> list[str]:
    """One to three words each, from all bands of frequency alike."""
    random = Random("queries")

    def word() -> str:
        return words[min(int(DISTINCT ** random.random()), DISTINCT - 1)]

    return [" ".join(word() for _ in range(random.randint(1, 3))) for _ in range(QUERIES)]


def measured(articles: int = ARTICLES) -> list[Figure]:
    words = vocabulary()
    held = documents(words, articles)
    before, start = peak(), time.process_time()
    files = search_files(held)
    took = time.process_time() - start
    rows = [
        Figure("search index: processor seconds", f"{took:.1f} s", "10 s"),
        Figure("search index: memory", f"{peak():.0f} MiB", "600 MiB", f"{before:.0f} MiB before"),
        Figure("search folder", f"{sum(map(len, files.values())) / 1e6:.1f} MB", "15 MB", f"{len(files)} files"),
    ]
    asked = queries(words)
    with tempfile.TemporaryDirectory() as folder:
        for path, content in files.items():
            (Path(folder) / path).parent.mkdir(parents=True, exist_ok=True)
            (Path(folder) / path).write_bytes(content)
        sizes = sorted(_first_queries(folder, files, asked))
        browsed = browsing.figures(Path(folder), asked)
    rows.append(Figure("first query, gzipped: median", f"{median(sizes) / 1e3:.1f} kB", "40 kB"))
    rows.append(Figure("first query, gzipped: 90th percentile", f"{quantiles(sizes, n=10)[-1] / 1e3:.1f} kB", "80 kB"))
    return rows + browsed


def _first_queries(folder: str, files: dict[str, bytes], asked: list[str]) -> list[int]:
    """What each query loads in a browser of its own, in gzipped bytes."""
    import playwright

    node = Path(playwright.__file__).parent / "driver" / "node"
    sizes = []
    for query in asked:
        job = {"scripts": [*map(str, ENGINE)], "site": folder, "body": _FIRST, "input": [query]}
        run = [str(node), str(ROOT / "tests/publish/search/run.js")]
        done = subprocess.run(run, input=json.dumps(job).encode(), capture_output=True, check=True)
        loaded = json.loads(done.stdout)[0]
        sizes.append(sum(len(compress(files[f"search/{name}.js"], 9)) for name in loaded))
    return sizes
