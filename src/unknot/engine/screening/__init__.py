"""Screening: who should be seen, what is still permitted, and the clearance without which nothing is pressed.

>>> screening = screen(person, drawing, answers, today, knowledge)          # doctest: +SKIP
>>> cleared = clear(screening, site, answers, today, knowledge)             # doctest: +SKIP
"""

from unknot.engine.screening.clear import Missing, Refused, clear
from unknot.engine.screening.clearance import Clearance, NotCleared
from unknot.engine.screening.screen import Permit, Screening, screen
from unknot.engine.screening.site import Site
from unknot.engine.screening.verdict import Reason

__all__ = [
    "Clearance",
    "Missing",
    "NotCleared",
    "Permit",
    "Reason",
    "Refused",
    "Screening",
    "Site",
    "clear",
    "screen",
]
