"""Start the server: static files gathered under hashed names, then one worker with two threads."""

import os
from pathlib import Path

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
    from granian.constants import Interfaces  # noqa: PLC0415
    from granian.server import Server  # noqa: PLC0415

    Server(
        "unknot.web.wsgi:application",
        address=address,
        port=port,
        interface=Interfaces.WSGI,
        workers=WORKERS,
        blocking_threads=THREADS,
        log_access=False,
    ).serve()
