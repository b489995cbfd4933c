"""How it has gone, in plain characters, as a table and as JSON."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from unknot.doors.charts import Figure, figures_of, plain_of, table_of
from unknot.doors.charts.words import day_in_words, number
from unknot.engine.journal.happenings import happenings_of
from unknot.engine.journal.measures import activity_names, series_of
from unknot.engine.progress.series import Trend, episode_ends, trend
from unknot.engine.progress.weekly import Rhythm, rhythm
from unknot.knowledge.base import Knowledge
from unknot.vocabulary.entry import Entry

NOTHING = "There is nothing to draw yet. Tell how it is on two days or more: unknot track."


def as_text(entries: Iterable[Entry], today: date, knowledge: Knowledge) -> str:
    """Each figure with its table, then the weeks."""
    known = tuple(entries)
    figures = figures_of(known, today, knowledge)
    parts = [part for figure in figures for part in (plain_of(figure), "\n".join(_table(figure)))]
    weeks = rhythm(known, today)
    return "\n\n\n".join([*(parts or [NOTHING]), *(["\n".join(_weeks(weeks))] if weeks.weeks else [])])


def last_day(entries: Iterable[Entry], today: date, knowledge: Knowledge) -> str:
    """The table of the newest day of every figure: what was just told, beside its line."""
    figures = figures_of(entries, today, knowledge)
    return "\n".join(line for figure in figures for line in (*_table(figure, rows=1), ""))


def _table(figure: Figure, rows: int = 0) -> Iterator[str]:
    shown = [
        (
            day_in_words(row.first)
            if row.first == row.last
            else f"{day_in_words(row.first)} to {day_in_words(row.last)}",
            *row.cells,
            "; ".join(row.happened),
        )
        for row in table_of(figure)[-rows:]
    ]
    heads = (head for panel in figure.panels for head in (panel.name, "7-day mean"))
    lines = [("day", *heads, "what happened"), *shown]
    widths = [max(len(line[column]) for line in lines) for column in range(len(lines[0]))]
    yield figure.title
    yield from (
        "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip() for line in lines
    )


def _weeks(weeks: Rhythm) -> Iterator[str]:
    yield f"Your weeks: {weeks.held} good of {len(weeks.weeks)}"
    for week in weeks.weeks:
        counts = {day for day, _ in week.days}
        marks = "".join("o" if any(day.weekday() == n for day in counts) else "." for n in range(7))
        yield f"  from {day_in_words(week.monday):<7} {marks}  {week.held.replace('-', ' ')}"


def as_json(entries: Iterable[Entry], today: date, knowledge: Knowledge) -> dict[str, Any]:
    """Every series with its values, its line and what became of it; what happened; and the weeks."""
    known = tuple(entry for entry in entries if entry.happened_at.date() <= today)
    happened = happenings_of(known)
    names, ends = activity_names(known), episode_ends(happened)
    found = [(series, trend(series, ends, knowledge)) for series in series_of(known)]
    weeks = rhythm(known, today)
    return {
        "series": [
            {
                "measure": series.of.measure,
                "about": series.of.about or None,
                "name": names.get(series.of.about),
                "side": series.of.side,
                "values": [{"at": v.at.isoformat(), "value": v.value, "when": v.when} for v in series.values],
                **_judged(one),
            }
            for series, one in found
        ],
        "happened": [{"day": one.day.isoformat(), "kind": one.kind, "about": one.about or None} for one in happened],
        "weeks": [
            {"monday": week.monday.isoformat(), "held": week.held, "days_that_count": week.counted}
            for week in weeks.weeks
        ],
    }


def _judged(one: Trend) -> dict[str, Any]:
    margin = one.margin
    return {
        "days": [
            {
                "day": row.day.isoformat(),
                "value": float(number(row.value)),
                "mean_of_7_days": float(number(row.smoothed)),
            }
            for row in one.all_days
        ],
        "answers": one.answers,
        "missing_days": one.missing,
        "first": one.first,
        "latest": one.latest,
        "margin": None if margin is None else {"low": margin.low, "high": margin.high, "facts": list(margin.facts)},
        "changed": one.changed,
    }
