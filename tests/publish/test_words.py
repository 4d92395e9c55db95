"""The words of a site's language: what is said is a message, and every catalogue has words for all of them."""

import gettext
import importlib.util
import re
from pathlib import Path
from typing import Any

import pytest
from babel import Locale
from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po

from generator.errors import ContentError
from generator.publish.staging import OutputError
from generator.publish.theme import spoken
from generator.publish.words import ENGLISH, Words, direction, words

ROOT = Path(__file__).resolve().parents[2]
CATALOGUES = ROOT / "theme" / "translations"
LANGUAGES = sorted(file.stem for file in CATALOGUES.glob("*.po"))
FRENCH = words("fr", CATALOGUES)
ARABIC = Words("ar", Locale.parse("ar"), gettext.NullTranslations())


def tool() -> Any:
    spec = importlib.util.spec_from_file_location("messages", ROOT / ".ci" / "messages.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def catalogue(language: str) -> Catalog:
    with (CATALOGUES / f"{language}.po").open("rb") as file:
        return read_po(file, Locale.parse(language, sep="-"))


def forms(of: str | tuple[str, ...] | list[str]) -> list[str]:
    return [of] if isinstance(of, str) else list(of)


def messages(language: str) -> list[Message]:
    return [message for message in catalogue(language) if message.id]


# --- Lists, numbers, names


def test_lists_are_those_of_the_language() -> None:
    assert ENGLISH.listed(["A", "B", "C"]) == "A, B and C"
    assert FRENCH.listed(["A", "B", "C"]) == "A, B et C"
    assert [ENGLISH.listed([]), ENGLISH.listed(["A"]), FRENCH.listed(["A", "B"])] == ["", "A", "A et B"]


def test_numbers_are_grouped_as_the_language_does() -> None:
    assert [ENGLISH.number(n) for n in (0, 999, 1000, 1234567)] == ["0", "999", "1,000", "1,234,567"]
    assert FRENCH.number(1234567) == "1\u202f234\u202f567"
    assert FRENCH.ngettext("%(count)s article", "%(count)s articles", 12345) == "12\u202f345 articles"


def test_a_share_has_the_sign_of_the_language() -> None:
    assert [ENGLISH.percent(75), FRENCH.percent(75)] == ["75%", "75\u00a0%"]


def test_plurals_are_those_of_the_language() -> None:
    """In French nothing, too, is one."""
    said = [FRENCH.ngettext("%(count)s article", "%(count)s articles", n) for n in (0, 1, 2)]
    assert said == ["0 article", "1 article", "2 articles"]
    assert ENGLISH.ngettext("%(count)s article", "%(count)s articles", 0) == "0 articles"


def test_languages_and_countries_have_names() -> None:
    assert [one.language_name("de") for one in (ENGLISH, FRENCH)] == ["German", "allemand"]
    assert [one.country_name("hk") for one in (ENGLISH, FRENCH)] == [
        "Hong Kong SAR China",
        "R.A.S. chinoise de Hong Kong",
    ]
    assert [ENGLISH.language_name("qaa-x-mine"), ENGLISH.country_name("Q1")] == ["qaa-x-mine", "Q1"]


def test_the_direction_is_that_of_the_script() -> None:
    assert [ENGLISH.direction, FRENCH.direction, ARABIC.direction] == ["ltr", "ltr", "rtl"]
    assert [direction(tag) for tag in ("he", "fa-IR", "zh-Hant", "klingon")] == ["rtl", "rtl", "ltr", ""]


# --- Choosing a language


def test_english_needs_no_catalogue(tmp_path: Path) -> None:
    assert words("en", tmp_path).gettext("Actors") == "Actors"
    assert words("en-US", tmp_path).listed(["A", "B", "C"]) == "A, B, and C"


def test_a_region_has_the_words_of_its_language() -> None:
    assert words("fr-CA", CATALOGUES).gettext("Actors") == FRENCH.gettext("Actors") != "Actors"


@pytest.mark.parametrize(
    ("language", "said"),
    [("klingon", '"klingon" is no language'), ("", '"" is no language'), ("is", 'the theme has no words of "is"')],
)
def test_a_language_without_words_is_named(language: str, said: str) -> None:
    with pytest.raises(OutputError) as caught:
        words(language, CATALOGUES)
    assert str(caught.value).startswith(f"DEFAULT_LANG: {said}\n  hint: ")


def test_a_broken_catalogue_is_a_problem_at_its_line(tmp_path: Path) -> None:
    (tmp_path / "fr.po").write_text('msgid "Actors"\nmsgstr "Acteurs"\n\nmsgid Actors\n')
    with pytest.raises(ContentError) as caught:
        words("fr", tmp_path)
    [problem] = caught.value.problems
    assert (problem.place.path, problem.place.line) == (str(tmp_path / "fr.po"), 4)


def test_a_guessed_translation_is_not_shown(tmp_path: Path) -> None:
    (tmp_path / "fr.po").write_text('msgid "Actors"\nmsgstr "Acteurs"\n\n#, fuzzy\nmsgid "Events"\nmsgstr "Acteurs"\n')
    french = words("fr", tmp_path)
    assert [french.gettext("Actors"), french.gettext("Events")] == ["Acteurs", "Events"]


# --- In templates


def test_values_in_a_template_are_escaped_and_messages_are_not() -> None:
    say = spoken(ENGLISH)
    assert say["_"]("<b>%(name)s</b>", name="<i>") == "<b>&lt;i&gt;</b>"
    assert say["ngettext"]("%(count)s & one", "%(count)s & more", 1234, count=1234) == "1,234 & more"
    assert say["gettext"]("100%%") == "100%"


def test_a_value_may_have_any_name() -> None:
    """Jinja gives the values of `trans` by their names."""
    say = spoken(ENGLISH)
    assert say["gettext"]("%(message)s", message=1) == say["ngettext"]("%(one)s", "%(number)s", 2, number=1) == "1"


# --- Catalogues


def test_there_is_a_proof() -> None:
    assert "fr" in LANGUAGES


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_catalogue_has_words_for_every_message(language: str) -> None:
    wanting = [message.id for message in messages(language) if not message.string or not all(forms(message.string))]
    assert wanting == []
    assert [message.id for message in messages(language) if message.fuzzy] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_catalogue_is_as_make_messages_writes_it(language: str) -> None:
    made, file = tool(), CATALOGUES / f"{language}.po"
    assert made.written(made.updated(language, file.read_bytes())).decode() == file.read_text(encoding="utf-8")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translation_has_the_values_of_its_message(language: str) -> None:
    """One that counts may leave the number out: `once`."""
    value = re.compile(r"%\((\w+)\)s|\{(\w+)\}")
    wrong = []
    for message in messages(language):
        ids, said = forms(message.id), forms(message.string)
        known = {found[0] for one in ids for found in value.finditer(one)}
        needed = {found[0] for found in value.finditer(ids[-1])} - {"%(count)s"}
        for one in said:
            has = {found[0] for found in value.finditer(one)}
            loose = re.search(r"%(?!\(\w+\)s|%)", one)
            if not needed <= has or not has <= known or loose:
                wrong.append((message.id, one))
    assert wrong == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_catalogue_has_a_form_for_each_plural(language: str) -> None:
    whole = catalogue(language)
    assert [m.id for m in messages(language) if m.pluralizable and len(m.string) != whole.num_plurals] == []


def test_messages_are_gathered_from_every_place_that_says_something() -> None:
    gathered = {(message.context, forms(message.id)[0]) for message in tool().said() if message.id}
    assert {
        (None, "Skip to content"),  # a template
        (None, "%(count)s voice"),  # Python, a plural
        (None, "was made"),  # a table
        (None, "%(count)s of a newspaper"),  # a table of plurals
        ("day", "since %(date)s"),  # a table with contexts
        (None, "Repeats the headline."),  # a rule of the ledger
        (None, "A reviewer's record drops it."),
    } <= gathered
