"""What was pressed and how it was borne, read out of the journal.

The ledger counts; it knows no limits.  Feeling for a spot is pressing too, so probes count as seconds.  A session
counts once something was pressed in it that was no probe: one that broke off before its first hold costs nothing.
What a therapist presses counts in the same units and toward the same day.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from unknot.engine.journal.corrected import corrected
from unknot.vocabulary.body import Place, PointId, Side
from unknot.vocabulary.entry import Entry, EntryKind
from unknot.vocabulary.technique import Technique, Tool
from unknot.vocabulary.voice import Voice


@dataclass(frozen=True, slots=True)
class Pressed:
    """One hold on one spot; ``side`` is None where it was not said (both are meant).

    ``session`` is the hold's own id where it names none; ``probe`` is feeling for the spot.  ``tolerated`` is the
    strongest number said in it, 0 to 10.  What was not said is None.
    """

    day: date
    point: PointId
    side: Side | None
    seconds: int
    session: str = ""
    probe: bool = False
    technique: Technique | None = None
    tool: Tool | None = None
    tolerated: int | None = None
    given_by: Voice = Voice.SELF


@dataclass(frozen=True, slots=True)
class Ledger:
    """Every press by spot and day, the pressing sessions of each day, and when anything was last pressed."""

    presses: tuple[Pressed, ...] = ()
    sessions: Mapping[date, int] = field(default_factory=dict)
    last_end: datetime | None = None

    def pressed_s(self, point: PointId, side: Side | None, day: date) -> int:
        """Seconds this spot was pressed on this day; a press of unknown side counts for both sides."""
        spot = Place(point, side)
        return sum(p.seconds for p in self.presses if p.day == day and spot.overlaps(Place(p.point, p.side)))

    def pressed_from(self, point: PointId, side: Side | None, day: date) -> int:
        """The same for this day and any later one: whoever flew west has pressed on a local day still to come."""
        return sum(self.pressed_s(point, side, later) for later in {p.day for p in self.presses} if later >= day)

    def pressed_on(self, day: date) -> int:
        """Seconds pressed on this day, all spots together."""
        return sum(press.seconds for press in self.presses if press.day == day)

    def sessions_on(self, day: date) -> int:
        """How many pressing sessions this day has had."""
        return self.sessions.get(day, 0)

    def sessions_from(self, day: date) -> int:
        """How many this day and any later one have had."""
        return sum(count for later, count in self.sessions.items() if later >= day)


@dataclass(frozen=True, slots=True)
class Borne:
    """What somebody said the day after: how long it stayed sore, whether that is easing, and whether it is no worse."""

    answered: date
    about: date
    no_worse: bool | None
    soreness_hours: int | None = None
    soreness_trend: str | None = None

    @property
    def says_how_sore(self) -> bool:
        """False for an answer that was about a sign alone: what was said of soreness before still holds."""
        return self.soreness_hours is not None or self.soreness_trend is not None


@dataclass(frozen=True, slots=True)
class Tolerance:
    """How pressing has been borne.

    ``no_worse_days`` counts the days with pressing by own hands that were answered "no worse" since the last setback.
    ``last`` is the latest next-day answer.  ``lock`` names what closes pressing until the safety questions are answered
    anew, on a later day than ``locked_on``; the lock stays named until then.  ``lighter`` holds from a setback until
    such a day of own pressing is answered "no worse".
    """

    no_worse_days: int = 0
    last: Borne | None = None
    lock: str | None = None
    locked_on: date | None = None
    lighter: bool = False


def ledger(entries: Iterable[Entry]) -> Ledger:
    """Count every hold in the journal, corrections applied.  A day is the local date of the hold."""
    standing = corrected(entries)
    holds = [entry for entry in standing if entry.kind is EntryKind.HOLD]
    pressing = {hold.body.get("session") for hold in holds}
    ends = [entry.happened_at for entry in standing if _ends_pressing(entry, pressing)]
    presses = tuple(_pressed(hold) for hold in holds)
    return Ledger(presses, sessions_by_day(presses), max(ends, default=None))


def _ends_pressing(entry: Entry, pressing: Collection[str | None]) -> bool:
    if entry.kind is EntryKind.SESSION_ENDED:
        return entry.body.get("session") in pressing
    return entry.kind is EntryKind.HOLD


def _pressed(entry: Entry) -> Pressed:
    body, tool, giver = entry.body, entry.body.get("tool"), entry.body.get("given_by")
    return Pressed(
        entry.happened_at.date(),
        body["trigger_point"],
        _side(body),
        max(0, int(body["seconds"])),
        session=str(body.get("session") or entry.id),
        probe=bool(body.get("probe", False)),
        technique=Technique(body["technique"]),
        tool=Tool(tool) if tool else None,
        tolerated=body.get("tolerated"),
        given_by=Voice(giver) if giver else Voice.SELF,
    )


def _side(body: Mapping[str, Any]) -> Side | None:
    side = body.get("side")
    return Side(side) if side else None


def sessions_by_day(presses: Iterable[Pressed]) -> Mapping[date, int]:
    """Distinct sessions a day; a hold that names no session is a session of its own."""
    days = [day for day, _ in {(press.day, press.session) for press in presses if not press.probe}]
    return {day: days.count(day) for day in sorted(set(days))}


def tolerance(entries: Iterable[Entry], harmless: Collection[str] = ()) -> Tolerance:
    """Read how pressing has been borne, entry by entry, corrections applied.

    ``harmless`` are the signs noticed afterwards that are no danger by themselves; any other sign closes pressing.
    """
    standing = corrected(entries)
    pressed = _pressed_days(standing)
    borne, counted = Tolerance(), frozenset[date]()
    for entry in standing:
        if entry.kind is EntryKind.NEXT_DAY:
            said, lock = _borne(entry), _lock(entry.body, harmless)
            borne, counted = _after_answer(said, lock, borne, counted, pressed)
        else:
            borne, counted = _after(entry, borne, counted)
    return borne


def _pressed_days(standing: Iterable[Entry]) -> Mapping[date, bool]:
    """Each day with pressing; true where some of it was by own hands."""
    own: dict[date, bool] = {}
    for entry in standing:
        if entry.kind is EntryKind.HOLD:
            day = entry.happened_at.date()
            own[day] = own.get(day, False) or entry.body.get("given_by") != Voice.THERAPIST
    return own


def _after(entry: Entry, before: Tolerance, counted: frozenset[date]) -> tuple[Tolerance, frozenset[date]]:
    day = entry.happened_at.date()
    if entry.kind is EntryKind.ANSWERS and before.locked_on is not None and day > before.locked_on:
        return Tolerance(0, before.last, lighter=True), frozenset()
    if entry.kind is EntryKind.EPISODE_ENDED:
        return Tolerance(0, before.last, before.lock, before.locked_on, before.lighter), frozenset()
    if entry.kind is EntryKind.SESSION_ENDED and entry.body.get("sign"):
        return Tolerance(0, before.last, str(entry.body["sign"]), day, lighter=True), frozenset()
    return before, counted


def _after_answer(
    said: Borne, lock: str | None, before: Tolerance, counted: frozenset[date], pressed: Mapping[date, bool]
) -> tuple[Tolerance, frozenset[date]]:
    if lock is not None:
        return Tolerance(0, said, lock, said.answered, lighter=True), frozenset()
    if said.no_worse is None or said.about not in pressed:
        last = said if said.says_how_sore else before.last
        return Tolerance(before.no_worse_days, last, before.lock, before.locked_on, before.lighter), counted
    if not said.no_worse:
        return Tolerance(0, said, before.lock, before.locked_on, lighter=True), frozenset()
    if not pressed[said.about]:
        # That a trained hand did no harm says little of one's own: it earns no further session and ends no lightness.
        return Tolerance(before.no_worse_days, said, before.lock, before.locked_on, before.lighter), counted
    counted |= {said.about}
    return Tolerance(len(counted), said, before.lock, before.locked_on), counted


def _lock(body: Mapping[str, Any], harmless: Collection[str]) -> str | None:
    """A danger sign noticed afterwards, or a new injury, closes pressing as a stop sign does."""
    signs = [sign for sign in body.get("signs") or () if sign not in harmless]
    return str(signs[0]) if signs else "new-injury" if body.get("new_injury") else None


def _borne(entry: Entry) -> Borne:
    body = entry.body
    about = date.fromisoformat(body["about"])
    return Borne(
        entry.happened_at.date(), about, body.get("no_worse"), body.get("soreness_hours"), body.get("soreness_trend")
    )
