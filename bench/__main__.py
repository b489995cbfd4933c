"""Measure everything, print it, and write it to ``docs/bench.md``."""

import os
import sys
import tempfile
import time
from datetime import UTC, datetime

from bench import ROOT
from bench.charting import charting_rows, charting_table
from bench.curve import speed_picture
from bench.facts import loading_rows, loading_table
from bench.guiding import guiding_rows, guiding_table
from bench.hearing import heard, hearing_tables
from bench.locating import Size, growth_table, sizes, summary, summary_table
from bench.measured import Measured
from bench.offline import visits, visits_missed, visits_table
from bench.oracles import oracles_table
from bench.page import page, this_machine
from bench.page import summary as one_sentence
from bench.searching import searching_rows, searching_table
from bench.serving import http_missed, http_rows, http_table, load_table, ready_rows, ready_table
from bench.starting import starting_rows, starting_table
from bench.syncing import sync_rows, sync_table
from bench.table import Table, as_text

PAGE = ROOT / "docs" / "bench.md"
SPEED = ROOT / "docs" / "pictures" / "locating-speed.svg"


def main() -> int:
    """Run every measurement; 0 also where a budget is missed, for the page says so."""
    begun = time.monotonic()
    with tempfile.TemporaryDirectory() as cache:
        os.environ["XDG_CACHE_HOME"] = cache
        tables, missed = _measured()
    PAGE.write_text(page(tables, this_machine(), datetime.now(tz=UTC).date(), missed), encoding="utf-8")
    print(f"{one_sentence(missed)}\nWritten to {PAGE.relative_to(ROOT)} after {time.monotonic() - begun:.0f} s.")
    return 0


def _measured() -> tuple[list[Table], list[str]]:
    started, loaded, guided = starting_rows(), loading_rows(), guiding_rows()
    charted, searched = charting_rows(), searching_rows()
    ready, answered = ready_rows(), http_rows()
    loaded_first, too_large = load_table()
    visited, synced = visits(), sync_rows()
    located = sizes()
    asked = summary(located)
    compared, apart = oracles_table()
    by_ear = heard()
    SPEED.write_text(speed_picture(located), encoding="utf-8")
    tables = [
        starting_table(started),
        loading_table(loaded),
        guiding_table(guided),
        charting_table(charted),
        searching_table(searched),
        ready_table(ready),
        http_table(answered),
        loaded_first,
        visits_table(visited),
        sync_table(synced),
        *hearing_tables(by_ear),
        summary_table(asked),
        growth_table(located),
        compared,
    ]
    for table in tables:
        print(f"{as_text(table)}\n", flush=True)
    return tables, [
        *_missed([*started, *loaded, *guided, *charted, *searched, *ready, *asked]),
        *http_missed(answered),
        *too_large,
        *visits_missed(visited),
        *_too_slow(located),
        *apart,
    ]


def _missed(rows: list[Measured]) -> list[str]:
    return [row.what for row in rows if row.missed]


def _too_slow(located: list[Size]) -> list[str]:
    return [f"posterior, {size.marks} marks" for size in located if not size.budget.met(size.posterior)]


if __name__ == "__main__":
    sys.exit(main())
