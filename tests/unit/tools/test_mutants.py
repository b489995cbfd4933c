"""A change that no test noticed is read rightly and held against its reason."""

from pathlib import Path

import pytest
from tools.mutants import UNNOTICED, Survivor, judged, read_reasons, survivor_of

DIFF = """# unknot.engine.progress.watch.x_signs_to_ask__mutmut_3: survived
--- src/unknot/engine/progress/watch.py
+++ src/unknot/engine/progress/watch.py
@@ -1,3 +1,3 @@
 def signs_to_ask(episode):
-    since = 1
+    since = 2
"""
ONE = Survivor("unknot.engine.progress.watch.x_signs_to_ask", "since = 1", "since = 2")


def test_a_survivor_is_named_by_its_lines() -> None:
    """Its number may change with the code around it."""
    assert survivor_of("unknot.engine.progress.watch.x_signs_to_ask__mutmut_3", DIFF) == ONE


def test_a_change_that_no_test_reaches_counts_as_unnoticed() -> None:
    """Code without a test is no better held than code with a weak one; a change that never ends is noticed."""
    assert {"survived", "no tests"} == UNNOTICED


def test_every_survivor_needs_a_reason_and_every_reason_a_survivor() -> None:
    """Neither a gap in the tests nor an old excuse goes unseen."""
    assert judged(9, [ONE], [ONE]).unexplained == ()
    assert judged(9, [ONE], []).unexplained == (ONE,)
    assert judged(9, [], [ONE]).stale == (ONE,)


def test_a_reason_says_something(tmp_path: Path) -> None:
    """A row without a why is refused."""
    path = tmp_path / "reasons.yaml"
    path.write_text("- {where: a, was: b, became: c, why: ' '}", encoding="utf-8")
    with pytest.raises(ValueError, match=r"reasons\.yaml"):
        read_reasons(path)


def test_the_reasons_that_stand_can_be_read() -> None:
    """The list in the docs is in form."""
    assert all(each.where.startswith("unknot.engine.") for each in read_reasons())
