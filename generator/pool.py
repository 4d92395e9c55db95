"""Mapping over many tasks: in this process for a handful, over a pool of processes for a corpus.

What is mapped must be pure, and it and its tasks must be picklable. Results come in the order of their tasks, so that
nothing depends on how many work at them.
"""

import gc
import logging
import multiprocessing
import os
import pickle
import signal
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import BrokenExecutor, Executor, ProcessPoolExecutor
from contextlib import contextmanager, suppress
from functools import lru_cache
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import Any, TypeVar

Task = TypeVar("Task")
Result = TypeVar("Result")

HANDFUL = 128
"""Fewer tasks are done before a pool has started."""
CHUNK = 16
"""Tasks that are sent at once: sending takes time, and a processor that has nothing left to do wastes it."""


MANY = 500
"""Fewer tasks are done before copies of this process would pay."""


class WorkerDied(Exception):
    """A process was ended at its work from outside, mostly for want of memory; `done` tasks before it had been done."""

    def __init__(self, done: int) -> None:
        super().__init__(done)
        self.done = done


def mapped(
    work: Callable[[Task], Result], tasks: Sequence[Task], doing: str, executor: Executor | None = None
) -> list[Result]:
    """What `work` makes of each task. `doing` names it where somebody watches ("Reading articles").

    Without an `executor` this process decides where. Raises `WorkerDied`.
    """
    if executor is not None:
        return _spread(work, tasks, doing, executor)
    pool = _pool(len(tasks)) if len(tasks) >= HANDFUL else None
    if pool is None:
        return [work(task) for task in tasks]
    others = set(multiprocessing.active_children())
    try:
        return _spread(work, tasks, doing, pool)
    except BaseException:  # Ctrl-C above all: nobody waits for what has been begun
        for process in set(multiprocessing.active_children()) - others:
            process.terminate()
        raise
    finally:
        pool.shutdown(cancel_futures=True)


@contextmanager
def begun(
    work: Callable[[Task], Result], tasks: Sequence[Task], doing: str, many: int = MANY
) -> Iterator[Callable[[], list[Result]]]:
    """Begins what `work` makes of each task in copies of this process, and gives a function that waits for all of it.

    The copies have all that this process has, so nothing but results is sent, and this process may do something else
    meanwhile. Where tasks are fewer than `many`, or no copies can be had, the function does the work itself.
    """
    copies = processors() if len(tasks) >= many and _may_fork() else 0
    if copies < 2:
        yield lambda: [work(task) for task in tasks]
        return
    context = multiprocessing.get_context("fork")
    running: list[tuple[BaseProcess, Connection]] = []
    try:
        with _uninterrupted():
            for number in range(copies):
                ours, theirs = context.Pipe(duplex=False)
                arguments = (work, tasks, number, copies, theirs)
                running.append((context.Process(target=_copy, args=arguments, daemon=True), ours))
                running[-1][0].start()
                theirs.close()
        yield lambda: _gathered(work, tasks, doing, [pipe for _, pipe in running])
    finally:
        for process, _ in running:
            process.terminate()
            process.join()


def _may_fork() -> bool:
    """Whether a copy of this process can go on: other threads are missing in it. macOS takes forks amiss.

    Those that may end at any moment, as one that only shows that Pelican works, are not missed.
    """
    main = threading.current_thread() is threading.main_thread()
    missed = [one for one in threading.enumerate() if not one.daemon and one is not threading.current_thread()]
    return sys.platform == "linux" and main and not missed and not multiprocessing.current_process().daemon


def _copy(work: Callable[[Any], Any], tasks: Sequence[Any], number: int, copies: int, pipe: Connection) -> None:
    """Every so many chunks, as far as nothing goes wrong and somebody waits for them."""
    parent = os.getppid()
    gc.freeze()  # what is there stays, and no search for cycles goes through it
    gc.enable()
    logging.disable()  # a thread that is not here may hold a lock of the log's
    with suppress(Exception):  # it goes wrong again where it can be told
        for at in range(number * CHUNK, len(tasks), copies * CHUNK):
            pipe.send([work(task) for task in tasks[at : at + CHUNK]])
            if os.getppid() != parent:
                break


def _gathered(
    work: Callable[[Task], Result], tasks: Sequence[Task], doing: str, pipes: Sequence[Connection]
) -> list[Result]:
    results: list[Result] = []
    with _shown(doing, len(tasks)) as show:
        for number, at in enumerate(range(0, len(tasks), CHUNK)):
            try:
                results += pipes[number % len(pipes)].recv()
            except EOFError:  # the copy failed, or the system ended it
                results += [work(task) for task in tasks[at : at + CHUNK]]
            show(len(results))
    return results


def processors() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _pool(tasks: int) -> Executor | None:
    """A pool of processes; None where one would be of no use, or the system allows none."""
    workers = min(processors(), -(-tasks // CHUNK), 61)  # Windows waits for no more
    if workers < 2 or multiprocessing.current_process().daemon:
        return None
    try:
        # Never a fork, for threads may run: Pelican watches and serves beside a build, and macOS takes it amiss.
        return ProcessPoolExecutor(workers, multiprocessing.get_context("spawn"))
    except (ImportError, NotImplementedError, OSError):  # no semaphores, as in some sandboxes
        return None


def _spread(work: Callable[[Task], Result], tasks: Sequence[Task], doing: str, executor: Executor) -> list[Result]:
    pickled = pickle.dumps(work)
    with _uninterrupted():
        futures = [executor.submit(_chunk, pickled, tasks[at : at + CHUNK]) for at in range(0, len(tasks), CHUNK)]
    results: list[Result] = []
    with _shown(doing, len(tasks)) as show:
        for future in futures:
            try:
                results += future.result()
            except BrokenExecutor as error:
                raise WorkerDied(len(results)) from error
            show(len(results))
    return results


def _chunk(pickled: bytes, tasks: Sequence[Any]) -> list[Any]:
    return [_work(pickled)(task) for task in tasks]


@lru_cache(maxsize=1)
def _work(pickled: bytes) -> Callable[[Any], Any]:
    """The function, with all that is bound to it read once a process."""
    function: Callable[[Any], Any] = pickle.loads(pickled)
    return function


@contextmanager
def _uninterrupted() -> Iterator[None]:
    """Processes started within never see Ctrl-C: this one ends them, and they print no tracebacks."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


@contextmanager
def _shown(doing: str, total: int) -> Iterator[Callable[[int], None]]:
    """Says on a terminal how far the work has come, on one line that vanishes with it."""
    if not sys.stderr.isatty():
        yield lambda done: None
        return

    def show(done: int) -> None:
        print(f"\r{doing}: {done:,} of {total:,}", end="", file=sys.stderr, flush=True)

    try:
        yield show
    finally:
        print("\r\x1b[K", end="", file=sys.stderr, flush=True)
