"""The words of a site's language: messages by the theme's catalogues; months, lists and numbers by CLDR.

A message is written in English where it is said: `words.gettext("…")`, in templates `_("…")`. `%(name)s` stands for a
value, `%%` for a percent sign, as Jinja has it. `make messages` gathers all messages for the catalogues.
"""

import gettext
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from babel import Locale, UnknownLocaleError
from babel.lists import format_list
from babel.messages.mofile import write_mo
from babel.messages.pofile import PoFileError, read_po
from babel.numbers import format_decimal, format_percent

from generator.errors import ContentError, Place, Problem
from generator.publish.staging import OutputError

SOURCE = "en"
"""The language in which messages are written; it needs no catalogue."""

CATALOGUES = "translations"
"""The folder of a theme's catalogues, one file a language: `fr.po`."""

_CLDR = {"en": "en_001"}  # English as it is written in most of the world: `30 December 2021`, `A, B and C`
_GROUPED = 1000  # below it, a number is its digits in every language


def N_(message: str) -> str:  # noqa: N802
    """Marks a message of a table for the catalogues; whoever shows it looks it up."""
    return message


def NC_(context: str, message: str) -> tuple[str, str]:  # noqa: N802
    """The same for `pgettext`."""
    return context, message


def NN_(one: str, several: str) -> tuple[str, str]:  # noqa: N802
    """The same for `ngettext`."""
    return one, several


@dataclass(frozen=True, slots=True, eq=False)
class Words:
    """One language: its BCP 47 tag, its CLDR data, its messages. Numbers among a message's values are written out."""

    language: str
    locale: Locale
    messages: gettext.NullTranslations

    @property
    def direction(self) -> str:
        """`ltr` or `rtl`."""
        direction: str = self.locale.text_direction
        return direction

    def gettext(self, message: str, /, **values: object) -> str:
        return self.messages.gettext(message) % self.written(values)

    def ngettext(self, one: str, several: str, number: int, /, **values: object) -> str:
        """The form for this number; `%(count)s` stands for it."""
        return self.messages.ngettext(one, several, number) % self.written({"count": number, **values})

    def pgettext(self, context: str, message: str, /, **values: object) -> str:
        """A message whose English has other meanings elsewhere."""
        return self.messages.pgettext(context, message) % self.written(values)

    def written(self, values: Mapping[str, object]) -> dict[str, object]:
        """Values as they stand in a message."""
        return {name: self.number(value) if isinstance(value, int) else value for name, value in values.items()}

    def number(self, number: int) -> str:
        """`12,345` as the language groups digits."""
        return str(number) if abs(number) < _GROUPED else format_decimal(number, locale=self.locale)

    def percent(self, hundredths: int) -> str:
        """`75%`."""
        return format_percent(hundredths / 100, locale=self.locale)

    def listed(self, parts: Iterable[str]) -> str:
        """`A, B and C`."""
        return format_list(list(parts), "standard", self.locale)

    def language_name(self, tag: str) -> str:
        """The name of a language; the tag itself where CLDR has none."""
        known = _locale(tag)
        name: str | None = known.get_display_name(self.locale) if known else None
        return name or tag

    def country_name(self, code: str) -> str:
        """The name of a country or territory by its ISO 3166 code; the code itself where CLDR has none."""
        name: str = self.locale.territories.get(code.upper(), code)
        return name


def direction(tag: str) -> str:
    """In which direction a language is read: `ltr` or `rtl`; empty where CLDR does not know it."""
    known = _locale(tag)
    return known.text_direction if known else ""


def _locale(tag: str) -> Locale | None:
    try:
        return Locale.parse(tag.replace("-", "_"))
    except (ValueError, UnknownLocaleError):
        return None


def words(language: str, catalogues: Path) -> Words:
    """The words of a language; raises `OutputError` where there is none of that name, or no catalogue of it."""
    locale = _locale(_CLDR.get(language, language))
    if not locale:
        raise OutputError(f'DEFAULT_LANG: "{language}" is no language', "write it like en, fr or pt-BR")
    if locale.language == SOURCE:
        return Words(language, locale, gettext.NullTranslations())
    files = [catalogues / f"{name}.po" for name in (language, locale.language)]
    file = next((file for file in files if file.is_file()), None)
    if not file:
        known = ", ".join([SOURCE, *sorted(file.stem for file in catalogues.glob("*.po"))])
        hint = f"there are {known}; docs/translating.md tells how another is made"
        raise OutputError(f'DEFAULT_LANG: the theme has no words of "{language}"', hint)
    return Words(language, locale, _compiled(file, locale))


def _compiled(file: Path, locale: Locale) -> gettext.GNUTranslations:
    compiled = BytesIO()
    try:
        with file.open("rb") as opened:
            write_mo(compiled, read_po(opened, locale, abort_invalid=True))
    except PoFileError as error:
        said = str(error).rpartition(" on ")[0]  # Babel counts lines from 0
        problem = Problem(Place(str(file), error.lineno + 1), f"no catalogue: {said}", "msgfmt --check says more")
        raise ContentError([problem]) from error
    compiled.seek(0)
    return gettext.GNUTranslations(compiled)


ENGLISH = Words(SOURCE, Locale.parse(_CLDR[SOURCE]), gettext.NullTranslations())
