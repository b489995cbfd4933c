"""The list of likely muscles: what it rests on, in which order they stand, and what is said about each."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from unknot.cli.practise.companion import Companion
from unknot.cli.practise.reasons import in_short
from unknot.cli.practise.screens import name_of
from unknot.engine.locating import Again, Candidate, Explained, Explanation, Said
from unknot.engine.locating.explaining import explain
from unknot.engine.locating.said import posterior_from
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
        """A few candidates at a time, one for each muscle and side; the spots of a programme first, on a page alone."""
        first = self.of_programme() or []
        if first and self.likeliest_is_other:
            first = [*first, self.why.ranking.candidates[0]]
        shown = {(candidate.muscle, candidate.side) for candidate in first}
        rest = [c for c in _first_of_each(self.why.ranking.candidates) if (c.muscle, c.side) not in shown]
        rest.sort(key=lambda candidate: candidate.muscle in self.tried)
        return [*([first] if first else []), *(rest[at : at + ON_A_PAGE] for at in range(0, len(rest), ON_A_PAGE))]

    def of_programme(self) -> list[Candidate]:
        """The programme's spots that fit what was marked, the likeliest first; those that were tried last."""
        spots = self.programme.spots if self.programme else ()
        found = [candidate for candidate in self.why.ranking.candidates if candidate.point in spots]
        return sorted(found, key=lambda candidate: candidate.muscle in self.tried)

    def not_fitting(self) -> list[str]:
        """The programme's spots that reach nothing of what was marked."""
        found = {candidate.point for candidate in self.why.ranking.candidates}
        return [spot for spot in (self.programme.spots if self.programme else ()) if spot not in found]

    def spots_of(self, muscle: str) -> list[str]:
        """The programme's spots of this muscle."""
        return [spot for spot in (self.programme.spots if self.programme else ()) if spot.rpartition(".")[0] == muscle]

    @property
    def likeliest_is_other(self) -> bool:
        """True where the programme has no spot of the likeliest muscle."""
        first = self.why.ranking.candidates[:1]
        return self.programme is not None and bool(first) and not self.spots_of(first[0].muscle)

    def explanations(self, shown: Sequence[Candidate], knowledge: Knowledge) -> Mapping[Candidate, Explanation]:
        """Why each of these stands where it stands; one that is certain or ruled out has no explanation."""
        known = {one.candidate: one for one in self.why.explanations}
        posterior = posterior_from(self.said, knowledge)
        others = [candidate for candidate in shown if candidate not in known]
        if others and posterior is not None:
            known |= {one.candidate: one for one in explain(others, self.said.drawing, posterior, knowledge)}
        return {candidate: known[candidate] for candidate in shown if candidate in known}


def rows_about(
    candidate: Candidate, listing: Listing, told: Mapping[Candidate, Explanation], companion: Companion
) -> Iterator[str]:
    """Why this muscle, in short; where a programme has several spots of it also which one this is."""
    knowledge = companion.knowledge
    if len(listing.spots_of(candidate.muscle)) > 1:
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


def _first_of_each(candidates: Sequence[Candidate]) -> list[Candidate]:
    first: dict[tuple[str, object], Candidate] = {}
    for candidate in candidates:
        first.setdefault((candidate.muscle, candidate.side), candidate)
    return list(first.values())
