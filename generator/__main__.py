"""The command line: `python -m generator check | import | inspect | suggest`.

Exit status: 0 clean, 1 problems in the content, 2 wrong usage.
"""

import argparse
import io
import os
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from generator import edtf, errors
from generator.draft import claiming, importing, inspecting, suggesting
from generator.errors import ContentError, Problems
from generator.publish.view import view
from generator.site import Options, publication, site

INTERRUPTED = 130
"""What shells expect of a program that Ctrl-C ended."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status; wrong usage raises `SystemExit`, as argparse does."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # not every terminal can show what articles print
    options = _parser().parse_args(arguments)
    try:
        status = int(options.run(options))
        sys.stdout.flush()
        return status
    except ContentError as error:
        sys.stderr.write(errors.report(error.problems) + errors.summary(len(error.problems)))
        return 1
    except _WrongUsage as error:
        sys.stderr.write(f"{error}\n")
        return 2
    except BrokenPipeError:
        # Whoever reads has read enough; Python would complain when it flushes at the end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except OSError as error:
        sys.stderr.write(f"{errors.one_line(str(error.filename or 'readout'))}: {error.strerror}\n")
        return 1
    except KeyboardInterrupt:
        return INTERRUPTED


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m generator", description="Check, import and inspect articles; suggest records."
    )
    commands = parser.add_subparsers(title="commands", required=True)

    check = commands.add_parser("check", help="print all problems in the records; build nothing")
    check.add_argument("--format", choices=("text", "github", "json"), default="text")
    check.set_defaults(run=_check)

    imports = commands.add_parser("import", help="make draft records of captures")
    imports.add_argument(
        "paths", nargs="+", type=Path, metavar="PATH", help="a saved page or text, or a folder of them"
    )
    imports.set_defaults(run=lambda options: importing.run(options.paths, options.content, sys.stdout, sys.stderr))

    inspect = commands.add_parser("inspect", help="show what is found in captures, and on what evidence")
    inspect.add_argument("paths", nargs="+", type=Path, metavar="PATH")
    inspect.add_argument("--json", action="store_true", help="one JSON object a line")
    inspect.add_argument("--published", type=_edtf, metavar="DATE", help="when they were published, where none says so")
    inspect.set_defaults(
        run=lambda options: inspecting.run(options.paths, options.json, sys.stdout, sys.stderr, options.published)
    )

    suggest = commands.add_parser("suggest", help="print drafts of records, to paste; write nothing")
    suggest.add_argument(
        "section",
        nargs="?",
        choices=("names", "claims"),
        help="actors for unregistered names, or claims; default: both",
    )
    suggest.add_argument("--event", metavar="ID", help="claims of this event alone")
    suggest.add_argument(
        "--least", type=_count, metavar="N", help="names of N mentions; default: 2 articles or 3 mentions"
    )
    suggest.set_defaults(run=_suggest)

    for command in (check, imports, inspect, suggest):
        command.add_argument("--content", type=Path, default=Path("content"), metavar="DIR", help="default: content")
        command.add_argument("--as-of", type=_day, default=None, metavar="DAY", help="cut to what was known; or AS_OF")
    return parser


def _check(options: argparse.Namespace) -> int:
    """Read, link and resolve everything; print the problems, or that there are none."""
    as_of = _as_of(options)
    try:
        found = publication(options.content, Options(as_of=as_of))
    except ContentError as error:
        sys.stdout.write(errors.report(error.problems, options.format))
        if options.format == "text":
            sys.stdout.write(errors.summary(len(error.problems)))
        return 1
    if options.format == "text":
        sys.stdout.write(f"No problems; {len(found.pages):,} pages can be built.\n")
    elif options.format == "json":
        sys.stdout.write(errors.report((), "json"))
    return 0


def _suggest(options: argparse.Namespace) -> int:
    """Print drafts of what the articles name and no record has; problems go where they do not mix with them."""
    as_of = _as_of(options)
    whole = view(site(options.content, Options().default_rights, Problems()), as_of)
    if options.event and options.event not in whole.events:
        hint = errors.choices(options.event, whole.events, "events are")
        raise _WrongUsage(f'unknown event "{errors.one_line(options.event)}"' + (f"\n  hint: {hint}" if hint else ""))
    wanted = [options.section] if options.section else ["claims"] if options.event else ["names", "claims"]
    if "names" in wanted:
        suggesting.run(whole, options.content, options.least, sys.stdout, sys.stderr)
    if len(wanted) > 1:
        sys.stdout.write("\n---\n")
    if "claims" in wanted:
        claiming.run(whole, options.content, options.event, sys.stdout, sys.stderr)
    return 0


class _WrongUsage(Exception):
    """What was asked for cannot be meant; the message says why."""


def _as_of(options: argparse.Namespace) -> date | None:
    """The day to cut an existing content folder to, None when nobody gave one."""
    if not options.content.is_dir():
        hint = "CONTENT= or --content names the content folder"
        raise _WrongUsage(f"{errors.one_line(str(options.content))}: no such folder\n  hint: {hint}")
    given: date | None = options.as_of
    try:
        return given or (_day(os.environ["AS_OF"]) if os.environ.get("AS_OF") else None)
    except argparse.ArgumentTypeError as error:
        raise _WrongUsage(f"AS_OF: {error}") from None


def _count(text: str) -> int:
    if text.isascii() and text.isdecimal() and len(text) < 7 and int(text):
        return int(text)
    raise argparse.ArgumentTypeError(f'"{errors.one_line(text)}" is no number of mentions; write it as 3')


def _day(text: str) -> date:
    try:
        return edtf.calendar_day(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f'"{errors.one_line(text)}" is no day; write it as 2022-01-02') from None


def _edtf(text: str) -> edtf.Date:
    try:
        return edtf.parse(text)
    except edtf.EDTFError as error:
        raise argparse.ArgumentTypeError(f"{error.message}; {error.hint}") from None


if __name__ == "__main__":
    sys.exit(main())
