"""What a measure says, and the clock and scale that measures share."""

import resource
import sys
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Figure:
    """One line of the report. `asked` is the target, `beside` a comparison that holds on any machine."""

    what: str
    here: str
    asked: str = ""
    beside: str = ""


def seconds(work: Callable[[T], object], tasks: Iterable[T]) -> float:
    """Processor seconds of this process for all tasks."""
    start = time.process_time()
    for task in tasks:
        work(task)
    return time.process_time() - start


def peak() -> float:
    """The most memory that this process has held so far, in MiB."""
    held = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return held / (1 << 20 if sys.platform == "darwin" else 1 << 10)
