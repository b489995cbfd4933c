"""The charts of a year: every series, picture and table from a journal in which hardly a day is missing."""

import json
from random import Random
from typing import Any

from bench.measured import QUICKEST, Anchor, Budget, Measured, tabled
from bench.sampling import quickest
from bench.table import Table
from making.days import day
from making.knowledge import knowledge
from making.measured import KEYS, SOCKS, drawing, ended, measures, motion, named, started
from unknot.doors.charts import figures_of, svg_of, table_of
from unknot.doors.journal_form import read_entry, write_entry
from unknot.engine.progress.weekly import rhythm
from unknot.vocabulary.entry import Entry

BUDGET = Budget(0.3)
DAYS, RUNS = 365, 10
ASKED = 0.85
"""The share of days with an answer."""


def charting_rows() -> list[Measured]:
    """The figures, with pictures and tables, and the weeks; beside reading the same journal."""
    entries = year_of_entries()
    rows = [json.dumps(write_entry(entry)) for entry in entries]
    reading = Anchor("reading the journal's JSON", [quickest(lambda: _read(rows)) for _ in range(RUNS)])
    charts = [quickest(lambda: _charts(entries)) for _ in range(RUNS)]
    weeks = [quickest(lambda: rhythm(entries, day(DAYS))) for _ in range(RUNS)]
    return [
        Measured(f"charts and tables of a year ({len(entries)} entries)", charts, BUDGET, reading),
        Measured("the weekly rhythm of a year", weeks, None, reading),
    ]


def charting_table(rows: list[Measured]) -> Table:
    """The rows as a table."""
    said = "One place, two activities, sleep, focus and stress, a movement now and then, a session every other day. "
    return tabled("Charts of a year", rows, said + QUICKEST)


def year_of_entries() -> tuple[Entry, ...]:
    """The same year each time."""
    chance = Random(7)  # noqa: S311 - a sample, no secret
    told = [drawing(1, 0, {"intensity": 7}), named(2, 0, SOCKS, KEYS)]
    for on in range(DAYS):
        if chance.random() < ASKED:
            told.append(measures(1000 + on, on, minute=on % 60, **_said(chance)))
        if on % 2:
            told += [started(2000 + on, on), ended(3000 + on, on)]
        if on % 7 == 0:
            told.append(motion(4000 + on, on, chance.randint(30, 80)))
    return tuple(told)


def _said(chance: Random) -> dict[str, Any]:
    names = ("now", "worst", "average", "sleep", "concentration", "stress")
    rated = {SOCKS.id: chance.randint(0, 10), KEYS.id: chance.randint(0, 10)}
    return {**{name: chance.randint(0, 10) for name in names}, "activities": rated}


def _read(rows: list[str]) -> list[Entry]:
    return [read_entry(json.loads(row)) for row in rows]


def _charts(entries: tuple[Entry, ...]) -> int:
    figures = figures_of(entries, day(DAYS), knowledge())
    return sum(len(svg_of(figure)) + len(table_of(figure)) for figure in figures)
