"""The records that reviewers write, as strict models: one class a kind, one field a key.

Every value arrives as text and is read here. A list may be written as its single value, and a mapping with one
required key as that key's value; `generator.read.shape` expands both beforehand, so that no field is a union.
"""

import re
from typing import Annotated, Any, Literal
from urllib.parse import urlsplit

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field
from pydantic_core import ErrorDetails, PydanticCustomError, PydanticKnownError

from generator import edtf
from generator.model import DifferenceKind, Form, Rights, Status
from generator.text import clean

LEAVE_OUT = "leave the line out when it is unknown"


def fault(message: str, hint: str = "") -> PydanticCustomError:
    """A validation error in our own words; braces in captured text must not look like a template."""
    return PydanticCustomError("readout", "{message}", {"message": message, "hint": hint})


def fault_of(details: ErrorDetails) -> tuple[str, str]:
    """The message and the hint of an error that `fault` made."""
    return details["ctx"]["message"], details["ctx"]["hint"]


def _text(value: str) -> str:
    text = clean(value)
    if not text:
        raise fault("nothing is written here", LEAVE_OUT)
    return text


def _prose(value: str) -> str:
    _text(value)
    return value


ID = re.compile(r"[a-z0-9-]{1,80}")


def _id(value: str) -> str:
    if value in ("null", "~"):
        raise fault(f'"{value}" is no id', LEAVE_OUT)
    if not ID.fullmatch(value):
        raise fault(
            f'"{value}" is no id', "an id is the file's name without .yaml: a-z, 0-9 and -, at most 80 characters"
        )
    return value


def _ref(value: str) -> str:
    event, _, part = value.partition("#")
    if not (ID.fullmatch(event) and ID.fullmatch(part)):
        raise fault(f'"{value}" is no reference', "write event#id, as in geneva-talks#announced")
    return value


def _date(value: Any) -> edtf.Date:
    if not isinstance(value, str):
        raise PydanticKnownError("string_type")
    try:
        return edtf.parse(value)
    except edtf.EDTFError as error:
        raise fault(error.message, error.hint) from None


def _url(value: str) -> str:
    hint = "only http:// and https:// addresses can be linked; leave it out when there is none"
    try:
        parts = urlsplit(value)
    except ValueError:
        raise fault(f'"{value}" is no web address', hint) from None
    if parts.scheme not in ("http", "https") or not parts.hostname or re.search(r"[\s\x00-\x20\x7f<>\"\\^`{|}]", value):
        raise fault(f'"{value}" is no web address', hint)
    return value


def _sha256(value: str) -> str:
    if not re.fullmatch(r"[0-9a-f]{64}", value):
        raise fault(
            "a sha256 has 64 digits of 0-9 and a-f", "delete the line and check again: the right one will be printed"
        )
    return value


def _language(value: str) -> str:
    if not re.fullmatch(r"[A-Za-z]{2,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|[0-9]{3}))?(-[A-Za-z0-9]{5,8})*", value):
        raise fault(f'"{value}" is no language tag', "write a BCP 47 tag: en, de, zh-Hant, pt-BR")
    return value


def _country(value: str) -> str:
    if not re.fullmatch(r"[A-Z]{2}", value):
        raise fault(f'"{value}" is no country code', "two capital letters as in ISO 3166: HK, GB, US")
    return value


def _wikidata(value: str) -> str:
    if not re.fullmatch(r"Q[1-9][0-9]{0,11}", value):
        raise fault(f'"{value}" is no Wikidata item', "write its number: Q76")
    return value


def _site(value: str) -> str:
    if not re.fullmatch(r"([a-z0-9-]+\.)+[a-z0-9-]{2,}", value):
        raise fault(f'"{value}" is no site', "write the host alone, in small letters: example.org")
    return value


Text = Annotated[str, AfterValidator(_text)]
ProseText = Annotated[str, AfterValidator(_prose)]
Id = Annotated[str, AfterValidator(_id)]
Ref = Annotated[str, AfterValidator(_ref)]
DateText = Annotated[edtf.Date, BeforeValidator(_date)]
Url = Annotated[str, AfterValidator(_url)]
Sha256 = Annotated[str, AfterValidator(_sha256)]
Language = Annotated[str, AfterValidator(_language)]
Country = Annotated[str, AfterValidator(_country)]
Wikidata = Annotated[str, AfterValidator(_wikidata)]
Host = Annotated[str, AfterValidator(_site)]


class Model(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


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
