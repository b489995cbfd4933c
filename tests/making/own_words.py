"""Own words for tests: read on one fixed day, and drawings written as a line of text."""

from datetime import date

from making.knowledge import knowledge
from unknot.complaint import Complaint, read
from unknot.vocabulary.body import Mark

TODAY = date(2026, 11, 26)
"""A Thursday."""


def read_words(text: str) -> Complaint:
    """The text, read on that Thursday."""
    return read(text, TODAY, knowledge())


def drawn(complaint: Complaint) -> str:
    """The drawing as a line: region, side, strength and quality of each place."""
    return ", ".join(_mark(mark) for mark in complaint.marks)


def _mark(mark: Mark) -> str:
    strength = str(mark.intensity.value) if mark.intensity else ""
    quality = f"({mark.quality})" if mark.quality else ""
    return " ".join(part for part in (mark.place.region, mark.place.side, strength, quality) if part)
