"""The form ``unknot plan --json`` takes, read strictly."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from unknot.doors.complaint_form import read_side
from unknot.doors.json_form import Written, fields, known, one_of, rows
from unknot.doors.screen import FIELDS as SCREEN_FIELDS
from unknot.doors.screen import PRESS_FIELDS, ScreenForm, read_screen_form
from unknot.engine.journal.episode import Episode, read_episode
from unknot.engine.locating import Ranking, locate
from unknot.engine.planning import BlockKind, Preferences
from unknot.engine.screening import Site
from unknot.knowledge.anatomy import Access
from unknot.knowledge.base import Knowledge
from unknot.vocabulary.answer import Answer
from unknot.vocabulary.technique import PRESSING, Technique

OWN_FIELDS = ("spots", "clues", "episode", "declined")
FIELDS = (*(name for name in SCREEN_FIELDS if name != "press"), *OWN_FIELDS)
SPOTS = 3
"""How many of the likeliest spots are looked at when none is named; the plan itself takes fewer."""


@dataclass(frozen=True, slots=True)
class PlanForm:
    """The form once read."""

    safety: ScreenForm
    spots: tuple[Site, ...]
    ranking: Ranking
    episode: Episode
    preferences: Preferences


def read_plan_form(written: Written, knowledge: Knowledge, today: date) -> PlanForm:
    """Read the whole form.

    Raises ValueError with one sentence that names the field.
    """
    said = fields(written, "", FIELDS, needed=("pain",))
    safety = read_screen_form({name: said[name] for name in SCREEN_FIELDS if name in said}, knowledge, today)
    ranking = locate(safety.drawing, _clues(said.get("clues", {}), knowledge), knowledge)
    named = [_spot(row, f"spots[{index}]", knowledge) for index, row in enumerate(rows(said.get("spots", []), "spots"))]
    return PlanForm(
        safety,
        tuple(named) or likeliest_spots(ranking, knowledge),
        ranking,
        _episode(said.get("episode", {"sessions": []}), knowledge),
        Preferences(_declined(said.get("declined", []), knowledge)),
    )


def _clues(written: Any, knowledge: Knowledge) -> dict[str, Answer]:
    said = fields(written, "clues", tuple(knowledge.questions))
    return {id_: Answer(one_of(answer, f"clues.{id_}", tuple(Answer))) for id_, answer in said.items()}


def _spot(written: Any, where: str, knowledge: Knowledge) -> Site:
    said = fields(written, where, PRESS_FIELDS, needed=("trigger_point", "technique"))
    point = known(said["trigger_point"], f"{where}.trigger_point", knowledge.points, "trigger point")
    technique = Technique(one_of(said["technique"], f"{where}.technique", sorted(PRESSING)))
    side = read_side(said.get("side"), knowledge.points[point].press_region, f"{where}.side", knowledge)
    return Site.press(point, side, technique, knowledge)


def _episode(written: Any, knowledge: Knowledge) -> Episode:
    if not isinstance(written, dict):
        raise ValueError("episode: this is an object as unknot review --json takes it.")
    try:
        return read_episode(written, knowledge)
    except ValueError as error:
        raise ValueError(f"episode.{error}") from None


def _declined(written: Any, knowledge: Knowledge) -> frozenset[str]:
    habits = [message for message in knowledge.messages if message.startswith("plan.habit.")]
    allowed = list(dict.fromkeys([*map(str, BlockKind), *map(str, Technique), *habits]))
    return frozenset(one_of(word, f"declined[{i}]", allowed) for i, word in enumerate(rows(written, "declined")))


def likeliest_spots(ranking: Ranking, knowledge: Knowledge) -> tuple[Site, ...]:
    """The likeliest spots a person may press, each with the first technique its sheet names, one for each muscle."""
    found: dict[str, Site] = {}
    for candidate in ranking.candidates:
        if candidate.muscle not in found and knowledge.access(candidate.point) is not Access.PROFESSIONAL_ONLY:
            named = knowledge.techniques_for(candidate.point)
            technique = next((technique for technique in Technique if technique in named), None)
            if technique is not None:
                found[candidate.muscle] = Site.press(candidate.point, candidate.side, technique, knowledge)
    return tuple(found.values())[:SPOTS]
