"""``unknot serve``: a secret of this machine's own, static files gathered, then the server."""

import os
import secrets
import socket
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from unknot.cli.data_folder import data_folder

SETTING = "UNKNOT_SECRET_KEY"


def serve_here(address: str, port: int) -> None:
    """Serve until stopped.  Raises ValueError with one sentence where a setting or the address cannot be used."""
    os.environ.setdefault("UNKNOT_ALLOWED_HOSTS", f"localhost,127.0.0.1,[::1],{address}")
    refuse_taken(address, port)
    make_ready()

    from unknot.web.host.serving import serve

    print(f"Unknot is at http://{address}:{port}  (Ctrl-C stops it)", flush=True)
    with worker():
        serve(address, port)


def make_ready() -> None:
    """Read the settings and gather what is served.  Raises ValueError with one sentence for a setting that is wrong."""
    os.environ.setdefault(SETTING, secret_of(secret_path()))

    from unknot.web.host.database import made_ready
    from unknot.web.host.environment import read_settings
    from unknot.web.host.serving import gather_static

    read_settings(os.environ)
    gather_static(data_folder() / "static")
    made_ready()


@contextmanager
def worker() -> Iterator[None]:
    """The one that tidies, beside the server; it ends when this does, however this ends."""
    from unknot.cli.rows import beside_server

    working = beside_server()
    try:
        yield
    finally:
        working.stdin.close()
        working.wait()


def secret_path() -> Path:
    """The file of this machine's own secret."""
    return data_folder() / "secret-key"


def secret_of(path: Path) -> str:
    """The secret in this file, made when it is first asked for, readable by its owner only."""
    if not path.exists():
        with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
            file.write(secrets.token_urlsafe(48))
    return path.read_text(encoding="utf-8").strip()


def refuse_taken(address: str, port: int) -> None:
    """Raises ValueError with one sentence where this port cannot be listened on."""
    try:
        with closing(socket.create_server((address, port), family=_family(address))):
            return
    except OSError as error:
        raise ValueError(f"{address}, port {port}, cannot be listened on ({error.strerror}); name another.") from None


def _family(address: str) -> socket.AddressFamily:
    return socket.AF_INET6 if ":" in address else socket.AF_INET
