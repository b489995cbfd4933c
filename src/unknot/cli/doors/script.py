"""``unknot practise --script --json``: a screening form and a wish in, a script or what stands in its way out.

The wish is ``press`` (a spot and a technique) or ``move`` (a muscle).  What is ruled out is left out, with the reason.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from unknot.cli.complaint_form import read_side
from unknot.cli.doors import screen as screens
from unknot.cli.doors.session_sites import sites_to_move, strokes_beside
from unknot.cli.journal_form import read_entry
from unknot.cli.journal_transfer import check_ids
from unknot.cli.json_form import Written, fields, known, moment, rows
from unknot.engine.dosing import NoDose, dose
from unknot.engine.journal.ledger import ledger, tolerance
from unknot.engine.screening import Clearance, Missing, Refused, Screening, Site, clear, screen
from unknot.engine.session import NoScript, compile_script, script_as_json
from unknot.knowledge.base import Knowledge
from unknot.vocabulary.body import MuscleId, Side
from unknot.vocabulary.dose import Dose
from unknot.vocabulary.entry import Entry

FIELDS = (*(name for name in screens.FIELDS if name != "today"), "move", "journal", "now")
MOVE_FIELDS = ("muscle", "side")


@dataclass(frozen=True, slots=True)
class Wish:
    """The spot to press, if any, and the movements that go with the muscle."""

    muscle: MuscleId
    press: Site | None
    beside: tuple[Site, ...]

    @property
    def sites(self) -> tuple[Site, ...]:
        """All that is asked for, the spot first."""
        return (*((self.press,) if self.press else ()), *self.beside)


@dataclass(frozen=True, slots=True)
class Judged:
    """What was cleared, and sentences on what was not."""

    press: Clearance | None
    beside: tuple[Clearance, ...]
    left_out: tuple[str, ...]


def script_door(written: Written, knowledge: Knowledge, now: datetime) -> dict[str, Any]:
    """Compile a script, or say what is still to be answered or what rules it out.

    Raises ValueError with one sentence that names the field.
    """
    said = fields(written, "", FIELDS, needed=("pain",))
    when = moment(said["now"], "now") if "now" in said else now
    form = screens.read_screen_form(said, knowledge, when.date())
    wish = _read_wish(said, form, knowledge)
    screening = screen(form.person, form.drawing, form.answers, form.today, knowledge, wish.sites)
    results = [clear(screening, site, form.answers, form.today, knowledge) for site in wish.sites]
    for result in results:
        if isinstance(result, Missing):
            return _answer(result.screening, None, ())
    judged = _judge(wish, results)
    return _compiled(screening, wish, judged, _read_journal(said.get("journal", []), knowledge), when, knowledge)


def _read_wish(said: Written, form: screens.ScreenForm, knowledge: Knowledge) -> Wish:
    if (form.press is None) == (said.get("move") is None):
        raise ValueError("press: say either what to press or, under move, which muscle to move.")
    if form.press is not None:
        beside = (*strokes_beside(form.press, knowledge), *sites_to_move(form.press.muscle, form.press.side, knowledge))
        return Wish(form.press.muscle, form.press, beside)
    move = fields(said["move"], "move", MOVE_FIELDS, needed=("muscle",))
    muscle = known(move["muscle"], "move.muscle", knowledge.muscles, "muscle")
    return Wish(muscle, None, sites_to_move(muscle, _side_of(muscle, move, knowledge), knowledge))


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


def _judge(wish: Wish, results: Sequence[object]) -> Judged:
    cleared = {site: result for site, result in zip(wish.sites, results, strict=True) if isinstance(result, Clearance)}
    refused = [(site, r) for site, r in zip(wish.sites, results, strict=True) if isinstance(r, Refused)]
    return Judged(
        cleared.get(wish.press) if wish.press else None,
        tuple(clearance for site, clearance in cleared.items() if site is not wish.press),
        tuple(sentence for site, result in refused for sentence in _why(site, result)),
    )


def _why(site: Site, refused: Refused) -> Iterable[str]:
    for reason in (*(reason.rule.reason for reason in refused.because), *refused.sentences):
        yield f"Left out: {site.technique}. {reason[:1].upper()}{reason[1:].rstrip('.')}."


def _compiled(  # noqa: PLR0913, PLR0917 - private: everything that was read, judged
    screening: Screening, wish: Wish, judged: Judged, journal: Sequence[Entry], now: datetime, knowledge: Knowledge
) -> dict[str, Any]:
    dosed = _dosed(judged, journal, now, knowledge)
    left_out = judged.left_out
    if isinstance(dosed, NoDose):
        left_out += tuple(_say(dosed.why, knowledge))
    press = (judged.press, dosed) if judged.press and isinstance(dosed, Dose) else None
    moves = judged.beside if press else tuple(move for move in judged.beside if move.point is None)
    made = compile_script(press, moves, wish.muscle, knowledge, now, left_out)
    if isinstance(made, NoScript):
        return _answer(screening, None, (*left_out, *_say(made.why, knowledge)), _not_before(dosed))
    return _answer(screening, script_as_json(made), left_out, _not_before(dosed))


def _dosed(judged: Judged, journal: Sequence[Entry], now: datetime, knowledge: Knowledge) -> Dose | NoDose | None:
    if judged.press is None:
        return None
    return dose(judged.press, ledger(journal), tolerance(journal), now, knowledge)


def _not_before(dosed: Dose | NoDose | None) -> str | None:
    return dosed.not_before.isoformat() if dosed and dosed.not_before else None


def _say(ids: Iterable[str], knowledge: Knowledge) -> Iterable[str]:
    for message_id in ids:
        message = knowledge.message(message_id)
        if message is not None:
            yield message.text


def _answer(
    screening: Screening, script: dict[str, Any] | None, left_out: Sequence[str], not_before: str | None = None
) -> dict[str, Any]:
    return {
        "script": script,
        "left_out": list(left_out),
        "not_before": not_before,
        "disposition": screening.disposition,
        "because": [screens.write_reason(reason.rule, reason.level) for reason in screening.because],
        "next_screen": [screens.write_question(rule) for rule in screening.next_screen],
    }
