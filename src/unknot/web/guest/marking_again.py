"""Whether somebody is marking the same again on another day: it is noted in the visit until the drawing is made."""

from dataclasses import replace

from unknot.vocabulary.entry import EntryKind
from unknot.web.guest.visit import Visit

AGAIN = "again"


def _mark(visit: Visit) -> str:
    """It goes with the last drawing: once there is another one, it is over."""
    drawn = visit.last(EntryKind.DRAWING)
    return f"{AGAIN}/{drawn.id if drawn else ''}"


def marking_again(visit: Visit) -> Visit:
    """The visit in which the same is marked again."""
    return visit.having_read(_mark(visit))


def not_marking_again(visit: Visit) -> Visit:
    """The visit in which that was thought better of."""
    return replace(visit, read=visit.read - {_mark(visit)})


def is_marked_again(visit: Visit) -> bool:
    """True from the wish to mark it again until that is done."""
    return visit.drawing is not None and _mark(visit) in visit.read
