"""The documentation leads somewhere: its links, its settings and the pages made from tests."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from making.knowledge import knowledge
from unknot.knowledge.check import to_confirm

ROOT = Path(__file__).parents[2]
LINK = re.compile(r"\]\(([^)\s]+)\)")
HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)
ANCHOR = re.compile(r'<a id="([^"]+)">')
SETTING = re.compile(r"\bUNKNOT_[A-Z_]+\b")
FENCED = re.compile(r"^```.*?^```", re.MULTILINE | re.DOTALL)


def pages() -> list[Path]:
    """Every Markdown file of the repository itself, not of what is installed beside it."""
    return sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])


def relative_links(page: Path) -> set[str]:
    """The links of a page that lead to a file of ours."""
    text = FENCED.sub("", page.read_text(encoding="utf-8"))
    return {link for link in LINK.findall(text) if "://" not in link and not link.startswith("mailto:")}


@pytest.mark.parametrize("page", pages(), ids=lambda page: str(page.relative_to(ROOT)))
def test_every_relative_link_leads_to_a_file_that_exists(page: Path) -> None:
    """Nobody who reads on meets a page that is not there."""
    wanted = {link: page.parent / link.partition("#")[0] for link in relative_links(page)}
    assert not [link for link, path in wanted.items() if not link.startswith("#") and not path.exists()]


def places(page: Path) -> set[str]:
    """Where in a page a link can lead: a row with an id, or a heading by the words of its title."""
    text = FENCED.sub("", page.read_text(encoding="utf-8"))
    titles = (re.sub(r"[^\w\s-]", "", title.lower()).strip().replace(" ", "-") for title in HEADING.findall(text))
    return {*ANCHOR.findall(text), *titles}


def test_every_place_that_is_linked_is_there() -> None:
    """A link to a source or a rule leads to its row, a link to a part of a page to its heading."""
    known = {page.resolve(): places(page) for page in pages()}
    linked = [(page.parent / link.partition("#")[0], link) for page in pages() for link in relative_links(page)]
    inside = [(path.resolve(), link) for path, link in linked if "#" in link and path.is_file()]
    assert inside
    assert not [link for path, link in inside if link.partition("#")[2] not in known[path]]


def test_every_page_of_the_documentation_is_in_its_index() -> None:
    """Whoever begins at docs/README.md finds every page, by a link or, where a command writes it, by its name."""
    docs = ROOT / "docs"
    told = (docs / "README.md").read_text(encoding="utf-8")
    linked = {(docs / link.partition("#")[0]).resolve() for link in relative_links(docs / "README.md")}
    linked.add((docs / "README.md").resolve())
    unlinked = [page.relative_to(docs).as_posix() for page in docs.rglob("*.md") if page.resolve() not in linked]
    assert not [name for name in unlinked if f"docs/{name}" not in told]


def test_every_setting_is_documented() -> None:
    """An environment variable that the program, its tests or its tools read is explained on a page."""
    code = [path for room in ("src", "tests", "tools") for path in (ROOT / room).rglob("*.py")]
    read = {name for path in code for name in SETTING.findall(path.read_text(encoding="utf-8"))}
    told = {name for page in pages() for name in SETTING.findall(page.read_text(encoding="utf-8"))}
    assert read - {"UNKNOT_"} <= told


def test_the_behaviour_reference_says_what_the_spec_tests_say() -> None:
    """To write it anew: .venv/bin/python tools/behaviour.py."""
    command = [sys.executable, "tools/behaviour.py", "--check"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


JUDGED = re.compile(r"^\| `(\w+:[^`]+)` \|.*?\| (confirmed|corrected|stays) \|", re.MULTILINE)
NAMED = re.compile(r"\[([a-z0-9-]+)\](?!\()")


def test_the_page_of_facts_to_confirm_says_of_each_what_the_base_says() -> None:
    """A fact whose row says that it stays is to confirm, any other is not; each source it names is there."""
    page = (ROOT / "docs" / "explanation" / "to-confirm.md").read_text(encoding="utf-8")
    judged = dict(JUDGED.findall(page))
    waiting = {ref for ref in to_confirm(knowledge()) if ref in judged}
    assert len(judged) == 49
    assert {ref for ref, became in judged.items() if became == "stays"} == waiting
    assert set(NAMED.findall(page)) <= set(knowledge().sources)
