"""``unknot practise --script --json``: a screening form and a wish in, a script or what stands in its way out.

The wish is ``press`` (a spot and a technique) or ``move`` (a muscle).  What is ruled out is left out, with the reason.
"""

from datetime import datetime
from typing import Any

from unknot.doors import screen as screens
from unknot.doors.complaint_form import read_side
from unknot.doors.journal_form import read_entry
from unknot.doors.journal_transfer import check_ids
from unknot.doors.json_form import Written, fields, known, moment, one_of, rows
from unknot.engine.session import BY_HAND, Manner, Prepared, Wish, prepare, script_as_json
from unknot.knowledge.base import Knowledge
from unknot.vocabulary.body import MuscleId, Side
from unknot.vocabulary.entry import Entry
from unknot.vocabulary.technique import Tool
from unknot.vocabulary.voice import Voice

FIELDS = (*(name for name in screens.FIELDS if name != "today"), "move", "voice", "tool", "journal", "now")
MOVE_FIELDS = ("muscle", "side")


def script_door(written: Written, knowledge: Knowledge, now: datetime) -> dict[str, Any]:
    """Compile a script, or say what is still to be answered or what rules it out.

    Raises ValueError with one sentence that names the field.
    """
    said = fields(written, "", FIELDS, needed=("pain",))
    when = moment(said["now"], "now") if "now" in said else now
    form = screens.read_screen_form(said, knowledge, when.date())
    wish = _read_wish(said, form, knowledge)
    journal = _read_journal(said.get("journal", []), knowledge)
    return _answer(prepare(form.person, form.drawing, form.answers, wish, journal, when, knowledge))


def _read_wish(said: Written, form: screens.ScreenForm, knowledge: Knowledge) -> Wish:
    if (form.press is None) == (said.get("move") is None):
        raise ValueError("press: say either what to press or, under move, which muscle to move.")
    manner = _read_manner(said, form)
    if form.press is not None:
        return Wish(form.press.muscle, form.press.side, form.press.point, form.press.technique, manner)
    move = fields(said["move"], "move", MOVE_FIELDS, needed=("muscle",))
    muscle = known(move["muscle"], "move.muscle", knowledge.muscles, "muscle")
    return Wish(muscle, _side_of(muscle, move, knowledge))


def _read_manner(said: Written, form: screens.ScreenForm) -> Manner:
    """Whose hands press and with which tool; both go with what is pressed, and a therapist presses by hand alone."""
    voice = Voice(one_of(said.get("voice") or Voice.SELF.value, "voice", tuple(Voice)))
    tool = Tool(one_of(said["tool"], "tool", tuple(Tool))) if said.get("tool") is not None else None
    technique = form.press.technique if form.press else None
    if voice is Voice.THERAPIST and (technique is not BY_HAND or tool is not None):
        raise ValueError("voice: a therapist is guided to press by hand: press.technique is hands, and tool is null.")
    if tool is not None and tool.technique is not technique:
        raise ValueError(f"tool: {tool} is not a tool of the technique that press names.")
    return Manner(voice, tool)


def _side_of(muscle: MuscleId, move: Written, knowledge: Knowledge) -> Side | None:
    region = knowledge.muscles[muscle].trigger_points[0].press_region
    return read_side(move.get("side"), region, "move.side", knowledge)


def _read_journal(written: Any, knowledge: Knowledge) -> tuple[Entry, ...]:
    read = []
    for index, row in enumerate(rows(written, "journal")):
        try:
            entry = read_entry(row)
            check_ids(entry.kind, entry.body, knowledge)
        except ValueError as error:
            raise ValueError(f"journal[{index}].{error}") from None
        read.append(entry)
    return tuple(read)


def _answer(prepared: Prepared) -> dict[str, Any]:
    screening, script = prepared.screening, prepared.script
    return {
        "script": script_as_json(script) if script else None,
        "left_out": [*prepared.left_out, *prepared.why],
        "not_before": prepared.not_before.isoformat() if prepared.not_before else None,
        "disposition": screening.disposition,
        "because": [screens.write_reason(reason.rule, reason.level) for reason in screening.because],
        "next_screen": [screens.write_question(rule) for rule in screening.next_screen],
    }
