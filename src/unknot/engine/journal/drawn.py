"""Where it hurts and what was said about it: the drawings of the present pain, its programme and its clue answers.

A drawing that is marked ``again`` is of the same pain as the one before, made on another day without looking at that
one.  It counts once it is finished: a terminal keeps every answer as it is given.  Any other drawing begins anew, and
so does one made after an episode has ended; until then nothing is drawn.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from unknot.engine.journal.corrected import corrected
from unknot.engine.journal.episodes import ends
from unknot.knowledge.base import Knowledge
from unknot.vocabulary.answer import Answer
from unknot.vocabulary.body import Drawing, Mark, Place, Side
from unknot.vocabulary.entry import Entry, EntryKind
from unknot.vocabulary.scale import Pain


def drawings_of(entries: Iterable[Entry]) -> tuple[Drawing, ...]:
    """Every drawing of the present pain, the earliest first; none where nothing is drawn, or nothing readable."""
    return tuple(_drawing(entry.body) for entry in _drawn(corrected(entries)))


def drawing_of(entries: Iterable[Entry]) -> Drawing | None:
    """Where it hurts: every place that any drawing of the present pain marks, at its worst; None where nothing is."""
    drawings = drawings_of(entries)
    return _joined(drawings) if drawings else None


def programme_of(entries: Iterable[Entry], knowledge: Knowledge) -> str | None:
    """The ready programme that the present pain was begun with, if these facts know it."""
    named = [entry.body.get("programme") for entry in _drawn(corrected(entries))[:1]]
    return next((name for name in named if name in knowledge.programmes), None)


def clue_answers_of(entries: Iterable[Entry], knowledge: Knowledge) -> Mapping[str, Answer]:
    """What was said to the telling questions since the first drawing of the present pain, in the order asked.

    They are by the ids the questions have now, whatever they were called when they were asked.
    """
    said: dict[str, Answer] = {}
    ids = knowledge.question_ids
    for entry in about_present_pain(entries):
        if entry.kind is EntryKind.CLUE_ANSWERS:
            answers = entry.body["answers"].items()
            said |= {ids[question]: Answer(answer) for question, answer in answers if question in ids}
    return said


def about_present_pain(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """The entries from the first drawing of the present pain on, corrections in place."""
    standing = corrected(entries)
    drawn = _drawn(standing)
    return standing[standing.index(drawn[0]) :] if drawn else ()


def place_of(row: Mapping[str, Any]) -> Place:
    """A place as written in JSON: a region, and a side or null."""
    side = row.get("side")
    return Place(row["region"], Side(side) if side else None)


def _drawn(standing: Iterable[Entry]) -> tuple[Entry, ...]:
    known = tuple(standing)
    found: tuple[Entry, ...] = ()
    closed = {entry.id for entry in ends(known)}
    ended = False
    for entry in known:
        ended = ended or entry.id in closed
        if entry.kind is EntryKind.DRAWING and not (found and _unfinished(entry.body)):
            goes_on = entry.body.get("again") and not ended
            found, ended = (*(found if goes_on else ()), entry) if entry.body["pain"] else (), False
    return () if ended else found


def _unfinished(body: Mapping[str, Any]) -> bool:
    """A drawing of the same pain again that is still being made."""
    said = body["pain"] and "onset_days" in body and all("side" in row for row in body["pain"])
    return bool(body.get("again")) and not said


def _joined(drawings: tuple[Drawing, ...]) -> Drawing:
    """All marks once, as first made; of what was said later the worst strength counts, and the first onset."""
    marks: dict[Place, Mark] = {}
    for mark in (mark for drawing in drawings for mark in drawing.marks):
        marks[mark.place] = _worse(marks.get(mark.place, mark), mark)
    return Drawing(tuple(marks.values()), drawings[0].onset_days)


def _worse(one: Mark, other: Mark) -> Mark:
    said = [mark.intensity for mark in (one, other) if mark.intensity is not None]
    worst = max(said, key=lambda pain: pain.value, default=None)
    return Mark(one.place, worst, one.quality or other.quality)


def _drawing(body: Mapping[str, Any]) -> Drawing:
    return Drawing(tuple(_mark(row) for row in body["pain"]), body.get("onset_days"))


def _mark(row: Mapping[str, Any]) -> Mark:
    intensity = row.get("intensity")
    return Mark(place_of(row), None if intensity is None else Pain(intensity), row.get("quality"))
