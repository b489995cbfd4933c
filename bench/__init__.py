"""Every speed budget, measured beside an anchor in the same run: ``python -m bench``, written to ``docs/bench.md``.

A measurement is never a test: machines differ, and a busy one would fail an honest change.  The oracles, the small
doors and the clearances are those the tests use, so their folder is put on the path.
"""

import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "tests"))
