"""What is in the repository is about the product alone, and says nothing about any one machine."""

import re
import subprocess
from pathlib import Path

import pytest

from unknot.cli.reference import PAGES

ROOT = Path(__file__).parents[2]
FOREIGN = re.compile(
    r"(?<![\w.])(/home/\w|/work/|/tmp/\w)|C:\\\\Users|\blocalhost:\d|files\.pythonhosted|pypi\.org|registry\.npmjs|"
    r"artifactory|--index-url|--extra-index-url|--trusted-host",
    re.IGNORECASE,
)
LICENCES = {"LICENSE", "LICENSE-facts"}


def tracked() -> list[Path]:
    """Every file of the repository that is text; in a copy without git, every file of its folders."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False).stdout
    names = [name for name in listed.split("\0") if name]
    return [ROOT / name for name in names if (ROOT / name).is_file() and name not in LICENCES]


def test_no_file_names_a_machine_or_a_registry() -> None:
    """Paths of somebody's disk and hosts that packages came from have no place here."""
    read = {path: path.read_text(encoding="utf-8", errors="replace") for path in tracked() if path != Path(__file__)}
    assert not [str(path.relative_to(ROOT)) for path, text in read.items() if FOREIGN.search(text)]


@pytest.mark.parametrize("name", ["run", "test", "prove", "phrases"])
def test_requirements_are_pinned_with_hashes_and_name_no_host(name: str) -> None:
    """Whoever installs gets the very files that were tested, from wherever they get their packages."""
    text = (ROOT / "requirements" / f"{name}.txt").read_text(encoding="utf-8")
    pins = [line for line in text.splitlines() if line and not line.startswith((" ", "#"))]
    assert pins
    assert all("==" in pin for pin in pins)
    assert text.count("--hash=sha256:") >= len(pins)
    assert "://" not in text


def test_whole_licences_stand_beside_the_program_and_the_facts() -> None:
    """Apache-2.0 for the program, CC BY 4.0 for the facts, in full."""
    assert "Version 2.0, January 2004" in (ROOT / "LICENSE").read_text(encoding="utf-8")
    assert "END OF TERMS AND CONDITIONS" in (ROOT / "LICENSE").read_text(encoding="utf-8")
    facts = (ROOT / "LICENSE-facts").read_text(encoding="utf-8")
    assert "Creative Commons Attribution 4.0 International Public License" in facts
    assert "Section 8 -- Interpretation" in facts


@pytest.mark.parametrize("name", PAGES)
def test_reference_pages_say_what_the_program_does(name: str) -> None:
    """A page in docs/reference equals what unknot docs writes."""
    assert (ROOT / "docs" / "reference" / name).read_text(encoding="utf-8") == PAGES[name]()
