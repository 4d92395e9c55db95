"""`data/quotes`: every utterance that articles quote, with each article's wording and its places."""

from collections.abc import Iterator
from typing import Any

from generator.link.utterances import Utterance, Wording
from generator.model import Passage
from generator.publish.places import address
from generator.publish.quoted import described, ledger, reviewed, verb
from generator.publish.relations import Relations

COLUMNS = "id speaker described reviewed wordings"


def quotes(found: Relations) -> Iterator[dict[str, Any]]:
    """A row an utterance; of a wording, what rights withhold is absent."""
    for one in ledger(found):
        yield {
            "id": one.id,
            "speaker": one.speaker,
            "described": _described(one, found),
            "reviewed": reviewed(one),
            "wordings": [_wording(wording, found) for wording in one.wordings],
        }


def _described(utterance: Utterance, found: Relations) -> str | None:
    """The speaker as printed, where one of the articles that print it so may show it."""
    same = (wording for wording in utterance.wordings if wording.quotation.described == utterance.described)
    return next((words for wording in same if (words := described(wording, found))), None)


def _wording(wording: Wording, found: Relations) -> dict[str, Any]:
    quotation = wording.quotation
    row = {
        "article": wording.article,
        "parts": [_part(wording.article, passage, found) for passage in quotation.passages],
        "speaker": quotation.speaker,
        "described": described(wording, found),
        "verb": verb(wording, found),
        "rule": quotation.rule,
        "url": address(wording.article, quotation.passages[0], found),
    }
    return {key: value for key, value in row.items() if value is not None}


def _part(article: str, passage: Passage, found: Relations) -> dict[str, Any]:
    """A passage; without its mark and words where rights withhold any of them."""
    place = {"block": passage.block, "start": passage.start, "end": passage.end}
    if not found.shown[article].whole(passage):
        return place
    text = found.block(article, passage.block).text[passage.start : passage.end]
    return {**place, "mark": passage.mark, "text": text}
