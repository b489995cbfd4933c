"""The rooms hold: contracts, purity, sizes, words.  A rule of the house that no machine checks is a wish."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from statistics import quantiles

import pytest

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "src" / "unknot"
PURE = ("complaint", "engine", "learning", "vocabulary")
LONGEST_FILE = 400
LONG_FUNCTION = 25
VAGUE = {"util", "utils", "helper", "helpers", "common", "core", "manager", "service", "services", "misc"}
CLOCKS = {"now", "today", "utcnow", "fromtimestamp", "monotonic", "perf_counter", "time_ns"}
IMPURE = {"open", "print", "input", "exec", "eval"}


def files(*rooms: str) -> list[Path]:
    """The source files of these rooms, or of all."""
    folders = [SOURCE / room for room in rooms] or [SOURCE]
    return sorted(path for folder in folders for path in folder.rglob("*.py"))


def tree(path: Path) -> ast.Module:
    """The file, parsed."""
    return ast.parse(path.read_text(encoding="utf-8"))


def functions(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    """Every function in the file, methods too."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def test_every_import_keeps_to_the_rooms() -> None:
    """A room imports only rooms below it; the core is pure; only one file reads fact files."""
    contracts = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run([contracts], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("path", files(*PURE), ids=lambda path: str(path.relative_to(SOURCE)))
def test_the_pure_rooms_ask_no_clock_no_chance_and_no_file(path: Path) -> None:
    """Time, chance and knowledge are arguments."""
    called = [node.func for node in ast.walk(tree(path)) if isinstance(node, ast.Call)]
    clocks = {name.attr for name in called if isinstance(name, ast.Attribute)} & CLOCKS
    impure = {name.id for name in called if isinstance(name, ast.Name)} & IMPURE
    assert not clocks | impure


def test_no_file_is_longer_than_four_hundred_lines() -> None:
    """About a hundred is usual; four hundred is the end."""
    lengths = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in files()}
    assert not [str(path) for path, lines in lengths.items() if lines > LONGEST_FILE]


def test_nine_in_ten_functions_are_short() -> None:
    """At most 25 lines at the ninetieth percentile, docstring and all."""
    lengths = [(node.end_lineno or 0) - node.lineno + 1 for path in files() for node in functions(path)]
    assert quantiles(lengths, n=10)[-1] <= LONG_FUNCTION


@pytest.mark.parametrize("path", files(), ids=lambda path: str(path.relative_to(SOURCE)))
def test_every_public_thing_is_described(path: Path) -> None:
    """A module, class or function that others may use says what it is for."""
    module = tree(path)
    assert ast.get_docstring(module) or not module.body
    named = [node for node in ast.walk(module) if isinstance(node, ast.FunctionDef | ast.ClassDef)]
    outer = [node for node in ast.walk(module) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]
    inner = {id(sub) for node in outer for sub in ast.walk(node) if sub is not node}
    public = [node for node in named if not node.name.startswith("_") and id(node) not in inner]
    assert not [node.name for node in public if not ast.get_docstring(node)]


def test_names_say_what_a_thing_is_for() -> None:
    """No utils, helpers, common, core, manager or service: such rooms fill with what belongs elsewhere."""
    words = {
        path: set(path.relative_to(ROOT).with_suffix("").parts) for path in [*files(), *(ROOT / "tests").rglob("*")]
    }
    assert not [str(path) for path, parts in words.items() if parts & VAGUE]
