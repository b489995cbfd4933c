"""A line to a server that is cut after some bytes, on the way there or on the way back."""

import random
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from urllib.parse import urlsplit

MOST_BYTES = 4_000
"""An exchange of a few entries is shorter than this, so that some get through whole."""


class Cutting:
    """Listens at ``address``; ``cuts`` counts the lines that were cut before all had gone over."""

    def __init__(self, target: str, chance: random.Random) -> None:
        place = urlsplit(target)
        self._target = (place.hostname or "", place.port or 80)
        self._listening = socket.create_server(("127.0.0.1", 0))
        self.address = f"http://127.0.0.1:{self._listening.getsockname()[1]}"
        self._chance, self.cuts = chance, 0
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        while True:
            try:
                line, _ = self._listening.accept()
            except OSError:
                return
            room = [self._chance.randint(1, MOST_BYTES)]
            threading.Thread(target=self._relay, args=(line, room), daemon=True).start()

    def _relay(self, line: socket.socket, room: list[int]) -> None:
        with line, suppress(OSError), socket.create_connection(self._target) as server:
            back = threading.Thread(target=self._pump, args=(server, line, room), daemon=True)
            back.start()
            self._pump(line, server, room)
            back.join()

    def _pump(self, source: socket.socket, sink: socket.socket, room: list[int]) -> None:
        with suppress(OSError):
            while said := source.recv(65_536):
                sink.sendall(said[: room[0]])
                room[0] -= len(said)
                if room[0] <= 0:
                    self.cuts += 1
                    break
        for end in (source, sink):
            with suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)

    def close(self) -> None:
        """Listen no more."""
        self._listening.close()


@contextmanager
def cutting(target: str, seed: int) -> Iterator[Cutting]:
    """A line that is cut now and then."""
    line = Cutting(target, random.Random(seed))  # noqa: S311 - when to cut, no secret
    try:
        yield line
    finally:
        line.close()
