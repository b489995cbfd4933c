"""Everything a plan is made from, as one value, so that each block asks it the same things."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from unknot.engine.journal.ledger import Ledger, Tolerance
from unknot.engine.locating import Ranking
from unknot.engine.planning.care_plan import BlockKind, Preferences
from unknot.engine.progress import Review
from unknot.engine.screening import Clearance
from unknot.knowledge.base import Knowledge
from unknot.vocabulary.body import MuscleId
from unknot.vocabulary.technique import Technique


@dataclass(frozen=True, slots=True)
class Day:
    """What is cleared, likely, reviewed, pressed, borne and wanted on the day of ``now``."""

    clearances: tuple[Clearance, ...]
    ranking: Ranking | None
    review: Review
    ledger: Ledger
    tolerance: Tolerance
    preferences: Preferences
    now: datetime
    knowledge: Knowledge

    def cleared(self, techniques: Iterable[Technique]) -> tuple[Clearance, ...]:
        """Today's clearances for these techniques, those of the likeliest spot or muscle first.

        A clearance of another day counts for nothing, and neither does one for a technique that was declined.
        """
        wanted = frozenset(techniques) - self.preferences.declined
        todays = (c for c in self.clearances if c.technique in wanted and c.on == self.now.date())
        return tuple(sorted(todays, key=self._place_in_ranking))

    def _place_in_ranking(self, clearance: Clearance) -> int:
        candidates = self.ranking.candidates if self.ranking else ()
        places = [
            place
            for place, candidate in enumerate(candidates)
            if candidate.muscle == clearance.muscle and clearance.point in {None, candidate.point}
        ]
        return places[0] if places else len(candidates)

    def declines(self, kind: BlockKind) -> bool:
        """True where somebody does not want this kind of block."""
        return kind in self.preferences.declined

    def area_of(self, muscle: MuscleId) -> str:
        """The area of the body a muscle lies in."""
        return self.knowledge.muscles[muscle].area
