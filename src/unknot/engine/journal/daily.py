"""What is asked of a day in numbers: of which places, and what need not be asked because it was said today."""

from collections.abc import Iterable
from datetime import date

from unknot.engine.journal.corrected import corrected
from unknot.engine.journal.drawn import drawings_of
from unknot.engine.journal.episodes import present
from unknot.engine.journal.measures import Followed, asked_on, series_of
from unknot.vocabulary.body import Mark, Place
from unknot.vocabulary.entry import Entry, EntryKind
from unknot.vocabulary.measure import Measure

MOST_PLACES = 3
"""The strongest ones are asked about, so that a day stays short."""


def places_to_ask(entries: Iterable[Entry]) -> tuple[Place, ...]:
    """The places of the present pain, the strongest first, and no more than a few."""
    marks: dict[Place, Mark] = {}
    for drawing in drawings_of(present(corrected(entries))):
        marks |= {mark.place: mark for mark in drawing.marks}
    strongest = sorted(marks.values(), key=lambda mark: -(mark.intensity.value if mark.intensity else 0))
    return tuple(mark.place for mark in strongest[:MOST_PLACES])


def said_on(entries: Iterable[Entry], place: Place, day: date) -> bool:
    """True where the pain of this place has been told that day, in whatever question."""
    followed = Followed(Measure.PAIN_NOW, place.region, place.side)
    return any(value.day == day for s in series_of(entries) if s.of == followed for value in s.values)


def is_due(entries: Iterable[Entry], today: date) -> bool:
    """Once a day, from the day after the first drawing on."""
    known = tuple(entries)
    drawn = [entry.happened_at.date() for entry in present(corrected(known)) if entry.kind is EntryKind.DRAWING]
    return bool(places_to_ask(known)) and any(day < today for day in drawn) and not asked_on(known, today)
