"""Start the server: static files gathered under hashed names, then one worker with two threads."""

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from granian.server.common import AbstractServer

WORKERS, THREADS = 1, 2
"""One writer at a time suits SQLite; two threads keep one slow page from holding up the rest."""
UNUSED = ["ext", "htmx-4*", "debug.js", "htmx-2.js", "htmx.js"]
"""What django-htmx ships and no page asks for."""


def gather_static(folder: Path) -> None:
    """Put every static file into this folder, compressed and under its hashed name."""
    import django  # noqa: PLC0415 - only where something is served
    from django.core.management import call_command  # noqa: PLC0415

    os.environ["UNKNOT_STATIC_FOLDER"] = str(folder)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "unknot.web.host.settings")
    django.setup()
    call_command("collectstatic", interactive=False, clear=True, verbosity=0, ignore_patterns=UNUSED)


def serve(address: str, port: int) -> None:
    """Serve until stopped."""
    server(address, port).serve()


def server(address: str, port: int, keyed: Path | None = None) -> "AbstractServer[Any]":
    """The server, not yet begun; with a key and its certificate in one file it speaks HTTPS, TLS 1.2 or newer."""
    from granian.constants import Interfaces, SSLProtocols  # noqa: PLC0415
    from granian.server import Server  # noqa: PLC0415

    return Server(
        "unknot.web.wsgi:application",
        address=address,
        port=port,
        interface=Interfaces.WSGI,
        workers=WORKERS,
        blocking_threads=THREADS,
        log_access=False,
        ssl_cert=keyed,
        ssl_key=keyed,
        ssl_protocol_min=SSLProtocols.tls12,
    )
