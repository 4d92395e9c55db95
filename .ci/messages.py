"""Bring the catalogues of the theme up to date: `messages.py [LANGUAGE]`; a language without a catalogue gets one.

What is new stands in them without words, what is no longer said is dropped, what a translator wrote stays. Nothing
in a catalogue tells a time, a line or this machine: the same messages give the same bytes.
"""

import sys
from pathlib import Path

from babel import Locale, UnknownLocaleError
from babel.messages.catalog import Catalog
from babel.messages.extract import DEFAULT_KEYWORDS, extract_from_dir
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parent.parent
CATALOGUES = ROOT / "theme" / "translations"
SPOKEN = {
    ROOT / "generator" / "normalise": [("**.py", "python")],
    ROOT / "generator" / "publish": [("**.py", "python")],
    ROOT / "theme" / "templates": [("**.html", "jinja2")],
}
LEDGER = {"Rule": (2,), "Removed": (4,)}  # why a line was removed
KEYWORDS = {**DEFAULT_KEYWORDS, **LEDGER, "NC_": ((1, "c"), 2), "NN_": (1, 2)}
AS_THE_SITE = {"trim_blocks": "true", "lstrip_blocks": "true", "newstyle_gettext": "true", "silent": "false"}


def main(language: str | None) -> int:
    files = {file.stem: file for file in sorted(CATALOGUES.glob("*.po"))}
    if language:
        try:
            Locale.parse(language, sep="-")
        except (ValueError, UnknownLocaleError):
            print(f"{language} is no language: write it like fr or pt-BR", file=sys.stderr)
            return 2
        files = {language: CATALOGUES / f"{language}.po"}
    for name, file in files.items():
        catalogue = updated(name, file.read_bytes() if file.is_file() else b"")
        file.write_bytes(written(catalogue))
        count = f"{len(catalogue)} messages, {wordless(catalogue)} without words, {guessed(catalogue)} guessed"
        print(f"{file.relative_to(ROOT)}: {count}")
    return 0


def said() -> Catalog:
    """All messages of templates and Python, with the files in which they are said."""
    template = Catalog()
    for folder, methods in SPOKEN.items():
        found = extract_from_dir(folder, methods, {"**.html": AS_THE_SITE}, KEYWORDS, comment_tags=("Translators:",))
        for file, _, message, comments, context in sorted(found, key=lambda one: (one[0], one[1], str(one[2]))):
            place = (folder / file).relative_to(ROOT).as_posix()
            template.add(message, locations=[(place, None)], auto_comments=comments, context=context)
    return template


def updated(language: str, old: bytes) -> Catalog:
    """The catalogue with all messages and no others; words of one that changed a little are kept as a guess."""
    locale = Locale.parse(language, sep="-")
    catalogue = read_po(iter(old.splitlines(keepends=True)), locale) if old else Catalog(locale)
    catalogue.update(said(), update_header_comment=False)
    catalogue.obsolete.clear()
    return catalogue


def written(catalogue: Catalog) -> bytes:
    """In PO format; the header holds what gettext needs and no more."""
    lines = Lines()
    write_po(lines, catalogue, width=120, omit_header=True, sort_output=True)
    header = f'msgid ""\nmsgstr ""\n"Language: {catalogue.locale_identifier}\\n"\n"MIME-Version: 1.0\\n"\n'
    header += '"Content-Type: text/plain; charset=utf-8\\n"\n"Content-Transfer-Encoding: 8bit\\n"\n'
    return f'{header}"Plural-Forms: {catalogue.plural_forms}\\n"\n\n'.encode() + bytes(lines).rstrip() + b"\n"


class Lines(bytearray):
    def write(self, data: bytes) -> None:
        self.extend(data)


def wordless(catalogue: Catalog) -> int:
    return sum(not message.string or not all(message.string) for message in catalogue if message.id)


def guessed(catalogue: Catalog) -> int:
    return sum(message.fuzzy for message in catalogue if message.id)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1] if len(sys.argv) > 1 else None))
