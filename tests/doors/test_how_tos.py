"""The how-tos work as they are written: their files are what the program takes, their scripts run."""

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from textwrap import dedent

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
