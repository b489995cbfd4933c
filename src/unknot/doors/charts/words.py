"""A series in a sentence, what happened in a few words, and the names of what is measured."""

from collections.abc import Mapping
from datetime import date

from unknot.engine.journal.happenings import Happening, HappeningKind
from unknot.engine.journal.measures import Followed
from unknot.engine.progress.series import Changed, Trend
from unknot.knowledge.base import Knowledge
from unknot.vocabulary.body import Place, Side
from unknot.vocabulary.measure import Measure

SIDES = {Side.LEFT: "left", Side.RIGHT: "right", Side.MIDLINE: "middle"}
WHOLE = "All of it together"
_PAINS = frozenset({Measure.PAIN_NOW, Measure.PAIN_WORST, Measure.PAIN_AVERAGE})
_HAPPENED = {
    HappeningKind.FIRST_SESSION: "first session",
    HappeningKind.OTHER_MUSCLE: "another muscle",
    HappeningKind.HABIT_STARTED: "habit begun",
    HappeningKind.HABIT_STOPPED: "habit left",
    HappeningKind.STOP_SIGN: "stopped in time",
    HappeningKind.HANDED_ON: "handed on to somebody",
    HappeningKind.EPISODE_ENDED: "came to an end",
    HappeningKind.EPISODE_REOPENED: "taken up again",
}


def number(value: float) -> str:
    """At most one decimal, and none where it is nought."""
    return f"{value:.1f}".removesuffix(".0")


def day_in_words(day: date) -> str:
    """For example ``3 Nov``."""
    return f"{day.day} {day:%b}"


def place_in_words(region: str, side: Side | None, knowledge: Knowledge) -> str:
    """The region's name and the person's own side; a region nobody knows by its id, none at all as the whole."""
    if not region:
        return WHOLE
    name = knowledge.regions[region].name if region in knowledge.regions else region
    return f"{name}, {SIDES[side]}" if side else name


def place_of(followed: Followed) -> Place:
    """The place a series of pain is about."""
    return Place(followed.about, followed.side)


def name_of(followed: Followed, activities: Mapping[str, str], knowledge: Knowledge) -> str:
    """What is measured, in a word or two; an activity in the person's own words."""
    if followed.measure is Measure.ACTIVITY:
        return activities.get(followed.about, followed.about)
    if followed.measure is Measure.MOTION:
        named = knowledge.message(f"motion.{followed.about}.name")
        words = named.text if named else followed.about
        return f"{words}, {SIDES[followed.side]}" if followed.side else words
    named = knowledge.message(f"track.name.{followed.measure}")
    return named.text if named else str(followed.measure)


def sentence_of(trend: Trend, name: str, knowledge: Knowledge) -> str:
    """What became of a series, as the alternative to its picture says it."""
    answers = f"{trend.answers} answer{'s' if trend.answers != 1 else ''}"
    unit = " degrees" if trend.of.measure is Measure.MOTION else ""
    if trend.first is None or trend.latest is None:
        said = number(trend.days[-1].value) if trend.days else "nothing yet"
        return f"{name}: {said}{unit}, {answers}. It takes answers on two days or more to see a change."
    went = f"{name} went from {number(trend.first)} to {number(trend.latest)}{unit}"
    asked_daily = trend.of.measure is not Measure.MOTION
    missing = f" {_missing(trend.missing)}" if trend.missing and asked_daily else ""
    return f"{went} over {trend.span} days, {answers}.{missing} {_judged(trend, knowledge)}".strip()


def _missing(days: int) -> str:
    return f"{days} day{'s' if days != 1 else ''} in between {'have' if days != 1 else 'has'} no answer."


def _judged(trend: Trend, knowledge: Knowledge) -> str:
    if trend.of.measure is Measure.MOTION:
        return ""
    group = "pain" if trend.of.measure in _PAINS else "function"
    key = "other.no-margin" if trend.changed is Changed.NO_MARGIN else f"{group}.{trend.changed}"
    found = knowledge.message(f"track.{key}")
    return found.text if found else ""


def band_in_words(measure: Measure, knowledge: Knowledge) -> str:
    """What the band of this measure stands for, with its figures."""
    group, figures = "pain" if measure in _PAINS else "function", knowledge.review
    found = knowledge.message(f"track.band.{group}")
    points = figures.worthwhile_points if group == "pain" else figures.function_points
    return found.with_figures(points=points, percent=round(100 * figures.worthwhile_share)) if found else ""


def happening_in_words(happening: Happening, knowledge: Knowledge) -> str:
    """What happened, and to what."""
    about = _about(happening, knowledge)
    said = _HAPPENED[happening.kind]
    return f"{said}: {about}" if about else said


def _about(happening: Happening, knowledge: Knowledge) -> str:
    if happening.kind in {HappeningKind.FIRST_SESSION, HappeningKind.OTHER_MUSCLE}:
        muscle = knowledge.muscles.get(happening.about)
        return muscle.name if muscle else ""
    if happening.kind is HappeningKind.STOP_SIGN:
        sign = knowledge.stop_signs.get(happening.about)
        return sign.sign if sign else ""
    if happening.kind in {HappeningKind.HABIT_STARTED, HappeningKind.HABIT_STOPPED}:
        return happening.about.replace("-", " ")
    return ""
