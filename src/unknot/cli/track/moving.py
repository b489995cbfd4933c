"""How far somebody can move, asked in the terminal: landmarks they can see, or degrees."""

from collections.abc import Iterator, Mapping
from typing import Any

from unknot.cli.practise.companion import Companion
from unknot.cli.practise.safety import standing_danger
from unknot.cli.practise.terminal import choose
from unknot.doors.charts.words import SIDES
from unknot.engine.progress.motion import Compared, Landmark, MotionTest, compared, degrees_of, tests_for, typical
from unknot.vocabulary.body import Side
from unknot.vocabulary.entry import EntryKind
from unknot.vocabulary.measure import How, When

OTHERS = {Landmark.HALF: "About half of that", Landmark.THIRD: "About a third", Landmark.HARDLY: "Hardly at all"}
WHENS = {When.DAY: "Just so", When.BEFORE: "Right before a session", When.AFTER: "Right after one"}
LEAVE = "I leave it out"


def ask_movements(companion: Companion) -> None:
    """The movements of where it is, each kept together with the others; none where somebody has to be seen first."""
    drawing = companion.drawing()
    if drawing is None or standing_danger(companion) is not None:
        companion.terminal.say("Run unknot practise first: it asks where it is, and what has to be known.")
        return
    areas = {companion.knowledge.regions[region].area for region in drawing.regions}
    tests = tests_for(areas, companion.knowledge)
    companion.say("motion.why", "motion.gently")
    if any(test.id == "neck-turn" for test in tests):
        companion.say("motion.neck-45")
    when = tuple(WHENS)[choose(companion.terminal, "When is this?", tuple(WHENS.values()))]
    rows = [row for test in tests for row in _asked(companion, test, when)]
    if rows:
        companion.keep(EntryKind.MEASURES, {"motion": rows})


def _asked(companion: Companion, test: MotionTest, when: When) -> Iterator[Mapping[str, Any]]:
    companion.terminal.say("")
    companion.say(f"motion.{test.id}.how")
    full = companion.words(f"motion.{test.id}.full")
    for side in (Side.LEFT, Side.RIGHT) if test.sided else (None,):
        asked = f"{companion.words(f'motion.{test.id}.name')}{f', {SIDES[side]}' if side else ''}: how far?"
        picked = choose(companion.terminal, asked, (full, *OTHERS.values(), LEAVE))
        landmarks = (Landmark.FULL, *OTHERS)
        if picked < len(landmarks):
            degrees = degrees_of(landmarks[picked], test, companion.knowledge)
            if degrees is not None:
                _say_compared(companion, test, degrees)
                yield {"test": test.id, "side": side, "degrees": degrees, "how": How.HAND, "when": when}


def _say_compared(companion: Companion, test: MotionTest, degrees: int) -> None:
    judged, bounds = compared(test, degrees, companion.knowledge), typical(test, companion.knowledge)
    if judged is not Compared.UNKNOWN and bounds is not None:
        low, high = bounds
        key = f"motion.{judged}{'' if low < high else '-from'}"
        companion.say(key, low=f"{low:.0f}", high=f"{high:.0f}")
