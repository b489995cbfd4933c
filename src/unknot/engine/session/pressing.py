"""The pressing part of a script: finding the spot, holds with rests, and the limits the player keeps."""

from collections.abc import Iterator
from dataclasses import dataclass

from unknot.engine.screening import Clearance
from unknot.engine.session.phrases import lines
from unknot.engine.session.script import Cue, CueKind, Limits, Line
from unknot.knowledge.base import Knowledge
from unknot.vocabulary.dose import Dose
from unknot.vocabulary.voice import Voice

Press = tuple[Clearance, Dose]
OVER_THE_LIMIT = "sd-over-limit"
"""The stop sign "pain past your own limit", which a rating at the stop is by definition."""


@dataclass(frozen=True, slots=True)
class Plan:
    """The seconds of one hold, how many holds, and how many seconds there is room for in all."""

    hold_s: int
    rounds: int
    room_s: int


def plan_of(press: Press, knowledge: Knowledge) -> Plan:
    """The dose held once more against the limits: what a caller hands over is not taken on trust."""
    (clearance, dose), figures = press, knowledge.dose_limits
    limit = figures.techniques[clearance.technique]
    room = min(dose.session_max_s, dose.seconds_left_today, limit.session_max_s)
    hold, rounds = min(dose.hold_s, limit.hold_max_s), min(dose.rounds, limit.rounds_max)
    if clearance.gentle:
        hold, rounds = min(hold, figures.gentle_hold_s), min(rounds, figures.gentle_rounds)
        room = min(room, figures.gentle_hold_s * figures.gentle_rounds)
    return Plan(hold, max(0, min(rounds, room // hold)), max(0, room))


def limits_of(press: Press | None, knowledge: Knowledge) -> Limits:
    """What the player may never exceed; nothing at all where nothing is pressed."""
    figures = knowledge.dose_limits
    if press is None:
        return Limits(0, 0, 0, 0, 0, figures.ease_above, figures.stop_at, OVER_THE_LIMIT)
    (clearance, dose), plan = press, plan_of(press, knowledge)
    hold_max = min(dose.hold_max_s, figures.techniques[clearance.technique].hold_max_s)
    return Limits(
        hold_max_s=min(hold_max, figures.gentle_hold_s) if clearance.gentle else hold_max,
        session_max_s=plan.room_s,
        seconds_left_today=dose.seconds_left_today,
        sessions_left_today=dose.sessions_left_today,
        between_s=max(dose.between_s, figures.between_s),
        intensity_max=min(dose.intensity_max, clearance.intensity_max, figures.ease_above),
        intensity_stop=min(dose.intensity_stop, figures.stop_at),
        sign_at_stop=OVER_THE_LIMIT,
    )


def press_cues(press: Press, knowledge: Knowledge, voice: Voice) -> Iterator[Cue]:
    """Find the spot, then the holds with a rest between them."""
    (clearance, dose), plan = press, plan_of(press, knowledge)
    find_s = knowledge.dose_limits.techniques[clearance.technique].rest_s
    rest_s = max(dose.rest_s, find_s)
    if plan.rounds * plan.hold_s + find_s <= plan.room_s:
        # Feeling for the spot counts as pressing, so it is only asked where it fits beside the holds.
        yield Cue("find-1", CueKind.FIND, find_s, _how_to_find(clearance, knowledge, voice), clearance.technique)
    for number in range(1, plan.rounds + 1):
        says = _how_to_press(press, number, knowledge, voice)
        yield Cue(f"press-{number}", CueKind.PRESS, plan.hold_s, says, clearance.technique)
        if number < plan.rounds:
            yield Cue(f"rest-{number}", CueKind.REST, rest_s, lines(knowledge, "session.rest", voice=voice))


def _how_to_find(clearance: Clearance, knowledge: Knowledge, voice: Voice) -> tuple[Line, ...]:
    """How own hands reach the muscle is of no use to another's: a therapist is told where the spot is."""
    if voice is Voice.THERAPIST:
        where = knowledge.points[clearance.point or ""]
        return (
            *lines(knowledge, "session.find", voice=voice),
            Line(f"trigger_point:{where.id}", f"Where: {where.site}."),
        )
    return lines(knowledge, f"muscle.{clearance.muscle}.how", "session.find")


def _how_to_press(press: Press, number: int, knowledge: Knowledge, voice: Voice) -> tuple[Line, ...]:
    (clearance, dose), first = press, number == 1
    strength = "session.press-gentle" if clearance.gentle else "session.press"
    tool = (f"session.press-{clearance.technique}",) if first else ()
    said = (*tool, strength, "session.breathe", "session.check-in")
    return lines(knowledge, *said, voice=voice, most=dose.intensity_max)
