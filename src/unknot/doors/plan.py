"""``unknot plan --json``: who, where it hurts, the safety answers and the episode in, the plan for the day out.

The form is that of ``screen`` with ``spots`` in place of ``press`` (left out: the likeliest spots), ``clues`` (as the
answers of ``locate``), ``episode`` (as ``review`` takes it) and ``declined``.
"""

from collections.abc import Iterable
from datetime import date, datetime, time
from datetime import tzinfo as Zone  # noqa: N812 - a type, named as one
from typing import Any

from unknot.doors.json_form import Written
from unknot.doors.plan_form import write_block, write_left_out
from unknot.doors.plan_reading import PlanForm, read_plan_form
from unknot.doors.review import write_because
from unknot.doors.screen import write_question
from unknot.engine.journal.episode import Episode
from unknot.engine.journal.ledger import Ledger, Pressed, Tolerance
from unknot.engine.locating import Ranking
from unknot.engine.planning import CarePlan, build_care_plan
from unknot.engine.progress import Review, review
from unknot.engine.screening import Clearance, Screening, Site, clear, screen
from unknot.engine.session import muscle_to_move
from unknot.knowledge.base import Knowledge
from unknot.vocabulary.decision import Decision
from unknot.vocabulary.technique import MOVING, Technique


def plan_door(written: Written, knowledge: Knowledge, now: datetime) -> dict[str, Any]:
    """Plan the day.  ``now`` carries the person's time zone; a ``today`` in the form is that day at noon.

    Raises ValueError with one sentence that names the field.
    """
    form = read_plan_form(written, knowledge, now.date())
    sites = _sites(form.spots, form.ranking, knowledge)
    asked = form.safety
    judged = screen(asked.person, asked.drawing, asked.answers, asked.today, knowledge, sites)
    reviewed = review(form.episode, knowledge)
    moment = now if form.safety.today == now.date() else _noon(form.safety.today, now.tzinfo)
    plan = build_care_plan(
        _cleared(form, judged, sites, knowledge),
        form.ranking,
        reviewed,
        _ledger(form.episode, form.safety.today),
        Tolerance(lighter=reviewed.decision is Decision.CONTINUE_WITH_LESS),
        form.preferences,
        moment,
        knowledge,
    )
    return _written(plan, judged)


def _noon(day: date, zone: Zone | None) -> datetime:
    return datetime.combine(day, time(12), tzinfo=zone)


def _sites(spots: Iterable[Site], ranking: Ranking, knowledge: Knowledge) -> tuple[Site, ...]:
    """The spots, and for each the stretch, the exercise and the habit that go with it."""
    first = [Site(Technique.HABIT, c.muscle, c.side) for c in ranking.candidates[:1]]
    sites = {site: None for spot in spots for site in (spot, *_with(spot, knowledge))}
    return tuple(sites) or tuple(first)


def _with(spot: Site, knowledge: Knowledge) -> Iterable[Site]:
    for technique in sorted(MOVING):
        muscle = muscle_to_move(spot.muscle, technique, knowledge)
        if muscle is not None:
            yield Site(technique, muscle, spot.side)
    yield Site(Technique.HABIT, spot.muscle, spot.side)


def _cleared(form: PlanForm, judged: Screening, sites: Iterable[Site], knowledge: Knowledge) -> tuple[Clearance, ...]:
    found = (clear(judged, site, form.safety.answers, form.safety.today, knowledge) for site in sites)
    return tuple(clearance for clearance in found if isinstance(clearance, Clearance))


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
        "next_screen": [write_question(rule) for rule in judged.next_screen],
        "complete": judged.complete,
    }


def _review(found: Review) -> dict[str, Any]:
    because = [write_because(each) for each in found.because]
    return {"decision": found.decision, "disposition": found.disposition, "because": because}
