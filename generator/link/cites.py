"""Citations: each quote of a record to the one passage of the article that it names."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.link.lookup import Lookup
from generator.link.quote import Miss, Quotes
from generator.model import Cite, LinkedArticle, Passage
from generator.normalise.select import Quotable, Selector
from generator.read.schema import CiteRecord
from generator.read.shape import Located, R


@dataclass(frozen=True, slots=True)
class Citations:
    """Verifies quotes; `articles` are those whose text could be read, `texts` are theirs, folded once each."""

    articles: Mapping[str, LinkedArticle]
    lookup: Lookup
    texts: dict[str, Quotes] = field(default_factory=dict)

    def cites(self, record: Located[R], cites: Mapping[str, list[CiteRecord]], *loc: str | int) -> tuple[Cite, ...]:
        """The citations at `loc`; those that do not hold are left out and noted."""
        found = [self.cite(record, article, parts, *loc, article) for article, parts in cites.items()]
        return tuple(cite for cite in found if cite is not None)

    def cite(self, record: Located[R], article: str, parts: list[CiteRecord], *loc: str | int) -> Cite | None:
        if not self.lookup.known("article", article, record.key(*loc)) or article not in self.articles:
            return None
        if not parts:
            self.lookup.problems.add(record.key(*loc), "no words are cited", "quote the words that say it")
            return None
        text = self._text(article)
        passages: list[Passage] = []
        for number, part in enumerate(parts):
            match = text.one(part.quote, part.prefix, part.suffix)
            if isinstance(match, Miss):
                self.lookup.problems.add(record.at(*loc, number, "quote"), match.message, match.hint)
            else:
                passages.append(match)
            for position, actor in enumerate(part.by or ()):
                self.lookup.known("actor", actor, record.at(*loc, number, "by", position))
            if part.via not in (None, "unstated"):
                self.lookup.known("actor", part.via, record.at(*loc, number, "via"))
        self._one_voice(record, parts, *loc)
        return Cite(
            article,
            tuple(sorted(set(passages), key=text.order)),
            record.key(*loc),
            by=next((tuple(part.by) for part in parts if part.by is not None), None),
            as_=next((part.as_ for part in parts if part.as_ is not None), None),
            via=next((part.via for part in parts if part.via is not None), None),
            via_as=next((part.via_as for part in parts if part.via_as is not None), None),
        )

    def _one_voice(self, record: Located[R], parts: list[CiteRecord], *loc: str | int) -> None:
        """Note passages of one citation that are given to different voices."""
        for field_name, key in (("by", "by"), ("as_", "as"), ("via", "via"), ("via_as", "via_as")):
            given = [(n, value) for n, part in enumerate(parts) if (value := getattr(part, field_name)) is not None]
            for number, value in given[1:]:
                if value != given[0][1]:
                    hint = "one citation has one voice; what another says is another claim"
                    message = f'"{key}" differs between the passages of one citation'
                    self.lookup.problems.add(record.at(*loc, number, key), message, hint)

    def _text(self, article: str) -> Quotes:
        if article not in self.texts:
            self.texts[article] = Quotes(self.articles[article].article.blocks)
        return self.texts[article]


def stands(quote: str, text: Quotable) -> bool:
    """Whether the words stand in a text, by the same comparison as a citation, however often."""
    return bool(text.find(Selector(quote)))
