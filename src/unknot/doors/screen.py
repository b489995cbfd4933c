"""``unknot screen --json``: who it is, where it hurts and the answers in, what is permitted and asked next out."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from unknot.doors.complaint_form import drawn_on_chart, read_day, read_drawing, read_person, read_side, write_place
from unknot.doors.json_form import Written, fields, known, one_of
from unknot.doors.safety_answers import read_safety_answers
from unknot.engine.journal.answers import Answers
from unknot.engine.screening import Clearance, Permit, Refused, Screening, Site, clear, screen
from unknot.engine.screening.placing import judge_place
from unknot.engine.session.sites import sites_beside
from unknot.knowledge.base import Knowledge
from unknot.knowledge.safety import Rule, RuleKind, Tick
from unknot.vocabulary.body import Drawing
from unknot.vocabulary.disposition import Disposition, Level
from unknot.vocabulary.person import Person
from unknot.vocabulary.technique import PRESSING, Technique

FIELDS = ("person", "pain", "onset_days", "press", "answers", "today")
PRESS_FIELDS = ("trigger_point", "side", "technique")


@dataclass(frozen=True, slots=True)
class ScreenForm:
    """The form once read.  ``press`` is what somebody wants to press, or None."""

    person: Person
    drawing: Drawing
    answers: Answers
    today: date
    press: Site | None


def screen_door(written: Written, knowledge: Knowledge, today: date) -> dict[str, Any]:
    """Judge the answers so far.

    Raises ValueError with one sentence that names the field.
    """
    form = read_screen_form(fields(written, "", FIELDS, needed=("pain",)), knowledge, today)
    return _whole(form, knowledge) if form.press is None else _pressing(form, form.press, knowledge)


def read_screen_form(said: Written, knowledge: Knowledge, today: date) -> ScreenForm:
    """Read the fields of the form; other doors read them too, beside their own."""
    drawing = drawn_on_chart(read_drawing(said, knowledge), knowledge)
    return ScreenForm(
        read_person(said.get("person")),
        drawing,
        read_safety_answers(said.get("answers", {}), drawing, knowledge),
        read_day(said.get("today"), "today", today),
        _read_press(said.get("press"), knowledge),
    )


def _read_press(written: Any, knowledge: Knowledge) -> Site | None:
    if written is None:
        return None
    said = fields(written, "press", PRESS_FIELDS, needed=("trigger_point", "technique"))
    point = known(said["trigger_point"], "press.trigger_point", knowledge.points, "trigger point")
    technique = Technique(one_of(said["technique"], "press.technique", sorted(PRESSING)))
    side = read_side(said.get("side"), knowledge.points[point].press_region, "press.side", knowledge)
    return Site.press(point, side, technique, knowledge)


def _whole(form: ScreenForm, knowledge: Knowledge) -> dict[str, Any]:
    judged = screen(form.person, form.drawing, form.answers, form.today, knowledge)
    return _written(judged, judged, judged.permits, ())


def _pressing(form: ScreenForm, press: Site, knowledge: Knowledge) -> dict[str, Any]:
    """The spot is judged as it will be before pressing, so that a permit here is never more than a clearance there."""
    sites = (press, *sites_beside(press, knowledge), Site(Technique.HABIT, press.muscle, press.side))
    judged = screen(form.person, form.drawing, form.answers, form.today, knowledge, sites)
    cleared = clear(judged, press, form.answers, form.today, knowledge)
    asking = judged
    if isinstance(cleared, Refused):
        asking = screen(form.person, form.drawing, form.answers, form.today, knowledge, sites[1:])
    permits = tuple(_as_cleared(judged.permits, press, cleared))
    return _written(judged, asking, permits, _reasons_of_place(press, cleared, knowledge))


def _as_cleared(permits: Iterable[Permit], press: Site, cleared: object) -> Iterable[Permit]:
    for permit in permits:
        if permit.technique is not press.technique:
            yield permit
        elif isinstance(cleared, Clearance):
            yield Permit(permit.technique, permit.avoid, cleared.intensity_max)


def _reasons_of_place(press: Site, cleared: object, knowledge: Knowledge) -> tuple[dict[str, Any], ...]:
    """What the pressed place itself says: its rules, or that it is not for the person's own hands or this tool."""
    told = cleared.sentences if isinstance(cleared, Refused) else judge_place(press, knowledge).sentences
    rules = [rule for rule in knowledge.rules.values() if rule.kind is RuleKind.PLACE_RULE and rule.reason in told]
    here = knowledge.points[press.point or ""].press_region
    reasons = [write_reason(rule, rule.level) for rule in rules if here in rule.regions]
    if isinstance(cleared, Refused) and told and not reasons:
        return tuple(_not_with_this(press, sentence, knowledge) for sentence in told)
    return tuple(reasons)


def _not_with_this(press: Site, sentence: str, knowledge: Knowledge) -> dict[str, Any]:
    point = knowledge.points[press.point or ""]
    told = {"id": point.id, "level": Level.AVOID_AREA, "reason": sentence, "do": "Do not press this spot this way."}
    return {**told, "sources": list(point.sources)}


def _written(
    judged: Screening, asking: Screening, permits: Iterable[Permit], of_place: tuple[dict[str, Any], ...]
) -> dict[str, Any]:
    limited = Disposition.LIMITED if of_place else Disposition.CLEAR
    return {
        "disposition": max(judged.disposition, limited),
        "because": [*(write_reason(reason.rule, reason.level) for reason in judged.because), *of_place],
        "permits": [_permit(permit) for permit in permits],
        "next_screen": [write_question(rule) for rule in asking.next_screen],
        "complete": asking.complete,
    }


def write_reason(rule: Rule, level: Level) -> dict[str, Any]:
    """A rule that counts against something, with the level its answer has."""
    return {"id": rule.id, "level": level, "reason": rule.reason, "do": rule.do, "sources": list(rule.sources)}


def _permit(permit: Permit) -> dict[str, Any]:
    avoid = [write_place(place) for place in permit.avoid]
    return {"technique": permit.technique, "avoid": avoid, "intensity_max": permit.intensity_max}


def write_question(rule: Rule) -> dict[str, Any]:
    """A rule as it is asked."""
    ticks = [{"id": tick.id, "text": tick.text} for tick in rule.ticks]
    return {"id": rule.id, "question": rule.question, "ticks": ticks}


def questions_door(knowledge: Knowledge) -> dict[str, Any]:
    """Every rule that is ever asked, with all that decides when."""
    asked = [rule for rule in knowledge.rules.values() if rule.kind is not RuleKind.PLACE_RULE]
    gates = [{"id": g.id, "question": g.question, "rules": list(g.why)} for g in knowledge.gates.values()]
    return {"questions": [_question_in_full(rule) for rule in asked], "gates": gates}


def _question_in_full(rule: Rule) -> dict[str, Any]:
    return {
        **write_reason(rule, rule.level),
        "question": rule.question,
        "ticks": [_tick_in_full(tick) for tick in rule.ticks],
        "kind": rule.kind,
        "section": rule.section,
        "also_sections": rule.also_sections,
        "techniques": sorted(rule.techniques),
        "regions": sorted(rule.regions),
        "here": rule.here,
        "session": rule.session,
        "state": rule.state,
    }


def _tick_in_full(tick: Tick) -> dict[str, Any]:
    return {"id": tick.id, "text": tick.text, "level": tick.level, "part": tick.part, "lowers": list(tick.lowers)}
