"""Copied passages among all articles of a site."""

from collections.abc import Iterable

import numpy as np

from generator.link.copied.compare import copies
from generator.link.copied.corpus import Corpus, Numbers, corpus
from generator.link.copied.grams import shared_grams
from generator.link.copied.passages import passages
from generator.model import Copied, SiteArticle


def copied(articles: Iterable[SiteArticle]) -> tuple[Copied, ...]:
    """The copied passages, sorted; digests are our own words and left out.

    Versions of one article are tied anyway: what stands in no other article is not named.
    """
    captures = {article.id: article for article in articles if article.form == "capture"}
    words = corpus([(id, captures[id].linked) for id in sorted(captures)])
    firsts = [_first(captures[id], captures) for id in words.articles]
    found = (
        Copied(count, tuple((words.articles[article], passage) for article, passage in places))
        for count, places in passages(words, same_words(words))
        if len({firsts[article] for article, _ in places}) > 1
    )
    return tuple(sorted(found, key=lambda one: (one.places, one.words)))


def same_words(words: Corpus) -> Numbers:
    """By position, the first place of a word that was copied from article to article; -1 where none was copied."""
    found, pairs = shared_grams(words)
    first = np.arange(len(words.hashes), dtype=np.int32)
    shared = np.zeros(len(first), bool)
    for pair in pairs:
        one, other = copies(words, found, pair)
        shared[one] = shared[other] = True
        one, other = _root(first, one), _root(first, other)
        first[np.maximum(one, other)] = np.minimum(one, other)
    return np.where(shared, _root(first, np.arange(len(first))), -1)


def _root(first: Numbers, positions: Numbers) -> Numbers:
    """The smallest positions that these are joined to."""
    while True:
        further = first[positions]
        if np.array_equal(further, positions):
            return positions
        positions = further


def _first(article: SiteArticle, captures: dict[str, SiteArticle]) -> str:
    """The first version of an article, as far as it is here."""
    while article.version_of in captures:
        article = captures[article.version_of]
    return article.version_of or article.id
