"""Servers for the tests of upkeep that send what no proper server would."""

import contextlib
import socketserver
import threading
import time

import pytest

from macros.upkeep import law_watch
from tests.laws import HOLDERS, LIMITS, PUBLISHED


class Server(socketserver.ThreadingTCPServer):
    """Answers each request with the pieces of bytes in `answer()`, whatever they are.

    A piece that is None waits for the other side to end the line. `still_open` tells that it did
    not within two seconds.
    """

    allow_reuse_address = True

    def __init__(self, answer):
        super().__init__(("127.0.0.1", 0), Line)
        self.answer = answer
        self.port = self.server_address[1]
        self.requests = []
        self.sent = 0
        self.still_open = False

    def address(self, scheme="http"):
        """The address of a page of this server's."""
        return f"{scheme}://localhost:{self.port}/page"


class Line(socketserver.BaseRequestHandler):
    """One request to a `Server`."""

    def handle(self):
        """Read the request, then send the pieces."""
        self.request.settimeout(2)
        ends = time.monotonic() + 2
        try:
            self.server.requests.append(self.request.recv(65536))
            for piece in self.server.answer():
                if piece is None:
                    while self.request.recv(65536):
                        pass
                else:
                    self.request.sendall(piece)
                    self.server.sent += len(piece)
                if time.monotonic() > ends:
                    raise TimeoutError
        except TimeoutError:
            self.server.still_open = True
        except ConnectionError:
            pass


@pytest.fixture
def serve():
    """Start servers: `serve(answer)` is one. By the end of a test, its lines must have ended."""
    servers = []
    with contextlib.ExitStack() as stack:

        def start(answer):
            server = stack.enter_context(Server(answer))
            thread = threading.Thread(target=server.serve_forever, args=(0.002,))
            thread.start()
            stack.callback(thread.join)
            stack.callback(server.shutdown)
            servers.append(server)
            return server

        yield start
    assert not any(server.still_open for server in servers)


@pytest.fixture
def seen(httpserver):
    """What is seen of the provisions, by path, where a server gives these answers by path.

    An answer is a text, or a number: a status.
    """

    def seen(**changes):
        httpserver.clear()
        changes = {path.replace("_", "/"): answer for path, answer in changes.items()}
        for path, answer in (PUBLISHED | changes).items():
            given = {"status": answer} if isinstance(answer, int) else {"response_data": answer}
            httpserver.expect_request(path).respond_with_data(**given)
        held = {httpserver.url_for(f"/{path}"): holders for path, holders in HOLDERS.items()}
        return law_watch.look(held, LIMITS, pause=0)

    return seen
