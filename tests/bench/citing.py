"""How fast citations are verified: 5,000 of them, in as many places of 500 articles."""

from random import Random
from time import process_time

from generator.link.quote import Quotes
from generator.model import Block, Passage
from generator.text import word_spans
from tests.bench import corpora
from tests.bench.figure import Figure

ARTICLES, CITATIONS = 500, 5_000


def citations() -> list[Figure]:
    return [Figure("5,000 citations verified, 500 articles", f"{seconds():.2f} s", "2 s")]


def seconds() -> float:
    """Processor seconds for all quotes, the folding of their articles included."""
    articles = [_article(number) for number in range(ARTICLES)]
    asked = [_quote(articles[number % ARTICLES], Random(f"quote {number}")) for number in range(CITATIONS)]
    begin = process_time()
    quotes = [Quotes(blocks) for blocks in articles]
    for number, (quote, passage) in enumerate(asked):
        found = quotes[number % ARTICLES].one(quote)
        assert not isinstance(found, Passage) or found == passage
    return process_time() - begin


def _article(number: int) -> list[Block]:
    paragraphs = corpora.text(number).split("\n\n")
    return [Block(f"p{place}", "paragraph", text) for place, text in enumerate(paragraphs, 1)]


def _quote(blocks: list[Block], random: Random) -> tuple[str, Passage]:
    """Eight words or fewer of one block, and where they stand."""
    block = random.choice(blocks)
    spans = word_spans(block.text)
    first = random.randrange(max(len(spans) - 8, 1))
    start, end = spans[first][0], spans[min(first + 7, len(spans) - 1)][1]
    return block.text[start:end], Passage(block.id, start, end)
