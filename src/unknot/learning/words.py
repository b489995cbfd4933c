"""How a state and a grade are said to a person, the same on every page and in the terminal."""

from collections.abc import Iterable

from unknot.vocabulary.provenance import Grade, State

STATES = {
    State.COMPILED: "compiled from sources, not signed by a clinician yet",
    State.REVIEWED: "signed by a clinician",
    State.TO_CONFIRM: "still to be confirmed",
}
GRADES = {
    Grade.STRONG: "strong: many good studies say so",
    Grade.MODERATE: "moderate: good studies, with some doubt",
    Grade.WEAK: "weak: few or small studies",
    Grade.OPINION: "opinion: what people who know the field say",
    Grade.UNGRADED: "not graded: the source was read, how strong it is was not judged",
}
READ = {
    "full": "read in full",
    "abstract": "only its summary was read",
    "excerpt": "read in part",
    "secondary": "read about in another source",
    "not-opened": "not read",
}

_BEST_FIRST = (State.REVIEWED, State.COMPILED, State.TO_CONFIRM)


def worst_state(states: Iterable[State]) -> State:
    """The state of what rests on all of these: that of the one that was checked least."""
    return max(states, key=_BEST_FIRST.index, default=State.COMPILED)
