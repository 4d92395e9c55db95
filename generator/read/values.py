"""The values that records hold: each arrives as text, and is read or refused in words that say what to write."""

import re
from typing import Annotated, Any
from urllib.parse import urlsplit

from pydantic import AfterValidator, BeforeValidator
from pydantic_core import ErrorDetails, PydanticCustomError, PydanticKnownError

from generator import edtf
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
