"""``unknot plan --json``: who, where it hurts, the safety answers and the episode in, the plan for the day out.

The form is that of ``screen`` with ``spots`` in place of ``press`` (left out: the likeliest spots), ``clues`` (as the
answers of ``locate``), ``episode`` (as ``review`` takes it) or ``journal`` (as ``practise`` takes it), ``declined``,
``accepted``, ``programme`` and ``day_number``.
"""

from datetime import date, datetime, time
from datetime import tzinfo as Zone  # noqa: N812 - a type, named as one
from typing import Any

from unknot.doors.json_form import Written
from unknot.doors.plan_form import write_block, write_left_out
from unknot.doors.plan_reading import PlanForm, read_plan_form
from unknot.doors.review import write_because
from unknot.doors.screen import write_question
from unknot.engine.journal.episode import Episode
from unknot.engine.journal.ledger import Ledger, Pressed, Tolerance, ledger, tolerance
from unknot.engine.planning import CarePlan, Known, build_care_plan
from unknot.engine.planning.spots import sites_of_day, sites_to_swap
from unknot.engine.progress import Review, review
from unknot.engine.screening import Clearance, Screening, clear, screen
from unknot.knowledge.base import Knowledge
from unknot.vocabulary.decision import Decision


def plan_door(written: Written, knowledge: Knowledge, now: datetime) -> dict[str, Any]:
    """Plan the day.  ``now`` carries the person's time zone; a ``today`` in the form is that day at noon.

    Raises ValueError with one sentence that names the field.
    """
    form = read_plan_form(written, knowledge, now.date())
    days = form.programme.on_day(form.day_number) if form.programme else None
    sites = sites_of_day(form.spots, form.ranking, form.preferences, days, knowledge)
    asked = form.safety
    judged = screen(asked.person, asked.drawing, asked.answers, asked.today, knowledge, sites)
    swaps = sites_to_swap(form.ranking, knowledge)
    results = {s: clear(judged, s, asked.answers, asked.today, knowledge) for s in (*sites, *swaps)}
    reviewed = review(form.episode, knowledge)
    moment = now if form.safety.today == now.date() else _noon(form.safety.today, now.tzinfo)
    pressed, borne = _pressed_and_borne(form, reviewed, knowledge)
    plan = build_care_plan(
        [result for result in results.values() if isinstance(result, Clearance)],
        form.ranking,
        reviewed,
        pressed,
        borne,
        form.preferences,
        moment,
        knowledge,
        Known((), form.journal, form.programme, form.day_number),
    )
    return _written(plan, judged)


def _pressed_and_borne(form: PlanForm, reviewed: Review, knowledge: Knowledge) -> tuple[Ledger, Tolerance]:
    """From the journal where there is one, else from what the episode says of today."""
    if form.journal is not None:
        return ledger(form.journal), tolerance(form.journal, knowledge.harmless_signs)
    lighter = reviewed.decision is Decision.CONTINUE_WITH_LESS
    return _ledger(form.episode, form.safety.today), Tolerance(lighter=lighter)


def _noon(day: date, zone: Zone | None) -> datetime:
    return datetime.combine(day, time(12), tzinfo=zone)


def _ledger(episode: Episode, today: date) -> Ledger:
    """What the episode says was pressed today; a row is one session."""
    todays = [row for row in episode.days if row.day == episode.today and row.pressed_minutes]
    presses = [
        Pressed(today, row.point, row.side, round((row.pressed_minutes or 0) * 60)) for row in todays if row.point
    ]
    return Ledger(tuple(presses), {today: len(todays)} if todays else {})


def _written(plan: CarePlan, judged: Screening) -> dict[str, Any]:
    return {
        "on": plan.on.isoformat(),
        "disposition": max(judged.disposition, plan.review.disposition),
        "review": _review(plan.review),
        "blocks": [write_block(block) for block in plan.blocks],
        "left_out": [write_left_out(left) for left in plan.left_out],
        "programme": plan.programme,
        "next_screen": [write_question(rule) for rule in judged.next_screen],
        "complete": judged.complete,
    }


def _review(found: Review) -> dict[str, Any]:
    because = [write_because(each) for each in found.because]
    return {"decision": found.decision, "disposition": found.disposition, "because": because}
