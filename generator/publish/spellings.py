"""How an actor's name is printed: each spelling, by outlet and by form."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from generator.model import Actor
from generator.publish.items import outlet_link
from generator.publish.parts import Link
from generator.publish.relations import Relations
from generator.publish.versions import is_first
from generator.text import fold, word_list

MOST = 20
"""So many spellings are shown, and so many outlets of each."""


@dataclass(frozen=True, slots=True)
class SpellingView:
    """A name as printed, in how many articles and how often; `forms` are the longer ones that hold it.

    `outlets` count articles; `more` outlets are not listed.
    """

    name: str
    articles: int
    times: int
    outlets: tuple[tuple[Link, int], ...]
    more: int
    forms: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Spellings:
    """The commonest spellings first; `more` are not listed, `withheld` mentions lie in words that we may not show."""

    listed: tuple[SpellingView, ...]
    more: int
    withheld: int


def spellings(id: str, found: Relations) -> Spellings:
    """The spellings of an actor's name in articles, later captures of one left out.

    A form that rights withhold is shown only where the actor's record has it, too.
    """
    actor = found.site.actors[id]
    known = {fold(name) for name in (actor.name, *actor.aliases, *actor.surnames)}
    printed: Counter[tuple[str, str]] = Counter()
    withheld = 0
    for article, mentions in found.mentions.get(id, {}).items():
        if is_first(article, found):
            shown = found.shown[article]
            for mention in mentions:
                if fold(mention.surface) in known or shown.whole(mention.passage):
                    printed[mention.surface, article] += 1
                else:
                    withheld += 1
    heads = _heads(actor, {surface for surface, _ in printed})
    groups: dict[str, Counter[tuple[str, str]]] = {}
    for (surface, article), times in printed.items():
        groups.setdefault(heads[surface], Counter())[surface, article] += times
    views = sorted((_view(name, group, found) for name, group in groups.items()), key=_order)
    return Spellings(tuple(views[:MOST]), max(0, len(views) - MOST), withheld)


def _heads(actor: Actor, surfaces: Iterable[str]) -> dict[str, str]:
    """By form the spelling that it is counted under: a registered surname, else the shortest form, that it holds."""
    short = {" ".join(word_list(fold(name))): name for name in actor.surnames}
    forms = {surface: word_list(fold(surface)) for surface in sorted(surfaces, key=lambda one: (len(one), one))}
    for surface, words in forms.items():
        short.setdefault(" ".join(words), surface)
    heads = {}
    for surface, words in forms.items():
        runs = (words[a:b] for b in range(len(words), 0, -1) for a in range(b))
        held = [short[key] for run in runs if (key := " ".join(run)) in short]
        own = [name for name in held if name in actor.surnames]
        heads[surface] = min(own or held or [surface], key=lambda name: (len(name), name))
    return heads


def _view(name: str, group: Counter[tuple[str, str]], found: Relations) -> SpellingView:
    forms: Counter[str] = Counter()
    for (surface, _), times in group.items():
        forms[surface] += times
    articles = {article for _, article in group}
    outlets = Counter(found.site.articles[article].outlet for article in articles)
    unknown = Link("", found.words.gettext("outlet not stated"))
    by_outlet = sorted(
        ((outlet_link(id, found) if id else unknown, count) for id, count in outlets.items()),
        key=lambda pair: (-pair[1], not pair[0].url, pair[0].label, pair[0].url),
    )
    several = sorted(forms.items(), key=lambda pair: (-pair[1], pair[0]))
    return SpellingView(
        name,
        len(articles),
        sum(forms.values()),
        tuple(by_outlet[:MOST]),
        max(0, len(by_outlet) - MOST),
        tuple(several[:MOST]) if list(forms) != [name] else (),
    )


def _order(view: SpellingView) -> tuple[int, int, str]:
    return -view.articles, -view.times, view.name
