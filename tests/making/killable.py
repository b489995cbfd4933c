"""A server that is killed at any moment and stands again at once: one process loads the program, its children serve.

The children share a listening socket, so that a device that calls between two of them waits instead of being refused.
Run as a program it is the loading process: each line it reads names a limit in bytes for a file (0 for none), and it
answers with the process id of a new child.
"""

import os
import resource
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from socketserver import ThreadingMixIn
from typing import Any
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer


class Killable:
    """The server; ``begin`` and ``kill`` as often as wanted."""

    def __init__(self, loader: "subprocess.Popen[str]", address: str) -> None:
        self._loader, self.address = loader, address
        self._child = 0

    def begin(self, *, most_bytes: int = 0) -> None:
        """Let a child serve; no file of it may grow past so many bytes, 0 for no limit."""
        assert self._loader.stdin is not None
        assert self._loader.stdout is not None
        self._loader.stdin.write(f"{most_bytes}\n")
        self._loader.stdin.flush()
        self._child = int(self._loader.stdout.readline())

    def kill(self) -> None:
        """Kill the child without a word, and wait until the system has it."""
        with suppress(ProcessLookupError):
            os.kill(self._child, signal.SIGKILL)


@contextmanager
def killable(home: Path, **settings: str) -> Iterator[Killable]:
    """A server with its rows in ``home``; nothing serves until ``begin``."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        environment = {
            **os.environ,
            "UNKNOT_HOME": str(home),
            "UNKNOT_SECRET_KEY": "only-for-tests-and-long-enough-to-be-taken",
            "UNKNOT_REQUESTS_A_MINUTE": "0",
            "DJANGO_SETTINGS_MODULE": "unknot.web.host.settings",
            **settings,
        }
        with subprocess.Popen(
            [sys.executable, __file__, str(listening.fileno())],
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            pass_fds=[listening.fileno()],
        ) as loader:
            server = Killable(loader, f"http://127.0.0.1:{listening.getsockname()[1]}")
            try:
                yield server
            finally:
                server.kill()
                loader.kill()


class _Server(ThreadingMixIn, WSGIServer):
    daemon_threads = True


class _Quiet(WSGIRequestHandler):
    def log_message(self, *_: Any) -> None:
        """Say nothing."""


def main() -> None:
    """Load the program once, then make a child for each line."""
    from unknot.web.host.database import made_ready  # noqa: PLC0415 - with the settings of this process
    from unknot.web.wsgi import application  # noqa: PLC0415

    listening = socket.socket(fileno=int(sys.argv[1]))
    made_ready()
    _close_connections()
    children: list[int] = []
    for line in sys.stdin:
        for child in children:
            os.waitpid(child, 0)
        child = os.fork()
        if child == 0:
            _serve(listening, application, int(line))
        children = [child]
        sys.stdout.write(f"{child}\n")
        sys.stdout.flush()


def _close_connections() -> None:
    from django.db import connections  # noqa: PLC0415

    connections.close_all()


def _serve(listening: socket.socket, application: Any, most_bytes: int) -> None:
    if most_bytes:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (most_bytes, most_bytes))
    server = _Server(listening.getsockname(), _Quiet, bind_and_activate=False)
    server.socket.close()
    server.socket = listening
    server.server_name, server.server_port = "127.0.0.1", listening.getsockname()[1]
    server.setup_environ()
    server.set_app(application)
    server.serve_forever(poll_interval=0.05)


if __name__ == "__main__":
    main()
