"""A folder served as a static host serves it."""

import functools
import threading
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


class QuietHandler(SimpleHTTPRequestHandler):
    """Answers as a static host does, without a line for each request."""

    def log_message(self, *_args: object) -> None:
        """Say nothing: a failing test tells which address it asked for."""


@contextmanager
def serving(folder: Path) -> "Iterator[str]":
    """Serve a folder on a free port of this machine; gives the address, with a slash at its end."""
    handler = functools.partial(QuietHandler, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
        thread.join()
