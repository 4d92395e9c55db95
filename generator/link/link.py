"""The second article stage: a normalised article, the registry and its own record to a linked article."""

from collections.abc import Callable
from typing import Any

from generator.link.candidates import candidates
from generator.link.dating import dated
from generator.link.mentions.find import mentions
from generator.link.mentions.roles import with_roles
from generator.link.overrule import Overrules
from generator.link.quotations.find import quotations
from generator.link.registry import Registry
from generator.model import Article, LinkedArticle, Passage
from generator.read import schema

DEFAULT = "en"
"""The language of a text that nobody names."""


def link(article: Article, registry: Registry, record: schema.ArticleRecord) -> LinkedArticle:
    """The article with what is found in its words; pure, so that any process can do it and its inputs are its key."""
    blocks = article.blocks
    language = spoken(record.language or article.found.language)
    reviewed = Overrules(blocks, record)
    order = {block.id: number for number, block in enumerate(blocks)}

    def in_order(found: list[Any], place: Callable[[Any], Passage]) -> list[Any]:
        return sorted(found, key=lambda one: (order[place(one).block], place(one)))

    named = in_order(reviewed.mentions(mentions(blocks, registry, language)), lambda one: one.passage)
    dates = in_order(reviewed.dates(dated(blocks, record.published, language)), lambda one: one.passage)
    spoke = quotations(blocks, named, language, registry.persons)
    quoted = in_order(reviewed.quotations(spoke), lambda one: one.passages[0])
    return LinkedArticle(
        article,
        tuple(with_roles(named, quoted, blocks, language)),
        tuple(dates),
        tuple(reviewed.faults),
        tuple(quoted),
        tuple(candidates(blocks, named, registry, language)),
    )


def spoken(tag: str | None) -> str:
    """The primary language subtag (BCP 47), by which rules are chosen: `en` of `en-GB`."""
    return (tag or DEFAULT).split("-")[0].lower()
