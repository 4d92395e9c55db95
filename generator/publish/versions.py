"""Captures of one article in the order in which they were made, and what of an earlier one stands no longer."""

from functools import partial

from generator.edtf import Date
from generator.link.cites import stands
from generator.link.origins import first_version
from generator.model import Passage, SiteArticle
from generator.normalise.select import Quotable
from generator.publish import dates, urls
from generator.publish.parts import DateView, Link
from generator.publish.relations import Relations
from generator.publish.words import Words


def family(id: str, found: Relations) -> tuple[str, ...]:
    """All visible captures of the article of which `id` is one, the first version before its later ones by time."""
    articles = found.site.articles
    first = first_version(articles[id], found.site)
    later = found.versions.get(first, ())
    return found.once("family", first, lambda: (first, *sorted(later, key=lambda other: _order(articles[other]))))


def is_first(id: str, found: Relations) -> bool:
    """Whether lists that show an article once show it by this capture."""
    return first_version(found.site.articles[id], found.site) == id


def captured(article: SiteArticle, words: Words) -> DateView | None:
    """The moment that tells a version from the others: when it was saved, else changed, else published."""
    return dates.moment(_moment(article), words)


def gone(id: str, passage: Passage, found: Relations) -> Link | None:
    """The version in which the passage's words stand no longer, nor in any after it; None while they stand."""
    versions = family(id, found)
    quote = found.block(id, passage.block).text[passage.start : passage.end]
    missing = None
    for later in reversed(versions[versions.index(id) + 1 :]):
        if stands(quote, found.once("quotable", later, partial(_quotable, later, found))):
            break
        missing = later
    return version_link(missing, found) if missing else None


def version_link(id: str, found: Relations) -> Link:
    """The version, by its date; by its number where none is known."""
    article = found.site.articles[id]
    date = captured(article, found.words)
    number = family(id, found).index(id) + 1
    return Link(urls.article(id), date.text if date else found.words.gettext("version %(number)s", number=number))


def _quotable(id: str, found: Relations) -> Quotable:
    return Quotable.of(found.site.articles[id].article.blocks)


def _order(article: SiteArticle) -> tuple[bool, object, str]:
    """Sort key: by the moment of the version, those without any last."""
    moment = _moment(article)
    return moment is None, moment.order if moment else (), article.id


def _moment(article: SiteArticle) -> Date | None:
    return article.retrieved or article.updated or article.published
