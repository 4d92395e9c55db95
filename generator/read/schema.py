"""The records that reviewers write, as strict models: one class a kind, one field a key.

A list may be written as its single value, and a mapping with one required key as that key's value;
`generator.read.expand` writes both out beforehand, so that no field is a union.
"""

from typing import Any, Literal, Self

from pydantic import BaseModel, ConfigDict, Field

from generator.model import DifferenceKind, Form, Rights, Status
from generator.read.values import (
    Country,
    DateText,
    Host,
    Id,
    Language,
    ProseText,
    Ref,
    Sha256,
    Text,
    Url,
    Wikidata,
)


class Model(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    def __deepcopy__(self, memo: dict[int, Any] | None = None) -> Self:
        """Itself: nothing in a record changes, so that what stands for an absent value need not be copied."""
        return self


class Selector(Model):
    """A W3C TextQuoteSelector."""

    quote: Text
    prefix: str = ""
    suffix: str = ""


class DateSelector(Selector):
    is_: DateText = Field(alias="is")


class MentionSelector(Selector):
    is_: Id = Field(alias="is")


class CiteRecord(Selector):
    by: list[Id] | None = None
    as_: Text | None = Field(None, alias="as")
    via: Id | None = None
    via_as: Text | None = None


Cites = dict[Id, list[CiteRecord]]


class ReviewedRecord(Model):
    by: Text
    on: DateText | None = None


class Record(Model):
    """What any record may carry. `status: draft` keeps it out of what is published."""

    status: Literal["draft"] | None = None
    reviewed: ReviewedRecord | None = None
    formerly: list[Id] = []


class AgenciesRecord(Model):
    text: list[Id] = []
    reporting: list[Id] = []
    photos: list[Id] = []


class OriginalRecord(Model):
    title: Text | None = None
    locator: Text | None = None


class EvidenceRecord(Model):
    passages: list[Text] = []
    because: Text | None = None


class NormaliseRecord(Model):
    keep: list[Selector] = []
    drop: list[Selector] = []


class ArticleRecord(Record):
    title: Text
    form: Form
    outlet: Id | None = None
    carried_by: Id | None = None
    url: Url | None = None
    byline: list[Text] = []
    agencies: AgenciesRecord = AgenciesRecord()
    published: DateText | None = None
    updated: DateText | None = None
    retrieved: DateText | None = None
    language: Language | None = None
    sha256: Sha256 | None = None
    original: OriginalRecord | None = None
    rights: Rights | None = None
    version_of: Id | None = None
    evidence: dict[Text, EvidenceRecord] = {}
    normalise: NormaliseRecord = NormaliseRecord()
    dates: list[DateSelector] = []
    mentions: list[MentionSelector] = []
    speakers: list[MentionSelector] = []


class RoleRecord(Model):
    title: Text
    of: Id | None = None
    cites: Cites = {}


class ActorRecord(Record):
    name: Text
    kind: Literal["person", "organisation", "state", "group"]
    aliases: list[Text] = []
    surname: list[Text] = []
    not_: list[Text] = Field([], alias="not")
    weak_aliases: list[Text] = []
    demonyms: list[Text] = []
    metonyms: list[Text] = []
    part_of: Id | None = None
    roles: list[RoleRecord] = []
    wikidata: Wikidata | None = None
    summary: Text | None = None


class OutletRecord(Record):
    name: Text
    kind: Literal["newspaper", "broadcaster", "agency", "magazine", "government", "website", "other"]
    actor: Id | None = None
    aliases: list[Text] = []
    sites: list[Host] = []
    country: Country | None = None
    owner: Text | None = None
    rights: Rights | None = None
    furniture: list[Text] = []


class ParticipantRecord(Model):
    actor: Id
    as_: Text | None = Field(None, alias="as")


class StepRecord(Model):
    status: Status
    cites: Cites
    id: Id | None = None
    on: DateText | None = None
    for_: DateText | None = Field(None, alias="for")
    by: list[Id] = []
    as_: Text | None = Field(None, alias="as")
    place: Text | None = None


class WithdrawnRecord(Model):
    on: DateText
    because: Text


class ClaimRecord(Model):
    id: Id
    text: Text
    cites: Cites
    by: list[Id] = []
    as_: Text | None = Field(None, alias="as")
    via: Id | None = None
    via_as: Text | None = None
    about: list[Id] = []
    withdrawn: WithdrawnRecord | None = None


class DifferenceRecord(Model):
    id: Id
    question: Text
    kind: DifferenceKind
    claims: list[Id]
    note: Text | None = None


class EventRecord(Record):
    name: Text
    kind: Literal["call", "meeting", "talks", "vote", "statement", "deployment", "situation", "series", "other"]
    participants: list[ParticipantRecord] = []
    aliases: list[Text] = []
    part_of: Id | None = None
    after: list[Id] = []
    place: Text | None = None
    lifecycle: list[StepRecord] = []
    claims: list[ClaimRecord] = []
    differences: list[DifferenceRecord] = []


class SectionRecord(Model):
    heading: Text
    text: ProseText | None = None
    assessment: ProseText | None = None
    events: list[Id] = []
    differences: list[Ref] = []


class WatchRecord(Model):
    event: Id
    note: ProseText | None = None


class CorrectionRecord(Model):
    on: DateText
    claim: Ref
    was: Text | None = None
    note: Text | None = None


class BriefingRecord(Record):
    title: Text
    as_of: DateText
    series: Id | None = None
    editor: Text | None = None
    bottom_line: list[ProseText] = []
    sections: list[SectionRecord] = []
    watch: list[WatchRecord] = []
    unknown: list[Text] = []
    corrections: list[CorrectionRecord] = []
