"""A folder served as a host serves it: compressed answers over connections that stay open."""

import functools
import gzip
import threading
from contextlib import contextmanager, suppress
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

# What is compressed already (fonts, pictures) is sent as it is.
TEXTS = ("text/", "application/javascript", "application/json", "image/svg+xml")
# What Apache does unless told otherwise. At 9 pages are a little smaller, at nginx's 1 larger.
LEVEL = 6


@functools.cache
def compressed(file: Path) -> bytes:
    """The bytes of a file, compressed by gzip. Kept, so that only the first answer takes time."""
    return gzip.compress(file.read_bytes(), LEVEL, mtime=0)


class Handler(SimpleHTTPRequestHandler):
    """Answers with one file of the folder, or 404."""

    protocol_version = "HTTP/1.1"

    def handle(self) -> None:
        """Answer until the browser hangs up, which it may do without a word."""
        with suppress(ConnectionError):
            super().handle()

    def do_GET(self) -> None:
        """Send the file that the path names, compressed if it is text."""
        file = Path(self.translate_path(self.path))
        if not file.is_file():
            self.send_error(404)
            return
        kind = self.guess_type(file)
        text = kind.startswith(TEXTS)
        body = compressed(file) if text else file.read_bytes()
        self.send_response(200)
        self.send_header("Content-Type", kind)
        if text:
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_args: object) -> None:
        """Say nothing: a failing test tells which address it asked for."""


@contextmanager
def serving(folder: Path) -> "Iterator[str]":
    """Serve a folder on a free port of this machine; gives the address, with a slash at its end."""
    handler = functools.partial(Handler, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        # A browser's open connections must not hold up the end.
        server.daemon_threads = True
        server.block_on_close = False
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/"
        finally:
            server.shutdown()
            thread.join()
