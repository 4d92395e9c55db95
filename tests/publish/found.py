"""Sites whose articles hold findings made by hand, so that no rule of finding is tested here."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from generator.edtf import parse
from generator.errors import Problems
from generator.link.utterances import Utterance, Wording
from generator.model import (
    Candidate,
    Copied,
    DatedPassage,
    LinkedArticle,
    Mention,
    MentionRole,
    Passage,
    Quotation,
    Site,
)
from generator.publish import quoted
from generator.publish.publish import Publication, publish
from generator.publish.relations import Relations, relations
from generator.publish.view import view
from tests.sites import Files, site

Places = tuple[str, ...]


class Made:
    """A site under construction: findings are added by the words in which they stand."""

    def __init__(self, root: Path, files: Files) -> None:
        self.site: Site = site(root, files)
        articles = {id: replace(a, linked=LinkedArticle(a.article)) for id, a in self.site.articles.items()}
        self.site = replace(self.site, articles=articles, copied=())

    def at(self, article: str, words: str, number: int = 0) -> Passage:
        """Where the words stand for the first time, or for a later one."""
        places = [
            Passage(block.id, start, start + len(words))
            for block in self.site.articles[article].article.blocks
            for start in range(len(block.text))
            if block.text.startswith(words, start)
        ]
        return places[number]

    def mention(
        self, article: str, actor: str, words: str, number: int = 0, role: MentionRole = "mentioned", rule: str = "name"
    ) -> None:
        self._add(article, "mentions", Mention(actor, self.at(article, words, number), words, rule, role))

    def quotation(self, article: str, *words: str, **of: Any) -> Quotation:
        quotation = Quotation(tuple(self.at(article, one) for one in words), " ".join(words), **of)
        self._add(article, "quotations", quotation)
        return quotation

    def date(self, article: str, words: str, edtf: str, certain: bool = True, rule: str = "weekday") -> None:
        self._add(article, "dates", DatedPassage(self.at(article, words), parse(edtf), rule, certain))

    def candidate(self, article: str, *words: str) -> None:
        surface = max(words, key=len)
        self._add(article, "candidates", Candidate(surface, tuple(self.at(article, one) for one in words)))

    def copied(self, count: int, places: Mapping[str, str]) -> None:
        found = tuple(sorted((article, self.at(article, words)) for article, words in places.items()))
        self.site = replace(self.site, copied=(*self.site.copied, Copied(count, found)))

    def related(self, as_of: str | None = None, drafts: bool = True) -> Relations:
        return relations(view(self.site, date.fromisoformat(as_of) if as_of else None, drafts))

    def published(self, as_of: str | None = None, drafts: bool = True) -> Publication:
        day = date.fromisoformat(as_of) if as_of else None
        return publish(self.site, "Readout", "", day, drafts, Problems())

    def _add(self, article: str, field: str, finding: Any) -> None:
        one = self.site.articles[article]
        linked = replace(one.linked, **{field: (*getattr(one.linked, field), finding)})
        self.site = replace(self.site, articles={**self.site.articles, article: replace(one, linked=linked)})


def join(monkeypatch: pytest.MonkeyPatch, *utterances: Utterance) -> None:
    """Let these be all utterances, as far as their articles are visible."""

    def visible(articles: Any) -> tuple[Utterance, ...]:
        ids = {article.id for article in articles}
        kept = ((one, tuple(w for w in one.wordings if w.article in ids)) for one in utterances)
        return tuple(replace(one, wordings=wordings) for one, wordings in kept if wordings)

    monkeypatch.setattr(quoted, "utterances", visible)


def utterance(
    id: str, speaker: str | None, *wordings: tuple[str, Quotation], described: str | None = None
) -> Utterance:
    return Utterance(id, tuple(Wording(article, one) for article, one in wordings), speaker, described)
