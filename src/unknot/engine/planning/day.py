"""Everything a plan is made from, as one value, so that each block asks it the same things."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from unknot.engine.journal.ledger import Ledger, Tolerance
from unknot.engine.locating import Ranking
from unknot.engine.planning.care_plan import BlockKind
from unknot.engine.planning.items import ItemId, exercise_item, press_item
from unknot.engine.planning.preferences import Preferences
from unknot.engine.progress import Review
from unknot.engine.screening import Clearance, Site
from unknot.knowledge.base import Knowledge
from unknot.knowledge.programmes import ProgrammeDays
from unknot.vocabulary.body import MuscleId, PointId, Side
from unknot.vocabulary.entry import Entry
from unknot.vocabulary.technique import MOVING, PRESSING, Technique


@dataclass(frozen=True, slots=True)
class Option:
    """Something that may stand in a plan: with today's clearance, or (None) to be asked about before it is done."""

    technique: Technique
    muscle: MuscleId
    side: Side | None
    point: PointId | None
    clearance: Clearance | None = None

    @property
    def item(self) -> ItemId:
        """Its name in the journal."""
        return press_item(self.point, self.side) if self.point else exercise_item(self.muscle, self.side)

    @property
    def asked(self) -> bool:
        """True where questions come before it."""
        return self.clearance is None


@dataclass(frozen=True, slots=True)
class Day:
    """What is cleared, to be asked about, likely, reviewed, pressed, borne and wanted on the day of ``now``.

    ``open_sites`` are those whose questions are not answered for today; ``entries`` are what a ladder is climbed by.
    ``days`` is what the programme names for this day.
    """

    clearances: tuple[Clearance, ...]
    ranking: Ranking | None
    review: Review
    ledger: Ledger
    tolerance: Tolerance
    preferences: Preferences
    now: datetime
    knowledge: Knowledge
    open_sites: tuple[Site, ...] = ()
    entries: tuple[Entry, ...] | None = None
    days: ProgrammeDays | None = None

    def options(self, techniques: Iterable[Technique]) -> tuple[Option, ...]:
        """What is cleared today or still to be asked about, for these techniques; the likeliest spot or muscle first.

        A clearance of another day counts for nothing.  What was declined, by its technique or its own name, is not
        among them; what somebody said yes to comes before the rest.
        """
        wanted = frozenset(techniques) - self.preferences.declined
        found = [o for o in self._all() if o.technique in wanted and o.item not in self.preferences.declined]
        return tuple(sorted(found, key=lambda o: (self.preferences.place_of(o.item), self._place_in_ranking(o))))

    def declined(self, techniques: Iterable[Technique]) -> tuple[Option, ...]:
        """What would be there, had it not been declined by its own name; each once."""
        wanted = frozenset(techniques) - self.preferences.declined
        found = [o for o in self._all() if o.technique in wanted and o.item in self.preferences.declined]
        return tuple({option.item: option for option in found}.values())

    def moves(self) -> tuple[Option, ...]:
        """What may follow pressing: it belongs to the spot, so an exercise that was declined only takes itself away."""
        wanted = MOVING - self.preferences.declined
        found = (o for o in self._all() if o.technique in wanted)
        declined = self.preferences.declined
        kept = [o for o in found if o.technique is Technique.STRETCH or o.item not in declined]
        return tuple(sorted(kept, key=self._place_in_ranking))

    def _all(self) -> tuple[Option, ...]:
        todays = [c for c in self.clearances if c.on == self.now.date()]
        cleared = [Option(c.technique, c.muscle, c.place.side, c.point, c) for c in todays]
        return (*cleared, *(self._open(site) for site in self.open_sites))

    def _open(self, site: Site) -> Option:
        point = site.point if site.technique in PRESSING else None
        return Option(site.technique, site.muscle, site.place(self.knowledge).side, point)

    def _place_in_ranking(self, option: Option) -> int:
        candidates = self.ranking.candidates if self.ranking else ()
        places = [
            place
            for place, candidate in enumerate(candidates)
            if candidate.muscle == option.muscle and option.point in {None, candidate.point}
        ]
        return places[0] if places else len(candidates)

    def declines(self, kind: BlockKind) -> bool:
        """True where somebody does not want this kind of block."""
        return kind in self.preferences.declined

    def accepted_by(self, item: ItemId) -> str | None:
        """Who said yes to an item, if anybody has."""
        return self.preferences.accepted.get(item)
