"""Watching: a problem is said once a save, and the next good save builds again."""

import os
import signal
import socket
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.request import urlopen

if TYPE_CHECKING:
    from conftest import Site

PATIENCE = 60  # seconds; a bound, not a measure


def test_the_watcher_outlives_problems_and_says_them_once_a_save(site: "Site", tmp_path: Path) -> None:
    with watching(site, "--autoreload", log=tmp_path / "log") as text:
        wait(lambda: "Done:" in text())
        before = site.tree()
        save(site, "content/articles/one.yaml", "BAD", until=lambda: "one.yaml:2:3: bad" in text())
        wait(lambda: text().count("nothing was written.") == text().count("-> Modified"))
        assert site.tree() == before
        # Pelican says a warning once and never again.
        twice, said = "title: About\ndate: 2022-01-01\ndate: 2022-01-02\n\nText\n", "about.md:1:1: Duplicate definition"
        save(site, "content/pages/about.md", twice, until=lambda: said in text())
        assert site.tree() == before
        site.write("content/pages/about.md", "title: About\n\nText\n")
        save(site, "content/articles/one.yaml", "Mended", until=lambda: b"Mended" in site.tree()["articles/one.html"])
        seen, before = text().count(said), site.tree()
        save(site, "content/pages/about.md", twice, until=lambda: text().count(said) > seen)
        assert site.tree() == before
        assert "Traceback" not in text()
    assert site.leftovers() == []


def test_the_server_serves_on_while_a_record_is_bad(site: "Site", tmp_path: Path) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = str(free.getsockname()[1])
    with watching(site, "--listen", "--autoreload", "-p", port, log=tmp_path / "log") as text:
        wait(lambda: "Done:" in text() and "Serving" in text())
        save(site, "content/articles/one.yaml", "BAD", until=lambda: "one.yaml:2:3: bad" in text())
        assert b"A &amp;" in fetch(port)
        save(site, "content/articles/one.yaml", "Mended", until=lambda: b"Mended" in fetch(port))


def fetch(port: str) -> bytes:
    with urlopen(f"http://127.0.0.1:{port}/articles/one.html", timeout=PATIENCE) as answer:
        return bytes(answer.read())


@contextmanager
def watching(site: "Site", *arguments: str, log: Path) -> Iterator[Callable[[], str]]:
    """Pelican watching; gives what it has said so far."""
    process = site.start(*arguments, log=log)
    try:
        yield lambda: log.read_text(encoding="utf-8", errors="replace")
    finally:
        os.killpg(process.pid, signal.SIGINT)
        try:
            process.wait(10)
        finally:
            if process.poll() is None:
                os.killpg(process.pid, signal.SIGKILL)
                process.wait()


def save(site: "Site", name: str, text: str, until: Callable[[], bool]) -> None:
    """Save a file, again from time to time: Pelican does not see what changes while it builds."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        site.write(name, text)
        if wait(until, 5, must=False):
            return
    raise AssertionError("it never came")


def wait(until: Callable[[], bool], seconds: float = PATIENCE, must: bool = True) -> bool:
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if until():
            return True
        time.sleep(0.05)
    assert not must, "it never came"
    return False
