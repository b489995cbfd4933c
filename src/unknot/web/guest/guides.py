"""Guides: scripts as the player in the browser gets them, to be begun now, later today, or without a connection.

A guide carries what was known when it was made, so that a device can tell by its own journal what happened since.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from unknot.engine.journal.answers import Answers
from unknot.engine.session import Prepared, Script, Wish, known_of, prepare, script_as_json
from unknot.vocabulary.person import Person
from unknot.web.guest.drawings import drawing_of, svg
from unknot.web.guest.visit import Visit


@dataclass(frozen=True, slots=True)
class Guide:
    """A script and the same as JSON values for the player."""

    script: Script
    written: Mapping[str, Any]

    @property
    def minutes(self) -> int:
        """About how long it takes, at least one."""
        return max(1, round(self.script.seconds / 60))


def guide_of(script: Script, visit: Visit) -> Guide:
    """The script with its drawings and what is known of the journal.

    ``drawn`` is written beside an answer on the card, as beside every answer.
    """
    written = script_as_json(script)
    cues = [{**cue, "drawing": drawing_of(cue, written["voice"])} for cue in written["cues"]]
    known = known_of(visit.entries, script.on)
    places = visit.drawing.places if visit.drawing else ()
    drawn = [{"region": place.region, "side": place.side.value if place.side else None} for place in places]
    knows = {"sessions": list(known.sessions), "said": known.said}
    return Guide(script, {**written, "cues": cues, "knows": knows, "drawn": drawn})


def move_only(wish: Wish) -> Wish:
    """The same muscle without pressing."""
    return Wish(wish.muscle, wish.side)


def prepared(visit: Visit, wish: Wish, answers: Answers) -> Prepared | None:
    """The script of a wish, judged anew from these answers, or why there is none; None where nothing is drawn."""
    if visit.drawing is None:
        return None
    person = visit.person or Person()
    return prepare(person, visit.drawing, answers, wish, visit.entries, visit.now, visit.knowledge)


def guides(visit: Visit, wishes: Iterable[Wish], answers: Answers) -> Iterator[Guide]:
    """A guide for each of these wishes that the answers permit; what is not permitted has none."""
    for wish in wishes:
        made = prepared(visit, wish, answers)
        if made is not None and made.script is not None:
            yield guide_of(made.script, visit)


def drawings_in(held: Iterable[Mapping[str, Any]]) -> dict[str, str]:
    """Each drawing of these scripts once, by its name."""
    names = dict.fromkeys(cue["drawing"] for written in held for cue in written["cues"] if cue["drawing"])
    return {name: svg(name) for name in names}
