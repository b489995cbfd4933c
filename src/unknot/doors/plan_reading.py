"""The form ``unknot plan --json`` takes, read strictly."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from unknot.doors.clue_answers import read_clue_answers
from unknot.doors.complaint_form import read_side
from unknot.doors.journal_form import read_entry
from unknot.doors.journal_transfer import check_ids
from unknot.doors.json_form import Written, fields, known, one_of, rows, shown, whole
from unknot.doors.screen import FIELDS as SCREEN_FIELDS
from unknot.doors.screen import PRESS_FIELDS, ScreenForm, read_screen_form
from unknot.engine.journal.episode import Episode, episode, read_episode
from unknot.engine.locating import Ranking, locate
from unknot.engine.planning import BlockKind, Preferences, preferences_of
from unknot.engine.planning.spots import likeliest_spots
from unknot.engine.screening import Site
from unknot.knowledge.base import Knowledge
from unknot.knowledge.programmes import Programme
from unknot.vocabulary.body import Side
from unknot.vocabulary.entry import Entry
from unknot.vocabulary.technique import PRESSING, Technique

OWN_FIELDS = ("spots", "clues", "episode", "declined", "accepted", "programme", "day_number", "journal")
SELF = "self"
"""Who says yes on this form."""
LONGEST = 10_000
"""The highest number a day of a trouble may have."""
FIELDS = (*(name for name in SCREEN_FIELDS if name != "press"), *OWN_FIELDS)


@dataclass(frozen=True, slots=True)
class PlanForm:
    """The form once read."""

    safety: ScreenForm
    spots: tuple[Site, ...]
    ranking: Ranking
    episode: Episode
    preferences: Preferences
    programme: Programme | None = None
    day_number: int = 1
    journal: tuple[Entry, ...] | None = None


def read_plan_form(written: Written, knowledge: Knowledge, today: date) -> PlanForm:
    """Read the whole form.

    Raises ValueError with one sentence that names the field.
    """
    said = fields(written, "", FIELDS, needed=("pain",))
    safety = read_screen_form({name: said[name] for name in SCREEN_FIELDS if name in said}, knowledge, today)
    ranking = locate(safety.drawing, read_clue_answers(said.get("clues", {}), "clues", knowledge), knowledge)
    named = [_spot(row, f"spots[{index}]", knowledge) for index, row in enumerate(rows(said.get("spots", []), "spots"))]
    if "episode" in said and "journal" in said:
        raise ValueError("episode: say either this or journal, which holds it.")
    journal = _journal(said["journal"], knowledge) if "journal" in said else None
    return PlanForm(
        safety,
        tuple(named) or likeliest_spots(ranking, knowledge),
        ranking,
        _episode(said.get("episode", {"sessions": []}), knowledge) if journal is None else episode(journal, today),
        _preferences(said, journal or (), knowledge),
        _programme(said.get("programme"), knowledge),
        whole(said.get("day_number", 1), "day_number", 1, LONGEST),
        journal,
    )


def _journal(written: Any, knowledge: Knowledge) -> tuple[Entry, ...]:
    read: list[Entry] = []
    for index, row in enumerate(rows(written, "journal")):
        try:
            entry = read_entry(row)
            check_ids(entry.kind, entry.body, knowledge)
        except ValueError as error:
            raise ValueError(f"journal[{index}].{error}") from None
        read.append(entry)
    return tuple(read)


def _programme(written: Any, knowledge: Knowledge) -> Programme | None:
    if written is None:
        return None
    return knowledge.programmes[one_of(written, "programme", tuple(knowledge.programmes))]


def _preferences(said: Written, journal: tuple[Entry, ...], knowledge: Knowledge) -> Preferences:
    kept = preferences_of(journal)
    declined = kept.declined | _declined(said.get("declined", []), knowledge)
    accepted = [
        _item(item, f"accepted[{i}]", knowledge) for i, item in enumerate(rows(said.get("accepted", []), "accepted"))
    ]
    return Preferences(declined, {**kept.accepted, **dict.fromkeys(accepted, SELF)}, kept.begun)


def _item(written: Any, where: str, knowledge: Knowledge) -> str:
    """The name of an item, refused where it is not one that a plan could hold."""
    parts = written.split(":") if isinstance(written, str) else [""]
    sides = {"", *Side}
    fits = {
        "press": len(parts) == 3 and parts[1] in knowledge.points and parts[2] in sides,  # noqa: PLR2004
        "exercise": len(parts) == 3 and parts[1] in knowledge.muscles and parts[2] in sides,  # noqa: PLR2004
        "habit": len(parts) == 2 and parts[1] in knowledge.habits,  # noqa: PLR2004
    }
    if not fits.get(parts[0], False):
        raise ValueError(
            f"{where}: an item is press:<trigger point>:<side>, exercise:<muscle>:<side> or habit:<habit>,"
            f" not {shown(written)}."
        )
    return str(written)


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
    return frozenset(
        _item(word, f"declined[{i}]", knowledge) if ":" in str(word) else one_of(word, f"declined[{i}]", allowed)
        for i, word in enumerate(rows(written, "declined"))
    )
