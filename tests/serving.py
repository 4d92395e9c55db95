"""A folder served as a careful host serves it: with a policy that allows nothing inline and nothing from elsewhere."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

POLICY = "default-src 'self'; object-src 'none'; base-uri 'self'"


class _Strict(SimpleHTTPRequestHandler):
    def end_headers(self) -> None:
        self.send_header("Content-Security-Policy", POLICY)
        super().end_headers()

    def log_message(self, *said: Any) -> None:
        return


class _Server(ThreadingHTTPServer):
    request_queue_size = 64


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address of the folder, as long as it is served."""
    server = _Server(("127.0.0.1", 0), partial(_Strict, directory=str(folder)))
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
