"""The muscle and what to press it with: as last time, or picked anew from the list."""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from unknot.cli.practise.companion import Companion
from unknot.cli.practise.kept import Kept, last, since
from unknot.cli.practise.listing import Listing, titled
from unknot.cli.practise.muscles import choose_muscle
from unknot.cli.practise.pattern import show_pattern
from unknot.cli.practise.spot import choose_manner, in_words, keep_manner, keep_muscle
from unknot.cli.practise.terminal import Back, choose
from unknot.engine.locating import Candidate
from unknot.engine.session import Manner, manner_of
from unknot.vocabulary.entry import EntryKind


@dataclass(frozen=True, slots=True)
class Chosen:
    """``manner`` is who presses and with what; it has no technique to move only."""

    candidate: Candidate
    manner: Manner


@dataclass(frozen=True, slots=True)
class Choosing:
    """What to choose from.  ``moving_only``: nothing is to be pressed any more, so no tool is asked for."""

    companion: Companion
    listing: Listing
    moving_only: bool

    def anew(self) -> Chosen | None:
        """Picked from the list; None where none fits.  From the tools b leads back to the list, from there out."""
        while True:
            picked = choose_muscle(self.companion, self.listing)
            if picked is None:
                return None
            with suppress(Back):
                kept = Kept(self.companion, EntryKind.CHOICE)
                keep_muscle(kept, picked)
                return self._with_manner(kept, picked)

    def as_last_time(self) -> Chosen | None:
        """What was chosen for this drawing, or the rest of that choice; None where it has to be made anew."""
        drawn, choice = (last(self.companion, kind) for kind in (EntryKind.DRAWING, EntryKind.CHOICE))
        if drawn is None or choice is None or choice.happened_at < drawn.happened_at:
            return None
        same = self._same(choice.body)
        if same is None:
            return None
        if "tool" not in choice.body:
            return self._with_manner(Kept(self.companion, EntryKind.CHOICE, choice), same)
        chosen = Chosen(same, manner_of(choice.body))
        if self.moving_only and chosen.manner.technique:
            return None
        done = any(later.kind is EntryKind.SESSION_STARTED for later in since(self.companion, choice))
        return chosen if not done or self._the_same_again(chosen) else None

    def _same(self, body: Mapping[str, Any]) -> Candidate | None:
        spot = body.get("trigger_point"), body.get("side")
        return next((c for c in self.listing.why.ranking.candidates if (c.point, c.side or None) == spot), None)

    def _with_manner(self, kept: Kept, candidate: Candidate) -> Chosen:
        show_pattern(self.companion, candidate, self.listing.said.drawing)
        manner = Manner() if self.moving_only else choose_manner(self.companion, candidate)
        keep_manner(kept, manner)
        return Chosen(candidate, manner)

    def _the_same_again(self, chosen: Chosen) -> bool:
        first = self.listing.why.ranking.candidates[0]
        how = in_words(chosen.manner)
        asked = f"You chose {titled(chosen.candidate, self.companion)}: {how}. The same again?"
        if first.muscle != chosen.candidate.muscle:
            asked = f"The likeliest muscle now is {titled(first, self.companion)} ({first.word}).\n{asked}"
        return choose(self.companion.terminal, asked, ("Yes", "No, show me the list")) == 0
