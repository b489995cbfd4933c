"""Where a spot makes it hurt, beside what the person marked, in two columns of words."""

import textwrap
from collections.abc import Iterable, Iterator

from unknot.cli.practise.companion import Companion
from unknot.cli.practise.console import is_wide
from unknot.cli.practise.listing import titled
from unknot.cli.practise.screens import name_of
from unknot.engine.locating import Candidate
from unknot.knowledge.anatomy import TriggerPoint
from unknot.vocabulary.body import Drawing, RegionId

LABEL_WIDE, WORDS_WIDE = 24, 52
MARKED = ", which you marked"


def show_pattern(companion: Companion, candidate: Candidate, drawing: Drawing) -> None:
    """Say it above the question what to press with."""
    companion.terminal.say(f"\n{titled(candidate, companion)}: {candidate.word}")
    for label, words in pattern(companion, candidate, drawing):
        for row in _in_columns(label, words, one_row=companion.plain or not is_wide()):
            companion.terminal.say(row)


def pattern(companion: Companion, candidate: Candidate, drawing: Drawing) -> Iterator[tuple[str, str]]:
    """Each label with its words."""
    knowledge = companion.knowledge
    point, marked = knowledge.points[candidate.point], {place.region for place in candidate.explains}
    yield "Hurts there as a rule", _regions(point.essential, marked, companion)
    sometimes = tuple(_sometimes(point, marked))
    if sometimes:
        yield "Sometimes", _regions(sometimes, marked, companion)
    left = [place for place in drawing.places if place not in candidate.explains]
    if left:
        beside = dict.fromkeys(candidate.near, ", which lies right beside")
        said = "; ".join(f"{name_of(place, knowledge)}{beside.get(place, '')}" for place in left)
        yield "You marked, and it does not reach", said
    yield "Where to feel", point.site


def _sometimes(point: TriggerPoint, marked: Iterable[RegionId]) -> Iterator[RegionId]:
    """Where it spills over to, where it is pressed, and where else a study found it."""
    found = dict.fromkeys((*point.spillover, point.press_region, *sorted(marked)))
    yield from (region for region in found if region not in point.essential)


def _regions(regions: Iterable[RegionId], marked: Iterable[RegionId], companion: Companion) -> str:
    names = companion.knowledge.regions
    return "; ".join(f"{names[one].name.lower()}{MARKED if one in marked else ''}" for one in regions)


def _in_columns(label: str, words: str, *, one_row: bool) -> Iterator[str]:
    """The label to the left and the words to the right; whoever listens, or has no room, gets one sentence."""
    if one_row:
        yield f"  {label}: {words}."
        return
    left = textwrap.wrap(f"{label}:", LABEL_WIDE)
    right = textwrap.wrap(f"{words}.", WORDS_WIDE)
    for row in range(max(len(left), len(right))):
        cells = (side[row] if row < len(side) else "" for side in (left, right))
        yield f"  {next(cells):<{LABEL_WIDE}}{next(cells)}"
