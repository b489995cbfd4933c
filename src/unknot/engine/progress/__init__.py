"""Progress: what a review of the episode decides, which rules made it, and which danger signs are still to be asked.

>>> found = review(episode, knowledge)          # doctest: +SKIP
>>> found.decision, found.disposition           # doctest: +SKIP
"""

from unknot.engine.progress.looking_back import Ended, ended
from unknot.engine.progress.offers import Offer, tried_in
from unknot.engine.progress.relief import Relief, reliefs
from unknot.engine.progress.review import Because, Review, review
from unknot.engine.progress.telling import day_to_ask_about, last_told, review_of, signs_to_ask_next_day
from unknot.engine.progress.watch import signs_to_ask, watch_to_ask

__all__ = [
    "Because",
    "Ended",
    "Offer",
    "Relief",
    "Review",
    "day_to_ask_about",
    "ended",
    "last_told",
    "reliefs",
    "review",
    "review_of",
    "signs_to_ask",
    "signs_to_ask_next_day",
    "tried_in",
    "watch_to_ask",
]
