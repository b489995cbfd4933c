"""Print the spec tests as the behaviour reference, docs/reference/behaviour.md; with --check only say whether it is so.

A rule is a test: its name, the first paragraph of its docstring, and the cases of its table.
"""

import sys
from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path

import pytest
from _pytest.python import CallSpec

from unknot.vocabulary.decision import Decision
from unknot.vocabulary.disposition import Disposition

ROOT = Path(__file__).parents[1]
SPEC = ROOT / "tests" / "spec"
PAGE = ROOT / "docs" / "reference" / "behaviour.md"
HEAD = """# Behaviour

<!-- Made from the spec tests by `.venv/bin/python tools/behaviour.py`; do not edit by hand. -->

Every rule below is a test in [tests/spec](../../tests/spec) that runs with `make test`: the program does what stands
here.  Where a rule has a table, its cases stand below it by the names they have in the test.

To write this page anew: `.venv/bin/python tools/behaviour.py`.
"""


class Collected:
    """The spec tests as pytest finds them."""

    def __init__(self) -> None:
        self.rules: list[pytest.Function] = []

    def pytest_collection_finish(self, session: pytest.Session) -> None:
        """Keep every test function with its case."""
        self.rules = [item for item in session.items if isinstance(item, pytest.Function)]


def page() -> str:
    """The whole page.  Raises RuntimeError where the tests cannot be collected."""
    found = Collected()
    code = pytest.main(["--collect-only", "--rootdir", str(ROOT), "-p", "no:terminal", str(SPEC)], plugins=[found])
    if code != pytest.ExitCode.OK:
        raise RuntimeError("The spec tests cannot be collected; run pytest tests/spec to see why.")
    return HEAD + "".join(f"\n{line}" for line in _rooms(found.rules)).rstrip() + "\n"


def _rooms(rules: Iterable[pytest.Function]) -> Iterator[str]:
    inside = sorted(rules, key=lambda rule: str(rule.path))
    for room, of_room in groupby(inside, lambda rule: rule.path.relative_to(SPEC).parts[0]):
        yield from (f"## {room.removesuffix('.py').replace('_', ' ').capitalize()}", "")
        for _, of_file in groupby(of_room, lambda rule: rule.path):
            yield from _file(list(of_file))


def _file(rules: list[pytest.Function]) -> Iterator[str]:
    said = rules[0].module.__doc__ or rules[0].path.stem
    yield from (f"### {_first_sentence(said).rstrip('.')}", "")
    for rule, cases in groupby(rules, lambda rule: rule.function):
        name = rule.__name__.removeprefix("test_").replace("_", " ")
        yield f"- **{name[:1].upper()}{name[1:]}.** {_first_sentence(rule.__doc__ or '')}".rstrip()
        yield from (f"  - {_case(case.callspec)}" for case in cases if hasattr(case, "callspec"))
    yield ""


def _case(spec: CallSpec) -> str:
    """A case by its name, and what is decided in it where the table says so."""
    decided = [f"`{value}`" for value in spec.params.values() if isinstance(value, Decision | Disposition)]
    cited = spec.params.get("rule") if decided else None
    by = f" (`{cited}`)" if isinstance(cited, str) else ""
    return f"{_plain(spec.id)}{': ' if decided else ''}{', '.join(decided)}{by}"


def _first_sentence(said: str) -> str:
    """A docstring's first paragraph, on one line."""
    return " ".join(said.strip().partition("\n\n")[0].split())


def _plain(case: str) -> str:
    return case.replace("|", "/").replace("<", "&lt;")


def main() -> int:
    """Write the page; with --check 1 where it is out of date."""
    wanted = page()
    if "--check" not in sys.argv:
        PAGE.write_text(wanted, encoding="utf-8")
        return 0
    if PAGE.exists() and PAGE.read_text(encoding="utf-8") == wanted:
        return 0
    print("docs/reference/behaviour.md is out of date; run .venv/bin/python tools/behaviour.py.", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
