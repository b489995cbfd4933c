"""The version of what is served: on every page and call, the same everywhere, another one with another number."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from making.web import SECRET, client, set_up

TELL = "import django; django.setup(); from unknot.web.host.version import version; print(version())"


def _version(**settings: str) -> str:
    environment = {**os.environ, "UNKNOT_SECRET_KEY": SECRET, "DJANGO_SETTINGS_MODULE": "unknot.web.host.settings"}
    environment |= {"UNKNOT_STATIC_FOLDER": str(set_up()), "PYTHONHASHSEED": "random", **settings}
    done = subprocess.run([sys.executable, "-c", TELL], env=environment, capture_output=True, text=True, check=True)
    return done.stdout.strip()


def test_every_process_that_serves_the_same_says_the_same() -> None:
    """Else a page would be renewed for nothing whenever another process answers."""
    assert _version() == _version() == client().get("/about").headers["Unknot-Version"]


def test_another_number_to_call_is_another_version() -> None:
    """A page that is kept on a device must not go on showing the old one."""
    assert _version(UNKNOT_EMERGENCY_NUMBER="112") != _version(UNKNOT_EMERGENCY_NUMBER="999")


def test_other_files_are_another_version(tmp_path: Path) -> None:
    """The manifest of the static files counts."""
    (tmp_path / "staticfiles.json").write_text('{"paths": {}, "version": "1.1", "hash": "another"}')
    assert _version(UNKNOT_STATIC_FOLDER=str(tmp_path)) != _version()


def test_while_the_pages_are_worked_on_there_is_none() -> None:
    """Then nothing is kept on a device, so that every change is seen at once."""
    assert _version(UNKNOT_DEBUG="yes") == ""


@pytest.mark.parametrize("path", ["/", "/visit", "/help", "/health", "/nowhere"])
def test_every_answer_says_which_version_it_is_of(path: str) -> None:
    """Errors too: a page that is open learns of an upgrade from whatever it is answered."""
    assert client().get(path).headers["Unknot-Version"]
