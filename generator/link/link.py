"""The second article stage: a normalised article, the registry and its own record to a linked article."""

from functools import lru_cache

from generator.link.dating import dated
from generator.link.names import Names
from generator.link.quote import Miss, Quotes
from generator.link.registry import Registry
from generator.model import Article, DatedPassage, Fault, LinkedArticle, Mention, Passage
from generator.read import schema


@lru_cache(maxsize=1)
def _automaton(registry: Registry) -> Names[str | None]:
    return Names(registry.names)


def link(article: Article, registry: Registry, record: schema.ArticleRecord) -> LinkedArticle:
    """The article with its mentions and dates; pure, so that it can run in any process and be cached by its inputs."""
    faults: list[Fault] = []
    names = _automaton(registry)
    texts = {block.id: block.text for block in article.blocks}
    quotes = Quotes(article.blocks) if record.mentions or record.dates or record.speakers else None

    def one(selector: schema.Selector, *loc: str | int) -> Passage | None:
        assert quotes
        found = quotes.one(selector.quote, selector.prefix, selector.suffix)
        if isinstance(found, Miss):
            faults.append(Fault((*loc, "quote"), found.message, found.hint))
            return None
        return found

    found = [
        Mention(match.owner, Passage(block.id, match.start, match.end), block.text[match.start : match.end])
        for block in article.blocks
        for match in names.find(block.text)
        if match.owner is not None
    ]
    for number, mention in enumerate(record.mentions):
        passage = one(mention, "mentions", number)
        if passage is not None:
            found = [other for other in found if not _overlap(other.passage, passage)]
            if mention.is_ != "none":
                found.append(Mention(mention.is_, passage, texts[passage.block][passage.start : passage.end]))
    reviewed = []
    for number, selector in enumerate(record.dates):
        passage = one(selector, "dates", number)
        if passage is not None:
            reviewed.append(DatedPassage(passage, selector.is_, "reviewed", True))
    dates = reviewed + [
        machine
        for machine in dated(article.blocks, record.published, record.language or article.found.language)
        if not any(_overlap(machine.passage, other.passage) for other in reviewed)
    ]
    for number, speaker in enumerate(record.speakers):
        one(speaker, "speakers", number)
    order = {block.id: number for number, block in enumerate(article.blocks)}
    found.sort(key=lambda mention: (order[mention.passage.block], mention.passage))
    dates.sort(key=lambda found: (order[found.passage.block], found.passage))
    return LinkedArticle(article, tuple(found), tuple(dates), tuple(faults))


def _overlap(one: Passage, other: Passage) -> bool:
    return one.block == other.block and one.start < other.end and other.start < one.end
