"""``unknot draw --json``: a person's own words in, where it hurts and since when out, with what was understood."""

from datetime import date
from typing import TYPE_CHECKING, Any

from unknot.doors.complaint_form import read_day
from unknot.doors.json_form import Written, fields

if TYPE_CHECKING:
    from unknot.complaint import Complaint
    from unknot.knowledge.base import Knowledge
    from unknot.vocabulary.body import Mark

FIELDS = ("text", "today")


def draw_door(written: Written, knowledge: "Knowledge", today: date) -> dict[str, Any]:
    """Read the text.

    Raises ValueError with one sentence that names the field.
    """
    from unknot.complaint import read

    said = fields(written, "", FIELDS, needed=("text",))
    return write_complaint(read(said["text"], read_day(said.get("today"), "today", today), knowledge))


def write_complaint(complaint: "Complaint") -> dict[str, Any]:
    """What was made of the words, as the doors answer it."""
    return {
        "pain": [write_mark(mark) for mark in complaint.marks],
        "onset_days": complaint.onset_days,
        "understood": [{"words": each.words, "as": each.taken_as} for each in complaint.understood],
        "not_understood": list(complaint.not_understood),
        "ask_first": list(complaint.ask_first),
    }


def write_mark(mark: "Mark") -> dict[str, Any]:
    """A mark as every door takes it; the quality is there only where one was said."""
    written = {
        "region": mark.place.region,
        "side": mark.place.side,
        "intensity": None if mark.intensity is None else mark.intensity.value,
    }
    return {**written, "quality": mark.quality} if mark.quality else written
