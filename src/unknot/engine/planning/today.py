"""Today's plan out of a journal alone, before or after a session of the day; the terminal and the web both ask here.

What the answers for today clear is planned with its seconds.  What they leave open is planned as asked about before it
is done, without seconds and without a guide.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from unknot.engine.journal.answers import Answers
from unknot.engine.journal.drawn import about_present_pain, drawing_of, programme_of
from unknot.engine.journal.episode import episode
from unknot.engine.journal.ledger import ledger, tolerance
from unknot.engine.journal.reading import fresh_answers, person_of
from unknot.engine.locating import Ranking, locate_said
from unknot.engine.locating.from_journal import said_of
from unknot.engine.planning.build import Known, build_care_plan
from unknot.engine.planning.care_plan import BlockKind, CarePlan, Task
from unknot.engine.planning.preferences import preferences_of
from unknot.engine.planning.spots import chosen_spots, likeliest_spots, sites_of_day, sites_to_swap
from unknot.engine.progress import review
from unknot.engine.screening import Clearance, Missing, Screening, Site, clear, screen
from unknot.knowledge.base import Knowledge
from unknot.knowledge.programmes import Programme
from unknot.vocabulary.body import Drawing, Side
from unknot.vocabulary.entry import Entry, EntryKind
from unknot.vocabulary.person import Person


@dataclass(frozen=True, slots=True)
class Planned:
    """The plan with what it was made from: the clearances of today, and the screening of everything in it."""

    plan: CarePlan
    ranking: Ranking
    screening: Screening
    clearances: tuple[Clearance, ...]
    other_side: tuple[Clearance, ...] = ()

    def clearances_for(self, task: Task) -> tuple[Clearance, ...]:
        """Today's clearances for a task, none for what is still to be asked about; the other side's after its own."""
        if task.asked:
            return ()
        same = [c for c in self.clearances if (c.technique, c.muscle) == (task.technique, task.muscle)]
        mine = [c for c in same if c.point == task.point and c.place.side == task.side]
        beside = [c for c in self.other_side if (c.technique, c.muscle) == (task.technique, task.muscle)]
        return (*mine[:1], *beside)


def todays_plan(entries: Iterable[Entry], now: datetime, knowledge: Knowledge) -> Planned | None:
    """Plan the day of ``now``; None where nothing is drawn.  Raises ValueError for a time without a zone."""
    known = tuple(entries)
    drawing = drawing_of(known)
    ranking = _ranking(known, knowledge)
    if drawing is None or ranking is None:
        return None
    today, preferences = now.date(), preferences_of(known)
    programme = knowledge.programmes.get(programme_of(known, knowledge) or "")
    number = _day_number(known, today)
    spots = chosen_spots(known, knowledge) or likeliest_spots(ranking, knowledge)
    days = programme.on_day(number) if programme else None
    sites = sites_of_day(spots, ranking, preferences, days, knowledge)
    swaps = sites_to_swap(ranking, knowledge)
    screening, results = _judged(known, drawing, sites, swaps, today, knowledge)
    clearances = tuple(result for result in results.values() if isinstance(result, Clearance))
    plan = build_care_plan(
        clearances,
        ranking,
        review(episode(known, today), knowledge),
        ledger(known),
        tolerance(known, knowledge.harmless_signs),
        preferences,
        now,
        knowledge,
        _known(results, known, programme, number),
    )
    return Planned(plan, ranking, screening, clearances, tuple(_other_side(plan, known, drawing, today, knowledge)))


def _other_side(
    plan: CarePlan, entries: Sequence[Entry], drawing: Drawing, today: date, knowledge: Knowledge
) -> Iterator[Clearance]:
    """Leave for the other side of the exercise, where it has one and the answers clear it; it is never asked about."""
    block = plan.block(BlockKind.EXERCISE)
    task = block.tasks[0] if block else None
    other = {Side.LEFT: Side.RIGHT, Side.RIGHT: Side.LEFT}.get(task.side) if task and task.side else None
    if task is None or other is None or task.asked:
        return
    site = Site(task.technique, task.muscle, other)
    _, results = _judged(entries, drawing, (), (site,), today, knowledge)
    yield from (result for result in results.values() if isinstance(result, Clearance))


def _known(results: Mapping[Site, object], entries: Sequence[Entry], programme: Programme | None, number: int) -> Known:
    still_open = [site for site, result in results.items() if isinstance(result, Missing)]
    return Known(still_open, entries, programme, number)


def _ranking(entries: Sequence[Entry], knowledge: Knowledge) -> Ranking | None:
    said = said_of(entries, knowledge)
    return locate_said(said[0], knowledge) if said else None


def _day_number(entries: Iterable[Entry], today: date) -> int:
    """Which day of this trouble it is; the day of its first drawing is 1."""
    begun = about_present_pain(entries)[0].happened_at.date()
    return max(1, (today - begun).days + 1)


def _judged(  # noqa: PLR0913, PLR0917 - private: what the plan was asked with
    entries: Sequence[Entry],
    drawing: Drawing,
    sites: Sequence[Site],
    swaps: Sequence[Site],
    today: date,
    knowledge: Knowledge,
) -> tuple[Screening, Mapping[Site, object]]:
    """The screening of what is planned, and what each place gives; what is there to swap for is never asked about."""
    answers, person = answers_of_today(entries, today, knowledge), person_of(entries) or Person()
    screening = screen(person, drawing, answers, today, knowledge, sites)
    results = {site: clear(screening, site, answers, today, knowledge) for site in (*sites, *swaps)}
    return screening, {site: r for site, r in results.items() if site in sites or isinstance(r, Clearance)}


def answers_of_today(entries: Iterable[Entry], today: date, knowledge: Knowledge) -> Answers:
    """What was answered for this day: what was asked before one session of it still says what the day may hold.

    No session begins by that: each has its own card of the same questions.
    """
    without_begins = [entry for entry in entries if entry.kind is not EntryKind.SESSION_STARTED]
    return fresh_answers(without_begins, today, knowledge)
