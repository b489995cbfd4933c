"""How far an exercise has come: a ladder climbed one step at a time by how moving was borne, and gone down after worse.

Step 0 is what the exercise's sheet says.  On one day it changes by one step at most.  The rule is the pain-monitoring
model: pain of 0 to 10 while moving, and how it was the next morning, which counts for more.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from itertools import groupby

from unknot.engine.journal.corrected import corrected
from unknot.engine.journal.episodes import present
from unknot.knowledge.base import Knowledge
from unknot.vocabulary.body import MuscleId, Place, Side
from unknot.vocabulary.entry import Entry, EntryKind, NextMorning


class Bearing(StrEnum):
    """How one thing that was told bears on the ladder."""

    TOO_MUCH = "too-much"
    WORSE = "worse"
    CLIMBING = "climbing"
    ACCEPTABLE = "acceptable"
    WELL = "well"

    @property
    def sets_back(self) -> bool:
        """True where it asks for one step less."""
        return self in {Bearing.TOO_MUCH, Bearing.WORSE, Bearing.CLIMBING}


@dataclass(frozen=True, slots=True)
class Rung:
    """The step an exercise is on, and the message that says why it is that."""

    step: int = 0
    why: str = "plan.step.same"


@dataclass(frozen=True, slots=True)
class Told:
    """One thing that was told on one day: pain while moving, or how the next day was."""

    day: date
    pain: int | None = None
    no_worse: bool | None = None
    pain_before: int | None = None


def climbed(told: Iterable[Told], most: int, knowledge: Knowledge) -> Rung:
    """Follow what was told, day by day."""
    figures = knowledge.planning
    step, well, rung = 0, 0, Rung()
    since: list[Told] = []
    for _, of_day in groupby(sorted(told, key=lambda each: each.day), key=lambda each: each.day):
        since += (todays := list(of_day))
        bearing = _bearing(todays, since, knowledge)
        well = well + 1 if bearing is Bearing.WELL else well if bearing is None else 0
        change = -1 if bearing and bearing.sets_back else int(well >= figures.well_days)
        after = max(figures.least_step, min(step + change, most, figures.most_step))
        if bearing is not None:
            rung = Rung(after, _why(bearing, after - step))
        if after != step or change:
            step, well, since = after, 0, []
    return rung


def _why(bearing: Bearing, change: int) -> str:
    if bearing.sets_back:
        return {
            Bearing.TOO_MUCH: "plan.step.too-much",
            Bearing.CLIMBING: "plan.step.climbing",
            Bearing.WORSE: "plan.step.less",
        }[bearing]
    return "plan.step.more" if change > 0 else "plan.step.same"


def _bearing(todays: Sequence[Told], since: Sequence[Told], knowledge: Knowledge) -> Bearing | None:
    """What the day as a whole says; the worst of what was told counts."""
    found = {bearing for told in todays if (bearing := _of_one(told, knowledge)) is not None}
    if _climbs(since, knowledge):
        found.add(Bearing.CLIMBING)
    return next((bearing for bearing in Bearing if bearing in found), None)


def _of_one(told: Told, knowledge: Knowledge) -> Bearing | None:
    figures = knowledge.planning
    if told.no_worse is False:
        return Bearing.WORSE
    if told.pain is not None and told.pain >= figures.too_much_pain:
        return Bearing.TOO_MUCH
    if told.no_worse is None:
        return None
    was = told.pain_before if told.pain_before is not None else 0
    return Bearing.WELL if was <= figures.well_pain else Bearing.ACCEPTABLE


def _climbs(since: Sequence[Told], knowledge: Knowledge) -> bool:
    """More pain while moving in this week than in the week before, on the same step."""
    week, today = timedelta(days=knowledge.planning.climb_days), since[-1].day
    if since[-1].pain is None and all(told.pain is None for told in since if told.day == today):
        return False
    felt = [(today - told.day, told.pain) for told in since if told.pain is not None]
    now = [pain for ago, pain in felt if ago < week]
    before = [pain for ago, pain in felt if week <= ago < 2 * week]
    return bool(now and before) and max(now) > max(before)


def told_of(
    entries: Iterable[Entry], muscle: MuscleId, side: Side | None, today: date, knowledge: Knowledge
) -> Iterator[Told]:
    """What was told in this trouble: of moving this muscle, and of every next day."""
    known = _of_this_trouble(entries, today)
    sessions = {e.body["session"] for e in known if _moves(e, muscle, side)}
    pains: dict[str, int] = {}
    for entry in known:
        if entry.kind is EntryKind.NEXT_DAY:
            yield from _next_day(entry, knowledge)
        elif entry.kind is EntryKind.MOVEMENT_FELT and entry.body["session"] in sessions:
            yield _felt(entry, pains)


def _of_this_trouble(entries: Iterable[Entry], today: date) -> tuple[Entry, ...]:
    return present(entry for entry in corrected(entries) if entry.happened_at.date() <= today)


def _moves(entry: Entry, muscle: MuscleId, side: Side | None) -> bool:
    if entry.kind is not EntryKind.SESSION_STARTED or entry.body["muscle"] != muscle:
        return False
    said = entry.body.get("side")
    return Place(muscle, side).overlaps(Place(muscle, Side(said) if said else None))


def _felt(entry: Entry, pains: dict[str, int]) -> Told:
    """Pain and morning may come in two entries; the morning is judged with the pain that was told before it."""
    session, pain, morning = (entry.body.get(name) for name in ("session", "pain_during", "next_morning"))
    if pain is not None:
        pains[str(session)] = max(pain, pains.get(str(session), 0))
    no_worse = None if morning is None else morning == NextMorning.NO_WORSE
    return Told(entry.happened_at.date(), pain, no_worse, pains.get(str(session)))


def _next_day(entry: Entry, knowledge: Knowledge) -> Iterator[Told]:
    """Worse, sore for too long, hurt anew or a danger sign: one step less.  Else the day was borne well, if said."""
    body = entry.body
    sore = (body.get("soreness_hours") or 0) > knowledge.review.soreness_ok_hours
    signs = set(body.get("signs") or ()) - set(knowledge.harmless_signs)
    if sore or signs or body.get("new_injury") or body.get("no_worse") is False:
        yield Told(entry.happened_at.date(), no_worse=False)
    elif body.get("no_worse"):
        yield Told(entry.happened_at.date(), no_worse=True)
