"""Ids to records: each reference is looked up once, and one that leads nowhere is a problem with a hint."""

from bisect import bisect_left
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass

from generator.errors import Place, Problems
from generator.model import Fault
from generator.read.records import Content
from generator.read.shape import choices

FOLDERS = {"article": "articles", "actor": "actors", "event": "events", "outlet": "outlets", "briefing": "briefings"}

COMPARED = 1_000
"""With how many ids an unknown one is compared for a hint."""


@dataclass(frozen=True, slots=True)
class Lookup:
    """What ids there are, by kind; `agencies` are the names of the shipped table by id."""

    ids: Mapping[str, Collection[str]]
    agencies: Mapping[str, str]
    problems: Problems

    def known(self, kind: str, id: str, place: Place) -> bool:
        """Whether a record of this kind has the id; if none has, that is noted."""
        if id in self.ids[kind]:
            return True
        other = next((name for name, ids in self.ids.items() if id in ids), None)
        if other:
            hint = f'"{id}" is {_article(other)} {other}'
        else:
            hint = choices(id, near(id, self.ids[kind]), "")
            hint = (
                f"{hint} " if hint.startswith("did") else ""
            ) + f"{kind.capitalize()}s live in content/{FOLDERS[kind]}/"
        self.problems.add(place, f'unknown {kind} "{id}"', hint)
        return False

    def agency(self, id: str, place: Place) -> bool:
        """Whether the id is that of an outlet's record or of an agency of the shipped table."""
        if id in self.ids["outlet"] or id in self.agencies:
            return True
        hint = choices(id, near(id, [*self.ids["outlet"], *self.agencies]), "")
        hint = hint if hint.startswith("did") else f"write content/outlets/{id}.yaml with kind: agency"
        self.problems.add(place, f'unknown agency "{id}"', hint)
        return False


def lookup(content: Content, agencies: Mapping[str, str], problems: Problems) -> Lookup:
    ids: dict[str, Collection[str]] = {
        "article": content.articles.keys(),
        "actor": content.actors.keys(),
        "event": content.events.keys(),
        "outlet": content.outlets.keys(),
        "briefing": content.briefings.keys(),
    }
    return Lookup(ids, agencies, problems)


def near(id: str, known: Collection[str]) -> Collection[str]:
    """Of many ids those beside `id` in the order of ids: comparing it with ten thousand takes a second."""
    if len(known) <= COMPARED:
        return known
    ordered = sorted(known)
    at = bisect_left(ordered, id)
    return ordered[max(0, at - COMPARED // 2) : at + COMPARED // 2]


def acyclic(edges: Mapping[str, Collection[str]], report: Callable[[str, str], None]) -> None:
    """Call `report(from, to)` for each edge that closes a circle."""
    state: dict[str, int] = {}
    for root in edges:
        stack = [(root, iter(sorted(edges[root])))] if root not in state else []
        state.setdefault(root, 1)
        while stack:
            node, targets = stack[-1]
            for target in targets:
                if target not in edges:
                    continue
                if state.get(target) == 1:
                    report(node, target)
                elif target not in state:
                    state[target] = 1
                    stack.append((target, iter(sorted(edges[target]))))
                    break
            else:
                state[node] = 2
                stack.pop()


def faults(found: Collection[Fault], place: Callable[..., Place], problems: Problems) -> None:
    """Note what an article's stages found wrong with its record."""
    for fault in found:
        problems.add(place(*fault.loc), fault.message, fault.hint)


def _article(word: str) -> str:
    return "an" if word[0] in "aeiou" else "a"
