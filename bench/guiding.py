"""Screening, clearing and compiling a script for every spot that own hands may press, beside reading the same form."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from typing import Any

from bench.measured import QUICKEST, Anchor, Budget, Measured, tabled
from bench.sampling import Seconds, quickest
from bench.table import Table
from making.doors import ADULT, no_to_all
from making.knowledge import knowledge
from unknot.doors.json_form import read_json
from unknot.doors.screen import ScreenForm, read_screen_form
from unknot.doors.script import script_door
from unknot.engine.dosing import dose
from unknot.engine.journal.ledger import Ledger, Tolerance
from unknot.engine.screening import Clearance, Site, clear, screen
from unknot.engine.session import Script, compile_script
from unknot.engine.session.sites import sites_beside
from unknot.vocabulary.body import PointId
from unknot.vocabulary.dose import Dose
from unknot.vocabulary.technique import Technique

BUDGET = Budget(0.015)
NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Case:
    """A spot to press, by a healthy adult who answered everything."""

    written: dict[str, Any]
    form: ScreenForm
    press: Site


def guiding_rows() -> list[Measured]:
    """All three verbs together, the door around them, and the anchor."""
    cases = [case for case in map(_case, _points()) if isinstance(_guided(case), Script)]
    reading = Anchor("reading the form's JSON", [_read(case) for case in cases])
    engine = [quickest(partial(_guided, case)) for case in cases]
    door = [quickest(partial(script_door, case.written, knowledge(), NOW)) for case in cases]
    return [
        Measured("screen, clear, dose and compile a script", engine, BUDGET, reading),
        Measured("the same behind the door, form to JSON", door, None, reading),
    ]


def guiding_table(rows: list[Measured]) -> Table:
    """The rows as a table."""
    return tabled(
        "From answers to a script",
        rows,
        "One run for each spot that own hands may press, with its stretch and exercise, every question answered no. "
        + QUICKEST,
    )


def _points() -> Iterator[PointId]:
    return (id_ for id_ in knowledge().points if Technique.HANDS in knowledge().techniques_for(id_))


def _case(point: PointId) -> Case:
    region = knowledge().points[point].press_region
    place = {"region": region, "side": "right" if knowledge().regions[region].paired else None}
    press = {"trigger_point": point, "side": place["side"], "technique": "hands"}
    written = {"person": ADULT, "pain": [place], "press": press, "answers": no_to_all(place)}
    form = read_screen_form(written, knowledge(), NOW.date())
    if form.press is None:
        raise ValueError(f"{point}: there is nothing to press.")
    return Case(written, form, form.press)


def _guided(case: Case) -> Script | None:
    form, sites = case.form, (case.press, *sites_beside(case.press, knowledge()))
    screening = screen(form.person, form.drawing, form.answers, form.today, knowledge(), sites)
    results = [clear(screening, site, form.answers, form.today, knowledge()) for site in sites]
    pressing, *beside = results
    if not isinstance(pressing, Clearance):
        return None
    given = dose(pressing, Ledger(), Tolerance(), NOW, knowledge())
    moves = [result for result in beside if isinstance(result, Clearance)]
    press = (pressing, given) if isinstance(given, Dose) else None
    made = compile_script(press, moves, case.press.muscle, knowledge(), NOW)
    return made if isinstance(made, Script) else None


def _read(case: Case) -> Seconds:
    raw = json.dumps(case.written).encode()
    return quickest(lambda: read_json(raw))
