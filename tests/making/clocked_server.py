"""The web app in a process whose clock is moved by a file: ``python -m making.clocked_server <port>``."""

import os
import secrets
import sys
from collections.abc import Callable, Iterable
from datetime import UTC, datetime, tzinfo
from email.utils import format_datetime
from pathlib import Path
from socketserver import ThreadingMixIn
from typing import Any
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

from making.clocked import FOLDER, ahead

Start = Callable[..., Any]


class _Threaded(ThreadingMixIn, WSGIServer):
    daemon_threads = True


class _Quiet(WSGIRequestHandler):
    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the name the library gives it
        """Nothing: a journey's output is its own."""


def main() -> None:
    """Serve on the port that is named until somebody ends it."""
    clock = Path(os.environ[FOLDER])
    home = Path(os.environ["UNKNOT_HOME"])
    os.environ.setdefault("UNKNOT_SECRET_KEY", secrets.token_hex(32))
    from unknot.web.host.database import made_ready  # noqa: PLC0415 - only after the settings are there
    from unknot.web.host.serving import gather_static  # noqa: PLC0415

    gather_static(home / "static")
    made_ready()
    from django.utils import timezone  # noqa: PLC0415

    def now(tz: tzinfo = UTC) -> datetime:
        return datetime.now(tz) + ahead(clock)

    timezone.now = now
    from unknot.web.wsgi import application  # noqa: PLC0415

    def dated(environ: dict[str, Any], start: Start) -> Iterable[bytes]:
        def start_dated(status: str, headers: list[tuple[str, str]], *rest: Any) -> Any:
            return start(status, [*headers, ("Date", format_datetime(now().astimezone(UTC), usegmt=True))], *rest)

        return application(environ, start_dated)

    make_server("127.0.0.1", int(sys.argv[1]), dated, _Threaded, _Quiet).serve_forever()


if __name__ == "__main__":
    main()
