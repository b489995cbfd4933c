"""Everything that was said about the present pain, out of the journal: the one way to a ranking for every door.

What was felt counts only where the journal shows that this spot was pressed in that session, and only where the
answers given before it clear that spot for that day: the clearance is worked out again, since none is ever kept.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from unknot.engine.journal.drawn import about_present_pain, clue_answers_of, drawing_of, drawings_of
from unknot.engine.journal.reading import fresh_answers, person_of
from unknot.engine.locating.feeling import Felt
from unknot.engine.locating.locate import Again, drawn_again
from unknot.engine.locating.said import Said
from unknot.engine.screening import Clearance, Site, clear, screen
from unknot.knowledge.base import Knowledge
from unknot.knowledge.explaining import Feel
from unknot.vocabulary.answer import Answer
from unknot.vocabulary.body import PointId, Side
from unknot.vocabulary.entry import Entry, EntryKind
from unknot.vocabulary.person import Person
from unknot.vocabulary.technique import PRESSING, Technique
from unknot.vocabulary.voice import Voice


@dataclass(frozen=True, slots=True)
class ToFeel:
    """What may be asked about a spot that a session pressed; ``session`` is that session's id."""

    session: str
    point: PointId
    side: Side | None
    signs: tuple[Feel, ...]


def said_of(entries: Iterable[Entry], knowledge: Knowledge) -> tuple[Said, Again | None] | None:
    """What a ranking of the present pain rests on, and how its drawings compare where there are several.

    None where nothing is drawn.  Raises ValueError where a region is not known.
    """
    known = tuple(entries)
    drawings = drawings_of(known)
    if not drawings:
        return None
    answers, felt = clue_answers_of(known, knowledge), tuple(felt_of(known, knowledge))
    if len(drawings) == 1:
        return Said(drawings[0], answers, felt), None
    return drawn_again(drawings, answers, knowledge, felt)


def signs_felt_with(technique: Technique) -> tuple[Feel, ...]:
    """What can be noticed while pressing so: a band is felt with the fingers, one's own pain with whatever presses."""
    if technique is Technique.HANDS:
        return tuple(Feel)
    return (Feel.PAIN,) if technique in PRESSING else ()


def to_feel_after(ended: Entry, entries: Iterable[Entry], knowledge: Knowledge) -> ToFeel | None:
    """What to ask once a session has ended: about the spot it pressed, unless a stop sign ended it."""
    known = tuple(entries)
    standing = about_present_pain(known)
    own = [entry for entry in standing if entry.body.get("session") == ended.body["session"]]
    began = next((entry for entry in own if entry.kind is EntryKind.SESSION_STARTED), None)
    if began is None or ended.body.get("sign") or any(entry.kind is EntryKind.FELT for entry in own):
        return None
    clearance = _clearance(began, known, knowledge) if _pressed(began, standing, knowledge) else None
    if clearance is None or clearance.point is None:
        return None
    return ToFeel(ended.body["session"], clearance.point, _side(began), signs_felt_with(clearance.technique))


def felt_of(entries: Iterable[Entry], knowledge: Knowledge) -> Iterator[Felt]:
    """What was felt since the first drawing of the present pain, the last answer about each sign of each spot."""
    known = tuple(entries)
    standing = about_present_pain(known)
    found: dict[str, Felt] = {}
    for entry in standing:
        if entry.kind is EntryKind.FELT:
            found |= {felt.id: felt for felt in _felt(entry, standing, known, knowledge)}
    yield from found.values()


def _felt(entry: Entry, standing: Sequence[Entry], entries: Sequence[Entry], knowledge: Knowledge) -> Iterator[Felt]:
    started = _session(entry, standing, knowledge)
    clearance = _clearance(started, entries, knowledge) if started else None
    if started is None or clearance is None:
        return
    for feel in signs_felt_with(clearance.technique):
        answer = entry.body["answers"].get(feel)
        if answer is not None:
            yield Felt(clearance, started.happened_at.date(), feel, Answer(answer))


def _session(felt: Entry, standing: Sequence[Entry], knowledge: Knowledge) -> Entry | None:
    """How the session began that this was felt in, where it pressed the very spot."""
    began = (e for e in standing if e.kind is EntryKind.SESSION_STARTED and e.body["session"] == felt.body["session"])
    return next((e for e in began if _spot(e) == _spot(felt) and _pressed(e, standing, knowledge)), None)


def _pressed(started: Entry, standing: Sequence[Entry], knowledge: Knowledge) -> bool:
    """True where their own hands did: the questions are about what whoever presses feels."""
    holds = (e for e in standing if e.kind is EntryKind.HOLD and e.body["session"] == started.body["session"])
    own = (hold for hold in holds if hold.body.get("given_by") != Voice.THERAPIST)
    pressed = any(_spot(hold) == _spot(started) and hold.body["seconds"] > 0 for hold in own)
    return pressed and started.body.get("trigger_point") in knowledge.points


def _spot(entry: Entry) -> tuple[object, object]:
    return entry.body.get("trigger_point"), entry.body.get("side")


def _side(entry: Entry) -> Side | None:
    return Side(entry.body["side"]) if entry.body.get("side") else None


def _clearance(started: Entry, entries: Sequence[Entry], knowledge: Knowledge) -> Clearance | None:
    """Leave to press that spot in that session, from what had been said when it began."""
    before = tuple(entry for entry in entries if entry.happened_at < started.happened_at)
    drawing, body, on = drawing_of(before), started.body, started.happened_at.date()
    technique = Technique(body["technique"]) if body.get("technique") else None
    if drawing is None or technique not in PRESSING:
        return None
    site = Site.press(body["trigger_point"], _side(started), technique, knowledge)
    answers = fresh_answers(before, on, knowledge)
    judged = screen(person_of(before) or Person(), drawing, answers, on, knowledge, (site,))
    cleared = clear(judged, site, answers, on, knowledge)
    return cleared if isinstance(cleared, Clearance) else None
