"""The list of likely muscles: what it rests on, in which order they stand, and what is said about each."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from unknot.cli.practise.companion import Companion
from unknot.cli.practise.reasons import in_short
from unknot.cli.practise.screens import name_of
from unknot.engine.locating import Again, Candidate, Explained, Explanation, Said, explain_shown
from unknot.engine.locating.listed import first_of_each_side, likeliest_elsewhere, tried_last, with_several_spots
from unknot.knowledge.base import Knowledge
from unknot.knowledge.programmes import Programme

ON_A_PAGE = 3


@dataclass(frozen=True, slots=True)
class Listing:
    """All that the list shows.  Muscles that were ``tried`` come last; ``programme`` is the one that was begun with."""

    said: Said
    why: Explained
    again: Again | None = None
    tried: Collection[str] = ()
    programme: Programme | None = None

    def pages(self) -> list[list[Candidate]]:
        """A few candidates at a time, one for each muscle and side; the spots of a programme first, on a page alone.

        What is left out of the others is a spot that is shown already, never another one of the same muscle.
        """
        first = self.of_programme() or []
        if first and self.likelier is not None:
            first = [*first, self.likelier]
        every = first_of_each_side(self.why.ranking.candidates)
        rest = tried_last((candidate for candidate in every if candidate not in first), self.tried)
        return [*([first] if first else []), *(rest[at : at + ON_A_PAGE] for at in range(0, len(rest), ON_A_PAGE))]

    def of_programme(self) -> list[Candidate]:
        """The programme's spots that fit what was marked, the likeliest first; those that were tried last."""
        spots = self.programme.spots if self.programme else ()
        return tried_last((one for one in self.why.ranking.candidates if one.point in spots), self.tried)

    def not_fitting(self) -> list[str]:
        """The programme's spots that reach nothing of what was marked."""
        found = {candidate.point for candidate in self.why.ranking.candidates}
        return [spot for spot in (self.programme.spots if self.programme else ()) if spot not in found]

    def spots_of(self, muscle: str) -> list[str]:
        """The programme's spots of this muscle."""
        return [spot for spot in (self.programme.spots if self.programme else ()) if spot.rpartition(".")[0] == muscle]

    @property
    def likelier(self) -> Candidate | None:
        """The likeliest of all where it is no spot of the programme."""
        candidates = self.why.ranking.candidates
        return likeliest_elsewhere(candidates, self.programme.spots) if self.programme else None

    @property
    def with_several_spots(self) -> frozenset[str]:
        """The muscles that stand in the list with more than one spot."""
        return with_several_spots(candidate for page in self.pages() for candidate in page)

    def explanations(self, shown: Sequence[Candidate], knowledge: Knowledge) -> Mapping[Candidate, Explanation]:
        """Why each of these stands where it stands; one that is certain or ruled out has no explanation."""
        return explain_shown(shown, self.said, self.why, knowledge)


def rows_about(
    candidate: Candidate, listing: Listing, told: Mapping[Candidate, Explanation], companion: Companion
) -> Iterator[str]:
    """Why this muscle, in short; where the list has several spots of it also which one this is."""
    knowledge = companion.knowledge
    if candidate.muscle in listing.with_several_spots or len(listing.spots_of(candidate.muscle)) > 1:
        yield f"Its spot: {knowledge.points[candidate.point].site}."
    if candidate in told:
        yield from in_short(told[candidate], knowledge)
    else:
        places = "; ".join(name_of(place, knowledge) for place in candidate.explains or candidate.near)
        yield f"It can hurt {'here' if candidate.explains else 'right beside'}: {places}."


def titled(candidate: Candidate, companion: Companion) -> str:
    """The muscle's name and the person's own side."""
    name = companion.knowledge.muscles[candidate.muscle].name
    return f"{name}, {candidate.side}" if candidate.side else name
