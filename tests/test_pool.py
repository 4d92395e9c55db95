"""Work is mapped over processes: in order, to the end, and without leaving any behind."""

import math
import multiprocessing
import os
import signal
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from generator import pool
from generator.pool import WorkerDied, begun, mapped


@pytest.fixture
def crowd(monkeypatch: pytest.MonkeyPatch) -> None:
    """A pool for the fewest tasks."""
    monkeypatch.setattr(pool, "HANDFUL", 2)
    monkeypatch.setattr(pool, "CHUNK", 2)
    monkeypatch.setattr(pool, "processors", lambda: 2)


@pytest.mark.usefixtures("crowd")
def test_results_come_in_the_order_of_tasks() -> None:
    assert mapped(math.factorial, [9, 1, 5, 3, 0], "Counting") == [362880, 1, 120, 6, 1]


@pytest.mark.usefixtures("crowd")
def test_a_corpus_is_shared_among_processes_that_end_with_it() -> None:
    assert os.getpid() not in mapped(eval, ["__import__('os').getpid()"] * 4, "Asking")
    assert multiprocessing.active_children() == []


def test_a_handful_needs_no_other_process() -> None:
    assert set(mapped(eval, ["__import__('os').getpid()"] * 4, "Asking")) == {os.getpid()}


def test_any_executor_will_do() -> None:
    with ThreadPoolExecutor(3) as threads:
        assert mapped(abs, range(-40, 0), "Turning", threads) == list(range(40, 0, -1))


@pytest.mark.usefixtures("crowd")
def test_a_process_that_is_ended_from_outside_is_named_with_what_was_done_before() -> None:
    fine, fatal = "1 + 1", "__import__('os')._exit(9)"
    with pytest.raises(WorkerDied) as died:
        mapped(eval, [fine, fine, fatal, fine, fine, fine], "Reckoning")
    assert died.value.done in (0, 2)  # with it goes what others were at
    assert multiprocessing.active_children() == []


@pytest.mark.usefixtures("crowd")
def test_a_fault_in_the_work_is_raised_as_it_is() -> None:
    with pytest.raises(ValueError, match="negative"):
        mapped(math.factorial, [1, 2, 3, -1], "Counting")


def test_progress_is_shown_on_a_terminal_and_wiped(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with ThreadPoolExecutor(1) as threads:
        mapped(abs, range(20), "Reading articles", threads)
        assert capsys.readouterr().err == ""
        monkeypatch.setattr(sys.stderr, "isatty", lambda: True, raising=False)
        mapped(abs, range(20), "Reading articles", threads)
    assert capsys.readouterr().err == "\rReading articles: 16 of 20\rReading articles: 20 of 20\r\x1b[K"


SCRIPT = """
from generator import pool
pool.HANDFUL = pool.CHUNK = 1
pool.processors = lambda: 2
task = "open({path!r}, 'w').close(); __import__('time').sleep(3600)"
try:
    pool.mapped(exec, [task] * 4, "Sleeping")
except KeyboardInterrupt:
    print("ended")
"""


@pytest.mark.skipif(not hasattr(os, "killpg"), reason="this system sends Ctrl-C otherwise")
def test_ctrl_c_ends_all_at_once_and_quietly(tmp_path: Path) -> None:
    begun = tmp_path / "begun"
    command = [sys.executable, "-c", SCRIPT.format(path=str(begun))]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, start_new_session=True, stdout=pipe, stderr=pipe, text=True) as process:
        try:
            while not begun.exists() and process.poll() is None:
                time.sleep(0.02)
            os.killpg(process.pid, signal.SIGINT)  # as a terminal does
            said = process.communicate(timeout=60)
        except BaseException:
            os.killpg(process.pid, signal.SIGKILL)
            raise
    assert said == ("ended\n", "")


def test_copies_of_this_process_share_work_and_end_with_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pool, "CHUNK", 2)
    monkeypatch.setattr(pool, "processors", lambda: 2)
    local = {"here": os.getpid()}  # which no pickle carries
    with begun(lambda number: (number, os.getpid(), local["here"]), range(9), "Asking", many=2) as results:
        found = results()
    assert [number for number, _, _ in found] == list(range(9))
    assert os.getpid() not in {process for _, process, _ in found}
    assert {here for _, _, here in found} == {os.getpid()}
    assert multiprocessing.active_children() == []


def test_what_a_copy_cannot_do_goes_wrong_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pool, "processors", lambda: 2)
    with begun(lambda number: 1 // number, [2, 1, 0], "Dividing", many=2) as results, pytest.raises(ZeroDivisionError):
        results()
    assert multiprocessing.active_children() == []


def test_what_a_copy_that_was_ended_left_is_done_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pool, "CHUNK", 1)
    monkeypatch.setattr(pool, "processors", lambda: 2)
    here = os.getpid()

    def work(number: int) -> int:
        if number == 4 and os.getpid() != here:
            os.kill(os.getpid(), signal.SIGKILL)
        return number

    with begun(work, range(9), "Counting", many=2) as results:
        assert results() == list(range(9))


def test_copies_end_when_nobody_waits_any_more(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pool, "processors", lambda: 2)
    with pytest.raises(KeyboardInterrupt), begun(time.sleep, [60] * 4, "Sleeping", many=2):
        raise KeyboardInterrupt
    assert multiprocessing.active_children() == []
