"""Where rows are kept: SQLite in the data folder, or the PostgreSQL that DATABASE_URL names."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

FILE = "unknot.sqlite3"
WAIT_S = 5.0
"""How long a writer waits for another before it is asked to come back."""
ENGINES = ("sqlite", "postgres", "postgresql")
AT_EACH_OPENING = (
    "PRAGMA journal_mode=WAL",  # readers and the one writer do not wait for each other
    "PRAGMA synchronous=FULL",  # what was acknowledged outlives a power cut: the log is on the disk before the answer
    "PRAGMA fullfsync=ON",  # where a disk only promises otherwise (macOS); elsewhere it changes nothing
    "PRAGMA secure_delete=ON",  # what is deleted is overwritten
    "PRAGMA journal_size_limit=33554432",
)


def database_url(environment: Mapping[str, str]) -> str:
    """DATABASE_URL, or the file in the data folder."""
    return environment.get("DATABASE_URL") or f"sqlite:///{_home(environment) / FILE}"


def _home(environment: Mapping[str, str]) -> Path:
    from platformdirs import user_data_path  # noqa: PLC0415 - only where it is asked for

    chosen = environment.get("UNKNOT_HOME")
    return Path(chosen).expanduser().absolute() if chosen else user_data_path("unknot", appauthor=False)


def databases(environment: Mapping[str, str]) -> dict[str, dict[str, Any]]:
    """Django's setting.  Raises ValueError with one sentence where the address cannot be used."""
    return {"default": database(database_url(environment))}


def database(url: str) -> dict[str, Any]:
    """What one address means."""
    import dj_database_url  # noqa: PLC0415

    try:
        read: dict[str, Any] = dict(dj_database_url.parse(url))
    except (ValueError, KeyError, dj_database_url.ParseError):
        raise ValueError(
            f"DATABASE_URL begins with {' or '.join(ENGINES)}, then ://, and this cannot be read."
        ) from None
    if url.split(":", 1)[0] not in ENGINES:
        raise ValueError(f"DATABASE_URL begins with {' or '.join(ENGINES)}, not {url.split(':', 1)[0]!r}.")
    return _sqlite(read) if read["ENGINE"].endswith("sqlite3") else _postgresql(read)


def _sqlite(read: dict[str, Any]) -> dict[str, Any]:
    """A writer takes its turn at once, in place of finding out half-way that it has to wait (IMMEDIATE)."""
    said = read.get("OPTIONS", {})
    options = {
        "transaction_mode": "IMMEDIATE",
        "timeout": float(said.get("timeout", WAIT_S)),
        "init_command": "; ".join(AT_EACH_OPENING),
    }
    return {**read, "CONN_MAX_AGE": None, "OPTIONS": options}


def _postgresql(read: dict[str, Any]) -> dict[str, Any]:
    options = {"pool": {"min_size": 0, "max_size": 8, "timeout": WAIT_S}, **read.get("OPTIONS", {})}
    return {**read, "CONN_MAX_AGE": 0, "CONN_HEALTH_CHECKS": True, "OPTIONS": options}


def made_ready() -> None:
    """Bring the tables to this version, where they are not; the file of SQLite is its owner's alone."""
    from django.core.management import call_command  # noqa: PLC0415
    from django.db import connection  # noqa: PLC0415
    from django.db.migrations.executor import MigrationExecutor  # noqa: PLC0415

    if connection.vendor == "sqlite":
        _for_its_owner(Path(str(connection.settings_dict["NAME"])))
    executor = MigrationExecutor(connection)
    if executor.migration_plan(executor.loader.graph.leaf_nodes()):
        call_command("migrate", interactive=False, verbosity=0)


def _for_its_owner(file: Path) -> None:
    """Made with its rights before anything is in it; the files beside it take theirs from it."""
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    os.close(os.open(file, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600))
    file.chmod(0o600)
