"""Bylines: which printed names are people, and which are agencies."""

from dataclasses import dataclass

import regex

from generator.normalise import agencies
from generator.text import clean

_OPENING = regex.compile(
    r"\W*(?:(?:written|reported|posted|published|story|text|words|article|analysis|report|compiled|created|"
    r"edited|authored|"
    r"submitted)(?: and photos| and photographs)?\s+)?(?:by|von|par|por|di|door|av|af|autor(?:in)?|auteur|"
    r"author|przez|"
    r"автор|автори|авторы|de notre correspondant\w*|作者|文|記者|记者|بقلم|كتب|yazan)\s*[:：]?\s+",
    regex.IGNORECASE,
)
_LABEL = regex.compile(
    r"\W*(?:authors?|by|byline|autor(?:in|es)?|auteurs?|writer|reporter|作者|文|記者|记者|автор|بقلم)\s*[:：]\s*",
    regex.I,
)
_BETWEEN = regex.compile(
    r"\s*(?:[,;|/•·&،、]|\s[-–—]\s|(?<=\s)(?:and|und|et|y|och|og|en|e|i|и|та|ve|with|mit|avec|con|for|für|pour|para)(?=\s))\s*",
    regex.I,
)
_PLACE = regex.compile(r"\s+(?:in|reporting from|from|at|aus|à|en|desde|da)\s+\p{Lu}.*$")
_ROLE = regex.compile(
    r"\b(?:correspondent|reporter|editors?|writers?|columnist|staff|bureau|desk|contributor|journalist|"
    r"producer|photographer|"
    r"redakt\w*|korrespondent\w*|journaliste|redactor\w*|periodista|special to|newsroom|team|chief|analyst|"
    r"agencies|agency|"
    r"presenter|political|diplomatic|security|business|international affairs|updated|published|read|min|"
    r"ago|admin|follow|"
    r"redacción|rédaction|redazione|redaksi|redactie|toimitus|editorial|online|web|news)\b",
    regex.IGNORECASE,
)
_NAME = regex.compile(
    r"(?:\p{Lu}[\p{L}\p{M}.'’\-]*|[\p{Lo}\p{M}·・]{2,}|de|von|van|der|den|del|della|di|da|dos|la|le|el|al|"
    r"bin|ibn|ter|zu|y|e|af|Al-\S+)"
    r"(?:\s+(?:\p{Lu}[\p{L}\p{M}.'’\-]*|[\p{Lo}\p{M}·・]{1,}|de|von|van|der|den|del|della|di|da|dos|la|le|"
    r"el|al|bin|ibn|ter|zu|y|e|af|"
    r"Jr\.?|Sr\.?|II|III)){0,5}"
)


@dataclass(frozen=True, slots=True)
class Byline:
    """People as printed, and ids of agencies, in the order of the byline."""

    people: tuple[str, ...] = ()
    agencies: tuple[str, ...] = ()


def without_opening(text: str) -> str | None:
    """What follows `By` or its like at the start of a line; None when the line does not begin so."""
    match = _OPENING.match(text) or _LABEL.match(text)
    return text[match.end() :].strip() if match and match.end() < len(text) else None


def split(printed: str) -> Byline:
    """The people and agencies of a byline that holds no dates: `Jane Doe in Kyiv and agencies`."""
    text = clean(printed)
    text = without_opening(text) or text
    people: dict[str, None] = {}
    wires: dict[str, None] = {}
    for part in _parts(text):
        if id := agencies.lookup(part):
            wires[id] = None
        elif is_person(part):
            people[part] = None
        elif agencies.looks_like_agency(part):
            wires.update(dict.fromkeys(agencies.identify(part)))
    return Byline(tuple(people), tuple(wires))


def _parts(text: str) -> list[str]:
    if agencies.lookup(text):
        return [text]
    bracketed = regex.sub(r"\s*[(\[]([^)\]]*)[)\]]", r", \1", text)
    parts = [without_opening(part) or part for part in _BETWEEN.split(bracketed)]
    return [plain for part in parts if (plain := _PLACE.sub("", part).strip(" .:;-–—|@"))]


def is_person(name: str) -> bool:
    """Whether a name can be a person's: a few capitalised words, none of them a job, a desk or an agency."""
    return (
        2 <= len(name) <= 60
        and _NAME.fullmatch(name) is not None
        and _ROLE.search(name) is None
        and agencies.lookup(name) is None
        and not (agencies.looks_like_agency(name) and " " not in name)
    )
