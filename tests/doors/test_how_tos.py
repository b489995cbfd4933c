"""The how-tos work as they are written: their files are what the program takes, their scripts run."""

import os
import re
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from textwrap import dedent

from making.browser import served
from making.doors import UNKNOT
from unknot.knowledge.load import load_knowledge
from unknot.knowledge.safety import RuleKind

HOW_TO = Path(__file__).parents[2] / "docs" / "how-to"
NAMED_FILE = re.compile(r"`clinic-pack/([\w./-]+)`.*?\n\n +```\w+\n(.*?) +```", re.DOTALL)


def _blocks(page: str, language: str) -> list[str]:
    text = (HOW_TO / page).read_text(encoding="utf-8")
    return [dedent(block) for block in re.findall(rf"^ *```{language}\n(.*?)^ *```", text, re.DOTALL | re.MULTILINE)]


def _pack_files() -> Iterator[tuple[str, str]]:
    text = (HOW_TO / "add-a-fact-pack.md").read_text(encoding="utf-8")
    for name, block in NAMED_FILE.findall(text):
        if name.endswith(".yaml"):
            yield name, dedent(block)
    yield "clinic_pack/sign-offs.yaml", _blocks("sign-a-fact-off.md", "yaml")[0]


def test_the_fact_pack_and_the_signature_of_the_how_tos_are_taken(tmp_path: Path) -> None:
    """The rule of the page is asked, and the signed fact counts as signed."""
    for name, content in _pack_files():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
    known = load_knowledge([tmp_path / "clinic_pack"], cache=False)
    assert known.rules["clinic-steroid-injection"].kind is RuleKind.CONTRAINDICATION
    assert known.messages["rule.c-anticoagulant.question"].state == "reviewed"
    assert (known.packs, known.loosened) == (("clinic_pack",), ())


def test_the_script_that_asks_until_screening_is_complete_ends(tmp_path: Path) -> None:
    """Answered with no throughout, an ordinary calf is clear."""
    script = tmp_path / "ask.py"
    (loop,) = _blocks("use-the-json-doors.md", "python")
    script.write_text(loop.replace(".venv/bin/unknot", str(UNKNOT)), encoding="utf-8")
    done = subprocess.run(
        [sys.executable, script], input="no\n" * 500, capture_output=True, text=True, check=False, encoding="utf-8"
    )
    assert done.returncode == 0, done.stderr
    assert "clear ['hands'" in done.stdout


def test_the_settings_for_caddy_in_the_unit_start_a_server_that_answers_to_its_name(tmp_path: Path) -> None:
    """What a proxy asks for under the name in the unit is answered: each setting is read as it is written."""
    (unit,) = _blocks("run-as-a-service.md", "ini")
    settings = dict(re.findall(r"^#Environment=(UNKNOT_\w+)=(.+)$", unit, re.MULTILINE))
    assert set(settings) == {"UNKNOT_ALLOWED_HOSTS", "UNKNOT_HTTPS", "UNKNOT_REQUESTS_A_MINUTE"}
    with served(tmp_path, **settings | {"UNKNOT_ALLOWED_HOSTS": f"127.0.0.1,{settings['UNKNOT_ALLOWED_HOSTS']}"}) as at:
        for path in ("/health", "/"):
            asked = urllib.request.Request(f"{at}{path}", headers={"Host": settings["UNKNOT_ALLOWED_HOSTS"]})  # noqa: S310 - our own server
            with urllib.request.urlopen(asked, timeout=20) as answer:  # noqa: S310
                assert answer.status == 200


def test_the_backup_lines_work_on_the_second_night_too(tmp_path: Path) -> None:
    """The folder is made as the page says, and the line for cron writes one more file into it each time."""
    first, stop = _blocks("back-up-and-restore.md", "sh")
    (cron,) = re.findall(r"^[\d ]+\* \* \* (UNKNOT_HOME=.+)$", _page("back-up-and-restore.md"), re.MULTILINE)
    assert cron in first
    assert " restore /var/backups/unknot/" in stop
    data = {f"/var/{name}/": f"{tmp_path}/{name}/" for name in ("lib", "backups")}
    here = {"/opt/unknot/.venv/bin/unknot": str(UNKNOT), **data}
    _run("UNKNOT_HOME=/var/lib/unknot /opt/unknot/.venv/bin/unknot work --once", here)
    (tmp_path / "backups").mkdir()
    _run(first, here)
    time.sleep(1.1)  # a file is named by the second
    _run(cron, here)
    kept = list((tmp_path / "backups" / "unknot").iterdir())
    assert len(kept) == 2
    assert all(path.name.endswith(".backup.gz") for path in kept)


def _run(lines: str, here: dict[str, str]) -> None:
    for there, place in here.items():
        lines = lines.replace(there, place)
    others = {name: value for name, value in os.environ.items() if not name.startswith("UNKNOT_")}
    done = subprocess.run(["sh", "-ec", lines], env=others, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def _page(name: str) -> str:
    return (HOW_TO / name).read_text(encoding="utf-8")
