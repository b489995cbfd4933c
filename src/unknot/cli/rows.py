"""``unknot backup``, ``restore`` and ``work``: what a host does with the rows of the people kept here."""

import os
import select
import sys
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from unknot.cli.data_folder import HOME, data_folder
from unknot.cli.serving import SETTING, secret_of, secret_path

HOUR_S, FIRST_S, LOOK_S = 3600, 15, 5
BEFORE_RESTORE = "before-restore"
BACK_AGAIN = (
    "The database here was empty and knew of no deletion: who was deleted after this backup was made is back with it."
)


def set_up() -> None:
    """The same settings as the server's, and tables of this version.  Raises ValueError with one sentence."""
    os.environ.setdefault(SETTING, secret_of(secret_path()))
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "unknot.web.host.settings")

    import django

    from unknot.web.host.database import made_ready
    from unknot.web.host.environment import read_settings

    read_settings(os.environ)
    django.setup()
    made_ready()


def back_up(target: Path) -> str:
    """Write a backup; gives what to tell.  Raises ValueError."""
    _refuse_another_home()
    set_up()
    from unknot.web.keeping.backup import back_up as write
    from unknot.web.keeping.backup_file import checked_head

    try:
        path = write(target, datetime.now(UTC))
    except OSError as error:
        raise ValueError(f"The backup cannot be written to {target} ({error.strerror}).") from None
    counts = checked_head(path).counts
    return f"Backup written: {path} ({counts.get('person', 0)} people, {counts.get('entry', 0)} entries)"


def _refuse_another_home() -> None:
    """A backup makes no database and no key: it would hold nobody, and a key that signed nobody's cookie."""
    from unknot.web.host.database import database, database_url

    found = database(database_url(os.environ))
    if found["ENGINE"].endswith("sqlite3") and not Path(str(found["NAME"])).is_file():
        raise ValueError(f"There is no database {found['NAME']} to back up: set {HOME} to the folder that serve uses.")
    if SETTING not in os.environ and not secret_path().is_file():
        raise ValueError(f"There is no secret key {secret_path()}: set {HOME} to the folder that serve uses.")


def restore(path: Path) -> str:
    """Bring a backup back; gives what to tell.  Raises ValueError."""
    own_setting = os.environ.get(SETTING)
    set_up()
    from unknot.web.keeping.restore import restore as put_back

    now = datetime.now(UTC)
    saved, knew_nobody = _saved(now), _knows_nobody()
    done = put_back(path, now)
    told = [
        *saved,
        f"Restored: {done.people} people, {done.entries} entries, as of {done.head.made_at:%Y-%m-%d %H:%M} UTC.",
    ]
    if done.left_out:
        told.append(f"Left out, because they were deleted since: {done.left_out}.")
    if knew_nobody:
        told.append(BACK_AGAIN)
    return "\n".join([*told, _keep_secret(done.head.secret_key, own_setting)])


def _saved(now: datetime) -> list[str]:
    """What is replaced is saved first, where there is anything."""
    from unknot.web.keeping.backup import back_up as write
    from unknot.web.records.models import Person

    if not Person.objects.exists():
        return []
    folder = data_folder() / BEFORE_RESTORE
    folder.mkdir(mode=0o700, exist_ok=True)
    return [f"What was there is saved: {write(folder, now)}"]


def _knows_nobody() -> bool:
    """Neither somebody who is kept nor somebody who was deleted."""
    from unknot.web.records.models import Person, Tombstone

    return not (Person.objects.exists() or Tombstone.objects.exists())


def _keep_secret(secret: str, own_setting: str | None) -> str:
    """Cookies go on working only where the key that signed them is used again."""
    if own_setting is not None:
        same = own_setting == secret
        return "The secret key is the same." if same else f"{SETTING} is another: people have to join again by a code."
    path = secret_path()
    if secret_of(path) != secret:
        path.write_text(secret, encoding="utf-8")
        return "The secret key of the backup is in place; restart unknot serve."
    return "The secret key is the same."


def work(*, once: bool, beside_server: bool) -> None:
    """Tidy now, and then every hour.  Beside a server it ends with it."""
    if beside_server and _ended(FIRST_S):  # the server starts first
        return
    set_up()
    while True:
        _tidy()
        if once or (beside_server and _ended(HOUR_S)):
            return
        if not beside_server:
            time.sleep(HOUR_S)


def _tidy() -> None:
    from django.db import OperationalError

    from unknot.web.keeping.backup import remove_past_life
    from unknot.web.keeping.tidying import tidy

    now = datetime.now(UTC)
    try:
        done = tidy(now)
    except OperationalError:
        print("The database cannot be written just now; trying again in an hour.", file=sys.stderr)
        return
    backups = len(remove_past_life(data_folder() / BEFORE_RESTORE, now))
    print(f"Tidied: {done.people} people, {done.codes} codes, {done.audit} notes, {backups} backups.", flush=True)


def _ended(seconds: float, server: int = os.getppid()) -> bool:
    """Wait so long; True as soon as the server that started this is gone, even where it had no time to say so."""
    until = time.monotonic() + seconds
    while (left := until - time.monotonic()) > 0:
        if select.select([sys.stdin], [], [], min(left, LOOK_S))[0] or os.getppid() != server:
            return True
    return False


def beside_server() -> Any:
    """Start the worker beside this server; closing its standard input ends it."""
    import subprocess

    command = [sys.executable, "-c", "from unknot.cli import main; main()", "work", "--beside-server"]
    quiet = subprocess.DEVNULL
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=quiet, start_new_session=True)  # noqa: S603 - our own
