"""How long it takes to find who copied whom in 10,000 articles, and in texts made to take long."""

import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from random import Random

from generator.errors import Place
from generator.link.copied.find import copied
from generator.model import Article, Block, LinkedArticle, SiteArticle
from tests.bench import corpora
from tests.bench.figure import Figure, peak

MANY = 10_000
STORIES, OUTLETS = 300, 20
"""Of the articles, so many are agency stories carried by so many outlets; one is carried by very many."""
CARRIED = 300


def article(id: str, paragraphs: Sequence[str]) -> SiteArticle:
    blocks = (Block(f"p{number}", "paragraph", text) for number, text in enumerate(paragraphs, 1))
    return SiteArticle(id, Place(id, 1, 1), id, "capture", "full", LinkedArticle(Article(tuple(blocks))))


def corpus() -> list[SiteArticle]:
    """Agency stories with each outlet's edits, and stories of their own; all with quotations and notices."""
    every = [copy for story in range(STORIES) for copy in _carried(story, CARRIED if story == 0 else OUTLETS)]
    while len(every) < MANY:
        every.append(corpora.story(f"own {len(every)}"))
    return [article(f"a{number:05}", paragraphs) for number, paragraphs in enumerate(every[:MANY])]


def _carried(story: int, outlets: int) -> Iterator[list[str]]:
    told = corpora.story(f"agency {story}")
    for outlet in range(outlets):
        random = Random(f"{story} {outlet}")
        yield [corpora.edited(random, paragraph) for paragraph in told if random.random() < 0.9]


HOSTILE: dict[str, Callable[[], list[SiteArticle]]] = {
    "two articles, one word 500,000 times": lambda: [article(id, ["war " * 500_000]) for id in "ab"],
    "two articles of the same megabyte": lambda: [article(id, corpora.story("long", 170_000)) for id in "ab"],
    "10,000 articles of the same words": lambda: [article(f"a{n:05}", corpora.story("one")) for n in range(MANY)],
    "two articles, 500,000 quotation marks": lambda: [article(id, ['" ' * 500_000]) for id in "ab"],
}


def passages() -> list[Figure]:
    return [_figure(f"copied passages of {MANY:,} articles", ""), *(_figure(name, name) for name in HOSTILE)]


def _figure(what: str, name: str) -> Figure:
    with ProcessPoolExecutor(1, get_context("spawn")) as apart:
        took, busy, held, found = apart.submit(_run, name).result()
    beside = f"{busy:.1f} s of one processor, {found:,} passages"
    return Figure(what, f"{took:.1f} s {held:,.0f} MiB", "30 s 1,024 MiB", beside)


def _run(hostile: str) -> tuple[float, float, float, int]:
    """Seconds of wall time and of the processor, the most memory held, articles included, and the passages found."""
    articles = HOSTILE[hostile]() if hostile else corpus()
    start, busy = time.perf_counter(), time.process_time()
    found = copied(articles)
    return time.perf_counter() - start, time.process_time() - busy, peak(), len(found)
