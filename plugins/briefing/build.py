"""The build: into a staging folder, which takes the output's place when nothing at all was wrong."""

import inspect
import logging
import sys
import traceback
from contextlib import suppress
from os.path import relpath
from pathlib import Path
from typing import Any, Self

import pelican
from pelican.log import FatalLogger, LimitFilter

from generator.errors import ContentError, Place, Problem, report, summary
from generator.memory import uncollected
from generator.publish.bundles import bundle
from generator.publish.staging import OutputError, staged


class Readout(pelican.Pelican):
    """Pelican, but a warning is a problem, and a build with a problem changes nothing."""

    def __init__(self, settings: dict[str, Any]) -> None:
        with Faults(settings) as self.start:
            super().__init__(settings)

    def run(self) -> None:
        """Build, or say why not: by an exception, or in words to `pelican.autoreload`, which reruns what raises."""
        output = self.settings["OUTPUT_PATH"]
        with Faults(self.settings) as faults, uncollected():
            if self.start.failure:
                raise self.start.failure
            if __package__ not in self.settings["PLUGINS"]:
                raise OutputError(f"PLUGINS: without {__package__} there is no site", "add it")
            with staged(Path(output).resolve(), [Path(self.path).resolve(), Path(self.theme).resolve()]) as staging:
                self.output_path = self.settings["OUTPUT_PATH"] = str(staging)
                # Pelican's last line counts its own articles, of which there are none.
                pelican.console.quiet = not logging.getLogger("pelican").isEnabledFor(logging.INFO)
                try:
                    super().run()
                finally:
                    pelican.console.quiet = False
                    self.output_path = self.settings["OUTPUT_PATH"] = output
                if faults.problems:
                    raise ContentError(())
                bundle(Path(self.theme), staging / self.settings["THEME_STATIC_DIR"])
        if not faults.failure:
            print(f"Done: {output}")
        elif any(call.function == "autoreload" for call in inspect.stack(0)):  # no setting tells
            print(_text(faults.failure), file=sys.stderr)
        else:
            raise faults.failure


def plainly(record: logging.LogRecord) -> bool:
    """Print plainly what ends Pelican, which would dump it: our failures, and folders that its settings miss."""
    error = record.exc_info[1] if record.exc_info else None
    if isinstance(error, ValueError) and traceback.extract_tb(error.__traceback__)[-1].name == "configure_settings":
        vars(error)["exitcode"] = 2  # what Pelican exits with
    elif not isinstance(error, ContentError | OutputError):
        return True
    print(_text(error), file=sys.stderr)
    return False


def _text(error: Exception) -> str:
    found = error.problems if isinstance(error, ContentError) else None
    return str(error) if found is None else report(found) + summary(len(found)).rstrip()


class Faults(logging.Handler):
    """While entered, gathers Pelican's warnings and errors, and the exception that ends the body, if one does."""

    def __init__(self, settings: dict[str, Any]) -> None:
        super().__init__()
        self.settings, self.loggers = settings, ("pelican", "root", *map(str, settings["PLUGINS"]))
        self.problems: list[Problem] = []
        self.failure: ContentError | OutputError | None = None

    def __enter__(self) -> Self:
        # Pelican's own limits would hide what an earlier build said, and what --quiet leaves out.
        LimitFilter.LOGS_DEDUP_MIN_LEVEL, FatalLogger.fatal_lvl = logging.INFO, logging.CRITICAL + 1
        for logger in (logging.root, logging.getLogger("pelican")):
            logger.setLevel(min(logger.level, logging.WARNING))
        self.others, logging.root.handlers = logging.root.handlers, [self]
        return self

    def __exit__(self, _kind: object, error: BaseException | None, _trace: object) -> bool:
        logging.root.handlers = self.others
        match error:
            case ContentError():
                self.problems += error.problems
            case OutputError():
                self.failure = error
            case OSError() if error.errno:
                self.failure = OutputError(
                    f"{error.filename or 'output'}: {error.strerror}", "see its rights and space"
                )
            case Exception() | SystemExit():
                frames = traceback.extract_tb(error.__traceback__)
                frame = ([f for f in frames if f.filename.startswith(self.settings["THEME"])] or frames)[-1]
                self._add(f"{type(error).__name__}: {error}", frame.filename, line=frame.lineno or 1)
        if (error or self.problems) and not self.failure:
            self.failure = ContentError(self.problems)
            self.failure.__cause__ = error  # which --debug shows
        return isinstance(error, Exception | SystemExit)

    def emit(self, record: logging.LogRecord) -> None:
        """Take a warning or error, with the cause that is often at hand and not in it; pass on the rest."""
        if record.levelno < logging.WARNING or not record.name.startswith(self.loggers):
            for handler in self.others:
                handler.handle(record)
        else:
            cause, names = sys.exc_info()[1], record.args if isinstance(record.args, tuple) else ()
            self._add(record.getMessage() + (f": {cause}" if cause else ""), *map(str, names))

    def _add(self, message: str, *names: str, line: int = 1) -> None:
        """Place a problem at the first of the names that is a file; what names none is about the settings."""
        content, place = Path(self.settings["PATH"]), Place("pelicanconf.py")
        with suppress(OSError, StopIteration):
            file = next(path for name in names if (path := content / name).is_file())
            place = Place(relpath(file, content.parent), line)
        self.problems.append(Problem(place, message))
