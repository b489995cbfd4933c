"""A package that names itself as a fact pack is found where it is installed."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

NAMED = "[unknot.knowledge]\nfacts = more_facts\n"
ASK = "from unknot.knowledge.load import load_knowledge; print(*load_knowledge(cache=False).packs)"


def packs_with(place: Path) -> str:
    """The packs that a new process knows when this place is on its path."""
    path = os.pathsep.join([str(place), *filter(None, [os.environ.get("PYTHONPATH")])])
    environment = {**os.environ, "PYTHONPATH": path}
    done = subprocess.run(
        [sys.executable, "-c", ASK], env=environment, capture_output=True, text=True, check=True, encoding="utf-8"
    )
    return done.stdout.strip()


def install(place: Path, entry_points: str) -> None:
    """Lay a package and what an installer writes beside it into a folder."""
    (place / "more_facts").mkdir()
    (place / "more_facts" / "__init__.py").write_text("raise SystemExit('a pack is never run')\n", encoding="utf-8")
    beside = place / "more_facts-1.0.dist-info"
    beside.mkdir()
    (beside / "METADATA").write_text("Metadata-Version: 2.1\nName: more-facts\nVersion: 1.0\n", encoding="utf-8")
    (beside / "entry_points.txt").write_text(entry_points, encoding="utf-8")


@pytest.mark.parametrize(
    ("entry_points", "packs"),
    [(NAMED, "more_facts"), (NAMED.replace("unknot", "other"), "")],
    ids=["named", "another's"],
)
def test_an_installed_pack_is_found_by_its_entry_point(tmp_path: Path, entry_points: str, packs: str) -> None:
    """Its folder is read beside the base, and its code is never run; a package of another group is none."""
    install(tmp_path, entry_points)
    assert packs_with(tmp_path) == packs
